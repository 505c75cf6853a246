"""What the page frame needs on every page: who is signed in, where they can go, whether this is a demonstration."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from unbroken.ground.access.roles import OrganisationKind

NAVIGATION = (
    (lazy("Cases"), "cases:list"),
    (lazy("Charging"), "charging:queue"),
    (lazy("Inbox"), "handovers:inbox"),
    (lazy("Transfers"), "handovers:board"),
    (lazy("Register"), "incidents:register"),
    (lazy("Organisation"), "organisations:overview"),
)
SERVED = (lazy("Served on you"), "served:home")
BUNDLES = (lazy("Court bundles"), "bundles:list")
DEFENCE = (SERVED, (lazy("Register"), "incidents:register"), (lazy("Organisation"), "organisations:overview"))
"""What the defence uses: nothing of the rest is open to it."""


@dataclass(frozen=True)
class Shell:
    """The frame's values. Templates read them as `shell`, one name, so that no page's own context is hidden."""

    language: str
    demo: bool
    idle_seconds: int
    sign_in_url: str
    personas_url: str
    person_id: str = ""
    person_name: str = ""
    organisation_name: str = ""
    navigation: tuple[dict[str, Any], ...] = ()
    account_links: tuple[dict[str, str], ...] = ()


def page_context(request: HttpRequest) -> dict[str, Shell]:
    """Return the frame for this request under the key `shell`. Never a query beyond the signed-in person's own."""
    chosen = settings.UNBROKEN
    from unbroken.ground.organisations.queries import list_organisations_of  # noqa: PLC0415  (Shell needs no Django)

    person = getattr(request, "user", None)
    common: dict[str, Any] = {
        "language": (get_language() or "en-gb").split("-")[0],
        "demo": chosen.demo,
        "idle_seconds": chosen.idle_minutes * 60,
        "sign_in_url": _address("account_login") or "/",
        "personas_url": _address("identity:personas") if chosen.demo else "",
    }
    if person is None or not person.is_authenticated:
        return {"shell": Shell(**common)}
    organisation = getattr(request, "organisation", None)
    # Somebody with one organisation has nothing to change; without one they need the page that says so.
    has_choice = organisation is None or len(list_organisations_of(str(person.pk), now=timezone.now())) > 1
    return {
        "shell": Shell(
            **common,
            person_id=str(person.pk),
            person_name=str(person),
            organisation_name=getattr(organisation, "name", ""),
            navigation=navigation(request.path, getattr(organisation, "kind", None)),
            account_links=tuple(
                {"text": text, "href": href}
                for text, name in (
                    *([(_("Change organisation"), "identity:choose")] if has_choice else []),
                    (_("Your account"), "mfa_index"),
                    (_("Sign out"), "account_logout"),
                )
                if (href := _address(name))
            ),
        )
    }


def navigation(path: str, kind: OrganisationKind | None = None) -> tuple[dict[str, Any], ...]:
    """Return the main navigation for a kind of organisation, the longest matching address marked as active."""
    chosen = (
        DEFENCE
        if kind is OrganisationKind.DEF
        else (*NAVIGATION, *((BUNDLES,) if kind is OrganisationKind.CRT else ()))
    )
    places = [(str(text), _address(name)) for text, name in chosen]
    here = max((href for _text, href in places if href and path.startswith(href)), key=len, default="")
    return tuple(
        {"text": text, "href": href, "current": href == path, "active": href == here} for text, href in places if href
    )


def _address(name: str) -> str:
    """Return the address of a named page, or nothing where this installation has none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
