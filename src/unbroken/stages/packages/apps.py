"""The Django app of this stage."""

from django.apps import AppConfig


class PackagesConfig(AppConfig):
    """stages/packages."""

    name = "unbroken.stages.packages"
    label = "packages"

    def ready(self) -> None:
        """Show the packages of a case on its page, and make them of its evidence."""
        from unbroken.stages.cases.panels import Panel, add_panel  # noqa: PLC0415  (models load first)
        from unbroken.stages.packages.of_cases import CASE, OfCases  # noqa: PLC0415
        from unbroken.stages.packages.queries import panel  # noqa: PLC0415
        from unbroken.stages.packages.sources import add_source  # noqa: PLC0415

        add_source(CASE, OfCases())
        add_panel(Panel("packages", 60, "packages/panel.html", panel))
