"""The first page: what needs the reader now. Overdue alarms, the inbox, unfinished uploads, their cases."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import can
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.access.target import own_organisation
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.schedules import queries as disclosure
from unbroken.stages.disclosure.serving import queries as serving
from unbroken.stages.evidence.unfinished import list_unfinished
from unbroken.stages.handovers import queries as handovers
from unbroken.stages.review import queries as review

CASES_SHOWN = 8


@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Show what waits for the person who is signed in."""
    actor, now = actor_of(request), timezone.now()
    organisation = organisations.get_organisation(actor.organisation_id)
    if organisation.kind is OrganisationKind.DEF:
        return HttpResponseRedirect(reverse("served:home"))
    mine = cases.list_cases(actor, which="mine")
    context = {
        "alarms": handovers.alarms_for(actor, now=now),
        "waiting": handovers.inbox(actor, now=now),
        "uploads": list_unfinished(actor),
        "duties": disclosure.list_duties_of(actor, now=now),
        "untold": serving.list_untold(actor, [one.id for one in mine.rows], now=now),
        "returned": review.list_returned(actor, [one.id for one in mine.rows]),
        "mine": mine.rows[:CASES_SHOWN],
        "mine_total": mine.total,
        "name": organisations.get_people([actor.person_id])[actor.person_id].name,
        "organisation": organisation,
        "can_register": can(actor, Action.REGISTER_CASE, own_organisation(actor.organisation_id)),
        "now": now,
    }
    return render(request, "home.html", context)
