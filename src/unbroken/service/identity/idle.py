"""End a session that nobody used for a while. The page keeps the draft; signing in returns to the same address."""

from collections.abc import Callable

from django.contrib.auth import logout
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from unbroken.ground.custody.events import EventType
from unbroken.service.identity import session as sessions
from unbroken.service.identity.record import record_for_session, utc_now

BACKGROUND = "X-Unbroken-Background"
"""Header of requests a page sends by itself (polling, live events): they do not keep a session in use."""


class IdleTimeout:
    """Sign out the idle, and note that the others are in use."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Sign out the idle first."""
        if request.user.is_authenticated:
            now = utc_now()
            if sessions.is_idle(request.session, now) or sessions.is_of_past_demo(request.session):
                record_for_session(request.session, request.user.pk, EventType.SESSION_EXPIRED)
                logout(request)
            elif BACKGROUND not in request.headers:
                sessions.slide(request.session, now)
        return self.get_response(request)
