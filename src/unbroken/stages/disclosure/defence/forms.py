"""Forms of the portal. They read what was typed; the rules say whether it will do."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.stages.disclosure.forms import Taking


class CounselForm(Taking):
    """Whom to let in, for which client."""

    client_id = forms.ChoiceField(label=_("For which client?"), error_messages={"required": _("Choose the client.")})
    email = forms.EmailField(
        label=_("E-mail address with which counsel signs in"),
        max_length=254,
        error_messages={
            "required": _("Enter the e-mail address of counsel."),
            "invalid": _("Enter an e-mail address, such as name@chambers.example."),
        },
    )

    def __init__(self, data: Any = None, *, clients: Mapping[str, str]) -> None:
        super().__init__(data, initial={"client_id": next(iter(clients), "")})
        self.choose("client_id", clients.items())


class UndertakingForm(Taking):
    """The undertaking for recorded interviews."""

    confirmed = forms.BooleanField(label=_("I give this undertaking"), required=False)


class CodeForm(Taking):
    """The code that came another way than the link."""

    code = forms.CharField(
        label=_("Your code"),
        max_length=40,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
        help_text=_("8 digits. It came another way than the link, such as by post or by telephone."),
        error_messages={"required": _("Enter your code of 8 digits.")},
    )
