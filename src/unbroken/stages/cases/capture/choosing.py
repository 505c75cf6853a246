"""Fields of a capture page that are answered by choosing: from a list of the trade, or from what the case holds."""

from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.stages.cases.capture.ask import Ask

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    Words: TypeAlias = str | _StrPromise

CHOICE_ERROR = {"invalid_choice": _("Choose one of the answers.")}


def choice(name: str, label: "Words", kinds: type[Enum], hint: "Words" = "", *, empty: "Words" = "") -> Ask:
    """Take one of a list; with empty, none of them is an answer too and reads as None."""
    offered = [(str(one.value), words_of(one)) for one in kinds]
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, _k: ask.field(
            forms.ChoiceField, choices=[("", empty), *offered] if empty else offered, error_messages=CHOICE_ERROR
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
        make=lambda ask, _k: ask.field(
            forms.MultipleChoiceField,
            choices=[(str(one.value), words_of(one)) for one in kinds],
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
        make=lambda ask, known: ask.field(
            forms.ChoiceField, choices=[("", _("Nobody chosen")), *known.people.items()], error_messages=error
        ),
    )


def people(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take several people of the case."""
    error = {"invalid_choice": _("Choose people who are in the case.")}
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, known: ask.field(
            forms.MultipleChoiceField,
            choices=list(known.people.items()),
            widget=forms.CheckboxSelectMultiple,
            error_messages=error,
        ),
        show=list,
        read=tuple,
    )


def stored_item(name: str, label: "Words", hint: "Words" = "") -> Ask:
    """Take one stored item of the case, of those the reader may see."""
    error = {"invalid_choice": _("Choose an item of this case.")}
    return Ask(
        name,
        label,
        hint,
        make=lambda ask, known: ask.field(
            forms.ChoiceField, choices=[("", _("None chosen")), *known.items.items()], error_messages=error
        ),
        unseen=_("An item that is not shown to you"),
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
