"""A clock as plain JSON values and back, so that a list can show it without the facts it was made from."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from unbroken.engines.clocks.clock import Alert, Clock, Owner
from unbroken.engines.clocks.facts import RULES
from unbroken.engines.clocks.pauses import Pause

_RULES = {rule.code: rule for rule in RULES}


def keep(clock: Clock) -> dict[str, Any]:
    """Return a clock as JSON values."""
    return {
        "rule": clock.rule.code,
        "owner": clock.rule.owner.value,
        "started_at": clock.started_at.isoformat(),
        "due_at": clock.due_at.isoformat(),
        "warnings": [[one.at.isoformat(), one.words] for one in clock.warnings],
        "pauses": [[one.start.isoformat(), one.end.isoformat() if one.end else None] for one in clock.pauses],
        "last_day": clock.last_day.isoformat() if clock.last_day else None,
        "note": clock.note,
    }


def kept(plain: dict[str, Any]) -> Clock:
    """Return the clock that keep() wrote down. Raises KeyError for a rule that is no more."""
    return Clock(
        rule=replace(_RULES[plain["rule"]], owner=Owner(plain["owner"])),
        started_at=datetime.fromisoformat(plain["started_at"]),
        due_at=datetime.fromisoformat(plain["due_at"]),
        warnings=tuple(Alert(datetime.fromisoformat(at), words) for at, words in plain["warnings"]),
        pauses=tuple(
            Pause(datetime.fromisoformat(start), datetime.fromisoformat(end) if end else None)
            for start, end in plain["pauses"]
        ),
        last_day=date.fromisoformat(plain["last_day"]) if plain["last_day"] else None,
        note=plain["note"],
    )
