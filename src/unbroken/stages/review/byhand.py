"""Remove by hand what nobody proposed: chosen words, words typed, or a box drawn or given by its corners."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.stages.review import rules, sealing
from unbroken.stages.review.copying import occurrences
from unbroken.stages.review.deciding import Said, Spot, examined_of, lock, make_ruling, save_rulings
from unbroken.stages.review.places import boxes_of
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.vocabulary import Choice


def add_words(
    *,
    version_id: str,
    recipient: Recipient,
    client: str = "",
    page: int,
    start: int,
    end: int,
    kind: str,
    subject_id: str = "",
    reason_code: str,
    note: str = "",
    actor: Actor,
    now: datetime,
) -> str:
    """Remove words that nobody proposed: the characters [start, end) of the document's text. Raises as rule."""
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        document = examined_of(at.reading).document
        refs = document.flow.words(start, end)
        if not refs or not 0 <= start < end:
            sentence = "Choose the words that are to be removed."
            raise InvalidInput(sentence, fields={"words": sentence})
        where = tuple(boxes_of(document, start, end))
        spot = Spot(rules.words_key(start, end), refs[0].page, rules.check_kind(kind), subject_id, (start, end), where)
        return _by_hand(at, spot, reason_code, note, actor, now)


def add_text(
    *,
    version_id: str,
    recipient: Recipient,
    client: str = "",
    page: int,
    text: str,
    kind: str,
    subject_id: str = "",
    reason_code: str,
    note: str = "",
    actor: Actor,
    now: datetime,
) -> list[str]:
    """Remove words wherever they stand on one page; return the rulings. Raises as rule, InvalidInput if not there."""
    code, words = rules.check_reason(reason_code), rules.check_note(note)
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        document = examined_of(at.reading).document
        found = occurrences(document.flow.text, text)
        spans = [span for span in found if document.flow.page_at(span[0]) == page]
        if not spans:
            sentence = "These words are not on this page. Type them as they stand there, or draw a box."
            raise InvalidInput(sentence, fields={"words": sentence})
        said = Said(Choice.REDACT, code, words, new_id())
        what = rules.check_kind(kind)
        spots = [
            Spot(rules.words_key(*span), page, what, subject_id, span, tuple(boxes_of(document, *span)))
            for span in spans
        ]
        fresh = [spot for spot in spots if not _is_removed(at, spot.key)]
        made = [make_ruling(at, spot, said, actor, now) for spot in fresh]
        if made:
            save_rulings(at, made, EventType.RULING_MADE, actor, now)
    return [one.pk for one in made]


def add_box(
    *,
    version_id: str,
    recipient: Recipient,
    client: str = "",
    page: int,
    box: Iterable[float],
    kind: str,
    subject_id: str = "",
    reason_code: str,
    note: str = "",
    actor: Actor,
    now: datetime,
) -> str:
    """Remove what lies in a box, in points from the top left of a page. Raises as rule."""
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        sheet = sealing.places_of(at.reading).sheet(page)
        if sheet is None:
            sentence = f"This document has {at.reading.page_count} pages. Choose one of them."
            raise InvalidInput(sentence, fields={"page": sentence})
        edges = rules.check_box(box, sheet.width, sheet.height)
        spot = Spot(rules.box_key(page, edges), page, rules.check_kind(kind), subject_id, where=([page, list(edges)],))
        return _by_hand(at, spot, reason_code, note, actor, now)


def _is_removed(at: Situation, key: str) -> bool:
    standing = at.ruling_on(key)
    return standing is not None and standing.action is Choice.REDACT


def _by_hand(at: Situation, spot: Spot, reason_code: str, note: str, actor: Actor, now: datetime) -> str:
    said = Said(Choice.REDACT, rules.check_reason(reason_code), rules.check_note(note))
    standing = at.ruling_on(spot.key)
    if standing is not None and standing.action is Choice.REDACT:
        return standing.id
    made = make_ruling(at, spot, said, actor, now)
    save_rulings(at, [made], EventType.RULING_MADE, actor, now)
    return made.pk
