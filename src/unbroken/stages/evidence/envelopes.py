"""Make and open the age headers that let an organisation open a version. They are kept in the database."""

from datetime import datetime

from unbroken.engines.vault import FileKey, open_header
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.stages.evidence.models import Envelope, Version
from unbroken.stages.evidence.rules import EnvelopeState


def open_with(header: bytes, organisation_id: str) -> FileKey:
    """Return the file key inside a header of this organisation. Raises VaultError."""
    return open_header(header, keys.identities_of(organisation_id))


def new_envelope(
    version: Version, header: bytes, wrapped_to: str, organisation_id: str, state: EnvelopeState, now: datetime
) -> Envelope:
    """Return an unsaved envelope row. wrapped_to: fingerprint of the key that opens the header."""
    return Envelope(
        id=new_id(),
        version=version,
        organisation_id=organisation_id,
        header=header,
        wrapped_to=wrapped_to,
        state=state,
        offered_at=now,
        settled_at=now if state is EnvelopeState.HELD else None,
    )
