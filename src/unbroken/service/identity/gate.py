"""Deny by default: every address needs a sign-in, a second factor and an organisation, unless it is listed here."""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.http import urlencode

from unbroken.ground.organisations.queries import get_organisation
from unbroken.service.identity import session as sessions
from unbroken.service.identity.problems import problem, wants_json
from unbroken.service.identity.record import enter_only

PUBLIC = frozenset(
    {
        "account_login",
        "account_logout",
        "account_inactive",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
        "mfa_authenticate",
        "mfa_login_webauthn",
        "identity:personas",
        "identity:persona-sign-in",
        "healthz-live",
        "healthz-ready",
        "api-document",
        "api-reference",
        "served:enter",
    }
)
"""Open to everyone. The persona pages answer 404 outside the demonstration."""

IN_PERSON = frozenset(
    {
        "served:home",
        "served:case",
        "served:document",
        "served:search",
        "served:still",
        "served:renew",
        "served:objection",
        "served:all-notes",
        "served:notebook",
        "served:note-list",
        "served:note",
        "taking:ask",
        "taking:show",
        "taking:download",
        "served:next-link",
        "served:leave",
    }
)
"""Open to a defendant without a lawyer, in a visit begun by a link and a code; nothing else is."""

CLOSED = frozenset(
    {
        "account_signup",
        "account_signup_by_passkey",
        "account_email",
        "account_email_verification_sent",
        "account_confirm_email",
        "mfa_signup_webauthn",
    }
)
"""Pages of allauth that we do not offer: people are invited, and an administrator changes an address."""

SETTING_UP = frozenset(
    {
        "account_reauthenticate",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_list_webauthn",
        "mfa_add_webauthn",
        "mfa_edit_webauthn",
        "mfa_view_recovery_codes",
        "mfa_generate_recovery_codes",
        "mfa_download_recovery_codes",
        "account_change_password",
    }
)
"""Open to a person who has signed in but not yet set up a second factor."""

CHOOSING = SETTING_UP | {
    "identity:choose",
    "mfa_deactivate_totp",
    "mfa_remove_webauthn",
    "usersessions_list",
}
"""Open to a person who has not yet chosen an organisation to act for."""


class SignedInByDefault:
    """Lead people to what is missing, in this order: sign-in, second factor, organisation."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; process_view decides."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, _view: object, _args: list[Any], _kwargs: dict[str, Any]
    ) -> HttpResponseBase | None:
        """Return None to let the request through."""
        name = request.resolver_match.view_name if request.resolver_match else ""
        if name in CLOSED:
            raise Http404
        if name in PUBLIC or _is_api(request):
            return None
        if not request.user.is_authenticated and name in IN_PERSON and getattr(request, "actor", None) is not None:
            return None
        if not request.user.is_authenticated:
            return _lead(request, "account_login", 401, "sign-in-needed", "Sign in to go on.")
        if name not in SETTING_UP and not has_second_factor(request):
            return _lead(
                request,
                "mfa_index",
                403,
                "second-factor-needed",
                "Set up an authenticator app or a passkey first.",
            )
        if name not in CHOOSING and getattr(request, "actor", None) is None and not _enter(request):
            return _lead(
                request,
                "identity:choose",
                403,
                "organisation-needed",
                "Choose the organisation you are working for.",
            )
        return None


def has_second_factor(request: HttpRequest) -> bool:
    """Say whether the person has set up a second factor. Personas of the demonstration need none."""
    if settings.UNBROKEN.demo and request.session.get(sessions.IS_DEMO):
        return True
    kinds = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return bool(is_mfa_enabled(request.user, kinds))


def _enter(request: HttpRequest) -> bool:
    """Act for the person's only organisation, as after setting up the first second factor; say whether it was done."""
    actor = enter_only(request.session, str(request.user.pk), "second factor set up")
    if actor is not None:
        request.actor = actor  # type: ignore[attr-defined]
        request.organisation = get_organisation(actor.organisation_id)  # type: ignore[attr-defined]
    return actor is not None


def _is_api(request: HttpRequest) -> bool:
    """Say whether it is a route of the API, which asks for a token itself: a sign-in counts for nothing there."""
    return request.resolver_match is not None and request.resolver_match.namespace == "api"


def _lead(request: HttpRequest, name: str, status: int, code: str, sentence: str) -> HttpResponseBase:
    """Redirect a page there, and back afterwards; tell a program what is missing."""
    if wants_json(request):
        return problem(request, status=status, code=code, sentence=sentence)
    back = request.get_full_path() if request.method in {"GET", "HEAD"} else _page_before(request)
    query = urlencode({"next": back}) if back not in {"", "/"} else ""
    return HttpResponseRedirect(reverse(name) + (f"?{query}" if query else ""))


def _page_before(request: HttpRequest) -> str:
    """Return the address of the page a form was on: after signing in, the person finds their draft there."""
    origin = f"{request.scheme}://{request.get_host()}"
    referrer = request.headers.get("Referer", "")
    return referrer.removeprefix(origin) if referrer.startswith(origin + "/") else ""
