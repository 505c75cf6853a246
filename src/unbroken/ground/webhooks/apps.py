"""The Django app of the webhooks."""

from django.apps import AppConfig


class WebhooksConfig(AppConfig):
    """ground/webhooks."""

    name = "unbroken.ground.webhooks"
    label = "webhooks"
