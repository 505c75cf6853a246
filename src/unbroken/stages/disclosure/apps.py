"""The Django app of this stage."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """stages/disclosure."""

    name = "unbroken.stages.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        """Show what is disclosed, and to whom, on the page of a case; let packages be made of what was served."""
        from unbroken.stages.cases.panels import add_panel  # noqa: PLC0415 - models must be loaded first
        from unbroken.stages.cases.standing import add_needs, add_sharing  # noqa: PLC0415
        from unbroken.stages.charging.known import add_days  # noqa: PLC0415
        from unbroken.stages.disclosure.days import days  # noqa: PLC0415
        from unbroken.stages.disclosure.panel import PANEL  # noqa: PLC0415
        from unbroken.stages.disclosure.standing import needs, sharing  # noqa: PLC0415
        from unbroken.stages.disclosure.taking.source import SERVED, OfServed  # noqa: PLC0415
        from unbroken.stages.packages.sources import add_source  # noqa: PLC0415

        add_panel(PANEL)
        add_needs("disclosure", needs)
        add_sharing("disclosure", sharing)
        add_days("disclosure", days)
        add_source(SERVED, OfServed())
