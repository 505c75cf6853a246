"""Spans and moments in words: "3 hours 20 minutes", "Tuesday 24 November 2026 at 2:05pm"."""

from datetime import date, datetime, timedelta

from unbroken.engines.clocks.counting import LONDON


def span_words(span: timedelta) -> str:
    """Return a span in its two largest units, whole minutes at least. span: not negative."""
    minutes = int(span.total_seconds()) // 60
    days, minutes = divmod(minutes, 24 * 60)
    hours, minutes = divmod(minutes, 60)
    said = [_count(number, unit) for number, unit in ((days, "day"), (hours, "hour"), (minutes, "minute")) if number]
    return " ".join(said[:2]) or "less than a minute"


def day_words(day: date) -> str:
    """Return a day as "Tuesday 24 November 2026"."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def moment_words(moment: datetime) -> str:
    """Return an instant in London as "Tuesday 24 November 2026 at 2:05pm", as pages write it. moment: aware."""
    here = moment.astimezone(LONDON)
    return f"{day_words(here.date())} at {here.hour % 12 or 12}:{here:%M}{'am' if here.hour < 12 else 'pm'}"


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
