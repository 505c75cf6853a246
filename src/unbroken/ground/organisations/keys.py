"""The open keys of organisations: read once, opened by the root key, kept in memory until keys change.

Which rows exist is asked of the database each time (ids only), so a rotation elsewhere is seen at once.
"""

import hashlib
from dataclasses import dataclass
from functools import lru_cache

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings
from django.db.models import F

from unbroken.engines.ledger.cosignature import Cosigner
from unbroken.engines.ledger.note import Signer, VerifierKey
from unbroken.engines.vault import Identity, Recipient, generate_identity, parse_identity, parse_recipient
from unbroken.ground.custody.errors import NoSigningKeyError
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.errors import KeyNotHere
from unbroken.ground.organisations.models import KeyPurpose, Organisation, OrganisationKey
from unbroken.ground.resources import resources


def log_origin(slug: str) -> str:
    """Return the origin of an organisation's log, which is also the name of its signing key."""
    return f"{slug}.{settings.UNBROKEN.log_domain}/log"


def witness_name(slug: str) -> str:
    """Return the name under which an organisation cosigns other logs."""
    return f"{slug}.{settings.UNBROKEN.log_domain}/witness"


def origin_of(organisation_id: str) -> str:
    """Return the origin of the log an organisation has, here or elsewhere. Raises KeyNotHere."""
    given = _name_given(organisation_id, KeyPurpose.LOG_SIGNING)
    if not given:
        raise KeyNotHere("This organisation has no log key here. Ask its administrator to publish one.")
    return given


def make_key(organisation: Organisation, purpose: KeyPurpose) -> OrganisationKey:
    """Return a fresh key of the organisation as an unsaved row without dates; the secret is sealed already."""
    row_id = new_id()
    if purpose is KeyPurpose.ENCRYPTION:
        identity = generate_identity(pq=True)
        secret, public = str(identity).encode(), str(identity.recipient())
    else:
        private = Ed25519PrivateKey.generate()
        secret, public = private.private_bytes_raw(), str(_verifier(purpose, organisation, private))
    sealed = resources().root_key.seal(secret, context(organisation.id, purpose, row_id))
    return OrganisationKey(
        id=row_id,
        organisation=organisation,
        purpose=purpose,
        key_id=fingerprint(public),
        public=public,
        sealed=sealed,
    )


def context(organisation_id: str, purpose: str, row_id: str) -> bytes:
    """Return what a sealed secret is bound to: it opens as no other key of no other organisation."""
    return f"unbroken/organisation-key/{organisation_id}/{purpose}/{row_id}".encode()


def fingerprint(public: str) -> str:
    """Return the SHA-256 of a public key's text, hexadecimal: what people compare over another channel."""
    return hashlib.sha256(public.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class EncryptionKey:
    """What items are wrapped to, and the fingerprint of the key behind it."""

    recipient: Recipient
    key_id: str


def recipient_of(organisation_id: str) -> Recipient:
    """Return what items for this organisation are wrapped to. Raises KeyNotHere."""
    return encryption_key_of(organisation_id).recipient


def encryption_key_of(organisation_id: str) -> EncryptionKey:
    """Return the public side of the organisation's current encryption key. Raises KeyNotHere."""
    row = OrganisationKey.objects.filter(
        organisation_id=organisation_id, purpose=KeyPurpose.ENCRYPTION, retired_at=None
    ).first()
    if row is None:
        raise KeyNotHere("This organisation has no encryption key here. Ask its administrator to publish one.")
    return EncryptionKey(parse_recipient(row.public), row.key_id)


def identities_of(organisation_id: str) -> tuple[Identity, ...]:
    """Return every identity that may open the organisation's items, the current one first. Raises KeyNotHere."""
    return tuple(parse_identity(secret.decode()) for _, secret in _secrets(organisation_id, KeyPurpose.ENCRYPTION))


def signer_for(organisation_id: str) -> Signer:
    """Return the signer of the organisation's log and receipts. Raises KeyNotHere."""
    public, secret = _secrets(organisation_id, KeyPurpose.LOG_SIGNING)[0]
    return Signer(VerifierKey.parse(public).name, Ed25519PrivateKey.from_private_bytes(secret))


def cosigner_for(organisation_id: str) -> Cosigner:
    """Return the key with which the organisation witnesses other logs. Raises KeyNotHere."""
    public, secret = _secrets(organisation_id, KeyPurpose.WITNESS)[0]
    return Cosigner(VerifierKey.parse(public).name, Ed25519PrivateKey.from_private_bytes(secret))


class OrganisationSigners:
    """Keys for the custody record: implements its port Signers."""

    def signer_for(self, organisation_id: str) -> Signer:
        """Return the log signer of an organisation. Raises NoSigningKeyError."""
        try:
            return signer_for(organisation_id)
        except KeyNotHere as error:
            raise NoSigningKeyError(str(error)) from error

    def witness_for(self, organisation_id: str) -> Cosigner:
        """Return the witness key of an organisation. Raises NoSigningKeyError."""
        try:
            return cosigner_for(organisation_id)
        except KeyNotHere as error:
            raise NoSigningKeyError(str(error)) from error


def forget() -> None:
    """Drop every open key from memory, as after a change of the root key."""
    _open.cache_clear()


def _secrets(organisation_id: str, purpose: KeyPurpose) -> list[tuple[str, bytes]]:
    rows = OrganisationKey.objects.filter(organisation_id=organisation_id, purpose=purpose)
    found = [
        (row.public, _open(row.id, organisation_id, row.purpose))
        for row in rows.order_by(F("retired_at").desc(nulls_first=True)).defer("sealed")
        if purpose is KeyPurpose.ENCRYPTION or row.retired_at is None
    ]
    current = [pair for pair in found if pair[1]]
    if not current:
        raise KeyNotHere(
            "This installation does not hold the organisation's key, so it cannot do this for it. "
            "Use the organisation's own installation."
        )
    return current


@lru_cache(maxsize=512)
def _open(row_id: str, organisation_id: str, purpose: str) -> bytes:
    sealed = bytes(OrganisationKey.objects.values_list("sealed", flat=True).get(pk=row_id))
    return resources().root_key.open(sealed, context(organisation_id, purpose, row_id)) if sealed else b""


def _verifier(purpose: KeyPurpose, organisation: Organisation, private: Ed25519PrivateKey) -> VerifierKey:
    """Name a key. A log keeps the name it began with, whatever the setting says later."""
    given = _name_given(organisation.id, purpose)
    if purpose is KeyPurpose.WITNESS:
        return Cosigner(given or witness_name(organisation.slug), private).verifier
    return Signer(given or log_origin(organisation.slug), private).verifier


def _name_given(organisation_id: str, purpose: KeyPurpose) -> str:
    row = OrganisationKey.objects.filter(organisation_id=organisation_id, purpose=purpose).order_by("id").first()
    return VerifierKey.parse(row.public).name if row else ""
