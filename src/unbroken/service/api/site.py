"""Gather the routes of the stages; give one answer to every error; describe it all as OpenAPI 3.1."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from unbroken.ground.api.directory import routes as organisations
from unbroken.ground.api.errors import TooManyRequests
from unbroken.ground.api.problems import MEDIA_TYPE, STATUSES
from unbroken.ground.errors import DomainError, InvalidInput, NotVisible
from unbroken.ground.organisations.errors import TokenRefused
from unbroken.ground.webhooks.api import routes as webhooks
from unbroken.service.identity.problems import not_found, problem, record_refusal
from unbroken.stages.cases.api import routes as cases
from unbroken.stages.cases.factsapi import routes as facts
from unbroken.stages.cases.importapi import routes as imports
from unbroken.stages.cases.linking.api import routes as links
from unbroken.stages.charging.api import routes as charging
from unbroken.stages.evidence.api import routes as evidence
from unbroken.stages.files.api import routes as files
from unbroken.stages.handovers.api import routes as handovers

ABOUT = """\
Criminal case files and digital evidence, for other systems of an organisation.

A system sees what its organisation owns or has signed for, as far as the scopes of its token go. It reads the content
of evidence only for a stated purpose and for a person who may read it. With the scope `charging:act` it accepts, takes
on, hands over and reviews charging requests for a person of your organisation, named in the call, who may do it and
answers for it. Signing a charging decision, a receipt for a hand-over or a certificate cannot be done here: the person
who signs has the material before them and is signed in. What they signed can be read here.

- **Token**: `Authorization: Bearer unb_...`, made by an administrator of the organisation; shown once.
- **Errors**: `application/problem+json` (RFC 9457); `code` is stable.
- **Lists**: `limit` and `cursor`; send `next` of a page as the cursor of the next one.
- **Writes**: every POST needs an `Idempotency-Key`; sent again within 24 hours, it is answered again and done once.
- **Entity tags**: `If-None-Match` saves reading what you have; a change needs `If-Match`.
"""


class Api(NinjaAPI):
    """The API as a whole."""

    def get_openapi_schema(self, **given: Any) -> OpenAPISchema:
        """Return the OpenAPI document: as the library makes it, with the media type of problems and the scopes."""
        document = super().get_openapi_schema(**given)
        document["components"]["securitySchemes"] = {
            "token": {"type": "http", "scheme": "bearer", "description": "A token of a connected system."}
        }
        for methods in document["paths"].values():
            for operation in methods.values():
                operation["security"] = [{"token": []}]
                operation["description"] = f"{operation.get('description', '')}\n\n{operation.pop('x-needs')}".strip()
                media_type = operation.pop("x-media-type", "")
                for status, response in operation["responses"].items():
                    _describe(int(status), response)
                    if media_type and int(status) == 200:
                        response["content"] = {media_type: {"schema": {"type": "string", "format": "binary"}}}
        return document


def _describe(status: int, response: dict[str, Any]) -> None:
    if status in STATUSES:
        response["description"] = STATUSES[status]
        response["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    elif status == 304:
        response["description"] = "You have it already: nothing changed since."


def build() -> Api:
    """Return the API with the routes of every stage."""
    made = Api(
        title="Unbroken",
        version="1",
        description=ABOUT,
        docs_url=None,
        openapi_url=None,
        urls_namespace="api",
    )
    for routes in (organisations, cases, imports, facts, links, files, evidence, charging, handovers, webhooks):
        made.add_router(f"/{routes.prefix}" if routes.prefix else "", routes.router)
    made.add_exception_handler(DomainError, _domain)
    made.add_exception_handler(ValidationError, _malformed)
    made.add_exception_handler(HttpError, _unreadable)
    return made


def _domain(request: HttpRequest, error: Any) -> HttpResponse:
    if isinstance(error, NotVisible):
        record_refusal(request, error)
        return not_found(request, error)
    fields = error.fields if isinstance(error, InvalidInput) else {}
    response = problem(request, status=error.status, code=error.code, sentence=str(error), fields=fields)
    if isinstance(error, TokenRefused):
        response["WWW-Authenticate"] = "Bearer"
    if isinstance(error, TooManyRequests):
        response["Retry-After"] = "60"
    return response


def _malformed(request: HttpRequest, error: Any) -> HttpResponse:
    """Say of each value why it does not fit; never repeat it."""
    fields: dict[str, str] = {}
    for one in error.errors:
        place = [str(part) for part in one["loc"]]
        fields[".".join(place[2:] or place[1:] or place)[:200]] = str(one["msg"])[:300]
    sentence = "Some values do not fit what this route takes. See errors, and the description of the route."
    return problem(request, status=422, code="request-invalid", sentence=sentence, fields=fields)


def _unreadable(request: HttpRequest, error: Any) -> HttpResponse:
    del error
    sentence = "The body could not be read. Send it as JSON in UTF-8."
    return problem(request, status=400, code="request-malformed", sentence=sentence)
