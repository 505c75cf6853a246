"""The Django app of this stage."""

from django.apps import AppConfig


class IncidentsConfig(AppConfig):
    """stages/incidents."""

    name = "unbroken.stages.incidents"
    label = "incidents"
