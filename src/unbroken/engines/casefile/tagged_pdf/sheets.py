"""Sheets of A4 being filled from the top. Text goes inside marked content; rules and frames are artifacts."""

from dataclasses import dataclass, field

from unbroken.engines.casefile.tagged_pdf.faces import Face
from unbroken.engines.casefile.tagged_pdf.structure import Element, Mark

MM = 72 / 25.4
WIDTH, HEIGHT = 595.28, 841.89
LEFT = 20 * MM
RIGHT = WIDTH - 20 * MM
TOP = HEIGHT - 26 * MM
BOTTOM = 26 * MM
INK = b"0.04 0.05 0.05 rg"
GREY = b"0.28 0.29 0.29 rg"


@dataclass(frozen=True, slots=True)
class Style:
    """How text is set. size and leading in points."""

    face: Face
    size: float
    leading: float
    is_grey: bool = False

    def wrap(self, text: str, width: float) -> list[str]:
        """Return a text's lines; its own line breaks are kept."""
        return [line for part in text.splitlines() or [""] for line in self.face.wrap(part, self.size, width)]


@dataclass(slots=True)
class Sheet:
    """One page: its content operators, and the element of each marked content id."""

    content: list[bytes] = field(default_factory=list)
    marked: list[Element] = field(default_factory=list)


class Sheets:
    """The sheets of a document. y: where the next line's top is, in points from the foot."""

    def __init__(self) -> None:
        self.pages = [Sheet()]
        self.y = TOP

    @property
    def current(self) -> Sheet:
        """The sheet that is being filled."""
        return self.pages[-1]

    @property
    def room(self) -> float:
        """How much height is left, in points."""
        return self.y - BOTTOM

    @property
    def height_of_sheet(self) -> float:
        """How much height an empty sheet has, in points."""
        return TOP - BOTTOM

    def turn(self) -> None:
        """Begin a new sheet."""
        self.pages.append(Sheet())
        self.y = TOP

    def need(self, height: float) -> None:
        """Begin a new sheet unless this much height is left; more than a sheet has is not asked for."""
        if height > self.room and self.y < TOP:
            self.turn()

    def space(self, height: float) -> None:
        """Leave a gap, none at the top of a sheet."""
        if self.y < TOP:
            self.y -= height

    def paragraph(self, element: Element, text: str, style: Style, *, indent: float = 0) -> None:
        """Set a paragraph of an element, over as many sheets as it takes."""
        lines = style.wrap(text, RIGHT - LEFT - indent)
        while lines:
            self.need(style.leading)
            count = max(1, int(self.room // style.leading))
            now, lines = lines[:count], lines[count:]
            self.lines(element, now, LEFT + indent, self.y, style)
            self.y -= len(now) * style.leading

    def lines(self, element: Element, lines: list[str], x: float, y: float, style: Style) -> None:
        """Set lines at a place of this sheet as one marked content of an element. y: top of the first line."""
        sheet = self.current
        mcid = len(sheet.marked)
        sheet.marked.append(element)
        element.kids.append(Mark(len(self.pages) - 1, mcid))
        opening = b"/%s <</MCID %d>> BDC" % (element.tag.encode(), mcid)
        sheet.content += [opening, _text(lines, x, y, style), b"EMC"]

    def unread(self, lines: list[str], x: float, y: float, style: Style) -> None:
        """Set lines that readers skip, because they were read before."""
        self.artifact(_text(lines, x, y, style))

    def artifact(self, operators: bytes) -> None:
        """Draw what is no content: a rule, a frame."""
        self.current.content += [b"/Artifact BMC", operators, b"EMC"]

    def rule(self, x: float, y: float, width: float) -> None:
        """Draw a thin line."""
        self.artifact(b"q 0.69 0.71 0.71 RG 0.6 w %.2f %.2f m %.2f %.2f l S Q" % (x, y, x + width, y))


def page_artifact(sheet: Sheet, lines: list[tuple[str, float, float, Style]], *, is_top: bool) -> None:
    """Set running text of a page: (text, x, y of its top, style), which readers skip."""
    side = b"/Top" if is_top else b"/Bottom"
    kind = b"/Header" if is_top else b"/Footer"
    sheet.content.append(b"/Artifact <</Type /Pagination /Subtype %s /Attached [%s]>> BDC" % (kind, side))
    sheet.content += [_text([text], x, y, style, trailing=b"") for text, x, y, style in lines]
    sheet.content.append(b"EMC")


def _text(lines: list[str], x: float, y: float, style: Style, trailing: bytes = b" ") -> bytes:
    base = y - style.size * 0.95
    parts = [
        b"q BT",
        GREY if style.is_grey else INK,
        b"/%s %.2f Tf %.2f TL" % (style.face.resource.encode(), style.size, style.leading),
        b"1 0 0 1 %.2f %.2f Tm" % (x, base),
    ]
    for number, line in enumerate(lines):
        parts.append(b"%s%s Tj" % (b"T* " if number else b"", style.face.encode(line + trailing.decode())))
    return b"\n".join([*parts, b"ET Q"])
