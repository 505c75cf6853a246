"""`unbroken demo`: walk the main job through the real paths with fictional data."""

import shutil
import signal
import threading
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from unbroken.service import logs
from unbroken.service.server.tending import tended
from unbroken.service.settings import Settings

MARK = "demonstration"
PLACE = Path("var/demo")


def demo(
    *,
    once: Annotated[bool, typer.Option("--once", help="Do not stay up; print the outcome as JSON and end.")] = False,
    data: Annotated[Path | None, typer.Option("--data", help="Folder of the demonstration. Default: var/demo.")] = None,
    port: Annotated[int, typer.Option(help="Port; 0 picks a free one.")] = 0,
) -> None:
    """Register a fictional case, upload, hand over, watch, export and verify; then leave the server running."""
    from unbroken.service.server.supervisor import free_port, running  # noqa: PLC0415

    console = Console(stderr=once)
    if find_spec("imageio_ffmpeg") is None:
        console.print("The demonstration draws its own recordings. Install what it needs: uv sync --group demo")
        raise typer.Exit(2)
    folder = (data or PLACE).absolute()
    _fresh(folder)
    settings = Settings(data=folder, demo=True, email="file", port=port, log_file=str(folder / "service.log"))
    settings = settings.model_copy(update={"port": free_port(settings)})
    logs.configure(settings, "demo")
    console.print(
        "[bold]This is a demonstration.[/] All people and cases are fictional. Never put real material into it."
    )
    console.print("Starting the database, the pages, the byte path, the worker and the redactors ...")
    with running(settings) as tend, tended(tend):
        from unbroken.service.demo.scenario import play  # noqa: PLC0415  (needs Django set up)

        outcome = play(settings, console)
        console.print(outcome.table())
        if not once:
            _stay(console, settings)
    if once:
        typer.echo(outcome.line())
    if not outcome.is_sound():
        raise typer.Exit(1)


def _fresh(folder: Path) -> None:
    """Make an empty folder for the demonstration; an earlier demonstration is removed, anything else is refused."""
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).exists():
            raise typer.BadParameter(f"{folder} is not empty and holds no demonstration. Choose another folder.")
        _stop_leftover(folder)
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    (folder / MARK).write_text("Fictional data. `unbroken demo` removes this folder when it starts again.\n")


def _stop_leftover(folder: Path) -> None:
    from unbroken.service.database import EmbeddedPostgres  # noqa: PLC0415

    if (folder / "postgres" / "postmaster.pid").exists():
        leftover = EmbeddedPostgres(folder / "postgres")
        leftover.start()
        leftover.stop()


def _stay(console: Console, settings: Settings) -> None:
    console.print(
        f"\nSign in as one of these people: [bold]{settings.address}/demo/personas/[/]   (Ctrl-C stops everything)"
    )
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    stop.wait()
    console.print("Stopping ...")
