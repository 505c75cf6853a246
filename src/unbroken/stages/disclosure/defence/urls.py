"""Addresses of the portal, under served/."""

from django.urls import path

from unbroken.stages.disclosure.defence import notepages, pages, visiting

app_name = "served"
urlpatterns = [
    path("", pages.home, name="home"),
    path("in-person/leave/", visiting.leave, name="leave"),
    path("in-person/next/", visiting.next_link, name="next-link"),
    path("in-person/<str:token>/", visiting.enter, name="enter"),
    path("document/<str:document_id>/", pages.document, name="document"),
    path("document/<str:document_id>/still/", pages.still, name="still"),
    path("document/<str:document_id>/undertaking/", pages.undertaking, name="undertaking"),
    path("notes/", notepages.notes_page, name="all-notes"),
    path("notebook/", notepages.notebook, name="notebook"),
    path("notebook/notes/", notepages.note_list, name="note-list"),
    path("document/<str:document_id>/note/", notepages.note, name="note"),
    path("service/<str:service_id>/objection/", pages.objection, name="objection"),
    path("service/<str:service_id>/renew/", pages.renew, name="renew"),
    path("counsel/<str:grant_id>/end/", pages.end_counsel, name="end-counsel"),
    path("<str:case_id>/", pages.case, name="case"),
    path("<str:case_id>/search/", pages.search, name="search"),
    path("<str:case_id>/counsel/", pages.counsel, name="counsel"),
]
