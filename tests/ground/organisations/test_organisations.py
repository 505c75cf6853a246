"""Organisations, people, roles: who may change them, what is recorded, what is refused."""

from datetime import datetime, timedelta

import pytest

from ground.organisations.factories import actor_for, make_area, make_force, make_person
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import Conflict, InvalidInput, NotVisible
from unbroken.ground.organisations import actions, queries
from unbroken.ground.organisations.errors import PersonOfAnother, RoleHeldAlready, RoleNotForKind
from unbroken.ground.organisations.models import KeyPurpose, Membership, OrganisationKey

pytestmark = pytest.mark.usefixtures("database")


def events() -> list[str]:
    return list(Pending.objects.order_by("seq").values_list("type", flat=True))


def test_register_organisation_makes_three_keys_and_two_events(now: datetime) -> None:
    force = make_force(now)
    held = OrganisationKey.objects.filter(organisation=force, retired_at=None)
    assert sorted(key.purpose for key in held) == sorted(KeyPurpose.values)
    assert events() == [EventType.ORGANISATION_REGISTERED.value, EventType.KEY_CREATED.value]
    assert force.slug == "westmarch-police"


@pytest.mark.parametrize(("name", "code"), [("Westmarch Police", "86"), ("Eastvale Constabulary", "18")])
def test_register_organisation_twice_is_refused(now: datetime, name: str, code: str) -> None:
    make_force(now)
    with pytest.raises(Conflict):
        actions.register_organisation(OrganisationKind.POL, name, code, now=now)
    assert len(events()) == 2


def test_get_actor_has_roles_and_units_of_that_organisation_only(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    unit = actions.add_unit("Child Abuse Investigation", "ZA", actor=Actor.system(force.id), now=now)
    person = make_person(force, Role.POL_OIC, now, unit_id=unit.id)
    actions.give_role(person.id, Role.CPS_PLO, actor=Actor.system(area.id), now=now)
    actor = actor_for(person, force, now)
    assert actor.roles == {Role.POL_OIC}
    assert actor.unit_ids == {unit.id}
    assert actor_for(person, area, now).roles == {Role.CPS_PLO}
    assert [o.name for o in queries.list_organisations_of(person.id, now=now)] == [area.name, force.name]


def test_get_actor_without_a_role_there_is_not_visible(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    person = make_person(force, Role.POL_OIC, now)
    for organisation_id in (area.id, "unknown"):
        with pytest.raises(NotVisible):
            queries.get_actor(person.id, organisation_id, now=now)


def test_end_role_takes_effect_at_once_and_is_recorded(now: datetime) -> None:
    force = make_force(now)
    admin = actor_for(make_person(force, Role.ORG_ADMIN, now, "Ada Minton"), force, now)
    person = make_person(force, Role.POL_OIC, now)
    membership = Membership.objects.get(person=person)
    actions.end_role(membership.id, actor=admin, now=now)
    assert events()[-1] == EventType.MEMBERSHIP_ENDED.value
    with pytest.raises(NotVisible):
        actor_for(person, force, now + timedelta(seconds=1))


def test_end_role_of_the_last_administrator_is_refused(now: datetime) -> None:
    force = make_force(now)
    person = make_person(force, Role.ORG_ADMIN, now)
    before = events()
    with pytest.raises(Conflict, match="last administrator"):
        actions.end_role(Membership.objects.get(person=person).id, actor=actor_for(person, force, now), now=now)
    assert events() == before


def test_end_role_of_another_organisation_is_not_visible(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    admin = actor_for(make_person(force, Role.ORG_ADMIN, now, "Ada Minton"), force, now)
    theirs = Membership.objects.get(person=make_person(area, Role.CPS_PLO, now, "Cal Penrose"))
    with pytest.raises(NotVisible):
        actions.end_role(theirs.id, actor=admin, now=now)
    theirs.refresh_from_db()
    assert theirs.ends is None


def test_invite_person_by_somebody_who_is_no_administrator_is_not_visible(now: datetime) -> None:
    force = make_force(now)
    officer = actor_for(make_person(force, Role.POL_OIC, now), force, now)
    with pytest.raises(NotVisible):
        actions.invite_person("new@westmarch.example", "New Person", Role.POL_OIC, actor=officer, now=now)


@pytest.mark.parametrize("role", [Role.CPS_PROS, Role.SYS, Role.INSP])
def test_invite_person_with_a_role_of_another_kind_is_refused_and_leaves_nothing(now: datetime, role: Role) -> None:
    force = make_force(now)
    with pytest.raises(RoleNotForKind):
        make_person(force, role, now)
    assert queries.list_people(force.id, now=now) == []
    assert EventType.PERSON_REGISTERED.value not in events()


@pytest.mark.parametrize("email", ["", "no at sign", "two@@signs.example", "a@b"])
def test_invite_person_with_a_wrong_address_is_refused(now: datetime, email: str) -> None:
    force = make_force(now)
    with pytest.raises(InvalidInput):
        actions.invite_person(email, "A Person", Role.POL_OIC, actor=Actor.system(force.id), now=now)


def test_give_role_twice_is_refused(now: datetime) -> None:
    force = make_force(now)
    person = make_person(force, Role.POL_OIC, now)
    with pytest.raises(RoleHeldAlready):
        actions.give_role(person.id, Role.POL_OIC, actor=Actor.system(force.id), now=now)


def test_list_people_with_roles_shows_only_those(now: datetime) -> None:
    area = make_area(now)
    make_person(area, Role.CPS_PLO, now, "Cal Penrose")
    make_person(area, Role.AUD, now, "Una Lock")
    assert [p.name for p in queries.list_people(area.id, [Role.CPS_PLO], now=now)] == ["Cal Penrose"]
    assert [p.label for p in queries.list_people(area.id, now=now)] == [
        "Cal Penrose (Paralegal officer)",
        "Una Lock (Auditor)",
    ]


def test_list_organisations_says_who_can_receive_and_why_not(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    actor = actor_for(make_person(force, Role.POL_OIC, now), force, now)
    assert [(r.organisation.name, r.can_receive, r.reason) for r in queries.list_organisations(actor, now=now)] == [
        (area.name, False, "Nobody there can receive yet.")
    ]
    make_person(area, Role.CPS_PLO, now, "Cal Penrose")
    assert [r.can_receive for r in queries.list_organisations(actor, now=now)] == [True]


def test_set_password_is_recorded_without_the_password(now: datetime) -> None:
    force = make_force(now)
    person = make_person(force, Role.POL_OIC, now)
    assert not person.has_usable_password()
    actions.set_password(person, "a long fictional passphrase", actor=Actor(person.id, force.id), now=now)
    assert events()[-1] == EventType.CREDENTIAL_CHANGED.value
    person.refresh_from_db()
    assert person.password.startswith("argon2")
    assert person.check_password("a long fictional passphrase")
    assert not person.check_password("another passphrase")


def test_administrator_gives_no_role_to_somebody_of_another_organisation(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    officer = make_person(force, Role.POL_OIC, now)
    administrator = actor_for(make_person(area, Role.ORG_ADMIN, now, "Ada Minton"), area, now)
    before = events()
    with pytest.raises(NotVisible):
        actions.give_role(officer.id, Role.CPS_PLO, actor=administrator, now=now)
    with pytest.raises(PersonOfAnother, match="Ask the operator"):
        actions.invite_person(officer.email, "Somebody", Role.CPS_PLO, actor=administrator, now=now)
    assert not Membership.objects.filter(person=officer, organisation=area).exists()
    assert events() == before


def test_administrator_gives_roles_to_whom_the_operator_took_on_or_who_left_everywhere(now: datetime) -> None:
    force, area = make_force(now), make_area(now)
    officer, leaver = make_person(force, Role.POL_OIC, now), make_person(force, Role.POL_FILE, now, "Lee Aver")
    administrator = actor_for(make_person(area, Role.ORG_ADMIN, now, "Ada Minton"), area, now)
    actions.give_role(officer.id, Role.CPS_PLO, actor=Actor.system(area.id), now=now)
    actions.give_role(officer.id, Role.CPS_LM, actor=administrator, now=now)
    membership = Membership.objects.get(person=leaver)
    actions.end_role(membership.id, actor=Actor.system(force.id), now=now)
    actions.invite_person(leaver.email, "", Role.CPS_PLO, actor=administrator, now=now)
    assert actor_for(officer, area, now).roles == {Role.CPS_PLO, Role.CPS_LM}
    assert actor_for(leaver, area, now).roles == {Role.CPS_PLO}
