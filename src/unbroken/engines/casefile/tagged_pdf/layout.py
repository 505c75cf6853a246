"""Lay a form out on sheets: headings, fields as a table with row headers, tables, lists, declarations."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from unbroken.engines.casefile.forms.view import Block, Cell, Field, FormView, Points, Section, Table, Words
from unbroken.engines.casefile.forms.wording import written_instant
from unbroken.engines.casefile.tagged_pdf import sheets as paper
from unbroken.engines.casefile.tagged_pdf.faces import Face
from unbroken.engines.casefile.tagged_pdf.sheets import LEFT, RIGHT, Sheets, Style, page_artifact
from unbroken.engines.casefile.tagged_pdf.structure import Element
from unbroken.engines.casefile.tagged_pdf.tables import Row, set_rows

FIELD_COLUMNS = (0.34, 0.66)
INDENT = 14
COLUMN_GAP = 8
COLUMN_LIMIT = 130


@dataclass(frozen=True, slots=True)
class Edition:
    """What print of a form this is. version: 0 for a draft. digest: SHA-256 of its values, in hex.

    is_for_service: made by the prosecution to be served, from what police certified. said: what a print that is
    no form says of itself instead.
    """

    made_at: datetime
    version: int = 0
    digest: str = ""
    certified_by: str = ""
    certified_at: datetime | None = None
    organisation: str = ""
    is_for_service: bool = False
    said: str = ""

    @property
    def words(self) -> str:
        """The edition in words, for the foot of each page."""
        if self.said:
            return self.said
        if self.is_for_service:
            return f"Version {self.version}, made for service {written_instant(self.made_at)}"
        if not self.version or self.certified_at is None:
            return f"Draft of {written_instant(self.made_at)}, not certified"
        return f"Version {self.version}, certified {written_instant(self.certified_at)}"


@dataclass(slots=True)
class Laid:
    """A laid out document. bookmarks: heading, sheet and height."""

    sheets: Sheets
    root: Element
    faces: tuple[Face, ...]
    bookmarks: list[tuple[str, int, float]] = field(default_factory=list)


class Layout:
    """Fills sheets with one form."""

    def __init__(self, view: FormView, edition: Edition) -> None:
        self.view, self.edition = view, edition
        self.plain, self.bold = Face("F1", "DejaVuSans.ttf"), Face("F2", "DejaVuSans-Bold.ttf")
        self.body = Style(self.plain, 9.5, 13.5)
        self.small = Style(self.plain, 7.5, 10, is_grey=True)
        self.label = Style(self.bold, 9, 12.5)
        self.cell = Style(self.plain, 9, 12.5)
        self.laid = Laid(Sheets(), Element("Document"), (self.plain, self.bold))

    def lay(self) -> Laid:
        """Return the whole form on sheets."""
        view, root, page = self.view, self.laid.root, self.laid.sheets
        self.heading(root, "H1", f"{view.code}: {view.title}", Style(self.bold, 17, 22), after=4)
        if view.subject:
            page.paragraph(root.add("P"), view.subject, Style(self.bold, 12, 16))
        if view.marking:
            page.paragraph(root.add("P"), view.marking, self.label)
        page.paragraph(root.add("P"), f"Case {view.urn}. {self.edition.words}.", self.body)
        for section in view.sections:
            self._section(section)
        if self.edition.version:
            self._certificate()
        self._frames()
        return self.laid

    def heading(self, parent: Element, tag: str, text: str, style: Style, *, after: float) -> None:
        """Set a heading with a bookmark; some of what it heads stays on its sheet."""
        page = self.laid.sheets
        page.need(style.leading * 2 + 40)
        self.laid.bookmarks.append((text, len(page.pages) - 1, page.y))
        page.paragraph(parent.add(tag), text, style)
        page.space(after)

    def _section(self, section: Section) -> None:
        page = self.laid.sheets
        page.space(10)
        part = self.laid.root.add("Sect")
        self.heading(part, "H2", section.title, Style(self.bold, 12.5, 17), after=2)
        for kind, blocks in section.groups:
            if kind == "Field":
                self._fields(part, [one for one in blocks if isinstance(one, Field)])
            else:
                for block in blocks:
                    self._block(part, block)

    def _block(self, part: Element, block: Block) -> None:
        match block:
            case Field():
                self._fields(part, [block])
            case Words():
                self._words(part, block)
            case Points():
                self._points(part, block)
            case Table():
                self._table(part, block)

    def _fields(self, part: Element, blocks: list[Field]) -> None:
        rows = (Row([(one.label, "Row"), (one.cell.shown(is_needed=one.is_needed), "")]) for one in blocks)
        set_rows(self.laid.sheets, part.add("Table"), rows, FIELD_COLUMNS, self.label, self.cell)
        self.laid.sheets.space(6)

    def _words(self, part: Element, block: Words) -> None:
        page = self.laid.sheets
        if block.label:
            self._subheading(part, block.label)
        for text in block.cell.shown(is_needed=block.is_needed).split("\n"):
            if text.strip():
                page.paragraph(part.add("P"), text, self.body, indent=INDENT if block.is_declaration else 0)
                page.space(4)

    def _points(self, part: Element, block: Points) -> None:
        page = self.laid.sheets
        if block.label:
            self._subheading(part, block.label)
        if not block.cells:
            page.paragraph(part.add("P"), block.empty, self.body)
            return
        points = part.add("L")
        for one in block.cells:
            item = points.add("LI")
            page.need(self.body.leading)
            page.lines(item.add("Lbl"), ["\u2022"], LEFT, page.y, self.body)
            page.paragraph(item.add("LBody"), one.shown(), self.body, indent=INDENT)
        page.space(4)

    def _table(self, part: Element, block: Table) -> None:
        page = self.laid.sheets
        if not block.rows:
            self._subheading(part, block.caption)
            page.paragraph(part.add("P"), block.empty, self.body)
            return
        table = part.add("Table")
        page.need(self.label.leading * 3)
        page.paragraph(table.add("Caption"), block.caption, self.label)
        page.space(2)
        head = Row([(one, "Column") for one in block.headings])
        set_rows(page, table, self._rows(block), self._shares(block), self.label, self.cell, head=head)
        page.space(6)

    def _rows(self, block: Table) -> Iterator[Row]:
        for cells in block.rows:
            yield Row([(one.shown(), "Row" if number == 0 else "") for number, one in enumerate(cells)])

    def _shares(self, block: Table) -> tuple[float, ...]:
        """Return the columns' shares: each holds its longest word, and the rest goes to those with most text."""
        least, wanted = [], []
        for number, heading in enumerate(block.headings):
            face = self.plain if number else self.bold
            texts = [row[number].shown() for row in block.rows]
            words = [face.width(word, self.cell.size) for text in texts for word in text.split()]
            head = [self.bold.width(word, self.label.size) for word in heading.split()]
            least.append(min(max([*words, *head, 24.0]) + COLUMN_GAP, COLUMN_LIMIT))
            wanted.append(min(max([face.width(text, self.cell.size) for text in texts]), COLUMN_LIMIT * 2))
        spare = max(RIGHT - LEFT - sum(least), 0.0)
        more = [max(wish - have, 0.0) + 1 for wish, have in zip(wanted, least, strict=True)]
        widths = [have + spare * one / sum(more) for have, one in zip(least, more, strict=True)]
        return tuple(one / sum(widths) for one in widths)

    def _subheading(self, part: Element, text: str) -> None:
        page = self.laid.sheets
        page.space(3)
        page.need(self.label.leading + self.body.leading)
        page.paragraph(part.add("H3"), text, self.label)

    def _certificate(self) -> None:
        edition = self.edition
        certified = written_instant(edition.certified_at) if edition.certified_at else ""
        cells = (
            ("Version", str(edition.version)),
            ("Certified by", edition.certified_by),
            ("Certified", certified),
            ("Digest of the values (SHA-256)", edition.digest),
        )
        self._section(Section("This version", tuple(Field(label, Cell(text)) for label, text in cells if text)))

    def _frames(self) -> None:
        """Write the running header and footer of each page, now that their number is known."""
        view, pages = self.view, self.laid.sheets.pages
        strong = Style(self.bold, 8, 10)
        for number, sheet in enumerate(pages, 1):
            count = f"Page {number} of {len(pages)}"
            case = f"{view.urn}  {view.code}"
            head = [(case, LEFT, paper.HEIGHT - 12 * paper.MM, self.small)]
            foot = [
                (count, RIGHT - self.plain.width(count, self.small.size), 17 * paper.MM, self.small),
                (self.edition.words, LEFT, 17 * paper.MM, self.small),
            ]
            if self.edition.digest:
                foot.append((f"SHA-256 {self.edition.digest}", LEFT, 13 * paper.MM, self.small))
            if view.marking:
                middle = (paper.WIDTH - self.bold.width(view.marking, strong.size)) / 2
                head.append((view.marking, middle, paper.HEIGHT - 17 * paper.MM, strong))
                foot.append((view.marking, middle, 9 * paper.MM, strong))
            page_artifact(sheet, head, is_top=True)
            page_artifact(sheet, foot, is_top=False)
