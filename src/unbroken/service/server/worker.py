"""The worker process: background jobs, timed jobs, and the sequencer that gives events their place in the log.

Reading documents and making copies is left to the redactors: a crash of the engine takes no sequencer with it.
"""

import threading

import django

from unbroken.service import logs
from unbroken.service.server.children import end_with_parent
from unbroken.service.settings import Settings


def main() -> None:
    """Work until told to stop."""
    settings = Settings()
    logs.configure(settings, "worker")
    end_with_parent()
    django.setup()
    import unbroken.service.server.stalled  # noqa: F401, PLC0415  (registers its job; needs Django set up)
    from unbroken.service.server.sequencing import sequencer  # noqa: PLC0415
    from unbroken.service.server.working import other_queues, work  # noqa: PLC0415

    stop = threading.Event()
    thread = threading.Thread(target=sequencer(settings).run_forever, args=(stop,), name="sequencer")
    thread.start()
    try:
        work(other_queues(), concurrency=4, keeps_time=True)
    finally:
        stop.set()
        thread.join(20)


if __name__ == "__main__":
    main()
