"""The Django app of this stage."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """stages/evidence."""

    name = "unbroken.stages.evidence"
    label = "evidence"

    def ready(self) -> None:
        """Show the items on every case's page; carry them to cases that are split off or merged into."""
        from unbroken.stages.cases.linking.moves import carry_by, follow_moves  # noqa: PLC0415  (models are loaded only now)
        from unbroken.stages.evidence.moving import carry, follow  # noqa: PLC0415
        from unbroken.stages.evidence.panel import register  # noqa: PLC0415

        register()
        carry_by(carry)
        follow_moves("evidence", follow)
