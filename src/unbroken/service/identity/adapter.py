"""What allauth asks us about accounts: nobody signs up, passwords change with an event, sign-ins are recorded."""

import unicodedata
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations.actions import set_password
from unbroken.ground.organisations.models import Person
from unbroken.ground.organisations.queries import list_organisations_of
from unbroken.service.identity import session as sessions
from unbroken.service.identity.gate import has_second_factor
from unbroken.service.identity.record import enter_only, record_failure, record_for_session, utc_now


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by invitation; see docs/explanation/access.md."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody signs up by themselves."""
        del request
        return False

    def login(self, request: HttpRequest, user: Any) -> None:
        """Begin a session. Act for an organisation only once there is a second factor: see gate.py."""
        super().login(request, user)
        sessions.begin(request.session, utc_now())
        if has_second_factor(request):
            enter_only(request.session, user.pk, "second factor")

    def logout(self, request: HttpRequest) -> None:
        """End the session, with an event."""
        if request.user.is_authenticated:
            record_for_session(request.session, request.user.pk, EventType.SIGNED_OUT)
        super().logout(request)

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Record a wrong password."""
        del request
        email = str(credentials.get("email") or credentials.get("username") or "").strip().lower()
        record_failure(Person.objects.filter(email=email).first(), "password")

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Count wrong passwords by the address alone, as it is compared when somebody signs in.

        allauth puts the Host header before it, whose port anybody may choose: each would have attempts of its own.
        """
        del request
        login = str(credentials.get("email") or credentials.get("username") or "")
        return unicodedata.normalize("NFKC", login).casefold().strip()

    def set_password(self, user: Any, password: str) -> None:
        """Store a new password, with an event in the organisation of the person."""
        person = cast("Person", user)
        organisations = list_organisations_of(person.pk, now=utc_now())
        organisation_id = organisations[0].id if organisations else person.pk
        set_password(person, password, actor=Actor(person.pk, organisation_id), now=utc_now())

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again before a change, but not for the first second factor just after signing in."""
        if sessions.is_fresh(self.request.session, utc_now()) and not has_second_factor(self.request):
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """Say nothing about signing in and out: the page that follows shows it."""
        template = kwargs.get("message_template") or (args[2] if len(args) > 2 else "") or ""
        if not str(template).endswith(("logged_in.txt", "logged_out.txt")):
            super().add_message(*args, **kwargs)
