"""Find out which facts a form really reads, by showing it facts that note each read."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from types import FunctionType, MethodType
from typing import Any, TypeVar, cast, get_args, get_type_hints

from unbroken.engines.casefile.facts import CaseFacts

Seen = TypeVar("Seen")

STRUCTURAL = frozenset(
    {
        "id",
        "person",
        "PersonFact.roles",
        "OffenceFact.suspects",
        "OffenceFact.victims",
        "CaseFacts.as_of",
        "CaseFacts.revision",
    }
)
"""Fields, or Record.field, that say what belongs to what: a form may read them without showing them."""


def trace(look: Callable[[CaseFacts], Seen], facts: CaseFacts) -> tuple[Seen, frozenset[str]]:
    """Return what a function of the facts gives, and the facts it read, such as "PersonFact.surname"."""
    reads: set[str] = set()
    return look(cast("CaseFacts", _noted(facts, reads))), frozenset(one for one in reads if not is_structural(one))


def is_structural(fact: str) -> bool:
    """Say whether a fact only tells what belongs to what."""
    return fact in STRUCTURAL or fact.rpartition(".")[2] in STRUCTURAL


def facts_of(record: type) -> tuple[str, ...]:
    """Return the facts of a class of records: Record.field for each field that holds no records."""
    inner = record_fields(record)
    return tuple(f"{record.__name__}.{one.name}" for one in fields(record) if one.name not in inner)


class _Noted:
    """Stands for a record and notes which of its fields are read."""

    def __init__(self, record: object, reads: set[str]) -> None:
        self.__dict__["_record"], self.__dict__["_reads"] = record, reads

    @property  # type: ignore[misc]
    def __class__(self) -> Any:
        return self.__dict__["_record"].__class__

    def __getattr__(self, name: str) -> Any:
        record = self.__dict__["_record"]
        own = getattr(type(record), name, None)
        if isinstance(own, property):
            assert own.fget is not None  # noqa: S101  (records have no write-only properties)
            return own.fget(self)
        if isinstance(own, FunctionType):
            return MethodType(own, self)
        value = getattr(record, name)
        if name not in record_fields(record.__class__):
            self.__dict__["_reads"].add(f"{type(record).__name__}.{name}")
        return _noted(value, self.__dict__["_reads"])


@cache
def record_fields(record: Any) -> frozenset[str]:
    """Return the fields of a class of records that hold other records; they are ways to facts, no facts."""
    hints = get_type_hints(record)
    return frozenset(one.name for one in fields(record) if _names_records(hints[one.name]))


def _names_records(hint: object) -> bool:
    return is_dataclass(hint) or any(_names_records(one) for one in get_args(hint))


def _holds_records(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(map(is_dataclass, value))


def _noted(value: object, reads: set[str]) -> object:
    if is_dataclass(value):
        return _Noted(value, reads)
    if isinstance(value, tuple) and _holds_records(value):
        return tuple(_noted(one, reads) for one in value)
    return value
