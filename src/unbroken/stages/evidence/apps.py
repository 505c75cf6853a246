"""The Django app of this stage."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """stages/evidence."""

    name = "unbroken.stages.evidence"
    label = "evidence"

    def ready(self) -> None:
        """Show the items on every case's page, and offer them on others; carry them to cases split off or merged."""
        from unbroken.stages.cases.linking.moves import carry_by, follow_moves  # noqa: PLC0415  (models are loaded only now)
        from unbroken.stages.cases.storeditems import list_by  # noqa: PLC0415
        from unbroken.stages.evidence.choosing import items_to_choose  # noqa: PLC0415
        from unbroken.stages.evidence.moving import carry, follow  # noqa: PLC0415
        from unbroken.stages.evidence.panel import register  # noqa: PLC0415

        register()
        list_by(items_to_choose)
        carry_by(carry)
        follow_moves("evidence", follow)
