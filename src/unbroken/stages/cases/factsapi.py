"""REST routes of the recorded facts of a case: every record of the published schema, with its versions and history.

Addresses and contacts can be sent, and are sealed; they are never read here: that takes a person who says why.
"""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from ninja import Path, Schema
from pydantic import Field

from unbroken.engines.casefile.codec import decode, encode
from unbroken.engines.casefile.errors import RecordMalformed
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.cursor import LIMIT, Place, cut
from unbroken.ground.api.cursor import decode as place_of_cursor
from unbroken.ground.api.routes import PREFIX, ApiRequest, Cursor, In, Limit, Made, PathId, Routes, match
from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import is_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.facts import RecordView, VersionView
from unbroken.stages.cases.records import STORED, record_id

routes = Routes("facts")
Kind = StrEnum("Kind", {one.upper().replace("-", "_"): one for one in sorted(STORED)})  # type: ignore[misc]
Kind.__doc__ = "What a record is about."
RECORD_ID = r"^[0-9A-Za-z-]{1,64}$"
PathRecordId = Annotated[str, Path(pattern=RECORD_ID, description="Of the record, as a list of facts gives it")]
OfKind = Annotated[Kind | None, Field(description="Only records of this kind")]
Record = Annotated[
    dict[str, Any],
    Field(description="The fields of its kind as docs/reference/case.schema.json has them; empty ones are left out"),
]


class FactIn(In):
    """A record to add. Its own id is a ULID of yours; of some kinds a case has one only, and they have none."""

    kind: Kind
    record: Record


class FactMade(Made):
    """What was recorded, or was there already."""

    id: str = Field(pattern=RECORD_ID)


class FactOut(Schema):
    """A recorded fact. record: without addresses and contacts; has_whereabouts: whether there are any."""

    id: str
    case_id: str
    kind: Kind
    version: int
    record: Record
    has_whereabouts: bool
    is_withdrawn: bool
    recorded_at: datetime
    changed_at: datetime


class FactsOut(Schema):
    """The facts of a case, latest recorded first; withdrawn ones are left out."""

    items: list[FactOut]
    next: str | None = Field(description="Cursor of the next page")


class StateOut(Schema):
    """One state of a record. changed: the fields that differ from the state before."""

    version: int
    at: datetime
    by_id: str
    is_withdrawn: bool
    changed: list[str]
    record: Record


class HistoryOut(Schema):
    """Every state of a record, newest first."""

    items: list[StateOut]


@routes.read("/{case_id}", scope=Scope.FACTS_READ, answers=FactsOut)
def list_facts(
    request: ApiRequest, case_id: PathId, kind: OfKind = None, cursor: Cursor = None, limit: Limit = LIMIT
) -> FactsOut:
    """List the recorded facts of a case that your organisation owns."""
    after = place_of_cursor(cursor)
    kinds = (kind.value,) if kind is not None else ()
    found = queries.list_records(request.actor, case_id, *kinds, now=request.now)
    ordered = sorted(found, key=_place, reverse=True)
    rows = [one for one in ordered if after is None or _place(one) < after][: limit + 1]
    shown, following = cut(rows, limit, _place)
    return FactsOut(items=[_fact(case_id, one) for one in shown], next=following)


@routes.write("/{case_id}", scope=Scope.FACTS_WRITE, answers=FactMade)
def add_fact(request: ApiRequest, case_id: PathId, body: FactIn) -> FactMade:
    """Add a fact to a case. The same record sent again changes nothing; another one under its id is refused."""
    record = _read(body)
    made = record_id(case_id, record, body.kind.value)
    actions.record_fact(
        case_id=case_id,
        record=record,
        expected_version=None,
        actor=request.actor,
        now=request.now,
        kind=body.kind.value,
    )
    return FactMade(id=made, href=f"{PREFIX}/facts/{case_id}/{made}")


@routes.read("/{case_id}/{fact_id}", scope=Scope.FACTS_READ, answers=FactOut)
def show_fact(request: ApiRequest, case_id: PathId, fact_id: PathRecordId) -> FactOut:
    """Show a recorded fact, withdrawn or not."""
    return _shown(request, case_id, fact_id)


@routes.change("PUT", "/{case_id}/{fact_id}", scope=Scope.FACTS_WRITE, answers=FactOut)
def change_fact(request: ApiRequest, case_id: PathId, fact_id: PathRecordId, body: FactIn) -> FactOut:
    """Change a fact: the record takes the place of the recorded one."""
    there = queries.get_record(request.actor, case_id, fact_id, now=request.now)
    match(request, _fact(case_id, there))
    record = _read(body)
    if (record_id(case_id, record, body.kind.value), body.kind.value) != (fact_id, there.kind):
        sentence = "Send the record with this id and of this kind: a fact does not become another one."
        raise InvalidInput(sentence, fields={"record.id": sentence})
    actions.record_fact(
        case_id=case_id,
        record=record,
        expected_version=there.version,
        actor=request.actor,
        now=request.now,
        kind=there.kind,
    )
    return _shown(request, case_id, fact_id)


@routes.change("DELETE", "/{case_id}/{fact_id}", scope=Scope.FACTS_WRITE, answers=FactOut)
def withdraw_fact(request: ApiRequest, case_id: PathId, fact_id: PathRecordId) -> FactOut:
    """Withdraw a fact; it stays in its history and can be restored."""
    there = queries.get_record(request.actor, case_id, fact_id, now=request.now)
    match(request, _fact(case_id, there))
    actions.withdraw_fact(
        case_id=case_id,
        record_id=fact_id,
        expected_version=there.version,
        actor=request.actor,
        now=request.now,
    )
    return _shown(request, case_id, fact_id)


@routes.write("/{case_id}/{fact_id}/restore", scope=Scope.FACTS_WRITE, answers=FactMade)
def restore_fact(request: ApiRequest, case_id: PathId, fact_id: PathRecordId) -> FactMade:
    """Put a withdrawn fact back as it was."""
    actions.restore_fact(case_id=case_id, record_id=fact_id, actor=request.actor, now=request.now)
    return FactMade(id=fact_id, href=f"{PREFIX}/facts/{case_id}/{fact_id}")


@routes.read("/{case_id}/{fact_id}/history", scope=Scope.FACTS_READ, answers=HistoryOut)
def show_history(request: ApiRequest, case_id: PathId, fact_id: PathRecordId) -> HistoryOut:
    """Show every state of a fact with what changed, newest first."""
    queries.get_record(request.actor, case_id, fact_id, now=request.now)
    return HistoryOut(items=[_state(one) for one in queries.get_history(request.actor, fact_id, now=request.now)])


def _shown(request: ApiRequest, case_id: str, fact_id: str) -> FactOut:
    return _fact(case_id, queries.get_record(request.actor, case_id, fact_id, now=request.now))


def _read(body: FactIn) -> Any:
    """Return the record of a body. Raises InvalidInput at the first place that is wrong."""
    if not can_be_kept(body.record):
        sentence = "Text must be Unicode without the character NUL."
        raise InvalidInput(sentence, fields={"record": sentence})
    try:
        record = decode(body.kind.value, body.record)
    except RecordMalformed as wrong:
        raise InvalidInput(str(wrong), fields={"record": str(wrong)}) from wrong
    if (own := getattr(record, "id", None)) is not None and not is_id(own):
        sentence = "The id of a record must be a ULID of 26 characters."
        raise InvalidInput(sentence, fields={"record.id": sentence})
    return record


def can_be_kept(value: object) -> bool:
    """Say whether a database column can hold the texts of a JSON value."""
    match value:
        case str():
            return "\0" not in value and not any("\ud800" <= one <= "\udfff" for one in value)
        case dict():
            return all(can_be_kept(one) for pair in value.items() for one in pair)
        case list():
            return all(can_be_kept(one) for one in value)
        case _:
            return True


def _place(view: RecordView) -> Place:
    return Place(view.recorded_at, view.id)


def _fact(case_id: str, view: RecordView) -> FactOut:
    return FactOut(
        id=view.id,
        case_id=case_id,
        kind=Kind(view.kind),
        version=view.version,
        record=encode(view.record),
        has_whereabouts=view.has_whereabouts,
        is_withdrawn=view.is_withdrawn,
        recorded_at=view.recorded_at,
        changed_at=view.changed_at,
    )


def _state(view: VersionView) -> StateOut:
    hidden = ("whereabouts",) if view.is_whereabouts_changed else ()
    return StateOut(
        version=view.number,
        at=view.at,
        by_id=view.by_id,
        is_withdrawn=view.is_withdrawn,
        changed=[*(one.name for one in view.changes), *hidden],
        record=encode(view.record),
    )
