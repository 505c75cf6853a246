"""Tell a firm that goes on record what was served for its client before: it is theirs to read from that moment."""

from datetime import datetime

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.stages.disclosure.serving.addressing import holder_of, holders_of
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.notices import queue_notices
from unbroken.stages.disclosure.serving.vocabulary import NoticeKind, ServiceState


def tell_new_firm(case_id: str, client_id: str, now: datetime) -> None:
    """Queue the notices to the firm on record for running services that were served on another. Inside an act()."""
    running = Service.objects.filter(
        case_id=case_id, client_id=client_id, recipient=Recipient.DEF_REP, state=ServiceState.SERVED
    )
    for row in running:
        if holder_of(row, now) not in {row.recipient_organisation_id, None}:
            queue_notices(row, NoticeKind.MOVED, holders_of(row, now), now)
