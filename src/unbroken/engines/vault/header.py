"""Parse, make, open and re-wrap age v1 headers, apart from any payload.

The header depends on the file key only, and the payload on the file key and its own nonce: a new header is
all it takes to change who can open a file. Source: C2SP age v1; docs/adr/0003-age-envelopes.md.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from unbroken.engines.vault.encoding import decode_base64, encode_base64
from unbroken.engines.vault.errors import (
    HeaderCharacter,
    HeaderMacMismatch,
    HeaderTooLarge,
    HeaderTrailing,
    HeaderTruncated,
    MacMalformed,
    NoMatchingIdentity,
    NoRecipients,
    PassphraseUnsupported,
    RecipientsMixed,
    ScryptNotAlone,
    StanzaBodyMalformed,
    StanzaMalformed,
    StanzaMissing,
    VersionUnsupported,
)
from unbroken.engines.vault.filekey import FileKey
from unbroken.engines.vault.recipients import Identity, Recipient, unwrap_any
from unbroken.engines.vault.stanza import (
    COLUMNS,
    HYBRID_TYPE,
    SCRYPT_TYPE,
    X25519_TYPE,
    Stanza,
    read_share,
)

VERSION_LINE = b"age-encryption.org/v1\n"
HEADER_LIMIT = 1 << 20
_MAC_SIZE = 32


class ReadsLines(Protocol):
    """A binary stream that reads lines."""

    def readline(self, limit: int = -1, /) -> bytes:
        """Return one line, its end included, or at most limit bytes of it."""
        ...


@dataclass(frozen=True, slots=True)
class Header:
    """A parsed header: its stanzas, its MAC, and the bytes the MAC covers."""

    stanzas: tuple[Stanza, ...]
    mac: bytes
    covered: bytes

    @property
    def raw(self) -> bytes:
        """Return the header as it stands in a file."""
        return self.covered + b" " + encode_base64(self.mac).encode() + b"\n"


def parse_header(untrusted_header: bytes) -> Header:
    """Read a header that stands alone. Raises a HeaderError for each way it can be wrong."""
    if len(untrusted_header) > HEADER_LIMIT:
        raise HeaderTooLarge
    if not untrusted_header.startswith(VERSION_LINE):
        starts_alike = VERSION_LINE.startswith(untrusted_header)
        raise HeaderTruncated if starts_alike else VersionUnsupported
    *whole, rest = untrusted_header[len(VERSION_LINE) :].split(b"\n")
    if rest:
        raise HeaderTrailing if any(line.startswith(b"---") for line in whole) else HeaderTruncated
    lines = [_check_line(line) for line in whole]
    stanzas, at = _parse_stanzas(lines)
    mac = _parse_mac(lines[at])
    if at + 1 != len(lines):
        raise HeaderTrailing
    _check_stanzas(stanzas)
    covered = untrusted_header[: -len(lines[at]) - 1] + b"---"
    return Header(tuple(stanzas), mac, covered)


def read_header(stream: ReadsLines) -> bytes:
    """Read exactly one header from the front of a file, and leave the stream at the payload.

    Returns the bytes, not yet parsed. Raises VersionUnsupported, HeaderTruncated, HeaderTooLarge.
    """
    lines = [stream.readline(len(VERSION_LINE))]
    if lines[0] != VERSION_LINE:
        raise VersionUnsupported
    size = len(VERSION_LINE)
    while not lines[-1].startswith(b"---"):
        line = stream.readline(HEADER_LIMIT - size + 1)
        size += len(line)
        if size > HEADER_LIMIT:
            raise HeaderTooLarge
        if not line.endswith(b"\n"):
            raise HeaderTruncated
        lines.append(line)
    return b"".join(lines)


def make_header(file_key: FileKey, recipients: Iterable[Recipient]) -> bytes:
    """Return a header that each recipient opens.

    recipients: all post-quantum or all classical. Raises NoRecipients, RecipientsMixed.
    """
    unique = list(dict.fromkeys(recipients))
    if not unique:
        raise NoRecipients
    if len({recipient.is_hybrid for recipient in unique}) > 1:
        raise RecipientsMixed
    stanzas = tuple(recipient.wrap(file_key) for recipient in unique)
    covered = VERSION_LINE + "".join(stanza.text() for stanza in stanzas).encode() + b"---"
    return Header(stanzas, _mac(file_key, covered), covered).raw


def open_header(untrusted_header: bytes, identities: Sequence[Identity]) -> FileKey:
    """Return the file key. Raises HeaderError, HeaderMacMismatch, NoMatchingIdentity."""
    header = parse_header(untrusted_header)
    file_key = unwrap_any(header.stanzas, identities)
    if file_key is None:
        is_passphrase = header.stanzas[0].kind == SCRYPT_TYPE
        raise PassphraseUnsupported if is_passphrase else NoMatchingIdentity
    if not hmac.compare_digest(_mac(file_key, header.covered), header.mac):
        raise HeaderMacMismatch
    return file_key


def rewrap(untrusted_header: bytes, identities: Sequence[Identity], recipients: Iterable[Recipient]) -> bytes:
    """Return a new header for the same payload, opened by these recipients and by nobody else.

    The payload is not touched and needs not be read. Whoever kept the old header and its key can still open
    the payload: this hands a file on, it does not take it back. Raises as open_header and make_header do.
    """
    return make_header(open_header(untrusted_header, identities), recipients)


def _mac(file_key: FileKey, covered: bytes) -> bytes:
    return hmac.digest(file_key.derive(salt=None, info=b"header"), covered, hashlib.sha256)


def _check_line(line: bytes) -> str:
    if any(byte < 0x20 or byte > 0x7E for byte in line):
        raise HeaderCharacter
    return line.decode("ascii")


def _parse_stanzas(lines: list[str]) -> tuple[list[Stanza], int]:
    stanzas: list[Stanza] = []
    at = 0
    while at < len(lines) and not lines[at].startswith("---"):
        stanza, at = _parse_stanza(lines, at)
        stanzas.append(stanza)
    if at == len(lines):
        raise HeaderTruncated
    if not stanzas:
        raise StanzaMissing
    return stanzas, at


def _parse_stanza(lines: list[str], at: int) -> tuple[Stanza, int]:
    marker, *words = lines[at].split(" ")
    if marker != "->" or not words or not all(words):
        raise StanzaMalformed
    body: list[str] = []
    for line in lines[at + 1 :]:
        if len(line) > COLUMNS or line.startswith(("-> ", "---")):
            raise StanzaBodyMalformed
        body.append(line)
        if len(line) < COLUMNS:
            return Stanza(words[0], tuple(words[1:]), decode_base64("".join(body))), at + 1 + len(body)
    raise HeaderTruncated


def _parse_mac(line: str) -> bytes:
    marker, space, text = line.partition(" ")
    if marker != "---" or not space or " " in text:
        raise MacMalformed
    mac = decode_base64(text)
    if len(mac) != _MAC_SIZE:
        raise MacMalformed
    return mac


def _check_stanzas(stanzas: list[Stanza]) -> None:
    for stanza in stanzas:
        if stanza.kind == SCRYPT_TYPE and len(stanzas) > 1:
            raise ScryptNotAlone
        if stanza.kind in (X25519_TYPE, HYBRID_TYPE):
            read_share(stanza)
