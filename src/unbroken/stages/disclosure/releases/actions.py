"""Every write of releases. Each is one transaction with its custody event, and can be sent twice."""

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import EventDraft, act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import ReleaseStopped
from unbroken.stages.disclosure.models import Release, ReleaseCheck, ReleaseEntry
from unbroken.stages.disclosure.releases import candidates, gate, rules, stopping
from unbroken.stages.disclosure.releases.gathering import Gathered, gather
from unbroken.stages.disclosure.releases.rules import Move, State, next_state
from unbroken.stages.disclosure.releases.vocabulary import MARKING


def draft_release(
    *,
    release_id: str,
    case_id: str,
    recipient: str,
    recipient_organisation_id: str,
    client_id: str,
    stage: str,
    authority: str,
    title: str,
    version_ids: Sequence[str],
    actor: Actor,
    now: datetime,
    recipient_person_id: str = "",
    notices: Iterable[str] = (),
    marking: str = MARKING,
) -> str:
    """Begin a release; return its id. Nothing goes: the gate decides later. The same id again changes nothing.

    Raises DisclosureIncomplete, NotVisible, Conflict.
    """
    require(actor, Action.DRAFT_RELEASE, cases.case_relation(actor, case_id, now=now))
    if _is_drafted(release_id, case_id, actor):
        return release_id
    stopping.record_closed(release_id, case_id, recipient, actor, now)
    chosen = candidates.chosen(actor, case_id, rules.check_documents(version_ids))
    row = Release(
        id=release_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        recipient=rules.check_recipient(recipient),
        recipient_organisation_id=recipient_organisation_id,
        recipient_person_id=recipient_person_id,
        client_id=client_id,
        stage=rules.check_stage(stage),
        authority=rules.check_authority(authority),
        title=rules.check_title(title),
        marking=rules.tidy(marking)[:40],
        notices=rules.check_notices(notices),
        state=State.DRAFT,
        drafted_by_id=actor.person_id,
        drafted_at=now,
    )
    with _event(row, EventType.RELEASE_DRAFTED, actor, now, {"documents": len(chosen), "client": client_id}):
        row.save(force_insert=True)
        _add(row, chosen, 1)
        announce("disclosure", [row.organisation_id], row.pk)
    return row.pk


def add_entries(*, release_id: str, version_ids: Sequence[str], actor: Actor, now: datetime) -> None:
    """Put documents into a release that has not gone; those in it already stay. Raises as draft_release."""
    with transaction.atomic():
        row = locked(release_id, Action.DRAFT_RELEASE, actor, now)
        there = list(row.entries.values_list("version_id", "place"))
        wanted = [one for one in rules.check_documents(version_ids) if one not in {version for version, _ in there}]
        chosen = candidates.chosen(actor, row.case_id, wanted) if wanted else []
        rules.check_documents([*(version for version, _ in there), *wanted])
        row.state = next_state(State(row.state), Move.CHANGE)
        with _event(row, EventType.RELEASE_CHANGED, actor, now, {"added": len(chosen)}):
            _add(row, chosen, max((place for _, place in there), default=0) + 1)
            _forget_answers(row)


def remove_entry(*, release_id: str, version_id: str, actor: Actor, now: datetime) -> None:
    """Take a document out of a release that has not gone. Doing it again changes nothing."""
    with transaction.atomic():
        row = locked(release_id, Action.DRAFT_RELEASE, actor, now)
        entry = row.entries.filter(version_id=version_id).first()
        if entry is None:
            return
        row.state = next_state(State(row.state), Move.CHANGE)
        with _event(row, EventType.RELEASE_CHANGED, actor, now, {"removed": entry.item_id}):
            entry.delete()
            _forget_answers(row)


def change_notices(*, release_id: str, notices: Iterable[str], actor: Actor, now: datetime) -> None:
    """Say anew who is told by e-mail of a release that has not gone. The same again changes nothing.

    Raises DisclosureIncomplete, ReleaseSettled, NotVisible.
    """
    with transaction.atomic():
        row = locked(release_id, Action.DRAFT_RELEASE, actor, now)
        state, chosen = next_state(State(row.state), Move.CHANGE), rules.check_notices(notices)
        if chosen == row.notices:
            return
        row.state, row.notices = state, chosen
        with _event(row, EventType.RELEASE_CHANGED, actor, now, {"notices": len(chosen)}):
            _forget_answers(row)


def check_release(*, release_id: str, actor: Actor, now: datetime) -> State:
    """Have the gate look at a release, keep its answers, and record each new stop in the register. Return the state."""
    with transaction.atomic():
        row = locked(release_id, Action.DRAFT_RELEASE, actor, now)
        next_state(State(row.state), Move.CHANGE)
        _, answers = _run(row, actor, now)
        _keep(row, answers, actor, now)
    return State(row.state)


def release(*, release_id: str, confirmed: bool, actor: Actor, now: datetime) -> State:
    """Let a release go when every check passes now; the exact copies are fixed with it. Return the state.

    When a check stops it, the answers are kept and ReleaseStopped is raised. confirmed: the sender looked at pages
    and digests. Raises also DisclosureIncomplete, ReleaseSettled, NotVisible.
    """
    with transaction.atomic():
        row = locked(release_id, Action.RELEASE, actor, now)
        if row.state == State.RELEASED:
            return State.RELEASED
        rules.check_confirmed(confirmed=confirmed)
        gathered, answers = _run(row, actor, now)
        stops = gate.stops(answers)
        _keep(row, answers, actor, now)
        if not stops:
            _let_go(row, gathered, actor, now)
    if stops:
        raise ReleaseStopped(len(stops))
    return State(row.state)


def check_once_more(*, release_id: str, actor: Actor, now: datetime) -> None:
    """Have the gate look again at a release that is about to be served: firm, copies or policy may be others by now.

    What stops it opens it again, so that it can be put right, and is kept and recorded as in any run; ReleaseStopped is
    raised then. A release in any other state is left to whoever serves it. Raises also NotVisible.
    """
    answers: list[gate.Check] = []
    with transaction.atomic():
        row = locked(release_id, Action.RELEASE, actor, now)
        if row.state == State.RELEASED:
            gathered, found = _run(row, actor, now)
            answers = [*found, *_other_copies(row, gathered)]
        stops = gate.stops(answers)
        if stops:
            row.released_at, row.released_by_id = None, ""
            _keep(row, answers, actor, now)
            row.entries.update(made_version_id="", page_count=0, sha256="")
    if stops:
        raise ReleaseStopped(len(stops))


def locked(release_id: str, action: Action, actor: Actor, now: datetime) -> Release:
    """Return a release of the actor's organisation, locked, when they may do this. Raises NotVisible."""
    row = Release.objects.select_for_update().filter(pk=release_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    require(actor, action, cases.case_relation(actor, row.case_id, now=now))
    return row


def _is_drafted(release_id: str, case_id: str, actor: Actor) -> bool:
    found = Release.objects.filter(pk=release_id).first()
    if found is None:
        return False
    if (found.case_id, found.organisation_id, found.drafted_by_id) != (
        case_id,
        actor.organisation_id,
        actor.person_id,
    ):
        raise Conflict("This form was used already for another release. Open it again and fill it in there.")
    return True


def _add(row: Release, chosen: Sequence[tuple[str, str]], first: int) -> None:
    ReleaseEntry.objects.bulk_create(
        ReleaseEntry(id=new_id(), release=row, place=place, item_id=item_id, version_id=version_id)
        for place, (item_id, version_id) in enumerate(chosen, first)
    )


def _run(row: Release, actor: Actor, now: datetime) -> tuple[Gathered, list[gate.Check]]:
    gathered = gather(actor, row, now=now)
    return gathered, gate.run(gathered.facts)


def _keep(row: Release, answers: Sequence[gate.Check], actor: Actor, now: datetime) -> None:
    """Keep the answers of this run in place of the last ones, and each new stop as a near miss."""
    stops = gate.stops(answers)
    row.state = next_state(State(row.state), Move.STOP if stops else Move.PASS)
    row.checked_at, row.checked_by_id = now, actor.person_id
    values: dict[str, Json] = {"stops": len(stops), "rules": " ".join(sorted({one.rule for one in stops}))}
    with _event(row, EventType.RELEASE_CHECKED, actor, now, values):
        row.save()
        row.checks.all().delete()
        ReleaseCheck.objects.bulk_create(
            ReleaseCheck(
                id=new_id(),
                release=row,
                place=place,
                rule=one.rule,
                item_id=one.document_id,
                passed=one.passed,
                was_overridden=one.was_overridden,
                may_override=one.may_override,
                sentence=one.sentence,
                todo=one.todo,
            )
            for place, one in enumerate(answers, 1)
        )
        announce("disclosure", [row.organisation_id], row.pk)
    stopping.record_stops(row, stops, actor, now)


def _let_go(row: Release, gathered: Gathered, actor: Actor, now: datetime) -> None:
    """Fix what goes: the copy, its pages and its digest, for each document."""
    entries = list(row.entries.all())
    for entry in entries:
        copy = gathered.copies[entry.version_id].rendition
        assert copy is not None  # noqa: S101  (the gate stops what has no copy)
        entry.made_version_id, entry.page_count, entry.sha256 = copy.made_version_id, copy.page_count, copy.sha256
    row.state = next_state(State(row.state), Move.RELEASE)
    row.released_at, row.released_by_id = now, actor.person_id
    values: dict[str, Json] = {
        "documents": len(entries),
        "pages": sum(one.page_count for one in entries),
        "client": row.client_id,
        "authority": row.authority,
    }
    with _event(row, EventType.RELEASE_PASSED, actor, now, values):
        row.save()
        ReleaseEntry.objects.bulk_update(entries, ["made_version_id", "page_count", "sha256"])
        announce("disclosure", [row.organisation_id], row.pk)


def _other_copies(row: Release, gathered: Gathered) -> list[gate.Check]:
    """Return a stop for each document of which another copy was made and proven since it was released."""
    found = []
    for entry in row.entries.all():
        copy = gathered.copies[entry.version_id].rendition if entry.version_id in gathered.copies else None
        if copy is not None and copy.made_version_id != entry.made_version_id:
            found.append(gate.newer_copy(gathered.items[entry.item_id].exhibit_ref, entry.item_id))
    return found


def _forget_answers(row: Release) -> None:
    row.checked_at, row.checked_by_id = None, ""
    row.save()
    row.checks.all().delete()
    announce("disclosure", [row.organisation_id], row.pk)


def _event(
    row: Release, event: EventType, actor: Actor, now: datetime, values: dict[str, Json]
) -> AbstractContextManager[EventDraft]:
    return act(
        actor,
        event,
        now=now,
        case_id=row.case_id,
        object_id=row.pk,
        values={"recipient_kind": str(row.recipient), **values},
        recipient=row.recipient_organisation_id,
    )
