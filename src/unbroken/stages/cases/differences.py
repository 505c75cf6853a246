"""What differs between two states of one record, field by field, in words. Pure."""

from dataclasses import dataclass, fields
from datetime import date, datetime, time
from enum import Enum
from typing import Any
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that differs. yours, theirs: as text for people; the values themselves are in the records."""

    name: str
    yours: str
    theirs: str


def differences(yours: Any, theirs: Any) -> tuple[Difference, ...]:
    """Return the fields in which two records of one kind differ, in the order of the record."""
    return tuple(
        Difference(one.name, in_words(ours), in_words(other))
        for one in fields(yours)
        if (ours := getattr(yours, one.name)) != (other := getattr(theirs, one.name)) and one.name != "whereabouts"
    )


def label_of(name: str) -> str:
    """Return the name of a field as a person reads it: `born_on` is "Born on"."""
    return name.replace("_", " ").capitalize()


def in_words(value: Any) -> str:
    """Return a value of a record as a person reads it."""
    match value:
        case None | "" | () | frozenset():
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return f"{in_words(value.astimezone(LONDON).date())}, {value.astimezone(LONDON):%H:%M}"
        case date():
            return f"{value.day} {value:%B %Y}"
        case time():
            return value.isoformat("minutes")
        case Enum():
            return str(value.value)
        case tuple():
            return ", ".join(in_words(one) for one in value)
        case frozenset():
            return ", ".join(sorted(in_words(one) for one in value))
        case _ if hasattr(value, "__dataclass_fields__"):
            return ", ".join(
                text for one in fields(value) if one.name != "id" and (text := in_words(getattr(value, one.name)))
            )
        case _:
            return str(value)
