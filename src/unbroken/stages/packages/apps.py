"""The Django app of this stage."""

from django.apps import AppConfig


class PackagesConfig(AppConfig):
    """stages/packages."""

    name = "unbroken.stages.packages"
    label = "packages"
