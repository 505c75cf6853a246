"""The Django app of this stage."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """stages/files."""

    name = "unbroken.stages.files"
    label = "files"

    def ready(self) -> None:
        """Show how far the file of a case is on its page; keep the list of who reads sensitive material."""
        from unbroken.stages.cases.linking.moves import follow_moves  # noqa: PLC0415  (models load first)
        from unbroken.stages.cases.panels import Panel, add_panel  # noqa: PLC0415
        from unbroken.stages.evidence.readers import keep_readers  # noqa: PLC0415
        from unbroken.stages.files.moving import follow  # noqa: PLC0415
        from unbroken.stages.files.panel import file_panel  # noqa: PLC0415
        from unbroken.stages.files.targets import readers_of  # noqa: PLC0415

        add_panel(Panel("files", 5, "files/panel.html", file_panel))
        keep_readers(readers_of)
        follow_moves("files", follow)
