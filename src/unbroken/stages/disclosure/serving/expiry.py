"""Tell recipients that their access ends soon, once, while they can still renew it by one click."""

from datetime import datetime

from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.addressing import holder_of, holders_of
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind, ServiceState


def warn(now: datetime) -> int:
    """Queue the notices that are due; return for how many services. Whoever holds one is told once each time it ends.

    A firm that went on record after another was told is told as well.
    """
    soon = Service.objects.filter(state=ServiceState.SERVED, expires_at__gt=now, expires_at__lte=now + rules.WARNING)
    due = 0
    for row in soon:
        before = row.notices.filter(
            kind=NoticeKind.EXPIRING,
            organisation_id=holder_of(row, now) or "",
            queued_at__gt=row.expires_at - rules.WARNING,
        )
        if before.exists():
            continue
        told = holders_of(row, now)
        queue_notices(row, NoticeKind.EXPIRING, told, now)
        due += bool(told)
    return due
