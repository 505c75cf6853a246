"""Put background work in the queue, in the transaction that needs it. The jobs are in jobs.py, by the same names."""

from procrastinate.contrib.django import app

SEND_NOTICE = "charging.send_notice"


def notice_later(key: str) -> None:
    """Queue the e-mail with this key."""
    app.configure_task(SEND_NOTICE, lock=f"notice:{key}").defer(key=key)
