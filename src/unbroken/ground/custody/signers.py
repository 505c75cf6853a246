"""The ports through which the custody record gets keys; ground/organisations implements them."""

from typing import Protocol

from unbroken.engines.ledger import Cosigner, Signer


class Signers(Protocol):
    """Where signing keys come from."""

    def signer_for(self, organisation_id: str) -> Signer:
        """Return the log signer of an organisation; its name is the log's origin. Raises NoSigningKeyError."""

    def witness_for(self, organisation_id: str) -> Cosigner:
        """Return the witness key of an organisation, apart from its log key. Raises NoSigningKeyError.

        Its name is `<slug>.<log domain>/witness`.
        """
