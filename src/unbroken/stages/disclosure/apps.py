"""The Django app of this stage."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """stages/disclosure."""

    name = "unbroken.stages.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        """Show what is disclosed, and to whom, on the page of a case."""
        from unbroken.stages.cases.panels import add_panel  # noqa: PLC0415 - models must be loaded first
        from unbroken.stages.disclosure.panel import PANEL  # noqa: PLC0415

        add_panel(PANEL)
