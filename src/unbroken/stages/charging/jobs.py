"""Background work of charging. Each job is safe to run twice."""

from django.utils import timezone
from procrastinate.contrib.django import app

from unbroken.stages.charging import actions


@app.periodic(cron="*/10 * * * *", periodic_id="charging-reminders")
@app.task(name="charging.send_reminders", queueing_lock="charging.reminders", lock="charging.reminders")
def send_reminders(timestamp: int) -> None:
    """Every ten minutes: remind police of answers that are due, once a day for each request."""
    actions.send_reminders(timezone.now())


@app.periodic(cron="* * * * *", periodic_id="charging-clocks")
@app.task(name="charging.refresh_clocks", queueing_lock="charging.clocks", lock="charging.clocks")
def refresh_clocks(timestamp: int) -> None:
    """Every minute: follow what the case has learned about detention since a request was sent."""
    actions.refresh_clocks(timezone.now())
