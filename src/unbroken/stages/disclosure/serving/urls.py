"""Addresses of serving, under service/."""

from django.urls import path

from unbroken.stages.disclosure.recordings import pages as recordings
from unbroken.stages.disclosure.serving import pages

app_name = "serving"
urlpatterns = [
    path("release/<str:release_id>/", pages.serve, name="serve"),
    path("case/<str:case_id>/", pages.list_served, name="list"),
    path("case/<str:case_id>/in-person/", pages.invite, name="invite"),
    path("case/<str:case_id>/recordings/", recordings.show, name="recordings"),
    path("recording/<str:version_id>/watched/", recordings.confirm, name="watched"),
    path("in-person/<str:access_id>/end/", pages.end_in_person, name="end-in-person"),
    path("<str:service_id>/", pages.show, name="show"),
    path("<str:service_id>/recall/", pages.recall, name="recall"),
    path("<str:service_id>/record.pdf", pages.record, name="record"),
    path("<str:service_id>/tell/", pages.tell, name="tell"),
    path("<str:service_id>/objection/", pages.objection, name="objection"),
    path("<str:service_id>/renew/", pages.renew, name="renew"),
]
