"""What the court did with a case after charge: recorded by hand, until a court records it here itself."""

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
from unbroken.stages.charging.actions import StepInput
from unbroken.stages.charging.pages.reading import day_of, id_of, problems_of

ALL = "all"
"""Sent instead of names: every defendant of whom it can be recorded."""


@require_http_methods(["GET", "POST"])
def court(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what is recorded of a case in court, and take what happened."""
    if request.method == "GET":
        return _page(request, case_id, {})
    actor, now, typed = actor_of(request), timezone.now(), request.POST
    queries.court_of(actor, case_id, now=now)
    chosen = typed.getlist("people")
    step = StepInput(
        move=typed.get("move", ""),
        people=None if ALL in chosen else tuple(chosen),
        on=day_of(typed.get("on", "")),
        next_on=day_of(typed.get("next_on", "")),
        court=typed.get("court", ""),
        note=typed.get("note", ""),
    )
    try:
        made = actions.record_step(
            step_id=id_of(typed.get("step_id", "")), case_id=case_id, step=step, actor=actor, now=now
        )
    except (InvalidInput, Conflict) as error:
        return _page(request, case_id, problems_of(error))
    return HttpResponseRedirect(f"{reverse('charging:court', args=[case_id])}#step-{made}")


@require_POST
def withdraw(request: HttpRequest, step_id: str) -> HttpResponse:
    """Take back the last thing that was recorded, then show its row."""
    actor, now = actor_of(request), timezone.now()
    case_id = queries.case_of_step(actor, step_id, now=now)
    try:
        actions.withdraw_step(step_id=step_id, reason=request.POST.get("reason", ""), actor=actor, now=now)
    except (InvalidInput, Conflict) as error:
        return _page(request, case_id, {f"reason-{step_id}": str(error)})
    return HttpResponseRedirect(f"{reverse('charging:court', args=[case_id])}#step-{step_id}")


def _page(request: HttpRequest, case_id: str, errors: dict[str, str]) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    view = queries.court_of(actor, case_id, now=now)
    context = {
        "view": view,
        "case": cases.get_case(actor, case_id, now=now),
        "errors": errors,
        "typed": request.POST,
        "chosen": request.POST.getlist("people"),
        "new_id": new_id(),
    }
    return render(request, "charging/court.html", context, status=422 if errors else 200)
