"""What the script of notes asks and sends: small JSON answers, nothing in them that can be read here."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.disclosure.defence import notes


@require_http_methods(["GET", "POST"])
def notebook(request: HttpRequest) -> HttpResponse:
    """Give or take the locked key of the reader's own notebook."""
    actor = actor_of(request)
    if request.method == "POST":
        notes.make_notebook(untrusted_locked=_body(request), actor=actor, now=timezone.now())
    return JsonResponse({"locked": notes.get_notebook(actor)})


@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, document_id: str) -> HttpResponse:
    """Give or take the reader's own encrypted note on a document."""
    actor, now = actor_of(request), timezone.now()
    if request.method == "POST":
        body = _body(request)
        number = body.get("number")
        if not isinstance(number, int):
            raise InvalidInput(notes.UNREADABLE)
        notes.keep_note(
            document_id=document_id,
            expected_number=number,
            untrusted_sealed=body.get("sealed", ""),
            actor=actor,
            now=now,
        )
    found = notes.get_note(actor, document_id, now=now)
    kept_at = found.kept_at.isoformat() if found.kept_at else ""
    return JsonResponse({"number": found.number, "sealed": found.sealed, "kept_at": kept_at})


def _body(request: HttpRequest) -> dict[str, Any]:
    """Return the body as an object. Raises InvalidInput."""
    try:
        body = json.loads(request.body)
    except ValueError:
        raise InvalidInput(notes.UNREADABLE) from None
    if not isinstance(body, dict):
        raise InvalidInput(notes.UNREADABLE)
    return body
