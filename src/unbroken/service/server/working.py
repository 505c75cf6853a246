"""Do the background jobs of some queues until told to stop. To be imported when Django is set up."""

from collections.abc import Iterable
from typing import cast

from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector

from unbroken.stages.review.queue import QUEUE as REVIEW

ANY = "default"
"""The queue of jobs that name none."""


def work(queues: Iterable[str], *, concurrency: int, keeps_time: bool) -> None:
    """Work, `concurrency` jobs at once. keeps_time: also queue the timed jobs when they are due."""
    connector = cast("DjangoConnector", app.connector).get_worker_connector()
    with app.replace_connector(connector) as worker_app:
        if not keeps_time:
            worker_app.periodic_registry.periodic_tasks.clear()
        worker_app.run_worker(
            queues=sorted(queues),
            concurrency=concurrency,
            listen_notify=True,
            fetch_job_polling_interval=2,
            delete_jobs="successful",
        )


def other_queues() -> set[str]:
    """Return every queue that a job may be in but that of the review."""
    return {ANY, *(task.queue for task in app.tasks.values())} - {REVIEW}
