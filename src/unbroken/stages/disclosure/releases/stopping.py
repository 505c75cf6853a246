"""What a stop becomes: a near miss in the register, once; and two people who answer for going past a check."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from unbroken.engines.ledger import Json
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ReleaseSettled, SecondPersonNeeded
from unbroken.stages.disclosure.models import CheckOverride, Release, ReleaseStop
from unbroken.stages.disclosure.releases import rules
from unbroken.stages.disclosure.releases.gate import Check
from unbroken.stages.disclosure.releases.gate.forms import UNNAMED
from unbroken.stages.disclosure.releases.rules import OPEN, State
from unbroken.stages.disclosure.releases.vocabulary import RECIPIENTS
from unbroken.stages.incidents import actions as incidents
from unbroken.stages.incidents.stops import Stop, record_stop
from unbroken.stages.incidents.vocabulary import Category


def record_stops(row: Release, stops: Sequence[Check], actor: Actor, now: datetime) -> None:
    """Record each stop that is new in the register, inside the transaction of the run."""
    known = set(row.stops.values_list("rule", "item_id"))
    name = recipient_name(row)
    for stop in {(one.rule, one.document_id): one for one in stops}.values():
        if (stop.rule, stop.document_id) in known:
            continue
        prevented = Stop(
            attempt_id=row.pk,
            case_id=row.case_id,
            rule=stop.rule,
            sentence=stop.sentence,
            category=stop.category,
            recipient=name,
            recipient_kind=row.recipient,
            document_id="" if stop.rule == UNNAMED else stop.document_id,
            data=stop.data,
        )
        incident_id = record_stop(prevented, actor=actor, now=now)
        ReleaseStop.objects.create(
            id=new_id(),
            release=row,
            rule=stop.rule,
            item_id=stop.document_id,
            incident_id=incident_id,
            first_at=now,
        )


def record_closed(release_id: str, case_id: str, recipient: str, actor: Actor, now: datetime) -> None:
    """Record that a release was to be drafted for the public, or others to whom none can go; the rules refuse it."""
    if recipient not in set(Recipient) - set(RECIPIENTS):
        return
    stop = Stop(
        attempt_id=release_id,
        case_id=case_id,
        rule="no-release",
        sentence="A release was to be drafted for a kind of recipient to whom none can go.",
        category=Category.WRONG_RECIPIENT,
        recipient_kind=recipient,
    )
    record_stop(stop, actor=actor, now=now)


def ask_override(*, release_id: str, rule: str, item_id: str, reason: str, actor: Actor, now: datetime) -> str:
    """Ask to go past a check that allows it; a second person must agree. Return the wish's id.

    Asking again gives the new reason while nobody has agreed. Raises DisclosureIncomplete, ReleaseSettled, NotVisible.
    """
    with transaction.atomic():
        row = _locked(release_id, Action.DRAFT_RELEASE, actor, now)
        if not row.checks.filter(rule=rule, item_id=item_id, passed=False, may_override=True).exists():
            raise DisclosureIncomplete("reason", "Nobody can go past this check. Put right what it says.")
        why = rules.check_reason(reason)
        wish = CheckOverride.objects.filter(release=row, rule=rule, item_id=item_id).first()
        if wish is not None and wish.agreed_by_id:
            return wish.pk
        wish = wish or CheckOverride(id=new_id(), release=row, rule=rule, item_id=item_id)
        wish.reason, wish.asked_by_id, wish.asked_at = why, actor.person_id, now
        values: dict[str, Json] = {"rule": rule, "item": item_id, "reason": why}
        with act(
            actor,
            EventType.CHECK_OVERRIDE_ASKED,
            now=now,
            case_id=row.case_id,
            object_id=row.pk,
            values=values,
            recipient=row.recipient_organisation_id,
        ):
            wish.save()
            announce("disclosure", [row.organisation_id], row.pk)
    return wish.pk


def agree_override(*, override_id: str, actor: Actor, now: datetime) -> None:
    """Agree, as the second person, to go past a check. The information manager reads of it in the register.

    Doing it again changes nothing. Raises SecondPersonNeeded, ReleaseSettled, NotVisible.
    """
    with transaction.atomic():
        wish = CheckOverride.objects.select_for_update().filter(pk=override_id).first()
        row = _locked(wish.release_id if wish else "", Action.OVERRIDE_CHECK, actor, now)
        assert wish is not None  # noqa: S101  (no wish, no release)
        if wish.agreed_by_id:
            return
        if wish.asked_by_id == actor.person_id:
            raise SecondPersonNeeded
        wish.agreed_by_id, wish.agreed_at, wish.incident_id = actor.person_id, now, new_id()
        values: dict[str, Json] = {"rule": wish.rule, "item": wish.item_id, "asked_by": wish.asked_by_id}
        with act(
            actor,
            EventType.CHECK_OVERRIDDEN,
            now=now,
            case_id=row.case_id,
            object_id=row.pk,
            values=values,
            recipient=row.recipient_organisation_id,
        ):
            wish.save()
            announce("disclosure", [row.organisation_id], row.pk)
        incidents.record_override(
            incident_id=wish.incident_id,
            case_id=row.case_id,
            rule=wish.rule,
            document_id=wish.item_id,
            recipient=recipient_name(row),
            recipient_kind=row.recipient,
            reason=_told(wish),
            actor=actor,
            now=now,
        )


def _told(wish: CheckOverride) -> str:
    """Return what the information manager reads: the reason, and the two who answer for it."""
    people = organisations.get_people([wish.asked_by_id, wish.agreed_by_id])
    asked, agreed = people[wish.asked_by_id].label, people[wish.agreed_by_id].label
    return f"{wish.reason} (Asked by {asked}, agreed by {agreed}.)"


def recipient_name(row: Release) -> str:
    """Return for whom a release is, in words, without the name of a defendant."""
    there = organisations.get_organisations([row.recipient_organisation_id]).get(row.recipient_organisation_id)
    return there.name if there else "The defendant in person"


def _locked(release_id: str, action: Action, actor: Actor, now: datetime) -> Release:
    row = Release.objects.select_for_update().filter(pk=release_id, organisation_id=actor.organisation_id).first()
    if row is None:
        raise NotVisible
    require(actor, action, cases.case_relation(actor, row.case_id, now=now))
    if State(row.state) not in OPEN:
        raise ReleaseSettled("This release has gone already. Begin a new one.")
    return row
