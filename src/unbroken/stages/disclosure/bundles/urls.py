"""Addresses of court bundles, under bundles/."""

from django.urls import path

from unbroken.stages.disclosure.bundles import pages

app_name = "bundles"
urlpatterns = [
    path("", pages.list_bundles, name="list"),
    path("<str:bundle_id>/", pages.show, name="show"),
    path("<str:bundle_id>/read/", pages.read, name="read"),
]
