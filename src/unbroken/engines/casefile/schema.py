"""The published schema of a case file to import, made from the records themselves (JSON Schema 2020-12)."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from unbroken.engines.casefile.codec import KINDS, decode_as
from unbroken.engines.casefile.errors import RecordMalformed

FORMAT = "unbroken-case"
LISTS = {
    "people": "person",
    "offences": "offence",
    "suspects": "suspect",
    "statements": "statement",
    "exhibits": "exhibit",
    "interviews": "interview",
    "unused": "unused",
    "prints": "print",
    "other_offences": "other-offence",
    "claims": "claim",
    "bad_character": "bad-character",
    "risks": "risk",
    "scenes": "scene",
    "checklists": "checklist",
}
"""Fields of the file that hold many records, in the order in which they are taken: people come first."""
SINGLE = ("header", "outline", "officer", "supervisor")
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer", "minimum": 0},
    date: {"type": "string", "format": "date"},
    time: {"type": "string", "format": "time"},
    datetime: {"type": "string", "format": "date-time"},
}


def case_schema() -> dict[str, Any]:
    """Return the schema of a case file."""
    made: dict[str, Any] = {}
    listed = {name: {"type": "array", "items": _of(KINDS[kind], made)} for name, kind in LISTS.items()}
    single = {name: _of(KINDS[name], made) for name in SINGLE}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A case to import",
        "type": "object",
        "additionalProperties": False,
        "required": ["format", "urn"],
        "properties": {
            "format": {"const": FORMAT},
            "id": {"type": "string", "description": "ULID of a new case; one that is registered is found by its URN"},
            "urn": {"type": "string"},
            **listed,
            **single,
        },
        "$defs": dict(sorted(made.items())),
    }


def read_case(untrusted: object) -> tuple[str, str, list[tuple[str, str, Any]]]:
    """Return id ("" when none), URN and the records of a case file, each with its kind and its place in the file.

    Raises RecordMalformed at the first place that is wrong.
    """
    if not isinstance(untrusted, Mapping) or untrusted.get("format") != FORMAT:
        raise RecordMalformed(f'This is not a case file: its "format" must be "{FORMAT}".', field="format")
    known = {"format", "id", "urn", *LISTS, *SINGLE}
    if unknown := [str(name)[:40] for name in untrusted if name not in known]:
        raise RecordMalformed(f"A case file has no part {unknown[0]}.", field=unknown[0])
    texts = {name: untrusted.get(name, "") for name in ("id", "urn")}
    if not all(isinstance(one, str) for one in texts.values()) or not texts["urn"]:
        raise RecordMalformed("Give the URN of the case as text.", field="urn")
    found: list[tuple[str, str, Any]] = []
    for name, kind in LISTS.items():
        rows = untrusted.get(name, [])
        if not isinstance(rows, list):
            raise RecordMalformed(f"{name}: give a list.", field=name)
        places = [f"{name}[{at}]" for at in range(len(rows))]
        found += [(kind, at, decode_as(KINDS[kind], row, at)) for at, row in zip(places, rows, strict=True)]
    for name in SINGLE:
        if name in untrusted:
            found.append((name, name, decode_as(KINDS[name], untrusted[name], name)))
    return texts["id"], texts["urn"], found


def _of(wanted: Any, made: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a type; classes are put into made and referred to."""
    origin, inner = get_origin(wanted), get_args(wanted)
    if is_dataclass(wanted) and isinstance(wanted, type):
        if wanted.__name__ not in made:
            made[wanted.__name__] = {}
            made[wanted.__name__] = _class(wanted, made)
        return {"$ref": f"#/$defs/{wanted.__name__}"}
    if origin in {Union, types.UnionType}:
        return {"anyOf": [_of(one, made) for one in inner if one is not type(None)] + [{"type": "null"}]}
    if origin is tuple and inner[-1] is not Ellipsis:
        parts = [_of(one, made) for one in inner]
        return {"type": "array", "prefixItems": parts, "minItems": len(parts), "maxItems": len(parts)}
    if origin in {tuple, frozenset}:
        return {"type": "array", "items": _of(inner[0], made)}
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return {"enum": [one.value for one in wanted]}
    return dict(_PLAIN[wanted])


def _class(wanted: type[Any], made: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(wanted)
    needed = [one.name for one in fields(wanted) if one.default is MISSING and one.default_factory is MISSING]
    about = " ".join((wanted.__doc__ or "").split())
    return {
        "type": "object",
        "description": about,
        "additionalProperties": False,
        "required": needed,
        "properties": {one.name: _of(hints[one.name], made) for one in fields(wanted)},
    }
