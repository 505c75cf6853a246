"""Read, write, sign and verify signed notes and their keys.

Source: c2sp.org/signed-note, c2sp.org/tlog-cosignature.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Self

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from unbroken.engines.ledger.errors import KeyFormatError, NoteError, SignatureError

NOTE_LIMIT_BYTES = 1_000_000
SIGNATURE_LIMIT = 100
_NAME = re.compile(r"[^\s+\x00-\x1f\x7f]+")
_PREFIX = "\u2014 "


class SignatureType(IntEnum):
    """The signature types that we read."""

    ED25519 = 0x01
    COSIGNATURE_V1 = 0x04
    SUBTREE_ML_DSA_44 = 0x06


_KEY_BYTES = {
    SignatureType.ED25519: 32,
    SignatureType.COSIGNATURE_V1: 32,
    SignatureType.SUBTREE_ML_DSA_44: 1312,
}


def is_key_name(name: str) -> bool:
    """Say whether name may name a key: not empty, no spaces, no plus sign."""
    return _NAME.fullmatch(name) is not None


def decode_base64(text: str) -> bytes | None:
    """Return the bytes of canonical standard base64, or None."""
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def key_id(name: str, kind: int, public_key: bytes) -> bytes:
    """Return the four-byte key id. Source: c2sp.org/signed-note."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + public_key).digest()[:4]


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line: key name, four-byte key id, raw signature."""

    name: str
    key_id: bytes
    value: bytes

    def __str__(self) -> str:
        """Return the line, without its newline."""
        return f"{_PREFIX}{self.name} {base64.b64encode(self.key_id + self.value).decode()}"

    @classmethod
    def parse(cls, line: str) -> Self:
        """Read one line, without its newline. Raises NoteError."""
        if not line.startswith(_PREFIX):
            raise NoteError("A signature line must start with an em dash and a space.")
        name, separator, encoded = line[len(_PREFIX) :].partition(" ")
        data = decode_base64(encoded) if separator else None
        if not is_key_name(name) or data is None or len(data) < 5:
            raise NoteError("A signature line must be an em dash, a key name and base64, with single spaces.")
        return cls(name, data[:4], data[4:])


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key with its name and signature type."""

    name: str
    kind: SignatureType
    public_key: bytes

    @property
    def key_id(self) -> bytes:
        """The four-byte key id."""
        return key_id(self.name, self.kind, self.public_key)

    def __str__(self) -> str:
        """Return the vkey text."""
        encoded = base64.b64encode(bytes([self.kind]) + self.public_key).decode()
        return f"{self.name}+{self.key_id.hex()}+{encoded}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a vkey. Raises KeyFormatError."""
        name, _, rest = text.partition("+")
        id_text, _, encoded = rest.partition("+")
        data = decode_base64(encoded)
        if not is_key_name(name) or not data:
            raise KeyFormatError("A verifier key must read name+id+base64.")
        if data[0] not in SignatureType.__members__.values():
            raise KeyFormatError(f"The key {name} has signature type {data[0]}, which is not known here.")
        kind = SignatureType(data[0])
        if len(data) - 1 != _KEY_BYTES[kind]:
            raise KeyFormatError(f"The key {name} has {len(data) - 1} bytes instead of {_KEY_BYTES[kind]}.")
        key = cls(name, kind, data[1:])
        if key.key_id.hex() != id_text:
            raise KeyFormatError(f"The key id of {name} does not fit its key: the text was changed or cut.")
        return key


@dataclass(frozen=True, slots=True)
class SignedNote:
    """A text that ends in a newline, and its signatures."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        """Return the whole note."""
        return self.text + "\n" + "".join(f"{signature}\n" for signature in self.signatures)

    def with_signatures(self, more: Iterable[Signature]) -> SignedNote:
        """Return the note with further signatures, each once."""
        return SignedNote(self.text, tuple(dict.fromkeys([*self.signatures, *more])))

    def by(self, key: VerifierKey) -> list[Signature]:
        """Return the signature lines that claim to be by this key."""
        return [line for line in self.signatures if (line.name, line.key_id) == (key.name, key.key_id)]

    @classmethod
    def parse(cls, untrusted_note: bytes | str) -> Self:
        """Read a note; nothing is verified yet. Raises NoteError."""
        text = _decode(untrusted_note)
        body, separator, tail = text.rpartition("\n\n")
        if not separator or not body:
            raise NoteError("A signed note needs a text, an empty line and at least one signature line.")
        if not tail.endswith("\n"):
            raise NoteError("The last signature line does not end: the note was cut.")
        lines = tail[:-1].split("\n")
        if len(lines) > SIGNATURE_LIMIT:
            raise NoteError(f"The note has more than {SIGNATURE_LIMIT} signatures.")
        return cls(body + "\n", tuple(Signature.parse(line) for line in lines))


def _decode(untrusted_note: bytes | str) -> str:
    if len(untrusted_note) > NOTE_LIMIT_BYTES:
        raise NoteError(f"The note is longer than {NOTE_LIMIT_BYTES} bytes.")
    try:
        text = untrusted_note if isinstance(untrusted_note, str) else untrusted_note.decode()
        text.encode()
    except UnicodeError as error:
        raise NoteError("The note is not UTF-8 text.") from error
    if any(character < " " and character != "\n" for character in text):
        raise NoteError("The note contains control characters.")
    return text


@dataclass(frozen=True, slots=True)
class Signer:
    """Sign notes as the owner of a log (type 0x01)."""

    name: str
    private_key: Ed25519PrivateKey

    def __post_init__(self) -> None:
        """Refuse a name that no note can carry."""
        if not is_key_name(self.name):
            raise KeyFormatError("A key name must not be empty or contain spaces or plus signs.")

    @property
    def verifier(self) -> VerifierKey:
        """The public side of this signer."""
        return VerifierKey(self.name, SignatureType.ED25519, self.private_key.public_key().public_bytes_raw())

    def sign(self, text: str) -> Signature:
        """Return the signature line over the note text."""
        return Signature(self.name, self.verifier.key_id, self.private_key.sign(text.encode()))

    def sign_note(self, text: str) -> SignedNote:
        """Return the text as a signed note."""
        if not text.endswith("\n"):
            raise NoteError("The text of a note must end in a newline.")
        return SignedNote(text, (self.sign(text),))


def verify_note(note: SignedNote, key: VerifierKey) -> None:
    """Check the owner's signature (type 0x01). Raises SignatureError."""
    lines = note.by(key)
    if not lines:
        raise SignatureError(f"The note is not signed by {key.name} with the key that is trusted here.")
    if key.kind != SignatureType.ED25519:
        raise SignatureError(f"The key of {key.name} is a witness's key, not a log's.")
    for line in lines:
        check_ed25519(key, line.value, note.text.encode())


def check_ed25519(key: VerifierKey, signature: bytes, message: bytes) -> None:
    """Check one raw Ed25519 signature. Raises SignatureError."""
    try:
        Ed25519PublicKey.from_public_bytes(key.public_key).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureError(f"The signature of {key.name} is false.") from error
