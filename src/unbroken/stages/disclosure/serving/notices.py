"""E-mails about what was served: no names, no documents, no case facts but the URN; only that something is there."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse

from unbroken.stages.disclosure.serving import queue
from unbroken.stages.disclosure.serving.models import Service, ServiceNotice
from unbroken.stages.disclosure.serving.rules import reference
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind

SUBJECTS: Final = {
    NoticeKind.SERVED: "Unbroken: documents were served on you: {number}",
    NoticeKind.EXPIRING: "Unbroken: access to served documents ends soon: {number}",
    NoticeKind.RECALLED: "Unbroken: a service was recalled, act now: {number}",
    NoticeKind.REPLACED: "Unbroken: a service was replaced by a new version: {number}",
}
BODIES: Final = {
    NoticeKind.SERVED: (
        "Documents were served on you in case {urn}, service {number}.\n\nSign in and read them: {place}\n"
    ),
    NoticeKind.EXPIRING: (
        "Your access to the documents of service {number} in case {urn} ends soon.\n\n"
        "Sign in and renew it with one click: {place}\n"
    ),
    NoticeKind.RECALLED: (
        "Service {number} went to you in error and was recalled. Do not read it. Delete every copy you made, "
        "and tell whoever served it that you did.\n"
    ),
    NoticeKind.REPLACED: (
        "Service {number} in case {urn} was replaced by a new version. Do not use the old one, and delete copies "
        "you made of it.\n\nSign in and read the new one: {place}\n"
    ),
}


def queue_notices(service: Service, kind: NoticeKind, addresses: Iterable[str], now: datetime) -> None:
    """Queue one e-mail an address. The same kind for the same service and day is sent once. Inside a transaction."""
    for address in dict.fromkeys(addresses):
        day = f":{now:%Y%m%d}" if kind is NoticeKind.EXPIRING else ""
        key = f"{service.pk}:{kind}:{_digest(address)}{day}"
        _, is_new = ServiceNotice.objects.get_or_create(
            key=key, defaults={"service": service, "kind": kind, "address": address, "queued_at": now}
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
        "place": plan.address.rstrip("/") + reverse("served:case", args=[service.case_id]),
    }
    return EmailMessage(
        subject=SUBJECTS[kind].format(**words),
        body=BODIES[kind].format(**words) + "\nThis message holds no case material.\n",
        from_email=plan.email_from,
        to=[notice.address],
        headers={"Message-ID": f"<{notice.key.replace(':', '.')}@unbroken>", "Auto-Submitted": "auto-generated"},
    )


def _digest(address: str) -> str:
    return hashlib.sha256(address.lower().encode()).hexdigest()[:16]
