"""Describe one recipient stanza of an age header, and check the shape of the types we know."""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.vault.encoding import decode_base64, encode_base64
from unbroken.engines.vault.errors import RecipientShape

X25519_TYPE = "X25519"
HYBRID_TYPE = "mlkem768x25519"
SCRYPT_TYPE = "scrypt"
COLUMNS = 64
WRAPPED_KEY_SIZE = 32
_SHARE_SIZES = {X25519_TYPE: 32, HYBRID_TYPE: 1120}


@dataclass(frozen=True, slots=True)
class Stanza:
    """One way to the file key: a type, its arguments, and a body of bytes."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    def text(self) -> str:
        """Return the stanza as it stands in a header, line ends included."""
        body = encode_base64(self.body)
        lines = [body[at : at + COLUMNS] for at in range(0, len(body) + 1, COLUMNS)]
        return " ".join(("->", self.kind, *self.arguments)) + "\n" + "".join(f"{line}\n" for line in lines)


def read_share(stanza: Stanza) -> bytes:
    """Return the key share of an X25519 or hybrid stanza: 32 or 1,120 bytes.

    Checks the body too, which holds a 16-byte file key and its tag: the length is checked before anything
    is opened. Raises RecipientShape, Base64Malformed.
    """
    if len(stanza.arguments) != 1 or len(stanza.body) != WRAPPED_KEY_SIZE:
        raise RecipientShape
    share = decode_base64(stanza.arguments[0])
    if len(share) != _SHARE_SIZES[stanza.kind]:
        raise RecipientShape
    return share
