"""One request: look, write, take on, give to a colleague, work the action plan."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.pages.reading import day_of, do, id_of, request_page
from unbroken.stages.charging.vocabulary import ActionCategory

BACKGROUND = "X-Unbroken-Background"


@require_GET
def show(request: HttpRequest, request_id: str) -> HttpResponse:
    """Show a request. A look by the other side than the one that asked is an event; the page's own refresh is none."""
    actor, now = actor_of(request), timezone.now()
    view = queries.get_request(actor, request_id, now=now)
    if not view.is_ours and BACKGROUND not in request.headers:
        record_look(actor, EventType.CHARGE_OPENED, now=now, case_id=view.request.case_id, object_id=request_id)
    return request_page(request, request_id)


@require_POST
def message(request: HttpRequest, request_id: str) -> HttpResponse:
    """Write a message that both sides read."""
    return do(
        request,
        request_id,
        lambda: actions.write_message(
            message_id=id_of(request.POST.get("message_id", "")),
            request_id=request_id,
            text=request.POST.get("message", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#thread",
    )


@require_POST
def consult(request: HttpRequest, request_id: str) -> HttpResponse:
    """Note a consultation."""
    return do(
        request,
        request_id,
        lambda: actions.note_consultation(
            message_id=id_of(request.POST.get("message_id", "")),
            request_id=request_id,
            text=request.POST.get("consultation", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#thread",
    )


@require_POST
def claim(request: HttpRequest, request_id: str) -> HttpResponse:
    """Take on a request."""
    return do(
        request,
        request_id,
        lambda: actions.claim_request(request_id=request_id, actor=actor_of(request), now=timezone.now()),
        "#state",
    )


@require_POST
def assign(request: HttpRequest, request_id: str) -> HttpResponse:
    """Give a request to a colleague."""
    return do(
        request,
        request_id,
        lambda: actions.assign_request(
            request_id=request_id,
            person_id=request.POST.get("person_id", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#state",
    )


@require_POST
def add_action(request: HttpRequest, request_id: str) -> HttpResponse:
    """Ask police for one more thing."""
    category = request.POST.get("category", "")
    return do(
        request,
        request_id,
        lambda: actions.add_action(
            action_id=id_of(request.POST.get("action_id", "")),
            request_id=request_id,
            description=request.POST.get("description", ""),
            category=ActionCategory.of(category) if ActionCategory.has(category) else ActionCategory.OTHER,
            person_ids=request.POST.getlist("person_ids"),
            due_on=day_of(request.POST.get("due_on", "")),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#actions",
    )


@require_POST
def answer_action(request: HttpRequest, request_id: str, action_id: str) -> HttpResponse:
    """Say what was done about an item of the action plan."""
    _check_item(request, request_id, action_id)
    return do(
        request,
        request_id,
        lambda: actions.answer_action(
            action_id=action_id,
            answer=request.POST.get("answer", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        f"#action-{action_id}",
    )


@require_POST
def cancel_action(request: HttpRequest, request_id: str, action_id: str) -> HttpResponse:
    """Take an item of the action plan back."""
    _check_item(request, request_id, action_id)
    return do(
        request,
        request_id,
        lambda: actions.cancel_action(
            action_id=action_id,
            reason=request.POST.get("reason", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        f"#action-{action_id}",
    )


def _check_item(request: HttpRequest, request_id: str, action_id: str) -> None:
    view = queries.get_request(actor_of(request), request_id, now=timezone.now())
    if action_id not in {one.id for one in view.actions}:
        raise NotVisible
