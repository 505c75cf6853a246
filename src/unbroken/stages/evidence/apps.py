"""The Django app of this stage."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """stages/evidence."""

    name = "unbroken.stages.evidence"
    label = "evidence"

    def ready(self) -> None:
        """Show the items on every case's page."""
        from unbroken.stages.evidence.panel import register  # noqa: PLC0415  (models are loaded only now)

        register()
