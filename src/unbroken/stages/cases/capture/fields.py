"""The kinds of field on a capture page: how a value of a record is shown in a form, and read from it."""

from typing import TYPE_CHECKING, TypeAlias

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from unbroken.stages.cases.capture.ask import Ask, Known, Rows, asks_of, rows_of
from unbroken.stages.cases.capture.choosing import (
    CHOICE_ERROR,
    choice,
    people,
    several,
    somebody,
    stored_item,
    words_of,
)
from unbroken.stages.cases.days import (
    DAY_ERROR,
    DAYS,
    LIKE_MOMENT,
    MOMENT_ERROR,
    MOMENTS,
    TIME_ERROR,
    DayInput,
    MomentInput,
    with_example,
)

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise

MAYBE = {"": None, "yes": True, "no": False}


def text(name: str, label: "Words", hint: "Words" = "", *, offer: str = "", more: tuple["Words", ...] = ()) -> Ask:
    """Take one line of text; with offer, values the case holds can be chosen instead of typed."""

    def make(ask: Ask, known: Known) -> forms.Field:
        values = [str(one) for one in (*more, *known.offered(offer))]
        return ask.text(widget=forms.TextInput({"suggestions": values} if values else {}))

    return Ask(name, label, hint, make=make, offer=offer, more=more)


def long(name: str, label: "Words", hint: "Words" = "", rows: int = 4) -> Ask:
    """Take text of several lines."""
    return Ask(name, label, hint, make=lambda ask, _k: ask.text(widget=forms.Textarea({"rows": rows})), read=_tidy)


def lines(name: str, label: "Words", hint: "Words" = "", *, offer: str = "") -> Ask:
    """Take several texts, one a line; with offer, those the case holds are boxes to tick above the lines."""
    return Ask(
        name,
        label,
        hint or _("One on each line."),
        make=_few_lines,
        show="\n".join,
        read=lambda typed: tuple(_lines_of(typed)),
        offer=offer,
    )


def markers(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a set of short texts, one a line."""
    return Ask(
        name,
        label,
        hint or _("One on each line."),
        make=_few_lines,
        show=lambda value: "\n".join(sorted(value)),
        read=lambda typed: frozenset(_lines_of(typed)),
    )


def names(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take first names, with spaces between."""
    return Ask(name, label, hint, show=" ".join, read=lambda typed: tuple(typed.split()))


def day(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a date."""
    return Ask(
        name,
        label,
        with_example(hint),
        make=lambda ask, _k: ask.field(
            forms.DateField, error_messages=DAY_ERROR, input_formats=DAYS, widget=DayInput()
        ),
    )


def clock(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a time of day."""
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: ask.field(
            forms.TimeField, error_messages=TIME_ERROR, widget=forms.TimeInput(format="%H:%M")
        ),
    )


def moment(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a date and time in London."""
    return Ask(
        name,
        label,
        hint or LIKE_MOMENT,
        make=lambda ask, _k: ask.field(
            forms.DateTimeField, error_messages=MOMENT_ERROR, input_formats=MOMENTS, widget=MomentInput()
        ),
    )


def flag(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take yes or no."""
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: ask.field(forms.BooleanField),
        read=bool,
    )


def maybe(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take yes, no or not known yet."""
    answers = [("", _("Not known yet")), ("yes", _("Yes")), ("no", _("No"))]
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: ask.field(forms.ChoiceField, choices=answers, error_messages=CHOICE_ERROR),
        show=lambda value: {True: "yes", False: "no"}.get(value, ""),
        read=lambda typed: MAYBE[typed],
    )


def number(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a whole number."""
    error = {
        "invalid": _("Enter a whole number."),
        "min_value": _("Enter a whole number."),
        "max_value": _("Enter a smaller number."),
    }
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: ask.field(
            forms.IntegerField,
            min_value=0,
            max_value=10**12,
            widget=forms.TextInput({"inputmode": "numeric"}),
            error_messages=error,
        ),
    )


def numbers(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take several whole numbers, one a line."""
    error = _("Enter whole numbers, one on each line.")
    return Ask(
        name,
        label,
        hint or _("One on each line."),
        make=lambda ask, _k: ask.text(
            widget=forms.Textarea({"rows": 2, "inputmode": "numeric"}),
            validators=[RegexValidator(r"^\s*(?:[0-9]{1,6}\s+)*(?:[0-9]{1,6})?\s*$", message=error)],
        ),
        show=lambda value: "\n".join(str(one) for one in value),
        read=lambda typed: tuple(int(one) for one in typed.split()),
    )


def money(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take an amount in pounds, kept in pence."""
    error = {"invalid": _("Enter an amount in pounds, such as 25.50.")}
    return Ask(
        name,
        label,
        hint or _("In pounds, such as 25.50."),
        make=lambda ask, _k: ask.field(
            forms.DecimalField,
            min_value=0,
            max_digits=12,
            decimal_places=2,
            widget=forms.TextInput({"inputmode": "decimal"}),
            error_messages=error,
        ),
        show=lambda pence: None if pence is None else f"{pence // 100}.{pence % 100:02}",
        read=lambda pounds: None if pounds is None else int(pounds * 100),
    )


def _few_lines(ask: Ask, _known: Known) -> forms.Field:
    return ask.text(widget=forms.Textarea({"rows": 3}))


def _lines_of(typed: str) -> list[str]:
    return [line for one in typed.splitlines() if (line := " ".join(one.split()))]


def _tidy(typed: str) -> str:
    return typed.replace("\r\n", "\n").strip()


__all__ = [
    "Ask",
    "Known",
    "Rows",
    "asks_of",
    "choice",
    "clock",
    "day",
    "flag",
    "lines",
    "long",
    "markers",
    "maybe",
    "moment",
    "money",
    "names",
    "number",
    "numbers",
    "people",
    "rows_of",
    "several",
    "somebody",
    "stored_item",
    "text",
    "words_of",
]
