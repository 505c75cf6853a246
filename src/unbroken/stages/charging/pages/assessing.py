"""The Director's Guidance Assessment of a request, its dispute, and the monthly summary."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.pages.reading import do
from unbroken.stages.charging.vocabulary import Discussed, Settlement


@require_POST
def assess(request: HttpRequest, request_id: str) -> HttpResponse:
    """Record whether the file met the guidance."""
    return do(
        request,
        request_id,
        lambda: actions.assess_file(
            request_id=request_id,
            is_failed=request.POST.get("met", "") != "yes",
            failures=request.POST.getlist("failures"),
            comment=request.POST.get("comment", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#assessment",
    )


@require_POST
def dispute(request: HttpRequest, request_id: str) -> HttpResponse:
    """Dispute an assessment."""
    return do(
        request,
        request_id,
        lambda: actions.dispute_assessment(
            request_id=request_id,
            reason=request.POST.get("dispute", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#assessment",
    )


@require_POST
def settle(request: HttpRequest, request_id: str) -> HttpResponse:
    """Settle a dispute."""
    return do(request, request_id, lambda: _settle(request, request_id), "#assessment")


def _settle(request: HttpRequest, request_id: str) -> None:
    settlement, discussed = request.POST.get("settlement", ""), request.POST.get("discussed", "")
    wrong = {
        "settlement": "" if Settlement.has(settlement) else "Choose how the dispute ended.",
        "discussed": "" if Discussed.has(discussed) else "Choose how it was discussed.",
    }
    if found := {name: sentence for name, sentence in wrong.items() if sentence}:
        raise InvalidInput(next(iter(found.values())), fields=found)
    actions.settle_dispute(
        request_id=request_id,
        settlement=Settlement.of(settlement),
        reason=request.POST.get("settlement_reason", ""),
        discussed=Discussed.of(discussed),
        actor=actor_of(request),
        now=timezone.now(),
    )


@require_GET
def summary(request: HttpRequest) -> HttpResponse:
    """Show the monthly summary of the reader's organisation."""
    actor = actor_of(request)
    return render(request, "charging/summary.html", {"lines": queries.monthly_summary(actor)})
