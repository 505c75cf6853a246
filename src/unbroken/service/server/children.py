"""Start the processes of an installation, start one again when it dies, stop all of them cleanly."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import structlog

log = structlog.get_logger()
LONGEST_PAUSE_SECONDS = 10.0
GRACE_SECONDS = 20.0


@dataclass
class Child:
    """One process: its name, the module it runs, and how often it died lately."""

    name: str
    module: str
    arguments: list[str] = field(default_factory=list)
    deaths: int = 0
    not_before: float = 0.0
    started: float = 0.0
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process."""
        self.process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            [sys.executable, "-m", self.module, *self.arguments],
            stdin=subprocess.DEVNULL,
            env={**_without_owner(os.environ), "UNBROKEN_PARENT": str(os.getpid())},
        )
        self.started = time.monotonic()
        log.info("process.started", name=self.name, pid=self.process.pid)

    def tend(self) -> None:
        """Start the process again if it died, after a pause that grows with each death."""
        if self.process is not None and self.process.poll() is not None:
            log.error("process.died", name=self.name, code=self.process.returncode)
            lived = time.monotonic() - self.started
            self.deaths = 1 if lived > 60 else self.deaths + 1
            self.not_before = time.monotonic() + min(LONGEST_PAUSE_SECONDS, 0.25 * 2**self.deaths)
            self.process = None
        if self.process is None and time.monotonic() >= self.not_before:
            self.start()

    def ask_to_stop(self) -> None:
        """Ask the process to finish, and do not wait for it."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()

    def stop(self) -> None:
        """Ask the process to finish; after a grace period, end it."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.terminate()
        try:
            self.process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            log.error("process.killed", name=self.name)  # noqa: TRY400  (the traceback says nothing more)
            self.process.kill()
            self.process.wait()


def _without_owner(environment: Mapping[str, str]) -> dict[str, str]:
    """Return the environment without the owner's URL: the processes that serve people know the runtime role only."""
    return {name: value for name, value in environment.items() if name != "DATABASE_URL"}


def end_with_parent() -> None:
    """End this process when the supervisor that started it is gone, even if that was killed outright."""
    parent = int(os.environ.get("UNBROKEN_PARENT", "0"))
    if not parent:
        return

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        log.error("process.orphaned")
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(GRACE_SECONDS)
        os._exit(1)

    threading.Thread(target=watch, name="parent-watch", daemon=True).start()
