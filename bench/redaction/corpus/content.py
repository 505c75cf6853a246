"""What a document is made of, before it takes the form of a file."""

from __future__ import annotations

import random
import zlib
from dataclasses import dataclass, field

from .people import Somebody, record_of
from .truth import Item, Marked, mark_up


@dataclass(frozen=True)
class Block:
    """One part of a document. style: title, head, field, para, qa, table, note, break, label."""

    style: str
    texts: tuple[Marked, ...] = ()
    rows: tuple[tuple[Marked, ...], ...] = ()
    facts: dict[str, object] = field(default_factory=dict)

    @property
    def all_texts(self) -> tuple[Marked, ...]:
        """Return every text in reading order."""
        return self.texts + tuple(cell for row in self.rows for cell in row)


@dataclass(frozen=True)
class Hidden:
    """Text that the file holds where its printed page does not show it. kind names the place."""

    kind: str
    content: Marked


@dataclass
class Case:
    """A fictional case: people, words for templates, and the record that the engine gets."""

    id: str
    urn: str
    people: dict[str, Somebody]
    words: dict[str, str]
    offences: list[dict[str, str]]
    exhibits: list[dict[str, str]]

    def record(self) -> dict[str, object]:
        """Return CASE.json."""
        return {
            "urn": self.urn,
            "people": [record_of(who) for who in self.people.values() if who.recorded],
            "offences": self.offences,
            "exhibits": self.exhibits,
        }


@dataclass
class Doc:
    """A document: its case, form, medium, blocks, hidden texts and expected blocks."""

    case: Case
    id: str
    document_type: str
    medium: str
    blocks: list[Block] = field(default_factory=list)
    hidden: list[Hidden] = field(default_factory=list)
    blocked: dict[str, str] = field(default_factory=dict)
    recipients: tuple[str, ...] = ("DEF_REP",)
    facts: dict[str, object] = field(default_factory=dict)
    trap: str = ""

    @property
    def rng(self) -> random.Random:
        """Return this document's own dice, always the same."""
        return random.Random(zlib.crc32(f"{self.case.id}/{self.id}".encode()))  # noqa: S311

    def mark(self, template: str) -> Marked:
        """Fill a template with this case's people."""
        return mark_up(template, self.case.people, {**self.case.words, "urn": self.case.urn}, self.document_type)

    def add(self, style: str, *templates: str, **facts: object) -> Doc:
        """Append a block of one or more texts."""
        self.blocks.append(Block(style, tuple(self.mark(each) for each in templates), facts=facts))
        return self

    def paras(self, text: str) -> Doc:
        """Append a paragraph for each stretch between empty lines. Line ends inside a stretch are spaces; `|` ends a line."""
        for each in text.strip().split("\n\n"):
            self.add("para", " ".join(line.strip() for line in each.split("\n")).replace(" | ", "\n"))
        return self

    def table(self, *rows: tuple[str, ...] | list[str], **facts: object) -> Doc:
        """Append a table; the first row is its heading."""
        self.blocks.append(
            Block("table", rows=tuple(tuple(self.mark(cell) for cell in row) for row in rows), facts=facts)
        )
        return self

    def fields(self, **pairs: str) -> Doc:
        """Append labelled fields; underscores in the labels become spaces."""
        for label, template in pairs.items():
            self.add("field", label.replace("_", " "), template)
        return self

    def hide(self, kind: str, template: str) -> Doc:
        """Put text into a hidden place."""
        self.hidden.append(Hidden(kind, self.mark(template)))
        return self

    @property
    def visible_text(self) -> str:
        """Return all texts that a person sees, one a line."""
        return "\n".join(text.text for block in self.blocks for text in block.all_texts)

    def placed_items(self) -> list[tuple[Item, str, int]]:
        """Return every item with its place ("visible" or the hidden kind) and offset in that place's text."""
        placed: list[tuple[Item, str, int]] = []
        offset = 0
        for block in self.blocks:
            for text in block.all_texts:
                placed += [(item, "visible", offset + item.start) for item in text.items]
                offset += len(text.text) + 1
        for hidden in self.hidden:
            placed += [(item, hidden.kind, item.start) for item in hidden.content.items]
        return placed
