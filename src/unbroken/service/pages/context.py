"""What the page frame needs on every page: who is signed in, where they can go, whether this is a demonstration."""

from __future__ import annotations

import base64
import hashlib
import hmac
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
REACHED_FROM = {"review:counts": "incidents:register"}
"""Pages that the main navigation leads to by a place other than their address tells."""


@dataclass(frozen=True)
class Shell:
    """The frame's values. Templates read them as `shell`, one name, so that no page's own context is hidden.

    draft_key: seals what this person types and has not sent (docs/adr/0022). is_answer: the page answers a form.
    """

    language: str
    demo: bool
    idle_seconds: int
    sign_in_url: str
    personas_url: str
    person_id: str = ""
    draft_key: str = ""
    is_answer: bool = False
    person_name: str = ""
    is_visitor: bool = False
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
        return {"shell": Shell(**common, is_visitor=_is_visitor(request))}
    organisation = getattr(request, "organisation", None)
    # Somebody with one organisation has nothing to change; without one they need the page that says so.
    has_choice = organisation is None or len(list_organisations_of(str(person.pk), now=timezone.now())) > 1
    return {
        "shell": Shell(
            **common,
            person_id=str(person.pk),
            draft_key=draft_key(str(person.pk)),
            is_answer=request.method == "POST",
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


def _is_visitor(request: HttpRequest) -> bool:
    """Say whether the page is of a defendant in person whose visit runs, and does not end with this request."""
    from unbroken.service.identity.in_person import KEY  # noqa: PLC0415  (Shell needs no Django)

    return getattr(request, "actor", None) is not None and bool(request.session.get(KEY))


def draft_key(person_id: str) -> str:
    """Return the key that seals a person's drafts in their browser, as base64: the same after each sign-in."""
    made = hmac.new(settings.SECRET_KEY.encode(), f"unbroken/drafts/v1/{person_id}".encode(), hashlib.sha256)
    return base64.b64encode(made.digest()).decode()


def navigation(path: str, kind: OrganisationKind | None = None) -> tuple[dict[str, Any], ...]:
    """Return the main navigation for a kind of organisation, the longest matching address marked as active."""
    chosen = (
        DEFENCE
        if kind is OrganisationKind.DEF
        else (*NAVIGATION, *((BUNDLES,) if kind is OrganisationKind.CRT else ()))
    )
    places = [(str(text), _address(name)) for text, name in chosen]
    under = next((_address(above) for name, above in REACHED_FROM.items() if path == _address(name)), path)
    here = max((href for _text, href in places if href and under.startswith(href)), key=len, default="")
    return tuple(
        {"text": text, "href": href, "current": href == path, "active": href == here} for text, href in places if href
    )


def _address(name: str) -> str:
    """Return the address of a named page, or nothing where this installation has none."""
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
