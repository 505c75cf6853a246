"""The worker process: background jobs, timed jobs, and the sequencer that gives events their place in the log."""

import threading
from typing import cast

import django
import structlog

from unbroken.service import logs
from unbroken.service.server.children import end_with_parent
from unbroken.service.settings import Settings

log = structlog.get_logger()


def main() -> None:
    """Work until told to stop."""
    settings = Settings()
    logs.configure(settings, "worker")
    end_with_parent()
    django.setup()
    from procrastinate.contrib.django import app  # noqa: PLC0415  (needs Django set up)
    from procrastinate.contrib.django.django_connector import DjangoConnector  # noqa: PLC0415

    import unbroken.service.server.stalled  # noqa: F401, PLC0415  (registers its job)
    from unbroken.service.server.sequencing import sequencer  # noqa: PLC0415

    stop = threading.Event()
    thread = threading.Thread(target=sequencer(settings).run_forever, args=(stop,), name="sequencer")
    thread.start()
    try:
        with app.replace_connector(cast("DjangoConnector", app.connector).get_worker_connector()) as worker_app:
            worker_app.run_worker(
                concurrency=4, listen_notify=True, fetch_job_polling_interval=2, delete_jobs="successful"
            )
    finally:
        stop.set()
        thread.join(20)


if __name__ == "__main__":
    main()
