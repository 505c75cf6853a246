"""Tell recipients that their access ends soon, once, while they can still renew it by one click."""

from datetime import datetime

from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind, ServiceState


def warn(now: datetime) -> int:
    """Queue the notices that are due; return for how many services. A service is told of once each time it runs out."""
    soon = Service.objects.filter(state=ServiceState.SERVED, expires_at__gt=now, expires_at__lte=now + rules.WARNING)
    due = 0
    for row in soon:
        told = row.notices.filter(kind=NoticeKind.EXPIRING, queued_at__gt=row.expires_at - rules.WARNING)
        if told.exists():
            continue
        addresses = row.notices.filter(kind=NoticeKind.SERVED).values_list("address", flat=True)
        queue_notices(row, NoticeKind.EXPIRING, list(addresses), now)
        due += 1
    return due
