"""Pages of cases. Thin: parse, call one action or query, render."""

from datetime import datetime, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.paging import page_number
from unbroken.ground.reading import is_one_reading
from unbroken.stages.cases import actions, queries, registering
from unbroken.stages.cases.errors import UrnRegistered
from unbroken.stages.cases.forms import AssignForm, BlockForm, OffenceForm, PersonForm, take_errors
from unbroken.stages.cases.panels import panels_of

RENEWAL = timedelta(days=182)
"""For how long an assignment is renewed."""
WARNING = timedelta(days=14)
"""How long before its end the page of the case warns."""
WHICH = {"all": "All cases you can see", "mine": "Assigned to you", "held": "Received from others"}


@require_GET
def list_cases(request: HttpRequest) -> HttpResponse:
    """Show the cases; search, filter and page are in the address."""
    actor = actor_of(request)
    search, which = request.GET.get("q", "")[:60], request.GET.get("show", "all")
    which = which if which in WHICH else "all"
    page = queries.list_cases(actor, search=search, which=which, page=page_number(request.GET.get("page", "")))
    owners = organisations.get_organisations(row.owner_organisation_id for row in page.rows)
    context = {
        "page": page,
        "search": search,
        "which": which,
        "choices_of_which": WHICH,
        "owners": {key: one.name for key, one in owners.items()},
        "can_register": can(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id)),
    }
    return render(request, "cases/list.html", context)


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """Show and take the register form; its row buttons send it back with another row."""
    actor = actor_of(request)
    require(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id))
    if request.method == "GET":
        return render(request, "cases/register.html", {"draft": registering.fresh()})
    if request.POST.get("add") or request.POST.get("remove"):
        return render(request, "cases/register.html", {"draft": registering.changed(request.POST)})
    draft = registering.sent(request.POST)
    if draft.is_readable() and (case_id := _register(draft, actor)):
        return HttpResponseRedirect(reverse("cases:show", args=[case_id]))
    return render(request, "cases/register.html", {"draft": draft}, status=422)


def _register(draft: registering.Draft, actor: Actor) -> str:
    try:
        return actions.register_case(
            case_id=draft.case.cleaned_data["case_id"],
            urn=draft.case.cleaned_data["urn"],
            operation_name=draft.case.cleaned_data["operation_name"],
            offences=[form.entered() for form in draft.offences],
            people=[form.entered() for form in draft.people],
            actor=actor,
            now=timezone.now(),
        )
    except UrnRegistered as error:
        draft.case.add_error("urn", str(error))
    except InvalidInput as error:
        draft.take(error)
    except Conflict as error:
        draft.problems = {"": str(error)}
    return ""


@require_GET
@is_one_reading
def show(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show a case: its facts, who has access and why, and what later stages add."""
    actor, now = actor_of(request), timezone.now()
    case = queries.get_case(actor, case_id)
    target = queries.case_relation(actor, case_id)
    context = {
        "case": case,
        **_names_in(case),
        "own_organisation_id": actor.organisation_id,
        "can_edit": can(actor, Action.EDIT_CASE, target),
        "can_assign": can(actor, Action.ASSIGN_PERSON, target),
        "has_facts": can(actor, Action.VIEW_FACTS, target),
        "warn_before": now + WARNING,
        **_belonging(actor, case, now, has_facts=can(actor, Action.VIEW_FACTS, target)),
        "panels": panels_of(actor, case_id, now=now),
    }
    return render(request, "cases/show.html", context)


def _belonging(actor: Actor, case: queries.CaseView, now: datetime, *, has_facts: bool) -> dict[str, object]:
    """Return the links of a case, and the cases that it could be linked with."""
    links = queries.list_links(actor, case.id, now=now)
    people = organisations.get_people(one.by_id for one in links)
    return {
        "links": links,
        "link_makers": {key: one.label for key, one in people.items()},
        "suggestions": queries.list_suggestions(actor, case.id, now=now) if has_facts else [],
        "is_merged": case.closed_at is not None and queries.is_merged(case.id),
    }


def _names_in(case: queries.CaseView) -> dict[str, object]:
    ids = {
        case.owner_organisation_id,
        *(one.organisation_id for one in case.assignments),
        *case.holder_organisation_ids,
    }
    people = {case.registered_by_id, *(one.person_id for one in case.assignments)}
    return {
        "organisations": {key: one.name for key, one in organisations.get_organisations(ids).items()},
        "people_names": {key: one.label for key, one in organisations.get_people(people).items()},
        "unit": organisations.get_unit_name(case.owner_unit_id),
    }


@require_http_methods(["GET", "POST"])
def assign(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and take the form that assigns a colleague."""
    actor, now = actor_of(request), timezone.now()
    case = queries.get_case(actor, case_id)
    require(actor, Action.ASSIGN_PERSON, queries.case_relation(actor, case_id))
    there = {one.person_id for one in case.assignments if one.until is None}
    people = organisations.list_people(actor.organisation_id, now=now)
    choices = [(one.id, one.label) for one in people if one.id not in there]
    form = AssignForm(request.POST or None, people=choices)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.assign_person(
                case_id=case_id,
                person_id=form.cleaned_data["person_id"],
                actor=actor,
                now=now,
                expires_at=form.expires_at(),
            )
        except InvalidInput as error:
            take_errors(form, {"until_on": str(error)})
        except Conflict as error:
            form.add_error("person_id", str(error))
        else:
            return HttpResponseRedirect(f"{reverse('cases:show', args=[case_id])}#assignment-{made}")
    status = 422 if form.errors else 200
    return render(request, "cases/assign.html", {"form": form, "case": case}, status=status)


@require_POST
def end_assignment(request: HttpRequest, case_id: str, assignment_id: str) -> HttpResponse:
    """End an assignment, then show its row."""
    actor = actor_of(request)
    actions.end_assignment(assignment_id=assignment_id, actor=actor, now=timezone.now())
    if not queries.visible_to(actor).filter(pk=case_id).exists():
        return HttpResponseRedirect(reverse("cases:list"))
    return HttpResponseRedirect(f"{reverse('cases:show', args=[case_id])}#assignment-{assignment_id}")


@require_POST
def renew_assignment(request: HttpRequest, case_id: str, assignment_id: str) -> HttpResponse:
    """Let an assignment run for another while, then show its row."""
    actor, now = actor_of(request), timezone.now()
    actions.renew_assignment(assignment_id=assignment_id, expires_at=now + RENEWAL, actor=actor, now=now)
    return HttpResponseRedirect(f"{reverse('cases:show', args=[case_id])}#assignment-{assignment_id}")


@require_http_methods(["GET", "POST"])
def conflicts(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the conflict list, and take one more entry."""
    actor, now = actor_of(request), timezone.now()
    case = queries.get_case(actor, case_id, now=now)
    listed = queries.list_blocks(actor, case_id, now=now)
    people = organisations.list_people(actor.organisation_id, now=now)
    there = {one.person_id for one in listed} | {actor.person_id}
    form = BlockForm(request.POST or None, people=[(one.id, one.label) for one in people if one.id not in there])
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.block_person(case_id=case_id, **form.cleaned_data, actor=actor, now=now)
        except InvalidInput as error:
            take_errors(form, error.fields)
        except Conflict as error:
            form.add_error("person_id", str(error))
        else:
            return HttpResponseRedirect(f"{reverse('cases:conflicts', args=[case_id])}#block-{made}")
    names = {key: one.label for key, one in organisations.get_people(one.person_id for one in listed).items()}
    context = {"case": case, "form": form, "blocks": listed, "people_names": names}
    return render(request, "cases/conflicts.html", context, status=422 if form.errors else 200)


@require_POST
def lift_conflict(request: HttpRequest, case_id: str, block_id: str) -> HttpResponse:
    """Take somebody off the conflict list."""
    actions.lift_block(block_id=block_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(reverse("cases:conflicts", args=[case_id]))


@require_http_methods(["GET", "POST"])
def add_offence(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and take the form for one more offence."""
    return _add(request, case_id, OffenceForm, "offence")


@require_http_methods(["GET", "POST"])
def add_person(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show and take the form for one more person."""
    return _add(request, case_id, PersonForm, "person")


def _add(request: HttpRequest, case_id: str, kind: type[OffenceForm] | type[PersonForm], what: str) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    case = queries.get_case(actor, case_id)
    require(actor, Action.EDIT_CASE, queries.case_relation(actor, case_id))
    first = {"id": new_id(), **(_like_the_last(case) if what == "offence" else {})}
    form = kind(request.POST) if request.method == "POST" else kind(initial=first)
    if form.is_bound and form.is_valid():
        try:
            if isinstance(form, OffenceForm):
                made = actions.add_offence(case_id=case_id, offence=form.entered(), actor=actor, now=now)
            else:
                made = actions.add_person(case_id=case_id, person=form.entered(), actor=actor, now=now)
        except InvalidInput as error:
            take_errors(form, error.fields)
        else:
            return HttpResponseRedirect(f"{reverse('cases:show', args=[case_id])}#{what}-{made}")
    status = 422 if form.errors else 200
    return render(request, "cases/add.html", {"form": form, "case": case, "what": what}, status=status)


def _like_the_last(case: queries.CaseView) -> dict[str, object]:
    """Return where and when the last offence was: another one of the same case mostly shares it."""
    if not case.offences:
        return {}
    last = case.offences[-1]
    return {
        "date_code": int(last.date_code),
        "start_on": last.start_on,
        "end_on": last.end_on,
        "place": last.place,
    }
