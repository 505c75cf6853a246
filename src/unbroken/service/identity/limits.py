"""Refuse what no page of ours sends: bodies that are too large, and text that no database column can hold."""

from collections.abc import Callable, Iterator
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from unbroken.service.identity.problems import problem


def limit_of(path: str) -> int:
    """Return how many bytes a form sent to this address may have."""
    if path.startswith(tuple(settings.FORMS_WITH_PAPERS)):
        return int(settings.FILE_UPLOAD_MAX_MEMORY_SIZE)
    return int(settings.DATA_UPLOAD_MAX_MEMORY_SIZE)


class BodyLimit:
    """Answer 413 when the declared length is more than a form may have."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse, or pass on."""
        declared = request.META.get("CONTENT_LENGTH") or "0"
        limit = limit_of(request.path_info)
        if not declared.isascii() or not declared.isdigit() or int(declared) > limit:
            return problem(
                request,
                status=413,
                code="body-too-large",
                sentence=f"This form is larger than {limit // 1024} KiB. "
                "Shorten it, or upload files as evidence items.",
            )
        return self.get_response(request)


class Readable:
    """Answer 400 when an address, a query or a form holds a NUL character."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass on; process_view decides, once the form was read to check its token."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, _view: object, _args: list[Any], _kwargs: dict[str, Any]) -> None:
        """Refuse by raising SuspiciousOperation, which is answered as a page or a problem."""
        if any("\0" in text for text in _texts(request)):
            raise SuspiciousOperation("NUL")


def _texts(request: HttpRequest) -> Iterator[str]:
    yield request.path_info
    for values in (request.GET, request.POST):
        for name, given in values.lists():
            yield name
            yield from given
