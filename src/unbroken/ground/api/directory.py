"""REST routes of the directory: who one is, and to whom one can send."""

from datetime import datetime

from ninja import Schema

from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.rules import CASEWORK
from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import ApiRequest, Id, PathId, Routes
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries, systems

routes = Routes("organisations")


class SelfOut(Schema):
    """The system whose token was sent."""

    id: Id
    name: str
    organisation_id: Id
    organisation: str
    scopes: list[Scope]
    expires_at: datetime


class OrganisationOut(Schema):
    """An organisation to which items can be sent, or why not."""

    id: Id
    name: str
    kind: OrganisationKind
    code: str
    can_receive: bool
    reason: str


class OrganisationsOut(Schema):
    """Every other organisation, by name."""

    items: list[OrganisationOut]


class RecipientOut(Schema):
    """Somebody who works on cases there."""

    id: Id
    name: str
    rank_or_title: str
    roles: list[Role]


class RecipientsOut(Schema):
    """The people of an organisation to whom items can be sent, by name."""

    items: list[RecipientOut]


@routes.read("/self", scope=None, answers=SelfOut)
def show_self(request: ApiRequest) -> SelfOut:
    """Show the system whose token was sent, and its scopes."""
    system = systems.get_system(request.actor, now=request.now)
    own = queries.get_organisation(request.actor.organisation_id)
    return SelfOut(
        id=system.id,
        name=system.name,
        organisation_id=own.id,
        organisation=own.name,
        scopes=list(system.scopes),
        expires_at=system.expires_at,
    )


@routes.read("", scope=Scope.ORGANISATIONS_READ, answers=OrganisationsOut)
def list_organisations(request: ApiRequest) -> OrganisationsOut:
    """List the other organisations."""
    return OrganisationsOut(
        items=[
            OrganisationOut(
                id=one.organisation.id,
                name=one.organisation.name,
                kind=one.organisation.kind,
                code=one.organisation.code,
                can_receive=one.can_receive,
                reason=one.reason,
            )
            for one in queries.list_organisations(request.actor, now=request.now)
        ]
    )


@routes.read("/{organisation_id}/people", scope=Scope.ORGANISATIONS_READ, answers=RecipientsOut)
def list_recipients(request: ApiRequest, organisation_id: PathId) -> RecipientsOut:
    """List the people of an organisation to whom items can be sent."""
    if organisation_id not in queries.get_organisations([organisation_id]):
        raise NotVisible
    return RecipientsOut(
        items=[
            RecipientOut(id=one.id, name=one.name, rank_or_title=one.rank_or_title, roles=list(one.roles))
            for one in queries.list_people(organisation_id, CASEWORK, now=request.now)
        ]
    )
