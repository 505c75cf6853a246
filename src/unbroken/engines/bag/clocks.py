"""Say instants as people in court read them: London time first, then UTC."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def both_clocks(at_utc: datetime) -> str:
    """Return for example: Monday 4 May 2026, 09:30:00 BST (08:30:00 UTC)."""
    return f"{london(at_utc)} ({in_utc(at_utc)})"


def london(at_utc: datetime) -> str:
    """Return for example: Monday 4 May 2026, 09:30:00 BST."""
    local = at_utc.astimezone(LONDON)
    return f"{local:%A} {local.day} {local:%B %Y, %H:%M:%S %Z}"


def in_utc(at_utc: datetime) -> str:
    """Return for example: 08:30:00 UTC, with the date only where it is another day in London."""
    utc = at_utc.astimezone(UTC)
    same_day = utc.date() == at_utc.astimezone(LONDON).date()
    return f"{utc:%H:%M:%S} UTC" if same_day else f"{utc.day} {utc:%B %Y, %H:%M:%S} UTC"
