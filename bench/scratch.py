"""A scratch installation with the fictional people, for benches that drive the real pages: one process holds it all."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parent.parent / "tests"


@contextmanager
def installation(work: Path) -> Iterator[tuple[Any, Any]]:
    """Start the service in an empty folder; give its settings and its people. Django works in this process too."""
    sys.path[:0] = [str(TESTS)]
    os.environ["DJANGO_SETTINGS_MODULE"] = "unbroken.service.django_settings"
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # the browser's loop runs in the thread that asks the database
    from unbroken.service.server.supervisor import free_port, running
    from unbroken.service.settings import Settings

    work.chmod(0o755)
    folder = work / "data"
    folder.mkdir(mode=0o755)
    settings = Settings(data=folder, port=0, demo=True, email="file", log_file=str(work / "service.log"))
    settings = settings.model_copy(update={"port": free_port(settings)})
    stop = threading.Event()
    with running(settings) as tend:
        tending = threading.Thread(target=_tend, args=(tend, stop))
        tending.start()
        try:
            from unbroken.service.demo.client import Browser, wait_for
            from unbroken.service.demo.people import people_the_stage

            with Browser(settings.address) as browser:
                wait_for(browser.is_up, "the service to answer", 300)
            yield settings, people_the_stage(now=datetime.now(UTC))
        finally:
            stop.set()
            tending.join()


def _tend(tend: Any, stop: threading.Event) -> None:
    while not stop.wait(0.5):
        tend()
