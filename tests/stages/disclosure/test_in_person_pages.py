"""A visit of a defendant in person on real pages: notes over visits, renewal, objection, and nothing beside."""

import base64
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client

import factories
from stages.disclosure.served import Served, make_served, serve_in_person
from stages.disclosure.test_portal_pages import LOCKED, client_of, send
from unbroken.ground.custody.models import Pending
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.defence.in_person import Invitation
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.models import ServedDocument, Service


@pytest.fixture
def served(database: object) -> Iterator[Served]:
    """Served five minutes ago: pages read the clock of the day."""
    cache.clear()
    yield make_served(datetime.now(UTC) - timedelta(minutes=5))
    factories.forget_caches()
    cache.clear()


def visit(made: Invitation) -> Client:
    """Enter with a link and its code; return the browser of the visit."""
    client = Client(raise_request_exception=False)
    assert client.post(f"/served/in-person/{made.token}/", {"code": made.code}).status_code == 302
    return client


def invite(served: Served) -> Invitation:
    """Make a link and a code; earlier ones end."""
    return in_person.invite(
        case_id=served.case_id, client_id=served.world.client_id, actor=served.world.prosecutor, now=datetime.now(UTC)
    )


def test_defendant_in_person_keeps_notes_over_visits_of_which_whoever_served_learns_nothing(served: Served) -> None:
    _visitor, document = serve_in_person(served)
    alone = visit(invite(served))
    note = f"/served/document/{document.pk}/note/"
    sealed = base64.b64encode(b"not to be read here").decode()
    page = alone.get(f"/served/document/{document.pk}/").text
    assert "Note on this document" in page
    assert send(alone, note, {"number": 0, "sealed": sealed}) == 404, "there is no notebook yet"
    assert send(alone, "/served/notebook/", LOCKED) == 200
    assert send(alone, note, {"number": 0, "sealed": sealed}) == 200
    assert send(alone, note, {"number": 0, "sealed": sealed}) == 409
    again = visit(invite(served))
    assert alone.get(note).status_code == 302, "the earlier visit ended with the new link"
    assert again.get(note).json()["sealed"] == sealed
    (line,) = again.get("/served/notebook/notes/").json()["notes"]
    assert line["document"] == document.pk
    whose = [page.split('data-person="')[1].split('"')[0] for page in (page, again.get("/served/notes/").text)]
    assert whose[0] == whose[1], "what the key is locked to stays the same over visits"
    assert not Pending.objects.filter(type__in=("defence:note:kept", "defence:notebook:made")).exists()
    for actor in (served.world.prosecutor, served.theirs):
        assert client_of(actor).get(note).status_code == 404


def test_defendant_in_person_renews_by_one_press_and_objects_to_a_statement(database: object) -> None:
    served = make_served(datetime.now(UTC) - rules.ACCESS - timedelta(hours=1))
    _visitor, document = serve_in_person(served, authority="S9")
    service_id = document.service_id
    alone = visit(invite(served))
    case = f"/served/{served.case_id}/"
    assert f"/served/service/{service_id}/objection/" in alone.get(case).text
    assert alone.post(f"/served/service/{service_id}/objection/", {"reason": ""}).status_code == 422
    asked = {"document_ids": [document.pk], "reason": "I was not there."}
    assert alone.post(f"/served/service/{service_id}/objection/", asked).status_code == 302
    assert "Late objection" in alone.get(case).text
    proof = client_of(served.world.prosecutor).get(f"/service/{service_id}/").text
    assert "I was not there." in proof

    assert "Your access ended on" in alone.get(case).text
    assert alone.get(f"/served/document/{document.pk}/").status_code == 403
    assert alone.post(f"/served/service/{service_id}/renew/").status_code == 302
    assert alone.get(f"/served/document/{document.pk}/").status_code == 200
    assert Service.objects.get(pk=service_id).expires_at > datetime.now(UTC) + rules.ACCESS - timedelta(minutes=5)
    other = ServedDocument.objects.get(pk=served.document_id)
    for path in (f"/served/service/{other.service_id}/renew/", f"/served/service/{other.service_id}/objection/"):
        assert alone.post(path).status_code == 404
    factories.forget_caches()


def test_record_of_service_as_pdf_is_tagged_and_says_every_field(served: Served) -> None:
    import io

    import pikepdf
    import pypdfium2

    answer = client_of(served.world.prosecutor).get(f"/service/{served.service_id}/record.pdf")
    assert answer["Content-Type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang) == "en-GB"
    read = pypdfium2.PdfDocument(answer.content)
    words = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in read)
    row = ServedDocument.objects.get(pk=served.document_id)
    fields = (rules.reference(served.service_id), served.service_id, row.service.release_id, row.version_id,
              row.sha256[:8], "Fern Solicitors", "Made available in the portal", "Initial details",
              served.address, "Not yet", "waiting to be sent", "OFFICIAL-SENSITIVE")  # fmt: skip
    assert [one for one in fields if one not in words] == []
    assert client_of(served.solicitor).get(f"/service/{served.service_id}/record.pdf").status_code == 404
