"""What the routes of charging take and answer."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated, TypeVar

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, Field

from unbroken.ground.api.routes import ID_PATTERN, Id, In, Text
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.vocabulary import (
    ActionCategory,
    Outcome,
    Priority,
    Rejection,
    RequestKind,
    Standard,
    Way,
)

YEARS = range(1900, 2200)
When = TypeVar("When", bound=date)


def _countable(value: When) -> When:
    if value.year not in YEARS:
        raise ValueError(f"must be in the years {YEARS.start} to {YEARS.stop - 1}")
    return value


Day = Annotated[date, AfterValidator(_countable)]
"""A day from which days can be counted."""
Moment = Annotated[AwareDatetime, AfterValidator(_countable)]
RequestState = StrEnum("RequestState", {one.name: one.value for one in State})  # type: ignore[misc]
RequestState.__doc__ = "Where a request is."
Reason = Annotated[Text, Field(max_length=500)]
Comments = Annotated[Text, Field(max_length=2000, description="Own words to the prosecutor")]
UnitId = Annotated[str, Field(pattern=rf"{ID_PATTERN[:-1]}$|^$", description="A unit of it; empty for any")]


class RequestIn(In):
    """A request for early advice or a charging decision. Everything else is taken from the facts of the case."""

    case_id: Id
    kind: RequestKind = RequestKind.CHARGING
    priority: Priority
    way: Way = Way.DIGITAL
    to_organisation_id: Id
    to_unit_id: UnitId = ""
    required_by: Moment | None = None
    comments: Comments = ""
    forced_reason: Reason = Field("", description="Why it goes although the file is not ready")


class AgainIn(In):
    """A request to send again, with the facts as they are now."""

    comments: Comments = ""
    forced_reason: Reason = Field("", description="Why it goes although the file is not ready")


class WhyIn(In):
    """Why."""

    reason: Reason = Field(min_length=1)


class MessageIn(In):
    """A message that both sides read."""

    text: Text = Field(min_length=1, max_length=4000)


class AnswerIn(In):
    """What was done about an item of the action plan, and where the material is."""

    answer: Text = Field(min_length=1, max_length=1000)


class ChargeIn(In):
    """What was done about one authorised charge. code: of the offence charged, empty when nothing was."""

    person_id: Text = Field(max_length=26)
    offence_id: Text = Field(max_length=26)
    code: Text = Field("", max_length=8)
    reason: Reason = Field("", description="Why it differs from what was authorised")


class ChargesIn(In):
    """The charges made under a decision: each authorised charge is answered."""

    charged_at: Moment
    charges: list[ChargeIn] = Field(max_length=500)


class RejectionIn(In):
    """One reason to return a request."""

    code: Rejection
    note: Text = Field("", max_length=250)


class ReturnIn(In):
    """A request to return to police at triage."""

    reasons: list[RejectionIn] = Field(min_length=1, max_length=len(Rejection))
    respond_by: Day
    standard: Standard | None = None
    is_cps_direct: bool = False


class ReferIn(In):
    """Another area or unit that is to triage the request."""

    to_organisation_id: Id
    to_unit_id: UnitId = ""
    reason: Reason = Field(min_length=1)


class RequestRowOut(Schema):
    """A request in a list. respond_by: until when police must answer a return; empty when none is asked for."""

    id: Id
    case_id: Id
    kind: RequestKind
    priority: Priority
    state: RequestState
    round: int
    from_organisation_id: Id
    to_organisation_id: Id
    to_unit_id: str
    submitted_at: datetime
    accepted_at: datetime | None
    decided_at: datetime | None
    respond_by: str


class RequestsOut(Schema):
    """Requests your organisation sent or was sent, the latest first."""

    items: list[RequestRowOut]
    next: str | None = Field(description="Cursor of the next page")


class ProposedOut(Schema):
    """An offence as proposed for a suspect."""

    offence_id: str
    code: str
    title: str
    category: str
    start_on: date | None
    end_on: date | None
    place: str
    wording: str


class SuspectOut(Schema):
    """A suspect as the prosecutor sees them. held_since: arrival at the station while in police detention."""

    person_id: str
    name: str
    born_on: date | None
    remand: str
    bailed_on: date | None
    bail_return_on: date | None
    bail_conditions: list[str]
    plea: str
    held_since: datetime | None
    is_youth: bool
    state: str
    charges: list[ProposedOut]


class HeadingOut(Schema):
    """A heading with its text."""

    heading: str
    text: str


class MaterialOut(Schema):
    """A statement, exhibit or interview that a test can rest on."""

    id: str
    label: str
    is_key: bool


class ClockOut(Schema):
    """A clock in words. code: of its rule. words: what is left, and until when. owner: the role that must act."""

    code: str
    title: str
    words: str
    who: str
    warning: str = Field(description="The warning that counts now, as a sentence")
    owner: str
    due_at: datetime
    is_over: bool


class FileOut(Schema):
    """The submission of the file that a request rests on."""

    id: Id
    file_type: str
    submitted_at: datetime
    submitted_by: str
    parts_ready: int
    parts_needed: int
    missing: list[str]
    reason: str


class RequestOut(RequestRowOut):
    """A request with what was sent. missing: what the file lacked then; forced_reason: why it went all the same."""

    urn: str
    way: Way
    comments: str
    required_by: datetime | None
    revision: int
    outline: list[HeadingOut]
    suspects: list[SuspectOut]
    material: list[MaterialOut]
    risks: list[str]
    disclosure: str
    certified_by: str
    certified_at: datetime | None
    missing: list[str]
    forced_reason: str
    file: FileOut | None = Field(description="None when the file itself was not sent before")
    clocks: list[ClockOut]
    assigned_to: str


class ThreadLineOut(Schema):
    """One thing that happened on a request."""

    id: str
    at: datetime
    who: str
    title: str
    text: str


class ThreadOut(Schema):
    """The thread of a request, oldest first: each sending, triage, decision and message."""

    items: list[ThreadLineOut]


class ActionOut(Schema):
    """An item of the action plan."""

    id: Id
    description: str
    category: ActionCategory
    who: str
    due_on: date
    received_at: datetime | None
    answer: str
    cancelled_at: datetime | None
    cancelled_reason: str
    is_late: bool


class ActionsOut(Schema):
    """The action plan, by due date."""

    items: list[ActionOut]


class OutcomeOut(Schema):
    """The outcome for one suspect and offence."""

    person_id: str
    name: str
    offence_id: str
    code: str
    outcome: Outcome
    disposal: str
    note: str
    review_on: date | None


class DecisionOut(Schema):
    """A signed decision. note: its text with the signature of the prosecution's organisation, a C2SP signed note."""

    review_id: Id
    round: int
    signed_at: datetime
    sha256: str
    note: str
    public_key: str
    outcomes: list[OutcomeOut]
    headings: list[HeadingOut]
