"""Return a redaction to who made it, answer one that came back, and the counts."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import actions, queries, targets
from unbroken.stages.review.vocabulary import FAULT_WORDS


@require_http_methods(["GET", "POST"])
def give_back(request: HttpRequest, version_id: str) -> HttpResponse:
    """Ask for more or less, or report a fault found later."""
    actor, now = actor_of(request), timezone.now()
    item = evidence.get_item_of_version(actor, version_id)
    targets.require_review(actor, item.original.id if item.original else "")
    typed, error = request.POST, None
    if request.method == "POST":
        try:
            remark = actions.return_redaction(
                remark_id=typed.get("remark_id", ""),
                version_id=version_id,
                complaint=actions.Complaint(
                    typed.get("purpose", ""),
                    typed.get("way", ""),
                    typed.get("kind", ""),
                    typed.get("page", ""),
                    typed.get("note", ""),
                ),
                is_charged=bool(typed.get("is_charged")),
                actor=actor,
                now=now,
            )
        except InvalidInput as refused:
            error = refused
        else:
            return HttpResponseRedirect(f"{reverse('review:documents', args=[item.case_id])}#remark-{remark}")
    context = {
        "case": cases.get_case(actor, item.case_id),
        "item": item,
        "version_id": version_id,
        "typed": typed if request.method == "POST" else request.GET,
        "remark_id": typed.get("remark_id") or new_id(),
        "fields": error.fields if error else {},
        "error": error,
        "kinds": {str(kind.value): f"{kind.value} {words}" for kind, words in FAULT_WORDS.items()},
    }
    return render(request, "review/return.html", context, status=422 if error else 200)


@require_POST
def answer(request: HttpRequest, remark_id: str) -> HttpResponse:
    """Answer what was said of a redaction of one's own side."""
    case_id = queries.case_of_remark(actor_of(request), remark_id)
    actions.answer_remark(
        remark_id=remark_id,
        state=request.POST.get("state", ""),
        answer=request.POST.get("answer", ""),
        actor=actor_of(request),
        now=timezone.now(),
    )
    return HttpResponseRedirect(f"{reverse('review:documents', args=[case_id])}#remark-{remark_id}")


@require_GET
def counts(request: HttpRequest) -> HttpResponse:
    """Show how many faults of redaction there were, by unit and kind, and how long pages take."""
    context = {"counts": queries.get_counts(actor_of(request), now=timezone.now())}
    return render(request, "review/counts.html", context)
