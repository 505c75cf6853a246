"""Addresses of the API, under api/v1/: the routes, the OpenAPI document, and the page that explains them."""

from django.urls import path

from unbroken.service.api import pages
from unbroken.service.api.site import build

site = build()
urlpatterns = [
    path("api/v1/openapi.json", pages.show_document, name="api-document"),
    path("api/v1/docs", pages.show_reference, name="api-reference"),
    path("api/v1/", site.urls),
]
