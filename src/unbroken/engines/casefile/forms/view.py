"""A form as a value: sections of fields, tables and words, each value with the fact it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby


class Disclosable(StrEnum):
    """Whether a form goes to the defence. Source: DOMAIN 2.3."""

    YES = "yes"
    NO = "no"
    CONDITIONAL = "conditional"


MARKINGS = {
    Disclosable.YES: "",
    Disclosable.NO: "NOT FOR DISCLOSURE: POLICE AND PROSECUTION ONLY",
    Disclosable.CONDITIONAL: "NOT FOR DISCLOSURE UNLESS THE PROSECUTOR DECIDES SO",
}


class State(StrEnum):
    """Whether a value is there. CLOSED: it is sealed and was not opened for this view."""

    RECORDED = "recorded"
    MISSING = "not recorded"
    CLOSED = "recorded apart and not opened"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from: a field of a record. kind: the name of the record's class; id: "" for the case."""

    kind: str
    id: str
    field: str

    @property
    def fact(self) -> str:
        """The fact without the record it is in: PersonFact.surname."""
        return f"{self.kind}.{self.field}"


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as it is shown. sources: none for words of the form itself."""

    text: str
    sources: tuple[Source, ...] = ()
    state: State = State.RECORDED

    @property
    def is_missing(self) -> bool:
        """Say whether the fact is not recorded yet."""
        return self.state is State.MISSING

    def shown(self, *, is_needed: bool = False) -> str:
        """Return the value, or in words that there is none."""
        match self.state:
            case State.RECORDED:
                return self.text
            case State.MISSING:
                return "Not recorded yet" if is_needed else "None recorded"
            case State.CLOSED:
                return "Recorded, kept apart; not opened here"


@dataclass(frozen=True, slots=True)
class Field:
    """A label and its value. is_needed: the form cannot be certified without it."""

    label: str
    cell: Cell
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph. is_declaration: words that somebody certifies; the cell of a recorded text has its source."""

    cell: Cell
    label: str = ""
    is_declaration: bool = False
    is_needed: bool = False


@dataclass(frozen=True, slots=True)
class Points:
    """A list of short texts. empty: what is said when there are none."""

    cells: tuple[Cell, ...]
    label: str = ""
    empty: str = "None recorded."


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values under headings; the first column heads its row. empty: what is said when there are none."""

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = "None recorded."


Block = Field | Words | Points | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form under its own heading."""

    title: str
    blocks: tuple[Block, ...]

    @property
    def groups(self) -> tuple[tuple[str, tuple[Block, ...]], ...]:
        """The blocks in runs of one kind (Field, Words, Points, Table), each with its kind's name."""
        return tuple((kind.__name__, tuple(blocks)) for kind, blocks in groupby(self.blocks, type))

    @property
    def anchor(self) -> str:
        """The section's id on a page."""
        return "-".join("".join(one if one.isalnum() else " " for one in self.title.lower()).split())


@dataclass(frozen=True, slots=True)
class Entry:
    """One value with its place, for comparing two views of a form."""

    place: str
    cell: Cell
    is_needed: bool


@dataclass(frozen=True, slots=True)
class FormView:
    """A form filled from the facts. subject: whom or what it is about, in words; "" when the whole case."""

    code: str
    title: str
    urn: str
    revision: int
    disclosable: Disclosable
    sections: tuple[Section, ...]
    subject: str = ""

    @property
    def is_disclosable(self) -> bool:
        """Say whether the form itself is served on the defence."""
        return self.disclosable is Disclosable.YES

    @property
    def marking(self) -> str:
        """What stands on each page of a form that is not served as it is."""
        return MARKINGS[self.disclosable]

    @property
    def missing(self) -> tuple[Entry, ...]:
        """The values without which the form cannot be certified and that are not recorded yet."""
        return tuple(entry for entry in entries(self) if entry.is_needed and entry.cell.is_missing)

    @property
    def is_complete(self) -> bool:
        """Say whether nothing is missing that the form needs."""
        return not self.missing


def entries(view: FormView) -> Iterator[Entry]:
    """Yield every value of a form in reading order, each with its place in words."""
    for section in view.sections:
        for block in section.blocks:
            yield from _entries(section.title, block)


def _entries(title: str, block: Block) -> Iterator[Entry]:
    match block:
        case Field():
            yield Entry(f"{title}: {block.label}", block.cell, block.is_needed)
        case Words():
            yield Entry(f"{title}: {block.label}" if block.label else title, block.cell, block.is_needed)
        case Points():
            for cell in block.cells:
                yield Entry(f"{title}: {block.label}" if block.label else title, cell, is_needed=False)
        case Table():
            for row in block.rows:
                head = row[0].text
                for heading, cell in zip(block.headings, row, strict=True):
                    yield Entry(f"{title}: {head}, {heading}" if head else f"{title}: {heading}", cell, is_needed=False)
