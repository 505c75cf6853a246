"""Background work of webhooks and of the API's own tables. Each job is safe to run twice."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from unbroken.ground.api import limits, repeats
from unbroken.ground.webhooks import queue, telling

PATIENTLY = RetryStrategy(max_attempts=20, exponential_wait=3)


@app.task(name=queue.DELIVER, retry=PATIENTLY)
def deliver(delivery_id: str, attempt: int) -> None:
    """Make one attempt to deliver a message."""
    telling.deliver(delivery_id=delivery_id, attempt=attempt, now=timezone.now())


@app.periodic(cron="7 * * * *", periodic_id="api-forget")
@app.task(name="api.forget_old", queueing_lock="api.forget", lock="api.forget")
def forget_old(timestamp: int) -> None:
    """Every hour: forget kept answers and counters whose time is over."""
    del timestamp
    repeats.forget_old(timezone.now())
    limits.forget_old(timezone.now())
