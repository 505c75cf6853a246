"""The pages of the file as a signed-in person meets them: what they show, take, refuse, and where they land."""

import base64
import hashlib
import html
import re
from dataclasses import replace
from datetime import datetime

import pytest
from django.test import Client

from casefile_specimens import HOME
from stages.files.world import World
from unbroken.engines.casefile.forms import FORMS
from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.files.models import FormVersion, NamedReader, StatementSignature, Submission
from unbroken.stages.files.rules import PNG


@pytest.fixture
def client_of():
    from stages.packages.test_pages import signed_in

    return signed_in


def path(world: World, rest: str) -> str:
    return f"/files/case/{world.case_id}/{rest}"


def hidden(page: str, name: str) -> str:
    """Return the value of a hidden field of a page."""
    return page.split(f'name="{name}"')[1].split('value="')[1].split('"', maxsplit=1)[0]


def test_every_form_of_the_list_opens_and_shows_its_values(world: World, client_of) -> None:
    client: Client = client_of(world.officer)
    page = client.get(path(world, ""))
    assert page.status_code == 200
    for form in FORMS:
        for subject in form.subjects(world.facts)[:1]:
            answer = client.get(path(world, f"form/{form.code}/"), {"of": subject.id} if subject.id else {})
            assert answer.status_code == (404 if form.code == "MG6D" else 200), form.code
            assert HOME.lines[0] not in answer.text
            if answer.status_code == 200:
                assert f"{form.code} {form.title}" in html.unescape(page.text)
    text = client.get(path(world, "form/MG5/")).text
    assert world.facts.outline.what_happened[:60] in text
    assert client.get(f"/cases/{world.case_id}/").text.count('id="file"') == 1


def test_supervisor_certifies_a_form_and_lands_on_the_version(world: World, client_of) -> None:
    client: Client = client_of(world.supervisor)
    page = client.get(path(world, "form/MG12/")).text
    sent = {
        "of": "",
        "version_id": hidden(page, "version_id"),
        "seen_sha256": hidden(page, "seen_sha256"),
        "comments": "Checked against the property list.",
    }
    answer = client.post(path(world, "form/MG12/certify/"), sent)
    assert answer["Location"] == path(world, "form/MG12/#versions")
    version = FormVersion.objects.get()
    assert "Version 1" in client.get(path(world, "form/MG12/")).text
    shown = client.get(f"/files/version/{version.id}/form/")
    assert "Checked against the property list." in shown.text
    printed = client.post(f"/files/version/{version.id}/form/print/")
    assert printed["Content-Type"] == "application/pdf"
    assert printed["Cache-Control"] == "no-store"
    assert hashlib.sha256(printed.content).hexdigest() == version.pdf_sha256
    stale = client.post(path(world, "form/MG12/certify/"), {**sent, "version_id": new_id(), "seen_sha256": "0" * 64})
    assert stale.status_code == 409
    assert FormVersion.objects.count() == 1


def test_form_that_lacks_facts_says_which_and_offers_no_button(world: World, client_of) -> None:
    page = client_of(world.supervisor).get(path(world, "form/MG11/"), {"of": world.statement()}).text
    assert "To be recorded first:" in page
    assert "Signature: Signed at" in page
    assert "Certify this form" not in page


def test_addresses_are_shown_when_opened_and_printed_then_only(world: World, client_of) -> None:
    client: Client = client_of(world.officer)
    assert "Open the addresses" in client.get(path(world, "form/MG9/")).text
    opened = client.post(path(world, "form/MG9/opened/"), {"of": ""})
    assert HOME.lines[0] in opened.text
    printed = client.post(path(world, "form/MG9/print/"), {"of": ""})
    assert printed.content.startswith(b"%PDF")
    assert client_of(world.disclosure).post(path(world, "form/MG9/opened/"), {"of": ""}).status_code == 404


def test_witness_reads_over_and_signs_and_the_page_lands_on_the_signature(world: World, client_of) -> None:
    client: Client = client_of(world.officer)
    address = path(world, f"statement/{world.statement()}/sign/")
    page = client.get(address).text
    assert world.facts.statements[0].text[:50] in page
    assert "liable to prosecution" in page
    seen = hidden(page, "seen_sha256")
    refused = client.post(address, {"seen_sha256": seen, "typed": "Arthur Tolley"})
    assert refused.status_code == 422
    assert "The witness must read the statement" in refused.text
    drawn = "data:image/png;base64," + base64.b64encode(PNG + b"line").decode()
    answer = client.post(address, {"seen_sha256": seen, "has_read": "on", "image": drawn})
    assert answer["Location"] == path(world, f"form/MG11/?of={world.statement()}#signature")
    assert not StatementSignature.objects.get().is_typed
    assert "take an additional statement" in client.get(address).text
    assert client.post(address, {"seen_sha256": seen, "has_read": "on", "typed": "A"}).status_code == 409


def test_page_of_signing_warns_of_an_address_in_the_statement_until_it_is_signed(
    world: World, client_of, now: datetime
) -> None:
    told = replace(
        world.facts.statements[0], text="I live at 14 Larch Close, Harrowmoor, AA1 1AB. My number is 07700 900123."
    )
    cases.record_fact(case_id=world.case_id, record=told, expected_version=1, actor=world.officer, now=now)
    client: Client = client_of(world.officer)
    address = path(world, f"statement/{told.id}/sign/")
    page = client.get(address).text
    assert "Before it is signed" in page
    assert "a telephone number: 07700 900123" in page
    assert f'href="/cases/{world.case_id}/facts/{told.id}/"' in page
    client.post(address, {"seen_sha256": hidden(page, "seen_sha256"), "has_read": "on", "typed": "Arthur Tolley"})
    assert "Before it is signed" not in client.get(address).text


def test_check_page_leads_to_each_gap_and_takes_the_reason(world: World, client_of) -> None:
    client: Client = client_of(world.officer)
    page = client.get(path(world, "check/")).text
    assert "parts ready. It cannot be sent until" in page
    assert f'href="/files/case/{world.case_id}/statement/{world.statement()}/sign/"' in page
    sent = {"submission_id": hidden(page, "submission_id"), "file_type": "PCD_FULL", "reason": ""}
    refused = client.post(path(world, "check/send/"), sent)
    assert refused.status_code == 422
    assert "say in a few words why it must go now" in refused.text
    answer = client.post(path(world, "check/send/"), {**sent, "reason": "The clock runs out tonight."})
    assert answer["Location"] == path(world, "check/?type=PCD_FULL#sent")
    assert Submission.objects.get().reason == "The clock runs out tonight."
    assert "The clock runs out tonight." in client.get(path(world, "check/")).text
    mends = set(re.findall(r'href="([^"]+)">Mend it', page))
    assert len(mends) > 3
    for mend in mends:
        assert client.get(html.unescape(mend)).status_code == 200, mend
    other = client.get(path(world, "check/"), {"type": "GAP"}).text
    assert "Charges (MG4)" in other


def test_supervisor_certifies_the_file_on_the_check_page(world: World, client_of) -> None:
    client: Client = client_of(world.supervisor)
    empty = client.post(path(world, "check/certify/"), {"file_type": "PCD_FULL", "comments": ""})
    assert empty.status_code == 422
    answer = client.post(path(world, "check/certify/"), {"file_type": "PCD_FULL", "comments": "Complete."})
    assert answer["Location"] == path(world, "check/?type=PCD_FULL#part-certificate")
    assert "The supervisor has not certified the file." not in client.get(path(world, "check/")).text


def test_list_of_readers_is_kept_by_the_disclosure_officer(world: World, client_of) -> None:
    client: Client = client_of(world.disclosure)
    added = client.post(path(world, "readers/"), {"person_id": world.officer.person_id})
    assert added["Location"] == path(world, f"readers/#reader-{world.officer.person_id}")
    assert client_of(world.officer).get(path(world, "form/MG6D/")).status_code == 200
    removed = client.post(path(world, f"readers/{world.officer.person_id}/remove/"))
    assert removed.status_code == 302
    assert client_of(world.officer).get(path(world, "form/MG6D/")).status_code == 404
    assert NamedReader.objects.exclude(removed_at=None).count() == 1
    assert client_of(world.officer).get(path(world, "readers/")).status_code == 404


def test_court_and_strangers_find_nothing(world: World, client_of, now: datetime) -> None:
    for actor in (world.clerk, world.stranger):
        _finds_nothing(client_of(actor), world, actor)


def _finds_nothing(client: Client, world: World, actor: Actor) -> None:
    for rest in ("", "check/", "readers/", "form/MG5/", "form/MG9/", f"statement/{world.statement()}/sign/"):
        assert client.get(path(world, rest)).status_code == 404, (actor.roles, rest)
    for rest in ("form/MG5/certify/", "form/MG9/opened/", "form/MG4/print/", "check/send/", "check/certify/"):
        assert client.post(path(world, rest), {"comments": "x", "reason": "x"}).status_code == 404, (actor.roles, rest)
