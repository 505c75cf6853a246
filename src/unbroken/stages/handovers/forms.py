"""The forms of sending: first what and to which organisation, then who, by when and a note, then a page to check."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.stages.handovers.contents import Content
from unbroken.stages.handovers.rules import LONDON, quick_deadlines

OWN = "own"


class ChooseForm(forms.Form):
    """Which items, and which organisation."""

    handover_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    every_item = forms.BooleanField(label=_("All sealed items of this case"), required=False)
    version_ids = forms.MultipleChoiceField(
        label=_("Items"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        error_messages={"invalid_choice": _("Choose sealed items of this case.")},
    )
    to_organisation_id = forms.ChoiceField(
        label=_("Organisation"),
        help_text=_("Who will hold these items once somebody there has signed for them."),
        error_messages={"required": _("Choose the organisation to send to.")},
    )

    def __init__(
        self, *given: Any, contents: Sequence[Content], organisations: list[tuple[str, str]], **more: Any
    ) -> None:
        super().__init__(*given, **more)
        self._all = [one.version_id for one in contents]
        _choose(
            self, "version_ids", [(one.version_id, f"{one.exhibit_ref} {one.title} ({one.kind})") for one in contents]
        )
        _choose(self, "to_organisation_id", [("", _("Choose an organisation")), *organisations])

    def clean(self) -> dict[str, Any]:
        """Resolve "all items" and refuse an empty choice."""
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("every_item"):
            typed["version_ids"] = self._all
        if not typed.get("version_ids") and "version_ids" not in self.errors:
            self.add_error("version_ids", str(_("Choose at least one item to send.")))
        return typed


class RecipientForm(forms.Form):
    """Who there, by when, and a note. What was chosen before travels along hidden."""

    handover_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    chosen = forms.CharField(widget=forms.HiddenInput, max_length=300_000)
    to_organisation_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    to_person_id = forms.ChoiceField(
        label=_("Named person"),
        help_text=_("The one person who can open this hand-over and sign the receipt."),
        error_messages={"required": _("Choose the person to send to.")},
    )
    due = forms.ChoiceField(
        label=_("Receipt needed by"),
        help_text=_("If nobody has signed by then, an alarm is raised on your screen and on theirs."),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose by when the receipt is needed.")},
    )
    due_on = forms.DateField(
        label=_("Another date"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d"),
        error_messages={"invalid": _("Enter a real date, such as 2026-03-01.")},
    )
    due_time = forms.TimeField(
        label=_("Another time"),
        required=False,
        widget=forms.TimeInput(format="%H:%M"),
        error_messages={"invalid": _("Enter a real time, such as 17:30.")},
    )
    note = forms.CharField(
        label=_("Note to the recipient"), help_text=_("Optional."), required=False, widget=forms.Textarea
    )

    def __init__(self, *given: Any, people: list[tuple[str, str]], now: datetime, **more: Any) -> None:
        super().__init__(*given, **more)
        self._quick = {one.key: one for one in quick_deadlines(now)}
        _choose(self, "to_person_id", [("", _("Choose a person")), *people])
        own = (OWN, _("At another date and time, given below"))
        _choose(self, "due", [*((one.key, one.words) for one in self._quick.values()), own])

    @property
    def version_ids(self) -> list[str]:
        """The versions chosen on the first page."""
        return str(self["chosen"].value() or "").split()

    def clean(self) -> dict[str, Any]:
        """Work out the deadline as an aware instant."""
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("due") == OWN:
            if typed.get("due_on") is None and "due_on" not in self.errors:
                self.add_error("due_on", str(_("Enter the date by which the receipt is needed.")))
            if typed.get("due_time") is None and "due_time" not in self.errors:
                self.add_error("due_time", str(_("Enter the time by which the receipt is needed.")))
            if typed.get("due_on") and typed.get("due_time"):
                typed["due_at"] = datetime.combine(typed["due_on"], typed["due_time"], LONDON)
        elif quick := self._quick.get(typed.get("due", "")):
            typed["due_at"] = quick.at
        return typed


class CheckedForm(forms.Form):
    """What the check page sends: everything decided, the deadline as an instant."""

    handover_id = forms.CharField(max_length=26)
    chosen = forms.CharField(max_length=300_000)
    to_organisation_id = forms.CharField(max_length=26)
    to_person_id = forms.CharField(max_length=26)
    due_at = forms.CharField(max_length=40)
    note = forms.CharField(required=False, strip=False)


def _choose(form: forms.Form, name: str, choices: list[tuple[Any, Any]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)  # noqa: S101
    field.choices = choices
