"""A scratch installation for the drill: its own folder, database, port and processes, gone afterwards."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from unbroken.service import logs
from unbroken.service.server.tending import tended
from unbroken.service.settings import Settings

LONGEST_IDLE = 120
"""Minutes: on a busy machine somebody of the drill may wait long for the others."""


@contextmanager
def scratch(policy: str = "") -> Iterator[Settings]:
    """Run an installation in a temporary folder for the length of the block; everything of it is removed at the end.

    policy: file of a policy table to drill with; empty for the one that comes with the program.
    """
    from unbroken.service.server.supervisor import free_port, running  # noqa: PLC0415  (heavy)

    with tempfile.TemporaryDirectory(prefix="unbroken-drill-") as name, _nothing_inherited():
        folder = Path(name)
        folder.chmod(0o755)
        settings = Settings(
            data=folder / "data",
            database_url="",
            blobs="",
            demo=True,
            email="file",
            port=0,
            idle_minutes=LONGEST_IDLE,
            policy=policy,
            log_file=str(folder / "service.log"),
        )
        settings = settings.model_copy(update={"port": free_port(settings)})
        logs.configure(settings, "drill")
        with running(settings) as tend, tended(tend):
            yield settings


@contextmanager
def _nothing_inherited() -> Iterator[None]:
    """Take the settings of a real installation out of the environment: the drill must not come near it."""
    held = _take_out()
    try:
        yield
    finally:
        _take_out()
        os.environ.update(held)


def _take_out() -> dict[str, str]:
    names = [name for name in os.environ if name.startswith("UNBROKEN_") or name == "DATABASE_URL"]
    return {name: os.environ.pop(name) for name in names}
