"""The form with which a document is lodged. It reads what was typed; the rules say whether it will do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.stages.disclosure.bundles.sections import BY_DEFENDANT
from unbroken.stages.disclosure.forms import CHOOSE, Taking
from unbroken.stages.disclosure.lodging.views import Place


class LodgeForm(Taking):
    """Which document, into which section, for whom."""

    lodged_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    section = forms.ChoiceField(label=_("Section"), required=False)
    client_id = forms.ChoiceField(label=_("Defendant"), required=False)
    title = forms.CharField(
        label=_("What is it?"),
        required=False,
        max_length=500,
        help_text=_("It stands in the index. Name nobody who is not a party."),
    )

    def __init__(self, data: Any = None, *, place: Place, lodged_id: str, section: str = "") -> None:
        super().__init__(data, initial={"lodged_id": lodged_id, "section": section})
        words = [(one.value, f"{one.words} ({one.value})") for one in place.sections]
        self.choose("section", [CHOOSE, *words])
        own = [one.words for one in place.sections if one in BY_DEFENDANT]
        self.choose("client_id", [("", _("The whole case")), *place.clients.items()])
        if own:
            self.fields["client_id"].help_text = _("Each defendant has their own: %(sections)s.") % {
                "sections": ", ".join(own)
            }


class WithdrawForm(Taking):
    """Why it is withdrawn."""

    reason = forms.CharField(
        label=_("Why is it withdrawn?"), required=False, max_length=5000, widget=forms.Textarea(attrs={"rows": 2})
    )
