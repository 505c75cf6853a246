"""How a record is named and told in one row of a list. Pure."""

from collections.abc import Callable
from enum import Enum
from typing import Any

from unbroken.engines.casefile.codec import kind_of
from unbroken.stages.cases.capture.entry import shown
from unbroken.stages.cases.capture.fields import Known, asks_of, rows_of, words_of
from unbroken.stages.cases.capture.specs import SPECS
from unbroken.stages.cases.differences import in_words
from unbroken.stages.cases.facts import RecordView


def name_of(record: Any, known: Known) -> str:
    """Return what a record is called in headings and rows."""
    kind = kind_of(record)
    maker = _NAMES.get(kind)
    if maker is not None:
        return maker(record)
    person = known.people.get(getattr(record, "person", ""), "")
    return person or str(SPECS[kind].one)


def row_of(view: RecordView, known: Known) -> dict[str, Any]:
    """Return a record as one row: its name, what to say about it, and what may be done."""
    maker = _SAYS.get(view.kind)
    return {"view": view, "name": name_of(view.record, known), "says": maker(view.record, known) if maker else ""}


def told(view: RecordView, known: Known) -> list[tuple[Any, str]]:
    """Return the filled fields of a record with their labels, people by their names."""
    parts, flat = SPECS[view.kind].parts, shown(view.record, view.kind)
    labels = {one.name: one.label for one in asks_of(parts)} | {one.name: one.label for one in rows_of(parts)}
    values = {name: getattr(view.record, name, flat.get(name, "")) for name in labels}
    values = {name: item_words(view.kind, name, one, known) for name, one in values.items()}
    return [(labels[name], text) for name, one in values.items() if (text := in_words(_named(one, known)))]


def item_words(kind: str, name: str, value: Any, known: Known) -> Any:
    """Return a stored item in words where a field names one; any other value as it is."""
    asks = asks_of(SPECS[kind].parts) if kind in SPECS else []
    ask = next((one for one in asks if one.name == name and one.unseen), None)
    return known.items.get(value, str(ask.unseen)) if ask is not None and value else value


def _named(value: Any, known: Known) -> Any:
    """Return a value with names in the place of the ids of people, and words in the place of codes."""
    match value:
        case Enum():
            return str(words_of(value))
        case str():
            return known.people.get(value, value)
        case tuple():
            return tuple(_named(one, known) for one in value)
        case _:
            return value


def _joined(*parts: object) -> str:
    return ", ".join(text for one in parts if (text := in_words(one)))


_NAMES: dict[str, Callable[[Any], str]] = {
    "person": lambda one: str(one.full_name),
    "offence": lambda one: " ".join(filter(None, (one.code, one.title))),
    "exhibit": lambda one: f"{one.ref} {one.description}",
    "unused": lambda one: f"{one.number}. {one.description[:120]}",
    "risk": lambda one: str(one.kind),
    "scene": lambda one: ", ".join((*one.address.lines, one.address.postcode)),
    "outline": lambda _one: str(SPECS["outline"].one),
    "header": lambda _one: str(SPECS["header"].one),
    "officer": lambda one: str(one.name),
}

_SAYS: dict[str, Callable[[Any, Known], str]] = {
    "person": lambda one, _k: _joined(
        tuple(str(words_of(role)) for role in sorted(one.roles)), one.born_on, tuple(sorted(one.needs))
    ),
    "offence": lambda one, _k: _joined(str(words_of(one.date_code)), one.start_on, one.end_on, one.place),
    "suspect": lambda one, _k: _joined(one.remand, f"plea {one.anticipated_plea.value}", one.asn),
    "statement": lambda one, _k: _joined(one.taken_on, "signed" if one.signed_at else "not signed yet"),
    "exhibit": lambda one, known: _joined(known.people.get(one.producer, ""), one.location),
    "interview": lambda one, known: _joined(one.began_at, one.place, known.items.get(one.item, "")),
    "unused": lambda one, _k: _joined(one.sensitivity, one.location),
    "print": lambda one, known: _joined(one.pncid, one.printed_on, known.items.get(one.item, "")),
    "other-offence": lambda one, _k: _joined(one.on, one.place, one.description[:80]),
    "claim": lambda one, _k: _joined(one.description[:80]),
    "bad-character": lambda one, _k: _joined(one.gateway, one.description[:80]),
    "checklist": lambda one, _k: _joined(one.on, f"{one.yes_answers} of 27", one.grade),
    "risk": lambda one, known: _joined(known.people.get(one.person, ""), one.note[:120]),
    "scene": lambda one, _k: str(one.note[:120]),
}
