"""The Django app of this stage."""

from django.apps import AppConfig


class HandoversConfig(AppConfig):
    """stages/handovers."""

    name = "unbroken.stages.handovers"
    label = "handovers"

    def ready(self) -> None:
        """Show the hand-overs of a case on its page, what they wait for and what went to whom."""
        from unbroken.stages.cases.panels import add_panel  # noqa: PLC0415 - models must be loaded first
        from unbroken.stages.cases.standing import add_needs, add_sharing  # noqa: PLC0415
        from unbroken.stages.handovers.panel import PANEL  # noqa: PLC0415
        from unbroken.stages.handovers.standing import needs, sharing  # noqa: PLC0415

        add_panel(PANEL)
        add_needs("handovers", needs)
        add_sharing("handovers", sharing)
