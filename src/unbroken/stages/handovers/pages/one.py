"""One hand-over: what is in it, and to sign, refuse, recall, act on its alarm; its receipt; asking again."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.cases import queries as cases
from unbroken.stages.handovers import actions, queries
from unbroken.stages.handovers.contents import choices

CONFIRM = "Tick the box to confirm that you receive these items for your organisation."


@require_GET
def show(request: HttpRequest, handover_id: str) -> HttpResponse:
    """Show a hand-over. When the named recipient looks for the first time, that is its opening, and is recorded."""
    actions.open_handover(handover_id=handover_id, actor=actor_of(request), now=timezone.now())
    return _page(request, handover_id)


@require_POST
def sign(request: HttpRequest, handover_id: str) -> HttpResponse:
    """Sign the receipt, once the box is ticked."""
    queries.get_handover(actor_of(request), handover_id, now=timezone.now())
    if request.POST.get("confirmed") != "yes":
        return _page(request, handover_id, {"confirmed": CONFIRM})
    return _try(
        request,
        handover_id,
        lambda: actions.sign_receipt(handover_id=handover_id, actor=actor_of(request), now=timezone.now()),
        "#receipt",
    )


@require_POST
def refuse(request: HttpRequest, handover_id: str) -> HttpResponse:
    """Refuse the items with a reason."""
    return _try(
        request,
        handover_id,
        lambda: actions.refuse_handover(
            handover_id=handover_id,
            reason=request.POST.get("reason", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#state",
        rename={"reason": "refusal"},
    )


@require_POST
def recall(request: HttpRequest, handover_id: str) -> HttpResponse:
    """Recall what nobody has signed for."""
    return _try(
        request,
        handover_id,
        lambda: actions.recall_handover(
            handover_id=handover_id,
            reason=request.POST.get("reason", ""),
            actor=actor_of(request),
            now=timezone.now(),
        ),
        "#state",
        rename={"reason": "recall"},
    )


@require_POST
def act_on_alarm(request: HttpRequest, handover_id: str) -> HttpResponse:
    """Note what was done about the missing receipt; the alarm then leaves every screen."""
    actor, now = actor_of(request), timezone.now()
    try:
        actions.act_on_alarm(handover_id=handover_id, note=request.POST.get("note", ""), actor=actor, now=now)
    except InvalidInput as error:
        if not _is_open_to(request, handover_id):
            raise
        return _page(request, handover_id, dict(error.fields))
    place = reverse("handovers:show", args=[handover_id]) + "#state" if _is_open_to(request, handover_id) else "/"
    return HttpResponseRedirect(place)


@require_GET
def receipt(request: HttpRequest, handover_id: str) -> HttpResponse:
    """Show the signed receipt, to read or print, and how to check it."""
    view = queries.get_handover(actor_of(request), handover_id, now=timezone.now())
    if view.receipt is None:
        raise NotVisible
    if request.GET.get("as") == "text":
        answer = HttpResponse(view.receipt.note, content_type="text/plain; charset=utf-8")
        answer["Content-Disposition"] = f'attachment; filename="receipt-{view.row.reference}.txt"'
        return answer
    return render(request, "handovers/receipt.html", {"view": view, "receipt": view.receipt})


@require_http_methods(["GET", "POST"])
def request_copy(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask again for items that were delivered; the answer shows the receipt and where they are."""
    actor, now = actor_of(request), timezone.now()
    case = cases.get_case(actor, case_id)
    context = {"case": case, "contents": choices(actor, case_id), "request_id": new_id(), "errors": {}, "reason": ""}
    if request.method == "GET":
        return render(request, "handovers/copy.html", context)
    try:
        found = actions.request_copy(
            case_id=case_id,
            version_ids=request.POST.getlist("version_ids"),
            reason=request.POST.get("reason", ""),
            actor=actor,
            now=now,
            request_id=request.POST.get("request_id") or None,
        )
    except (InvalidInput, Conflict) as error:
        context["errors"] = getattr(error, "fields", {}) or {"version_ids": str(error)}
        context["reason"] = request.POST.get("reason", "")
        return render(request, "handovers/copy.html", context, status=422)
    return HttpResponseRedirect(reverse("handovers:show", args=[found[0]]) + "#copies")


def _try(
    request: HttpRequest,
    handover_id: str,
    action: Callable[[], object],
    land_on: str,
    *,
    rename: dict[str, str] | None = None,
) -> HttpResponse:
    """Run an action; land on what changed, or show the page again with its sentences at their fields."""
    try:
        action()
    except (InvalidInput, Conflict) as error:
        found = getattr(error, "fields", {}) or {"": str(error)}
        return _page(request, handover_id, {(rename or {}).get(name, name): text for name, text in found.items()})
    place = reverse("handovers:show", args=[handover_id])
    if not _is_open_to(request, handover_id):
        return HttpResponseRedirect(reverse("handovers:inbox"))
    return HttpResponseRedirect(place + land_on)


def _is_open_to(request: HttpRequest, handover_id: str) -> bool:
    try:
        queries.get_handover(actor_of(request), handover_id, now=timezone.now())
    except NotVisible:
        return False
    return True


def _page(request: HttpRequest, handover_id: str, errors: dict[str, str] | None = None) -> HttpResponse:
    now = timezone.now()
    view = queries.get_handover(actor_of(request), handover_id, now=now)
    context = {"view": view, "errors": errors or {}, "typed": request.POST, "now": now}
    return render(request, "handovers/show.html", context, status=422 if errors else 200)
