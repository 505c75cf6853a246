"""Read what a form sent: untrusted text in, values or nothing out."""

from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from unbroken.ground.access.rules import LAWYERS
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import is_id, new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.charging import queries
from unbroken.stages.charging.vocabulary import (
    ActionCategory,
    Discussed,
    Failure,
    Settlement,
)

LONDON = ZoneInfo("Europe/London")
YEARS = range(1900, 2200)
"""Years of which a clock can be shown."""


def day_of(untrusted: str) -> date | None:
    """Return the day that a date field sent, or None; also for one from which no days can be counted."""
    try:
        read = date.fromisoformat(untrusted.strip())
    except ValueError:
        return None
    return read if read.year in YEARS else None


def moment_of(untrusted: str) -> datetime | None:
    """Return the instant that a date and time field sent, as London time, or None."""
    try:
        read = datetime.fromisoformat(untrusted.strip())
    except ValueError:
        return None
    if read.year not in YEARS:
        return None
    return read if read.tzinfo is not None else read.replace(tzinfo=LONDON)


def id_of(untrusted: str) -> str:
    """Return the id that a form was given, a new one when it has none."""
    return untrusted if is_id(untrusted) else new_id()


def problems_of(error: InvalidInput | Conflict) -> dict[str, str]:
    """Return the sentences of an error by field; that of the whole under an empty name."""
    return dict(getattr(error, "fields", {}) or {"": str(error)})


def do(request: HttpRequest, request_id: str, action: Callable[[], object], land_on: str) -> HttpResponse:
    """Run an action on a request; land on what changed, or show the request with its sentences at their fields."""
    queries.get_request(actor_of(request), request_id, now=timezone.now())
    try:
        action()
    except (InvalidInput, Conflict) as error:
        return request_page(request, request_id, problems_of(error))
    return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + land_on)


def request_page(request: HttpRequest, request_id: str, errors: dict[str, str] | None = None) -> HttpResponse:
    """Show a request, with what was wrong when something was."""
    actor, now = actor_of(request), timezone.now()
    view = queries.get_request(actor, request_id, now=now)
    lawyers = organisations.list_people(actor.organisation_id, LAWYERS, now=now)
    context = {
        "view": view,
        "errors": errors or {},
        "typed": request.POST,
        "now": now,
        "new_id": new_id(),
        "lawyers": [(one.id, one.label) for one in lawyers],
        "categories": ActionCategory.choices(),
        "failures": Failure.choices(),
        "settlements": Settlement.choices(),
        "discussions": Discussed.choices(),
    }
    return render(request, "charging/show.html", context, status=422 if errors else 200)
