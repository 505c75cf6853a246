"""Read whose print of convictions it is from its pasted text: what the print says is not typed. Pure.

A value that was typed beside it stays. The person check compares what the print says with the person of the case.
"""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.engines.redaction.decide.printcheck import read_print

PASTED: Final = "pasted"
LIMIT = 200_000


def paste_field() -> forms.CharField:
    """Return the field for the text of a print."""
    return forms.CharField(
        label=_("Text of the print"),
        help_text=_("Paste it here: the surname, first names, date of birth and numbers are read from it."),
        required=False,
        max_length=LIMIT,
        widget=forms.Textarea({"rows": 6}),
    )


def filled_from(untrusted: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the typed values of a print, those left empty filled from its text."""
    read = read_print(untrusted)
    found = {
        "surname": read.surname,
        "forenames": read.forenames,
        "born_on": read.dob,
        "pncid": read.pncid,
        "cro": read.cro,
    }
    return {**typed, **{name: value for name, value in found.items() if value and not typed[name]}}
