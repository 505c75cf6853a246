"""What a reviewer does on the page of a document: each post does one thing and lands on the place it was done to."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.review import actions, targets
from unbroken.stages.review.models import Ruling
from unbroken.stages.review.pages import Shown, done
from unbroken.stages.review.reading import check_document_type
from unbroken.stages.review.vocabulary import KEEPING, REASONS, Choice

NO_BOX = "Give the four corners of the box in points, or type the words that are to be removed."


@require_POST
def read(request: HttpRequest, version_id: str) -> HttpResponse:
    """Have a document read, or read again."""
    shown, actor = Shown.of(request.POST), actor_of(request)

    def deed() -> None:
        document_type = check_document_type(request.POST.get("document_type", ""))
        actions.read_version(
            version_id=version_id, document_type=document_type, client=shown.client, actor=actor, now=timezone.now()
        )

    return done(request, version_id, shown, deed)


@require_POST
def rule(request: HttpRequest, version_id: str) -> HttpResponse:
    """Decide one place: accept, reject, or change what it is and whose."""
    shown, typed = Shown.of(request.POST), request.POST
    action, _, code = typed.get("say", "").partition(":")
    expected = typed.get("expected", "")
    return done(
        request,
        version_id,
        shown,
        lambda: actions.rule(
            version_id=version_id,
            key=typed.get("key", ""),
            recipient=shown.to,
            client=shown.client,
            action=action,
            reason_code=_reason(typed.get("reason_code", ""), action, code),
            note=typed.get("note", ""),
            kind=typed.get("kind", ""),
            subject_id=typed.get("subject_id"),
            expected=int(expected) if expected.isdecimal() else None,
            actor=actor_of(request),
            now=timezone.now(),
        ),
        at=typed.get("key", ""),
    )


@require_POST
def accept(request: HttpRequest, version_id: str) -> HttpResponse:
    """Accept what is proposed for some places, or for all that are left."""
    shown, keys = Shown.of(request.POST), request.POST.getlist("key")
    return done(
        request,
        version_id,
        shown,
        lambda: actions.accept_proposals(
            version_id=version_id,
            recipient=shown.to,
            client=shown.client,
            keys=None if request.POST.get("all") else keys,
            actor=actor_of(request),
            now=timezone.now(),
        ),
    )


@require_POST
def add(request: HttpRequest, version_id: str) -> HttpResponse:
    """Remove by hand: words, or a box."""
    shown, typed = Shown.of(request.POST), request.POST
    common: dict[str, Any] = {
        "version_id": version_id,
        "recipient": shown.to,
        "client": shown.client,
        "page": shown.page,
        "kind": typed.get("kind", ""),
        "subject_id": typed.get("subject_id", "")[:64],
        "reason_code": typed.get("reason_code", ""),
        "note": typed.get("note", ""),
        "actor": actor_of(request),
        "now": timezone.now(),
    }

    def deed() -> None:
        if typed.get("start", "").isdecimal() and typed.get("end", "").isdecimal():
            actions.add_words(start=int(typed["start"]), end=int(typed["end"]), **common)
        elif typed.get("words", "").strip():
            actions.add_text(text=typed["words"], **common)
        else:
            actions.add_box(box=_edges(request), **common)

    return done(request, version_id, shown, deed)


@require_POST
def undo(request: HttpRequest, version_id: str) -> HttpResponse:
    """Take one's last decision back."""
    shown = Shown.of(request.POST)
    return done(
        request,
        version_id,
        shown,
        lambda: actions.undo(
            version_id=version_id,
            recipient=shown.to,
            client=shown.client,
            actor=actor_of(request),
            now=timezone.now(),
        ),
    )


@require_POST
def redo(request: HttpRequest, version_id: str) -> HttpResponse:
    """Make the decision again that was taken back last."""
    shown = Shown.of(request.POST)
    return done(
        request,
        version_id,
        shown,
        lambda: actions.redo(
            version_id=version_id,
            recipient=shown.to,
            client=shown.client,
            actor=actor_of(request),
            now=timezone.now(),
        ),
    )


@require_POST
def finish(request: HttpRequest, version_id: str) -> HttpResponse:
    """Say that every page was looked at."""
    shown = Shown.of(request.POST)
    return done(
        request,
        version_id,
        shown,
        lambda: actions.finish_review(
            version_id=version_id,
            recipient=shown.to,
            client=shown.client,
            actor=actor_of(request),
            now=timezone.now(),
        ),
    )


@require_POST
def render_copy(request: HttpRequest, version_id: str) -> HttpResponse:
    """Ask for the redacted copy."""
    shown = Shown.of(request.POST)
    return done(
        request,
        version_id,
        shown,
        lambda: actions.render_version(
            version_id=version_id,
            recipient=shown.to,
            client=shown.client,
            actor=actor_of(request),
            now=timezone.now(),
        ),
    )


@require_POST
def second(request: HttpRequest, version_id: str) -> HttpResponse:
    """Decide as the second person, or settle what two people decided differently."""
    shown, typed = Shown.of(request.POST), request.POST
    ruling_id = typed.get("ruling", "")
    if not Ruling.objects.filter(pk=ruling_id, version_id=version_id).exists():
        raise NotVisible
    decide = actions.settle_ruling if typed.get("settle") else actions.second_ruling
    action, _, code = typed.get("say", "").partition(":")
    return done(
        request,
        version_id,
        shown,
        lambda: decide(
            ruling_id=ruling_id,
            action=action,
            reason_code=typed.get("reason_code", "") or code,
            note=typed.get("note", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        at=typed.get("key", ""),
    )


@require_POST
def time_spent(request: HttpRequest, version_id: str) -> HttpResponse:
    """Add the time for which a document was looked at to the sum of the day."""
    seconds, pages, actor = request.POST.get("seconds", ""), request.POST.get("pages", ""), actor_of(request)
    targets.require_review(actor, version_id)
    if seconds.isdecimal() and len(seconds) < 6:
        actions.record_time(
            version_id=version_id,
            pages=int(pages) if pages.isdecimal() and len(pages) < 6 else 0,
            seconds=int(seconds),
            client=Shown.of(request.POST).client,
            actor=actor,
            now=timezone.now(),
        )
    return HttpResponse(status=204)


@require_POST
def present(request: HttpRequest, version_id: str) -> HttpResponse:
    """Note that a document is open, or was closed."""
    do = actions.end_presence if request.POST.get("step") == "leave" else actions.note_presence
    opening = request.POST.get("opening", "")[:20]
    do(version_id=version_id, opening=opening, actor=actor_of(request), now=timezone.now())
    return HttpResponse(status=204)


def _reason(chosen: str, action: str, otherwise: str) -> str:
    """Return the chosen reason; the button's own where the list still says why the opposite was decided before."""
    is_other_way = chosen in REASONS and (chosen in KEEPING) != (action == Choice.KEEP)
    return otherwise if not chosen or (is_other_way and otherwise) else chosen


def _edges(request: HttpRequest) -> tuple[float, float, float, float]:
    try:
        x0, y0, x1, y1 = (float(request.POST.get(name, "")) for name in ("x0", "y0", "x1", "y1"))
    except ValueError:
        raise InvalidInput(NO_BOX, fields={"box": NO_BOX}) from None
    if not all(-10_000 < edge < 100_000 for edge in (x0, y0, x1, y1)):
        raise InvalidInput(NO_BOX, fields={"box": NO_BOX})
    return x0, y0, x1, y1
