"""REST routes of cases, their people and offences."""

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.cursor import LIMIT, Place, cut, decode
from unbroken.ground.api.routes import PREFIX, ApiRequest, Cursor, Id, In, Limit, Made, PathId, Routes, Text
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, listing, queries
from unbroken.stages.cases.rules import (
    NAME_LIMIT,
    OPERATION_LIMIT,
    PLACE_LIMIT,
    ROWS_LIMIT,
    WORDING_LIMIT,
    DateCode,
    OffenceInput,
    PersonInput,
    PersonRole,
)

routes = Routes("cases")
Urn = Annotated[Text, Field(min_length=1, max_length=40, description="The URN, such as 18ZA0412326")]


OfUrn = Annotated[Text, Field(max_length=40, description="Only the case with this URN")]


class OffenceIn(In):
    """An offence, as charged or alleged."""

    code: Text = Field(max_length=20)
    date_code: DateCode = DateCode.ON
    start_on: date
    end_on: date | None = Field(None, description="Only for an offence between two dates")
    place: Text = Field("", max_length=PLACE_LIMIT)
    wording: Text = Field("", max_length=WORDING_LIMIT)

    def value(self) -> OffenceInput:
        """Return what the actions take."""
        return OffenceInput(self.code, self.start_on, self.date_code, self.end_on, self.place, self.wording)


class PersonIn(In):
    """A person, in one role of the case."""

    role: PersonRole
    surname: Text = Field(min_length=1, max_length=NAME_LIMIT)
    forenames: Text = Field("", max_length=NAME_LIMIT)
    born_on: date | None = None
    identifiers: dict[Text, Text] = Field(default_factory=dict, max_length=10, description="asn, pncid, cro, ...")

    def value(self) -> PersonInput:
        """Return what the actions take."""
        return PersonInput(self.role, self.surname, self.forenames, self.born_on, dict(self.identifiers))


class CaseIn(In):
    """A case to register."""

    urn: Urn
    operation_name: Text = Field("", max_length=OPERATION_LIMIT)
    unit_id: Id | None = Field(None, description="The unit that has it; needed where there are several")
    officer_id: Id = Field(description="The officer in the case: a person of your organisation")
    offences: list[OffenceIn] = Field(min_length=1, max_length=ROWS_LIMIT)
    people: list[PersonIn] = Field(min_length=1, max_length=ROWS_LIMIT)


class CaseRowOut(Schema):
    """A case in a list."""

    id: Id
    urn: str
    operation_name: str
    owner_organisation_id: Id
    registered_at: datetime
    is_closed: bool


class CasesOut(Schema):
    """Cases, newest first."""

    items: list[CaseRowOut]
    next: str | None = Field(description="Cursor of the next page")


class AssignmentOut(Schema):
    """Who of your own organisation works on the case."""

    person_id: str
    since: datetime


class CaseOut(CaseRowOut):
    """A case. assigned: people of your own organisation."""

    owner_unit_id: str
    closed_at: datetime | None
    holder_organisation_ids: list[Id]
    assigned: list[AssignmentOut]


class OffenceOut(Schema):
    """An offence of a case."""

    id: Id
    code: str
    date_code: DateCode
    start_on: date | None
    end_on: date | None
    place: str
    wording: str


class OffencesOut(Schema):
    """The offences of a case."""

    items: list[OffenceOut]


class PersonOut(Schema):
    """A person of a case."""

    id: Id
    role: PersonRole
    surname: str
    forenames: str
    born_on: date | None
    identifiers: dict[str, str]


class PeopleOut(Schema):
    """The people of a case."""

    items: list[PersonOut]


@routes.read("", scope=Scope.CASES_READ, answers=CasesOut)
def list_cases(request: ApiRequest, urn: OfUrn = "", cursor: Cursor = None, limit: Limit = LIMIT) -> CasesOut:
    """List the cases that your organisation owns or holds, newest first."""
    rows = listing.list_after(request.actor, urn=urn.strip().upper(), after=decode(cursor), limit=limit + 1)
    shown, following = cut(rows, limit, lambda row: Place(row.registered_at, row.id))
    return CasesOut(items=[CaseRowOut(**_row(row)) for row in shown], next=following)


@routes.write("", scope=Scope.CASES_WRITE)
def register_case(request: ApiRequest, body: CaseIn) -> Made:
    """Register a case for your organisation and assign the officer in the case."""
    case_id = actions.register_case(
        case_id=new_id(),
        urn=body.urn,
        operation_name=body.operation_name,
        offences=[one.value() for one in body.offences],
        people=[one.value() for one in body.people],
        unit_id=body.unit_id or "",
        actor=request.actor,
        now=request.now,
    )
    actions.assign_person(case_id=case_id, person_id=body.officer_id, actor=request.actor, now=request.now)
    return Made(id=case_id, href=f"{PREFIX}/cases/{case_id}")


@routes.read("/{case_id}", scope=Scope.CASES_READ, answers=CaseOut)
def show_case(request: ApiRequest, case_id: PathId) -> CaseOut:
    """Show a case."""
    view = queries.get_case(request.actor, case_id)
    own = request.actor.organisation_id
    running = [one for one in view.assignments if one.organisation_id == own and one.until is None]
    return CaseOut(
        **_row(view),
        owner_unit_id=view.owner_unit_id if view.owner_organisation_id == own else "",
        closed_at=view.closed_at,
        holder_organisation_ids=list(view.holder_organisation_ids),
        assigned=[AssignmentOut(person_id=one.person_id, since=one.since) for one in running],
    )


@routes.read("/{case_id}/offences", scope=Scope.CASES_READ, answers=OffencesOut)
def list_offences(request: ApiRequest, case_id: PathId) -> OffencesOut:
    """List the offences of a case."""
    found = queries.get_case(request.actor, case_id).offences
    return OffencesOut(
        items=[
            OffenceOut(
                id=one.id,
                code=one.code,
                date_code=one.date_code,
                start_on=one.start_on,
                end_on=one.end_on,
                place=one.place,
                wording=one.wording,
            )
            for one in found
        ]
    )


@routes.write("/{case_id}/offences", scope=Scope.CASES_WRITE)
def add_offence(request: ApiRequest, case_id: PathId, body: OffenceIn) -> Made:
    """Add an offence to a case."""
    made = actions.add_offence(case_id=case_id, offence=body.value(), actor=request.actor, now=request.now)
    return Made(id=made, href=f"{PREFIX}/cases/{case_id}/offences")


@routes.read("/{case_id}/people", scope=Scope.PEOPLE_READ, answers=PeopleOut)
def list_people(request: ApiRequest, case_id: PathId) -> PeopleOut:
    """List the people of a case that your organisation owns."""
    require(request.actor, Action.VIEW_FACTS, queries.case_relation(request.actor, case_id))
    return PeopleOut(
        items=[
            PersonOut(
                id=one.id,
                role=one.role,
                surname=one.surname,
                forenames=one.forenames,
                born_on=one.born_on,
                identifiers=one.identifiers,
            )
            for one in queries.get_case(request.actor, case_id).people
        ]
    )


@routes.write("/{case_id}/people", scope=Scope.PEOPLE_WRITE)
def add_person(request: ApiRequest, case_id: PathId, body: PersonIn) -> Made:
    """Add a person to a case."""
    made = actions.add_person(case_id=case_id, person=body.value(), actor=request.actor, now=request.now)
    return Made(id=made, href=f"{PREFIX}/cases/{case_id}/people")


def _row(case: queries.CaseRow | queries.CaseView) -> dict[str, Any]:
    return {
        "id": case.id,
        "urn": case.urn,
        "operation_name": case.operation_name,
        "owner_organisation_id": case.owner_organisation_id,
        "registered_at": case.registered_at,
        "is_closed": case.is_closed if isinstance(case, queries.CaseRow) else case.closed_at is not None,
    }
