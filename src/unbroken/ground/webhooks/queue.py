"""Put deliveries in the queue, in the transaction that makes them. The job is in jobs.py, by the same name."""

from datetime import datetime

from procrastinate.contrib.django import app

DELIVER = "webhooks.deliver"


def deliver_later(delivery_id: str, attempt: int, at: datetime | None = None) -> None:
    """Queue one attempt. attempt: how many went before, so that a job run twice tries once."""
    job = app.configure_task(DELIVER, lock=f"webhook:{delivery_id}", schedule_at=at)
    job.defer(delivery_id=delivery_id, attempt=attempt)
