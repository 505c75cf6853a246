"""Background work of the review: reading documents and making copies. Each is safe to run twice."""

from datetime import UTC, datetime

from procrastinate import JobContext, RetryStrategy
from procrastinate.contrib.django import app

from unbroken.stages.review import queue, reading, rendering

ATTEMPTS = 12
GAVE_UP = "This failed several times. Ask again; if it fails again, tell whoever runs this installation."
_AGAIN = RetryStrategy(max_attempts=ATTEMPTS, linear_wait=5)


@app.task(name=queue.READ, queue=queue.QUEUE, pass_context=True, retry=_AGAIN)
def read(context: JobContext, reading_id: str) -> None:
    """Read a document. Tried again while store, keys or database cannot be reached, and when its process died."""
    now = datetime.now(UTC)
    if context.job.attempts >= ATTEMPTS:
        reading.give_up(reading_id=reading_id, sentence=GAVE_UP, now=now)
        return
    try:
        reading.do_read(reading_id=reading_id, now=now)
    except Exception:
        if context.job.attempts >= ATTEMPTS - 1:
            reading.give_up(reading_id=reading_id, sentence=GAVE_UP, now=now)
        raise


@app.task(name=queue.RENDER, queue=queue.QUEUE, pass_context=True, retry=_AGAIN)
def render(context: JobContext, rendition_id: str) -> None:
    """Make a redacted copy. Tried again while store, keys or database cannot be reached, and when its process died."""
    now = datetime.now(UTC)
    if context.job.attempts >= ATTEMPTS:
        rendering.give_up(rendition_id=rendition_id, sentence=GAVE_UP, now=now)
        return
    try:
        rendering.do_render(rendition_id=rendition_id, now=now)
    except Exception:
        if context.job.attempts >= ATTEMPTS - 1:
            rendering.give_up(rendition_id=rendition_id, sentence=GAVE_UP, now=now)
        raise
