"""Decide what was found: one place, or all that is proposed; say that every page was looked at.

Each is saved as it is done. Whoever decides names the number of the ruling they saw on the place; when another has
been made since, they are refused and told both. What needs two people waits, and does not say what the first chose.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from unbroken.engines.redaction.vocabulary import Action, InfoKind, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.review import rules
from unbroken.stages.review.deciding import Said, Spot, found_spot, lock, make_ruling, said_words, save_rulings, tell
from unbroken.stages.review.errors import InTwoHands, RulingChanged, StillUndecided
from unbroken.stages.review.models import Finished, Ruling
from unbroken.stages.review.rules import Ruled
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.vocabulary import Choice, RulingState


def rule(
    *,
    version_id: str,
    key: str,
    recipient: Recipient,
    client: str = "",
    action: str,
    reason_code: str,
    note: str = "",
    kind: str = "",
    subject_id: str | None = None,
    expected: int | None = None,
    actor: Actor,
    now: datetime,
) -> str:
    """Decide one place that was found or added; return the ruling's id. The same decision again changes nothing.

    expected: number of the ruling that was on the place when actor looked, 0 for none; None does not ask.
    kind, subject_id: what it is and whose, where they were recognised wrongly.
    Raises NotVisible, NotRead, InvalidInput, RulingChanged, InTwoHands.
    """
    said = Said(rules.check_choice(action), rules.check_reason(reason_code), rules.check_note(note))
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        spot = _spot(at, key, kind, subject_id)
        standing = at.ruling_on(key)
        _check_expected(standing.number if standing else 0, expected, at, key, said)
        if standing is not None and _is_same(standing.id, spot, said):
            return standing.id
        _check_hands(standing, actor)
        made = make_ruling(at, spot, said, actor, now)
        save_rulings(at, [made], EventType.RULING_MADE, actor, now)
    return made.pk


def accept_proposals(
    *,
    version_id: str,
    recipient: Recipient,
    client: str = "",
    keys: Iterable[str] | None = None,
    actor: Actor,
    now: datetime,
) -> int:
    """Accept what the policy proposes to remove and nobody has decided; return how many. Questions are left open.

    keys: of which places; None for all. Undone in one go. Raises NotVisible, NotRead.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        return _accept(at, set(keys) if keys is not None else None, actor, now)


def finish_review(*, version_id: str, recipient: Recipient, client: str = "", actor: Actor, now: datetime) -> None:
    """Record that actor looked at every page: what is left of the proposals is accepted. Done twice, it is done once.

    Raises NotVisible, NotRead, StillUndecided where a question to a person is open.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        _accept(at, None, actor, now)
        at = situation_of(actor, version_id, recipient, client)
        if at.stand.open:
            raise StillUndecided(len(at.stand.open), 0)
        if Finished.objects.filter(version_id=version_id, layout=at.reading.layout, by_id=actor.person_id).exists():
            return
        row = Finished(
            id=new_id(),
            case_id=at.reviewed.case_id,
            version_id=version_id,
            organisation_id=actor.organisation_id,
            layout=at.reading.layout,
            recipient=recipient.value,
            by_id=actor.person_id,
            at=now,
        )
        with act(
            actor,
            EventType.REVIEW_FINISHED,
            now=now,
            case_id=row.case_id,
            object_id=at.reviewed.item.id,
            values={"version": version_id, "pages": at.reading.page_count},
        ):
            row.save(force_insert=True)
            tell(version_id)


def _accept(at: Situation, keys: set[str] | None, actor: Actor, now: datetime) -> int:
    batch = new_id()
    wanted = [
        at.proposals[key]
        for key in at.stand.open
        if at.proposals[key].action is Action.REDACT and (keys is None or key in keys)
    ]
    made = [
        make_ruling(at, found_spot(at.found[one.key]), Said(Choice.REDACT, one.code, batch=batch), actor, now)
        for one in wanted
    ]
    if made:
        save_rulings(at, made, EventType.RULING_MADE, actor, now)
    return len(made)


def _spot(at: Situation, key: str, kind: str, subject_id: str | None) -> Spot:
    found = at.found.get(key)
    if found is not None:
        spot = found_spot(found)
    else:
        standing = at.ruling_on(key)
        row = Ruling.objects.filter(pk=standing.id).first() if standing else None
        if row is None:
            raise NotVisible
        span = (row.start, row.end) if row.start is not None and row.end is not None else None
        spot = Spot(key, row.page, InfoKind(row.kind), row.subject_id, span, tuple(row.box or ()))
    return replace(
        spot,
        kind=rules.check_kind(kind) if kind else spot.kind,
        subject_id=spot.subject_id if subject_id is None else subject_id[:64],
    )


def _check_expected(number: int, expected: int | None, at: Situation, key: str, said: Said) -> None:
    if expected is None or number == expected:
        return
    standing = at.ruling_on(key)
    theirs = "To decide"
    if standing is not None:
        secret = standing.state is not RulingState.ACTIVE
        theirs = "Waits for a second person" if secret else said_words(standing.action, standing.code)
    raise RulingChanged(theirs, said_words(said.choice, said.code))


def _check_hands(standing: Ruled | None, actor: Actor) -> None:
    """Refuse to decide anew what waits for somebody else's second person, or for a supervisor."""
    if standing is None or standing.state is RulingState.ACTIVE:
        return
    is_disputed = standing.state is RulingState.DISPUTED
    if is_disputed or not Ruling.objects.filter(pk=standing.id, by_id=actor.person_id).exists():
        raise InTwoHands(is_disputed=is_disputed)


def _is_same(ruling_id: str, spot: Spot, said: Said) -> bool:
    row = Ruling.objects.get(pk=ruling_id)
    was = (row.action, row.reason_code, row.note, row.kind, row.subject_id)
    return was == (said.choice.value, said.code, said.note, spot.kind.value, spot.subject_id)
