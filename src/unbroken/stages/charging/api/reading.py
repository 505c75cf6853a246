"""Routes that read requests. A look by the side that was asked is an event, as on the page."""

from typing import Annotated, Any

from pydantic import Field

from unbroken.ground.access.actions import Action
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.cursor import LIMIT, Place, cut, decode
from unbroken.ground.api.routes import ID_PATTERN, ApiRequest, Cursor, Limit, PathId
from unbroken.ground.custody.acting import record_look
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.stages.charging import queries
from unbroken.stages.charging.api import acting_shapes, shapes
from unbroken.stages.charging.api.reviewing import review_out
from unbroken.stages.charging.api.site import routes
from unbroken.stages.charging.queries import RequestView
from unbroken.stages.charging.queries.listing import RequestRow, list_after, list_messages
from unbroken.stages.charging.rules.content import ProposedCharge
from unbroken.stages.charging.rules.differences import Charge
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.vocabulary import Way

OfCase = Annotated[str | None, Field(pattern=ID_PATTERN, description="Only those of this case")]
OfState = Annotated[shapes.RequestState | None, Field(description="Only those in this state")]


@routes.read("/requests", scope=Scope.CHARGING_READ, answers=shapes.RequestsOut)
def list_requests(
    request: ApiRequest, case_id: OfCase = None, state: OfState = None, cursor: Cursor = None, limit: Limit = LIMIT
) -> shapes.RequestsOut:
    """List the requests that your organisation sent or was sent, the latest first."""
    states = [State(state.value)] if state else []
    rows = list_after(request.actor, case_id=case_id, states=states, after=decode(cursor), limit=limit + 1)
    shown, following = cut(rows, limit, lambda row: Place(row.submitted_at, row.id))
    return shapes.RequestsOut(items=[_row(row) for row in shown], next=following)


@routes.read("/requests/{request_id}", scope=Scope.CHARGING_READ, answers=shapes.RequestOut)
def show_request(request: ApiRequest, request_id: PathId) -> shapes.RequestOut:
    """Show a request as it was last sent, with its clocks."""
    return _request(_look(request, request_id))


@routes.read("/requests/{request_id}/thread", scope=Scope.CHARGING_READ, answers=shapes.ThreadOut)
def show_thread(request: ApiRequest, request_id: PathId) -> shapes.ThreadOut:
    """Show what happened on a request and what was written, oldest first."""
    lines = [
        shapes.ThreadLineOut(id=one.id, at=one.at, who=one.who, title=one.title, text=one.text)
        for one in _look(request, request_id).thread
    ]
    return shapes.ThreadOut(items=lines)


@routes.read("/requests/{request_id}/actions", scope=Scope.CHARGING_READ, answers=shapes.ActionsOut)
def show_actions(request: ApiRequest, request_id: PathId) -> shapes.ActionsOut:
    """Show the action plan of a request."""
    names = shapes.ActionOut.model_fields
    return shapes.ActionsOut(
        items=[
            shapes.ActionOut(**{name: getattr(one, name) for name in names})
            for one in _look(request, request_id).actions
        ]
    )


@routes.read("/requests/{request_id}/decision", scope=Scope.CHARGING_READ, answers=shapes.DecisionOut)
def show_decision(request: ApiRequest, request_id: PathId) -> shapes.DecisionOut:
    """Show the signed decision on a request; there is none before it is signed."""
    view = _look(request, request_id)
    review = view.review
    if Action.VIEW_ADVICE not in view.allowed or review is None or review.signed_at is None:
        raise NotVisible
    names = shapes.OutcomeOut.model_fields
    return shapes.DecisionOut(
        review_id=review.id,
        round=review.round,
        signed_at=review.signed_at,
        sha256=review.sha256,
        note=review.note,
        public_key=review.public_key,
        outcomes=[shapes.OutcomeOut(**{name: getattr(one, name) for name in names}) for one in view.outcomes],
        headings=[shapes.HeadingOut(heading=words, text=text) for words, text in view.headings],
    )


@routes.read("/requests/{request_id}/review", scope=Scope.CHARGING_READ, answers=acting_shapes.ReviewOut)
def show_review(request: ApiRequest, request_id: PathId) -> acting_shapes.ReviewOut:
    """Show the review of a request: to the prosecution as far as it is written, to police once it is signed."""
    view = _look(request, request_id)
    if Action.VIEW_ADVICE not in view.allowed or (view.is_ours and view.review is None):
        raise NotVisible
    return review_out(view)


@routes.read(
    "/requests/{request_id}/authorised-charges", scope=Scope.CHARGING_READ, answers=acting_shapes.AuthorisedListOut
)
def show_authorised(request: ApiRequest, request_id: PathId) -> acting_shapes.AuthorisedListOut:
    """Show the charges that the signed decision authorised, those police made, and where they differ."""
    view = _look(request, request_id)
    if Action.VIEW_ADVICE not in view.allowed:
        raise NotVisible
    return acting_shapes.AuthorisedListOut(
        authorised=[_authorised(one) for one in view.authorised],
        charged=[_authorised(one) for one in view.charged],
        differences=[acting_shapes.DifferenceOut(sentence=one.sentence) for one in view.differences],
    )


@routes.read("/requests/{request_id}/messages", scope=Scope.CHARGING_READ, answers=acting_shapes.MessagesOut)
def show_messages(
    request: ApiRequest, request_id: PathId, cursor: Cursor = None, limit: Limit = LIMIT
) -> acting_shapes.MessagesOut:
    """Show the messages of both sides on a request, notes of consultations and reminders, oldest first."""
    _look(request, request_id)
    rows = list_messages(request_id, after=decode(cursor), limit=limit + 1)
    shown, following = cut(rows, limit, lambda row: Place(row.written_at, row.id))
    names = acting_shapes.MessageOut.model_fields
    return acting_shapes.MessagesOut(
        items=[acting_shapes.MessageOut(**{name: getattr(row, name) for name in names}) for row in shown],
        next=following,
    )


def _authorised(one: Charge) -> acting_shapes.AuthorisedOut:
    return acting_shapes.AuthorisedOut(person_id=one.person, name=one.name, offence_id=one.offence, code=one.code)


def _row(row: RequestRow) -> shapes.RequestRowOut:
    return shapes.RequestRowOut(**{**vars(row), "state": shapes.RequestState(row.state.value)})


def _look(request: ApiRequest, request_id: str) -> RequestView:
    view = queries.get_request(request.actor, request_id, now=request.now)
    if not view.is_ours:
        record_look(
            request.actor,
            EventType.CHARGE_OPENED,
            now=request.now,
            case_id=view.request.case_id,
            object_id=request_id,
        )
    return view


def _request(view: RequestView) -> shapes.RequestOut:
    row, content = view.request, view.content
    states = {one.person_id: one.words for one in view.suspects}
    return shapes.RequestOut(
        id=row.id,
        case_id=row.case_id,
        kind=view.kind,
        priority=view.priority,
        state=shapes.RequestState(view.state.value),
        round=row.round,
        from_organisation_id=row.from_organisation_id,
        to_organisation_id=row.to_organisation_id,
        to_unit_id=row.to_unit_id,
        submitted_at=row.submitted_at,
        accepted_at=row.accepted_at,
        decided_at=row.decided_at,
        respond_by=row.respond_by.isoformat() if row.respond_by else "",
        urn=content.urn,
        way=Way.of(row.way),
        comments=row.comments,
        required_by=row.required_by,
        revision=content.revision,
        outline=[shapes.HeadingOut(heading=one.heading, text=one.text) for one in content.outline],
        suspects=[
            shapes.SuspectOut(
                person_id=one.person,
                state=states.get(one.person, ""),
                charges=[_proposed(charge) for charge in one.charges],
                bail_conditions=list(one.bail_conditions),
                **_same(one, "name", "born_on", "remand", "bailed_on", "bail_return_on", "plea"),
                **_same(one, "held_since", "is_youth"),
            )
            for one in content.suspects
        ],
        material=[shapes.MaterialOut(id=one.id, label=one.label, is_key=one.is_key) for one in content.material],
        risks=list(content.risks),
        disclosure=content.disclosure,
        certified_by=content.certified_by,
        certified_at=content.certified_at,
        missing=list(view.gaps),
        forced_reason=view.forced_reason,
        file=_file(view),
        clocks=[shapes.ClockOut(**_same(one, *shapes.ClockOut.model_fields)) for one in view.clocks],
        assigned_to=view.assigned_to,
    )


def _file(view: RequestView) -> shapes.FileOut | None:
    sent = view.file
    if sent is None:
        return None
    return shapes.FileOut(
        id=sent.id,
        file_type=sent.file_type,
        submitted_at=sent.at,
        submitted_by=sent.by,
        parts_ready=sent.parts_ready,
        parts_needed=sent.parts_needed,
        missing=list(sent.missing),
        reason=sent.reason,
    )


def _proposed(one: ProposedCharge) -> shapes.ProposedOut:
    names = ("code", "title", "category", "start_on", "end_on", "place", "wording")
    return shapes.ProposedOut(offence_id=one.offence, **_same(one, *names))


def _same(value: object, *names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}
