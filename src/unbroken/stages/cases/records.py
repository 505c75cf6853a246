"""How a record of the case file becomes a row, and the rows a CaseFacts. Pure: values in, values out."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, Protocol

from unbroken.engines.casefile.codec import KINDS, Plain, decode, encode, kind_of
from unbroken.engines.casefile.facts import CaseHeader, Outline
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.casefile.people import PersonFact, Whereabouts
from unbroken.stages.cases.sounds import folded, sound_of

LISTS = {
    "person": "people",
    "offence": "offences",
    "suspect": "suspects",
    "statement": "statements",
    "exhibit": "exhibits",
    "interview": "interviews",
    "unused": "unused",
    "print": "prints",
    "other-offence": "other_offences",
    "claim": "claims",
    "bad-character": "bad_character",
    "risk": "risks",
    "scene": "scenes",
    "checklist": "checklists",
}
"""Kinds of which a case has many: the name of their field in CaseFacts."""

SINGLE = {"outline": "outline", "officer": "officer", "supervisor": "supervisor", "certificate": "certificate"}
"""Kinds of which a case has one at most; the header is spread over CaseFacts."""

STORED = frozenset({*LISTS, *SINGLE, "header"})
assert KINDS.keys() - {"whereabouts"} == STORED  # noqa: S101

PEOPLE_FIELDS: dict[str, tuple[str, ...]] = {
    "person": ("parent_of",),
    "offence": ("suspects", "victims"),
    "suspect": ("person",),
    "statement": ("person",),
    "exhibit": ("producer",),
    "interview": ("person",),
    "print": ("person",),
    "other-offence": ("person",),
    "claim": ("person",),
    "bad-character": ("person",),
    "risk": ("person",),
    "checklist": ("person",),
}
"""Which fields name people of the case by id."""


class Row(Protocol):
    """What a stored record must have to be read."""

    kind: str
    body: Any


@dataclass(frozen=True, slots=True)
class Stored:
    """A record as it is stored: its row's id, kind, body, and the part that must be sealed (None: leave as it is)."""

    id: str
    kind: str
    body: Plain
    whereabouts: Whereabouts | None


def stored(case_id: str, record: Any, kind: str = "") -> Stored:
    """Return how a record is stored. kind: needed for an OfficerFact only. Raises RecordMalformed."""
    kind = kind or kind_of(record)
    whereabouts = record.whereabouts if isinstance(record, PersonFact) else None
    bare = replace(record, whereabouts=None) if isinstance(record, PersonFact) else record
    return Stored(record_id(case_id, record, kind), kind, encode(bare), whereabouts)


def record_id(case_id: str, record: Any, kind: str) -> str:
    """Return the id of a record's row: its own, or one made of what there is one of."""
    match kind:
        case "suspect":
            return f"suspect-{record.person}"
        case "checklist":
            return f"checklist-{record.person}-{record.on}"
        case _ if kind in SINGLE or kind == "header":
            return f"{kind}-{case_id}"
        case _:
            return str(record.id)


def people_named(record: Any, kind: str) -> dict[str, tuple[str, ...]]:
    """Return the ids of people that a record names, by field; empty ones are left out."""
    found: dict[str, tuple[str, ...]] = {}
    for name in PEOPLE_FIELDS.get(kind, ()):
        value = getattr(record, name)
        found[name] = tuple(one for one in ((value,) if isinstance(value, str) else value) if one)
    if kind == "suspect":
        found["bail_conditions"] = tuple(one.protects for one in record.bail_conditions if one.protects)
    return {name: ids for name, ids in found.items() if ids}


def record_of(row: Row) -> Any:
    """Return the record of a row. Raises RecordMalformed."""
    return decode(row.kind, row.body)


def fields_of(rows: Iterable[Row], *, with_sensitive: bool, with_confidential: bool) -> dict[str, Any]:
    """Return the fields of CaseFacts that follow from the live rows of a case.

    with_sensitive: without it, sensitive unused items are left out; with_confidential: the same for the confidential
    part of the outline.
    """
    lists: dict[str, list[Any]] = {name: [] for name in LISTS.values()}
    single: dict[str, Any] = {}
    for row in rows:
        record = record_of(row)
        if row.kind in LISTS:
            if with_sensitive or not is_sensitive(record):
                lists[LISTS[row.kind]].append(record)
        elif isinstance(record, CaseHeader):
            single |= {one.name: getattr(record, one.name) for one in fields(record)}
        else:
            single[SINGLE[row.kind]] = record
    if not with_confidential and "outline" in single:
        single["outline"] = without_confidential(single["outline"])
    return {**{name: tuple(found) for name, found in lists.items()}, **single}


def is_sensitive(record: Any) -> bool:
    """Say whether only the few who answer for sensitive material may see this record."""
    return isinstance(record, UnusedFact) and record.sensitivity is Sensitivity.SENSITIVE


def without_confidential(outline: Outline) -> Outline:
    """Return the outline as those see it who are not told what is confidential."""
    return replace(outline, confidential="")


def index_values(person: PersonFact) -> dict[str, Any]:
    """Return what a person is searched and compared by."""
    return {
        "surname": folded(person.surname)[:80],
        "forenames": folded(" ".join(person.forenames))[:200],
        "sound": sound_of(person.surname),
        "born_on": person.born_on,
        "pncid": dict(person.identifiers).get("pncid", ""),
        "roles": " ".join(sorted(person.roles)),
    }


def canonical(plain: Plain) -> bytes:
    """Return a body as bytes that are the same for the same values."""
    return json.dumps(plain, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
