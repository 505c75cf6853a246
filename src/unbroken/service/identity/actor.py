"""Put who acts on the request: `request.actor` and `request.organisation`, or None."""

from collections.abc import Callable

from django.http import HttpRequest
from django.http.response import HttpResponseBase

from unbroken.ground.organisations.queries import get_organisation
from unbroken.service.identity.in_person import visitor
from unbroken.service.identity.record import current_actor, utc_now


class CurrentActor:
    """Read the roles afresh for each request: a role that was ended gives nothing one request later."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer the request as its actor."""
        actor = None
        if request.user.is_authenticated:
            actor = current_actor(request.session, request.user.pk, utc_now())
        else:
            actor = visitor(request.session, utc_now())
        request.actor = actor  # type: ignore[attr-defined]
        request.organisation = get_organisation(actor.organisation_id) if actor and actor.organisation_id else None  # type: ignore[attr-defined]
        return self.get_response(request)
