"""Errors as people and programs get them: a page with the sentence, or an RFC 9457 problem. Never a stack trace.

Absent and forbidden give the same answer, byte for byte but for the token of the page.
"""

from collections.abc import Callable
from http import HTTPStatus

import structlog
from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from unbroken.ground.access.errors import Refused
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.service.identity.record import utc_now
from unbroken.service.logs import without_secrets

logger = structlog.get_logger()
_TOO_BIG = "This form is larger than can be accepted. Shorten it, or upload files as evidence items."


class Problems:
    """Turn the errors of views into answers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; process_exception decides. A wrong method of the API is a problem as every other."""
        response = self.get_response(request)
        if response.status_code != HTTPStatus.METHOD_NOT_ALLOWED or not request.path.startswith("/api/"):
            return response
        sentence = f"This address takes {response.headers.get('Allow', 'no method at all')}."
        answer = problem(request, status=405, code="method-not-allowed", sentence=sentence)
        answer.headers["Allow"] = response.headers.get("Allow", "")
        return answer

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """Return an answer to a domain error; other errors go on to the handlers below."""
        if isinstance(error, NotVisible):
            record_refusal(request, error)
            return not_found(request, error)
        if isinstance(error, DomainError):
            fields = error.fields if isinstance(error, InvalidInput) else {}
            return problem(request, status=error.status, code=error.code, sentence=str(error), fields=fields)
        return None


def record_refusal(request: HttpRequest, error: NotVisible) -> None:
    """Record that somebody asked for what they may not see, or what is not there: both alike."""
    actor = getattr(request, "actor", None)
    if actor is None or not actor.organisation_id:
        return
    rule = error.decision.rule if isinstance(error, Refused) else "absent"
    path = without_secrets(request.path)
    logger.warning("access_refused", person_id=actor.person_id, path=path, rule=rule)
    values = {"rule": rule, "path": path[:300], "method": request.method or ""}
    record_look(actor, EventType.ACCESS_REFUSED, now=utc_now(), values=values)


def problem(
    request: HttpRequest, *, status: int, code: str, sentence: str, fields: dict[str, str] | None = None
) -> HttpResponse:
    """Return an error as the client wants it. Source: RFC 9457."""
    if wants_json(request):
        body: dict[str, object] = {
            "type": f"urn:unbroken:problem:{code}",
            "title": HTTPStatus(status).phrase,
            "status": status,
            "detail": sentence,
            "code": code,
        }
        if fields:
            body["errors"] = fields
        return JsonResponse(body, status=status, content_type="application/problem+json")
    context = {"status": status, "code": code, "detail": sentence, "fields": fields or {}}
    return _page(request, "identity/problem.html", context, status, sentence)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404, for what is absent and what is forbidden."""
    del exception
    if wants_json(request):
        return problem(request, status=404, code=NotVisible.code, sentence=str(NotVisible()))
    return _page(request, "error.html", {"status": 404}, 404, str(NotVisible()))


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that could not be read."""
    if isinstance(exception, RequestDataTooBig):
        return problem(request, status=413, code="body-too-large", sentence=_TOO_BIG)
    kind = type(exception).__name__ if isinstance(exception, SuspiciousOperation) else "bad"
    logger.warning("bad_request", kind=kind)
    sentence = "The request could not be read. Go back, reload the page and try again."
    return problem(request, status=400, code="request-malformed", sentence=sentence)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that was not sent from a page of this sign-in."""
    logger.warning("csrf_refused", reason=reason)
    sentence = "This page is from before you signed in. Go back, reload it and send the form again."
    return problem(request, status=403, code="form-token-wrong", sentence=sentence)


def server_error(request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours with a reference that the log has too."""
    reference = new_id()
    logger.error("server_error", reference=reference, path=without_secrets(request.path), exc_info=True)  # noqa: LOG014 - Django calls this from its handler
    sentence = f"Something went wrong here. Try again; if it stays, tell your administrator {reference}."
    if wants_json(request):
        return problem(request, status=500, code="server-error", sentence=sentence)
    return _page(request, "error.html", {"status": 500, "reference": reference}, 500, sentence)


def wants_json(request: HttpRequest) -> bool:
    """Say whether the client is a program: it asks for JSON, or calls the API."""
    accept = request.headers.get("Accept", "")
    return request.path.startswith("/api/") or "json" in accept.split("text/html")[0]


def _page(request: HttpRequest, template: str, context: dict[str, object], status: int, sentence: str) -> HttpResponse:
    """Render a page; when even that fails, answer in plain text."""
    try:
        return render(request, template, context, status=status)
    except Exception:
        logger.exception("error_page_failed", template=template)
        return HttpResponse(sentence, status=status, content_type="text/plain; charset=utf-8")
