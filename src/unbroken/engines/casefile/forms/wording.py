"""How a value of the facts is written in a form."""

from collections.abc import Iterable
from dataclasses import is_dataclass
from datetime import date, datetime, time
from enum import Enum
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def written(value: object) -> str:
    """Return a value as a person writes it; "" when there is none. Times are shown in London."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return written_instant(value)
    if isinstance(value, date):
        return f"{value.day} {value:%B %Y}"
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, frozenset):
        return ", ".join(sorted(written(one) for one in value))
    if isinstance(value, Iterable):
        return ", ".join(text for one in value if (text := written(one)))
    raise TypeError(f"A form cannot write a {type(value).__name__}{' record' if is_dataclass(value) else ''}.")


def written_instant(value: datetime) -> str:
    """Return an instant as date and time in London: 4 May 2026 at 09:30."""
    local = value.astimezone(LONDON)
    return f"{local.day} {local:%B %Y} at {local:%H:%M}"


def written_money(pence: int | None) -> str:
    """Return an amount: £1,234.50."""
    return "" if pence is None else f"£{pence // 100:,}.{pence % 100:02d}"


def age_on(born_on: date | None, on: date) -> int | None:
    """Return somebody's age in whole years on a day; None when the date of birth is not known."""
    if born_on is None:
        return None
    return on.year - born_on.year - ((on.month, on.day) < (born_on.month, born_on.day))
