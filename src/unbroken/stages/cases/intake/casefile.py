"""The page of a case from a JSON file: what would be added, is there or differs; then what was chosen."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.engines.casefile.people import PersonFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import importing
from unbroken.stages.cases.capture.fields import Known
from unbroken.stages.cases.capture.rows import name_of
from unbroken.stages.cases.differences import label_of
from unbroken.stages.cases.intake import upload

PURPOSE = "case"
CHOOSE = "Choose for each fact that differs. What changed meanwhile is asked for again. Nothing was written."
LEAVE_OUT = "Correct the records that cannot be taken, or choose to leave them out. Nothing was written."
FACTS_LIMIT = 400
"""How many fields the choices may take: with the rest they must fit the form, which may have 500."""


@require_http_methods(["GET", "POST"])
def import_case(request: HttpRequest) -> HttpResponse:
    """Show the form; show what a file would do; do what was confirmed."""
    actor = actor_of(request)
    require(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id))
    if request.method == "GET":
        return _page(request)
    try:
        if "sealed" in request.POST:
            return _confirmed(request, actor)
        return _preview(request, actor, upload.read_upload(request))
    except (InvalidInput, Conflict) as refused:
        return _page(request, problem=str(refused))


def _preview(request: HttpRequest, actor: Actor, untrusted: bytes, problem: str = "") -> HttpResponse:
    now = timezone.now()
    report = importing.preview_case(untrusted=untrusted, actor=actor, now=now)
    sealed = upload.seal_upload(request, untrusted, purpose=PURPOSE, actor=actor, now=now)
    more = {"names": _names(untrusted), "is_too_long": is_too_long(report)}
    return _page(request, problem=problem, report=report, sealed=sealed, **more)


def _confirmed(request: HttpRequest, actor: Actor) -> HttpResponse:
    now = timezone.now()
    untrusted = upload.open_upload(request, purpose=PURPOSE, actor=actor, now=now)
    before = importing.preview_case(untrusted=untrusted, actor=actor, now=now)
    choices = _choices(request, before)
    if len(choices) < len(before.conflicts):
        return _preview(request, actor, untrusted, problem=CHOOSE)
    is_only_good = request.POST.get("only_good") == "yes"
    report = importing.confirm_case(
        untrusted=untrusted, choices=choices, is_only_good=is_only_good, actor=actor, now=now
    )
    if not report.is_written:
        return _preview(request, actor, untrusted, problem=CHOOSE if report.conflicts else LEAVE_OUT)
    return HttpResponseRedirect(f"{reverse('cases:facts', args=[report.case_id])}#section-person")


def _choices(request: HttpRequest, before: importing.ImportReport) -> dict[str, importing.Choice]:
    """Return what was chosen, by record; for one that is open, or has changed since, there is no choice."""
    if is_too_long(before):
        return _choices_for_all(request, before)
    return {one.record_id: choice for one in before.conflicts if (choice := _choice(request, one))}


def _choices_for_all(request: HttpRequest, before: importing.ImportReport) -> dict[str, importing.Choice]:
    keep = request.POST.get("keep-all", "")
    if keep not in {"file", "stored"} or request.POST.get("seen") != before.seen:
        return {}
    return {
        one.record_id: importing.Choice(one.version, frozenset(_names_of(one) if keep == "file" else ()))
        for one in before.conflicts
    }


def is_too_long(report: importing.ImportReport) -> bool:
    """Say whether more facts differ than one form can ask for."""
    return report.facts_that_differ + len(report.conflicts) > FACTS_LIMIT


def _choice(request: HttpRequest, conflict: importing.ImportConflict) -> importing.Choice | None:
    """Return what was chosen for each fact of a conflict; None when one is open or the stored record is newer."""
    if request.POST.get(f"version-{conflict.record_id}") != str(conflict.version):
        return None
    chosen = {name: request.POST.get(f"keep-{conflict.record_id}-{name}", "") for name in _names_of(conflict)}
    if any(value not in {"file", "stored"} for value in chosen.values()):
        return None
    return importing.Choice(conflict.version, frozenset(name for name, value in chosen.items() if value == "file"))


def _names_of(conflict: importing.ImportConflict) -> list[str]:
    return [one.name for one in conflict.differences] + ["whereabouts"] * conflict.has_whereabouts


def _names(untrusted: bytes) -> dict[str, str]:
    """Return what the records of a file are called, by place."""
    _id, _urn, records = importing.read_file(untrusted)
    known = Known({record.id: record.full_name for _kind, _place, record in records if isinstance(record, PersonFact)})
    return {place: name_of(record, known) for _kind, place, record in records}


def _page(request: HttpRequest, *, problem: str = "", **more: Any) -> HttpResponse:
    context = {"problem": problem, "limit_kb": upload.LIMIT_BYTES // 1024, "label_of": label_of, "report": None, **more}
    return render(request, "cases/import.html", context, status=422 if problem else 200)
