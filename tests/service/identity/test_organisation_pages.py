"""The organisation pages over HTTP: an administrator manages, others see or are refused."""

import re

from django.test import Client

from ground.organisations.factories import make_person
from service.identity.people import World, recorded, sign_in, with_app, with_password
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.events import EventType
from unbroken.ground.organisations.models import Membership, OrganisationKey, Person, Unit


def administrator(world: World) -> Client:
    person = make_person(world.force, Role.ORG_ADMIN, world.now, "Ada Minton")
    with_password(person, world.force)
    with_app(person)
    client = Client()
    sign_in(client, person)
    return client


def test_organisation_page_shows_keys_to_publish(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    page = client.get("/organisation/")
    assert page.status_code == 200
    for key in OrganisationKey.objects.filter(organisation=world.force):
        assert key.key_id in page.content.decode()
    assert "westmarch-police.unbroken.example/log" in client.get("/organisation/policy.txt").content.decode()


def test_administrator_invites_gives_and_ends_roles(world: World) -> None:
    client = administrator(world)
    form = {"display_name": "Sal <i>Brook</i>", "email": "sal@westmarch.example", "role": "POL_SUP", "unit": ""}
    answer = client.post("/organisation/people/invite/", form)
    person = Person.objects.get(email="sal@westmarch.example")
    assert answer["Location"] == f"/organisation/people/#person-{person.id}"
    page = client.get("/organisation/people/").content.decode()
    assert "<i>Brook" not in page
    client.post(f"/organisation/people/{person.id}/role/", {"role": "POL_EXH"})
    assert Membership.objects.filter(person=person, ends=None).count() == 2
    held = Membership.objects.get(person=person, role="POL_EXH")
    client.post(f"/organisation/roles/{held.id}/end/")
    assert recorded()[-1] == EventType.MEMBERSHIP_ENDED.value
    assert Membership.objects.filter(person=person, ends=None).count() == 1


def test_invite_with_errors_shows_each_at_its_field(world: World) -> None:
    page = administrator(world).post("/organisation/people/invite/", {"email": "nonsense", "role": "CPS_PROS"})
    assert page.status_code == 422
    text = page.content.decode()
    assert "Enter the name" in text
    assert "Enter an email address in the correct format" in text
    assert "Choose a role" in text


def test_administrator_adds_a_unit_and_replaces_a_key(world: World) -> None:
    client = administrator(world)
    client.post("/organisation/units/add/", {"name": "Child Abuse Investigation", "code": "ZA"})
    assert Unit.objects.get(organisation=world.force).code == "ZA"
    client.post("/organisation/keys/ENCRYPTION/rotate/")
    assert recorded()[-1] == EventType.KEY_ROTATED.value
    assert client.post("/organisation/keys/LOG_SIGNING/rotate/").status_code == 409
    assert client.post("/organisation/keys/NONSENSE/rotate/").status_code == 404


def test_officer_cannot_manage(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    before = Person.objects.count()
    form = {"display_name": "Sal", "email": "sal@westmarch.example", "role": "POL_SUP"}
    assert client.post("/organisation/people/invite/", form).status_code == 404
    assert client.get("/organisation/people/invite/").status_code == 404
    assert client.post("/organisation/units/add/", {"name": "X"}).status_code == 404
    assert client.post("/organisation/keys/ENCRYPTION/rotate/").status_code == 404
    assert client.post(f"/organisation/people/{world.officer.id}/role/", {"role": "ORG_ADMIN"}).status_code == 404
    assert Person.objects.count() == before
    assert not Membership.objects.filter(person=world.officer, role="ORG_ADMIN").exists()


def test_administrator_shows_the_one_time_link_until_a_password_is_chosen(world: World) -> None:
    client = administrator(world)
    form = {"display_name": "Sal Brook", "email": "sal@westmarch.example", "role": "POL_SUP", "unit": ""}
    client.post("/organisation/people/invite/", form)
    person = Person.objects.get(email="sal@westmarch.example")
    address = f"/organisation/people/{person.id}/link/"
    assert address in client.get("/organisation/people/").content.decode()
    page = client.post(address).content.decode()
    assert recorded()[-1] == EventType.CREDENTIAL_CHANGED.value
    link = re.search(r"https?://[^/]+(/account/password/reset/key/[^<]+)", page)
    assert Client().get(link.group(1)).status_code == 302
    assert client.get(address).status_code == 405
    with_password(person, world.force)
    assert client.post(address).status_code == 404
    assert address not in client.get("/organisation/people/").content.decode()


def test_one_time_link_of_another_organisations_person_or_for_an_officer_is_not_visible(world: World) -> None:
    stranger = make_person(world.area, Role.CPS_PROS, world.now, "Uma Reed")
    own = make_person(world.force, Role.POL_OIC, world.now, "Sal Brook")
    assert administrator(world).post(f"/organisation/people/{stranger.id}/link/").status_code == 404
    client = Client()
    sign_in(client, world.officer)
    assert client.post(f"/organisation/people/{own.id}/link/").status_code == 404
