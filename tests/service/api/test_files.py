"""Forms, certified versions, the check and submissions through the API."""

from io import BytesIO

import pypdfium2
import pytest

import factories
from service.api.calling import connect
from stages.files.test_certifying import certify
from stages.files.world import make_world
from unbroken.engines.casefile.forms import FORMS
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending


@pytest.fixture
def file(database, moment):
    yield make_world(moment)
    factories.forget_caches()


@pytest.fixture
def api(file, call, moment):
    return call(connect(file.officer.organisation_id, [Scope.FILES_READ, Scope.FILES_WRITE], now=moment))


def test_forms_are_read_as_values_and_as_pdf(file, api):
    rows = api.get(f"/files/{file.case_id}/forms").json()["items"]
    codes = {row["code"] for row in rows}
    assert codes == {one.code for one in FORMS if one.subjects(file.facts)} - {"MG6", "MG6D", "MG6E"}
    shown = api.get(f"/files/{file.case_id}/forms/MG5").json()
    texts = [cell["text"] for part in shown["form"]["sections"] for block in part["blocks"] for row in block["rows"]
             for cell in row]  # fmt: skip
    assert file.facts.outline.what_happened in texts
    pdf = api.get(f"/files/{file.case_id}/forms/MG5/pdf")
    assert pdf["Content-Type"] == "application/pdf"
    with pypdfium2.PdfDocument(BytesIO(pdf.content)) as document:
        assert "MG5" in document[0].get_textpage().get_text_range()
    printed = Pending.objects.get(type="file:form:printed", case_id=file.case_id)
    assert printed.log_id == file.officer.organisation_id


def test_certified_version_is_read_and_printed_as_it_was_fixed(file, api, moment):
    version_id = certify(file, "MG5", now=moment)
    page = api.get(f"/files/{file.case_id}/forms/MG5").json()
    assert [one["id"] for one in page["versions"]] == [version_id]
    shown = api.get(f"/files/versions/{version_id}").json()
    assert shown["form"]["sections"] == page["form"]["sections"]
    first, again = (api.get(f"/files/versions/{version_id}/pdf") for _ in range(2))
    assert first.content == again.content
    assert first["ETag"] == again["ETag"]
    unchanged = api.get(f"/files/versions/{version_id}/pdf", If_None_Match=first["ETag"])
    assert (unchanged.status_code, unchanged.content) == (304, b"")


def test_file_is_checked_and_sent_with_a_reason_when_it_is_not_ready(file, api):
    check = api.get(f"/files/{file.case_id}/check?file_type=PCD_FULL").json()
    assert not check["is_ready"]
    assert any(part["gaps"] for part in check["parts"])
    refused = api.post(f"/files/{file.case_id}/submissions", {"file_type": "PCD_FULL"})
    assert (refused.status_code, list(refused.json()["errors"])) == (422, ["reason"])
    body = {"file_type": "PCD_FULL", "reason": "The clock does not wait."}
    assert api.post(f"/files/{file.case_id}/submissions", body).status_code == 201
    sent = api.get(f"/files/{file.case_id}/submissions").json()["items"]
    assert [(one["reason"], one["missing_count"] > 0) for one in sent] == [("The clock does not wait.", True)]


def test_confidential_and_sensitive_forms_and_other_sides_are_not_there(file, call, api, moment):
    for code in ("MG6", "MG6D", "MG6E", "MG99"):
        assert api.get(f"/files/{file.case_id}/forms/{code}").status_code == 404
    stranger = call(connect(file.prosecutor.organisation_id, [Scope.FILES_READ], now=moment))
    version_id = certify(file, "MG5", now=moment)
    for path in (f"/files/{file.case_id}/forms", f"/files/versions/{version_id}", f"/files/{file.case_id}/check"):
        assert stranger.get(path).status_code == 404
