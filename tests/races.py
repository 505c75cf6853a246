"""Let several people do something at the same moment, each on a database connection of their own."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from django.db import connection

from unbroken.ground.errors import DomainError

PATIENCE_SECONDS = 60


def at_once(*moves: Callable[[], object], refusals: type[Exception] = DomainError) -> list[Exception | None]:
    """Run the moves in threads of their own that start together; return how each was refused, or None.

    Anything but a refusal is raised.
    """
    gate = threading.Barrier(len(moves))

    def run(move: Callable[[], object]) -> Exception | None:
        gate.wait(PATIENCE_SECONDS)
        try:
            move()
        except refusals as error:
            return error
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(moves)) as pool:
        return list(pool.map(run, moves))
