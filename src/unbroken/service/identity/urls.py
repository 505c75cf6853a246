"""Addresses of sign-in pages that allauth does not have."""

from django.urls import path

from unbroken.service.identity import demo_pages, pages

app_name = "identity"
urlpatterns = [
    path("sign-in/organisation/", pages.choose, name="choose"),
    path("organisation/people/<str:person_id>/link/", pages.invitation, name="invitation"),
    path("demo/personas/", demo_pages.personas, name="personas"),
    path("demo/personas/sign-in/", demo_pages.sign_in, name="persona-sign-in"),
]
