"""Put background work in the queue, in the transaction that needs it: committed together or not at all.

The jobs themselves are in jobs.py, by the same names.
"""

from procrastinate.contrib.django import app

RECORD_RECEIPT = "handovers.record_receipt"
RECORD_REFUSAL = "handovers.record_refusal"
PREPARE = "handovers.prepare"
SEND_NOTICE = "handovers.send_notice"


def later(task: str, handover_id: str) -> None:
    """Queue a job about one hand-over; jobs about the same hand-over run one after the other."""
    app.configure_task(task, lock=f"handover:{handover_id}").defer(handover_id=handover_id)


def notice_later(key: str) -> None:
    """Queue the e-mail with this key."""
    app.configure_task(SEND_NOTICE, lock=f"notice:{key}").defer(key=key)
