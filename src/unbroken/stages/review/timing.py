"""Record how long pages take: a sum for each day, unit and kind of document. Not who read what.

The page counts while it can be seen and somebody is there (page-clock.js); it is not believed beyond reason.
"""

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
"""A page says how long it was looked at each minute; more at once, for a page, is no reading."""


def record_time(*, version_id: str, pages: int, seconds: int, client: str = "", actor: Actor, now: datetime) -> None:
    """Add time to the sum of the day. pages: seen for the first time since the document was opened, 0 for more of one.

    Raises NotVisible.
    """
    targets.require_review(actor, version_id)
    reading = latest_reading(version_id, actor.organisation_id, client)
    if reading is None or not reading.document_type or not 0 <= pages <= reading.page_count:
        return
    spent = max(0, min(seconds, LONGEST_SECONDS * max(pages, 1)))
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
