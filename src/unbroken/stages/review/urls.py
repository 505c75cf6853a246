"""Addresses of the review, under review/."""

from django.urls import path

from unbroken.stages.review import casepages, deeds, pages, remarkpages

app_name = "review"
urlpatterns = [
    path("counts/", remarkpages.counts, name="counts"),
    path("case/<str:case_id>/", casepages.documents, name="documents"),
    path("case/<str:case_id>/read/", casepages.read_all, name="read_all"),
    path("case/<str:case_id>/copies/", casepages.make_copies, name="make_copies"),
    path("version/<str:version_id>/", pages.show, name="show"),
    path("version/<str:version_id>/page/<int:page>/", pages.picture, name="picture"),
    path("version/<str:version_id>/served/<int:page>/", pages.served, name="served"),
    path("version/<str:version_id>/read/", deeds.read, name="read"),
    path("version/<str:version_id>/rule/", deeds.rule, name="rule"),
    path("version/<str:version_id>/accept/", deeds.accept, name="accept"),
    path("version/<str:version_id>/add/", deeds.add, name="add"),
    path("version/<str:version_id>/undo/", deeds.undo, name="undo"),
    path("version/<str:version_id>/redo/", deeds.redo, name="redo"),
    path("version/<str:version_id>/finish/", deeds.finish, name="finish"),
    path("version/<str:version_id>/render/", deeds.render_copy, name="render"),
    path("version/<str:version_id>/second/", deeds.second, name="second"),
    path("version/<str:version_id>/time/", deeds.time_spent, name="time"),
    path("version/<str:version_id>/present/", deeds.present, name="present"),
    path("version/<str:version_id>/copies/", casepages.copies, name="copies"),
    path("version/<str:version_id>/removed/", remarkpages.removed, name="removed"),
    path("version/<str:version_id>/return/", remarkpages.give_back, name="return"),
    path("remark/<str:remark_id>/answer/", remarkpages.answer, name="answer"),
]
