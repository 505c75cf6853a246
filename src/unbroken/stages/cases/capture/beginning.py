"""What a new record begins with, and what its form offers: taken from the records there are. Pure.

A sealed address is never among it: it is opened with a purpose, and only there.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.stages.cases.capture.fields import Known
from unbroken.stages.cases.facts import RecordView

OFFERING = ("person", "offence", "statement", "exhibit", "interview", "unused", "scene")
"""The kinds of record from which a form offers values."""

_PLACES = ("place", "taken_at_place", "seized_where", "location")


def known_from(views: Iterable[RecordView]) -> Known:
    """Return what forms may offer."""
    return known_of(one.record for one in views)


def known_of(records: Iterable[Any]) -> Known:
    """Return what records let forms offer."""
    found = list(records)
    people = [one for one in found if isinstance(one, PersonFact)]
    scenes = [one.address for one in found if hasattr(one, "address")]
    places = [", ".join(one.lines) for one in scenes]
    places += [getattr(one, name, "") for one in found for name in _PLACES]
    return Known(
        people={one.id: one.full_name for one in people},
        places=_once(places),
        postcodes=_once(one.postcode for one in scenes),
        officers=_once(officer_words(one) for one in people if CaseRole.OFFICER in one.roles),
        exhibits=_once(getattr(one, "ref", "") for one in found),
    )


def officer_words(one: PersonFact) -> str:
    """Return an officer as interviews name them: rank, number, surname."""
    return " ".join(part for part in (one.rank, one.collar_number, one.surname) if part)


def beginning(kind: str, records: Iterable[RecordView], *, today: date) -> dict[str, Any]:
    """Return what the form of a new record shows before anybody types: today, and what the case says already."""
    maker = _BEGINNINGS.get(kind)
    return {} if maker is None else maker([one.record for one in records if one.kind == "offence"], today)


def _offence(offences: list[Any], _today: date) -> dict[str, Any]:
    if not offences:
        return {}
    last = offences[-1]
    return {"date_code": last.date_code.value, "start_on": last.start_on, "end_on": last.end_on, "place": last.place}


def _scene(offences: list[Any], _today: date) -> dict[str, Any]:
    place = next((one.place for one in offences if one.place), "")
    parts = [part.strip() for part in place.split(",") if part.strip()]
    town = {"address_line_3": parts[-1]} if len(parts) > 1 else {}
    first = parts[:1] if len(parts) < 3 else [parts[0], ", ".join(parts[1:-1])]
    return {f"address_line_{at}": part for at, part in enumerate(first, start=1)} | town


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in values if one))


_BEGINNINGS: dict[str, Callable[[list[Any], date], dict[str, Any]]] = {
    "offence": _offence,
    "scene": _scene,
    "statement": lambda _offences, today: {"taken_on": today},
    "unused": lambda _offences, today: {"recorded_on": today},
    "print": lambda _offences, today: {"printed_on": today},
    "checklist": lambda _offences, today: {"on": today},
}
