"""What an organisation can be told of, and how a message is signed. Source: Standard Webhooks 1.0."""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime
from enum import StrEnum

SECRET_PREFIX = "whsec_"  # noqa: S105 - the published prefix of every secret, not one
SECRET_BYTES = 32


class WebhookEvent(StrEnum):
    """One kind of message. The value is sent: never change one."""

    CASE_REGISTERED = "case.registered"
    ITEM_SEALED = "item.sealed"
    HANDOVER_SENT = "handover.sent"
    HANDOVER_ARRIVED = "handover.arrived"
    HANDOVER_RECEIVED = "handover.received"
    HANDOVER_REFUSED = "handover.refused"
    HANDOVER_OVERDUE = "handover.overdue"

    @property
    def words(self) -> str:
        """The event in plain words."""
        return _WORDS[self]


_WORDS = {
    WebhookEvent.CASE_REGISTERED: "A case was registered in your organisation",
    WebhookEvent.ITEM_SEALED: "An item of your organisation was sealed",
    WebhookEvent.HANDOVER_SENT: "Your organisation sent items",
    WebhookEvent.HANDOVER_ARRIVED: "Items were sent to somebody in your organisation",
    WebhookEvent.HANDOVER_RECEIVED: "Somebody signed for items; both sides are told",
    WebhookEvent.HANDOVER_REFUSED: "Items were refused; both sides are told",
    WebhookEvent.HANDOVER_OVERDUE: "No receipt by the deadline; both sides are told",
}


def new_secret() -> str:
    """Return a fresh secret in its published form."""
    return SECRET_PREFIX + base64.b64encode(secrets.token_bytes(SECRET_BYTES)).decode()


def sign(secret: str, message_id: str, at: datetime, body: str) -> str:
    """Return one signature of a message: v1, and HMAC-SHA-256 over id, whole seconds and body."""
    key = base64.b64decode(secret.removeprefix(SECRET_PREFIX))
    signed = f"{message_id}.{int(at.timestamp())}.{body}".encode()
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
