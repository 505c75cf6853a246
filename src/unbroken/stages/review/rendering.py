"""Make redacted copies: asked for when everything is decided, burned and proven by a job, sealed as a version.

Safe to run twice and to be killed anywhere: a copy's version id is chosen when it is asked for, the same decisions
give the same copy, and a copy that could not be proven is not kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from unbroken.engines.ledger import Json
from unbroken.engines.redaction import rulings as engine
from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.errors import RedactionError
from unbroken.engines.redaction.finding import Decision, Finding
from unbroken.engines.redaction.pipeline import Ending, Outcome
from unbroken.engines.redaction.report import Check
from unbroken.engines.redaction.vocabulary import Action, InfoKind, Recipient, Role
from unbroken.engines.redaction.wish import Wish
from unbroken.ground.access.actions import Action as Doing
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import DomainError, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.making import Made, seal_made_version
from unbroken.stages.evidence.views import REDACTED
from unbroken.stages.review import queue
from unbroken.stages.review.deciding import examined_of, lock
from unbroken.stages.review.errors import MayNotGo, NotFinished, ReadingStale, StillUndecided
from unbroken.stages.review.models import Finished, Rendition, Ruling
from unbroken.stages.review.policy import ENGINE_VERSION, current_policy
from unbroken.stages.review.rules import finding_key
from unbroken.stages.review.situation import Situation, situation_of
from unbroken.stages.review.standing import newest_renditions
from unbroken.stages.review.vocabulary import Choice, RenditionState

MOVED = "What was decided, or the case, changed after this copy was asked for, so it was not made. Ask for it again."
LOST_RIGHT = "The person who asked may no longer redact this document, so the copy was not made. Ask again yourself."


@dataclass(frozen=True)
class Asked:
    """What came of asking for one copy: its id, or the sentence that says why not."""

    version_id: str
    rendition_id: str = ""
    refusal: str = ""


def render_version(*, version_id: str, recipient: Recipient, client: str = "", actor: Actor, now: datetime) -> str:
    """Ask for a redacted copy; return its id. The same decisions give the same copy, however often it is asked for.

    So does going back to decisions of which there is a copy already: that one is the newest again.
    client: the accused whose defence it is for, where there are several. Raises NotVisible, NotRead, ReadingStale,
    MayNotGo, StillUndecided, NotFinished.
    """
    with transaction.atomic():
        lock(version_id)
        at = situation_of(actor, version_id, recipient, client)
        check_ready(at)
        there = _existing(at, actor, recipient, client)
        newest = newest_renditions([version_id], actor.organisation_id, recipient, client).get(version_id)
        if there is not None and there == newest:
            return there.pk
        row = there or _row(at, recipient, client, actor, now)
        row.asked_at = now
        values: dict[str, Json] = {"version": version_id, "recipient_kind": recipient.value}
        values["copy"] = row.made_version_id
        with act(actor, EventType.RENDITION_ASKED, now=now, case_id=row.case_id, object_id=row.item_id, values=values):
            row.save(force_insert=there is None, force_update=there is not None)
            if there is None:
                queue.render_later(row.pk, version_id)
            announce("review", [actor.organisation_id], version_id)
    return row.pk


def render_versions(
    *, version_ids: Sequence[str], recipient: Recipient, client: str = "", actor: Actor, now: datetime
) -> list[Asked]:
    """Ask for many copies; return for each document what came of it. One that is refused stops no other."""
    asked: list[Asked] = []
    for version_id in dict.fromkeys(version_ids):
        try:
            made = render_version(version_id=version_id, recipient=recipient, client=client, actor=actor, now=now)
            asked.append(Asked(version_id, made))
        except DomainError as error:
            asked.append(Asked(version_id, refusal=str(error)))
    return asked


def check_ready(at: Situation) -> None:
    """Raise what stops a copy from being made: ReadingStale, MayNotGo, StillUndecided, NotFinished."""
    if at.is_stale:
        raise ReadingStale
    if at.block is not None:
        raise MayNotGo(at.block.rule, at.block.reason)
    if not at.stand.is_decided:
        raise StillUndecided(len(at.stand.open), at.stand.unsettled)
    if not Finished.objects.filter(version_id=at.reviewed.version.id, layout=at.reading.layout).exists():
        raise NotFinished


def do_render(*, rendition_id: str, now: datetime) -> RenditionState:
    """Make and prove a copy that was asked for, or record why not; return the state. Safe to run twice.

    Raises StoreError, KeyringError and database errors when it should be tried again later.
    """
    row = Rendition.objects.filter(pk=rendition_id).first()
    if row is None:
        raise NotVisible
    if row.state != RenditionState.QUEUED:
        return RenditionState(row.state)
    try:
        actor = organisations.get_actor(row.asked_by_id, row.organisation_id, now=now)
        at = situation_of(actor, row.version_id, Recipient(row.recipient), row.client_id)
        if at.is_stale or not at.stand.is_decided or at.digest != row.rulings_digest:
            return _fail(row, "decisions", MOVED, now)
        outcome = _burn(row, at)
    except NotVisible:
        return _fail(row, "access", LOST_RIGHT, now)
    except (RedactionError, DomainError) as error:
        return _fail(row, "making", str(error), now)
    if outcome.ending is not Ending.RELEASED or outcome.output is None:
        failed = outcome.report.proof.failed if outcome.report.proof else None
        return _fail(row, failed.name if failed else "proof", outcome.sentence, now)
    return _keep(row, at, outcome, actor, now)


def _burn(row: Rendition, at: Situation) -> Outcome:
    data = b"".join(evidence.open_sealed(row.version_id, row.organisation_id).open_all())
    examined = examined_of(at.reading)
    recipient = Recipient(row.recipient)
    wish = Wish(Case(""), recipient, current_policy(), examined.document_type, workers=queue.share())
    decisions, boxes = decisions_of(at, examined)
    dropped = {int(page): reason for page, reason in at.dropped.items()}
    return engine.burn_ruled(data, at.reviewed.version.file_name, wish, examined, decisions, boxes, dropped)


def decisions_of(at: Situation, examined: engine.Examined) -> tuple[list[Decision], list[engine.DrawnBox]]:
    """Return what stands as the engine takes it: decisions on characters, and drawn boxes."""
    found = {finding_key(one.start, one.end, one.kind): one for one in examined.findings}
    ids = [one.ruling_id for one in at.stand.effective if one.ruling_id]
    rows = Ruling.objects.in_bulk(ids)
    decisions: list[Decision] = []
    boxes: list[engine.DrawnBox] = []
    for one in at.stand.effective:
        ruling = rows.get(one.ruling_id)
        action = Action.REDACT if one.choice is Choice.REDACT else Action.KEEP
        if ruling is not None and ruling.box and ruling.start is None:
            if one.choice is Choice.REDACT:
                boxes += [engine.DrawnBox(page, Box(*edges), one.code) for page, edges in ruling.box]
            continue
        finding = found.get(one.key) or _by_hand(ruling)
        kind = InfoKind(ruling.kind) if ruling else finding.kind
        row = at.proposals[one.key].row if one.key in at.proposals else "hand"
        decisions.append(Decision(replace(finding, kind=kind), action, row, one.code, "Decided by a person."))
    return decisions, boxes


def _by_hand(ruling: Ruling | None) -> Finding:
    if ruling is None or ruling.start is None or ruling.end is None:
        raise DomainError("A decision of this document names a place that is not in it. Have the document read again.")
    kind = InfoKind(ruling.kind)
    return Finding(ruling.start, ruling.end, kind, None, Role.THIRD, ("person",), "Chosen by hand.", 1.0)


def _existing(at: Situation, actor: Actor, recipient: Recipient, client: str) -> Rendition | None:
    return (
        Rendition.objects.filter(
            version_id=at.reviewed.version.id,
            organisation_id=actor.organisation_id,
            recipient=recipient.value,
            client_id=client,
            rulings_digest=at.digest,
            engine_version=ENGINE_VERSION,
        )
        .exclude(state=RenditionState.FAILED)
        .first()
    )


def _row(at: Situation, recipient: Recipient, client: str, actor: Actor, now: datetime) -> Rendition:
    return Rendition(
        id=new_id(),
        case_id=at.reviewed.case_id,
        item_id=at.reviewed.item.id,
        version_id=at.reviewed.version.id,
        organisation_id=actor.organisation_id,
        recipient=recipient.value,
        client_id=client,
        reading_id=at.reading.pk,
        document_type=at.reading.document_type,
        policy_version=at.reading.policy_version,
        engine_version=ENGINE_VERSION,
        rulings_digest=at.digest,
        state=RenditionState.QUEUED,
        made_version_id=new_id(),
        asked_by_id=actor.person_id,
        asked_at=now,
    )


def _keep(row: Rendition, at: Situation, outcome: Outcome, actor: Actor, now: datetime) -> RenditionState:
    """Seal the copy and record it, both or neither."""
    assert outcome.output is not None  # noqa: S101  (the caller looked)
    facts = facts_of(outcome, at) | {"places": places_removed(at)}
    ref = at.reviewed.item.exhibit_ref.replace("/", "-")
    made = Made(
        label=f"{REDACTED}{row.recipient}",
        file_name=f"{ref}-{REDACTED}{row.recipient}.pdf",
        data=outcome.output,
        facts={"recipient_kind": row.recipient, "made_from": row.version_id, "rulings": row.rulings_digest},
    )
    try:
        with transaction.atomic():
            kept = Rendition.objects.select_for_update().get(pk=row.pk)
            if kept.state != RenditionState.QUEUED:
                return RenditionState(kept.state)
            seal_made_version(
                version_id=row.made_version_id,
                item_id=row.item_id,
                made=made,
                allowed=Doing.REVIEW_ITEM,
                actor=actor,
                now=now,
            )
            sha256 = evidence.get_sealed(row.made_version_id).sha256_server
            kept.state, kept.settled_at, kept.facts, kept.sha256 = RenditionState.PROVEN, now, facts, sha256
            kept.page_count = len(outcome.report.document.pages) - len(outcome.report.pages_dropped)
            _settle(kept, EventType.RENDITION_PROVEN, {"copy": row.made_version_id}, now, bytes.fromhex(sha256))
    except IntegrityError as error:
        raise DomainError("Another run of this copy was quicker. Nothing is lost.") from error
    return RenditionState.PROVEN


def facts_of(outcome: Outcome, at: Situation) -> dict[str, Any]:
    """Return what is kept of how a copy was made: counts, codes and checks, never words.

    removed_share: of the words of its pages, 0 to 1, for whoever must not serve a page of black.
    """
    checks: Iterable[Check] = outcome.report.proof.checks if outcome.report.proof else ()
    removed = [one for one in at.stand.effective if one.choice is Choice.REDACT]
    codes = sorted({one.code for one in removed})
    return {
        "removed": len(removed),
        "kept": len(at.stand.effective) - len(removed),
        "by_reason": {code: sum(one.code == code for one in removed) for code in codes},
        "pages_dropped": sorted(int(page) for page in at.dropped),
        "checks": [one.name for one in checks],
        "removed_share": outcome.report.removed_share,
        "hidden": len(outcome.report.document.hidden),
    }


def places_removed(at: Situation) -> list[list[Any]]:
    """Return [page, kind, reason code, ruling id] of each place that a copy leaves out, in order; never words."""
    gone = [one for one in at.stand.effective if one.choice is Choice.REDACT]
    rows = Ruling.objects.in_bulk([one.ruling_id for one in gone])
    listed = [(rows[one.ruling_id], one.code) for one in gone]
    ordered = sorted(listed, key=lambda one: (one[0].page, one[0].start is None, one[0].start or 0, one[0].pk))
    return [[row.page, row.kind, code, row.pk] for row, code in ordered]


def _fail(row: Rendition, check: str, sentence: str, now: datetime) -> RenditionState:
    with transaction.atomic():
        kept = Rendition.objects.select_for_update().get(pk=row.pk)
        if kept.state != RenditionState.QUEUED:
            return RenditionState(kept.state)
        kept.state, kept.failed_check, kept.error, kept.settled_at = RenditionState.FAILED, check, sentence, now
        _settle(kept, EventType.RENDITION_FAILED, {"check": check}, now)
    return RenditionState.FAILED


def give_up(*, rendition_id: str, sentence: str, now: datetime) -> RenditionState:
    """Record that a copy cannot be made, and why. One that is settled is left alone."""
    return _fail(Rendition.objects.get(pk=rendition_id), "making", sentence, now)


def _settle(row: Rendition, event: EventType, values: dict[str, Json], now: datetime, digest: bytes = b"") -> None:
    said: dict[str, Json] = {"version": row.version_id, "recipient_kind": row.recipient, **values}
    with act(
        Actor.system(row.organisation_id),
        event,
        now=now,
        case_id=row.case_id,
        object_id=row.item_id,
        values=said,
        digest=digest,
    ):
        row.save()
        announce("review", [row.organisation_id], row.version_id)
