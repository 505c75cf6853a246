import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@contextmanager
def own_folder() -> Iterator[Path]:
    """A folder outside pytest's own, which every new pytest closes to other users, the database's included.

    Its path is short, because socket paths are limited to about 100 characters.
    """
    with tempfile.TemporaryDirectory(prefix="unbroken-ops-") as name:
        path = Path(name)
        path.chmod(0o755)
        yield path


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of the test's own."""
    with own_folder() as path:
        yield path


def clean_environment(**changes: str) -> dict[str, str]:
    """The environment without anything of Unbroken, plus changes."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("UNBROKEN_", "DATABASE_URL", "DJANGO_", "AWS_"))}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join([str(TESTS), *kept.get("PYTHONPATH", "").split(os.pathsep)]),
        **changes,
    }


@pytest.fixture
def unbroken() -> Run:
    """Run the command `unbroken` in a process of its own."""

    def run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "unbroken", *words],
            env=clean_environment(**environment),
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    return run


@pytest.fixture
def journey() -> Run:
    """Run the main job in a process of its own."""

    def run(**environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(Path(__file__).parent / "journey.py")],
            env=clean_environment(**environment),
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )

    return run
