"""Signing in: password and second factor, one organisation or several, and what is recorded."""

from django.test import Client
from django.utils.http import urlencode

from ground.organisations.factories import PASSWORD, make_person
from service.identity.people import World, code, recorded, sign_in, with_app, with_password
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.organisations import actions
from unbroken.ground.organisations.models import Membership
from unbroken.service.identity.invitations import invitation_link


def test_sign_in_with_password_and_code_reaches_the_page_asked_for(world: World) -> None:
    client = Client()
    asked = client.get("/probe/whoami/")
    assert (asked.status_code, asked["Location"]) == (302, "/account/login/?next=%2Fprobe%2Fwhoami%2F")
    landed = sign_in(client, world.officer, to="/probe/whoami/")
    assert (landed.status_code, landed["Location"]) == (302, "/probe/whoami/")
    who = client.get("/probe/whoami/").json()
    assert who["person"] == world.officer.id
    assert who["organisation"] == world.force.id
    assert who["roles"] == ["POL_OIC"]
    assert recorded()[-1] == EventType.SIGNED_IN.value


def test_sign_in_with_the_password_alone_is_not_signed_in(world: World) -> None:
    client = Client()
    answer = client.post("/account/login/", {"login": world.officer.email, "password": PASSWORD})
    assert answer["Location"].startswith("/account/2fa/authenticate/")
    assert client.get("/probe/whoami/")["Location"].startswith("/account/login/")
    assert EventType.SIGNED_IN.value not in recorded()


def test_sign_in_with_a_wrong_password_is_refused_and_recorded_without_the_address(world: World) -> None:
    client = Client()
    answer = client.post("/account/login/", {"login": world.officer.email, "password": "wrong"})
    assert answer.status_code in {200, 422}
    assert recorded()[-1] == EventType.SIGN_IN_REFUSED.value
    last = Pending.objects.order_by("-seq").first()
    assert last.object_id == world.officer.id
    assert world.officer.email not in last.commitments
    assert client.get("/probe/whoami/").status_code == 302


def test_sign_in_of_an_unknown_address_looks_like_a_wrong_password(world: World) -> None:
    unknown = Client().post("/account/login/", {"login": "nobody@nowhere.example", "password": "wrong"})
    known = Client().post("/account/login/", {"login": world.officer.email, "password": "wrong"})
    assert unknown.status_code == known.status_code
    assert recorded().count(EventType.SIGN_IN_REFUSED.value) == 1


def test_sign_in_with_a_wrong_code_is_refused_and_recorded(world: World) -> None:
    client = Client()
    client.post("/account/login/", {"login": world.officer.email, "password": PASSWORD})
    wrong = f"{(int(code()) + 1) % 1_000_000:06d}"
    answer = client.post("/account/2fa/authenticate/", {"code": wrong})
    assert answer.status_code in {200, 422}
    assert recorded()[-1] == EventType.SIGN_IN_REFUSED.value
    assert client.get("/probe/whoami/").status_code == 302


def test_sign_in_with_a_used_code_is_refused(world: World) -> None:
    first, second = Client(), Client()
    assert sign_in(first, world.officer).status_code == 302
    assert sign_in(second, world.officer).status_code in {200, 422}
    assert second.get("/probe/whoami/").status_code == 302


def test_sign_in_too_often_is_stopped(world: World) -> None:
    client = Client()
    for _ in range(6):
        client.post("/account/login/", {"login": world.officer.email, "password": "wrong"})
    answer = client.post("/account/login/", {"login": world.officer.email, "password": PASSWORD})
    assert answer.status_code != 302


def test_sign_out_is_recorded_and_ends_the_session(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    client.post("/account/logout/")
    assert recorded()[-1] == EventType.SIGNED_OUT.value
    assert client.get("/probe/whoami/").status_code == 302


def test_person_of_two_organisations_chooses_and_acts_as_one_at_a_time(world: World) -> None:
    actions.give_role(world.officer.id, Role.CPS_PLO, actor=Actor.system(world.area.id), now=world.now)
    client = Client()
    sign_in(client, world.officer)
    led = client.get("/probe/whoami/?a=1")
    assert led["Location"] == "/sign-in/organisation/?" + urlencode({"next": "/probe/whoami/?a=1"})
    page = client.get(led["Location"]).content.decode()
    assert world.force.name in page
    assert world.area.name in page
    chosen = client.post("/sign-in/organisation/", {"organisation": world.area.id, "next": "/probe/whoami/?a=1"})
    assert chosen["Location"] == "/probe/whoami/?a=1"
    who = client.get("/probe/whoami/").json()
    assert (who["organisation"], who["roles"]) == (world.area.id, ["CPS_PLO"])
    assert client.get("/probe/needs-role/").status_code == 404


def test_choosing_an_organisation_without_a_role_there_is_not_found(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    assert client.post("/sign-in/organisation/", {"organisation": world.area.id}).status_code == 404
    assert client.get("/probe/whoami/").json()["organisation"] == world.force.id


def test_choosing_an_organisation_never_redirects_elsewhere(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    form = {"organisation": world.force.id, "next": "https://evil.example/"}
    assert client.post("/sign-in/organisation/", form)["Location"] == "/"


def test_role_ended_during_a_session_gives_nothing_at_the_next_request(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    assert client.get("/probe/needs-role/").status_code == 200
    membership = Membership.objects.get(person=world.officer)
    actions.end_role(membership.id, actor=Actor.system(world.force.id), now=world.now)
    assert client.get("/probe/needs-role/")["Location"].startswith("/sign-in/organisation/")
    assert "no role in any organisation" in client.get("/sign-in/organisation/").content.decode()


def test_suspended_person_cannot_sign_in(world: World) -> None:
    from unbroken.ground.custody.acting import act

    with act(Actor.system(world.force.id), EventType.PERSON_SUSPENDED, now=world.now, object_id=world.officer.id):
        world.officer.is_active = False
        world.officer.save(update_fields=["is_active"])
    client = Client()
    sign_in(client, world.officer)
    assert client.get("/probe/whoami/").status_code == 302


def test_invited_person_sets_a_password_once_then_must_add_a_second_factor(world: World) -> None:
    person = make_person(world.force, Role.POL_SUP, world.now, "Sal Brook")
    link = invitation_link(person.id, "http://testserver")
    client = Client()
    form = client.get(link.removeprefix("http://testserver"), follow=True)
    assert form.status_code == 200
    new = {"password1": PASSWORD, "password2": PASSWORD}
    assert client.post(form.redirect_chain[-1][0], new).status_code == 302
    assert recorded()[-1] == EventType.CREDENTIAL_CHANGED.value
    again = Client().get(link.removeprefix("http://testserver"), follow=True)
    assert "password1" not in again.content.decode()
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    assert client.get("/probe/whoami/")["Location"] == "/account/2fa/?next=%2Fprobe%2Fwhoami%2F"
    assert client.get("/account/2fa/").status_code == 200
    assert "organisation" not in client.session
    assert EventType.SIGNED_IN.value not in recorded()
    with_app(person)
    assert client.get("/probe/whoami/").json()["organisation"] == world.force.id
    assert recorded()[-1] == EventType.SIGNED_IN.value


def test_second_factor_is_set_up_through_the_pages_and_recorded(world: World) -> None:
    person = make_person(world.force, Role.POL_SUP, world.now, "Sal Brook")
    with_password(person, world.force)
    client = Client()
    client.post("/account/login/", {"login": person.email, "password": PASSWORD})
    page = client.get("/account/2fa/totp/activate/")
    assert page.status_code == 200
    secret = client.session["mfa.totp.secret"]
    answer = client.post("/account/2fa/totp/activate/", {"code": code(secret)})
    assert answer.status_code == 302
    assert EventType.CREDENTIAL_CHANGED.value in recorded()[-2:]
    assert client.get("/probe/whoami/").status_code == 200


def test_second_factor_secret_is_sealed_in_the_database(world: World) -> None:
    from allauth.mfa.models import Authenticator

    from service.identity.people import SECRET

    stored = Authenticator.objects.get(user=world.officer, type=Authenticator.Type.TOTP)
    assert SECRET not in str(stored.data)


def test_last_second_factor_cannot_be_removed(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    client.post("/account/2fa/totp/deactivate/")
    assert client.get("/probe/whoami/").status_code == 200
    from allauth.mfa.models import Authenticator

    assert Authenticator.objects.filter(user=world.officer, type=Authenticator.Type.TOTP).exists()


def test_session_list_shows_this_session(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    assert client.get("/account/sessions/").status_code == 200
