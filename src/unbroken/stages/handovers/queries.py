"""Every read of hand-overs: the inbox, the transfer board, one hand-over, the alarms on screen."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef, Q, QuerySet

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, can, decide, require
from unbroken.ground.access.target import Seat, Target, own_organisation
from unbroken.ground.organisations import queries as organisations
from unbroken.ground.reading import read_once
from unbroken.stages.cases import queries as cases
from unbroken.stages.handovers.models import Alarm, CopyRequest, Handover, HandoverItem, Receipt
from unbroken.stages.handovers.rules import WAITING, State
from unbroken.stages.handovers.targets import alarm_target, handover_target, handover_targets
from unbroken.stages.handovers.views import (
    AlarmView,
    BoardFilter,
    BoardPage,
    CopyRequestView,
    HandoverRecord,
    HandoverRow,
    HandoverView,
    ItemLine,
    ReceiptView,
)

PAGE = 50
ALARMS_SHOWN = 20
ASKABLE = (
    Action.SIGN_RECEIPT,
    Action.REFUSE_HANDOVER,
    Action.RECALL_HANDOVER,
)


def inbox(actor: Actor, *, now: datetime) -> list[HandoverRow]:
    """Return what was sent to the actor by name and waits for a signature: overdue first, then by deadline."""
    mine = Handover.objects.filter(
        to_organisation_id=actor.organisation_id, to_person_id=actor.person_id, state__in=WAITING
    )
    rows = _rows(actor, mine.order_by("due_at", "id")[:PAGE], now)
    return sorted((row for row in rows if row.can_open), key=lambda row: (not row.is_overdue, row.due_at))


def answered(actor: Actor, *, now: datetime, count: int = 10) -> list[HandoverRow]:
    """Return what the actor last signed for or refused, newest first."""
    mine = Handover.objects.filter(
        to_organisation_id=actor.organisation_id,
        to_person_id=actor.person_id,
        state__in=(State.RECEIVED, State.REFUSED),
    )
    return [row for row in _rows(actor, mine.order_by("-settled_at", "id")[:count], now) if row.can_open]


def board(actor: Actor, *, now: datetime, show: BoardFilter = BoardFilter.ALL, page: int = 1) -> BoardPage:
    """Return one page of the transfers of the actor's own organisation, with the count of each filter.

    Raises NotVisible for somebody who does not work on cases.
    """
    require(actor, Action.VIEW_TRANSFERS, own_organisation(actor.organisation_id))
    of_ours = _of(actor.organisation_id)
    counts = {one: of_ours.filter(_condition(one, actor.organisation_id, now)).count() for one in BoardFilter}
    pages = max(1, -(-counts[show] // PAGE))
    number = min(max(page, 1), pages)
    found = of_ours.filter(_condition(show, actor.organisation_id, now)).order_by("-sent_at", "id")
    rows = _rows(actor, found[(number - 1) * PAGE : number * PAGE], now)
    return BoardPage(tuple(rows), counts, show, number, pages)


def list_after(
    actor: Actor, *, now: datetime, case_id: str = "", after: tuple[datetime, str] | None = None, limit: int = PAGE
) -> list[HandoverRow]:
    """Return hand-overs of the actor's organisation, newest first, from the place `after` on. Raises NotVisible."""
    require(actor, Action.VIEW_TRANSFERS, own_organisation(actor.organisation_id))
    found = _of(actor.organisation_id).order_by("-sent_at", "-id")
    if case_id:
        found = found.filter(case_id=case_id)
    if after is not None:
        found = found.filter(Q(sent_at__lt=after[0]) | Q(sent_at=after[0], id__lt=after[1]))
    return _rows(actor, found[:limit], now)


def alarms_of(actor: Actor, *, now: datetime) -> list[HandoverRow]:
    """Return the hand-overs of the actor's organisation whose alarm stands, longest overdue first."""
    require(actor, Action.VIEW_TRANSFERS, own_organisation(actor.organisation_id))
    standing = Alarm.objects.filter(handover=OuterRef("pk"), cleared_at__isnull=True)
    found = _of(actor.organisation_id).filter(Exists(standing)).order_by("due_at", "id")
    return _rows(actor, found[:PAGE], now)


def list_of_case(actor: Actor, case_id: str, *, now: datetime) -> list[HandoverRow]:
    """Return the hand-overs of a case that actor may view, newest first; each only if it may be opened."""
    require(actor, Action.VIEW_CASE, cases.case_relation(actor, case_id))
    found = Handover.objects.filter(case_id=case_id).order_by("-sent_at", "id")[:PAGE]
    rows = read_once(("handovers", actor, case_id), lambda: _rows(actor, found, now))
    return [row for row in rows if row.can_open]


def get_handover(actor: Actor, handover_id: str, *, now: datetime) -> HandoverView:
    """Return one hand-over with its contents, receipt and alarm. Raises NotVisible."""
    handover = Handover.objects.filter(pk=handover_id).first()
    target = handover_targets([handover]).get(handover_id) if handover else None
    decision = require(actor, Action.OPEN_HANDOVER, target)
    assert handover is not None  # noqa: S101  (require refuses None)
    assert target is not None  # noqa: S101
    row = _rows(actor, [handover], now)[0]
    alarm = Alarm.objects.filter(handover=handover).first()
    receipt = Receipt.objects.filter(handover=handover).first()
    allowed = {action for action in ASKABLE if can(actor, action, target)}
    if alarm is not None and alarm.cleared_at is None and can(actor, Action.ACT_ON_ALARM, alarm_target(handover)):
        allowed.add(Action.ACT_ON_ALARM)
    return HandoverView(
        row=row,
        note=handover.note,
        reason=handover.reason,
        opened_at=handover.opened_at,
        settled_at=handover.settled_at,
        items=_lines(handover),
        receipt=_receipt(receipt, handover) if receipt else None,
        alarm=_alarm(alarm) if alarm else None,
        copy_requests=_copies(handover),
        prepared_count=HandoverItem.objects.filter(handover=handover, is_offered=True).count(),
        is_recipient=actor.seat == Seat(handover.to_organisation_id, handover.to_person_id),
        allowed=frozenset(allowed),
        decision=decision,
    )


def why(actor: Actor, handover_id: str, action: Action) -> Decision:
    """Return whether actor may do action to a hand-over they may open, and why. Raises NotVisible."""
    handover = Handover.objects.filter(pk=handover_id).first()
    target = handover_target(handover) if handover else None
    require(actor, Action.OPEN_HANDOVER, target)
    assert target is not None  # noqa: S101  (require refuses None)
    return decide(actor, action, target)


def alarms_for(actor: Actor, *, now: datetime) -> list[HandoverRow]:
    """Return the hand-overs whose alarm still stands and that concern the actor, longest overdue first.

    Whoever may act on it sees it: the named recipient, those who work on the case, and managers on both sides.
    """
    standing = Alarm.objects.filter(handover=OuterRef("pk"), cleared_at__isnull=True)
    found = list(_of(actor.organisation_id).filter(Exists(standing)).order_by("due_at", "id")[: ALARMS_SHOWN * 5])
    mine = [one for one in found if can(actor, Action.ACT_ON_ALARM, alarm_target(one))]
    return _rows(actor, mine[:ALARMS_SHOWN], now)


def records_of_versions(organisation_id: str, version_ids: Iterable[str]) -> list[HandoverRecord]:
    """Return the hand-overs of these versions that an organisation has part in, oldest first, for a package.

    The caller has decided that the versions may be exported.
    """
    named = HandoverItem.objects.filter(handover=OuterRef("pk"), version_id__in=list(version_ids))
    found = list(_of(organisation_id).filter(Exists(named)).select_related("receipt").order_by("sent_at", "id"))
    receipts = {one.id: one.receipt for one in found if hasattr(one, "receipt")}
    people = organisations.get_people(receipt.signed_by_id for receipt in receipts.values())
    return [
        HandoverRecord(
            id=one.id,
            from_organisation_id=one.from_organisation_id,
            to_organisation_id=one.to_organisation_id,
            receipt=receipts[one.id].note if one.id in receipts else "",
            signed_by=people[receipts[one.id].signed_by_id].label
            if one.id in receipts and receipts[one.id].signed_by_id in people
            else "",
            signed_at=receipts[one.id].signed_at if one.id in receipts else None,
        )
        for one in found
    ]


def _of(organisation_id: str) -> "QuerySet[Handover]":
    """Return the hand-overs an organisation has part in; a recipient learns of one when it is sent, not before."""
    arrived = Q(to_organisation_id=organisation_id) & ~Q(state=State.PREPARING)
    return Handover.objects.filter(Q(from_organisation_id=organisation_id) | arrived)


def _condition(show: BoardFilter, organisation_id: str, now: datetime) -> Q:
    match show:
        case BoardFilter.ALL:
            return Q()
        case BoardFilter.WAITING:
            return Q(state__in=(State.PREPARING, *WAITING))
        case BoardFilter.OVERDUE:
            return Q(state__in=WAITING, due_at__lte=now)
        case BoardFilter.RECEIVED:
            return Q(state=State.RECEIVED)
        case BoardFilter.REFUSED:
            return Q(state__in=(State.REFUSED, State.RECALLED))
        case BoardFilter.OUT:
            return Q(from_organisation_id=organisation_id)
        case BoardFilter.IN:
            return Q(to_organisation_id=organisation_id)


def _rows(actor: Actor, handovers: Iterable[Handover], now: datetime) -> list[HandoverRow]:
    listed = list(handovers)
    if not listed:
        return []
    targets: dict[str, Target] = handover_targets(listed)
    names = organisations.get_organisations(
        [one.from_organisation_id for one in listed] + [one.to_organisation_id for one in listed]
    )
    people = organisations.get_people([one.from_person_id for one in listed] + [one.to_person_id for one in listed])
    urns = cases.urns(one.case_id for one in listed)
    seen = set(cases.visible_to(actor).filter(pk__in=list(urns)).values_list("pk", flat=True))
    return [
        HandoverRow(
            id=one.id,
            case_id=one.case_id,
            urn=urns.get(one.case_id, ""),
            from_organisation_id=one.from_organisation_id,
            from_organisation=names[one.from_organisation_id].name if one.from_organisation_id in names else "",
            from_person=people[one.from_person_id].label if one.from_person_id in people else "",
            to_organisation_id=one.to_organisation_id,
            to_organisation=names[one.to_organisation_id].name if one.to_organisation_id in names else "",
            to_person=people[one.to_person_id].label if one.to_person_id in people else "",
            item_count=one.item_count,
            state=State(one.state),
            sent_at=one.sent_at,
            due_at=one.due_at,
            is_overdue=State(one.state) in WAITING and one.due_at <= now,
            can_open=one.id in targets and can(actor, Action.OPEN_HANDOVER, targets[one.id]),
            is_case_visible=one.case_id in seen,
        )
        for one in listed
    ]


def _lines(handover: Handover) -> tuple[ItemLine, ...]:
    return tuple(
        ItemLine(
            version_id=one.version_id,
            item_id=one.item_id,
            exhibit_ref=one.exhibit_ref,
            title=one.title,
            kind=one.kind,
            size_bytes=one.size_bytes,
            sha256=one.sha256,
        )
        for one in HandoverItem.objects.filter(handover=handover)
    )


def _receipt(receipt: Receipt, handover: Handover) -> ReceiptView:
    signer = organisations.get_people([receipt.signed_by_id]).get(receipt.signed_by_id)
    holder = organisations.get_organisations([handover.to_organisation_id]).get(handover.to_organisation_id)
    return ReceiptView(
        id=receipt.id,
        text=receipt.text,
        note=receipt.note,
        public_key=receipt.public_key,
        signed_by=signer.label if signer else "",
        organisation=holder.name if holder else "",
        signed_at=receipt.signed_at,
        recorded_at=receipt.recorded_at,
    )


def _alarm(alarm: Alarm) -> AlarmView:
    person = organisations.get_people([alarm.acted_by_id]).get(alarm.acted_by_id) if alarm.acted_by_id else None
    return AlarmView(
        raised_at=alarm.raised_at,
        cleared_at=alarm.cleared_at,
        acted_by=person.label if person else "",
        note=alarm.note,
    )


def _copies(handover: Handover) -> tuple[CopyRequestView, ...]:
    found = list(CopyRequest.objects.filter(handover=handover))
    people = organisations.get_people(one.asked_by_id for one in found)
    return tuple(
        CopyRequestView(
            asked_by=people[one.asked_by_id].label if one.asked_by_id in people else "",
            asked_at=one.asked_at,
            reason=one.reason,
            count=len(one.version_ids),
        )
        for one in found
    )
