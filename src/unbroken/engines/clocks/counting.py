"""Ways of counting. Instants are aware UTC; days are days in London.

Clock hours are elapsed time: the night on which the clocks change has 23 or 25 of them.
A period of months after a day ends on the day of the same number; where the month has none, on its last day.
Source: Dodds v Walker [1981] 1 WLR 1027 (corresponding date); SI 1987/299 (custody time limits count backwards).
"""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from unbroken.engines.clocks.errors import TimeNotAware
from unbroken.engines.clocks.holidays import good_friday, is_bank_holiday, is_business_day, is_weekend

LONDON: Final = ZoneInfo("Europe/London")


def check_aware(moment: datetime) -> datetime:
    """Return the instant in UTC. Raises TimeNotAware."""
    if moment.tzinfo is None:
        raise TimeNotAware("The time must say its time zone, such as 2026-03-01T09:00Z.")
    return moment.astimezone(UTC)


def local_day(moment: datetime) -> date:
    """Return the day in London on which an instant falls."""
    return check_aware(moment).astimezone(LONDON).date()


def start_of_day(day: date) -> datetime:
    """Return the instant at which a day begins in London, in UTC."""
    return datetime.combine(day, time(0), LONDON).astimezone(UTC)


def end_of_day(day: date) -> datetime:
    """Return the first instant after a day in London, in UTC."""
    return start_of_day(day + timedelta(days=1))


def hours_after(moment: datetime, hours: float) -> datetime:
    """Return the instant so many elapsed hours later, whatever the clocks do in between."""
    return check_aware(moment) + timedelta(hours=hours)


def days_after(day: date, days: int, *, counts_first: bool = False) -> date:
    """Return the last day of a period of days that follows a day, or that begins with it (counts_first)."""
    return day + timedelta(days=days - 1 if counts_first else days)


def months_after(day: date, months: int, *, counts_first: bool = False) -> date:
    """Return the last day of a period of calendar months that follows a day, or that begins with it."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = monthrange(year, month + 1)[1]
    if not counts_first:
        return date(year, month + 1, min(day.day, last))
    # A period that begins with the 31st ends, in a shorter month, with the end of that month.
    return date(year, month + 1, last) if day.day > last else date(year, month + 1, day.day) - timedelta(days=1)


def business_days_after(day: date, days: int, *, counts_first: bool = False) -> date:
    """Return the last of so many business days after a day. counts_first: the day itself may be the first of them."""
    at = day - timedelta(days=1) if counts_first else day
    for _ in range(days):
        at += timedelta(days=1)
        while not is_business_day(at):
            at += timedelta(days=1)
    return at


def business_days_before(day: date, days: int) -> date:
    """Return the business day that lies so many business days before a day."""
    at = day
    for _ in range(days):
        at -= timedelta(days=1)
        while not is_business_day(at):
            at -= timedelta(days=1)
    return at


def is_closed_for_custody(day: date) -> bool:
    """Say whether a custody time limit may not expire on a day.

    Saturday, Sunday, Christmas Day, Good Friday and bank holidays. Source: SI 1987/299 reg.2.
    """
    is_christmas = (day.month, day.day) == (12, 25)
    return is_weekend(day) or is_christmas or day == good_friday(day.year) or is_bank_holiday(day)


def back_to_open_day(day: date) -> date:
    """Return the day, or the last one before it on which a custody time limit may expire."""
    while is_closed_for_custody(day):
        day -= timedelta(days=1)
    return day
