"""What allauth asks us about second factors: secrets are sealed, the last factor stays, changes are recorded."""

import base64
from typing import Any

from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError

from unbroken.ground.organisations.models import Person
from unbroken.ground.resources import resources
from unbroken.service.identity.record import record_credential, record_failure

MFA_CONTEXT = b"unbroken/mfa-secret"


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors are mandatory; see gate.py."""

    def encrypt(self, text: str) -> str:
        """Return a secret sealed by the root key."""
        return base64.b64encode(resources().root_key.seal(text.encode(), MFA_CONTEXT)).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret that encrypt sealed."""
        return resources().root_key.open(base64.b64decode(encrypted_text), MFA_CONTEXT).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Keep the last second factor; recovery codes are not one."""
        others = Authenticator.objects.filter(user_id=authenticator.user_id).exclude(pk=authenticator.pk)
        return bool(others.exclude(type=Authenticator.Type.RECOVERY_CODES).exists())

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """Record a change of second factors; allauth calls this after each, whether or not mail is sent."""
        template, user = args[0], args[1]
        record_credential(user, str(template).removeprefix("mfa/email/"))
        super().send_notification_mail(*args, **kwargs)

    def validation_error(self, code: str, *args: Any) -> ValidationError:
        """Record a wrong code or passkey on the way to the form's error."""
        if code in {"incorrect_code", "incorrect_webauthn"}:
            record_failure(_person_signing_in(), "second factor")
        error: ValidationError = super().validation_error(code, *args)
        return error


def _person_signing_in() -> Person | None:
    request = context.request
    if request is None:
        return None
    if request.user.is_authenticated:
        return Person.objects.filter(pk=request.user.pk).first()
    pending = request.session.get("account_login") or {}
    return Person.objects.filter(pk=pending.get("user_pk", "")).first()
