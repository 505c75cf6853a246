"""Addresses of the roof's own pages."""

from django.urls import path

from unbroken.service.pages.home import home

urlpatterns = [
    path("", home, name="home"),
]
