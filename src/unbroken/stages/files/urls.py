"""Addresses of the file, under files/."""

from django.urls import path

from unbroken.stages.files import pages, sending, statements

app_name = "files"
urlpatterns = [
    path("case/<str:case_id>/", pages.list_forms, name="list"),
    path("case/<str:case_id>/check/", sending.show_check, name="check"),
    path("case/<str:case_id>/check/certify/", sending.certify_file, name="certify_file"),
    path("case/<str:case_id>/check/send/", sending.submit, name="submit"),
    path("case/<str:case_id>/readers/", sending.readers, name="readers"),
    path("case/<str:case_id>/readers/<str:person_id>/remove/", sending.remove_reader, name="remove_reader"),
    path("case/<str:case_id>/statement/<str:statement_id>/sign/", statements.sign, name="sign"),
    path("case/<str:case_id>/form/<str:code>/", pages.show_form, name="form"),
    path("case/<str:case_id>/form/<str:code>/certify/", pages.certify, name="certify"),
    path("case/<str:case_id>/form/<str:code>/opened/", pages.show_opened, name="opened"),
    path("case/<str:case_id>/form/<str:code>/print/", pages.print_draft, name="print"),
    path("version/<str:version_id>/form/", pages.show_version, name="version"),
    path("version/<str:version_id>/form/print/", pages.print_version, name="print_version"),
]
