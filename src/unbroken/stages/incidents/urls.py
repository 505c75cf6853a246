"""Addresses of the register, under incidents/."""

from django.urls import path

from unbroken.stages.incidents import pages

app_name = "incidents"
urlpatterns = [
    path("", pages.register, name="register"),
    path("report/", pages.report, name="report"),
    path("<str:incident_id>/", pages.show, name="show"),
    path("<str:incident_id>/notice/", pages.decide, name="decide"),
    path("<str:incident_id>/take/", pages.take, name="take"),
    path("<str:incident_id>/done/", pages.done, name="done"),
    path("<str:incident_id>/check/", pages.check, name="check"),
    path("<str:incident_id>/close/", pages.close, name="close"),
]
