"""What the routes take and answer about a case after charge: what the court did, clocks, and what starts them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import Field

from unbroken.ground.api.routes import Id, In, Text
from unbroken.stages.charging.api.shapes import ClockOut, Day, Moment
from unbroken.stages.charging.rules.court import COURT_LIMIT, COURT_MOVES, NOTE_LIMIT
from unbroken.stages.charging.rules.days import RECORDED

CourtMove = StrEnum("CourtMove", {one.name: one.name for one in COURT_MOVES})  # type: ignore[misc]
CourtMove.__doc__ = "What the court did."
DayKind = StrEnum("RecordedDay", {one.name: one.value for one in RECORDED})  # type: ignore[misc]
DayKind.__doc__ = "What happened on a day."
PersonId = Annotated[Text, Field(max_length=64, description="Of the person in the case")]
Note = Annotated[Text, Field(max_length=NOTE_LIMIT)]


class StepIn(In):
    """What the court did. person_ids: of which defendants; empty for all of whom it can be recorded now.

    What settles a position names its defendants. next_on, court: what comes.
    """

    move: CourtMove
    person_ids: list[PersonId] = Field([], max_length=100)
    on: Day
    next_on: Day | None = None
    court: Text = Field("", max_length=COURT_LIMIT)
    note: Note = ""


class DefendantOut(Schema):
    """Where one defendant is. milestone, court, next_on: of who is charged and not settled yet, what comes."""

    person_id: str
    name: str
    state: str
    since: datetime | None
    milestone: str
    court: str
    next_on: date | None


class MoveOut(Schema):
    """What can be recorded next, and of which defendants. may_be_all: of all of them without naming each."""

    move: CourtMove
    words: str
    person_ids: list[str]
    may_be_all: bool


class StepOut(Schema):
    """One thing that was recorded. who, person_ids: its defendants. withdrawn_at: when it was taken back."""

    id: Id
    words: str
    who: str
    person_ids: list[str]
    on: date
    next_on: date | None
    court: str
    note: str
    recorded_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None
    withdrawn_reason: str
    may_withdraw: bool


class CourtOut(Schema):
    """The case in court: where it and each defendant are, what was recorded (latest first), what can follow.

    The milestone of the case follows from its defendants: as far as the furthest who is still to be tried.
    """

    milestone: str
    defendants: list[DefendantOut]
    steps: list[StepOut]
    moves: list[MoveOut]


class DayIn(In):
    """Something that happened on a day. at: the instant for a review of detention, any instant of the day otherwise.

    until: the last day that a court set, of bail or of a custody time limit.
    """

    kind: DayKind
    person_id: PersonId
    at: Moment
    until: Day | None = None
    note: Note = ""


class ToldIn(In):
    """Which victims were told of an occasion, when, and how. about: the key of the occasion."""

    about: Text = Field(max_length=80)
    person_ids: list[PersonId] = Field(min_length=1, max_length=100)
    told_on: Day
    way: Note


class WaitingOut(Schema):
    """A victim who was not told yet."""

    person_id: str
    name: str


class OccasionOut(Schema):
    """Something that victims must be told. key: what names it when they were."""

    key: str
    on: date
    clock: ClockOut
    waiting: list[WaitingOut]


class DayOut(Schema):
    """A day that was recorded. withdrawn_at: when it was taken back."""

    id: Id
    words: str
    who: str
    at: datetime
    until: date | None
    note: str
    recorded_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None
    withdrawn_reason: str


class ClocksOut(Schema):
    """The clocks of a case, soonest first; what victims must be told; the days recorded, the latest first."""

    clocks: list[ClockOut]
    occasions: list[OccasionOut]
    days: list[DayOut]
