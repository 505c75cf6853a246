"""Seal what the file keeps: the values of certified forms, and signatures of witnesses.

The values open with the key of the evidence version that holds the print, so whoever holds the one can read the other,
and a hand-over or a new key of an organisation changes nothing here. Signatures are age files of the organisation.
Source: ADR 0017; age v1; RFC 5869, RFC 8439.
"""

import os
from io import BytesIO
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from unbroken.engines.vault import encrypt_stream
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import keys
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.files.errors import ValuesDamaged

NONCE_BYTES: Final = 12
_INFO: Final = b"unbroken/files/values/v1"


def seal_values(plain: bytes, version_id: str, organisation_id: str) -> bytes:
    """Return the values of a certified form, sealed under a key made from its version's. Raises NotVisible."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + _aead(version_id, organisation_id).encrypt(nonce, plain, version_id.encode())


def open_values(sealed: bytes, version_id: str, organisation_id: str) -> bytes:
    """Return the values of a certified form that the organisation holds. Raises NotVisible, ValuesDamaged."""
    aead = _aead(version_id, organisation_id)
    try:
        return aead.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], version_id.encode())
    except (InvalidTag, ValueError) as error:
        raise ValuesDamaged from error


def open_print(version_id: str, organisation_id: str) -> bytes:
    """Return the print of a certified form that the organisation holds. Raises NotVisible, VaultError."""
    _require_holding(version_id, organisation_id)
    return b"".join(evidence.open_sealed(version_id, organisation_id).open_all())


def seal_signature(data: bytes, organisation_id: str) -> tuple[bytes, str]:
    """Return a signature as an age file of the organisation, and which of its keys opens it. Raises KeyNotHere."""
    target, key = BytesIO(), keys.encryption_key_of(organisation_id)
    encrypt_stream(BytesIO(data), target, [key.recipient])
    return target.getvalue(), key.key_id


def _aead(version_id: str, organisation_id: str) -> ChaCha20Poly1305:
    _require_holding(version_id, organisation_id)
    file_key = evidence.open_file_key(version_id, organisation_id)
    return ChaCha20Poly1305(file_key.derive(salt=None, info=_INFO))


def _require_holding(version_id: str, organisation_id: str) -> None:
    """Refuse an organisation that was offered a version and has not signed for it."""
    if not evidence.holds(version_id, organisation_id):
        raise NotVisible
