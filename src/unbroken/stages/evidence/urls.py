"""Addresses of evidence, under evidence/."""

from django.urls import path

from unbroken.stages.evidence import pages, uploadapi

app_name = "evidence"
urlpatterns = [
    path("cases/<str:case_id>/", pages.list_items, name="list"),
    path("cases/<str:case_id>/add/", pages.add, name="add"),
    path("cases/<str:case_id>/files/", pages.files, name="files"),
    path("cases/<str:case_id>/purpose/", pages.purpose, name="purpose"),
    path("cases/<str:case_id>/begin/", uploadapi.begin_in_case, name="begin-in-case"),
    path("items/<str:item_id>/", pages.show, name="item"),
    path("items/<str:item_id>/about/", pages.about, name="about"),
    path("items/<str:item_id>/record/", pages.record, name="record"),
    path("items/<str:item_id>/begin/", uploadapi.begin_in_item, name="begin-in-item"),
    path("versions/<str:version_id>/view/", pages.view, name="view"),
    path("versions/<str:version_id>/cancel/", pages.cancel, name="cancel"),
    path("versions/<str:version_id>/finish/", uploadapi.finish, name="finish"),
    path("versions/<str:version_id>/status/", uploadapi.status, name="status"),
]
