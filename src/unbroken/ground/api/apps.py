"""The Django app of the API's own tables."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """ground/api."""

    name = "unbroken.ground.api"
    label = "api"
