"""Background work of the review: reading documents and making copies. Each is safe to run twice."""

from datetime import UTC, datetime

from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from unbroken.stages.review import queue, reading, rendering

_AGAIN = RetryStrategy(max_attempts=20, linear_wait=5)


@app.task(name=queue.READ, queue=queue.QUEUE, retry=_AGAIN)
def read(reading_id: str) -> None:
    """Read a document. Tried again while the store, the keys or the database cannot be reached."""
    reading.do_read(reading_id=reading_id, now=datetime.now(UTC))


@app.task(name=queue.RENDER, queue=queue.QUEUE, retry=_AGAIN)
def render(rendition_id: str) -> None:
    """Make a redacted copy. Tried again while the store, the keys or the database cannot be reached."""
    rendering.do_render(rendition_id=rendition_id, now=datetime.now(UTC))
