"""E-mails about hand-overs: no names, no exhibits, no case facts; only that something waits, and where to sign in."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse

from unbroken.stages.handovers.models import Notice
from unbroken.stages.handovers.rules import reference


def send_notice(*, key: str, now: datetime) -> None:
    """Send an e-mail once. Safe to run twice.

    Should the process die between sending and noting it, the second e-mail carries the same Message-ID, so that
    mail programs show one.
    """
    with transaction.atomic():
        notice = Notice.objects.select_for_update().select_related("handover").filter(pk=key, sent_at=None).first()
        if notice is None:
            return
        address = get_user_model().objects.filter(pk=notice.person_id, is_active=True).values_list("email", flat=True)
        if to := address.first():
            _message(notice, to).send()
        notice.sent_at = now
        notice.save(update_fields=["sent_at"])


def _message(notice: Notice, to: str) -> EmailMessage:
    plan = settings.UNBROKEN
    number = reference(notice.handover_id)
    place = plan.address.rstrip("/") + reverse("handovers:show", args=[notice.handover_id])
    body = (
        f"The receipt for hand-over {number} was not signed by its deadline.\n\n"
        "If you sent it: ask the recipient to sign for it, or recall it and send it to somebody else.\n"
        "If it was sent to you: open it and sign the receipt, or refuse it and say why.\n\n"
        f"Sign in and open it: {place}\n\n"
        "The alarm stays on your screen until one of these is done. This message holds no case material.\n"
    )
    return EmailMessage(
        subject=f"Unbroken: a hand-over needs you: {number}",
        body=body,
        from_email=plan.email_from,
        to=[to],
        headers={"Message-ID": f"<{notice.key.replace(':', '.')}@unbroken>", "Auto-Submitted": "auto-generated"},
    )
