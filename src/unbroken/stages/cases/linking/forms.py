"""The forms of links, splits and merges: they read what was typed; the rules answer."""

from typing import Any

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from unbroken.ground.ids import is_id, new_id


def _reason(label: Any, hint: Any = "") -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, required=False, max_length=5000, widget=forms.Textarea({"rows": 3})
    )


def _urn(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=_("Such as 18ZA0000126. You must be able to see the case."),
        required=False,
        max_length=60,
    )


class ReasonForm(forms.Form):
    """Why, in the person's own words."""

    reason = _reason(_("Why"), _("Kept in the history of both cases."))


class LinkForm(ReasonForm):
    """The other case, and why they belong together."""

    urn = _urn(_("URN of the other case"))
    field_order = ("urn", "reason")


class MergeForm(ReasonForm):
    """The case that goes on, and why."""

    urn = _urn(_("URN of the case that goes on"))
    field_order = ("urn", "reason")


class SplitForm(ReasonForm):
    """Who leaves, and why. new_case_id: made once, so that the form sent twice makes one case."""

    new_case_id = forms.CharField(widget=forms.HiddenInput, required=False)
    people = forms.MultipleChoiceField(
        label=_("Who goes to the new case"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "invalid_choice": _("Somebody you chose is no longer accused in this case. Choose again."),
        },
    )
    field_order = ("new_case_id", "people", "reason")

    def __init__(self, *given: Any, people: list[tuple[str, str]], **more: Any) -> None:
        super().__init__(*given, **more)
        field = self.fields["people"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101
        field.choices = people

    def clean_new_case_id(self) -> str:
        """Take the id the page gave; replace a broken one, and let the person choose once more."""
        assert isinstance(self.data, MultiValueDict)  # noqa: S101
        given: str = self.cleaned_data["new_case_id"]
        if is_id(given):
            return given
        anew = MultiValueDict[str, str]({name: self.data.getlist(name) for name in self.data})
        anew["new_case_id"] = new_id()
        self.data = anew
        raise forms.ValidationError(_("The page arrived damaged. Nothing was changed: choose again and send it again."))
