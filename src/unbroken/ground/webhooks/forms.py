"""The form of a webhook."""

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.ground.errors import InvalidInput
from unbroken.ground.webhooks.events import WebhookEvent


class WebhookForm(forms.Form):
    """Where to tell of what."""

    webhook_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    url = forms.CharField(
        label=_("Address of the receiver"),
        max_length=500,
        help_text=_("For example https://records.force.example/unbroken"),
        error_messages={"required": _("Enter the address of the receiver")},
    )
    events = forms.MultipleChoiceField(
        label=_("Tell it when"),
        choices=[(event.value, f"{event.words} ({event.value})") for event in WebhookEvent],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one event"), "invalid_choice": _("Choose from the list")},
    )

    def take(self, error: InvalidInput) -> None:
        """Show the action's sentences at the fields they name."""
        for name, sentence in (error.fields or {"url": str(error)}).items():
            self.add_error(name, sentence)
