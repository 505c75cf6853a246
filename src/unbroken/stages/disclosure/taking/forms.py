"""The form that asks for a package of what was served."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.stages.disclosure.defence.views import DocumentView
from unbroken.stages.disclosure.forms import Taking


class PackageForm(Taking):
    """Which documents, and for which key."""

    export_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    document_ids = forms.MultipleChoiceField(
        label=_("Documents"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one document.")},
    )
    age_key = forms.CharField(
        label=_("A key of your own"),
        required=False,
        max_length=6000,
        widget=forms.Textarea(attrs={"rows": 2, "spellcheck": "false"}),
        help_text=_(
            "Paste an age public key, which starts with age1, to open the package with a key that you keep. Leave it "
            "empty to encrypt it to your organisation's own key."
        ),
    )

    def __init__(
        self, data: Any = None, *, export_id: str, documents: Sequence[DocumentView], is_alone: bool = False
    ) -> None:
        ids = [one.id for one in documents]
        super().__init__(data, initial={"export_id": export_id, "document_ids": ids})
        self.documents = list(documents)
        if is_alone:
            self.fields["age_key"].help_text = _(
                "Paste an age public key, which starts with age1, to encrypt the documents to a key that you keep. "
                "Leave it empty for documents that open without a key."
            )
        self.choose("document_ids", [(one.id, f"{one.label}, {one.section.words}") for one in documents])
