"""The pages over real HTTP requests of Django's test client, signed in as the session makes it."""

import hashlib
import json

import pytest
from django.conf import settings
from django.test import Client

from stages.evidence.world import PDF, PNG, begin, make_item, mp4, seal
from unbroken.stages.evidence.models import Item, Version


@pytest.fixture
def client(world):
    """A function that gives a browser signed in as an actor."""
    from service.dataplane.serving import sign_in

    def make(actor=None) -> Client:
        from importlib import import_module

        from allauth.mfa.models import Authenticator
        from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY

        from unbroken.ground.organisations.models import Person

        actor = actor or world.officer
        key = sign_in(actor)
        session = import_module(settings.SESSION_ENGINE).SessionStore(key)
        session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
        session[HASH_SESSION_KEY] = Person.objects.get(pk=actor.person_id).get_session_auth_hash()
        session.save()
        person = Person.objects.get(pk=actor.person_id)
        Authenticator.objects.get_or_create(user=person, type="totp", defaults={"data": {"secret": "x"}})
        browser = Client()
        browser.cookies[settings.SESSION_COOKIE_NAME] = key
        return browser

    return make


def say(browser: Client, path: str, **body):
    return browser.post(path, json.dumps(body), content_type="application/json", HTTP_ACCEPT="application/json")


def test_add_page_then_files_gives_items_the_next_references(world, client) -> None:
    browser = client()
    path = f"/evidence/cases/{world.case_id}/"
    assert b"Add items" in browser.get(path + "add/").content
    form = {"producer": "PC 4123 Jane Smith", "kind": "abe", "captured_at": "2026-05-04 14:30"}
    assert browser.post(path + "add/", form).headers["Location"] == path + "files/"
    page = browser.get(path + "files/").content.decode()
    assert f'data-begin-url="{path}begin/"' in page
    assert "JS/1" in page
    refs = []
    for name in ("one.mp4", "two.mp4", "three.mp4"):
        answer = say(browser, path + "begin/", name=name, size_bytes=1000, last_modified=5)
        assert answer.status_code == 200, answer.content
        refs.append(Item.objects.get(pk=answer.json()["item_id"]).exhibit_ref)
    assert refs == ["JS/1", "JS/2", "JS/3"]


def test_begin_again_after_a_restart_continues_the_same_upload(world, client) -> None:
    from unbroken.stages.evidence import uploads

    browser = client()
    path = f"/evidence/cases/{world.case_id}/begin/"
    facts = {"name": "a.mp4", "size_bytes": 1000, "last_modified": 5, "producer": "Jane Smith", "kind": "cctv"}
    first = say(browser, path, **facts).json()
    assert first["upload_url"] is None
    uploads.claim(version_id=first["version_id"], length_bytes=1000, metadata={})
    again = say(client(), path, **facts).json()
    assert again["version_id"] == first["version_id"]
    assert again["upload_url"].startswith("/bytes/uploads/")


def test_begin_of_a_file_whose_name_holds_half_a_character_keeps_the_rest_of_it(world, client) -> None:
    facts = {"size_bytes": 1000, "last_modified": 5, "producer": "Jane Smith", "kind": "cctv"}
    answer = say(client(), f"/evidence/cases/{world.case_id}/begin/", name="door\ud83d.mp4", **facts)
    assert answer.status_code == 200, answer.content
    assert Version.objects.get(pk=answer.json()["version_id"]).file_name == "door?.mp4"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"name": "a", "size_bytes": 0}, "size_bytes"),
        ({"name": "a"}, "size_bytes"),
        ({"name": "a", "size_bytes": 9}, "kind"),
        ({"name": "a", "size_bytes": 2**60}, "size_bytes"),
    ],
)
def test_begin_with_facts_missing_is_422_with_the_field(world, client, body, field) -> None:
    answer = say(client(), f"/evidence/cases/{world.case_id}/begin/", **body)
    assert answer.status_code == 422
    assert field in answer.json()["errors"]
    assert not Item.objects.exists()


def test_finish_and_status_lead_to_sealed(world, client) -> None:
    from stages.evidence.world import send
    from unbroken.ground.access.actor import Actor
    from unbroken.stages.evidence import sealing

    browser, content = client(), mp4(100_000)
    version_id = begin(world, len(content))
    send(version_id, content)
    digest = hashlib.sha256(content).hexdigest()
    assert say(browser, f"/evidence/versions/{version_id}/finish/", sha256=digest).json()["state"] == "sealing"
    assert say(browser, f"/evidence/versions/{version_id}/finish/", sha256=digest).json()["state"] == "sealing"
    sealing.seal_version(version_id=version_id, actor=Actor.system(world.officer.organisation_id), now=world.now)
    answer = browser.get(f"/evidence/versions/{version_id}/status/", HTTP_ACCEPT="application/json").json()
    assert (answer["state"], answer["sha256"]) == ("sealed", digest)


def test_item_page_shows_facts_both_digests_and_why(world, client) -> None:
    version_id = seal(world, PNG + bytes(50))
    item = Item.objects.get()
    page = client().get(f"/evidence/items/{item.pk}/").content.decode()
    for words in (
        "JS/1",
        "Interview of witness A",
        "PC 4123 Jane Smith",
        "PNG",
        "Why can I see this?",
        "The two are the same.",
    ):
        assert words in page
    assert f"/evidence/versions/{version_id}/view/" in page


def test_view_asks_the_purpose_once_then_records_each_look(world, client) -> None:
    from django.db import connection

    version_id = seal(world, PDF)
    browser = client()
    view = f"/evidence/versions/{version_id}/view/"
    asked = browser.get(view)
    assert asked.status_code == 302
    assert "/purpose/" in asked.headers["Location"]
    assert browser.get(asked.headers["Location"]).status_code == 200
    onward = browser.post(asked.headers["Location"], {"purpose": "review", "next": view})
    assert onward.headers["Location"] == view
    for _ in range(2):
        page = browser.get(view)
        assert page.status_code == 200
        assert "unbroken-pdf-view" in page.content.decode()
        assert "grant=" in page.content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM custody_pending WHERE type = 'evidence:item:viewed'")
        assert cursor.fetchone()[0] == 2


@pytest.mark.parametrize("onward", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_purpose_page_never_leads_outside(world, client, onward) -> None:
    answer = client().post(f"/evidence/cases/{world.case_id}/purpose/", {"purpose": "review", "next": onward})
    assert answer.headers["Location"] == f"/evidence/cases/{world.case_id}/"


def test_record_page_shows_every_event(world, client) -> None:
    seal(world, PNG + bytes(50))
    page = client().get(f"/evidence/items/{Item.objects.get().pk}/record/").content.decode()
    for words in ("added an item", "began an upload", "All bytes of an upload", "The item was sealed"):
        assert words in page


@pytest.mark.parametrize("who", ["colleague", "stranger", "prosecutor"])
def test_every_page_refuses_an_outsider(world, client, who) -> None:
    version_id = seal(world, PNG + bytes(50))
    item_id = Item.objects.get().pk
    browser = client(getattr(world, who))
    for path in (
        f"cases/{world.case_id}/",
        f"cases/{world.case_id}/add/",
        f"cases/{world.case_id}/files/",
        f"cases/{world.case_id}/purpose/",
        f"items/{item_id}/",
        f"items/{item_id}/record/",
        f"versions/{version_id}/view/",
        f"versions/{version_id}/status/",
    ):
        assert browser.get("/evidence/" + path).status_code == 404, path
    for path in (f"cases/{world.case_id}/begin/", f"items/{item_id}/begin/", f"versions/{version_id}/finish/"):
        assert say(browser, "/evidence/" + path, name="a", size_bytes=5, sha256="0" * 64).status_code == 404, path
    assert browser.post(f"/evidence/versions/{version_id}/cancel/").status_code == 404


def test_hostile_names_and_markup_are_shown_as_text(world, client) -> None:
    version_id = begin(world, 100, make_item(world), name="../../etc/<img src=x onerror=alert(1)>\u202e.mp4")
    page = client().get(f"/evidence/items/{Item.objects.get().pk}/").content.decode()
    assert "<img src=x" not in page
    assert "\u202e" not in page
    assert "etc/" not in page
    assert version_id in page
