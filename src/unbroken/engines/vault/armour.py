"""Read the ASCII armour of age: strict PEM, 64 columns, canonical padded base64.

Source: C2SP age v1, "ASCII armor". Writing armour is not offered: evidence is binary.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from unbroken.engines.vault.errors import ArmourMalformed
from unbroken.engines.vault.header import ReadsLines
from unbroken.engines.vault.payload import ReadsBytes, read_exactly

_BEGIN = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END = b"-----END AGE ENCRYPTED FILE-----"
_COLUMNS = 64
_SPACE_LIMIT = 1024
_PIECE = 65_536


class Lookahead(ReadsBytes, ReadsLines):
    """A stream with bytes put back in front of it."""

    def __init__(self, held: bytes, source: ReadsBytes) -> None:
        self._held = held
        self._source = source

    def read(self, size: int = -1, /) -> bytes:
        """Return the bytes put back first, at most size of them, then the stream's own."""
        if not self._held:
            return self._source.read(size)
        if size < 0:
            data, self._held = self._held + self._source.read(), b""
            return data
        data, self._held = self._held[:size], self._held[size:]
        return data

    def readline(self, limit: int = -1, /) -> bytes:
        """Return one line, at most limit bytes of it."""
        line = bytearray()
        while not line.endswith(b"\n") and len(line) != limit:
            piece = self.read(_PIECE)
            if not piece:
                break
            end = piece.find(b"\n") + 1 or len(piece)
            if limit >= 0:
                end = min(end, limit - len(line))
            line += piece[:end]
            self._held = piece[end:] + self._held
        return bytes(line)


def read_binary_form(source: ReadsBytes) -> Lookahead:
    """Return a stream of the binary file, whether source is armoured or not.

    White space before the armour, 1,024 bytes at most, is skipped. Raises ArmourMalformed while reading.
    """
    start = read_exactly(source, len(_BEGIN))
    while len(start.lstrip()) < len(_BEGIN) and len(start) <= _SPACE_LIMIT:
        piece = source.read(len(_BEGIN) - len(start.lstrip()))
        if not piece:
            break
        start += piece
    whole = Lookahead(start, source)
    return read_armour(whole) if start.lstrip().startswith(_BEGIN) else whole


def read_armour(source: ReadsBytes) -> Lookahead:
    """Return a stream of the binary file inside the armour. Raises ArmourMalformed while reading."""
    return Lookahead(b"", _Decoded(_decode(_lines(source))))


class _Decoded:
    """A stream over decoded pieces; an error stays one however often it is read again."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._held = b""

    def read(self, size: int = -1, /) -> bytes:
        if size < 0:
            data, self._held = self._held + b"".join(self._pieces), b""
            return data
        if not self._held:
            self._held = next(self._pieces, b"")
        data, self._held = self._held[:size], self._held[size:]
        return data


def _decode(lines: Iterator[bytes]) -> Iterator[bytes]:
    first = next((line for line in lines if line.strip()), b"")
    if _without_end(first.lstrip()) != _BEGIN:
        raise ArmourMalformed
    is_last = False
    for line in lines:
        text = _without_end(line)
        if text.startswith(b"-"):
            if text != _END:
                raise ArmourMalformed
            break
        if is_last:
            raise ArmourMalformed
        data = _decode_line(text)
        is_last = len(text) < _COLUMNS or text.endswith(b"=")
        yield data
    else:
        raise ArmourMalformed
    if any(line.strip() for line in lines):
        raise ArmourMalformed


def _decode_line(text: bytes) -> bytes:
    if not 0 < len(text) <= _COLUMNS:
        raise ArmourMalformed
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error:
        raise ArmourMalformed from None
    if base64.b64encode(data) != text:
        raise ArmourMalformed
    return data


def _without_end(line: bytes) -> bytes:
    return line.removesuffix(b"\n").removesuffix(b"\r")


def _lines(source: ReadsBytes) -> Iterator[bytes]:
    rest = b""
    while piece := source.read(_PIECE):
        *whole, rest = (rest + piece).split(b"\n")
        yield from (line + b"\n" for line in whole)
        if len(rest) > _SPACE_LIMIT:
            raise ArmourMalformed
    if rest:
        yield rest
