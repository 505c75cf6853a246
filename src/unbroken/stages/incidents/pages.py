"""Pages of the register. Thin: parse, call one action or query, render."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.paging import page_number
from unbroken.stages.cases import queries as cases
from unbroken.stages.incidents import actions, closing, queries
from unbroken.stages.incidents.deciding import decide_notice
from unbroken.stages.incidents.forms import ReportForm
from unbroken.stages.incidents.views import Asked
from unbroken.stages.incidents.vocabulary import Category, Effect, IncidentKind, Notice, Severity


@require_GET
def register(request: HttpRequest) -> HttpResponse:
    """Show the register, or to who does not read it their own reports."""
    actor, asked = actor_of(request), _asked(request)
    context = {
        "page": queries.list_incidents(
            actor, now=timezone.now(), asked=asked, page=page_number(request.GET.get("page", ""))
        ),
        "asked": asked,
        "address": urlencode({key: value for key, value in vars(asked).items() if value}),
        "is_reader": queries.can_view_register(actor),
        "may_count": can(actor, Action.VIEW_REDACTION_COUNTS, own_organisation(actor.organisation_id)),
        "filters": (
            ("kind", "Kind", [(one.value, one.words) for one in IncidentKind], asked.kind),
            ("category", "Category", [(one.value, one.words) for one in Category], asked.category),
            ("severity", "Severity", [(one.value, f"{one.value} {one.words}") for one in Severity], asked.severity),
        ),
    }
    return render(request, "incidents/list.html", context)


@require_GET
def show(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Show one entry."""
    return _one(request, incident_id, {})


@require_POST
def decide(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Take whether the commissioner was told, then show it."""
    typed = request.POST
    return _does(
        request, incident_id, "told", decide_notice, notice=typed.get("notice", ""), reason=typed.get("reason", "")
    )


@require_POST
def take(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Let the reader answer for what a breach asks for, then show it."""
    return _does(request, incident_id, "asked", closing.take_breach)


@require_POST
def done(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Take what was done and learnt, then show it."""
    return _does(request, incident_id, "asked", closing.record_done, learning=request.POST.get("learning", ""))


@require_POST
def check(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Take whether what was done works, then show it."""
    typed = request.POST
    return _does(
        request, incident_id, "asked", closing.check_effect, effect=typed.get("effect", ""), how=typed.get("how", "")
    )


@require_POST
def close(request: HttpRequest, incident_id: str) -> HttpResponse:
    """Close a breach, or say what is missing."""
    return _does(request, incident_id, "close", closing.close_breach)


def _does(
    request: HttpRequest, incident_id: str, place: str, action: Callable[..., None], **typed: str
) -> HttpResponse:
    """Do one thing to an entry that the reader sees, and land on its place."""
    actor, now = actor_of(request), timezone.now()
    queries.get_incident(actor, incident_id, now=now)
    try:
        action(incident_id=incident_id, actor=actor, now=now, **typed)
    except InvalidInput as error:
        return _one(request, incident_id, dict(error.fields) or {place: str(error)})
    return HttpResponseRedirect(reverse("incidents:show", args=[incident_id]) + f"#{place}")


def _one(request: HttpRequest, incident_id: str, errors: dict[str, str]) -> HttpResponse:
    now = timezone.now()
    context = {
        "incident": queries.get_incident(actor_of(request), incident_id, now=now),
        "now": now,
        "errors": errors,
        "typed": request.POST,
        "notices": [(one.value, one.words) for one in Notice],
        "effects": [(one.value, one.words) for one in Effect],
    }
    return render(request, "incidents/show.html", context, status=422 if errors else 200)


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Show and take the short form that reports a breach."""
    actor = actor_of(request)
    form = ReportForm(request.POST or None, incident_id=new_id())
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            made = actions.report_breach(
                case_id=_case_of(actor, values["urn"]), actor=actor, now=timezone.now(), **values
            )
        except InvalidInput as error:
            form.take(error)
        else:
            return HttpResponseRedirect(reverse("incidents:show", args=[made]))
    return render(request, "incidents/report.html", {"form": form}, status=422 if form.errors else 200)


def _asked(request: HttpRequest) -> Asked:
    """Return what the address filters by; what is not in a closed list filters nothing."""
    given = request.GET
    lists = (("kind", IncidentKind), ("category", Category), ("severity", Severity))
    chosen = {name: given.get(name, "") if given.get(name, "") in set(values) else "" for name, values in lists}
    return Asked(search=given.get("q", "").strip()[:100], **chosen)


def _case_of(actor: Actor, urn: str) -> str:
    """Return the case with this URN, when the reporter may see it: a report is never refused for its URN."""
    try:
        return cases.get_case_by_urn(actor, "".join(urn.split()).upper()).id if urn.strip() else ""
    except NotVisible:
        return ""
