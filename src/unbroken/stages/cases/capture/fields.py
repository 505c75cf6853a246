"""The kinds of field on a capture page: how a value of a record is shown in a form, and read from it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeAlias

from django import forms
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise

LIMIT = 100_000
MAYBE = {"": None, "yes": True, "no": False}
DATE_ERROR = {"invalid": _("Enter a real date, such as 2026-03-01.")}
TIME_ERROR = {"invalid": _("Enter a time such as 14:30.")}
MOMENT_ERROR = {"invalid": _("Enter a date and a time, such as 2026-03-01 14:30.")}
CHOICE_ERROR = {"invalid_choice": _("Choose one of the answers.")}


@dataclass(frozen=True)
class Known:
    """What a form may offer besides typing, so that nobody writes again what the case holds.

    people: id to name. places, postcodes: of the case, never from anybody's sealed address.
    officers: as they are written in interviews. exhibits: references.
    """

    people: Mapping[str, str] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    postcodes: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    exhibits: tuple[str, ...] = ()

    @property
    def own_places(self) -> tuple[str, ...]:
        """Return where the case happened and its things are: no secret of anybody's."""
        return (*self.places, *self.postcodes)

    def offered(self, name: str) -> tuple[str, ...]:
        """Return one of the lists by its name, nothing for an empty name."""
        return {
            "places": self.places,
            "postcodes": self.postcodes,
            "officers": self.officers,
            "exhibits": self.exhibits,
        }.get(name, ())


@dataclass(frozen=True)
class Ask:
    """One field: its name in the record, its label and hint, and how it is shown and read.

    make: the form field; show: record value to what the form shows; read: what was typed to record value.
    offer: the list of Known whose values can be chosen here; more: values that can always be chosen.
    """

    name: str
    label: "Words"
    hint: "Words" = ""
    make: Callable[["Ask", Known], forms.Field] = lambda ask, _known: ask.text()
    show: Callable[[Any], Any] = lambda value: value
    read: Callable[[Any], Any] = lambda value: value
    offer: str = ""
    more: tuple["Words", ...] = ()

    def text(self, **more: Any) -> forms.CharField:
        """Return a field for text."""
        return forms.CharField(label=self.label, help_text=self.hint, required=False, max_length=LIMIT, **more)


@dataclass(frozen=True)
class Rows:
    """Parts within a record, such as bail conditions: a row of fields for each, and an empty one for the next."""

    name: str
    label: "Words"
    part: type[Any]
    asks: tuple[Ask, ...]
    has_id: bool = True


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
        make=lambda ask, _k: ask.text(widget=forms.Textarea({"rows": 3})),
        show="\n".join,
        read=lambda typed: tuple(line for one in typed.splitlines() if (line := " ".join(one.split()))),
        offer=offer,
    )


def markers(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a set of short texts, one a line."""
    return Ask(
        name,
        label,
        hint or _("One on each line."),
        make=lambda ask, _k: ask.text(widget=forms.Textarea({"rows": 3})),
        show=lambda value: "\n".join(sorted(value)),
        read=lambda typed: frozenset(line for one in typed.splitlines() if (line := " ".join(one.split()))),
    )


def names(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take first names, with spaces between."""
    return Ask(name, label, hint, show=" ".join, read=lambda typed: tuple(typed.split()))


def day(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a date."""
    widget = forms.DateInput(format="%Y-%m-%d")
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: forms.DateField(
            label=ask.label, help_text=ask.hint, required=False, error_messages=DATE_ERROR, widget=widget
        ),
    )


def clock(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a time of day."""
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: forms.TimeField(
            label=ask.label,
            help_text=ask.hint,
            required=False,
            error_messages=TIME_ERROR,
            widget=forms.TimeInput(format="%H:%M"),
        ),
    )


def moment(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take a date and time in London."""
    return Ask(
        name,
        label,
        hint or _("Date and time, such as 2026-03-01 14:30."),
        make=lambda ask, _k: forms.DateTimeField(
            label=ask.label,
            help_text=ask.hint,
            required=False,
            error_messages=MOMENT_ERROR,
            widget=forms.DateTimeInput(format="%Y-%m-%d %H:%M"),
        ),
    )


def flag(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take yes or no."""
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: forms.BooleanField(label=ask.label, help_text=ask.hint, required=False),
        read=bool,
    )


def maybe(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take yes, no or not known yet."""
    answers = [("", _("Not known yet")), ("yes", _("Yes")), ("no", _("No"))]
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: forms.ChoiceField(
            label=ask.label, help_text=ask.hint, choices=answers, required=False, error_messages=CHOICE_ERROR
        ),
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
        make=lambda ask, _k: forms.IntegerField(
            label=ask.label,
            help_text=ask.hint,
            required=False,
            min_value=0,
            max_value=10**12,
            widget=forms.TextInput({"inputmode": "numeric"}),
            error_messages=error,
        ),
    )


def money(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take an amount in pounds, kept in pence."""
    error = {"invalid": _("Enter an amount in pounds, such as 25.50.")}
    return Ask(
        name,
        label,
        hint or _("In pounds, such as 25.50."),
        make=lambda ask, _k: forms.DecimalField(
            label=ask.label,
            help_text=ask.hint,
            required=False,
            min_value=0,
            max_digits=12,
            decimal_places=2,
            widget=forms.TextInput({"inputmode": "decimal"}),
            error_messages=error,
        ),
        show=lambda pence: None if pence is None else f"{pence // 100}.{pence % 100:02}",
        read=lambda pounds: None if pounds is None else int(pounds * 100),
    )


def choice(name: str, label: "Words", kinds: type[Enum], hint: "Words" = "", *, empty: "Words" = "") -> Ask:
    """Take one of a list; with empty, none of them is an answer too and reads as None."""
    offered = [(str(one.value), words_of(one)) for one in kinds]
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: forms.ChoiceField(
            label=ask.label,
            help_text=ask.hint,
            choices=[("", empty), *offered] if empty else offered,
            required=False,
            error_messages=CHOICE_ERROR,
        ),
        show=lambda value: "" if value is None else str(value.value),
        read=lambda typed: kinds(typed) if typed else (None if empty else next(iter(kinds))),
    )


def several(name: str, label: "Words", kinds: type[Enum], hint: "Words" = "") -> Ask:
    """Take any of a list."""
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: forms.MultipleChoiceField(
            label=ask.label,
            help_text=ask.hint,
            choices=[(str(one.value), words_of(one)) for one in kinds],
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages=CHOICE_ERROR,
        ),
        show=lambda value: [str(one.value) for one in value],
        read=lambda typed: frozenset(kinds(one) for one in typed),
    )


def somebody(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take one person of the case."""
    error = {"invalid_choice": _("Choose somebody who is in the case.")}
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, known: forms.ChoiceField(
            label=ask.label,
            help_text=ask.hint,
            choices=[("", _("Nobody chosen")), *known.people.items()],
            required=False,
            error_messages=error,
        ),
    )


def people(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take several people of the case."""
    error = {"invalid_choice": _("Choose people who are in the case.")}
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, known: forms.MultipleChoiceField(
            label=ask.label,
            help_text=ask.hint,
            choices=list(known.people.items()),
            required=False,
            widget=forms.CheckboxSelectMultiple,
            error_messages=error,
        ),
        show=list,
        read=tuple,
    )


_WORDS = {
    "SUS": _("Suspect"),
    "DEF": _("Defendant"),
    "VIC": _("Victim"),
    "WIT": _("Witness"),
    "OFF": _("Officer"),
    "EXP": _("Expert"),
    "AA": _("Appropriate adult"),
    "INT": _("Interpreter"),
    "PAR": _("Parent or guardian"),
    "SOL": _("Solicitor"),
    "OTH": _("Another person"),
    "SU": _("Summary only"),
    "EW": _("Either way"),
    "IN": _("Indictable only"),
    "1": _("On"),
    "2": _("Before"),
    "3": _("After"),
    "4": _("Between"),
    "5": _("On or about"),
    "6": _("On or before"),
}


def words_of(one: Enum) -> "Words":
    """Return a choice in plain words."""
    value = str(one.value)
    return _WORDS.get(value) or value[:1].upper() + value[1:].replace("-", " ")


def _tidy(typed: str) -> str:
    return typed.replace("\r\n", "\n").strip()


def asks_of(spec: Sequence["Ask | Rows"]) -> list[Ask]:
    """Return the plain fields of a description."""
    return [one for one in spec if isinstance(one, Ask)]


def rows_of(spec: Sequence["Ask | Rows"]) -> list[Rows]:
    """Return the parts within a description."""
    return [one for one in spec if isinstance(one, Rows)]
