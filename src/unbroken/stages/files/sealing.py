"""Seal what a certified form says for the organisation whose it is, and open it again. Source: age v1."""

from io import BytesIO

from unbroken.engines.vault import decrypt_stream, encrypt_stream
from unbroken.ground.organisations import keys
from unbroken.ground.resources import resources


def seal(data: bytes, organisation_id: str) -> bytes:
    """Return data as an age file that the organisation's keys open. Raises KeyNotHere."""
    target = BytesIO()
    encrypt_stream(BytesIO(data), target, [keys.recipient_of(organisation_id)])
    return target.getvalue()


def unseal(sealed: bytes, organisation_id: str) -> bytes:
    """Return what was sealed. Raises KeyNotHere, VaultError."""
    target = BytesIO()
    decrypt_stream(BytesIO(sealed), target, keys.identities_of(organisation_id))
    return target.getvalue()


def store(blob_key: str, data: bytes, organisation_id: str) -> None:
    """Seal data and put it into the blob store, durably. Raises StoreError, KeyNotHere."""
    resources().store.put(blob_key, seal(data, organisation_id))


def fetch(blob_key: str, organisation_id: str) -> bytes:
    """Return what was stored. Raises StoreError, VaultError, KeyNotHere."""
    return unseal(b"".join(resources().store.get(blob_key)), organisation_id)
