"""How a stage declares its routes: a read or a write, its scope, what it answers. Everything else is done here.

    routes = Routes("cases")

    @routes.read("/{case_id}", scope=Scope.CASES_READ, answers=CaseOut)
    def show_case(request: ApiRequest, case_id: Id) -> CaseOut: ...

Every route: a token in the Authorization header, its scope, the limit of requests, problems of RFC 9457, an entity
tag on what it answers. A read answers 304 to If-None-Match; a POST is done once for its Idempotency-Key; where a thing
is changed, match() compares If-Match with its present state. A look is a POST that changes nothing but is recorded.
"""

import functools
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Path, Router, Schema
from ninja.security import HttpBearer
from pydantic import BeforeValidator, ConfigDict, Field

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api import repeats
from unbroken.ground.api.cursor import LIMIT, LIMIT_MOST
from unbroken.ground.api.errors import MatchFailed, MatchNeeded, ScopeMissing
from unbroken.ground.api.limits import REFUSALS_A_MINUTE, check_rate
from unbroken.ground.api.problems import problem_responses
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.errors import TokenRefused
from unbroken.ground.organisations.systems import actor_of_token

PREFIX = "/api/v1"
ID_PATTERN = r"^[0-7][0-9A-HJKMNP-TV-Z]{25}$"
View = Callable[..., Any]


class ApiRequest(HttpRequest):
    """A request whose token was accepted."""

    actor: Actor
    now: datetime


def _printable(value: object) -> object:
    if isinstance(value, str) and "\0" in value:
        raise ValueError("must not hold the character NUL")
    return value


Text = Annotated[str, BeforeValidator(_printable)]
"""Text that a database column can hold."""
Id = Annotated[str, Field(pattern=ID_PATTERN, description="A ULID", examples=["01JZZZZZZZZZZZZZZZZZZZZZZZ"])]
PathId = Annotated[str, Path(pattern=ID_PATTERN, description="A ULID")]
Limit = Annotated[int, Field(ge=1, le=LIMIT_MOST, description=f"Rows on a page, {LIMIT} unless stated")]
Cursor = Annotated[str | None, Field(max_length=200, description="`next` of the page before")]


class In(Schema):
    """The body of a write: what it does not know it refuses."""

    model_config = ConfigDict(extra="forbid")


@dataclass(frozen=True)
class Download:
    """A file that a route hands out. name: says nothing about people."""

    name: str
    data: bytes


class Made(Schema):
    """What was made, or was there already by this id."""

    id: Id
    href: str = Field(description="Its address in this API")


class Bearer(HttpBearer):
    """The token of a connected system."""

    openapi_description = "A token of a connected system, as an administrator of your organisation makes it."

    def authenticate(self, request: HttpRequest, token: str) -> Actor:
        """Return the system that the token belongs to. Raises TokenRefused, TooManyRequests."""
        return _enter(request, token)

    def __call__(self, request: HttpRequest) -> Actor:
        """Return the system that acts; without a header as with a wrong one."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        return _enter(request, token.strip() if scheme.lower() == "bearer" else "")


def _enter(request: HttpRequest, token: str) -> Actor:
    now = timezone.now()
    request.actor = None  # type: ignore[attr-defined]  # a sign-in in the browser counts for nothing here
    try:
        actor = actor_of_token(token, now=now, request_id=new_id())
    except TokenRefused:
        check_rate(f"refused:{request.META.get('REMOTE_ADDR', '')}", now, REFUSALS_A_MINUTE)
        raise
    check_rate(actor.person_id, now)
    request.actor, request.now = actor, now  # type: ignore[attr-defined]
    return actor


class Routes:
    """The routes of one subject. prefix: under /api/v1, without slashes."""

    def __init__(self, prefix: str) -> None:
        self.prefix = prefix
        self.router = Router(tags=[prefix.capitalize()])

    def read(self, path: str, *, scope: Scope | None, answers: type[Schema]) -> Callable[[View], View]:
        """Declare a GET. scope: None for what every token may read."""

        def declare(view: View) -> View:
            @functools.wraps(view)
            def run(request: ApiRequest, *given: Any, **named: Any) -> HttpResponse:
                require_scope(request.actor, scope)
                return answer(request, view(request, *given, **named))

            extra = _extra(scope, [_header("If-None-Match", "The entity tag you have", required=False)])
            responses = {200: answers, 304: None, **problem_responses()}
            self._add(["GET"], path, run, responses, extra)
            return view

        return declare

    def write(
        self, path: str, *, scope: Scope, answers: type[Schema] = Made, status: int = 201
    ) -> Callable[[View], View]:
        """Declare a POST: done once for each Idempotency-Key."""

        def declare(view: View) -> View:
            @functools.wraps(view)
            def run(request: ApiRequest, *given: Any, **named: Any) -> HttpResponse:
                require_scope(request.actor, scope)
                work = functools.partial(view, request, *given, **named)
                return repeats.once(request, request.actor, request.now, lambda: answer(request, work(), status))

            key = {"type": "string", "pattern": repeats.KEY}
            headers = [_header("Idempotency-Key", "New for each write, the same when it is sent again", schema=key)]
            responses = {status: answers, **problem_responses()}
            self._add(["POST"], path, run, responses, _extra(scope, headers))
            return view

        return declare

    def look(self, path: str, *, scope: Scope, answers: type[Schema]) -> Callable[[View], View]:
        """Declare a POST that changes nothing but is recorded: each one is a look of its own, so none is repeated."""

        def declare(view: View) -> View:
            @functools.wraps(view)
            def run(request: ApiRequest, *given: Any, **named: Any) -> HttpResponse:
                require_scope(request.actor, scope)
                return answer(request, view(request, *given, **named))

            responses = {200: answers, **problem_responses()}
            self._add(["POST"], path, run, responses, {**_extra(scope, []), "x-look": True})
            return view

        return declare

    def download(self, path: str, *, scope: Scope, media_type: str) -> Callable[[View], View]:
        """Declare a GET that answers with a file; the view returns a Download."""

        def declare(view: View) -> View:
            @functools.wraps(view)
            def run(request: ApiRequest, *given: Any, **named: Any) -> HttpResponse:
                require_scope(request.actor, scope)
                return _file(request, view(request, *given, **named), media_type)

            extra = _extra(scope, [_header("If-None-Match", "The entity tag you have", required=False)])
            responses = {200: None, 304: None, **problem_responses()}
            self._add(["GET"], path, run, responses, {**extra, "x-media-type": media_type})
            return view

        return declare

    def change(self, method: str, path: str, *, scope: Scope, answers: type[Schema]) -> Callable[[View], View]:
        """Declare a PATCH or DELETE of a thing; the view calls match() with its present state."""

        def declare(view: View) -> View:
            @functools.wraps(view)
            def run(request: ApiRequest, *given: Any, **named: Any) -> HttpResponse:
                require_scope(request.actor, scope)
                return answer(request, view(request, *given, **named))

            headers = [_header("If-Match", "The entity tag of the state you have seen", required=True)]
            responses = {200: answers, **problem_responses()}
            self._add([method], path, run, responses, _extra(scope, headers))
            return view

        return declare

    def _add(self, methods: list[str], path: str, run: View, responses: dict[Any, Any], extra: dict[str, Any]) -> None:
        self.router.add_api_operation(
            path,
            methods,
            run,
            auth=Bearer(),
            response=responses,
            operation_id=f"{self.prefix}-{run.__name__}".replace("_", "-"),
            summary=(run.__doc__ or "").strip().split("\n")[0].rstrip("."),
            openapi_extra=extra,
        )


def answer(request: HttpRequest, value: Schema, status: int = 200) -> HttpResponse:
    """Return a value as JSON with its entity tag; 304 when the client has it already."""
    body = value.model_dump_json()
    tag = _tag(body)
    if request.method == "GET" and tag in _tags(request.headers.get("If-None-Match", "")):
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(body, status=status, content_type="application/json")
    response["ETag"] = tag
    if isinstance(value, Made) and status == 201:
        response["Location"] = value.href
    return response


def _file(request: HttpRequest, file: Download, media_type: str) -> HttpResponse:
    tag = f'"{hashlib.sha256(file.data).hexdigest()[:32]}"'
    if tag in _tags(request.headers.get("If-None-Match", "")):
        response = HttpResponse(status=304)
    else:
        response = HttpResponse(file.data, content_type=media_type)
        response["Content-Disposition"] = f'attachment; filename="{file.name}"'
    response["ETag"] = tag
    response["Cache-Control"] = "no-store"
    return response


def match(request: HttpRequest, present: Schema) -> None:
    """Go on only when If-Match names the present state of a thing. Raises MatchNeeded, MatchFailed."""
    given = request.headers.get("If-Match", "")
    if not given.strip():
        raise MatchNeeded("Send the header If-Match with the entity tag of what you want to change: read it first.")
    if given.strip() != "*" and _tag(present.model_dump_json()) not in _tags(given):
        raise MatchFailed("This has changed since you read it. Read it again, then decide anew.")


def require_scope(actor: Actor, scope: Scope | None) -> None:
    """Refuse a token that lacks a scope; a route that does more than its own says asks for it. Raises ScopeMissing."""
    if scope is not None and scope not in actor.scopes:
        raise ScopeMissing(
            f"The token lacks the scope {scope.value}. Ask your organisation's administrator for a token that has it."
        )


def _tag(body: str) -> str:
    return f'"{hashlib.sha256(body.encode()).hexdigest()[:32]}"'


def _tags(header: str) -> set[str]:
    return {one.strip().removeprefix("W/") for one in header.split(",")}


def _header(name: str, about: str, *, required: bool = True, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    return {
        "in": "header",
        "name": name,
        "required": required,
        "description": about,
        "schema": schema or {"type": "string"},
    }


def _extra(scope: Scope | None, headers: list[dict[str, Any]]) -> dict[str, Any]:
    words = f"Scope: `{scope.value}`." if scope else "Any token."
    return {"parameters": headers, "x-scope": scope.value if scope else "", "x-needs": words}


__all__ = [
    "PREFIX",
    "ApiRequest",
    "Cursor",
    "Download",
    "Id",
    "In",
    "Limit",
    "Made",
    "PathId",
    "Routes",
    "Text",
    "answer",
    "match",
]
