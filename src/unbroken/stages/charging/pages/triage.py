"""Triage: accept and sign for a request, return it with reasons, or pass it on."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.rules import LAWYERS, TRIAGERS
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.pages.reading import day_of, problems_of
from unbroken.stages.charging.queries import RequestView
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.vocabulary import (
    CaseType,
    Complexity,
    Priority,
    Rejection,
    RequestKind,
    ReviewType,
    Standard,
)


@require_http_methods(["GET", "POST"])
def triage(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show the request beside the triage form, and take the decision. Once it is taken, this leads to the request."""
    actor, now = actor_of(request), timezone.now()
    view = queries.get_request(actor, request_id, now=now)
    if request.method == "GET":
        if actor.roles & TRIAGERS and view.state is not State.SUBMITTED:
            return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + "#state")
        require(actor, Action.TRIAGE_REQUEST, queries.target_of(view))
        actions.note_presence(request_id=request_id, actor=actor, now=now)
        return _page(request, view, {})
    step = request.POST.get("step", "")
    try:
        if step == "reject":
            _reject(request, view)
        elif step == "refer":
            _refer(request, view)
        else:
            wrong = _missing(request)
            if wrong:
                require(actor, Action.TRIAGE_REQUEST, queries.target_of(view))
                return _page(request, view, wrong)
            _accept(request, view)
    except (InvalidInput, Conflict) as error:
        return _page(request, view, problems_of(error))
    try:
        queries.get_request(actor, request_id, now=now)
    except NotVisible:
        return HttpResponseRedirect(reverse("charging:queue"))
    return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + "#state")


def _missing(request: HttpRequest) -> dict[str, str]:
    wrong = {}
    if not ReviewType.has(request.POST.get("review_type", "")):
        wrong["review_type"] = "Choose the type of review."
    if not CaseType.has(request.POST.get("case_type", "")):
        wrong["case_type"] = "Choose where the case belongs."
    return wrong


def _standard(request: HttpRequest) -> Standard | None:
    given = request.POST.get("standard", "")
    return Standard.of(given) if Standard.has(given) else None


def _accept(request: HttpRequest, view: RequestView) -> None:
    typed = request.POST
    complexity = typed.get("complexity", "")
    actions.accept_request(
        request_id=view.request.id,
        review_type=ReviewType.of(typed["review_type"]),
        case_type=CaseType.of(typed["case_type"]),
        complexity=Complexity.of(complexity) if Complexity.has(complexity) else None,
        to_unit_id=typed.get("to_unit_id", ""),
        assign_to_id=typed.get("assign_to_id", ""),
        standard=_standard(request),
        is_cps_direct=typed.get("is_cps_direct") == "yes",
        actor=actor_of(request),
        now=timezone.now(),
    )


def _reject(request: HttpRequest, view: RequestView) -> None:
    typed = request.POST
    actions.reject_request(
        request_id=view.request.id,
        reasons={code: typed.get(f"note-{code}", "") for code in typed.getlist("reasons")},
        respond_by=day_of(typed.get("respond_by", "")),
        standard=_standard(request),
        is_cps_direct=typed.get("is_cps_direct") == "yes",
        actor=actor_of(request),
        now=timezone.now(),
    )


def _refer(request: HttpRequest, view: RequestView) -> None:
    organisation_id, _, unit_id = request.POST.get("to", "").partition(".")
    actions.refer_request(
        request_id=view.request.id,
        to_organisation_id=organisation_id,
        to_unit_id=unit_id,
        reason=request.POST.get("reason", ""),
        actor=actor_of(request),
        now=timezone.now(),
    )


def _page(request: HttpRequest, view: RequestView, errors: dict[str, str]) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    units = organisations.list_units(view.request.to_organisation_id)
    areas = [
        one.organisation
        for one in organisations.list_organisations(actor, now=now)
        if one.organisation.kind is OrganisationKind.CPS
    ]
    is_red = view.priority is Priority.RED
    suggested = "early-advice" if view.kind is RequestKind.EARLY_ADVICE else view.priority.value
    context = {
        "view": view,
        "errors": errors,
        "typed": request.POST,
        "is_red": is_red,
        "review_types": ReviewType.choices(),
        "case_types": CaseType.choices(),
        "complexities": Complexity.choices(),
        "standards": Standard.choices(),
        "rejections": [one for one in Rejection if is_red or not one.is_red],
        "units": [(unit.id, unit.name) for unit in units],
        "lawyers": [(one.id, one.label) for one in organisations.list_people(actor.organisation_id, LAWYERS, now=now)],
        "to": [
            *((f"{view.request.to_organisation_id}.{unit.id}", unit.name) for unit in units),
            *((f"{one.id}.", one.name) for one in areas),
        ],
        "suggested": {"review_type": suggested, "to_unit_id": view.request.to_unit_id},
        "now": now,
    }
    return render(request, "charging/triage.html", context, status=422 if errors else 200)
