"""Put the work after serving in the queue, in the transaction that needs it. The jobs are in disclosure/jobs.py."""

from procrastinate.contrib.django import app

SEND_NOTICE = "disclosure.send_service_notice"
READ_SERVED = "disclosure.read_served"
COPY_RECORDING = "disclosure.copy_recording"


def notice_later(key: str) -> None:
    """Queue the e-mail with this key."""
    app.configure_task(SEND_NOTICE, lock=f"service-notice:{key}").defer(key=key)


def read_later(service_id: str) -> None:
    """Queue the reading of what was served, for searching."""
    app.configure_task(READ_SERVED, lock=f"read-served:{service_id}").defer(service_id=service_id)


def copy_later(check_id: str) -> None:
    """Queue the copy of a recording that two people watched."""
    app.configure_task(COPY_RECORDING, lock=f"copy-recording:{check_id}").defer(check_id=check_id)
