"""Take what a page sends once, however often a bad connection makes it send the same again."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import is_id
from unbroken.stages.review.models import Sent

KEPT_FOR: Final = timedelta(days=7)
"""No page sends again what is older: it keeps what is not saved in its tab alone."""
USED = "This was sent already for another document. Load the page again and decide it there."


def take_once(*, sent_id: str, version_id: str, actor: Actor, now: datetime, deed: Callable[[], Any]) -> Any:
    """Do what was sent and return what came of it; None where it was done before. Both are kept, or neither.

    sent_id: made by the page, the same for each attempt; anything that is no id is done each time. Raises Conflict
    where another person or document used the id, and what deed raises.
    """
    if not is_id(sent_id):
        return deed()
    with transaction.atomic():
        Sent.objects.filter(person_id=actor.person_id, at__lt=now - KEPT_FOR).delete()
        row, is_new = Sent.objects.get_or_create(
            id=sent_id, defaults={"person_id": actor.person_id, "version_id": version_id, "at": now}
        )
        if (row.person_id, row.version_id) != (actor.person_id, version_id):
            raise Conflict(USED)
        return deed() if is_new else None
