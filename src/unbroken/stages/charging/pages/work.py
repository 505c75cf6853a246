"""The queue of a unit, and taking on several requests at once."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.target import own_organisation
from unbroken.ground.organisations.request import actor_of
from unbroken.ground.paging import page_number
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.queries.queue import MINE, NOBODY, OTHERS, QueueFilter
from unbroken.stages.charging.rules.priority import Group
from unbroken.stages.charging.rules.requests import OPEN, STATE_WORDS, State
from unbroken.stages.charging.vocabulary import CaseType, Priority, RequestKind

ASSIGNED = [(MINE, "Me"), (NOBODY, "Nobody yet"), (OTHERS, "Colleagues")]


@require_GET
def queue(request: HttpRequest) -> HttpResponse:
    """Show the work of the reader's unit; filters, search and page are in the address."""
    return _page(request)


@require_POST
def claim_many(request: HttpRequest) -> HttpResponse:
    """Take on the chosen requests; what could not be taken is said in its row."""
    actor = actor_of(request)
    require(actor, Action.VIEW_QUEUE, own_organisation(actor.organisation_id))
    chosen = request.POST.getlist("request_ids")
    if not chosen:
        return _page(request, {"": "Choose at least one request to take on."})
    done = actions.claim_requests(request_ids=chosen, actor=actor, now=timezone.now())
    if done.missed:
        return _page(request, {"": next(iter(done.missed.values())), **done.missed})
    kept = QueueFilter.read(dict(request.GET.lists())).pairs()
    return HttpResponseRedirect(f"{reverse('charging:queue')}?{urlencode(kept)}#request-{done.taken[0]}")


def _page(request: HttpRequest, missed: dict[str, str] | None = None) -> HttpResponse:
    actor, now = actor_of(request), timezone.now()
    asked = QueueFilter.read(dict(request.GET.lists()))
    number = page_number(request.GET.get("page", ""))
    page = queries.list_queue(actor, asked=asked, page=number, now=now)
    context = {
        "page": page,
        "asked": asked,
        "address": urlencode(asked.pairs()),
        "missed": missed or {},
        "filters": [
            ("group", "When", [(one.value, one.words) for one in Group], asked.groups),
            ("state", "State", [(one.value, STATE_WORDS[one]) for one in State if one in OPEN], asked.states),
            ("priority", "Priority", [(one.value, one.short) for one in Priority], asked.priorities),
            ("kind", "Asked for", RequestKind.choices(), asked.kinds),
            ("type", "Case type", CaseType.choices(), asked.case_types),
            ("assigned", "Assigned to", ASSIGNED, asked.assigned),
            *([("unit", "Unit", sorted(page.units.items()), asked.units)] if len(page.units) > 1 else []),
        ],
        "now": now,
    }
    return render(request, "charging/queue.html", context, status=422 if missed else 200)
