"""The forms of evidence: they read what was typed; the rules say whether it will do."""

from collections.abc import Mapping
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.ground.errors import InvalidInput
from unbroken.stages.evidence.rules import KIND_WORDS, PURPOSES

SEVERAL: Final = 2


def about_field() -> forms.MultipleChoiceField:
    """Return the field that says whose document an item is."""
    return forms.MultipleChoiceField(
        label=_("Is it about one defendant alone?"),
        help_text=_(
            "Such as a record of convictions, of custody or of a youth. It is then kept from the co-defendants. "
            "Choose nobody for what is about the whole case."
        ),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose only suspects and defendants of this case.")},
    )


def offer(form: forms.Form, accused: Mapping[str, str]) -> None:
    """Offer the accused of a case; with fewer than two there is no co-defendant to keep anything from."""
    field = form.fields["about"]
    assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101
    field.choices = list(accused.items())
    if len(accused) < SEVERAL:
        del form.fields["about"]


class AboutForm(forms.Form):
    """Whose document an item is."""

    about = about_field()

    def __init__(self, data: Any = None, *, accused: Mapping[str, str], **more: Any) -> None:
        super().__init__(data, **more)
        offer(self, accused)


class FactsForm(forms.Form):
    """What the items to add have in common, or the facts of one item."""

    producer = forms.CharField(
        label=_("Who produces it"),
        help_text=_(
            "Name with rank and number, such as PC 4123 Jane Smith. Exhibit references start with the initials."
        ),
        max_length=200,
        error_messages={"required": _("Enter who produces the item, such as PC 4123 Jane Smith.")},
    )
    kind = forms.ChoiceField(
        label=_("Kind of evidence"),
        choices=[("", _("Choose a kind")), *((kind.value, words) for kind, words in KIND_WORDS.items())],
        error_messages={"required": _("Choose what kind of evidence this is.")},
    )
    title = forms.CharField(
        label=_("What it is"),
        help_text=_("Such as Interview of witness A. Left empty, each item is called after its file."),
        max_length=200,
        required=False,
    )
    captured_at = forms.DateTimeField(
        label=_("When it was captured"),
        help_text=_("Such as 2026-05-04 14:30. Leave it empty when it is not known."),
        required=False,
        error_messages={"invalid": _("Enter a real date and time, such as 2026-05-04 14:30.")},
    )
    captured_where = forms.CharField(label=_("Where it was captured"), max_length=200, required=False)
    exhibit_ref = forms.CharField(
        label=_("Exhibit reference"),
        help_text=_("Only for a single item, such as JS/1A. Left empty, the next free references are given in order."),
        max_length=16,
        required=False,
    )

    about = about_field()

    def __init__(self, data: Any = None, *, accused: Mapping[str, str], **more: Any) -> None:
        super().__init__(data, **more)
        offer(self, accused)

    def take(self, error: InvalidInput) -> None:
        """Show the sentences of the rules beside their fields."""
        for name, sentence in (error.fields or {"": str(error)}).items():
            self.add_error(name if name in self.fields else None, sentence)


class PurposeForm(forms.Form):
    """Why somebody needs to see the evidence of a case."""

    purpose = forms.ChoiceField(
        label=_("Why do you need to see the evidence of this case?"),
        choices=list(PURPOSES.items()),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose why you need to see the evidence of this case.")},
    )
    purpose_text = forms.CharField(label=_("More about it, if needed"), max_length=200, required=False)

    def stated(self) -> str:
        """Return the purpose with the person's own words after a colon."""
        typed: dict[str, Any] = self.cleaned_data
        words = str(typed.get("purpose_text") or "").strip()
        return f"{typed['purpose']}: {words}" if words else str(typed["purpose"])
