"""Addresses of the register, under incidents/."""

from django.urls import path

from unbroken.stages.incidents import pages

app_name = "incidents"
urlpatterns = [
    path("", pages.register, name="register"),
    path("report/", pages.report, name="report"),
    path("<str:incident_id>/", pages.show, name="show"),
    path("<str:incident_id>/notice/", pages.decide, name="decide"),
]
