"""Addresses of the review, under review/."""

from django.urls import URLPattern

app_name = "review"
urlpatterns: list[URLPattern] = []
