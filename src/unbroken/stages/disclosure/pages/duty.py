"""Pages of the continuing duty: a defence statement was received; what came of looking again."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.forms import ReasonForm, StatementForm
from unbroken.stages.disclosure.releases import queries as releases
from unbroken.stages.disclosure.schedules import queries
from unbroken.stages.disclosure.schedules.duty import answer_duty, receive_statement


@require_http_methods(["GET", "POST"])
def receive(request: HttpRequest, case_id: str) -> HttpResponse:
    """Record that a defence statement was received, so that disclosure is looked at again."""
    actor, now = actor_of(request), timezone.now()
    case = cases.get_case(actor, case_id)
    require(actor, Action.DRAFT_RELEASE, cases.case_relation(actor, case_id, now=now))
    form = StatementForm(request.POST or None, defendants=releases.list_defendants(actor, case_id, now=now))
    if request.method == "POST" and form.is_valid():
        try:
            receive_statement(case_id=case_id, actor=actor, now=now, **form.cleaned_data)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('disclosure:case', args=[case_id])}#again")
    return render(request, "disclosure/statement.html", {"case": case, "form": form}, status=_status(form))


@require_http_methods(["GET", "POST"])
def answer(request: HttpRequest, task_id: str) -> HttpResponse:
    """Record what came of looking again, then land on the list."""
    actor, now = actor_of(request), timezone.now()
    duty = queries.get_duty(actor, task_id, now=now)
    form = ReasonForm(request.POST or None)
    if request.method == "POST":
        form.full_clean()
        try:
            answer_duty(task_id=task_id, answer=form.cleaned_data.get("reason", ""), actor=actor, now=now)
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(f"{reverse('disclosure:case', args=[duty.case_id])}#again")
    context = {"case": cases.get_case(actor, duty.case_id), "duty": duty, "form": form}
    return render(request, "disclosure/duty.html", context, status=_status(form))


def _status(form: ReasonForm | StatementForm) -> int:
    return 422 if form.is_bound and form.errors else 200
