"""Values for the page that shows every component. All people and cases are fictional."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


class ExampleForm(forms.Form):
    """One field of each sort the forms component draws."""

    exhibit_reference = forms.CharField(
        label=_("Exhibit reference"),
        help_text=_("Initials and a number, for example JS/1"),
        error_messages={"required": _("Enter the exhibit reference")},
    )
    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=(("interview", _("Recorded interview")), ("photograph", _("Photograph")), ("document", _("Document"))),
    )
    purpose = forms.ChoiceField(
        label=_("Why are you opening this case?"),
        widget=forms.RadioSelect,
        choices=(("investigate", _("To investigate")), ("review", _("To review for a charging decision"))),
        error_messages={"required": _("Choose why you are opening this case")},
    )
    note = forms.CharField(label=_("Note"), widget=forms.Textarea, required=False)
    passphrase = forms.CharField(label=_("Password"), widget=forms.PasswordInput, required=False)


def example_context(now: datetime) -> dict[str, Any]:
    """Return the context of examples.html. now: aware."""
    return {
        "now": now,
        "digest": DIGEST,
        "form": ExampleForm(data={"exhibit_reference": "", "kind": "interview"}),
        "deadline": now + timedelta(hours=3, minutes=20),
        "overdue": now - timedelta(minutes=12),
        "transfers": _transfers(now),
        "events": _events(now),
    }


def _transfers(now: datetime) -> list[dict[str, Any]]:
    common = {"href": "#", "sender": "Westmarch Police", "recipient": "CPS March and Vale", "person": "Imran Qadir"}
    states = (
        ("t1", "WILLOWBROOK interviews", 15, 30, 150, _("Receipt overdue"), "bad", _("Both sides have been told.")),
        ("t2", "WILLOWBROOK statements", 17, 2, 1, _("Waiting for receipt"), "waiting", ""),
        ("t3", "Larkspur Road photographs", 5, 26, 2, _("Received"), "good", _("Signed by Imran Qadir.")),
        ("t4", "Ledger and letters", 4, 50, 40, _("Refused"), "quiet", _("Two items belong to another case.")),
    )
    rows = []
    for ident, what, count, hours, late_minutes, state, tone, note in states:
        sign = -1 if tone == "bad" else 1
        rows.append(
            common
            | {"id": ident, "what": what, "count": count, "state": state, "tone": tone, "note": note}
            | {"sent_at": now - timedelta(hours=hours), "deadline": now + sign * timedelta(minutes=late_minutes)}
        )
    return rows


def _events(now: datetime) -> list[dict[str, Any]]:
    return [
        {
            "title": _("Receipt signed"),
            "by": "Imran Qadir, CPS March and Vale",
            "at": now - timedelta(minutes=4),
            "text": _("The receiving organisation signed for JS/1."),
            "proof": _("Entry 1,204 of the log of Westmarch Police, covered by checkpoint 1,210."),
        },
        {"title": _("Sent"), "by": "Jane Sorrell, Westmarch Police", "at": now - timedelta(hours=2)},
        {
            "title": _("Sealed"),
            "by": "Jane Sorrell, Westmarch Police",
            "at": now - timedelta(hours=3),
            "text": _("Read back from storage; the digest agrees with the browser's."),
            "sha256": DIGEST,
        },
    ]
