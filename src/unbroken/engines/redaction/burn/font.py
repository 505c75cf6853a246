"""A font without shapes for the invisible text layer: one empty glyph, and a table from codes to characters."""

from __future__ import annotations

import struct
from collections.abc import Sequence

EM = 1000
ADVANCE = 500
ASCENT = 800
DESCENT = -200
SPACE = " "
FIRST_CODE = 0xA000
"""Codes begin far from ASCII, so that no run of them looks like letters or numbers to a search of the raw bytes."""


class Codes:
    """Two-byte codes for the characters of one document, from FIRST_CODE; the space is always among them."""

    def __init__(self, characters: Sequence[str]) -> None:
        self.characters = tuple(sorted({SPACE, *characters}))
        if len(self.characters) > 0xFFFF - FIRST_CODE:  # pragma: no cover - Unicode has more, no document does
            raise ValueError("More different characters than one font can hold.")
        self._codes = {character: number for number, character in enumerate(self.characters, FIRST_CODE)}

    @property
    def end(self) -> int:
        """Return the first number beyond the codes."""
        return FIRST_CODE + len(self.characters)

    def encode(self, text: str) -> bytes:
        """Return the text as a PDF hexadecimal string."""
        return b"<" + b"".join(b"%04X" % self._codes[character] for character in text) + b">"

    def to_unicode(self) -> bytes:
        """Return the CMap that leads extractors from codes to characters."""
        lines = [
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            b"/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            b"1 begincodespacerange <0000> <FFFF> endcodespacerange",
        ]
        pairs = [
            b"<%04X> <%s>" % (number, character.encode("utf-16-be", "surrogatepass").hex().upper().encode())
            for number, character in enumerate(self.characters, FIRST_CODE)
        ]
        for first in range(0, len(pairs), 100):
            part = pairs[first : first + 100]
            lines += [b"%d beginbfchar" % len(part), *part, b"endbfchar"]
        lines.append(b"endcmap CMapName currentdict /CMap defineresource pop end end")
        return b"\n".join(lines)


def empty_truetype() -> bytes:
    """Return a TrueType font of a single empty glyph."""
    tables = {
        b"cmap": struct.pack(">HHHHI", 0, 1, 3, 1, 12) + struct.pack(">HHHHHH", 6, 12, 0, 32, 1, 0),
        b"glyf": bytes(4),
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, EM, 0, 0),
            *(0, DESCENT, ADVANCE, ASCENT, 0, 8, 2, 0, 0),
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, ASCENT, DESCENT, 0, ADVANCE, *([0] * 11), 1),
        b"hmtx": struct.pack(">Hh", ADVANCE, 0),
        b"loca": struct.pack(">HH", 0, 0),
        b"maxp": struct.pack(">IH13H", 0x10000, 1, *([0] * 13)),
    }
    offset = 12 + 16 * len(tables)
    directory, body = b"", b""
    for name, table in tables.items():
        directory += name + struct.pack(">III", _checksum(table), offset + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return struct.pack(">IHHHH", 0x10000, len(tables), 64, 2, len(tables) * 16 - 64) + directory + body


def _checksum(table: bytes) -> int:
    padded = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
