"""Addresses of charging, under charging/."""

from django.urls import path

from unbroken.stages.charging.pages import asking, assessing, charges, clocks, court, one, review, triage, work

app_name = "charging"
urlpatterns = [
    path("", work.queue, name="queue"),
    path("claim/", work.claim_many, name="claim-many"),
    path("assessments/", assessing.summary, name="assessments"),
    path("ask/<str:case_id>/", asking.ask, name="ask"),
    path("court/<str:case_id>/", court.court, name="court"),
    path("court/steps/<str:step_id>/withdraw/", court.withdraw, name="withdraw-step"),
    path("clocks/<str:case_id>/", clocks.clocks, name="clocks"),
    path("clocks/<str:case_id>/told/", clocks.told, name="told"),
    path("clocks/days/<str:day_id>/withdraw/", clocks.withdraw, name="withdraw-day"),
    path("<str:request_id>/", one.show, name="show"),
    path("<str:request_id>/resubmit/", asking.resubmit, name="resubmit"),
    path("<str:request_id>/withdraw/", asking.withdraw, name="withdraw"),
    path("<str:request_id>/triage/", triage.triage, name="triage"),
    path("<str:request_id>/claim/", one.claim, name="claim"),
    path("<str:request_id>/assign/", one.assign, name="assign"),
    path("<str:request_id>/review/", review.review, name="review"),
    path("<str:request_id>/present/", review.present, name="present"),
    path("<str:request_id>/charge/", charges.charge, name="charge"),
    path("<str:request_id>/message/", one.message, name="message"),
    path("<str:request_id>/consult/", one.consult, name="consult"),
    path("<str:request_id>/actions/", one.add_action, name="add-action"),
    path("<str:request_id>/actions/<str:action_id>/answer/", one.answer_action, name="answer-action"),
    path("<str:request_id>/actions/<str:action_id>/cancel/", one.cancel_action, name="cancel-action"),
    path("<str:request_id>/assess/", assessing.assess, name="assess"),
    path("<str:request_id>/dispute/", assessing.dispute, name="dispute"),
    path("<str:request_id>/settle/", assessing.settle, name="settle"),
]
