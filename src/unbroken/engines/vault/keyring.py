"""Keep an organisation's encryption identity and signing key, sealed by the root key, and rotate them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import NoReturn, Self, TypeVar

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from unbroken.engines.vault.errors import SealedMalformed, VaultError
from unbroken.engines.vault.header import rewrap
from unbroken.engines.vault.recipients import (
    Identity,
    Recipient,
    generate_identity,
    parse_identity,
)
from unbroken.engines.vault.rootkey import FileRootKey, RootKey, RootKeyRing, reseal

__all__ = ["FileRootKey", "OrganisationKeys", "RootKey", "RootKeyRing", "reseal", "rewrap_headers"]

_VERSION = 1
_CONTEXT = b"unbroken/organisation-keys/"
Name = TypeVar("Name")


@dataclass(frozen=True, slots=True, eq=False)
class OrganisationKeys:
    """An organisation's secret keys, open.

    encryption: what items are wrapped to. older: identities that were rotated away and still open what has
    not been re-wrapped yet, newest first. signing: signs receipts and checkpoints.
    """

    encryption: Identity = field(repr=False)
    signing: Ed25519PrivateKey = field(repr=False)
    older: tuple[Identity, ...] = field(default=(), repr=False)

    @classmethod
    def generate(cls) -> Self:
        """Return fresh keys: a post-quantum hybrid identity and an Ed25519 key."""
        return cls(generate_identity(pq=True), Ed25519PrivateKey.generate())

    @classmethod
    def open(cls, sealed: bytes, root_key: RootKey, organisation_id: str) -> Self:
        """Open the keys of one organisation. Raises KeyringError."""
        plain = root_key.open(sealed, _context(organisation_id))
        try:
            record = json.loads(plain)
            if record["v"] != _VERSION:
                raise SealedMalformed
            signing = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(record["signing"]))
            encryption, *older = (parse_identity(text) for text in record["encryption"])
        except (ValueError, KeyError, TypeError, VaultError):
            raise SealedMalformed from None
        return cls(encryption, signing, tuple(older))

    def seal(self, root_key: RootKey, organisation_id: str) -> bytes:
        """Return the keys sealed for this organisation: they open as no other's."""
        record = {
            "v": _VERSION,
            "encryption": [str(identity) for identity in self.identities],
            "signing": self.signing.private_bytes_raw().hex(),
        }
        return root_key.seal(json.dumps(record).encode(), _context(organisation_id))

    @property
    def identities(self) -> tuple[Identity, ...]:
        """Return every identity that may open a header, the current one first."""
        return (self.encryption, *self.older)

    @property
    def recipient(self) -> Recipient:
        """Return what others wrap items to: the public half of the current identity."""
        return self.encryption.recipient()

    @property
    def signing_public(self) -> bytes:
        """Return the 32-byte Ed25519 public key."""
        return self.signing.public_key().public_bytes_raw()

    def with_new_encryption(self) -> Self:
        """Return keys with a fresh encryption identity; the former one still opens until it is dropped."""
        return replace(self, encryption=generate_identity(pq=True), older=self.identities)

    def without_older(self) -> Self:
        """Return keys that open only what is wrapped to the current identity. Re-wrap every header first."""
        return replace(self, older=())

    def __reduce__(self) -> NoReturn:
        raise TypeError("organisation keys are never pickled: seal them with a root key")


def rewrap_headers(
    headers: Iterable[tuple[Name, bytes]], identities: Sequence[Identity], recipients: Sequence[Recipient]
) -> Iterator[tuple[Name, bytes]]:
    """Yield each named header re-wrapped, one at a time, so that a job can store it and be resumed anywhere.

    Re-wrapping a header again is harmless. Raises as rewrap does, at the header that cannot be opened.
    """
    for name, header in headers:
        yield name, rewrap(header, identities, recipients)


def _context(organisation_id: str) -> bytes:
    return _CONTEXT + organisation_id.encode()
