"""Forms of serving. They read what was typed; the rules say whether it will do."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.stages.disclosure.forms import CHOOSE, Taking
from unbroken.stages.disclosure.serving.views import ServiceRow
from unbroken.stages.disclosure.serving.vocabulary import BY_HAND, Method


class TellForm(Taking):
    """How the recipient learns that something was served."""

    notices = forms.CharField(
        label=_("Who is told by e-mail?"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Addresses of people at the recipient, one a line. The notice names nobody and no document."),
    )
    method = forms.ChoiceField(label=_("How are they told?"), required=False, widget=forms.RadioSelect)
    proof = forms.CharField(
        label=_("What shows that they have it?"),
        required=False,
        max_length=300,
        help_text=_(
            "For everything but the portal: the number of the receipt of the secure e-mail, who took it in court, or "
            "who signed for it."
        ),
    )

    def __init__(self, data: Any = None, *, recipient: Recipient, notices: Sequence[str], **initial: Any) -> None:
        own = Method.LINK if recipient is Recipient.DEF_LIP else Method.PORTAL
        super().__init__(data, initial={"notices": "\n".join(notices), "method": own.value, **initial})
        methods = [one for one in Method if one in {own, *BY_HAND}]
        self.choose("method", [(one.value, one.words) for one in methods])

    def values(self) -> dict[str, Any]:
        """Return the arguments of the action."""
        return {**self.cleaned_data, "notices": self.cleaned_data["notices"].splitlines()}


class ServeForm(TellForm):
    """What the record of service needs besides the release. due: the day that the clock of section 9 gives."""

    service_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    is_s9_notice = forms.BooleanField(
        label=_("Statements are served with notice under section 9, Criminal Justice Act 1967"), required=False
    )
    response_due = forms.DateField(
        label=_("By when is an answer due?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Enter a day, such as 27 May 2026.")},
    )
    replaces_id = forms.ChoiceField(label=_("Does it replace something served before?"), required=False)

    def __init__(
        self,
        data: Any = None,
        *,
        service_id: str,
        replaceable: Sequence[ServiceRow],
        is_s9: bool,
        due: date,
        recipient: Recipient,
        notices: Sequence[str],
    ) -> None:
        super().__init__(
            data,
            recipient=recipient,
            notices=notices,
            service_id=service_id,
            is_s9_notice=is_s9,
            response_due=due if is_s9 else None,
        )
        said = _("For a notice under section 9: the last day for an objection, %(day)s or later.")
        self.fields["response_due"].help_text = said % {"day": f"{due.day} {due:%B %Y}"}
        words = [(one.id, f"{one.title} ({one.reference})") for one in replaceable]
        self.choose("replaces_id", [("", _("No")), *words])


class ObjectionForm(Taking):
    """To which statements there is an objection, and when it came. In the portal it comes now: no day is asked."""

    document_ids = forms.MultipleChoiceField(
        label=_("Which statements?"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose the statements.")},
    )
    received_on = forms.DateField(
        label=_("When did it come?"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Enter the day on which it came."),
            "invalid": _("Enter a day, such as 27 May 2026."),
        },
    )
    reason = forms.CharField(
        label=_("What is objected to? (optional)"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Both sides read it. It need not give reasons."),
    )

    def __init__(self, data: Any = None, *, statements: Mapping[str, str], today: date, asks_day: bool = True) -> None:
        super().__init__(data, initial={"received_on": today})
        self.choose("document_ids", statements.items())
        if not asks_day:
            del self.fields["received_on"]


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
