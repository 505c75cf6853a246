"""Record how long pages take: a sum for each day, unit and kind of document. Not who read what."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone

from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.review import targets
from unbroken.stages.review.models import PageTime
from unbroken.stages.review.situation import latest_reading

LONGEST_SECONDS = 600
"""More on one page is somebody who went for a cup of tea."""


def record_time(*, version_id: str, pages: int, seconds: int, client: str = "", actor: Actor, now: datetime) -> None:
    """Add the time spent on some pages of a document to the sum of the day. Raises NotVisible."""
    targets.require_review(actor, version_id)
    reading = latest_reading(version_id, actor.organisation_id, client)
    if reading is None or not reading.document_type or not 0 < pages <= reading.page_count:
        return
    spent = max(0, min(seconds, LONGEST_SECONDS * pages))
    place = {
        "organisation_id": actor.organisation_id,
        "unit_id": min(actor.unit_ids, default=""),
        "document_type": reading.document_type,
        "day": timezone.localdate(now),
    }
    try:
        with transaction.atomic():
            PageTime.objects.get_or_create(**place, defaults={"id": new_id()})
    except IntegrityError:
        pass  # somebody else began the sum of the day at the same moment
    PageTime.objects.filter(**place).update(pages=F("pages") + pages, seconds=F("seconds") + spent)
