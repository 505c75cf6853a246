"""Addresses of disclosure, under disclosure/."""

from django.urls import path

from unbroken.stages.disclosure.pages import case, duty, release, schedule

app_name = "disclosure"
urlpatterns = [
    path("case/<str:case_id>/", case.show, name="case"),
    path("case/<str:case_id>/represent/", case.represent, name="represent"),
    path("case/<str:case_id>/release/", release.draft, name="draft"),
    path("case/<str:case_id>/schedule/<str:code>/", schedule.show, name="schedule"),
    path("case/<str:case_id>/schedule/<str:code>/make/", schedule.issue, name="issue"),
    path("case/<str:case_id>/schedule/<str:code>/decide/<str:unused_id>/", schedule.decide, name="decide"),
    path("case/<str:case_id>/defence-statement/", duty.receive, name="statement"),
    path("duty/<str:task_id>/", duty.answer, name="answer"),
    path("release/<str:release_id>/", release.show, name="show"),
    path("release/<str:release_id>/check/", release.check, name="check"),
    path("release/<str:release_id>/add/", release.add, name="add"),
    path("release/<str:release_id>/remove/<str:version_id>/", release.remove, name="remove"),
    path("release/<str:release_id>/notices/", release.notices, name="notices"),
    path("release/<str:release_id>/override/", release.ask_override, name="override"),
    path("override/<str:override_id>/agree/", release.agree_override, name="agree"),
    path("release/<str:release_id>/go/", release.go, name="go"),
]
