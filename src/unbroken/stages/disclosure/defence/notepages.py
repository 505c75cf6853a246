"""What the script of notes asks and sends: small JSON answers, nothing in them that can be read here."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import RawPostDataException
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from unbroken.engines.clocks.words import moment_words
from unbroken.ground.errors import InvalidInput
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.disclosure.defence import notes


@require_GET
def notes_page(request: HttpRequest) -> HttpResponse:
    """Show the page on which the script lists the reader's notes."""
    return render(request, "served/notes.html", {"notes_person": notes.writer_id(actor_of(request))})


@require_GET
def note_list(request: HttpRequest) -> HttpResponse:
    """Give the reader's own encrypted notes, and which documents they are on."""
    found = notes.list_notes(actor_of(request), now=timezone.now())
    return JsonResponse({"notes": [_line(one) for one in found]})


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


def _line(one: notes.NoteOn) -> dict[str, str]:
    """Return a line of the list of notes: the script adds what it decrypts."""
    return {
        "document": one.document.id,
        "label": one.document.label,
        "about": f"{one.urn}, {moment_words(one.kept_at)}",
        "href": reverse("served:document", args=[one.document.id]),
        "sealed": one.sealed,
    }


def _body(request: HttpRequest) -> dict[str, Any]:
    """Return the body as an object. Raises InvalidInput."""
    try:
        body = json.loads(request.body)
    except (ValueError, RecursionError, RawPostDataException):
        raise InvalidInput(notes.UNREADABLE) from None
    if not isinstance(body, dict):
        raise InvalidInput(notes.UNREADABLE)
    return body
