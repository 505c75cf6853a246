"""The short form that reports a breach. It reads what was typed; the rules say whether it will do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.ground.errors import InvalidInput
from unbroken.stages.incidents.vocabulary import Category, DataKind, Reach

OPEN = ("", _("Not sure yet"))


class ReportForm(forms.Form):
    """What happened; everything else may stay open."""

    incident_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    what_happened = forms.CharField(
        label=_("What happened?"),
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("One sentence is enough. Do not repeat the address or the name that got out."),
    )
    urn = forms.CharField(label=_("URN, if you know it"), required=False, max_length=100)
    category = forms.ChoiceField(label=_("What kind of breach?"), required=False)
    reach = forms.ChoiceField(label=_("Who has it now?"), required=False)
    data_kinds = forms.MultipleChoiceField(
        label=_("What is it about?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    people_count = forms.IntegerField(
        label=_("About how many people does it concern?"),
        required=False,
        error_messages={"invalid": _("Enter a number, such as 3, or leave it empty.")},
    )

    def __init__(self, data: Any = None, *, incident_id: str) -> None:
        super().__init__(data, initial={"incident_id": incident_id})
        self._choose("category", [OPEN, *((one.value, one.words) for one in Category)])
        self._choose("reach", [OPEN, *((one.value, one.words) for one in Reach if one is not Reach.UNKNOWN)])
        self._choose("data_kinds", [(one.value, one.words) for one in DataKind])

    def take(self, error: InvalidInput) -> None:
        """Show the errors of an action at their fields."""
        for name, sentence in error.fields.items():
            self.add_error(name if name in self.fields else None, sentence)
        if not error.fields:
            self.add_error(None, str(error))

    def _choose(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = choices
