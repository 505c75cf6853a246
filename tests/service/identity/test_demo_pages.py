"""Personas: one press in the demonstration on this machine, not there anywhere else."""

from collections.abc import Iterator

import pytest
from django.test import Client

from service.identity.people import World, recorded, sign_in
from unbroken.ground.custody.events import EventType

PAGES = "/demo/personas/"
SIGN_IN = "/demo/personas/sign-in/"


@pytest.fixture
def demo(settings: pytest.FixtureRequest) -> Iterator[None]:
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"demo": True})
    yield


def form(world: World) -> dict[str, str]:
    return {"person": world.officer.id, "organisation": world.force.id}


def test_personas_outside_the_demonstration_are_not_found(world: World) -> None:
    assert Client().get(PAGES).status_code == 404
    client = Client()
    assert client.post(SIGN_IN, form(world)).status_code == 404
    assert client.get("/probe/whoami/").status_code == 302


@pytest.mark.usefixtures("demo")
def test_persona_signs_in_with_one_press_and_it_is_recorded(world: World) -> None:
    client = Client()
    page = client.get(PAGES).content.decode()
    assert world.officer.display_name in page
    assert world.force.name in page
    assert client.post(SIGN_IN, form(world)).status_code == 302
    assert client.get("/probe/whoami/").json()["person"] == world.officer.id
    assert recorded()[-1] == EventType.SIGNED_IN.value


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(
    "where",
    [
        {"REMOTE_ADDR": "192.0.2.7"},
        {"REMOTE_ADDR": ""},
        {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
        {"HTTP_FORWARDED": "for=127.0.0.1"},
        {"HTTP_X_FORWARDED_HOST": "localhost"},
        {"HTTP_X_REAL_IP": "127.0.0.1"},
        {"HTTP_VIA": "1.1 gateway"},
    ],
)
def test_personas_from_another_machine_are_not_found(world: World, where: dict[str, str]) -> None:
    client = Client()
    assert client.get(PAGES, **where).status_code == 404
    assert client.post(SIGN_IN, form(world), **where).status_code == 404
    assert client.get("/probe/whoami/").status_code == 302


@pytest.mark.usefixtures("demo")
def test_persona_of_another_organisation_is_not_found(world: World) -> None:
    client = Client()
    answer = client.post(SIGN_IN, {"person": world.officer.id, "organisation": world.area.id})
    assert answer.status_code == 404
    assert client.get("/probe/whoami/").status_code == 302


@pytest.mark.usefixtures("demo")
def test_sign_in_with_a_password_still_needs_the_second_factor_in_the_demonstration(world: World) -> None:
    client = Client()
    sign_in(client, world.officer)
    assert client.get("/probe/whoami/").status_code == 200
    assert client.session.get("demo") is None


def test_persona_session_is_worth_nothing_once_the_demonstration_is_over(
    world: World, settings: pytest.FixtureRequest, demo: None
) -> None:
    from allauth.mfa.models import Authenticator

    Authenticator.objects.all().delete()
    client = Client()
    client.post(SIGN_IN, form(world))
    assert client.get("/probe/whoami/").status_code == 200
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"demo": False})
    assert client.get("/probe/whoami/")["Location"].startswith("/account/login/")
