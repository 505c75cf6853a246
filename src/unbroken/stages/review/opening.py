"""The look at a document: recorded once for each opening, before a page of it is shown; pictures follow it."""

from collections.abc import MutableMapping
from datetime import datetime, timedelta
from typing import Any, Final

from unbroken.engines.redaction import rulings as engine
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.review import targets
from unbroken.stages.review.reading import PAGE_DPI, picture_of
from unbroken.stages.review.reviewing import get_picture
from unbroken.stages.review.standing import standing

PURPOSE: Final = "review: redaction of the document"
OPEN_FOR: Final = timedelta(hours=1)
"""A document that stays open so long is opened anew: another look is recorded."""
_OPENED = "review_opened"
_MOST = 20

Session = MutableMapping[str, Any]


def open_document(session: Session, actor: Actor, version_id: str, now: datetime) -> None:
    """Record that actor opened a document, unless this opening is recorded. Raises NotVisible."""
    reviewed = targets.require_review(actor, version_id)
    if is_open(session, actor, version_id, now):
        return
    record_look(
        actor,
        EventType.REVIEW_OPENED,
        now=now,
        case_id=reviewed.case_id,
        object_id=reviewed.item.id,
        purpose=PURPOSE,
        values={"version": version_id},
    )
    opened = dict(session.get(_OPENED, {}))
    opened[_name(actor, version_id)] = now.isoformat()
    session[_OPENED] = dict(sorted(opened.items(), key=lambda one: one[1])[-_MOST:])


def is_open(session: Session, actor: Actor, version_id: str, now: datetime) -> bool:
    """Say whether this session opened a document within the hour, as the same actor."""
    since = session.get(_OPENED, {}).get(_name(actor, version_id))
    return since is not None and now - datetime.fromisoformat(since) < OPEN_FOR


def page_as_received(session: Session, actor: Actor, version_id: str, page: int, client: str, now: datetime) -> bytes:
    """Return the picture of a page of a document that is open. Raises NotVisible when it is not."""
    if not is_open(session, actor, version_id, now):
        raise NotVisible
    return get_picture(actor, version_id, page, client)


def page_as_served(
    session: Session, actor: Actor, version_id: str, page: int, recipient: Recipient, client: str, now: datetime
) -> bytes:
    """Return the picture of a page of the proven copy, numbered as the original. Raises NotVisible."""
    if not is_open(session, actor, version_id, now):
        raise NotVisible
    found = standing(actor, [version_id], recipient, client)
    rendition = found[0].rendition if found else None
    if rendition is None or not rendition.is_proven:
        raise NotVisible
    dropped = {int(one) for one in rendition.facts.get("pages_dropped", [])}
    if page in dropped or page < 1 or page - sum(one < page for one in dropped) > rendition.page_count:
        raise NotVisible
    data = b"".join(evidence.open_sealed(rendition.made_version_id, actor.organisation_id).open_all())
    at = page - sum(one < page for one in dropped)
    return picture_of(engine.draw_page(data, "copy.pdf", at, PAGE_DPI))


def _name(actor: Actor, version_id: str) -> str:
    return f"{actor.organisation_id}.{actor.person_id}.{version_id}"
