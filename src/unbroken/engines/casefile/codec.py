"""Turn records into plain JSON values and back: the form of storage, of the import and of the published schema.

Strict: a field that is not of the record, a missing one and a value of the wrong kind are refused with a sentence.
Empty optional fields are left out, so that a record stored before a field existed still opens.

Dates are `2026-05-04`, times of day `14:30`, instants aware (`2026-05-04T13:30:00+00:00`), sets sorted lists.
"""

import types
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from unbroken.engines.casefile.errors import RecordMalformed
from unbroken.engines.casefile.facts import (
    CaseHeader,
    Checklist,
    OfficerFact,
    Outline,
    SupervisorCertificate,
)
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import (
    BadCharacter,
    CompensationClaim,
    ConvictionsPrint,
    InterviewFact,
    OffenceFact,
    OtherOffence,
    RiskMarker,
    Scene,
    SuspectFact,
)

KINDS: dict[str, type[Any]] = {
    "header": CaseHeader,
    "person": PersonFact,
    "whereabouts": Whereabouts,
    "offence": OffenceFact,
    "suspect": SuspectFact,
    "statement": StatementFact,
    "exhibit": ExhibitFact,
    "interview": InterviewFact,
    "unused": UnusedFact,
    "print": ConvictionsPrint,
    "other-offence": OtherOffence,
    "claim": CompensationClaim,
    "bad-character": BadCharacter,
    "risk": RiskMarker,
    "scene": Scene,
    "checklist": Checklist,
    "outline": Outline,
    "officer": OfficerFact,
    "supervisor": OfficerFact,
    "certificate": SupervisorCertificate,
}
"""The name of each kind of record, and its class. Officer and supervisor are of one class: say which is meant."""

Plain = dict[str, Any]
TEXT_LIMIT = 200_000
ROWS_LIMIT = 5_000


def kind_of(record: object) -> str:
    """Return the name of the kind of a record; that of an OfficerFact is "officer". Raises RecordMalformed."""
    found = next((name for name, one in KINDS.items() if type(record) is one), "")
    if not found:
        raise RecordMalformed(f"A case has no records of the kind {type(record).__name__}.")
    return found


def encode(record: Any) -> Plain:
    """Return a record as plain JSON values. Fields that have their default are left out."""
    return {
        one.name: _encode(value)
        for one in fields(record)
        if (value := getattr(record, one.name)) != _default(one) or _default(one) is MISSING
    }


def decode(kind: str, untrusted: object) -> Any:
    """Return the record of this kind that the values stand for. Raises RecordMalformed."""
    if kind not in KINDS:
        raise RecordMalformed(f"There is no kind of record named {kind[:40]}. Choose one of: {', '.join(KINDS)}.")
    return _decoder(KINDS[kind])(untrusted, kind)


def decode_as(record_class: type[Any], untrusted: object, where: str) -> Any:
    """Return the record of this class. where: how to name it in a refusal. Raises RecordMalformed."""
    return _decoder(record_class)(untrusted, where)


def _default(one: "Field[Any]") -> Any:
    return one.default_factory() if one.default_factory is not MISSING else one.default


def _encode(value: Any) -> Any:
    if is_dataclass(value):
        return encode(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(_encode(one) for one in value)
    if isinstance(value, tuple):
        return [_encode(one) for one in value]
    return value


Decoder = Callable[[Any, str], Any]


def _decoder(wanted: Any) -> Decoder:
    """Return what reads a value of this type."""
    return _made(wanted)


@cache
def _made(kind: Hashable) -> Decoder:
    """Make it once a type: a case has hundreds of records."""
    wanted: Any = kind
    origin = get_origin(wanted)
    if origin in {Union, types.UnionType}:
        return _optional(wanted)
    if origin is tuple:
        return _tuple(get_args(wanted))
    if origin is frozenset:
        inner = _decoder(get_args(wanted)[0])
        return lambda value, where: frozenset(inner(one, where) for one in _list(value, where))
    if is_dataclass(wanted) and isinstance(wanted, type):
        return _record(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return _choice(wanted)
    return _PLAIN[wanted]


def _record(wanted: type[Any]) -> Decoder:
    hints = get_type_hints(wanted)
    readers = {one.name: _decoder(hints[one.name]) for one in fields(wanted)}
    needed = [one.name for one in fields(wanted) if _default(one) is MISSING]

    def read(value: Any, where: str) -> Any:
        if not isinstance(value, Mapping):
            raise RecordMalformed(f"{where}: give the fields by name.", field=where)
        if unknown := [str(name)[:40] for name in value if name not in readers]:
            known = ", ".join(sorted(readers))
            raise RecordMalformed(f"{where} has no field {unknown[0]}. Its fields are: {known}.", field=where)
        if missing := [name for name in needed if name not in value]:
            raise RecordMalformed(f"{where} lacks the field {missing[0]}.", field=f"{where}.{missing[0]}")
        return wanted(**{name: readers[name](one, f"{where}.{name}") for name, one in value.items()})

    return read


def _optional(wanted: Any) -> Decoder:
    inner = _decoder(next(one for one in get_args(wanted) if one is not type(None)))
    return lambda value, where: None if value is None else inner(value, where)


def _tuple(parts: tuple[Any, ...]) -> Decoder:
    if len(parts) == 2 and parts[1] is Ellipsis:
        inner = _decoder(parts[0])
        return lambda value, where: tuple(inner(one, f"{where}[{at}]") for at, one in enumerate(_list(value, where)))
    readers = [_decoder(part) for part in parts]

    def read(value: Any, where: str) -> Any:
        given = _list(value, where)
        if len(given) != len(readers):
            raise RecordMalformed(f"{where}: give exactly {len(readers)} values.", field=where)
        return tuple(reader(one, where) for reader, one in zip(readers, given, strict=True))

    return read


def _list(value: Any, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise RecordMalformed(f"{where}: give a list.", field=where)
    if len(value) > ROWS_LIMIT:
        raise RecordMalformed(f"{where}: give at most {ROWS_LIMIT} values.", field=where)
    return value


def _choice(wanted: type[Enum]) -> Decoder:
    known = {one.value: one for one in wanted}
    words = ", ".join(str(one) for one in known)

    def read(value: Any, where: str) -> Any:
        if not isinstance(value, str) or value not in known:
            raise RecordMalformed(f"{where}: choose one of: {words}.", field=where)
        return known[value]

    return read


def _text(value: Any, where: str) -> str:
    if not isinstance(value, str):
        raise RecordMalformed(f"{where}: give a text.", field=where)
    if len(value) > TEXT_LIMIT or "\0" in value or (not value.isascii() and _has_surrogate(value)):
        raise RecordMalformed(
            f"{where}: the text must be {TEXT_LIMIT} characters or fewer, without zero characters.", field=where
        )
    return value


def _has_surrogate(value: str) -> bool:
    return any("\ud800" <= one <= "\udfff" for one in value)


def _flag(value: Any, where: str) -> bool:
    if not isinstance(value, bool):
        raise RecordMalformed(f"{where}: give true or false.", field=where)
    return value


def _number(value: Any, where: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**53:
        raise RecordMalformed(f"{where}: give a whole number from 0.", field=where)
    return value


def _date(value: Any, where: str) -> date:
    try:
        if isinstance(value, str) and len(value) == 10:
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise RecordMalformed(f"{where}: give a real date such as 2026-05-04.", field=where)


def _time(value: Any, where: str) -> time:
    try:
        if isinstance(value, str) and (read := time.fromisoformat(value)).tzinfo is None:
            return read
    except ValueError:
        pass
    raise RecordMalformed(f"{where}: give a time of day such as 14:30.", field=where)


def _instant(value: Any, where: str) -> datetime:
    try:
        if isinstance(value, str) and (read := datetime.fromisoformat(value)).tzinfo is not None:
            return read.astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise RecordMalformed(
        f"{where}: give a date and time with its zone, such as 2026-05-04T13:30:00+00:00.", field=where
    )


_PLAIN: dict[Any, Decoder] = {
    str: _text,
    bool: _flag,
    int: _number,
    date: _date,
    time: _time,
    datetime: _instant,
}
