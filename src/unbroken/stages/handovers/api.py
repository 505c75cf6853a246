"""REST routes of hand-overs, their receipts and alarms. Receiving takes a named person and has no route."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import AwareDatetime, Field

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.cursor import LIMIT, Place, cut, decode
from unbroken.ground.api.routes import (
    ID_PATTERN,
    PREFIX,
    ApiRequest,
    Cursor,
    Id,
    In,
    Limit,
    Made,
    PathId,
    Routes,
    Text,
)
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.handovers import actions, queries
from unbroken.stages.handovers.rules import State
from unbroken.stages.handovers.views import HandoverRow

routes = Routes("handovers")
OfCase = Annotated[str | None, Field(pattern=ID_PATTERN, description="Only those of this case")]


class HandoverIn(In):
    """Items to send to a named person of another organisation."""

    case_id: Id
    version_ids: list[Id] = Field(min_length=1, max_length=1000, description="Sealed versions of the case")
    to_organisation_id: Id
    to_person_id: Id
    due_at: AwareDatetime = Field(description="When the receipt is due")
    note: Text = Field("", max_length=1000)


class RecallIn(In):
    """Why it is taken back."""

    reason: Text = Field(min_length=1, max_length=1000)


class HandoverRowOut(Schema):
    """A hand-over in a list. can_open: whether its items can be read here."""

    id: Id
    case_id: Id
    from_organisation_id: Id
    to_organisation_id: Id
    item_count: int
    state: State
    sent_at: datetime
    due_at: datetime
    is_overdue: bool
    can_open: bool


class HandoversOut(Schema):
    """Hand-overs that your organisation sent or was sent, newest first."""

    items: list[HandoverRowOut]
    next: str | None = Field(description="Cursor of the next page")


class LineOut(Schema):
    """An item as it was sent."""

    version_id: Id
    item_id: Id
    exhibit_ref: str
    title: str
    kind: str
    size_bytes: int
    sha256: str


class ReceiptOut(Schema):
    """A signed receipt. note: its text with the signature of the receiving organisation, a C2SP signed note."""

    id: Id
    note: str
    public_key: str
    signed_by: str
    organisation: str
    signed_at: datetime
    recorded_at: datetime | None


class AlarmOut(Schema):
    """No receipt by the deadline."""

    raised_at: datetime
    cleared_at: datetime | None
    acted_by: str
    note: str


class HandoverOut(HandoverRowOut):
    """A hand-over with its items, receipt and alarm."""

    from_person: str
    to_person: str
    note: str
    reason: str
    opened_at: datetime | None
    settled_at: datetime | None
    items: list[LineOut]
    receipt: ReceiptOut | None
    alarm: AlarmOut | None


class AlarmsOut(Schema):
    """Hand-overs whose alarm stands, longest overdue first."""

    items: list[HandoverRowOut]


@routes.read("", scope=Scope.HANDOVERS_READ, answers=HandoversOut)
def list_handovers(
    request: ApiRequest, case_id: OfCase = None, cursor: Cursor = None, limit: Limit = LIMIT
) -> HandoversOut:
    """List the hand-overs that your organisation sent or was sent, newest first."""
    rows = queries.list_after(
        request.actor, now=request.now, case_id=case_id or "", after=decode(cursor), limit=limit + 1
    )
    shown, following = cut(rows, limit, lambda row: Place(row.sent_at, row.id))
    return HandoversOut(items=[HandoverRowOut(**_row(row)) for row in shown], next=following)


@routes.read("/alarms", scope=Scope.HANDOVERS_READ, answers=AlarmsOut)
def list_alarms(request: ApiRequest) -> AlarmsOut:
    """List the hand-overs whose alarm stands, longest overdue first."""
    return AlarmsOut(items=[HandoverRowOut(**_row(row)) for row in queries.alarms_of(request.actor, now=request.now)])


@routes.write("", scope=Scope.HANDOVERS_WRITE)
def send_items(request: ApiRequest, body: HandoverIn) -> Made:
    """Send sealed versions to a named person of another organisation."""
    made = actions.send_items(
        handover_id=new_id(),
        case_id=body.case_id,
        version_ids=body.version_ids,
        to_organisation_id=body.to_organisation_id,
        to_person_id=body.to_person_id,
        due_at=body.due_at,
        note=body.note,
        actor=request.actor,
        now=request.now,
    )
    return Made(id=made, href=f"{PREFIX}/handovers/{made}")


@routes.read("/{handover_id}", scope=Scope.HANDOVERS_READ, answers=HandoverOut)
def show_handover(request: ApiRequest, handover_id: PathId) -> HandoverOut:
    """Show a hand-over that your organisation sent, or has signed for."""
    view = queries.get_handover(request.actor, handover_id, now=request.now)
    receipt, alarm = view.receipt, view.alarm
    return HandoverOut(
        **_row(view.row),
        from_person=view.row.from_person,
        to_person=view.row.to_person,
        note=view.note,
        reason=view.reason,
        opened_at=view.opened_at,
        settled_at=view.settled_at,
        items=[LineOut.from_orm(one) for one in view.items],
        receipt=ReceiptOut.from_orm(receipt) if receipt else None,
        alarm=AlarmOut.from_orm(alarm) if alarm else None,
    )


@routes.read("/{handover_id}/receipt", scope=Scope.HANDOVERS_READ, answers=ReceiptOut)
def show_receipt(request: ApiRequest, handover_id: PathId) -> ReceiptOut:
    """Show the receipt of a hand-over."""
    receipt = queries.get_handover(request.actor, handover_id, now=request.now).receipt
    if receipt is None:
        raise NotVisible
    return ReceiptOut.from_orm(receipt)


@routes.write("/{handover_id}/recall", scope=Scope.HANDOVERS_WRITE)
def recall_handover(request: ApiRequest, handover_id: PathId, body: RecallIn) -> Made:
    """Take back what nobody has signed for yet."""
    actions.recall_handover(handover_id=handover_id, reason=body.reason, actor=request.actor, now=request.now)
    return Made(id=handover_id, href=f"{PREFIX}/handovers/{handover_id}")


def _row(row: HandoverRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "case_id": row.case_id,
        "from_organisation_id": row.from_organisation_id,
        "to_organisation_id": row.to_organisation_id,
        "item_count": row.item_count,
        "state": row.state,
        "sent_at": row.sent_at,
        "due_at": row.due_at,
        "is_overdue": row.is_overdue,
        "can_open": row.can_open,
    }
