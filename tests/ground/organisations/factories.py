"""Organisations and people for tests, made by the real actions."""

from datetime import datetime

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.organisations import actions, queries
from unbroken.ground.organisations.models import Organisation, Person

PASSWORD = "a long fictional passphrase"


def make_force(now: datetime, name: str = "Westmarch Police", code: str = "18") -> Organisation:
    return actions.register_organisation(OrganisationKind.POL, name, code, now=now)


def make_area(now: datetime) -> Organisation:
    return actions.register_organisation(OrganisationKind.CPS, "CPS March and Vale", "MV", now=now)


def make_person(
    organisation: Organisation, role: Role, now: datetime, name: str = "Priya Nair", *, unit_id: str = ""
) -> Person:
    email = f"{name.lower().replace(' ', '.')}@{organisation.slug}.example"
    system = Actor.system(organisation.id)
    return actions.invite_person(email, name, role, actor=system, now=now, unit_id=unit_id)


def actor_for(person: Person, organisation: Organisation, now: datetime) -> Actor:
    return queries.get_actor(person.id, organisation.id, now=now)
