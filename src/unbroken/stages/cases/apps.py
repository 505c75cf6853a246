"""The Django app of this stage."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    """stages/cases."""

    name = "unbroken.stages.cases"
    label = "cases"
