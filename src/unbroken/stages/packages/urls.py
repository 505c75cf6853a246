"""Addresses of packages, under packages/."""

from django.urls import path

from unbroken.stages.packages import pages

app_name = "packages"
urlpatterns = [
    path("case/<str:case_id>/", pages.list_exports, name="list"),
    path("case/<str:case_id>/export/", pages.ask, name="ask"),
    path("<str:export_id>/", pages.show, name="show"),
    path("<str:export_id>/download/", pages.download, name="download"),
]
