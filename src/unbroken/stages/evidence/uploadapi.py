"""What the upload page asks for in JSON: begin, finish, status."""

import json
from datetime import datetime
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.http.request import RawPostDataException
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_GET, require_POST

from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.organisations.request import actor_of
from unbroken.stages.evidence import actions, beginning, grants, queries
from unbroken.stages.evidence.pages import FACTS
from unbroken.stages.evidence.rules import VersionState
from unbroken.stages.evidence.views import VersionView


@require_POST
def begin_in_case(request: HttpRequest, case_id: str) -> JsonResponse:
    """Begin an upload in a case; without an item_id the item is added from the facts stated before."""

    def begin() -> dict[str, Any]:
        queries.require_adding(actor_of(request), case_id)
        return _begin(request, case_id, _body(request))

    return _answer(begin)


@require_POST
def begin_in_item(request: HttpRequest, item_id: str) -> JsonResponse:
    """Begin the upload of an item's file."""

    def begin() -> dict[str, Any]:
        item = queries.get_item(actor_of(request), item_id)
        return _begin(request, item.case_id, {**_body(request), "item_id": item_id})

    return _answer(begin)


@require_POST
def finish(request: HttpRequest, version_id: str) -> JsonResponse:
    """Take the digest that the browser computed."""

    def declare() -> dict[str, Any]:
        actor = actor_of(request)
        queries.get_version(actor, version_id)  # who may not see it learns nothing about the body
        sha256 = str(_body(request).get("sha256") or "")
        actions.declare_digest(version_id=version_id, sha256=sha256, actor=actor, now=timezone.now())
        return _status(queries.get_version(actor, version_id))

    return _answer(declare)


@require_GET
def status(request: HttpRequest, version_id: str) -> JsonResponse:
    """Say how far a version is."""
    return _answer(lambda: _status(queries.get_version(actor_of(request), version_id)))


def _begin(request: HttpRequest, case_id: str, body: dict[str, Any]) -> dict[str, Any]:
    actor, now = actor_of(request), timezone.now()
    file = beginning.parse_file(body)
    begun, item_id = beginning.begin(case_id, file, _facts(request, case_id, body), actor, now)
    session_key = request.session.session_key or ""
    return {
        "version_id": begun.version_id,
        "item_id": item_id,
        "capability": grants.issue_upload(begun.version_id, file.size_bytes, actor, session_key, now),
        "upload_url": f"/bytes/uploads/{begun.upload_id}" if begun.is_claimed else None,
        "finish_url": reverse("evidence:finish", args=[begun.version_id]),
        "status_url": reverse("evidence:status", args=[begun.version_id]),
        "item_url": reverse("evidence:item", args=[item_id]),
    }


def _facts(request: HttpRequest, case_id: str, body: dict[str, Any]) -> dict[str, Any]:
    """Return the facts of an item to add: what the request says, else what the form before it said."""
    kept = request.session.get(FACTS, {}).get(case_id, {})
    names = ("producer", "kind", "title", "captured_at", "captured_where", "exhibit_ref")
    facts = {name: body.get(name) or kept.get(name) or "" for name in names}
    about = body.get("about") or kept.get("about") or []
    chosen = [str(one)[:64] for one in about] if isinstance(about, list) else []
    return {**facts, "captured_at": _moment(str(facts["captured_at"])), "about": chosen}


def _moment(untrusted_text: str) -> datetime | None:
    try:
        moment = parse_datetime(untrusted_text) if untrusted_text else None
    except ValueError:
        moment = None
    if untrusted_text and moment is None:
        sentence = "Enter a real date and time, such as 2026-05-04T14:30:00+01:00."
        raise InvalidInput(sentence, fields={"captured_at": sentence})
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment


def _status(version: VersionView) -> dict[str, Any]:
    refused = version.state is VersionState.ABANDONED or bool(version.refusal)
    return {
        "version_id": version.id,
        "state": "refused" if version.state is VersionState.ABANDONED else version.state.value.lower(),
        "size_bytes": version.size_bytes,
        "received_bytes": version.received_bytes,
        "sha256_client": version.sha256_client,
        "sha256": version.sha256_server,
        "format": version.format,
        "detail": (version.refusal or version.state_words) if refused else "",
        "status_url": reverse("evidence:status", args=[version.id]),
    }


def _body(request: HttpRequest) -> dict[str, Any]:
    try:
        body = json.loads(request.body or b"{}")
    except (ValueError, RecursionError, RawPostDataException):  # the last: a form was sent instead
        body = None
    if not isinstance(body, dict):
        raise InvalidInput("The request must be a JSON object.")
    return _whole_characters(body)


def _whole_characters(body: dict[str, Any]) -> dict[str, Any]:
    """Return the body with a question mark for each half of a character: Windows keeps such names, UTF-8 cannot."""
    whole: dict[str, Any] = json.loads(json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"))
    return whole


def _answer(work: Any) -> JsonResponse:
    try:
        return JsonResponse(work(), headers={"Cache-Control": "no-store"})
    except NotVisible:
        raise  # recorded and answered by service/identity/problems.py
    except DomainError as error:
        problem: dict[str, Any] = {
            "type": f"urn:unbroken:problem:{error.code}",
            "title": "Refused",
            "status": error.status,
            "detail": str(error),
            "code": error.code,
        }
        if isinstance(error, InvalidInput) and error.fields:
            problem["errors"] = error.fields
        return JsonResponse(problem, status=error.status, content_type="application/problem+json")
