"""Addresses of cases, under cases/."""

from django.urls import path

from unbroken.stages.cases import pages
from unbroken.stages.cases.capture import checking, overview, people, scene
from unbroken.stages.cases.capture import pages as capture
from unbroken.stages.cases.intake import casefile, spreadsheet
from unbroken.stages.cases.linking import changing
from unbroken.stages.cases.linking import pages as links

app_name = "cases"
urlpatterns = [
    path("", pages.list_cases, name="list"),
    path("register/", pages.register, name="register"),
    path("import/", casefile.import_case, name="import"),
    path("<str:case_id>/", pages.show, name="show"),
    path("<str:case_id>/assign/", pages.assign, name="assign"),
    path("<str:case_id>/assignments/<str:assignment_id>/end/", pages.end_assignment, name="end-assignment"),
    path("<str:case_id>/assignments/<str:assignment_id>/renew/", pages.renew_assignment, name="renew-assignment"),
    path("<str:case_id>/conflicts/", pages.conflicts, name="conflicts"),
    path("<str:case_id>/conflicts/<str:block_id>/lift/", pages.lift_conflict, name="lift-conflict"),
    path("<str:case_id>/links/", links.links, name="links"),
    path("<str:case_id>/links/<str:link_id>/end/", links.end, name="end-link"),
    path("<str:case_id>/split/", changing.split, name="split"),
    path("<str:case_id>/merge/", changing.merge, name="merge"),
    path("<str:case_id>/offences/add/", pages.add_offence, name="add-offence"),
    path("<str:case_id>/people/add/", pages.add_person, name="add-person"),
    path("<str:case_id>/capture/", scene.capture, name="capture"),
    path("<str:case_id>/facts/", overview.facts, name="facts"),
    path("<str:case_id>/facts/check-text/", checking.check_text, name="check-text"),
    path("<str:case_id>/spreadsheet/<str:kind>/", spreadsheet.take_in, name="spreadsheet"),
    path(
        "<str:case_id>/spreadsheet/<str:kind>/template/<str:form>/", spreadsheet.template, name="spreadsheet-template"
    ),
    path("<str:case_id>/duplicates/", overview.duplicate, name="duplicate"),
    path("<str:case_id>/facts/add/<str:kind>/", capture.add, name="add-fact"),
    path("<str:case_id>/facts/<str:record_id>/", capture.change, name="change-fact"),
    path("<str:case_id>/facts/<str:record_id>/history/", capture.history, name="fact-history"),
    path("<str:case_id>/facts/<str:record_id>/withdraw/", capture.withdraw, name="withdraw-fact"),
    path("<str:case_id>/facts/<str:record_id>/restore/", capture.restore, name="restore-fact"),
    path("<str:case_id>/people/<str:record_id>/whereabouts/", people.whereabouts, name="whereabouts"),
    path("<str:case_id>/people/<str:record_id>/whereabouts/add/<str:part>/", people.add_part, name="add-whereabouts"),
    path(
        "<str:case_id>/people/<str:record_id>/whereabouts/<str:part_id>/remove/",
        people.remove_part,
        name="remove-whereabouts",
    ),
]
