"""Refuse bodies that no page of ours sends, before anything reads them. Files go to the byte path."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from unbroken.service.identity.problems import problem


class BodyLimit:
    """Answer 413 when the declared length is more than a form may have."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Refuse, or pass on."""
        declared = request.META.get("CONTENT_LENGTH") or "0"
        limit = settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if not declared.isascii() or not declared.isdigit() or int(declared) > limit:
            return problem(
                request,
                status=413,
                code="body-too-large",
                sentence=f"This form is larger than {limit // 1024} KiB. "
                "Shorten it, or upload files as evidence items.",
            )
        return self.get_response(request)
