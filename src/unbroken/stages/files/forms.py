"""The forms of the file's pages. None of them asks for a fact of the case: those are captured in stages/cases."""

import base64
import binascii
from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.engines.casefile.facts import FileType
from unbroken.ground.errors import InvalidInput

DATA_URL = "data:image/png;base64,"
TYPE_WORDS = {
    FileType.PCD_FULL: _("Charging decision, Full Code Test"),
    FileType.PCD_THRESHOLD: _("Charging decision, Threshold Test"),
    FileType.GAP: _("First hearing, guilty plea expected (GAP)"),
    FileType.NGAP: _("First hearing, not guilty plea expected (NGAP)"),
    FileType.UPGRADE: _("Upgrade for the Crown Court"),
}


class Taking(forms.Form):
    """A form that shows the errors of an action at their fields."""

    def take(self, error: InvalidInput) -> None:
        """Show the errors of an action."""
        for name, sentence in error.fields.items():
            self.add_error(name if name in self.fields else None, sentence)
        if not error.fields:
            self.add_error(None, str(error))


class CertifyForm(Taking):
    """Certify a form as it was read. id: made with the page, so that sending twice certifies once."""

    version_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    seen_sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    comments = forms.CharField(
        label=_("Comments"),
        help_text=_("What you checked. They are kept with the version."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class CertifyFileForm(Taking):
    """Certify the file as a whole."""

    comments = forms.CharField(
        label=_("Supervisor's comments"),
        help_text=_("What you looked at, and why the charge asked for is proportionate."),
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": _("Write your comments: what you looked at, and why.")},
    )


class SubmitForm(Taking):
    """Send the file."""

    submission_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    file_type = forms.CharField(widget=forms.HiddenInput, max_length=16)
    reason = forms.CharField(
        label=_("Why it must go although it is not ready"),
        help_text=_("Such as: the custody time runs out at 23:10 and the print is asked for. It is recorded."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class SignForm(Taking):
    """Sign a statement: read over, then drawn or typed."""

    seen_sha256 = forms.CharField(widget=forms.HiddenInput, max_length=64)
    image = forms.CharField(widget=forms.HiddenInput, required=False)
    has_read = forms.BooleanField(
        label=_("I have read this statement, or it was read to me, and it is what I want to say"),
        required=False,
    )
    typed = forms.CharField(
        label=_("Your full name, as your signature"),
        help_text=_("Type it if you do not sign with a pen or finger above."),
        required=False,
        max_length=120,
    )

    def signature(self) -> bytes:
        """Return the drawn signature as PNG, or nothing."""
        text = self.cleaned_data.get("image", "")
        if not text.startswith(DATA_URL):
            return b""
        try:
            return base64.b64decode(text.removeprefix(DATA_URL), validate=True)
        except binascii.Error:
            return b""


class ReaderForm(Taking):
    """Put somebody on the list of sensitive material."""

    person_id = forms.ChoiceField(
        label=_("Who may read it"), error_messages={"required": _("Choose somebody who is assigned to the case.")}
    )

    def __init__(self, data: Any = None, *, people: Mapping[str, str]) -> None:
        super().__init__(data)
        field = self.fields["person_id"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101
        field.choices = [("", _("Choose a person")), *people.items()]
