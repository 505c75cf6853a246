"""Put the reading of a document and the making of a copy in the queue, in the transaction that asks for it.

The jobs themselves are in jobs.py, by the same names.
"""

from procrastinate.contrib.django import app

READ = "review.read"
RENDER = "review.render"
QUEUE = "review"
LANE = "review"
"""One after the other: each takes the whole machine, and no other kind of job may wait behind them."""


def read_later(reading_id: str) -> None:
    """Queue the reading of a document."""
    app.configure_task(READ, lock=LANE, queue=QUEUE).defer(reading_id=reading_id)


def render_later(rendition_id: str) -> None:
    """Queue the making of a redacted copy."""
    app.configure_task(RENDER, lock=LANE, queue=QUEUE).defer(rendition_id=rendition_id)
