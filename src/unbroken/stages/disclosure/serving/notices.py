"""E-mails about what was served: no names, no documents, no case facts but the URN; only that something is there."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.stages.disclosure.bundles.models import Bundle
from unbroken.stages.disclosure.serving import queue
from unbroken.stages.disclosure.serving.addressing import Told
from unbroken.stages.disclosure.serving.models import Service, ServiceNotice
from unbroken.stages.disclosure.serving.rules import reference
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind

SUBJECTS: Final = {
    NoticeKind.SERVED: "Unbroken: documents were served on you: {number}",
    NoticeKind.EXPIRING: "Unbroken: access to served documents ends soon: {number}",
    NoticeKind.RECALLED: "Unbroken: a service was recalled, act now: {number}",
    NoticeKind.REPLACED: "Unbroken: a service was replaced by a new version: {number}",
    NoticeKind.MOVED: "Unbroken: served documents moved to your firm: {number}",
}
BODIES: Final = {
    NoticeKind.SERVED: ("Documents were served on you in case {urn}, service {number}.\n\n{read}\n"),
    NoticeKind.EXPIRING: (
        "Your access to the documents of service {number} in case {urn} ends soon.\n\n"
        "There you renew it with one click. {read}\n"
    ),
    NoticeKind.RECALLED: (
        "Service {number} went to you in error and was recalled. Do not read it. Delete every copy you made, "
        "and tell whoever served it that you did.\n"
    ),
    NoticeKind.REPLACED: (
        "Service {number} in case {urn} was replaced by a new version. Do not use the old one, and delete copies "
        "you made of it.\n\n{read}\n"
    ),
    NoticeKind.MOVED: (
        "Your firm is on record in case {urn} now. Documents that were served before, service {number}, are yours to "
        "read.\n\n{read}\n"
    ),
}

ALONE: Final = "Open the link that you were given, and enter your code."


def queue_notices(service: Service, kind: NoticeKind, told: Iterable[Told], now: datetime) -> None:
    """Queue one e-mail an address. The same kind for the same service and day is sent once. Inside a transaction."""
    for one in dict.fromkeys(told):
        day = f":{now:%Y%m%d}" if kind is NoticeKind.EXPIRING else ""
        key = f"{service.pk}:{kind}:{_digest(one.address)}{day}"
        _, is_new = ServiceNotice.objects.get_or_create(
            key=key,
            defaults={
                "service": service,
                "kind": kind,
                "organisation_id": one.organisation_id,
                "address": one.address,
                "queued_at": now,
            },
        )
        if is_new:
            queue.notice_later(key)


def send_notice(*, key: str, now: datetime) -> None:
    """Send an e-mail once. Safe to run twice: a second one carries the same Message-ID."""
    with transaction.atomic():
        notice = (
            ServiceNotice.objects.select_for_update().select_related("service").filter(pk=key, sent_at=None).first()
        )
        if notice is None:
            return
        _message(notice).send()
        notice.sent_at = now
        notice.save(update_fields=["sent_at"])


def _message(notice: ServiceNotice) -> EmailMessage:
    plan, kind, service = settings.UNBROKEN, NoticeKind(notice.kind), notice.service
    words = {
        "number": reference(service.pk),
        "urn": service.urn,
        "read": ALONE
        if service.recipient == Recipient.DEF_LIP
        else f"Sign in: {plan.address.rstrip('/')}{_place_of(service)}",
    }
    return EmailMessage(
        subject=SUBJECTS[kind].format(**words),
        body=BODIES[kind].format(**words) + "\nThis message holds no case material.\n",
        from_email=plan.email_from,
        to=[notice.address],
        headers={"Message-ID": f"<{notice.key.replace(':', '.')}@unbroken>", "Auto-Submitted": "auto-generated"},
    )


def _place_of(service: Service) -> str:
    """Return where the recipient reads it: a court in its bundle, others under what was served in the case."""
    bundle = Bundle.objects.filter(case_id=service.case_id, organisation_id=service.recipient_organisation_id).first()
    return reverse("bundles:show", args=[bundle.pk]) if bundle else reverse("served:case", args=[service.case_id])


def _digest(address: str) -> str:
    return hashlib.sha256(address.lower().encode()).hexdigest()[:16]
