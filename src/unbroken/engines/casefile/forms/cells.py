"""Build the parts of a form from facts, so that each value carries the path of its fact."""

from collections.abc import Callable, Iterable
from typing import Any

from unbroken.engines.casefile.forms.view import Cell, Field, Source, State, Words
from unbroken.engines.casefile.forms.wording import written

Say = Callable[..., str]


def source(record: object, field: str) -> Source:
    """Return where a field of a record is. A record that belongs to a person is found by that person."""
    kind = record.__class__.__name__
    own: Any = record
    if kind == "CaseFacts":
        return Source(kind, "", field)
    return Source(kind, str(getattr(own, "id", "") or getattr(own, "person", "") or ""), field)


def cell(record: object, *names: str, say: Say | None = None) -> Cell:
    """Return the value of one or more fields of a record. say: makes one text of their values, in this order."""
    values = [getattr(record, name) for name in names]
    text = say(*values) if say else " ".join(part for value in values if (part := written(value)))
    return Cell(text, tuple(source(record, name) for name in names), State.RECORDED if text else State.MISSING)


def field(label: str, record: object, *names: str, needed: bool = False, say: Say | None = None) -> Field:
    """Return a labelled value of a record."""
    return Field(label, cell(record, *names, say=say), needed)


def words(record: object, name: str, *, label: str = "", needed: bool = False) -> Words:
    """Return a recorded paragraph."""
    return Words(cell(record, name), label, is_needed=needed)


def joined(parts: Iterable[Cell], separator: str = "; ") -> Cell:
    """Return several values as one; missing when all are."""
    whole = tuple(parts)
    text = separator.join(part.text for part in whole if part.text)
    sources = tuple(one for part in whole for one in part.sources)
    closed = any(part.state is State.CLOSED for part in whole)
    state = State.RECORDED if text else State.CLOSED if closed else State.MISSING
    return Cell(text, sources, state)


def fixed(text: str) -> Cell:
    """Return words of the form itself."""
    return Cell(text)


def optional(value: Cell, otherwise: str = "None") -> Cell:
    """Return the value, or words of the form where having none is an answer."""
    return value if not value.is_missing else Cell(otherwise, value.sources)
