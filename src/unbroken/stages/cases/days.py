"""Dates as people here write them: the day first. They are shown so, and read so; the order of machines is read too."""

from datetime import date, datetime
from typing import Any, Final

from django import forms
from django.utils.text import format_lazy
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext_lazy as _

DAYS: Final = ("%d/%m/%Y", "%d %m %Y", "%d.%m.%Y", "%d-%m-%Y", "%d %B %Y", "%d %b %Y", "%d%m%Y", "%Y-%m-%d")
"""The ways to write a date, the first as it is shown. Two digits for a year would leave open which century is meant."""
TIMES: Final = ("%H:%M", "%H.%M", "%H%M")
MOMENTS: Final = (*(f"{day} {time}" for day in DAYS for time in TIMES), "%Y-%m-%dT%H:%M")
"""The ways to write a date and a time, the first as it is shown."""

DAY_ERROR: Final = {"invalid": _("Enter a real date: day, month and year, such as 2 11 1990.")}
TIME_ERROR: Final = {"invalid": _("Enter a time such as 14:30.")}
MOMENT_ERROR: Final = {"invalid": _("Enter a date and a time: day, month, year, hour and minute, as 2/11/2026 14:30.")}
LIKE: Final = _("Such as 2 11 1990.")
LIKE_MOMENT: Final = _("Day, month, year and time, such as 2/11/2026 14:30.")


class DayInput(forms.TextInput):
    """A line for a date."""

    def format_value(self, value: Any) -> str:
        """Return a date as it is shown, and what was typed as it was typed."""
        return value.strftime(DAYS[0]) if isinstance(value, date) else str(value or "")


class MomentInput(forms.TextInput):
    """A line for a date and a time in London."""

    def format_value(self, value: Any) -> str:
        """Return an instant as it is shown, and what was typed as it was typed."""
        if not isinstance(value, datetime):
            return str(value or "")
        return (localtime(value) if is_aware(value) else value).strftime(MOMENTS[0])


def with_example(hint: Any) -> Any:
    """Return a hint that ends with how to write a date."""
    return format_lazy("{} {}", hint, LIKE) if hint else LIKE
