"""Addresses of lodged documents, under lodged/."""

from django.urls import path

from unbroken.stages.disclosure.lodging import pages

app_name = "lodged"
urlpatterns = [
    path("case/<str:case_id>/", pages.case, name="case"),
    path("bundle/<str:bundle_id>/", pages.lodge, name="lodge"),
    path("<str:lodged_id>/", pages.show, name="show"),
    path("<str:lodged_id>/withdraw/", pages.withdraw, name="withdraw"),
]
