"""Forms of the organisation pages; every field has its own error text."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from unbroken.ground.access.roles import OrganisationKind, Role, roles_for
from unbroken.ground.access.scopes import Scope
from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.models import Unit
from unbroken.ground.organisations.systems import DAYS


class InviteForm(forms.Form):
    """Invite somebody: who they are and what they do."""

    display_name = forms.CharField(label=_("Name"), max_length=120, error_messages={"required": _("Enter the name")})
    email = forms.EmailField(
        label=_("Email address"),
        error_messages={
            "required": _("Enter the email address"),
            "invalid": _("Enter an email address in the correct format, like name@force.example"),
        },
    )
    rank_or_title = forms.CharField(label=_("Rank or title (optional)"), max_length=60, required=False)
    collar_number = forms.CharField(label=_("Collar number (optional)"), max_length=20, required=False)
    role = forms.ChoiceField(
        label=_("Role"), error_messages={"required": _("Choose a role"), "invalid_choice": _("Choose a role")}
    )
    unit = forms.ChoiceField(label=_("Unit (optional)"), required=False)

    def __init__(self, data: Any = None, *, kind: OrganisationKind, units: Iterable[Unit]) -> None:
        super().__init__(data)
        roles = [(role.value, f"{role.label}: {role.about.does}") for role in roles_for(kind)]
        self.fields["role"].choices = [("", _("Choose a role")), *roles]  # type: ignore[attr-defined]
        named = [(unit.id, unit.name) for unit in units]
        self.fields["unit"].choices = [("", _("No unit")), *named]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return the arguments of invite_person."""
        data = self.cleaned_data
        return {
            "email": data["email"],
            "display_name": data["display_name"],
            "role": Role(data["role"]),
            "unit_id": data["unit"],
            "rank_or_title": data["rank_or_title"],
            "collar_number": data["collar_number"],
        }

    def take(self, error: InvalidInput) -> None:
        """Show the errors of an action at their fields."""
        for name, sentence in error.fields.items():
            self.add_error(name if name in self.fields else None, sentence)
        if not error.fields:
            self.add_error(None, str(error))


class UnitForm(forms.Form):
    """Add a unit."""

    name = forms.CharField(
        label=_("Name of the unit"), max_length=120, error_messages={"required": _("Enter the unit's name")}
    )
    code = forms.CharField(
        label=_("Unit code in URNs (optional)"), max_length=12, required=False, help_text=_("Such as ZA")
    )


class SystemForm(forms.Form):
    """Connect another program: what it is called, what it may do, for how long."""

    system_id = forms.CharField(widget=forms.HiddenInput, max_length=26)
    name = forms.CharField(
        label=_("Name of the system"), max_length=60, error_messages={"required": _("Enter what the system is called")}
    )
    scopes = forms.MultipleChoiceField(
        label=_("What it may do"),
        choices=[(scope.value, f"{scope.words} ({scope.value})") for scope in Scope],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose what it may do"), "invalid_choice": _("Choose what it may do")},
    )
    days = forms.TypedChoiceField(
        label=_("How long the token works"),
        choices=[(days, f"{days} days") for days in DAYS],
        coerce=int,
        error_messages={"required": _("Choose how long"), "invalid_choice": _("Choose how long")},
    )

    def take(self, error: InvalidInput) -> None:
        """Show the action's sentences at the fields they name."""
        for name, sentence in (error.fields or {"name": str(error)}).items():
            self.add_error(name, sentence)
