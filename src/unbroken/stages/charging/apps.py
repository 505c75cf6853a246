"""The Django app of this stage."""

from django.apps import AppConfig


class ChargingConfig(AppConfig):
    """stages/charging."""

    name = "unbroken.stages.charging"
    label = "charging"

    def ready(self) -> None:
        """Show the state of a case's suspects and its requests on the page of the case; keep up with split cases."""
        from unbroken.stages.cases.linking.moves import follow_moves  # noqa: PLC0415 - models must be loaded first
        from unbroken.stages.cases.panels import add_panel  # noqa: PLC0415 - models must be loaded first
        from unbroken.stages.charging.moving import follow  # noqa: PLC0415
        from unbroken.stages.charging.panel import PANEL  # noqa: PLC0415

        add_panel(PANEL)
        follow_moves("charging", follow)
