"""The Django app of this stage."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """stages/review."""

    name = "unbroken.stages.review"
    label = "review"

    def ready(self) -> None:
        """Show the review of a case's documents on its page."""
        from unbroken.stages.cases.panels import Panel, add_panel  # noqa: PLC0415  (models load first)
        from unbroken.stages.review.panel import review_panel  # noqa: PLC0415

        add_panel(Panel("review", 15, "review/panel.html", review_panel))
