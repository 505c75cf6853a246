"""Every change to organisations, people, roles and keys. Each writes its custody event in the same transaction."""

import re
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.target import own_organisation
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.ground.organisations.errors import PersonOfAnother, RoleHeldAlready, RoleNotForKind
from unbroken.ground.organisations.models import (
    KeyPurpose,
    Membership,
    Organisation,
    OrganisationKey,
    Person,
    Unit,
)

_SLUG = re.compile(r"[^a-z0-9]+")


def register_organisation(
    kind: OrganisationKind,
    name: str,
    code: str,
    *,
    now: datetime,
    parent: Organisation | None = None,
    organisation_id: str | None = None,
) -> Organisation:
    """Register an organisation with its keys. Done by the installation itself (command line), not by a person.

    Raises InvalidInput, Conflict.
    """
    name, code = " ".join(name.split()), code.strip().upper()
    if not name:
        raise InvalidInput("Enter the organisation's name.", fields={"name": "Enter the name"})
    if not code:
        raise InvalidInput("Enter the organisation's code.", fields={"code": "Enter the code, such as 18"})
    slug = _SLUG.sub("-", name.lower()).strip("-")[:60]
    if Organisation.objects.filter(code=code).exists() or Organisation.objects.filter(slug=slug).exists():
        raise Conflict(f"An organisation with the name {name} or the code {code} is registered already.")
    organisation = Organisation(
        id=organisation_id or new_id(), kind=kind, name=name, code=code, slug=slug, parent=parent, registered_at=now
    )
    actor = Actor.system(organisation.id)
    with act(actor, EventType.ORGANISATION_REGISTERED, now=now, object_id=organisation.id) as event:
        organisation.save(force_insert=True)
        event.values |= {"name": name, "kind": kind.value, "code": code}
    with act(actor, EventType.KEY_CREATED, now=now, object_id=organisation.id) as event:
        for purpose in KeyPurpose:
            event.values[f"key_{purpose.value.lower()}"] = _add_key(organisation, purpose, now).key_id
    return organisation


def rotate_key(purpose: KeyPurpose, *, actor: Actor, now: datetime) -> OrganisationKey:
    """Replace a key of the actor's organisation by a fresh one; the old identity still opens until re-wrapped.

    Raises NotVisible; Conflict for the log's signing key, whose change the log itself must announce.
    """
    require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))
    if purpose is KeyPurpose.LOG_SIGNING:
        raise Conflict(
            "The signing key of a log cannot be replaced while the log is kept: everyone who checks it would "
            "have to be told first. Ask the operator to close the log and open a new one."
        )
    organisation = Organisation.objects.get(pk=actor.organisation_id)
    with act(actor, EventType.KEY_ROTATED, now=now, object_id=organisation.id) as event:
        old = OrganisationKey.objects.select_for_update().get(
            organisation=organisation, purpose=purpose, retired_at=None
        )
        old.retired_at = now
        old.save(update_fields=["retired_at"])
        new = _add_key(organisation, purpose, now)
        event.values |= {"old_key": old.key_id, "new_key": new.key_id, "key_purpose": purpose.value}
    return new


def add_unit(name: str, code: str = "", *, actor: Actor, now: datetime) -> Unit:
    """Add a unit to the actor's organisation. Raises NotVisible, InvalidInput, Conflict."""
    _require_manager(actor)
    name = " ".join(name.split())
    if not name:
        raise InvalidInput("Enter the unit's name.", fields={"name": "Enter the unit's name"})
    if Unit.objects.filter(organisation_id=actor.organisation_id, name__iexact=name).exists():
        raise Conflict(f"There is a unit called {name} already.")
    unit = Unit(id=new_id(), organisation_id=actor.organisation_id, name=name, code=code.strip().upper(), added_at=now)
    with act(actor, EventType.UNIT_ADDED, now=now, object_id=unit.id, values={"name": name, "code": unit.code}):
        unit.save(force_insert=True)
    return unit


def invite_person(
    email: str,
    display_name: str,
    role: Role,
    *,
    actor: Actor,
    now: datetime,
    unit_id: str = "",
    rank_or_title: str = "",
    collar_number: str = "",
) -> Person:
    """Register a person, if they are new, and give them a role in the actor's organisation.

    They have no password until they follow their one-time link (service/identity/invitations.py).
    Somebody who works for another organisation is given their first role here by the installation's operator.
    Raises NotVisible, InvalidInput, RoleNotForKind, RoleHeldAlready, PersonOfAnother.
    """
    _require_manager(actor)
    email = _checked_email(email)
    person = Person.objects.filter(email=email).first()
    if person is not None and not _may_take_on(person.id, actor):
        raise PersonOfAnother(
            "The person with this email address works for another organisation. Ask the operator of this "
            "installation to give them their first role here, after asking that organisation."
        )
    if person is None:
        display_name = " ".join(display_name.split())
        if not display_name:
            raise InvalidInput("Enter the person's name.", fields={"display_name": "Enter the name"})
        person = Person(
            id=new_id(),
            email=email,
            display_name=display_name,
            rank_or_title=rank_or_title.strip(),
            collar_number=collar_number.strip(),
            registered_at=now,
            password=make_password(None),
        )
        _check_role(actor.organisation_id, role)
        with act(actor, EventType.PERSON_REGISTERED, now=now, object_id=person.id) as event:
            person.save(force_insert=True)
            event.values["name"] = display_name
    give_role(person.id, role, unit_id=unit_id, actor=actor, now=now)
    return person


def give_role(person_id: str, role: Role, *, actor: Actor, now: datetime, unit_id: str = "") -> Membership:
    """Give a person a role in the actor's organisation. Raises NotVisible, RoleNotForKind, RoleHeldAlready."""
    _require_manager(actor)
    organisation = _check_role(actor.organisation_id, role)
    unit = Unit.objects.filter(pk=unit_id, organisation=organisation).first() if unit_id else None
    if not Person.objects.filter(pk=person_id).exists() or (unit_id and unit is None):
        raise NotVisible
    if not _may_take_on(person_id, actor):
        raise NotVisible
    held = Membership.objects.filter(person_id=person_id, organisation=organisation, unit=unit, role=role, ends=None)
    if held.exists():
        raise RoleHeldAlready(f"This person is {role.label} there already.")
    membership = Membership(
        id=new_id(), person_id=person_id, organisation=organisation, unit=unit, role=role, starts=now
    )
    with act(actor, EventType.MEMBERSHIP_GRANTED, now=now, object_id=person_id) as event:
        membership.save(force_insert=True)
        event.values |= {"role": role.value, "unit": unit_id}
    return membership


def end_role(membership_id: str, *, actor: Actor, now: datetime) -> Membership:
    """End a role in the actor's organisation at once. Raises NotVisible, Conflict for the last administrator."""
    _require_manager(actor)
    with act(actor, EventType.MEMBERSHIP_ENDED, now=now) as event:
        mine = Membership.objects.select_for_update().filter(organisation_id=actor.organisation_id, ends=None)
        membership = mine.filter(pk=membership_id).first()
        if membership is None:
            raise NotVisible
        administrators = [row for row in mine if row.role == Role.ORG_ADMIN]
        if administrators == [membership]:
            raise Conflict("This is the last administrator. Give the role to somebody else first.")
        membership.ends = now
        membership.save(update_fields=["ends"])
        event.object_id = membership.person_id
        event.values |= {"role": membership.role, "unit": membership.unit_id or ""}
    return membership


def set_password(person: Person, password: str, *, actor: Actor, now: datetime) -> None:
    """Store a new password of a person, hashed. The event says that it changed, never what it is."""
    person.set_password(password)
    with act(actor, EventType.CREDENTIAL_CHANGED, now=now, object_id=person.id, values={"credential": "password"}):
        person.save(update_fields=["password"])


def _add_key(organisation: Organisation, purpose: KeyPurpose, now: datetime) -> OrganisationKey:
    row = keys.make_key(organisation, purpose)
    row.created_at = now
    row.save(force_insert=True)
    return row


def _require_manager(actor: Actor) -> None:
    if Role.SYS not in actor.roles:
        require(actor, Action.MANAGE_ORGANISATION, own_organisation(actor.organisation_id))


def _may_take_on(person_id: str, actor: Actor) -> bool:
    """Say whether the actor may give this person a role: they are of this organisation, or of none any more.

    Otherwise an administrator could draw other organisations' people into their own without anybody's consent.
    """
    places = set(Membership.objects.filter(person_id=person_id, ends=None).values_list("organisation_id", flat=True))
    return Role.SYS in actor.roles or not places or actor.organisation_id in places


def _check_role(organisation_id: str, role: Role) -> Organisation:
    organisation = Organisation.objects.filter(pk=organisation_id).first()
    if organisation is None:
        raise NotVisible
    kind = OrganisationKind(organisation.kind)
    if kind not in role.kinds:
        raise RoleNotForKind(
            f"{role.label} is not a role of this kind of organisation ({kind.label}). Choose another role.",
            fields={"role": "Choose a role of this organisation"},
        )
    return organisation


def _checked_email(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError:
        raise InvalidInput(
            "Enter an email address in the correct format, like name@force.example.",
            fields={"email": "Enter an email address in the correct format, like name@force.example"},
        ) from None
    return email
