"""Pages of schedules: items, decisions, what to rephrase, making one for service."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.errors import DomainError, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import ScheduleRefused
from unbroken.stages.disclosure.forms import DecisionForm
from unbroken.stages.disclosure.schedules import queries
from unbroken.stages.disclosure.schedules.deciding import decide_unused
from unbroken.stages.disclosure.schedules.issuing import issue_schedule


@require_GET
def show(request: HttpRequest, case_id: str, code: str) -> HttpResponse:
    """Show a schedule as it is recorded now."""
    return _page(request, case_id, code)


@require_POST
def decide(request: HttpRequest, case_id: str, code: str, unused_id: str) -> HttpResponse:
    """Record what the prosecutor decides on an item, then land on it."""
    actor, now = actor_of(request), timezone.now()
    page = queries.get_schedule(actor, case_id, code, now=now)
    form = DecisionForm(request.POST, choices=page.choices, prefix=unused_id, number=0)
    if form.is_valid():
        try:
            decide_unused(case_id=case_id, unused_id=unused_id, actor=actor, now=now, **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('disclosure:schedule', args=[case_id, code])}#item-{unused_id}")
    return _page(request, case_id, code, form=form)


@require_POST
def issue(request: HttpRequest, case_id: str, code: str) -> HttpResponse:
    """Make the schedule for service, then land on what was made."""
    issue_id = request.POST.get("issue_id", "")
    actor, now = actor_of(request), timezone.now()
    queries.get_schedule(actor, case_id, code, now=now)
    try:
        issue_schedule(issue_id=issue_id, case_id=case_id, code=code, actor=actor, now=now)
    except (InvalidInput, ScheduleRefused) as error:
        return _page(request, case_id, code, error=error)
    return HttpResponseRedirect(f"{reverse('disclosure:schedule', args=[case_id, code])}#made")


def _page(
    request: HttpRequest,
    case_id: str,
    code: str,
    *,
    form: DecisionForm | None = None,
    error: DomainError | None = None,
) -> HttpResponse:
    actor = actor_of(request)
    page = queries.get_schedule(actor, case_id, code, now=timezone.now())
    forms = {
        row.item.id: form
        if form is not None and form.prefix == row.item.id
        else DecisionForm(choices=page.choices, prefix=row.item.id, number=row.decision.number if row.decision else 0)
        for row in page.rows
    }
    context = {
        "case": cases.get_case(actor, case_id),
        "page": page,
        "forms": forms if page.may_decide else {},
        "issue_id": new_id(),
        "error": str(error) if error else "",
    }
    if form is not None:
        context["form"] = form
    failed = error.status if error else 422 if form is not None and form.errors else 200
    return render(request, "disclosure/schedule.html", context, status=failed)
