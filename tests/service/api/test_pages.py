"""Pages of connected systems and webhooks, as an administrator uses them, and as nobody else can."""

import re

import pytest

import factories
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.models import System
from unbroken.ground.webhooks.models import Endpoint
from unbroken.ground.webhooks.telling import deliver

PAGES = (
    "/organisation/systems/",
    "/organisation/systems/connect/",
    "/organisation/webhooks/",
    "/organisation/webhooks/add/",
)


@pytest.fixture
def admin(client, world):
    factories.sign_in(client, world.admin)
    return client


def test_system_is_connected_its_token_shown_once_and_its_access_ended(admin, world, call):
    form = {"system_id": new_id(), "name": "Records & more", "scopes": ["cases:read", "handovers:read"], "days": "30"}
    shown = admin.post("/organisation/systems/connect/", form)
    (token,) = re.findall(r"unb_[0-9A-Z]{26}_[\w-]{43}", shown.content.decode())
    assert shown["Cache-Control"] == "no-store, private"
    assert call(token).get("/cases").status_code == 200
    listed = admin.get("/organisation/systems/").content.decode()
    assert token not in listed
    assert "Records &amp; more" in listed
    ended = admin.post(f"/organisation/systems/{form['system_id']}/end/")
    assert ended["Location"].endswith(f"#system-{form['system_id']}")
    assert call(token).get("/cases").status_code == 401


def test_system_without_a_name_or_scope_is_refused_at_each_field(admin):
    refused = admin.post("/organisation/systems/connect/", {"system_id": new_id(), "days": "30"})
    assert refused.status_code == 422
    text = refused.content.decode()
    assert "Enter what the system is called" in text
    assert "Choose what it may do" in text


def test_webhook_is_added_paused_renewed_replayed_and_removed(admin, world, moment, settings):
    settings.UNBROKEN = settings.UNBROKEN.model_copy(update={"webhooks_to_private_addresses": True})
    form = {"webhook_id": new_id(), "url": "http://127.0.0.1:9/hook", "events": ["case.registered"]}
    place = admin.post("/organisation/webhooks/add/", form)["Location"]
    factories.make_case(world.officer, now=moment)
    endpoint = Endpoint.objects.get()
    delivery = endpoint.deliveries.get()
    deliver(delivery_id=delivery.id, attempt=0, now=moment)
    assert "The connection failed" in admin.get(place).content.decode()
    endpoint.deliveries.update(state="FAILED")
    assert admin.post(f"{place}deliveries/{delivery.id}/replay/").status_code == 302
    assert endpoint.deliveries.count() == 2
    assert "whsec_" in admin.post(f"{place}secret/").content.decode()
    assert admin.post(f"{place}pause/", {"pause": "yes"})["Location"].endswith("#state")
    assert "Paused" in admin.get(place).content.decode()
    assert admin.post(f"{place}renew/").status_code == 302
    assert admin.post(f"{place}remove/").status_code == 302
    assert admin.get(place).status_code == 404


def test_webhook_with_a_wrong_address_is_refused_at_the_field(admin):
    form = {"webhook_id": new_id(), "url": "http://records.example", "events": ["case.registered"]}
    refused = admin.post("/organisation/webhooks/add/", form)
    assert refused.status_code == 422
    assert "https://host/path" in refused.content.decode()


@pytest.mark.parametrize("page", PAGES)
def test_pages_open_to_the_administrator_alone(client, world, page):
    factories.sign_in(client, world.officer)
    assert client.get(page).status_code == 404
    factories.sign_in(client, world.admin)
    assert client.get(page).status_code == 200


def test_what_belongs_to_another_organisation_is_not_there(client, world, moment):
    from unbroken.ground.access.roles import Role

    factories.sign_in(client, factories.make_person(world.area, Role.ORG_ADMIN, now=moment))
    assert client.post(f"/organisation/systems/{System.objects.get().id}/end/").status_code == 404
    assert System.objects.get().revoked_at is None
