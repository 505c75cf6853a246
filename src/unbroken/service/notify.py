"""Send e-mail through GOV.UK Notify instead of SMTP: Django's mail backend for `UNBROKEN_EMAIL=notify:TEMPLATE`.

The template of the service has two places, ((subject)) and ((body)), and nothing else. The key of the API has the
form NAME-SERVICE-SECRET; it signs a token of its own for each message and is never sent.
Source: GOV.UK Notify, REST API documentation, "Send an email" and "Authorisation header".
"""

import base64
import hashlib
import hmac
import http.client
import json
import time
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend

from unbroken.service.errors import NotifyRefused

PATH: Final = "/v2/notifications/email"
TIMEOUT_SECONDS: Final = 20.0
ANSWER_LIMIT: Final = 65_536
UUID_LENGTH: Final = 36
TAKEN: Final = 201


class NotifyBackend(BaseEmailBackend):
    """Post each message to the API. What it refuses raises, so that the job which sends it tries again."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        """Send messages, one call for each address; return how many messages went. Raises NotifyRefused."""
        sent = 0
        for message in email_messages:
            try:
                for address in message.recipients():
                    _send(message, address)
            except NotifyRefused:
                if not self.fail_silently:
                    raise
            else:
                sent += 1
        return sent


def token_for(key: str, now: int) -> str:
    """Return the token that one call carries, signed with the key of the API. now: seconds since 1970."""
    service, secret = key[-2 * UUID_LENGTH - 1 : -UUID_LENGTH - 1], key[-UUID_LENGTH:]
    head, claims = ({"typ": "JWT", "alg": "HS256"}, {"iss": service, "iat": now})
    signed = f"{_encoded(json.dumps(head).encode())}.{_encoded(json.dumps(claims).encode())}"
    return f"{signed}.{_encoded(hmac.digest(secret.encode(), signed.encode(), hashlib.sha256))}"


def _send(message: EmailMessage, address: str) -> None:
    chosen = settings.UNBROKEN
    parts = urlsplit(chosen.notify_url)
    body = {
        "email_address": address,
        "template_id": chosen.notify_template,
        "personalisation": {"subject": str(message.subject), "body": str(message.body)},
        "reference": str(message.extra_headers.get("Message-ID", ""))[:250],
    }
    headers = {
        "Authorization": f"Bearer {token_for(chosen.notify_key.get_secret_value(), int(time.time()))}",
        "Content-Type": "application/json",
    }
    make = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = make(parts.hostname or "", parts.port, timeout=TIMEOUT_SECONDS)
    try:
        connection.request("POST", parts.path.rstrip("/") + PATH, json.dumps(body).encode(), headers)
        answer = connection.getresponse()
        said = answer.read(ANSWER_LIMIT)
    except (OSError, http.client.HTTPException) as error:
        raise NotifyRefused(0, type(error).__name__) from None
    finally:
        connection.close()
    if answer.status != TAKEN:
        raise NotifyRefused(answer.status, _reason(said))


def _reason(said: bytes) -> str:
    """Return the name of the error that the API gives, never its sentence, which repeats the address."""
    try:
        answer: Any = json.loads(said)
        name = answer["errors"][0]["error"]
    except (ValueError, LookupError, TypeError):
        return "no reason given"
    return "".join(one for one in str(name)[:40] if one.isalnum())


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
