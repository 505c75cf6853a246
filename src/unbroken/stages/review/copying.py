"""Find the same string elsewhere in the case, and decide it there as it was decided in one place.

What was found is told by its likeness, which is in the row; what nobody found, by its words, for which the sealed
text of each document is opened in memory. Each document is confirmed by the person who decides.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from unbroken.engines.redaction import rulings as engine
from unbroken.engines.redaction.burn.secrets import squeeze
from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.access.actions import Action as Doing
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.review import rules, sealing
from unbroken.stages.review.deciding import Said, Spot, examined_of, found_spot, lock, make_ruling, save_rulings
from unbroken.stages.review.likeness import likeness
from unbroken.stages.review.models import Reading, Ruling
from unbroken.stages.review.places import Found, Places, boxes_of, found_from
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.vocabulary import Choice, ReadingState, RulingState

FEWEST_LETTERS = 3
NO_WORDS = "No words stand under this box, so its copies cannot be told. Draw a box in each document."
TOO_SHORT = "This is too short to be told apart elsewhere. Decide it in each document."
KEPT_BY_HAND = "What was chosen by hand and is kept is nowhere else to be decided."


@dataclass(frozen=True)
class CopyRow:
    """A document of the case in which the same string stands, and how often; is_here: the one that is looked at."""

    item: ItemView
    version_id: str
    count: int
    is_here: bool = False


@dataclass(frozen=True)
class Sought:
    """What is looked for. here: the characters of version_id where it was decided; is_found: not chosen by hand."""

    text: str
    kind: InfoKind
    subject_id: str
    choice: Choice
    version_id: str
    here: tuple[tuple[int, int], ...]
    is_found: bool


def list_copies(actor: Actor, version_id: str, key: str, recipient: Recipient, client: str = "") -> tuple[CopyRow, ...]:
    """Return where in the case the same string stands, the document itself first.

    Empty for a place that is not decided. Raises NotVisible, NotRead, InvalidInput where copies cannot be told.
    """
    at = situation_of(actor, version_id, recipient, client)
    ruling = at.ruling_on(key)
    if ruling is None or ruling.state is not RulingState.ACTIVE:
        return ()
    sought = _sought(at, Ruling.objects.get(pk=ruling.id))
    case_id = at.reviewed.case_id
    rows = (
        Reading.objects.filter(
            case_id=case_id, organisation_id=actor.organisation_id, client_id=client, state=ReadingState.READ
        )
        .order_by("version_id", "-number")
        .distinct("version_id")
    )
    readings = {row.version_id: row for row in rows}
    items = {one.id: one for one in evidence.list_items(actor, case_id)}
    allowed = evidence.list_allowed(actor, case_id, Doing.REVIEW_ITEM)
    held = evidence.held_of(readings, actor.organisation_id)
    found: list[CopyRow] = []
    for other, row in readings.items():
        item = items.get(row.item_id)
        if item is None or row.item_id not in allowed or other not in held:
            continue
        places = sealing.places_of(row)
        likes, spans = _stands(sought, other, case_id, found_from(row.found).values(), places)
        if likes or spans:
            found.append(CopyRow(item, other, len(likes) + len(spans), other == version_id))
    order = {item_id: number for number, item_id in enumerate(items)}
    return tuple(sorted(found, key=lambda one: (not one.is_here, order[one.item.id])))


def rule_copies(
    *, ruling_id: str, version_ids: Iterable[str], recipient: Recipient, client: str = "", actor: Actor, now: datetime
) -> int:
    """Decide the same string in documents of the case as it was decided in one place; return how many places.

    version_ids: the documents that actor confirmed, one by one. What is decided there already is left as it is.
    Raises NotVisible, NotRead, InvalidInput where copies cannot be told.
    """
    ruling = Ruling.objects.filter(pk=ruling_id, state=RulingState.ACTIVE).first()
    if ruling is None:
        raise NotVisible
    sought = _sought(situation_of(actor, ruling.version_id, recipient, client), ruling)
    said = Said(sought.choice, ruling.reason_code, ruling.note, new_id())
    count = 0
    for version_id in dict.fromkeys(version_ids):
        with transaction.atomic():
            lock(version_id)
            at = situation_of(actor, version_id, recipient, client)
            if at.reviewed.case_id != ruling.case_id:
                raise NotVisible
            spots = _spots(sought, at)
            made = [make_ruling(at, spot, said, actor, now) for spot in spots if at.ruling_on(spot.key) is None]
            if made:
                save_rulings(at, made, EventType.RULING_MADE, actor, now)
            count += len(made)
    return count


def occurrences(text: str, wanted: str, *, whole: bool = False) -> list[tuple[int, int]]:
    """Return where words stand, whatever their case and the spaces and line ends between them.

    whole: not within a longer word.
    """
    words = wanted.split()
    if not words:
        return []
    pattern = r"\s+".join(re.escape(word) for word in words)
    if whole:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


def _sought(at: Situation, ruling: Ruling) -> Sought:
    """Return what is to be looked for. Raises InvalidInput where it cannot be told from other words."""
    found, choice = at.found.get(ruling.key), Choice(ruling.action)
    if found is None and choice is Choice.KEEP:
        raise InvalidInput(KEPT_BY_HAND)
    text, here = _by_hand(at, ruling) if found is None else _as_found(at, found)
    if len(squeeze(text)) < FEWEST_LETTERS:
        raise InvalidInput(TOO_SHORT if squeeze(text) else NO_WORDS)
    return Sought(
        text, InfoKind(ruling.kind), ruling.subject_id, choice, at.reviewed.version.id, here, found is not None
    )


def _as_found(at: Situation, found: Found) -> tuple[str, tuple[tuple[int, int], ...]]:
    shown = sealing.places_of(at.reading).shown.get(found.key)
    return (shown.text if shown else ""), (found.span,)


def _by_hand(at: Situation, ruling: Ruling) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return the words that a person chose, or that stand under the box they drew, and where these are."""
    if ruling.layout != at.reading.layout:
        raise NotVisible
    document = examined_of(at.reading).document
    if ruling.start is not None and ruling.end is not None:
        return document.flow.text[ruling.start : ruling.end], ((ruling.start, ruling.end),)
    drawn = [(page, Box(*edges)) for page, edges in ruling.box or ()]
    text = " ".join(words for page, box in drawn if (words := engine.text_under(document, page, box)))
    spans = (span for span in occurrences(document.flow.text, text))
    return text, tuple(span for span in spans if _is_under(boxes_of(document, *span), drawn))


def _is_under(boxes: Iterable[list[Any]], drawn: Iterable[tuple[int, Box]]) -> bool:
    return any(page == there and Box(*edges).overlaps(box) for page, edges in boxes for there, box in drawn)


def _stands(
    sought: Sought, version_id: str, case_id: str, found: Iterable[Found], places: Places
) -> tuple[list[Found], list[tuple[int, int]]]:
    """Return where it stands in one document: what was found, and spans of words that were not."""
    here = sought.here if version_id == sought.version_id else ()
    like = {kind: likeness(case_id, kind, sought.text) for kind in InfoKind}
    wanted = {sought.kind} if sought.is_found else set(InfoKind)
    every = list(found)
    likes = [one for one in every if one.kind in wanted and one.likeness == like[one.kind] and one.span not in here]
    spans: list[tuple[int, int]] = []
    if sought.choice is Choice.REDACT:
        taken = [*here, *(one.span for one in (every if sought.is_found else likes))]
        for sheet in places.sheets:
            for start, end in occurrences(sheet.text, sought.text, whole=True):
                first, last = sheet.start + start, sheet.start + end
                if not any(first < other[1] and other[0] < last for other in taken):
                    spans.append((first, last))
    return likes, spans


def _spots(sought: Sought, at: Situation) -> list[Spot]:
    """Return the places of one document to be decided alike."""
    version_id, places = at.reviewed.version.id, sealing.places_of(at.reading)
    likes, spans = _stands(sought, version_id, at.reviewed.case_id, at.found.values(), places)
    spots = [found_spot(one) for one in likes]
    if spans:
        document = examined_of(at.reading).document
        for span in spans:
            where = tuple(boxes_of(document, *span))
            page = document.flow.page_at(span[0])
            spots.append(Spot(rules.words_key(*span), page, sought.kind, sought.subject_id, span, where))
    return spots
