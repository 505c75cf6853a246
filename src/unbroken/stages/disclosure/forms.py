"""Forms of disclosure. They read what was typed; the rules say whether it will do."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.errors import DomainError, InvalidInput
from unbroken.ground.organisations.queries import OrganisationFacts
from unbroken.stages.disclosure.releases.views import Candidate
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS, Authority, ReleaseStage
from unbroken.stages.disclosure.schedules.deciding import Choice

CHOOSE = ("", _("Choose"))


class Taking(forms.Form):
    """A form that shows the errors of an action at their fields."""

    def take(self, error: DomainError) -> None:
        """Show the errors of an action at their fields."""
        fields = error.fields if isinstance(error, InvalidInput) else {}
        for name, sentence in fields.items():
            self.add_error(name if name in self.fields else None, sentence)
        if not fields:
            self.add_error(None, str(error))

    def choose(self, name: str, choices: Iterable[Any]) -> None:
        """Give a field its choices."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = list(choices)


class ReleaseForm(Taking):
    """For whom, for which defendant, under which authority, and which documents."""

    release_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    title = forms.CharField(
        label=_("What is it?"),
        required=False,
        max_length=500,
        help_text=_("Such as “Initial details”. It stands in the notice, so it names nobody."),
    )
    recipient = forms.ChoiceField(
        label=_("For whom?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose for whom the documents are.")},
    )
    client_id = forms.ChoiceField(label=_("For which defendant?"), required=False)
    recipient_organisation_id = forms.ChoiceField(label=_("Firm, court or office"), required=False)
    stage = forms.ChoiceField(label=_("How far is the case?"))
    authority = forms.ChoiceField(label=_("Why may they go?"))
    notices = forms.CharField(
        label=_("Who is told by e-mail?"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Addresses of people at the recipient, one a line. Leave it empty to tell nobody by e-mail."),
    )
    version_ids = forms.MultipleChoiceField(
        label=_("Documents"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one document.")},
    )

    def __init__(
        self,
        data: Any = None,
        *,
        release_id: str,
        candidates: Sequence[Candidate],
        defendants: Mapping[str, str],
        organisations: Mapping[OrganisationKind, Sequence[OrganisationFacts]],
    ) -> None:
        super().__init__(data, initial={"release_id": release_id})
        self.candidates = list(candidates)
        self.choose("recipient", [(kind.value, words) for kind, words in RECIPIENTS.items()])
        self.choose("client_id", [("", _("Everybody: for the court only")), *defendants.items()])
        known = [(one.id, f"{one.name} ({kind.label})") for kind, rows in organisations.items() for one in rows]
        self.choose("recipient_organisation_id", [("", _("Nobody: the defendant in person")), *known])
        self.choose("stage", [(one.value, one.words) for one in ReleaseStage])
        self.choose("authority", [(one.value, one.words) for one in Authority])
        self.choose("version_ids", [(one.version_id, f"{one.ref} {one.title}") for one in self.candidates])

    def values(self) -> dict[str, Any]:
        """Return the arguments of draft_release."""
        return {**self.cleaned_data, "notices": self.cleaned_data["notices"].splitlines()}


class RepresentationForm(Taking):
    """Which firm acts for which defendant."""

    defendant_id = forms.ChoiceField(label=_("Defendant"))
    firm_id = forms.ChoiceField(
        label=_("Firm"), required=False, help_text=_("Choose nobody when the firm has stopped acting.")
    )
    since = forms.DateField(
        label=_("Since"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty for now."),
    )
    has_undertaking = forms.BooleanField(
        label=_("The firm has undertaken to keep recorded interviews of witnesses safe"), required=False
    )

    def __init__(self, data: Any = None, *, defendants: Mapping[str, str], firms: Sequence[OrganisationFacts]) -> None:
        super().__init__(data)
        self.choose("defendant_id", [CHOOSE, *defendants.items()])
        self.choose("firm_id", [("", _("Nobody")), *((one.id, one.name) for one in firms)])

    def moment(self, now: datetime) -> datetime:
        """Return since when, as the beginning of that day, or now."""
        day = self.cleaned_data["since"]
        return now if day is None else min(now, datetime(day.year, day.month, day.day, tzinfo=now.tzinfo))


class DecisionForm(Taking):
    """What the prosecutor decides on an item, and why."""

    expected_number = forms.IntegerField(widget=forms.HiddenInput)
    decision = forms.ChoiceField(label=_("Decision"), error_messages={"required": _("Choose what you decide.")})
    reason = forms.CharField(
        label=_("Reason"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
    is_interest_immunity = forms.BooleanField(
        label=_("An application for public interest immunity is made"), required=False
    )

    def __init__(self, data: Any = None, *, choices: Iterable[Choice], prefix: str, number: int) -> None:
        super().__init__(data, prefix=prefix, initial={"expected_number": number})
        listed = list(choices)
        self.choose("decision", [CHOOSE, *((one.value, one.words) for one in listed)])
        if Choice.AGREE not in listed:
            del self.fields["is_interest_immunity"]


class StatementForm(Taking):
    """Whose defence statement was received, and when."""

    defendant_id = forms.ChoiceField(label=_("Defendant"), error_messages={"required": _("Choose the defendant.")})
    received_on = forms.DateField(
        label=_("Received on"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        error_messages={
            "required": _("Enter the day on which it was received."),
            "invalid": _("Enter a day, such as 27 May 2026."),
        },
    )

    def __init__(self, data: Any = None, *, defendants: Mapping[str, str]) -> None:
        super().__init__(data)
        self.choose("defendant_id", [CHOOSE, *defendants.items()])


class ReasonForm(Taking):
    """A reason, for going past a check or for what came of looking again."""

    reason = forms.CharField(
        label=_("What came of looking again?"),
        required=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
