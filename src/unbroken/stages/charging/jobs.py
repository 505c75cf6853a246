"""Background work of charging. Each job is safe to run twice."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from unbroken.stages.charging import actions, notices, queue


@app.periodic(cron="*/10 * * * *", periodic_id="charging-reminders")
@app.task(name="charging.send_reminders", queueing_lock="charging.reminders", lock="charging.reminders")
def send_reminders(timestamp: int) -> None:
    """Every ten minutes: remind whoever owes something of which a warning came due, then once a day."""
    actions.send_reminders(timezone.now())


@app.periodic(cron="* * * * *", periodic_id="charging-clocks")
@app.task(name="charging.refresh_clocks", queueing_lock="charging.clocks", lock="charging.clocks")
def refresh_clocks(timestamp: int) -> None:
    """Every minute: follow what the case has learned about detention since a request was sent."""
    actions.refresh_clocks(timezone.now())


@app.periodic(cron="23 * * * *", periodic_id="charging-clocks-all")
@app.task(name="charging.refresh_all_clocks", queueing_lock="charging.clocks-all", lock="charging.clocks")
def refresh_all_clocks(timestamp: int) -> None:
    """Every hour: follow what the cases of all open requests have learned, such as a new day of bail."""
    actions.refresh_clocks(timezone.now(), every=True)


@app.periodic(cron="17 6 * * *", periodic_id="charging-summaries")
@app.task(name="charging.send_summaries", queueing_lock="charging.summaries", lock="charging.summaries")
def send_summaries(timestamp: int) -> None:
    """Every morning: send the summaries of assessments of months that are over, each once."""
    actions.send_summaries(timezone.now())


@app.task(name=queue.SEND_NOTICE, retry=RetryStrategy(max_attempts=20, exponential_wait=3))
def send_notice(key: str) -> None:
    """Send one e-mail about a summary."""
    notices.send_notice(key=key, now=timezone.now())
