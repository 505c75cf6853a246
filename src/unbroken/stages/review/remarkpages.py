"""What a copy leaves out; return a redaction to who made it, answer one that came back; the counts."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.errors import Conflict, InvalidInput
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence.views import REDACTED
from unbroken.stages.review import actions, queries, targets
from unbroken.stages.review.casepages import documents_of
from unbroken.stages.review.pages import Shown
from unbroken.stages.review.vocabulary import FAULT_WORDS


@require_GET
def removed(request: HttpRequest, version_id: str) -> HttpResponse:
    """Show what a redacted copy leaves out, why and by whom."""
    actor = actor_of(request)
    copy = queries.get_copy(actor, version_id)
    context = {
        "case": cases.get_case(actor, copy.item.case_id),
        "copy": copy,
        "can_ask": copy.item.organisation_id != actor.organisation_id,
        "ask": lambda **given: f"{reverse('review:return', args=[version_id])}?{urlencode(given)}",
    }
    return render(request, "review/removed.html", context)


@require_http_methods(["GET", "POST"])
def give_back(request: HttpRequest, version_id: str) -> HttpResponse:
    """Ask for more or less, or report a fault found later."""
    actor = actor_of(request)
    spoken_of = targets.require_either(actor, version_id)
    typed, error = request.POST if request.method == "POST" else request.GET, None
    if request.method == "POST":
        try:
            remark = _return(request, version_id)
        except InvalidInput as refused:
            error = refused
        else:
            return HttpResponseRedirect(f"{reverse('review:documents', args=[spoken_of.case_id])}#remark-{remark}")
    is_copy = spoken_of.version.label.startswith(REDACTED)
    context = {
        "case": cases.get_case(actor, spoken_of.case_id),
        "item": spoken_of.item,
        "version_id": version_id,
        "back": reverse("review:removed" if is_copy else "review:show", args=[version_id]),
        "typed": typed,
        "remark_id": request.POST.get("remark_id") or new_id(),
        "fields": error.fields if error else {},
        "error": error,
        "kinds": {str(kind.value): f"{kind.value} {words}" for kind, words in FAULT_WORDS.items()},
    }
    return render(request, "review/return.html", context, status=422 if error else 200)


def _return(request: HttpRequest, version_id: str) -> str:
    typed = request.POST
    named = ("purpose", "way", "kind", "page", "note", "key")
    return actions.return_redaction(
        remark_id=typed.get("remark_id", ""),
        version_id=version_id,
        complaint=actions.Complaint(**{name: typed.get(name, "") for name in named}),
        is_charged=bool(typed.get("is_charged")),
        actor=actor_of(request),
        now=timezone.now(),
    )


@require_POST
def answer(request: HttpRequest, remark_id: str) -> HttpResponse:
    """Answer what was said of a redaction of one's own side; land on it."""
    case_id = queries.case_of_remark(actor_of(request), remark_id)
    try:
        actions.answer_remark(
            remark_id=remark_id,
            state=request.POST.get("state", ""),
            answer=request.POST.get("answer", ""),
            actor=actor_of(request),
            now=timezone.now(),
        )
    except (InvalidInput, Conflict) as error:
        return documents_of(request, case_id, Shown(), refused=(remark_id, error))
    return HttpResponseRedirect(f"{reverse('review:documents', args=[case_id])}#remark-{remark_id}")


@require_GET
def counts(request: HttpRequest) -> HttpResponse:
    """Show how many faults of redaction there were, by unit and kind, and how long pages take."""
    context = {"counts": queries.get_counts(actor_of(request), now=timezone.now())}
    return render(request, "review/counts.html", context)
