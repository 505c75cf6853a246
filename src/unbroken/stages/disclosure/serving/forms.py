"""Forms of serving. They read what was typed; the rules say whether it will do."""

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.stages.disclosure.forms import CHOOSE, Taking
from unbroken.stages.disclosure.serving.views import ServiceRow


class ServeForm(Taking):
    """What the record of service needs besides the release."""

    service_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    is_s9_notice = forms.BooleanField(
        label=_("Statements are served with notice under section 9, Criminal Justice Act 1967"), required=False
    )
    response_due = forms.DateField(
        label=_("By when is an answer due?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("For a notice under section 9: the last day for an objection. Otherwise it may stay empty."),
        error_messages={"invalid": _("Enter a day, such as 27 May 2026.")},
    )
    replaces_id = forms.ChoiceField(label=_("Does it replace something served before?"), required=False)

    def __init__(self, data: Any = None, *, service_id: str, replaceable: Sequence[ServiceRow], is_s9: bool) -> None:
        super().__init__(data, initial={"service_id": service_id, "is_s9_notice": is_s9})
        words = [(one.id, f"{one.title} ({one.reference})") for one in replaceable]
        self.choose("replaces_id", [("", _("No")), *words])


class RecallForm(Taking):
    """Why it is recalled."""

    reason = forms.CharField(
        label=_("What went wrong?"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It goes into the register. Do not repeat the name or address that got out."),
    )


class InPersonForm(Taking):
    """For which defendant a link and a code are made."""

    client_id = forms.ChoiceField(label=_("Defendant"), error_messages={"required": _("Choose the defendant.")})

    def __init__(self, data: Any = None, *, defendants: Mapping[str, str]) -> None:
        super().__init__(data)
        self.choose("client_id", [CHOOSE, *defendants.items()])
