"""The inbox, the transfer board and the alarms: kept up to date by themselves, filters and page in the address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from unbroken.ground.organisations.request import actor_of
from unbroken.ground.paging import page_number
from unbroken.stages.handovers import queries
from unbroken.stages.handovers.views import BoardFilter


@require_GET
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what waits for the reader's signature, overdue first, and what they answered last."""
    actor, now = actor_of(request), timezone.now()
    context = {
        "waiting": queries.inbox(actor, now=now),
        "answered": queries.answered(actor, now=now),
        "now": now,
    }
    return render(request, "handovers/inbox.html", context)


@require_GET
def alarms(request: HttpRequest) -> HttpResponse:
    """Show the standing alarms alone, for pages that keep their banner up to date by themselves."""
    actor_of(request)
    return render(request, "handovers/banner.html")


@require_GET
def board(request: HttpRequest) -> HttpResponse:
    """Show the transfers of the reader's organisation."""
    actor, now = actor_of(request), timezone.now()
    asked = request.GET.get("show", "")
    show = BoardFilter(asked) if asked in set(BoardFilter) else BoardFilter.ALL
    page = queries.board(actor, now=now, show=show, page=page_number(request.GET.get("page", "")))
    return render(request, "handovers/board.html", {"board": page, "filters": list(BoardFilter), "now": now})
