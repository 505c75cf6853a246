"""The clocks of a case: what is left of each, who must act, and what starts and stops them."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.actions import DayInput
from unbroken.stages.charging.pages.reading import day_of, id_of, moment_of, problems_of


@require_http_methods(["GET", "POST"])
def clocks(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the clocks of a case, and take what starts or stops one."""
    if request.method == "GET":
        return _page(request, case_id, {})
    actor, now, typed = actor_of(request), timezone.now(), request.POST
    queries.get_clocks(actor, case_id, now=now)
    day = DayInput(
        kind=typed.get("kind", ""),
        person_id=typed.get("person_id", ""),
        at=_at(typed.get("at", ""), typed.get("time", "")),
        until=day_of(typed.get("until", "")),
        note=typed.get("note", ""),
    )
    try:
        made = actions.record_day(day_id=id_of(typed.get("day_id", "")), case_id=case_id, day=day, actor=actor, now=now)
    except (InvalidInput, Conflict) as error:
        return _page(request, case_id, problems_of(error))
    return HttpResponseRedirect(f"{reverse('charging:clocks', args=[case_id])}#day-{made}")


@require_POST
def told(request: HttpRequest, case_id: str) -> HttpResponse:
    """Take who was told of something, then show what still waits."""
    actor, now, typed = actor_of(request), timezone.now(), request.POST
    queries.get_clocks(actor, case_id, now=now)
    try:
        actions.note_told(
            case_id=case_id,
            about=typed.get("about", ""),
            person_ids=typed.getlist("person_ids"),
            told_on=day_of(typed.get("told_on", "")),
            way=typed.get("way", ""),
            actor=actor,
            now=now,
        )
    except (InvalidInput, Conflict) as error:
        return _page(request, case_id, problems_of(error))
    return HttpResponseRedirect(f"{reverse('charging:clocks', args=[case_id])}#victims")


@require_POST
def withdraw(request: HttpRequest, day_id: str) -> HttpResponse:
    """Take back what was recorded wrongly, then show its row."""
    actor, now = actor_of(request), timezone.now()
    case_id = queries.case_of_day(actor, day_id, now=now)
    try:
        actions.withdraw_day(day_id=day_id, reason=request.POST.get("reason", ""), actor=actor, now=now)
    except (InvalidInput, Conflict) as error:
        return _page(request, case_id, problems_of(error))
    return HttpResponseRedirect(f"{reverse('charging:clocks', args=[case_id])}#day-{day_id}")


def _at(untrusted_day: str, untrusted_time: str) -> datetime | None:
    """Return the instant that was typed; the beginning of the day when no time was."""
    day = day_of(untrusted_day)
    return moment_of(f"{day}T{untrusted_time.strip() or '00:00'}") if day is not None else None


def _page(request: HttpRequest, case_id: str, errors: dict[str, str]) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    context = {
        "view": queries.get_clocks(actor, case_id, now=now),
        "case": cases.get_case(actor, case_id, now=now),
        "errors": errors,
        "typed": request.POST,
        "now": now,
        "new_id": new_id(),
    }
    return render(request, "charging/clocks.html", context, status=422 if errors else 200)
