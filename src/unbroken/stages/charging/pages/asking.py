"""Ask for a decision, send the request again, withdraw it: nothing that the case knows is typed."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.known import known_of
from unbroken.stages.charging.pages.reading import do, id_of, moment_of, problems_of
from unbroken.stages.charging.queries.clocklines import person_lines
from unbroken.stages.charging.rules.content import build_content
from unbroken.stages.charging.rules.submission import readiness
from unbroken.stages.charging.rules.timing import suspect_clocks
from unbroken.stages.charging.vocabulary import Priority, RequestKind, Way
from unbroken.stages.files import queries as files


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what the request will say and what the file lacks; take the little that only the officer knows."""
    actor, now = actor_of(request), timezone.now()
    require(actor, Action.ASK_CHARGE, cases.case_relation(actor, case_id))
    if request.method == "GET":
        return _ask_page(request, case_id, {})
    typed = request.POST
    organisation_id, _, unit_id = typed.get("to", "").partition(".")
    wrong = _choices(typed.get("kind", ""), typed.get("priority", ""), typed.get("way", ""))
    if not organisation_id:
        wrong["to"] = "Choose the prosecution area that decides on charges."
    if wrong:
        return _ask_page(request, case_id, wrong)
    try:
        made = actions.ask_for_charge(
            request_id=id_of(typed.get("request_id", "")),
            case_id=case_id,
            kind=RequestKind.of(typed["kind"]),
            priority=Priority.of(typed["priority"]),
            way=Way.of(typed["way"]),
            to_organisation_id=organisation_id,
            to_unit_id=unit_id,
            required_by=moment_of(typed.get("required_by", "")),
            comments=typed.get("comments", ""),
            forced_reason=typed.get("forced_reason", ""),
            actor=actor,
            now=now,
        )
    except (InvalidInput, Conflict) as error:
        return _ask_page(request, case_id, problems_of(error))
    return HttpResponseRedirect(reverse("charging:show", args=[made]))


@require_http_methods(["GET", "POST"])
def resubmit(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show the request as the case is now, and send it again."""
    actor, now = actor_of(request), timezone.now()
    view = queries.get_request(actor, request_id, now=now)
    require(actor, Action.ANSWER_REQUEST, queries.target_of(view))
    errors: dict[str, str] = {}
    if request.method == "POST":
        try:
            actions.resubmit_request(
                request_id=request_id,
                comments=request.POST.get("comments", ""),
                forced_reason=request.POST.get("forced_reason", ""),
                actor=actor,
                now=now,
            )
        except (InvalidInput, Conflict) as error:
            errors = problems_of(error)
        else:
            return HttpResponseRedirect(reverse("charging:show", args=[request_id]) + "#thread")
    facts = facts_of(actor, view.request.case_id, now)
    context = {
        "view": view,
        "content": build_content(facts),
        "ready": readiness(facts, view.kind),
        "errors": errors,
        "typed": request.POST,
        "comments": request.POST.get("comments", view.request.comments),
    }
    return render(request, "charging/resubmit.html", context, status=422 if errors else 200)


@require_POST
def withdraw(request: HttpRequest, request_id: str) -> HttpResponse:
    """Take a request back, with a reason."""
    return do(
        request,
        request_id,
        lambda: actions.withdraw_request(
            request_id=request_id,
            reason=request.POST.get("reason", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#state",
    )


def _choices(kind: str, priority: str, way: str) -> dict[str, str]:
    wrong = {
        "kind": "" if RequestKind.has(kind) else "Choose what you ask for.",
        "priority": "" if Priority.has(priority) else "Choose how soon a decision is needed.",
        "way": "" if Way.has(way) else "Choose how the prosecutor is consulted.",
    }
    return {name: sentence for name, sentence in wrong.items() if sentence}


def _ask_page(request: HttpRequest, case_id: str, errors: dict[str, str]) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    facts = facts_of(actor, case_id, now)
    clocks = suspect_clocks(facts, known_of(case_id, actor=actor, now=now))
    areas = [
        one.organisation
        for one in organisations.list_organisations(actor, now=now)
        if one.organisation.kind is OrganisationKind.CPS
    ]
    to = [
        (f"{one.id}.{unit.id}", f"{one.name}, {unit.name}")
        for one in areas
        for unit in organisations.list_units(one.id)
    ]
    held = any(one.clock.rule.code == "PACE_DET" for one in clocks)
    context = {
        "case": cases.get_case(actor, case_id),
        "content": build_content(facts),
        "clocks": person_lines(clocks, now),
        "ready": readiness(facts, RequestKind.CHARGING),
        "file": files.submission_for_decision(case_id, actor.organisation_id),
        "kinds": RequestKind.choices(),
        "priorities": Priority.choices(),
        "ways": Way.choices(),
        "to": [*to, *((f"{one.id}.", f"{one.name}, any unit") for one in areas)],
        "suggested": {
            "priority": "red" if held else "28-days",
            "kind": "charging",
            "way": "digital",
            "forced_reason": files.latest_reason(actor, case_id),
        },
        "errors": errors,
        "typed": request.POST,
        "request_id": id_of(request.POST.get("request_id", "")) if request.POST else new_id(),
    }
    return render(request, "charging/ask.html", context, status=422 if errors else 200)
