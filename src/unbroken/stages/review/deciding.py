"""Make and save rulings of one document: numbered, one that stands for each place, with one event."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max

from unbroken.engines.redaction import rulings as engine
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.review import rules, sealing
from unbroken.stages.review.errors import RulingChanged
from unbroken.stages.review.models import Reading, Ruling
from unbroken.stages.review.places import Found
from unbroken.stages.review.situation import Situation
from unbroken.stages.review.views import CHOICE_WORDS
from unbroken.stages.review.vocabulary import REASONS, Choice, RulingState


@dataclass(frozen=True)
class Spot:
    """A place to be ruled on. span is None for a box; where: [page, [x0, y0, x1, y1]] of what was chosen by hand."""

    key: str
    page: int
    kind: InfoKind
    subject_id: str = ""
    span: tuple[int, int] | None = None
    where: tuple[Any, ...] = ()


@dataclass(frozen=True)
class Said:
    """What somebody says of a place."""

    choice: Choice
    code: str
    note: str = ""
    batch: str = ""


def make_ruling(at: Situation, spot: Spot, said: Said, actor: Actor, now: datetime) -> Ruling:
    """Return an unsaved ruling, with its number and whom it replaces."""
    proposal = at.proposals.get(spot.key)
    proposed = proposal.action.value if proposal else rules.BY_HAND
    row = proposal.row if proposal else rules.row_by_hand(at.recipient)
    needs_two = proposal is not None and rules.needs_second(
        proposal.action, takes_two=proposal.takes_two, choice=said.choice
    )
    version_id = at.reviewed.version.id
    same = Ruling.objects.filter(version_id=version_id, key=spot.key, proposed_action=proposed, proposed_row=row)
    standing = at.ruling_on(spot.key)
    number = (same.aggregate(Max("number"))["number__max"] or 0) + 1
    made_id = new_id()
    return Ruling(
        id=made_id,
        case_id=at.reviewed.case_id,
        item_id=at.reviewed.item.id,
        version_id=version_id,
        organisation_id=actor.organisation_id,
        layout=at.reading.layout,
        key=spot.key,
        number=number,
        batch=said.batch or made_id,
        start=spot.span[0] if spot.span else None,
        end=spot.span[1] if spot.span else None,
        page=spot.page,
        box=list(spot.where) or None,
        kind=spot.kind.value,
        subject_id=spot.subject_id,
        recipient=at.recipient.value,
        proposed_action=proposed,
        proposed_row=row,
        action=said.choice.value,
        reason_code=said.code,
        note=said.note,
        state=RulingState.WAITS if needs_two else RulingState.ACTIVE,
        replaces_id=standing.id if standing else "",
        by_id=actor.person_id,
        at=now,
    )


def save_rulings(at: Situation, made: list[Ruling], event: EventType, actor: Actor, now: datetime) -> None:
    """Save rulings of one document with one event. What they replace stays on record."""
    values = {
        "version": at.reviewed.version.id,
        "recipient_kind": at.recipient.value,
        "places": " ".join(one.key for one in made[:50]),
        "count": len(made),
        "removed": sum(one.action == Choice.REDACT for one in made),
        "waiting": sum(one.state == RulingState.WAITS for one in made),
    }
    replaced = [one.replaces_id for one in made if one.replaces_id]
    try:
        with (
            transaction.atomic(),
            act(actor, event, now=now, case_id=at.reviewed.case_id, object_id=at.reviewed.item.id, values=values),
        ):
            if replaced:
                Ruling.objects.filter(pk__in=replaced).update(state=RulingState.REPLACED)
            Ruling.objects.bulk_create(made)
            tell(at.reviewed.version.id)
    except IntegrityError as error:
        raise RulingChanged("Decided by somebody else", "Your decision") from error


def lock(version_id: str) -> None:
    """Let one person at a time decide on a document, of whichever organisation."""
    list(Reading.objects.select_for_update().filter(version_id=version_id).order_by("id").values_list("id"))


def tell(version_id: str) -> None:
    """Tell the open pages of every organisation that has the document read."""
    rows = Reading.objects.filter(version_id=version_id).values_list("organisation_id", flat=True)
    announce("review", set(rows), version_id)


def examined_of(reading: Reading) -> engine.Examined:
    """Return what the engine read, opened. Raises StoreError, VaultError, KeyNotHere."""
    return engine.from_bytes(sealing.open_part(reading.blob_key, sealing.DOCUMENT, reading.organisation_id))


def found_spot(one: Found) -> Spot:
    """Return the place of something that was found."""
    return Spot(one.key, one.page, one.kind, one.subject_id, one.span)


def said_words(choice: Choice, code: str) -> str:
    """Return a decision in plain words."""
    return f"{CHOICE_WORDS[choice]}: {REASONS.get(code, code)}"
