"""Addresses of cases, under cases/."""

from django.urls import path

from unbroken.stages.cases import pages

app_name = "cases"
urlpatterns = [
    path("", pages.list_cases, name="list"),
    path("register/", pages.register, name="register"),
    path("<str:case_id>/", pages.show, name="show"),
    path("<str:case_id>/assign/", pages.assign, name="assign"),
    path("<str:case_id>/assignments/<str:assignment_id>/end/", pages.end_assignment, name="end-assignment"),
    path("<str:case_id>/offences/add/", pages.add_offence, name="add-offence"),
    path("<str:case_id>/people/add/", pages.add_person, name="add-person"),
]
