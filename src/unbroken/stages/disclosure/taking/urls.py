"""Addresses of packages of what was served, under taking/."""

from django.urls import path

from unbroken.stages.disclosure.taking import pages

app_name = "taking"
urlpatterns = [
    path("case/<str:case_id>/", pages.ask, name="ask"),
    path("<str:export_id>/", pages.show, name="show"),
    path("<str:export_id>/download/", pages.download, name="download"),
]
