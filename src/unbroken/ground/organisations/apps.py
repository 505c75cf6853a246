"""The Django app of the organisations."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """ground/organisations."""

    name = "unbroken.ground.organisations"
    label = "organisations"
