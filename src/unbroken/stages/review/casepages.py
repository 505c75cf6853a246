"""Pages about the documents of a case: how far each is, have all read, make copies, the same string elsewhere."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.review import actions, queries
from unbroken.stages.review.pages import Shown, address, clients_of, place_id
from unbroken.stages.review.progress import progress_of
from unbroken.stages.review.vocabulary import RECIPIENT_WORDS


@require_GET
def documents(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the documents of a case that one may redact, and how far each is for a recipient."""
    return documents_of(request, case_id, Shown.of(request.GET))


def documents_of(
    request: HttpRequest, case_id: str, shown: Shown, refused: tuple[str, DomainError] | None = None
) -> HttpResponse:
    """Render the documents of a case. refused: the remark whose answer was not taken, and why."""
    actor = actor_of(request)
    case = cases.get_case(actor, case_id)
    rows = queries.list_documents(actor, case_id, shown.to, shown.client)
    remarks, received = queries.list_remarks(actor, case_id), queries.list_received(actor, case_id)
    if not (rows or remarks or received or queries.reviews_here(actor)):
        raise NotVisible
    context = {
        "case": case,
        "rows": rows,
        "shown": shown,
        "clients": clients_of(case),
        "may_count": queries.may_count(actor),
        "recipients": {one.value: words for one, words in RECIPIENT_WORDS.items()},
        "unread": sum(one.reading_state is None or one.standing.is_stale for one in rows),
        "ready": [one for one in rows if one.needs_copy],
        "progress": progress_of(rows),
        "remarks": remarks,
        "received": received,
        "refused": refused,
        "typed": request.POST,
    }
    return render(request, "review/documents.html", context, status=refused[1].status if refused else 200)


@require_POST
def read_all(request: HttpRequest, case_id: str) -> HttpResponse:
    """Have every document of a case read that is not, or not with what the case says now."""
    cases.get_case(actor_of(request), case_id)
    actions.read_case(case_id=case_id, actor=actor_of(request), now=timezone.now())
    return HttpResponseRedirect(_documents(case_id, Shown.of(request.POST)))


@require_POST
def make_copies(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask for the copies of all chosen documents; say of each that was refused why."""
    actor, shown = actor_of(request), Shown.of(request.POST)
    cases.get_case(actor, case_id)
    mine = {one.version_id: one for one in queries.list_documents(actor, case_id, shown.to, shown.client)}
    chosen = [one for one in request.POST.getlist("version") if one in mine]
    asked = actions.render_versions(
        version_ids=chosen, recipient=shown.to, client=shown.client, actor=actor, now=timezone.now()
    )
    for one in asked:
        if one.refusal:
            messages.warning(request, f"{mine[one.version_id].item.exhibit_ref}: {one.refusal}")
    return HttpResponseRedirect(_documents(case_id, shown))


@require_http_methods(["GET", "POST"])
def copies(request: HttpRequest, version_id: str) -> HttpResponse:
    """Show where else in the case a string stands, and decide it there too, document by document."""
    actor, now = actor_of(request), timezone.now()
    shown = Shown.of(request.POST if request.method == "POST" else request.GET)
    review = queries.get_review(actor, version_id, shown.to, shown.client, now=now)
    finding = review.finding(shown.at)
    if finding is None:
        raise NotVisible
    sentence = ""
    if request.method == "POST":
        try:
            count = actions.rule_copies(
                ruling_id=finding.ruling.id if finding.ruling else "",
                version_ids=request.POST.getlist("version"),
                recipient=shown.to,
                client=shown.client,
                actor=actor,
                now=now,
            )
        except NotVisible:
            raise
        except DomainError as error:
            sentence = str(error)
        else:
            messages.info(request, _("Decided in %(count)s more places.") % {"count": count})
            return HttpResponseRedirect(address(version_id, shown) + f"#{place_id(shown.at)}")
    try:
        rows = queries.list_copies(actor, version_id, shown.at, shown.to, shown.client)
    except InvalidInput as error:
        rows, sentence = (), sentence or str(error)
    context = {
        "case": cases.get_case(actor, review.item.case_id),
        "review": review,
        "finding": finding,
        "shown": shown,
        "rows": rows,
        "sentence": sentence,
        "back": address(version_id, shown) + f"#{place_id(shown.at)}",
    }
    return render(request, "review/copies.html", context, status=409 if sentence and request.method == "POST" else 200)


def _documents(case_id: str, shown: Shown) -> str:
    query = shown.query()
    return reverse("review:documents", args=[case_id]) + (f"?{query}" if query else "")
