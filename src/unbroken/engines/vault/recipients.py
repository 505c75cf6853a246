"""Wrap a file key to a recipient and open it with an identity: X25519 and the post-quantum hybrid.

Source: C2SP age v1, recipient types X25519 and mlkem768x25519; RFC 9180 (HPKE); X-Wing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from typing import Final, NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from unbroken.engines.vault.encoding import decode_bech32, encode_base64, encode_bech32
from unbroken.engines.vault.errors import IdentityMalformed, LowOrderShare, RecipientMalformed
from unbroken.engines.vault.filekey import FileKey, derive_key
from unbroken.engines.vault.stanza import HYBRID_TYPE, X25519_TYPE, Stanza, read_share

X25519_PREFIX: Final = "age"
HYBRID_PREFIX: Final = "age1pq"
X25519_SECRET_PREFIX: Final = "age-secret-key-"  # noqa: S105 - a prefix
HYBRID_SECRET_PREFIX: Final = "age-secret-key-pq-"  # noqa: S105 - a prefix

_KEY_SIZE = 32
_MLKEM_PUBLIC_SIZE = 1184
_MLKEM_SEED_SIZE = 64
_MLKEM_ENCAPSULATION_SIZE = 1088
_ENCAPSULATION_SIZE = 1120
_ZERO_NONCE = bytes(12)
_X25519_INFO = b"age-encryption.org/v1/X25519"
_HYBRID_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = hpke.Suite(hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class X25519Recipient:
    """A classical recipient, `age1...`. Stock age opens it in every version."""

    kind = X25519_TYPE
    is_hybrid = False

    def __init__(self, public: bytes) -> None:
        if len(public) != _KEY_SIZE:
            raise RecipientMalformed
        self.public = public

    def wrap(self, file_key: FileKey) -> Stanza:
        """Return a stanza that this recipient's identity opens. Raises LowOrderShare on a useless key."""
        ephemeral = X25519PrivateKey.generate()
        share = ephemeral.public_key().public_bytes_raw()
        shared = _exchange(ephemeral, self.public)
        key = derive_key(shared, salt=share + self.public, info=_X25519_INFO)
        body = ChaCha20Poly1305(key).encrypt(_ZERO_NONCE, file_key.secret, None)
        return Stanza(X25519_TYPE, (encode_base64(share),), body)

    def __str__(self) -> str:
        return encode_bech32(X25519_PREFIX, self.public)

    def __repr__(self) -> str:
        return f"X25519Recipient({self})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, X25519Recipient) and other.public == self.public

    def __hash__(self) -> int:
        return hash((self.kind, self.public))


class HybridRecipient:
    """A post-quantum recipient, `age1pq1...`: ML-KEM-768 with X25519. Stock age opens it from 1.3 on."""

    kind = HYBRID_TYPE
    is_hybrid = True

    def __init__(self, public: bytes) -> None:
        if len(public) != _MLKEM_PUBLIC_SIZE + _KEY_SIZE:
            raise RecipientMalformed
        self.public = public
        try:
            self._key = hpke.MLKEM768X25519PublicKey(
                MLKEM768PublicKey.from_public_bytes(public[:_MLKEM_PUBLIC_SIZE]),
                X25519PublicKey.from_public_bytes(public[_MLKEM_PUBLIC_SIZE:]),
            )
        except ValueError:
            raise RecipientMalformed from None

    def wrap(self, file_key: FileKey) -> Stanza:
        """Return a stanza that this recipient's identity opens."""
        sealed = _SUITE.encrypt(file_key.secret, self._key, _HYBRID_INFO)
        share, body = sealed[:_ENCAPSULATION_SIZE], sealed[_ENCAPSULATION_SIZE:]
        return Stanza(HYBRID_TYPE, (encode_base64(share),), body)

    def __str__(self) -> str:
        return encode_bech32(HYBRID_PREFIX, self.public)

    def __repr__(self) -> str:
        return f"HybridRecipient({str(self)[:24]}...)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HybridRecipient) and other.public == self.public

    def __hash__(self) -> int:
        return hash((self.kind, self.public))


class _Secret:
    """What both identities share: never shown by repr, never pickled."""

    def __repr__(self) -> str:
        return f"{type(self).__name__}(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an identity is never pickled: seal it with a root key")


class X25519Identity(_Secret):
    """A classical secret key, `AGE-SECRET-KEY-1...`."""

    is_hybrid = False

    def __init__(self, secret: bytes) -> None:
        if len(secret) != _KEY_SIZE:
            raise IdentityMalformed
        self._secret = secret
        self._key = X25519PrivateKey.from_private_bytes(secret)
        self._public = self._key.public_key().public_bytes_raw()

    def recipient(self) -> X25519Recipient:
        """Return the public half."""
        return X25519Recipient(self._public)

    def unwrap(self, stanza: Stanza) -> FileKey | None:
        """Return the file key, or None when the stanza is for somebody else. Raises HeaderError."""
        if stanza.kind != X25519_TYPE:
            return None
        share = read_share(stanza)
        shared = _exchange(self._key, share)
        key = derive_key(shared, salt=share + self._public, info=_X25519_INFO)
        try:
            return FileKey(ChaCha20Poly1305(key).decrypt(_ZERO_NONCE, stanza.body, None))
        except InvalidTag:
            return None

    def __str__(self) -> str:
        return encode_bech32(X25519_SECRET_PREFIX, self._secret).upper()


class HybridIdentity(_Secret):
    """A post-quantum secret key, `AGE-SECRET-KEY-PQ-1...`: a 32-byte seed."""

    is_hybrid = True

    def __init__(self, seed: bytes) -> None:
        if len(seed) != _KEY_SIZE:
            raise IdentityMalformed
        self._seed = seed
        expanded = hashlib.shake_256(seed).digest(_MLKEM_SEED_SIZE + _KEY_SIZE)
        lattice = MLKEM768PrivateKey.from_seed_bytes(expanded[:_MLKEM_SEED_SIZE])
        self._curve = X25519PrivateKey.from_private_bytes(expanded[_MLKEM_SEED_SIZE:])
        self._key = hpke.MLKEM768X25519PrivateKey(lattice, self._curve)
        self._public = lattice.public_key().public_bytes_raw() + self._curve.public_key().public_bytes_raw()

    def recipient(self) -> HybridRecipient:
        """Return the public half."""
        return HybridRecipient(self._public)

    def unwrap(self, stanza: Stanza) -> FileKey | None:
        """Return the file key, or None when the stanza is for somebody else. Raises HeaderError."""
        if stanza.kind != HYBRID_TYPE:
            return None
        share = read_share(stanza)
        # HPKE reports a low-order share as a wrong tag; age wants the file refused, so look at it here.
        _exchange(self._curve, share[_MLKEM_ENCAPSULATION_SIZE:])
        try:
            return FileKey(_SUITE.decrypt(share + stanza.body, self._key, _HYBRID_INFO))
        except InvalidTag:
            return None

    def __str__(self) -> str:
        return encode_bech32(HYBRID_SECRET_PREFIX, self._seed).upper()


Recipient = X25519Recipient | HybridRecipient
Identity = X25519Identity | HybridIdentity


def generate_identity(*, pq: bool = True) -> Identity:
    """Return a fresh identity: the post-quantum hybrid, or X25519 for older versions of age."""
    return HybridIdentity(os.urandom(_KEY_SIZE)) if pq else X25519Identity(os.urandom(_KEY_SIZE))


def parse_recipient(untrusted_text: str) -> Recipient:
    """Read `age1...` or `age1pq1...`, lower case as age writes it. Raises RecipientMalformed."""
    try:
        prefix, data = decode_bech32(untrusted_text)
    except ValueError:
        raise RecipientMalformed from None
    kinds: dict[str, type[Recipient]] = {X25519_PREFIX: X25519Recipient, HYBRID_PREFIX: HybridRecipient}
    if prefix not in kinds or untrusted_text != untrusted_text.lower():
        raise RecipientMalformed
    return kinds[prefix](data)


def parse_identity(untrusted_text: str) -> Identity:
    """Read `AGE-SECRET-KEY-1...` or `AGE-SECRET-KEY-PQ-1...`. Raises IdentityMalformed."""
    try:
        prefix, data = decode_bech32(untrusted_text)
    except ValueError:
        raise IdentityMalformed from None
    kinds: dict[str, type[Identity]] = {
        X25519_SECRET_PREFIX: X25519Identity,
        HYBRID_SECRET_PREFIX: HybridIdentity,
    }
    if prefix not in kinds or untrusted_text != untrusted_text.upper():
        raise IdentityMalformed
    return kinds[prefix](data)


def unwrap_any(stanzas: Iterable[Stanza], identities: Iterable[Identity]) -> FileKey | None:
    """Return the first file key any identity opens, or None. Raises HeaderError on a forbidden stanza."""
    known = list(identities)
    for stanza in stanzas:
        for identity in known:
            file_key = identity.unwrap(stanza)
            if file_key is not None:
                return file_key
    return None


def _exchange(key: X25519PrivateKey, share: bytes) -> bytes:
    try:
        return key.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        raise LowOrderShare from None
