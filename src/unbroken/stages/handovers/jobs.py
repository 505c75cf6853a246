"""Background work of hand-overs. Each job is safe to run twice, and is tried again when something fails."""

from django.utils import timezone
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from unbroken.stages.handovers import actions, notices, queue

PATIENTLY = RetryStrategy(max_attempts=20, exponential_wait=3)


@app.periodic(cron="* * * * * */15", periodic_id="overdue")
@app.task(name="handovers.raise_overdue_alarms", queueing_lock="handovers.overdue", lock="handovers.overdue")
def raise_overdue_alarms(timestamp: int) -> None:
    """Every fifteen seconds: raise the alarms that are due, so that none is later than a minute."""
    actions.raise_overdue_alarms(timezone.now())


@app.periodic(cron="* * * * *", periodic_id="cosign")
@app.task(name="handovers.cosign_partners", queueing_lock="handovers.cosign", lock="handovers.cosign")
def cosign_partners(timestamp: int) -> None:
    """Every minute: partners cosign each other's last checkpoint."""
    actions.cosign_partners(timezone.now())


@app.task(name=queue.RECORD_RECEIPT, retry=PATIENTLY)
def record_receipt(handover_id: str) -> None:
    """Name the recipient's receipt in the sender's log."""
    actions.record_receipt(handover_id=handover_id, now=timezone.now())


@app.task(name=queue.RECORD_REFUSAL, retry=PATIENTLY)
def record_refusal(handover_id: str) -> None:
    """Name the recipient's refusal in the sender's log."""
    actions.record_refusal(handover_id=handover_id, now=timezone.now())


@app.task(name=queue.PREPARE, retry=PATIENTLY)
def prepare(handover_id: str) -> None:
    """Give the items of a large hand-over to the recipient, then send it."""
    actions.prepare_handover(handover_id=handover_id, now=timezone.now())


@app.task(name=queue.SEND_NOTICE, retry=PATIENTLY)
def send_notice(key: str) -> None:
    """Send one e-mail."""
    notices.send_notice(key=key, now=timezone.now())
