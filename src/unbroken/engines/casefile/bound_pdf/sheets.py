"""The index, and a sheet for each paper that has no pages to show: laid out with text inside marked content."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from unbroken.engines.casefile.bound_pdf.contents import Chapter, Cover, Paper, PaperKind
from unbroken.engines.casefile.forms.wording import written_instant
from unbroken.engines.casefile.tagged_pdf import sheets as paper
from unbroken.engines.casefile.tagged_pdf.faces import Face
from unbroken.engines.casefile.tagged_pdf.sheets import LEFT, RIGHT, Sheets, Style, page_artifact
from unbroken.engines.casefile.tagged_pdf.structure import Element

PADDING = 3
GAP = 8
SHARES = (0.18, 0.52, 0.30)
HEADINGS = ("Pages", "Document", "Served")


@dataclass(frozen=True, slots=True)
class IndexLink:
    """Where on which sheet a line of the index stands. paper: its number among all papers, from 0."""

    sheet: int
    box: tuple[float, float, float, float]
    paper: int


@dataclass(slots=True)
class Laid:
    """Laid out sheets: first those of the index, then one for each notice. notices: sheet and element by paper."""

    sheets: Sheets
    root: Element
    index_sheets: int = 0
    links: list[IndexLink] = field(default_factory=list)
    notices: dict[int, tuple[int, Element]] = field(default_factory=dict)


class Desk:
    """Lays out the sheets of one bundle."""

    def __init__(self, cover: Cover, chapters: Sequence[Chapter], plain: Face, bold: Face) -> None:
        self._cover, self._chapters = cover, chapters
        self._plain, self._bold = plain, bold
        self._body = Style(plain, 9.5, 13.5)
        self._label = Style(bold, 9.5, 13.5)
        self._small = Style(plain, 7.5, 10, is_grey=True)
        self._laid = Laid(Sheets(), Element("Document"))

    def lay(self) -> Laid:
        """Return the index and the notices."""
        laid, sheets, cover = self._laid, self._laid.sheets, self._cover
        part = laid.root.add("Sect")
        sheets.paragraph(part.add("H1"), f"{cover.title}: {cover.urn}", Style(self._bold, 17, 22))
        sheets.space(4)
        sheets.paragraph(part.add("P"), cover.marking, self._label)
        sheets.paragraph(part.add("P"), f"{cover.organisation}. {self._edition()}.", self._body)
        number = 0
        for chapter in self._chapters:
            number = self._chapter(part, chapter, number)
        laid.index_sheets = len(sheets.pages)
        self._frames()
        every = [one for chapter in self._chapters for one in chapter.papers]
        for number, one in enumerate(every):
            if one.kind is PaperKind.NOTICE:
                self._notice(number, one)
        return laid

    def _edition(self) -> str:
        return f"Made {written_instant(self._cover.made_at)} for {self._cover.made_for}"

    def _chapter(self, parent: Element, chapter: Chapter, number: int) -> int:
        sheets = self._laid.sheets
        sheets.space(10)
        sheets.need(70)
        part = parent.add("Sect")
        sheets.paragraph(part.add("H2"), f"{chapter.code}: {chapter.heading}", Style(self._bold, 12.5, 17))
        sheets.space(2)
        table = part.add("Table")
        self._row(table.add("THead").add("TR"), HEADINGS, self._label, is_head=True)
        rows = table.add("TBody")
        for one in chapter.papers:
            place = self._row(rows.add("TR"), (one.pages, one.title, one.served), self._body)
            self._laid.links.append(IndexLink(len(sheets.pages) - 1, place, number))
            number += 1
        return number

    def _row(
        self, line: Element, texts: Sequence[str], style: Style, *, is_head: bool = False
    ) -> tuple[float, float, float, float]:
        """Set a row that stays on one sheet; return the box of its second cell, in points from the foot."""
        sheets, x, box = self._laid.sheets, LEFT, (0.0, 0.0, 0.0, 0.0)
        width = RIGHT - LEFT
        cells = [style.wrap(text, share * width - GAP) for text, share in zip(texts, SHARES, strict=True)]
        height = max(map(len, cells)) * style.leading + 2 * PADDING
        sheets.need(height)
        top = sheets.y - PADDING
        for number, (lines, share) in enumerate(zip(cells, SHARES, strict=True)):
            is_header = is_head or number == 0
            cell = line.add("TH" if is_header else "TD", ("Column" if is_head else "Row") if is_header else "")
            owner = cell.add("Link") if number == 1 and not is_head else cell
            sheets.lines(owner, lines, x, top, style)
            if owner is not cell:
                self._underline(lines, x, top, style)
            if number == 1:
                box = (x, top - len(lines) * style.leading, x + share * width - GAP, top)
            x += share * width
        sheets.y -= height
        sheets.rule(LEFT, sheets.y, width)
        return box

    def _underline(self, lines: Sequence[str], x: float, top: float, style: Style) -> None:
        for number, line in enumerate(lines, 1):
            self._laid.sheets.rule(x, top - number * style.leading + 2.2, style.face.width(line, style.size))

    def _notice(self, number: int, one: Paper) -> None:
        sheets = self._laid.sheets
        sheets.turn()
        part = self._laid.root.add("Part")
        sheets.paragraph(part.add("H2"), one.title, Style(self._bold, 15, 20))
        sheets.space(6)
        sheets.paragraph(part.add("P"), one.notice, self._body)
        self._laid.notices[number] = (len(sheets.pages) - 1, part)

    def _frames(self) -> None:
        cover, pages = self._cover, self._laid.sheets.pages
        for number, sheet in enumerate(pages, 1):
            words = f"Index, sheet {number} of {len(pages)}"
            where = RIGHT - self._plain.width(words, self._small.size)
            middle = (paper.WIDTH - self._bold.width(cover.marking, 8)) / 2
            marking = (cover.marking, middle, Style(self._bold, 8, 10))
            top = [
                (cover.urn, LEFT, paper.HEIGHT - 12 * paper.MM, self._small),
                _at(marking, paper.HEIGHT - 17 * paper.MM),
            ]
            foot = [(words, where, 17 * paper.MM, self._small), _at(marking, 9 * paper.MM)]
            page_artifact(sheet, top, is_top=True)
            page_artifact(sheet, foot, is_top=False)


def _at(text: tuple[str, float, Style], y: float) -> tuple[str, float, float, Style]:
    return text[0], text[1], y, text[2]
