"""The pages and the download, as a signed-in person meets them; and as an outsider does not."""

import hashlib
from datetime import UTC, datetime

import httpx
import pytest
from django.test import Client

import factories
from unbroken.engines.bag.contents import Form
from unbroken.ground.ids import new_id
from unbroken.stages.packages.models import Export


def signed_in(actor) -> Client:
    """Return a client in a session like one the sign-in pages make."""
    from allauth.mfa.totp.internal.auth import TOTP
    from allauth.mfa.utils import is_mfa_enabled

    from unbroken.ground.organisations.models import Person
    from unbroken.service.identity import session as sessions

    person = Person.objects.get(pk=actor.person_id)
    if not is_mfa_enabled(person):
        TOTP.activate(person, "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
    client = Client()
    client.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    session = client.session
    sessions.begin(session, datetime.now(UTC))
    sessions.choose(session, actor.organisation_id)
    session.save()
    return client


@pytest.fixture
def filled(world):
    def form(**changes: object) -> dict[str, object]:
        return {
            "export_id": new_id(),
            "which": "all",
            "recipient_organisation_id": world.officer.organisation_id,
            "form": Form.AGE.value,
            "purpose": "service on the defence",
            **changes,
        }

    return form


def test_form_sent_leads_to_the_package_and_shows_how_far_it_is(world, filled):
    client = signed_in(world.officer)
    page = client.get(f"/packages/case/{world.case_id}/export/")
    assert page.status_code == 200
    assert "JS/1 Interview" in page.text

    answer = client.post(f"/packages/case/{world.case_id}/export/", filled())

    export = Export.objects.get()
    assert answer["Location"] == f"/packages/{export.id}/"
    shown = client.get(answer["Location"])
    assert "Waiting to be built" in shown.text
    assert "<progress" in shown.text
    assert export.item_count == 2


def test_form_sent_twice_is_one_package(world, filled):
    client = signed_in(world.officer)
    form = filled()
    first = client.post(f"/packages/case/{world.case_id}/export/", form)
    second = client.post(f"/packages/case/{world.case_id}/export/", form)
    assert first["Location"] == second["Location"]
    assert Export.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"which": "chosen"}, "Choose at least one item"),
        ({"recipient_organisation_id": "", "recipient_name": "<b>Pell</b>"}, "prepares a release"),
        ({"form": Form.PLAIN.value}, "Confirm that you have read the warning"),
        ({"purpose": ""}, "Enter what the package is for"),
    ],
)
def test_form_with_a_fault_comes_back_with_its_sentence(world, filled, changes, sentence):
    answer = signed_in(world.officer).post(f"/packages/case/{world.case_id}/export/", filled(**changes))
    assert answer.status_code == 422
    assert sentence in answer.text
    assert "<b>Pell" not in answer.text
    assert not Export.objects.exists()


def test_case_page_offers_the_export_to_those_who_may(world, ask):
    export_id = ask()
    page = signed_in(world.officer).get(f"/cases/{world.case_id}/")
    assert f"/packages/case/{world.case_id}/export/" in page.text
    assert f"/packages/{export_id}/" in page.text


def test_outsider_finds_nothing_at_any_address(world, ask, filled):
    export_id = ask()
    client = signed_in(world.stranger)
    addresses = [
        f"/packages/case/{world.case_id}/",
        f"/packages/case/{world.case_id}/export/",
        f"/packages/{export_id}/",
        f"/packages/{new_id()}/",
    ]
    assert [client.get(one).status_code for one in addresses] == [404] * 4
    assert client.post(f"/packages/{export_id}/download/").status_code == 404
    assert client.post(f"/packages/case/{world.case_id}/export/", filled()).status_code == 404


@pytest.fixture(scope="session")
def address(database_urls):
    from django.conf import settings

    from service.dataplane.serving import serving
    from unbroken.service.dataplane.app import build

    with serving(build(settings.UNBROKEN)) as address:
        yield address


def test_download_gives_the_package_to_its_session_alone(world, ask, build, address):
    from django.conf import settings

    today = datetime.now(UTC)
    export_id = ask(now=today)
    build(export_id, today)
    client = signed_in(world.officer)
    page = client.get(f"/packages/{export_id}/")
    assert "Ready to download" in page.text
    assert "unbroken verify" in page.text

    led = client.post(f"/packages/{export_id}/download/")
    assert led.status_code == 302, led.text

    def fetch(someone: Client, path: str) -> httpx.Response:
        cookie = f"{settings.SESSION_COOKIE_NAME}={someone.session.session_key}"
        return httpx.get(address + path, headers={"Cookie": cookie}, trust_env=False, timeout=120)

    answer = fetch(client, led["Location"])
    assert answer.status_code == 200
    assert hashlib.sha256(answer.content).hexdigest() == Export.objects.get(pk=export_id).sha256
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="unbroken-18ZA')
    assert answer.headers["Cache-Control"] == "no-store"

    other_session, stranger = signed_in(world.officer), signed_in(world.stranger)
    assert fetch(other_session, led["Location"]).status_code == 403
    assert fetch(stranger, led["Location"]).status_code == 403
    assert fetch(client, f"/bytes/exports/{export_id}").status_code == 403
    assert fetch(client, led["Location"].replace(export_id, new_id(), 1)).status_code == 403
    factories.forget_caches()
