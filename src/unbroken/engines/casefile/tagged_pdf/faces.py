"""The typefaces of printed forms: DejaVu, which has Welsh and every other European name, embedded as a subset."""

from functools import cache
from importlib.resources import as_file, files
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream
from reportlab.pdfbase.ttfonts import TTFontFile

FONT_FLAGS = 4
UNKNOWN = "\ufffd"


class Face:
    """One typeface as it is used in one document: it notes which characters were set."""

    def __init__(self, resource: str, file_name: str) -> None:
        self.resource = resource
        self._font = _load(file_name)
        self._codes: dict[str, int] = {}

    def width(self, text: str, size: float) -> float:
        """Return the width of a text in points."""
        widths, default = self._font.charWidths, self._font.defaultWidth
        return float(sum(widths.get(ord(one), default) for one in text)) * size / 1000

    def encode(self, text: str) -> bytes:
        """Return a text as a PDF hexadecimal string in this face's codes."""
        return b"<" + b"".join(b"%04X" % self._code(self._known(one)) for one in text) + b">"

    def wrap(self, text: str, size: float, width: float) -> list[str]:
        """Return the lines of a paragraph. A word wider than the line is broken."""
        lines, line = [], ""
        for word in text.split():
            longer = f"{line} {word}" if line else word
            if self.width(longer, size) <= width:
                line = longer
                continue
            if line:
                lines.append(line)
            *whole, line = self._pieces(word, size, width)
            lines += whole
        return [*lines, line] if line or not lines else lines

    def _pieces(self, word: str, size: float, width: float) -> list[str]:
        pieces, piece = [], ""
        for character in word:
            if piece and self.width(piece + character, size) > width:
                pieces.append(piece)
                piece = ""
            piece += character
        return [*pieces, piece]

    def _known(self, character: str) -> str:
        return character if ord(character) in self._font.charToGlyph else UNKNOWN

    def _code(self, character: str) -> int:
        return self._codes.setdefault(character, len(self._codes) + 1)

    def embed(self, pdf: Pdf) -> Object:
        """Return the font object with the subset of what was set; codes are places in the subset."""
        characters = list(self._codes)
        program = self._font.makeSubset([0, *map(ord, characters)])
        scale = self._font
        name = Name("/UNBRKN+" + scale.name.decode())
        descriptor = Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=FONT_FLAGS,
            FontBBox=Array([round(one) for one in scale.bbox]),
            ItalicAngle=0,
            Ascent=round(scale.ascent),
            Descent=round(scale.descent),
            CapHeight=round(scale.capHeight),
            StemV=scale.stemV,
            FontFile2=pdf.make_indirect(_compressed(pdf, program)),
        )
        widths = [round(scale.charWidths.get(ord(one), scale.defaultWidth), 3) for one in characters]
        descendant = Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
            FontDescriptor=pdf.make_indirect(descriptor),
            DW=round(scale.defaultWidth),
            W=Array([1, Array(widths)]),
            CIDToGIDMap=Name.Identity,
        )
        return pdf.make_indirect(
            Dictionary(
                Type=Name.Font,
                Subtype=Name.Type0,
                BaseFont=name,
                Encoding=Name("/Identity-H"),
                DescendantFonts=Array([pdf.make_indirect(descendant)]),
                ToUnicode=pdf.make_indirect(_compressed(pdf, _to_unicode(characters))),
            )
        )


@cache
def _load(file_name: str) -> Any:
    with as_file(files("unbroken.engines.redaction") / "fonts" / file_name) as path:
        return TTFontFile(str(path), charInfo=1)


def _compressed(pdf: Pdf, data: bytes) -> Stream:
    return Stream(pdf, data)


def _to_unicode(characters: list[str]) -> bytes:
    lines = [
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        b"/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    pairs = [
        b"<%04X> <%s>" % (code, one.encode("utf-16-be").hex().upper().encode())
        for code, one in enumerate(characters, 1)
    ]
    for first in range(0, len(pairs), 100):
        part = pairs[first : first + 100]
        lines += [b"%d beginbfchar" % len(part), *part, b"endbfchar"]
    lines.append(b"endcmap CMapName currentdict /CMap defineresource pop end end")
    return b"\n".join(lines)
