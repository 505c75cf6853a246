"""The fictional organisations and people of the demonstration (safe names and domains only, DOMAIN 11.1)."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.organisations.actions import add_unit, give_role, invite_person, register_organisation


@dataclass(frozen=True)
class DemoOrganisation:
    """One fictional organisation and the unit its people belong to."""

    kind: OrganisationKind
    name: str
    code: str
    unit: str


@dataclass(frozen=True)
class Persona:
    """One fictional person: what they are, and what a visitor can try as them."""

    key: str
    name: str
    rank_or_title: str
    collar_number: str
    email: str
    organisation_code: str
    roles: tuple[Role, ...]
    can_try: str


ORGANISATIONS = (
    DemoOrganisation(OrganisationKind.POL, "Westmarch Police", "18", "Fernleigh Child Protection Unit"),
    DemoOrganisation(OrganisationKind.POL, "Eastvale Constabulary", "86", "Stonebrook CID"),
    DemoOrganisation(OrganisationKind.CPS, "CPS March and Vale", "A18MV00", "RASSO Unit"),
    DemoOrganisation(OrganisationKind.CRT, "Harrowmoor Crown Court", "C18HM00", "Court Office"),
    DemoOrganisation(OrganisationKind.DEF, "Pell and Thorne Solicitors", "DEF01", "Crime"),
    DemoOrganisation(OrganisationKind.INSP, "Prosecution Inspectorate (fictional)", "INSP1", "Inspections"),
)

PERSONAS = (
    Persona("officer", "Jo Sandford", "DC", "4471", "jo.sandford@westmarch.example", "18",
            (Role.POL_OIC,), "Register a case, upload recordings, send them, watch for the receipt."),
    Persona("supervisor", "Maya Trent", "DS", "2208", "maya.trent@westmarch.example", "18",
            (Role.POL_SUP, Role.ORG_ADMIN), "See the unit's cases and overdue hand-overs; manage people and keys."),
    Persona("caseworker", "Rhys Ŵyn Pritchard", "", "", "rhys.pritchard@cps-march.example", "A18MV00",
            (Role.CPS_PLO,), "Find the hand-over in the inbox, sign the receipt, watch a recording, export a package."),
    Persona("prosecutor", "Adaeze Linden", "", "", "adaeze.linden@cps-march.example", "A18MV00",
            (Role.CPS_PROS,), "See nothing until the caseworker assigns her; then watch and review."),
    Persona("manager", "Tomasz Hale", "", "", "tomasz.hale@cps-march.example", "A18MV00",
            (Role.CPS_LM, Role.ORG_ADMIN), "Act on alarms of the prosecution; manage people and keys."),
    Persona("clerk", "Bethan Orme", "", "", "bethan.orme@harrowmoor.example", "C18HM00",
            (Role.CRT_ADM, Role.ORG_ADMIN), "Has a hand-over waiting, left unsigned so that the alarm fires."),
    Persona("stranger", "Neil Garrow", "DC", "0935", "neil.garrow@eastvale.example", "86",
            (Role.POL_OIC, Role.ORG_ADMIN), "An officer of another force: try to reach the case; there is nothing."),
)  # fmt: skip


def persona(key: str) -> Persona:
    """Return a persona by its key."""
    return next(one for one in PERSONAS if one.key == key)


@dataclass(frozen=True)
class Stage:
    """The registered ids: organisations by code, people by persona key."""

    organisations: dict[str, str]
    people: dict[str, str]


def people_the_stage(*, now: datetime) -> Stage:
    """Register the organisations, their units and people."""
    stage = Stage({}, {})
    for one in ORGANISATIONS:
        organisation = register_organisation(one.kind, one.name, one.code, now=now)
        stage.organisations[one.code] = organisation.id
        actor = Actor.system(organisation.id)
        unit = add_unit(one.unit, actor=actor, now=now)
        for someone in (p for p in PERSONAS if p.organisation_code == one.code):
            stage.people[someone.key] = _invite(someone, unit.id, actor, now)
    return stage


def _invite(someone: Persona, unit_id: str, actor: Actor, now: datetime) -> str:
    first, *others = someone.roles
    person = invite_person(
        someone.email,
        someone.name,
        first,
        actor=actor,
        now=now,
        unit_id=unit_id,
        rank_or_title=someone.rank_or_title,
        collar_number=someone.collar_number,
    )
    for role in others:
        give_role(person.id, role, unit_id=unit_id, actor=actor, now=now)
    return str(person.id)
