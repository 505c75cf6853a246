"""`unbroken serve`: database, then web, worker and redactors, tended until SIGTERM or Ctrl-C."""

import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import structlog

from unbroken.service import bootstrap
from unbroken.service.doctor import check_address
from unbroken.service.errors import DemoNotPublic
from unbroken.service.locks import only_service
from unbroken.service.server.children import Child
from unbroken.service.settings import Settings

log = structlog.get_logger()


class PortTaken(Exception):
    """The port is in use."""


def free_port(settings: Settings) -> int:
    """Return the port to listen on, choosing a free one for 0. Raises PortTaken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise PortTaken(
                f"Port {settings.port} on {settings.host} is in use. "
                "Stop the other program, or set UNBROKEN_PORT to another port."
            ) from error
        return int(probe.getsockname()[1])


def serve(settings: Settings, *, on_ready: Callable[[], None] | None = None) -> None:
    """Run the installation until it is told to stop. on_ready: called once the processes were started."""
    stop = threading.Event()

    def ask_to_stop(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    previous = {number: signal.signal(number, ask_to_stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        with running(settings) as tend:
            if on_ready:
                on_ready()
            while not stop.wait(0.5):
                tend()
    finally:
        for number, handler in previous.items():
            signal.signal(number, handler)
    log.info("service.stopped")


@contextmanager
def running(settings: Settings) -> Iterator[Callable[[], None]]:
    """Start everything for the length of the block; gives the function that tends the processes.

    Raises InstallationError, VaultError.
    """
    _check_demo(settings)
    with only_service(settings), bootstrap.database(settings) as urls:
        bootstrap.use(settings, urls)
        bootstrap.migrate(settings, urls)
        children = _children(settings)
        for child in children:
            child.start()

        def tend() -> None:
            urls.tend()
            for child in children:
                child.tend()

        try:
            yield tend
        finally:
            for child in children:
                child.ask_to_stop()
            for child in children:
                child.stop()


def _children(settings: Settings) -> list[Child]:
    redactors = range(1, settings.redactor_count + 1)
    return [
        Child("web", "unbroken.service.server.web", ["--port", str(settings.port)]),
        Child("worker", "unbroken.service.server.worker"),
        *(Child(f"redactor-{number}", "unbroken.service.server.redactor") for number in redactors),
    ]


def _check_demo(settings: Settings) -> None:
    address = check_address(settings)
    if settings.demo and not address.ok:
        raise DemoNotPublic(address.sentence)
