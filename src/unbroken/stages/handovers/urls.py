"""Addresses of hand-overs, under handovers/."""

from django.urls import path

from unbroken.stages.handovers.pages import lists, one, sending

app_name = "handovers"
urlpatterns = [
    path("", lists.board, name="board"),
    path("inbox/", lists.inbox, name="inbox"),
    path("alarms/", lists.alarms, name="alarms"),
    path("send/<str:case_id>/", sending.send, name="send"),
    path("copy/<str:case_id>/", one.request_copy, name="request-copy"),
    path("<str:handover_id>/", one.show, name="show"),
    path("<str:handover_id>/sign/", one.sign, name="sign"),
    path("<str:handover_id>/refuse/", one.refuse, name="refuse"),
    path("<str:handover_id>/recall/", one.recall, name="recall"),
    path("<str:handover_id>/alarm/", one.act_on_alarm, name="act-on-alarm"),
    path("<str:handover_id>/receipt/", one.receipt, name="receipt"),
]
