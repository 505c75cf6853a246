"""The OpenAPI document, and the page that explains it to people. Both are open: they tell nothing of any case."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from unbroken.service.api.reference import subjects_of


@require_GET
def show_document(request: HttpRequest) -> HttpResponse:
    """Return the OpenAPI document."""
    del request
    return JsonResponse(document())


@require_GET
def show_reference(request: HttpRequest) -> HttpResponse:
    """Show every route with what it takes, answers and needs."""
    made = document()
    context = {"title": made["info"]["title"], "version": made["info"]["version"], "subjects": subjects_of(made)}
    return render(request, "api/reference.html", context)


@cache
def document() -> dict[str, Any]:
    """Return the OpenAPI document, made once a process."""
    from unbroken.service.api.urls import site  # noqa: PLC0415  (the addresses import these pages)

    return dict(site.get_openapi_schema())
