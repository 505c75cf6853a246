"""The Django app of the custody record."""

from django.apps import AppConfig


class CustodyConfig(AppConfig):
    """ground/custody."""

    name = "unbroken.ground.custody"
    label = "custody"
