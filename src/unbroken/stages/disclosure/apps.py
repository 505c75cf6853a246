"""The Django app of this stage."""

from django.apps import AppConfig


class DisclosureConfig(AppConfig):
    """stages/disclosure."""

    name = "unbroken.stages.disclosure"
    label = "disclosure"

    def ready(self) -> None:
        """Show what is disclosed, and to whom, on the page of a case; say to packages what was let go."""
        from unbroken.stages.cases.panels import add_panel  # noqa: PLC0415 - models must be loaded first
        from unbroken.stages.disclosure.panel import PANEL  # noqa: PLC0415
        from unbroken.stages.disclosure.releases.let_go import copies_for  # noqa: PLC0415
        from unbroken.stages.disclosure.taking.source import SERVED, OfServed  # noqa: PLC0415
        from unbroken.stages.packages.released import ask_of_releases  # noqa: PLC0415
        from unbroken.stages.packages.sources import add_source  # noqa: PLC0415

        add_panel(PANEL)
        ask_of_releases("disclosure", copies_for)
        add_source(SERVED, OfServed())
