"""Send items: choose, name the recipient, check, send. Each step is a form that works without script."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.bubble import is_inside
from unbroken.ground.access.policy import require
from unbroken.ground.access.rules import CASEWORK
from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.queries import CaseView
from unbroken.stages.handovers import actions
from unbroken.stages.handovers.contents import choices
from unbroken.stages.handovers.forms import CheckedForm, ChooseForm, RecipientForm


@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the step that the form asks for; the last one sends and shows the new hand-over."""
    actor, now = actor_of(request), timezone.now()
    case = cases.get_case(actor, case_id)
    require(actor, Action.SEND_ITEMS, cases.case_relation(actor, case_id))
    match request.POST.get("step", "") if request.method == "POST" else "":
        case "recipient":
            return _name_recipient(request, case, actor, now)
        case "check":
            return _check(request, case, actor, now)
        case "send":
            return _send(request, case, actor, now)
        case _:
            return _choose(request, case, actor, now, _choose_form(request, case, actor, now, is_bound=False))


def _choose(request: HttpRequest, case: CaseView, actor: Actor, now: datetime, form: ChooseForm) -> HttpResponse:
    closed = [one for one in _inside(actor, now) if not one.can_receive]
    context = {"form": form, "case": case, "closed": closed, "count": len(choices(actor, case.id))}
    return render(request, "handovers/choose.html", context, status=422 if form.errors else 200)


def _choose_form(request: HttpRequest, case: CaseView, actor: Actor, now: datetime, *, is_bound: bool) -> ChooseForm:
    reachable = [one.organisation for one in _inside(actor, now) if one.can_receive]
    return ChooseForm(
        request.POST if is_bound else None,
        contents=choices(actor, case.id),
        organisations=[(one.id, one.name) for one in reachable],
        initial={"handover_id": new_id(), "version_ids": request.GET.getlist("version")},
    )


def _inside(actor: Actor, now: datetime) -> list[organisations.Reachable]:
    """Return the other organisations of police and prosecution."""
    return [one for one in organisations.list_organisations(actor, now=now) if is_inside(one.organisation.kind)]


def _recipient_form(request: HttpRequest, organisation_id: str, now: datetime, **more: object) -> RecipientForm:
    people = organisations.list_people(organisation_id, CASEWORK, now=now)
    return RecipientForm(people=[(one.id, one.label) for one in people], now=now, **more)


def _name_recipient(request: HttpRequest, case: CaseView, actor: Actor, now: datetime) -> HttpResponse:
    chosen = _choose_form(request, case, actor, now, is_bound=True)
    if not chosen.is_valid():
        return _choose(request, case, actor, now, chosen)
    typed = chosen.cleaned_data
    initial = {
        "handover_id": typed["handover_id"],
        "chosen": " ".join(typed["version_ids"]),
        "to_organisation_id": typed["to_organisation_id"],
    }
    form = _recipient_form(request, typed["to_organisation_id"], now, initial=initial)
    return _recipient(request, case, form)


def _recipient(request: HttpRequest, case: CaseView, form: RecipientForm) -> HttpResponse:
    organisation = organisations.get_organisation(str(form["to_organisation_id"].value() or ""))
    context = {"form": form, "case": case, "organisation": organisation, "count": len(form.version_ids)}
    return render(request, "handovers/recipient.html", context, status=422 if form.errors else 200)


def _check(request: HttpRequest, case: CaseView, actor: Actor, now: datetime) -> HttpResponse:
    form = _recipient_form(request, request.POST.get("to_organisation_id", ""), now, data=request.POST)
    if not form.is_valid():
        return _recipient(request, case, form)
    typed, wanted = form.cleaned_data, set(form.version_ids)
    to, sending = typed["to_organisation_id"], typed["handover_id"]
    try:
        asked = actions.ask_first(sending, case.id, form.version_ids, to, actor, now)
    except Conflict as error:
        return _choose_again(request, case, actor, now, str(error))
    context = {
        "asked": asked,
        "case": case,
        "typed": typed,
        "contents": [one for one in choices(actor, case.id) if one.version_id in wanted],
        "organisation": organisations.get_organisation(typed["to_organisation_id"]),
        "person": organisations.get_people([typed["to_person_id"]])[typed["to_person_id"]],
        "now": now,
    }
    return render(request, "handovers/check.html", context)


def _send(request: HttpRequest, case: CaseView, actor: Actor, now: datetime) -> HttpResponse:
    form, due_at = CheckedForm(request.POST), _instant(request.POST.get("due_at", ""))
    if not form.is_valid() or due_at is None:
        return HttpResponseRedirect(reverse("handovers:send", args=[case.id]))
    typed = form.cleaned_data
    try:
        made = actions.send_items(
            handover_id=typed["handover_id"],
            case_id=case.id,
            version_ids=typed["chosen"].split(),
            to_organisation_id=typed["to_organisation_id"],
            to_person_id=typed["to_person_id"],
            due_at=due_at,
            note=typed["note"],
            actor=actor,
            now=now,
        )
    except (InvalidInput, Conflict) as error:
        return _choose_again(request, case, actor, now, str(error))
    return HttpResponseRedirect(reverse("handovers:show", args=[made]))


def _choose_again(request: HttpRequest, case: CaseView, actor: Actor, now: datetime, problem: str) -> HttpResponse:
    form = _choose_form(request, case, actor, now, is_bound=False)
    context = {"form": form, "case": case, "closed": [], "count": 1, "problem": problem}
    return render(request, "handovers/choose.html", context, status=422)


def _instant(text: str) -> datetime | None:
    """Return the aware instant that text writes, or None."""
    try:
        read = datetime.fromisoformat(text)
    except ValueError:
        return None
    return read if read.tzinfo is not None else None
