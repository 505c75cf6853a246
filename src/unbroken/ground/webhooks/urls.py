"""Addresses of the webhook pages, under organisation/webhooks/."""

from django.urls import path

from unbroken.ground.webhooks import pages

app_name = "webhooks"
urlpatterns = [
    path("", pages.show_webhooks, name="list"),
    path("add/", pages.add, name="add"),
    path("<str:webhook_id>/", pages.show_webhook, name="show"),
    path("<str:webhook_id>/secret/", pages.show_secret, name="secret"),
    path("<str:webhook_id>/renew/", pages.renew, name="renew"),
    path("<str:webhook_id>/pause/", pages.pause, name="pause"),
    path("<str:webhook_id>/remove/", pages.remove, name="remove"),
    path("<str:webhook_id>/deliveries/<str:delivery_id>/replay/", pages.replay, name="replay"),
]
