"""The disclosure of a case on one page: who represents whom, schedules, what to look at again, releases."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.forms import RepresentationForm
from unbroken.stages.disclosure.lodging import queries as lodging
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.schedules import queries as schedules


@require_GET
def show(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the disclosure of a case."""
    return _page(request, case_id)


@require_POST
def represent(request: HttpRequest, case_id: str) -> HttpResponse:
    """Record who acts for a defendant, or that nobody does any more, then land on the record."""
    actor, now = actor_of(request), timezone.now()
    form = _form(actor, case_id, request.POST)
    if form.is_valid():
        data = form.cleaned_data
        try:
            if data["firm_id"]:
                representation.record_representation(
                    case_id=case_id,
                    defendant_id=data["defendant_id"],
                    firm_id=data["firm_id"],
                    since=form.moment(now),
                    has_undertaking=data["has_undertaking"],
                    actor=actor,
                    now=now,
                )
            else:
                representation.end_representation(
                    case_id=case_id, defendant_id=data["defendant_id"], until=form.moment(now), actor=actor, now=now
                )
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('disclosure:case', args=[case_id])}#representation")
    return _page(request, case_id, form)


def _form(actor: Actor, case_id: str, data: object = None) -> RepresentationForm:
    now = timezone.now()
    return RepresentationForm(
        data,
        defendants=releases.list_defendants(actor, case_id, now=now),
        firms=releases.list_recipients(actor, now=now).get(OrganisationKind.DEF, []),
    )


def _page(request: HttpRequest, case_id: str, form: RepresentationForm | None = None) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    rows = representation.list_representations(actor, case_id, now=now)
    target = cases.case_relation(actor, case_id, now=now)
    may_record = can(actor, Action.RECORD_REPRESENTATION, target)
    context = {
        "case": cases.get_case(actor, case_id),
        "representations": rows,
        "defendants": releases.list_defendants(actor, case_id, now=now),
        "schedules": schedules.list_schedules(actor, case_id, now=now),
        "duties": schedules.list_duties(actor, case_id, now=now),
        "now": now,
        "has_lodged": lodging.has_any(actor, case_id, now=now),
        "releases": releases.list_releases(actor, case_id, now=now),
        "may_record": may_record,
        "may_draft": can(actor, Action.DRAFT_RELEASE, target),
        "may_decide": can(actor, Action.DECIDE_UNUSED, target),
        "represent_form": form or (_form(actor, case_id) if may_record else None),
    }
    if form is not None:
        context["form"] = form
    return render(request, "disclosure/case.html", context, status=422 if form is not None and form.errors else 200)
