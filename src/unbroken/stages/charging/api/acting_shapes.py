"""What the routes take and answer that act for a named person of the prosecution."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from unbroken.ground.api.routes import Id, In, Text
from unbroken.stages.charging.api.shapes import Day, UnitId
from unbroken.stages.charging.rules.review import TEXT_LIMIT
from unbroken.stages.charging.vocabulary import (
    ActionCategory,
    CaseType,
    Complexity,
    Condition,
    Consultation,
    Disposal,
    Heading,
    Monitoring,
    Outcome,
    ReviewType,
    Standard,
)

ActingId = Annotated[Id, Field(description="A person of your organisation who may do this now, and answers for it")]
PartId = Annotated[Text, Field(max_length=64)]
Words = Annotated[Text, Field(max_length=TEXT_LIMIT)]


class ForIn(In):
    """For whom it is done."""

    person_id: ActingId


class AcceptIn(ForIn):
    """How a request is accepted. to_unit_id: of your organisation; assign_to_id: a prosecutor, empty for nobody yet."""

    review_type: ReviewType
    case_type: CaseType
    complexity: Complexity | None = None
    to_unit_id: UnitId = ""
    assign_to_id: UnitId = ""
    standard: Standard | None = None
    is_cps_direct: bool = False


class GiveIn(ForIn):
    """To whom a request is given."""

    to_person_id: Id


class PlanIn(ForIn):
    """One thing that police are asked for. about: ids of suspects whom it concerns."""

    description: Text = Field(min_length=1, max_length=1000)
    category: ActionCategory
    about: list[PartId] = Field([], max_length=100)
    due_on: Day


class ConsultIn(ForIn):
    """A note of a consultation."""

    text: Text = Field(min_length=1, max_length=4000)


class HeadingIn(In):
    """A heading of the review with its text."""

    heading: Heading
    text: Words


class TestIn(In):
    """Whether a condition of the test is met for one suspect and offence, why, and on which material that rests."""

    person_id: PartId
    offence_id: PartId
    condition: Condition
    is_met: bool | None = None
    why: Words = ""
    evidence: list[PartId] = Field([], max_length=200)


class ChosenIn(In):
    """The outcome chosen for one suspect and offence. review_on: of a charge on the Threshold Test."""

    person_id: PartId
    offence_id: PartId
    outcome: Outcome
    disposal: Disposal | None = None
    note: Words = ""
    review_on: Day | None = None


class ReviewIn(ForIn):
    """A review as far as it is written; it takes the place of what is saved."""

    headings: list[HeadingIn] = Field([], max_length=len(Heading))
    consultation: Consultation | None = None
    monitoring: list[Monitoring] = Field([], max_length=len(Monitoring))
    tests: list[TestIn] = Field([], max_length=2000)
    outcomes: list[ChosenIn] = Field([], max_length=500)


class TestOut(Schema):
    """A condition of the test, answered. is_met: nothing while only the reason is written."""

    person_id: str
    offence_id: str
    condition: str
    is_met: bool | None
    why: str
    evidence: list[str]


class ChosenOut(Schema):
    """The outcome chosen for one suspect and offence."""

    person_id: str
    offence_id: str
    outcome: str
    disposal: str
    note: str
    review_on: date | None


class ReviewHeadingOut(Schema):
    """A heading of the review by its code, with its text."""

    heading: str
    text: str


class ReviewOut(Schema):
    """The review of the present round. version: 0 while nothing is saved. signed_at: it is locked from then on."""

    request_id: Id
    round: int
    version: int
    signed_at: datetime | None
    headings: list[ReviewHeadingOut]
    consultation: str
    monitoring: list[str]
    tests: list[TestOut]
    outcomes: list[ChosenOut]


class AuthorisedOut(Schema):
    """One charge that a signed decision authorised."""

    person_id: str
    name: str
    offence_id: str
    code: str


class DifferenceOut(Schema):
    """Where the charges made are not those authorised, in a sentence."""

    sentence: str


class AuthorisedListOut(Schema):
    """What was authorised, what police charged, and where the two differ."""

    authorised: list[AuthorisedOut]
    charged: list[AuthorisedOut]
    differences: list[DifferenceOut]


class MessageOut(Schema):
    """A message on a request, a note of a consultation, or a reminder by the service. kind: which of them."""

    id: Id
    kind: str
    organisation_id: str
    written_at: datetime
    text: str


class MessagesOut(Schema):
    """The messages of a request, oldest first."""

    items: list[MessageOut]
    next: str | None = Field(description="Cursor of the next page")
