"""The form that asks for a package. It reads what was typed; the rules say whether it will do."""

from collections.abc import Iterable, Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from unbroken.engines.bag.contents import Form
from unbroken.ground.access.policy import Decision
from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.queries import OrganisationFacts
from unbroken.stages.evidence.views import ItemView, VersionView
from unbroken.stages.packages.rules import FORM_WORDS, PackageRecipient

ALL, CHOSEN = "all", "chosen"


class ExportForm(forms.Form):
    """Which items, for whom, in which form, and why."""

    export_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    which = forms.ChoiceField(
        label=_("Items"), widget=forms.RadioSelect, initial=ALL, error_messages={"required": _("Choose the items.")}
    )
    version_ids = forms.MultipleChoiceField(
        label=_("Items, if only some"), widget=forms.CheckboxSelectMultiple, required=False
    )
    recipient_organisation_id = forms.ChoiceField(
        label=_("Recipient"),
        required=False,
        help_text=_("Courts, the defence and others are not given originals: a prosecutor prepares a release."),
    )
    recipient_name = forms.CharField(label=_("Who there, by name (optional)"), required=False, max_length=1000)
    age_key = forms.CharField(
        label=_("Another age public key of theirs (optional)"),
        required=False,
        max_length=10_000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_(
            "Without one, the key that the organisation published here. It starts with age1. Never paste a secret key."
        ),
    )
    key_reason = forms.CharField(
        label=_("Why not the published key? (if you paste another)"),
        required=False,
        max_length=2000,
        help_text=_("Name above who there holds it. Your information manager is told, with this reason."),
    )
    form = forms.ChoiceField(
        label=_("Form"), widget=forms.RadioSelect, error_messages={"required": _("Choose a form.")}
    )
    confirmed_warning = forms.BooleanField(required=False)
    purpose = forms.CharField(
        label=_("Purpose"),
        required=False,
        max_length=2000,
        help_text=_("What the package is for. It is recorded, and printed in the report."),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        export_id: str,
        items: Iterable[tuple[ItemView, VersionView]],
        organisations: Iterable[OrganisationFacts],
        decisions: Mapping[Form, Decision],
    ) -> None:
        super().__init__(data, initial={"export_id": export_id, "form": next(iter(decisions), Form.AGE)})
        self.items = list(items)
        count = len(self.items)
        every = ngettext("Every sealed item (%(n)d)", "Every sealed item (%(n)d)", count) % {"n": count}
        self._choose("which", [(ALL, every), (CHOSEN, _("Only some of them"))])
        self._choose("version_ids", [(version.id, f"{item.exhibit_ref} {item.title}") for item, version in self.items])
        self._choose("recipient_organisation_id", [("", _("Choose")), *((o.id, o.name) for o in organisations)])
        self._choose("form", [(form.value, FORM_WORDS[form]) for form in decisions])
        warning = next((decision.warning for decision in decisions.values() if decision.warning), "")
        if warning:
            self.fields["confirmed_warning"].label = _("I have read the warning")
            self.fields["confirmed_warning"].help_text = f"{FORM_WORDS[Form.PLAIN]}: {warning}"
        else:
            del self.fields["confirmed_warning"]

    def values(self) -> dict[str, Any]:
        """Return the arguments of request_export."""
        data = self.cleaned_data
        # What belongs to the other form may still be sent: the page hides it, it does not empty it.
        age_key = data["age_key"] if data["form"] == Form.AGE else ""
        recipient = PackageRecipient(
            data["recipient_organisation_id"], age_key, data["recipient_name"], data["key_reason"]
        )
        return {
            "export_id": data["export_id"],
            "version_ids": [version.id for _item, version in self.items]
            if data["which"] == ALL
            else data["version_ids"],
            "recipient": recipient,
            "form": data["form"],
            "purpose": data["purpose"],
            "confirmed_warning": data.get("confirmed_warning", False),
        }

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
