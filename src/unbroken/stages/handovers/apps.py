"""The Django app of this stage."""

from django.apps import AppConfig


class HandoversConfig(AppConfig):
    """stages/handovers."""

    name = "unbroken.stages.handovers"
    label = "handovers"
