"""E-mail as it really leaves: over SMTP and through GOV.UK Notify, to servers on the loopback."""

import base64
import hashlib
import hmac
import json
from email import message_from_bytes, policy

import pytest
from django.core.mail import EmailMessage, get_connection
from django.test import override_settings

from loopback import Taken, http_server, smtp_server
from unbroken.service.errors import NotifyRefused
from unbroken.service.notify import token_for
from unbroken.service.settings import Settings

SERVICE, SECRET = "3d844edf-8d35-48ac-975b-e847b4f122b0", "9f40ea83-8ae8-4b0b-9e5b-3f5c0b6b6c11"
KEY = f"unbroken-test-{SERVICE}-{SECRET}"
TEMPLATE = "f33517ff-2a88-4f6e-b855-c550268ce08a"
NOTIFY = "unbroken.service.notify.NotifyBackend"
SMTP = "django.core.mail.backends.smtp.EmailBackend"


def message(*to: str) -> EmailMessage:
    return EmailMessage(
        "Unbroken: documents were served on you: 5KQT-2M7A",
        "Sign in and read them.\n",
        "unbroken@cps.example",
        list(to) or ["duty@fern.example"],
        headers={"Message-ID": "<one.SERVED@unbroken>"},
    )


def through_notify(box: Taken, *to: str) -> int | None:
    plan = Settings.read(email=f"notify:{TEMPLATE}", notify_key=KEY, notify_url=f"http://127.0.0.1:{box.port}")
    with override_settings(EMAIL_BACKEND=NOTIFY, UNBROKEN=plan):
        return get_connection().send_messages([message(*to)])


def read_token(token: str) -> tuple[dict[str, object], dict[str, object]]:
    head, claims, signature = token.split(".")
    wanted = hmac.digest(SECRET.encode(), f"{head}.{claims}".encode(), hashlib.sha256)
    assert base64.urlsafe_b64decode(signature + "=") == wanted
    first, second = (json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))) for part in (head, claims))
    return first, second


def test_notify_gets_each_message_with_a_signed_token_and_never_the_key() -> None:
    with http_server() as box:
        assert through_notify(box, "duty@fern.example", "clerk@fern.example") == 1
    assert [json.loads(body)["email_address"] for _, _, body in box.taken] == [
        "duty@fern.example",
        "clerk@fern.example",
    ]
    path, headers, body = box.taken[0]
    assert path == "/v2/notifications/email"
    assert json.loads(body) == {
        "email_address": "duty@fern.example",
        "template_id": TEMPLATE,
        "personalisation": {
            "subject": "Unbroken: documents were served on you: 5KQT-2M7A",
            "body": "Sign in and read them.\n",
        },
        "reference": "<one.SERVED@unbroken>",
    }
    head, claims = read_token(headers["authorization"].removeprefix("Bearer "))
    assert head == {"typ": "JWT", "alg": "HS256"}
    assert claims["iss"] == SERVICE
    assert SECRET not in str(headers) + body.decode()


def test_token_says_when_it_was_made() -> None:
    assert read_token(token_for(KEY, 1_700_000_000))[1] == {"iss": SERVICE, "iat": 1_700_000_000}


def test_message_that_notify_refuses_is_not_taken_for_sent_and_no_address_is_repeated() -> None:
    said = b'{"errors":[{"error":"BadRequestError","message":"duty@fern.example is not on the list"}]}'
    with http_server(said) as box, pytest.raises(NotifyRefused) as refused:
        box.status = 400
        through_notify(box)
    assert "400, BadRequestError" in str(refused.value)
    assert "fern" not in str(refused.value)
    with pytest.raises(NotifyRefused, match="ConnectionRefusedError"):
        through_notify(box)


def test_message_goes_over_smtp_as_it_was_written() -> None:
    with smtp_server() as box, override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=box.port):
        assert get_connection().send_messages([message()]) == 1
    ((sender, recipients, whole),) = box.taken
    assert (sender, recipients) == ("unbroken@cps.example", ["duty@fern.example"])
    seen = message_from_bytes(whole, policy=policy.default)
    assert seen["Subject"] == "Unbroken: documents were served on you: 5KQT-2M7A"
    assert seen["Message-ID"] == "<one.SERVED@unbroken>"
    assert seen.get_content().strip() == "Sign in and read them."
