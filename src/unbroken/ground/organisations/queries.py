"""Every read of organisations, people and roles. Values out, never rows to change."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.target import own_organisation
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations.models import (
    KeyPurpose,
    Membership,
    Organisation,
    OrganisationKey,
    Person,
    System,
    Unit,
)


@dataclass(frozen=True)
class OrganisationFacts:
    """What everyone on the installation may know of an organisation."""

    id: str
    name: str
    kind: OrganisationKind
    code: str
    slug: str


@dataclass(frozen=True)
class Reachable:
    """A possible recipient of a hand-over. can_receive: it has a key here and people; reason: why not."""

    organisation: OrganisationFacts
    can_receive: bool
    reason: str


@dataclass(frozen=True)
class PersonFacts:
    """A person as colleagues and senders see them."""

    id: str
    name: str
    rank_or_title: str
    collar_number: str
    roles: tuple[Role, ...]

    @property
    def label(self) -> str:
        """Rank, name, number and roles in one line."""
        name = " ".join(part for part in (self.rank_or_title, self.name, self.collar_number) if part)
        return f"{name} ({', '.join(role.label for role in self.roles)})" if self.roles else name


def get_actor(person_id: str, organisation_id: str, *, now: datetime, session_id: str = "") -> Actor:
    """Return the person acting for the organisation, with the roles held there now.

    Raises NotVisible when they hold none, are suspended, or either is unknown.
    """
    held = list(
        _current(now)
        .filter(person_id=person_id, organisation_id=organisation_id, person__is_active=True)
        .values_list("role", "unit_id")
    )
    if not held:
        raise NotVisible
    return Actor(
        person_id,
        organisation_id,
        frozenset(Role(role) for role, _ in held),
        frozenset(unit_id for _, unit_id in held if unit_id),
        session_id,
    )


def list_organisations_of(person_id: str, *, now: datetime) -> list[OrganisationFacts]:
    """Return the organisations in which a person may act now, by name."""
    current = _current(now).filter(person_id=person_id, person__is_active=True)
    rows = Organisation.objects.filter(pk__in=current.values("organisation_id"))
    return [_facts(row) for row in rows]


def get_organisation(organisation_id: str) -> OrganisationFacts:
    """Return the public facts of an organisation. Raises NotVisible."""
    row = Organisation.objects.filter(pk=organisation_id).first()
    if row is None:
        raise NotVisible
    return _facts(row)


def get_organisation_by_code(code: str) -> OrganisationFacts:
    """Return the organisation with this code, such as 18. Raises NotVisible."""
    row = Organisation.objects.filter(code=code.strip().upper()).first()
    if row is None:
        raise NotVisible(f"There is no organisation with the code {code.strip()}. Check the code.")
    return _facts(row)


def get_organisations(organisation_ids: Iterable[str]) -> dict[str, OrganisationFacts]:
    """Return the public facts of several organisations by id; unknown ids are left out."""
    return {row.id: _facts(row) for row in Organisation.objects.filter(pk__in=set(organisation_ids))}


def ids_of_kind(kind: OrganisationKind) -> list[str]:
    """Return the ids of every organisation of a kind."""
    return list(Organisation.objects.filter(kind=kind).values_list("id", flat=True))


def list_organisations(actor: Actor, *, now: datetime) -> list[Reachable]:
    """Return every other organisation as a possible recipient, each with whether it can receive and why not."""
    with_key = set(
        OrganisationKey.objects.filter(purpose=KeyPurpose.ENCRYPTION, retired_at=None).values_list(
            "organisation_id", flat=True
        )
    )
    with_people = set(_current(now).filter(person__is_active=True).values_list("organisation_id", flat=True).distinct())
    return [
        _reach(_facts(row), has_key=row.id in with_key, has_people=row.id in with_people)
        for row in Organisation.objects.exclude(pk=actor.organisation_id)
    ]


def list_people(organisation_id: str, roles: Iterable[Role] | None = None, *, now: datetime) -> list[PersonFacts]:
    """Return the active people of an organisation by name; with roles, only those who hold one of them."""
    held = _current(now).filter(organisation_id=organisation_id, person__is_active=True).select_related("person")
    people: dict[str, tuple[Person, list[Role]]] = {}
    for membership in held.order_by("person__display_name", "role"):
        _, found = people.setdefault(membership.person_id, (membership.person, []))
        if (role := Role(membership.role)) not in found:
            found.append(role)
    wanted = None if roles is None else set(roles)
    return [_person(person, found) for person, found in people.values() if wanted is None or wanted & set(found)]


def get_people(person_ids: Iterable[str]) -> dict[str, PersonFacts]:
    """Return people, and connected systems, by id for display, without roles; unknown ids are left out."""
    wanted = set(person_ids)
    found = {row.id: _person(row, []) for row in Person.objects.filter(pk__in=wanted)}
    missing = wanted - found.keys() if len(found) < len(wanted) else set()
    systems = System.objects.filter(pk__in=missing) if missing else ()
    return found | {row.id: PersonFacts(row.id, f"System: {row.name}", "", "", ()) for row in systems}


def addresses_of(organisation_id: str, roles: Iterable[Role] | None = None, *, now: datetime) -> list[str]:
    """Return the e-mail addresses of the active people of an organisation: to whom notices of it may go.

    roles: only of those who hold one of them.
    """
    held = _current(now).filter(organisation_id=organisation_id, person__is_active=True)
    if roles is not None:
        held = held.filter(role__in=list(roles))
    return list(held.order_by("person__email").values_list("person__email", flat=True).distinct())


def addresses_of_people(person_ids: Iterable[str]) -> dict[str, str]:
    """Return the e-mail addresses of active people by id, wherever they work; others are left out."""
    return dict(Person.objects.filter(pk__in=set(person_ids), is_active=True).values_list("pk", "email"))


def member_ids(organisation_id: str, *, now: datetime) -> set[str]:
    """Return the ids of the active people of an organisation."""
    held = _current(now).filter(organisation_id=organisation_id, person__is_active=True)
    return set(held.values_list("person_id", flat=True))


def get_person_id_by_email(email: str) -> str | None:
    """Return the id of the active person who signs in with this address, for commands of the operator."""
    return Person.objects.filter(email=email.strip().lower(), is_active=True).values_list("id", flat=True).first()


def get_unit_name(unit_id: str) -> str:
    """Return the name of a unit, or nothing when there is no such unit."""
    return Unit.objects.filter(pk=unit_id).values_list("name", flat=True).first() or ""


def list_units(organisation_id: str) -> list[Unit]:
    """Return the units of an organisation by name."""
    return list(Unit.objects.filter(organisation_id=organisation_id))


def list_memberships(actor: Actor, *, now: datetime) -> list[Membership]:
    """Return the roles held now in the actor's organisation. Raises NotVisible."""
    require(actor, Action.VIEW_ORGANISATION, own_organisation(actor.organisation_id))
    held = _current(now).filter(organisation_id=actor.organisation_id)
    return list(held.select_related("person", "unit").order_by("person__display_name", "role"))


def get_invited(actor: Actor, person_id: str, *, now: datetime) -> PersonFacts:
    """Return somebody of the actor's organisation who has not chosen a password yet. Raises NotVisible."""
    require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))
    held = _current(now).filter(organisation_id=actor.organisation_id, person_id=person_id, person__is_active=True)
    person = Person.objects.filter(pk__in=held.values("person_id")).first()
    if person is None or person.has_usable_password():
        raise NotVisible
    return _person(person, [])


def list_keys(actor: Actor) -> list[OrganisationKey]:
    """Return the public side of the keys of the actor's organisation, newest first. Raises NotVisible."""
    require(actor, Action.VIEW_ORGANISATION, own_organisation(actor.organisation_id))
    return list(OrganisationKey.objects.filter(organisation_id=actor.organisation_id).defer("sealed"))


def _current(now: datetime) -> QuerySet[Membership]:
    return Membership.objects.filter(Q(ends=None) | Q(ends__gt=now), starts__lte=now)


def _facts(row: Organisation) -> OrganisationFacts:
    return OrganisationFacts(row.id, row.name, OrganisationKind(row.kind), row.code, row.slug)


def _person(row: Person, roles: list[Role]) -> PersonFacts:
    return PersonFacts(row.id, row.display_name, row.rank_or_title, row.collar_number, tuple(roles))


def _reach(facts: OrganisationFacts, *, has_key: bool, has_people: bool) -> Reachable:
    if not has_key:
        return Reachable(facts, can_receive=False, reason="It has not published an encryption key.")
    if not has_people:
        return Reachable(facts, can_receive=False, reason="Nobody there can receive yet.")
    return Reachable(facts, can_receive=True, reason="It can receive now.")
