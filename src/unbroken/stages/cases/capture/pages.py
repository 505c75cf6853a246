"""Pages of one record: show and change, add, withdraw with undo, history."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.engines.casefile.codec import kind_of
from unbroken.engines.casefile.facts import OfficerFact
from unbroken.engines.casefile.material import StatementFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.access.roles import Role
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import is_id, new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import actions, queries, records
from unbroken.stages.cases.capture.beginning import OFFERING, beginning, known_from
from unbroken.stages.cases.capture.entry import Entry
from unbroken.stages.cases.capture.fields import Known
from unbroken.stages.cases.capture.giveaways import Giveaway, giveaways_in
from unbroken.stages.cases.capture.rows import item_words, name_of, told
from unbroken.stages.cases.capture.specs import SPECS, Spec
from unbroken.stages.cases.differences import Difference, differences, label_of
from unbroken.stages.cases.errors import FactChanged
from unbroken.stages.cases.queries import RecordView
from unbroken.stages.cases.storeditems import stored_items

OK = 200


@dataclass(frozen=True)
class Place:
    """The case a page is about, for an actor who may read its facts."""

    actor: Actor
    now: datetime
    case: queries.CaseView
    known: Known
    can_edit: bool

    @property
    def facts_url(self) -> str:
        """Return the address of the page with all the facts."""
        return reverse("cases:facts", args=[self.case.id])


def place_of(request: HttpRequest, case_id: str, action: Action = Action.VIEW_FACTS) -> Place:
    """Return the place of a request. Raises NotVisible."""
    actor, now = actor_of(request), timezone.now()
    target = queries.case_relation(actor, case_id, now=now)
    require(actor, Action.VIEW_FACTS, target)
    require(actor, action, target)
    people = queries.list_records(actor, case_id, "person", now=now)
    return Place(
        actor=actor,
        now=now,
        case=queries.get_case(actor, case_id, now=now),
        known=Known({one.id: one.record.full_name for one in people}),
        can_edit=can(actor, Action.EDIT_CASE, target),
    )


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest, case_id: str, kind: str) -> HttpResponse:
    """Show and take the form of a new record; of those there is one of, the one that is there."""
    place = place_of(request, case_id, Action.EDIT_CASE)
    spec = SPECS.get(kind)
    if spec is None:
        raise NotVisible
    if spec.is_single:
        return _change(request, place, _single(place, spec))
    record_id = request.POST.get("id", "")
    record_id = record_id if is_id(record_id) else new_id()
    place, standing = offering(place)
    if request.method == "GET":
        first = beginning(kind, standing, today=timezone.localdate(place.now))
        entry = Entry(kind, None, place.known, first=first)
        return _form(request, place, entry, None, record_id=record_id)
    return _take(request, place, Entry(kind, None, place.known, request.POST), None, record_id)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, case_id: str, record_id: str) -> HttpResponse:
    """Show one record, and take a change of it."""
    editing = request.method == "POST"
    place = place_of(request, case_id, Action.EDIT_CASE if editing else Action.VIEW_FACTS)
    view = queries.get_record(place.actor, case_id, record_id, now=place.now)
    if view.kind not in SPECS:
        raise NotVisible
    return _change(request, offering(place)[0], view)


@require_GET
def history(request: HttpRequest, case_id: str, record_id: str) -> HttpResponse:
    """Show every state of a record, newest first."""
    place = with_items(place_of(request, case_id))
    view = queries.get_record(place.actor, case_id, record_id, now=place.now)
    versions = queries.get_history(place.actor, record_id, now=place.now)
    people = organisations.get_people(one.by_id for one in versions)
    context = {
        "place": place,
        "view": view,
        "spec": SPECS.get(view.kind),
        "name": name_of(view.record, place.known),
        "versions": [replace(one, changes=_said(one.changes, view.kind, place.known)) for one in versions],
        "origin": queries.get_origin(place.actor, record_id, now=place.now),
        "people": {key: one.label for key, one in people.items()},
        "label_of": label_of,
    }
    return render(request, "cases/fact-history.html", context)


@require_POST
def withdraw(request: HttpRequest, case_id: str, record_id: str) -> HttpResponse:
    """Take a record out of the case; its row stays with a button to undo it."""
    return _set(request, case_id, record_id, is_withdrawn=True)


@require_POST
def restore(request: HttpRequest, case_id: str, record_id: str) -> HttpResponse:
    """Put a withdrawn record back."""
    return _set(request, case_id, record_id, is_withdrawn=False)


def offering(place: Place) -> tuple[Place, list[RecordView]]:
    """Return the place with everything its forms may offer, and the records from which that is taken."""
    found = queries.list_records(place.actor, place.case.id, *OFFERING, now=place.now)
    return with_items(replace(place, known=known_from(found))), found


def with_items(place: Place) -> Place:
    """Return the place with the stored items of the case that its actor may see."""
    items = {one.id: one.words for one in stored_items(place.actor, place.case.id)}
    return replace(place, known=replace(place.known, items=items))


def _set(request: HttpRequest, case_id: str, record_id: str, *, is_withdrawn: bool) -> HttpResponse:
    place = place_of(request, case_id, Action.EDIT_CASE)
    view = queries.get_record(place.actor, case_id, record_id, now=place.now)
    try:
        if is_withdrawn:
            actions.withdraw_fact(
                case_id=case_id, record_id=record_id, expected_version=None, actor=place.actor, now=place.now
            )
        else:
            actions.restore_fact(case_id=case_id, record_id=record_id, actor=place.actor, now=place.now)
    except (Conflict, InvalidInput) as refused:
        entry = Entry(view.kind, view.record, place.known)
        return _form(request, place, entry, view, problems=[str(refused)], status=409)
    return HttpResponseRedirect(f"{place.facts_url}#record-{record_id}")


def _single(place: Place, spec: Spec) -> RecordView:
    """Return the record of a kind of which there is one, as stored or as it begins."""
    row_id = f"{spec.kind}-{place.case.id}"
    try:
        return queries.get_record(place.actor, place.case.id, row_id, now=place.now)
    except NotVisible:
        facts_now = queries.get_facts(place.actor, place.case.id, now=place.now)
    if spec.kind == "header":
        record: Any = queries.get_header(place.actor, place.case.id, now=place.now)[0]
    elif spec.kind == "outline":
        record = facts_now.outline
    else:
        record = getattr(facts_now, spec.kind) or _themselves(place)
    return RecordView(
        row_id,
        spec.kind,
        record,
        version=0,
        recorded_at=place.now,
        recorded_by_id="",
        changed_at=place.now,
        changed_by_id="",
        is_withdrawn=False,
        has_whereabouts=False,
    )


def _themselves(place: Place) -> OfficerFact:
    """Return a supervisor as their account knows them; for others a form without a name."""
    person = organisations.get_people([place.actor.person_id]).get(place.actor.person_id)
    if person is None or Role.POL_SUP not in place.actor.roles:
        return OfficerFact(place.actor.person_id, "")
    return OfficerFact(person.id, person.name, person.rank_or_title, person.collar_number)


def _change(request: HttpRequest, place: Place, view: RecordView) -> HttpResponse:
    if request.method != "POST":
        return _form(request, place, Entry(view.kind, view.record, place.known), view)
    return _take(request, place, Entry(view.kind, view.record, place.known, request.POST), view, view.id)


def _take(request: HttpRequest, place: Place, entry: Entry, view: RecordView | None, record_id: str) -> HttpResponse:
    if not entry.is_readable():
        return _form(request, place, entry, view, record_id=record_id, status=422)
    typed = request.POST.get("version", "")
    version = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 10 else None
    try:
        record = entry.entered(record_id)
        if view is not None:
            record = _chosen(record, view.record, request)
        actions.record_fact(
            case_id=place.case.id,
            record=record,
            expected_version=version or None,
            actor=place.actor,
            now=place.now,
            kind=entry.spec.kind,
        )
    except FactChanged as changed:
        return _compare(request, place, entry, changed)
    except InvalidInput as refused:
        problems = entry.take(refused.fields) if refused.fields else [str(refused)]
        return _form(request, place, entry, view, record_id=record_id, problems=problems, status=422)
    except Conflict as refused:
        return _form(request, place, entry, view, record_id=record_id, problems=[str(refused)], status=409)
    row_id = _row_id(place, record, entry.spec.kind)
    if told_giveaways(place, record):
        return HttpResponseRedirect(f"{reverse('cases:change-fact', args=[place.case.id, row_id])}#giveaways")
    return HttpResponseRedirect(f"{place.facts_url}#record-{row_id}")


def _said(found: tuple[Difference, ...], kind: str, known: Known) -> tuple[Difference, ...]:
    """Return differences with the words of a stored item in the place of its id."""
    return tuple(
        replace(
            one,
            yours=item_words(kind, one.name, one.yours, known),
            theirs=item_words(kind, one.name, one.theirs, known),
        )
        for one in found
    )


def told_giveaways(place: Place, record: Any) -> tuple[Giveaway, ...]:
    """Return what a statement that is not signed seems to give away; nothing for other records."""
    if not isinstance(record, StatementFact) or record.signed_at is not None:
        return ()
    return giveaways_in(record.text, place.known.own_places)


def _chosen(typed: Any, stored: Any, request: HttpRequest) -> Any:
    """Return what was typed, but for the facts of which the stored value was chosen on the page that compares."""
    kept = [one.name for one in differences(typed, stored) if request.POST.get(f"keep-{one.name}") == "theirs"]
    return replace(typed, **{name: getattr(stored, name) for name in kept})


def _row_id(place: Place, record: Any, kind: str) -> str:
    return records.record_id(place.case.id, record, kind if kind in {"officer", "supervisor"} else kind_of(record))


def _form(
    request: HttpRequest,
    place: Place,
    entry: Entry,
    view: RecordView | None,
    *,
    record_id: str = "",
    problems: list[str] | None = None,
    status: int = OK,
) -> HttpResponse:
    context = {
        "place": place,
        "entry": entry,
        "form": entry.form,
        "spec": entry.spec,
        "view": view,
        "record_id": record_id,
        "problems": problems or [],
        "giveaways": told_giveaways(place, view.record) if view is not None and status == OK else (),
        "name": name_of(view.record, place.known) if view is not None else "",
        "told_fields": told(view, place.known) if view is not None else [],
    }
    return render(request, "cases/fact.html", context, status=status)


def _compare(request: HttpRequest, place: Place, entry: Entry, changed: FactChanged) -> HttpResponse:
    """Show what was typed beside what is stored now; a new press says which is right."""
    context = {
        "place": place,
        "entry": entry,
        "spec": entry.spec,
        "name": name_of(changed.theirs, place.known),
        "differences": _said(differences(changed.yours, changed.theirs), entry.spec.kind, place.known),
        "label_of": label_of,
        "version": changed.version,
        "sent": [(name, value) for name, values in request.POST.lists() for value in values],
        "record_url": reverse("cases:change-fact", args=[place.case.id, changed.record_id]),
    }
    return render(request, "cases/fact-changed.html", context, status=409)
