"""Pages of a split and of a merge: choose, see what would happen, confirm; then land on the case that goes on."""

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import is_id, new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.capture.pages import Place, place_of
from unbroken.stages.cases.capture.rows import name_of
from unbroken.stages.cases.capture.specs import SPECS
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.forms import take_errors
from unbroken.stages.cases.linking.forms import MergeForm, SplitForm
from unbroken.stages.cases.linking.links import check_reason, find_other
from unbroken.stages.cases.linking.merge import preview_merge
from unbroken.stages.cases.linking.plans import ACCUSED, Plan
from unbroken.stages.cases.linking.split import preview_split
from unbroken.stages.cases.linking.stored import items_named
from unbroken.stages.cases.records import is_sensitive

NAMED = frozenset({"person", "offence"})
"""Kinds that the page tells by name; of the others it tells how many."""
READ_ONLY = "You can see this case but not change it. Ask somebody who works on it to merge the cases."


@require_http_methods(["GET", "POST"])
def split(request: HttpRequest, case_id: str) -> HttpResponse:
    """Choose who goes to a new case; show what would go with them; do it."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    require(place.actor, Action.REGISTER_CASE, own_organisation(place.actor.organisation_id))
    people = _accused(place)
    if request.method == "GET":
        form = SplitForm(people=people, initial={"new_case_id": new_id()})
        return _page(request, place, "cases/split.html", form)
    made = request.POST.get("new_case_id", "")
    if is_id(made) and queries.is_split_off(place.actor, case_id, made, now=place.now):
        return _landed(made)
    form = SplitForm(request.POST, people=people)
    if not form.is_valid():
        return _page(request, place, "cases/split.html", form)
    typed = {"people": form.cleaned_data["people"], "actor": place.actor, "now": place.now}
    try:
        reason = check_reason(form.cleaned_data["reason"])
        if request.POST.get("confirmed") == "yes":
            actions.split_case(case_id=case_id, new_case_id=made, reason=reason, **typed)
            return _landed(made)
        plan, urn = preview_split(case_id=case_id, **typed)
    except InvalidInput as refused:
        take_errors(form, refused.fields)
    except Conflict as refused:
        form.add_error("people", str(refused))
    else:
        return _page(request, place, "cases/split.html", form, plan=_told(place, plan), urn=urn)
    return _page(request, place, "cases/split.html", form)


@require_http_methods(["GET", "POST"])
def merge(request: HttpRequest, case_id: str) -> HttpResponse:
    """Name the case that goes on; show what it would take over; do it."""
    place = place_of(request, case_id)
    form = MergeForm(request.POST or None)
    if request.method == "GET" or not form.is_valid():
        _require_open(place)
        return _page(request, place, "cases/merge.html", form)
    try:
        reason = check_reason(form.cleaned_data["reason"])
        lead = find_other(place.actor, case_id, form.cleaned_data["urn"], now=place.now)
        if not can(place.actor, Action.EDIT_CASE, queries.case_relation(place.actor, lead.id, now=place.now)):
            raise LinkRefused(READ_ONLY)
        if request.POST.get("confirmed") == "yes":
            actions.merge_case(case_id=case_id, lead_id=lead.id, reason=reason, actor=place.actor, now=place.now)
            return _landed(lead.id)
        _require_open(place)
        plan = preview_merge(case_id=case_id, lead_id=lead.id, actor=place.actor, now=place.now)
    except InvalidInput as refused:
        take_errors(form, refused.fields)
    except Conflict as refused:
        form.add_error("urn", str(refused))
    else:
        return _page(request, place, "cases/merge.html", form, plan=_told(place, plan), lead=lead)
    return _page(request, place, "cases/merge.html", form)


def _require_open(place: Place) -> None:
    if not place.can_edit:
        raise NotVisible


def _landed(case_id: str) -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('cases:show', args=[case_id])}#links")


def _accused(place: Place) -> list[tuple[str, str]]:
    found = queries.list_records(place.actor, place.case.id, "person", now=place.now)
    return [(one.id, one.record.full_name) for one in found if one.record.roles & ACCUSED]


def _told(place: Place, plan: Plan) -> dict[str, Any]:
    """Return a plan in words: names of what goes, and how many of each kind are copied."""
    may_see = queries.may_see_sensitive(place.actor, place.case.id, now=place.now)
    leaving = frozenset(plan.withdrawn)
    copies = [one for one in plan.copies if may_see or not is_sensitive(one.record)]
    known = place.known
    went = Counter(one.kind for one in copies if one.origin in leaving)
    moved = [one for one in copies if one.origin in leaving]
    copied = Counter(one.kind for one in copies if one.origin not in leaving)
    return {
        "moved": [(SPECS[one.kind].one, name_of(one.record, known)) for one in moved if one.kind in NAMED],
        "moved_too": [
            (spec.many, count) for kind, spec in SPECS.items() if kind not in NAMED and (count := went[kind])
        ],
        "copied": [(spec.many, copied[kind]) for kind, spec in SPECS.items() if copied[kind]],
        "filled": len(plan.changed),
        "stored": len(items_named(one.record for one in copies)),
        "same": [known.people[key] for key in plan.same if key in known.people],
    }


def _page(request: HttpRequest, place: Place, template: str, form: Any, **more: Any) -> HttpResponse:
    context = {"place": place, "form": form, "plan": None, **more}
    return render(request, template, context, status=422 if form.errors else 200)
