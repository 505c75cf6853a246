"""The Django app of this stage."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """stages/review."""

    name = "unbroken.stages.review"
    label = "review"

    def ready(self) -> None:
        """Show the review of a case's documents on its page, and ask before they go to the prosecution."""
        from unbroken.stages.cases.linking.moves import follow_moves  # noqa: PLC0415  (models load first)
        from unbroken.stages.cases.panels import Panel, add_panel  # noqa: PLC0415
        from unbroken.stages.handovers.asking import add_asker  # noqa: PLC0415
        from unbroken.stages.review.counselling import before_sending  # noqa: PLC0415
        from unbroken.stages.review.moving import follow  # noqa: PLC0415
        from unbroken.stages.review.panel import review_panel  # noqa: PLC0415

        follow_moves("review", follow)
        add_asker("counselling", before_sending)
        add_panel(Panel("review", 15, "review/panel.html", review_panel))
