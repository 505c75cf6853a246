"""The Django app of this stage."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """stages/evidence."""

    name = "unbroken.stages.evidence"
    label = "evidence"
