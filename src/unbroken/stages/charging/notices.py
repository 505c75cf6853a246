"""E-mails about monthly summaries: no names, no case facts; numbers, and where to sign in."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse

from unbroken.engines.clocks.words import day_words
from unbroken.stages.charging.models import Summary, SummaryNotice
from unbroken.stages.charging.rules.assessment import dispute_until


def send_notice(*, key: str, now: datetime) -> None:
    """Send an e-mail once. Safe to run twice.

    Should the process die between sending and noting it, the second e-mail carries the same Message-ID, so that
    mail programs show one.
    """
    with transaction.atomic():
        notice = SummaryNotice.objects.select_for_update().filter(pk=key, sent_at=None).first()
        if notice is None:
            return
        address = get_user_model().objects.filter(pk=notice.person_id, is_active=True).values_list("email", flat=True)
        if to := address.first():
            _message(notice, notice.summary, to).send()
        notice.sent_at = now
        notice.save(update_fields=["sent_at"])


def _message(notice: SummaryNotice, summary: Summary, to: str) -> EmailMessage:
    plan = settings.UNBROKEN
    month = f"{summary.month:%B %Y}"
    place = plan.address.rstrip("/") + reverse("charging:assessments")
    body = (
        f"Files of your force that prosecutors assessed in {month}: {summary.assessed}. "
        f"With failures: {summary.failed}.\n\n"
        f"Read what was found, and dispute what is wrong by the end of {day_words(dispute_until(summary.month))}.\n\n"
        f"Sign in and open it: {place}#summary-{summary.id}\n\n"
        "This message holds no case material.\n"
    )
    return EmailMessage(
        subject=f"Unbroken: assessments of your files in {month}",
        body=body,
        from_email=plan.email_from,
        to=[to],
        headers={"Message-ID": f"<{notice.key.replace(':', '.')}@unbroken>", "Auto-Submitted": "auto-generated"},
    )
