"""Put the reading of a document and the making of a copy in the queue, in the transaction that asks for it.

The jobs themselves are in jobs.py, by the same names. They have a queue of their own, worked by processes that do
nothing else, one document at a time each: the engine is never run for two documents in one process.
"""

from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

READ = "review.read"
RENDER = "review.render"
QUEUE = "review"
READ_FIRST = 1
"""A person waits for a reading, so it goes before the copies that wait, which have 0."""
CORES_ALONE = 2
"""Processes beside a job that has the machine for itself."""


def read_later(reading_id: str, version_id: str) -> None:
    """Queue the reading of a document. Jobs of one document are done one after the other."""
    task = app.configure_task(READ, lock=f"review:{version_id}", queue=QUEUE, priority=READ_FIRST)
    task.defer(reading_id=reading_id)


def render_later(rendition_id: str, version_id: str) -> None:
    """Queue the making of a redacted copy. Jobs of one document are done one after the other."""
    app.configure_task(RENDER, lock=f"review:{version_id}", queue=QUEUE).defer(rendition_id=rendition_id)


def share() -> int:
    """Return how many processes a job may use beside it: one while other documents wait or are worked on."""
    unfinished = ProcrastinateJob.objects.filter(queue_name=QUEUE, status__in=("todo", "doing"))[:2].count()
    return 1 if unfinished > 1 else CORES_ALONE
