"""Ranges of sealed evidence: what RFC 9110 says, and what keeps evidence safe in a browser."""

import hashlib
from datetime import UTC, datetime

import httpx
import pytest

from stages.evidence.world import PDF, mp4, seal
from unbroken.stages.evidence import actions
from unbroken.stages.evidence.models import Envelope

SIZE = 3_000_001


@pytest.fixture
def content() -> bytes:
    return mp4(SIZE)


@pytest.fixture
def get(world, officer, content):
    """A function that asks for the sealed content with headers."""
    version_id = seal(world, content)
    grant = actions.open_item(
        version_id=version_id, purpose="review", actor=world.officer, now=datetime.now(UTC), session_key=officer.session
    )

    def call(
        method: str = "GET", *, token: str = grant.token, path: str = f"/bytes/versions/{version_id}", **headers: str
    ) -> httpx.Response:
        named = {key.replace("_", "-"): value for key, value in headers.items()}
        return officer.http.request(method, path, params={"grant": token}, headers={**officer.cookies, **named})

    return call


def test_whole_item_is_what_was_sent(get, content) -> None:
    response = get()
    assert response.status_code == 200
    assert response.content == content
    assert response.headers["Accept-Ranges"] == "bytes"
    assert response.headers["ETag"] == f'"{hashlib.sha256(content).hexdigest()}"'


@pytest.mark.parametrize(
    ("header", "first", "last"),
    [
        ("bytes=0-0", 0, 0),
        ("bytes=0-", 0, SIZE - 1),
        ("bytes=65535-65536", 65_535, 65_536),
        ("bytes=65536-131071", 65_536, 131_071),
        ("bytes=1000000-2500000", 1_000_000, 2_500_000),
        ("bytes=-1", SIZE - 1, SIZE - 1),
        ("bytes=-99999999", 0, SIZE - 1),
        (f"bytes={SIZE - 1}-", SIZE - 1, SIZE - 1),
        ("bytes=3000000-99999999999", 3_000_000, SIZE - 1),
    ],
)
def test_range_gives_exactly_these_bytes(get, content, header, first, last) -> None:
    response = get(Range=header)
    assert response.status_code == 206
    assert response.headers["Content-Range"] == f"bytes {first}-{last}/{SIZE}"
    assert response.headers["Content-Length"] == str(last - first + 1)
    assert response.content == content[first : last + 1]


@pytest.mark.parametrize("header", [f"bytes={SIZE}-", "bytes=99999999-", "bytes=-0"])
def test_range_outside_is_416_with_the_size(get, header) -> None:
    response = get(Range=header)
    assert response.status_code == 416
    assert response.headers["Content-Range"] == f"bytes */{SIZE}"


@pytest.mark.parametrize("header", ["bytes=5-2", "bytes=0-1,5-6", "chapters=1-2", "bytes=", "bytes=a-b"])
def test_range_not_understood_gives_everything(get, content, header) -> None:
    response = get(Range=header)
    assert (response.status_code, len(response.content)) == (200, SIZE)


def test_if_range_with_the_same_etag_gives_the_range_and_with_another_everything(get) -> None:
    etag = get("HEAD").headers["ETag"]
    assert get(Range="bytes=0-9", If_Range=etag).status_code == 206
    assert get(Range="bytes=0-9", If_Range='"other"').status_code == 200


def test_head_gives_headers_and_no_body(get) -> None:
    response = get("HEAD")
    assert (response.status_code, response.headers["Content-Length"], response.content) == (200, str(SIZE), b"")


def test_headers_keep_evidence_out_of_caches_and_names_out_of_sight(get) -> None:
    headers = get(Range="bytes=0-0").headers
    assert headers["Content-Type"] == "video/mp4"
    assert headers["Content-Disposition"] == 'inline; filename="JS-1.mp4"'
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("sandbox")


def test_pdf_is_served_as_pdf_in_a_sandbox(world, officer) -> None:
    version_id = seal(world, PDF, name="<script>.html")
    grant = actions.open_item(
        version_id=version_id, purpose="review", actor=world.officer, now=datetime.now(UTC), session_key=officer.session
    )
    response = officer.http.get(f"/bytes/versions/{version_id}", params={"grant": grant.token}, headers=officer.cookies)
    assert response.headers["Content-Type"] == "application/pdf"
    assert "script" not in response.headers["Content-Disposition"]


def test_grant_of_another_session_person_or_version_is_refused(get, world, person, content) -> None:
    assert get(token="").status_code == 403
    assert get(token="a.b").status_code == 403
    assert get(path="/bytes/versions/01M82T9VNJW9SKX6KF0WBCA9QN").status_code == 403


def test_grant_stolen_by_another_session_is_refused(world, officer, person, content) -> None:
    version_id = seal(world, content)
    grant = actions.open_item(
        version_id=version_id, purpose="review", actor=world.officer, now=datetime.now(UTC), session_key=officer.session
    )
    thief = person(world.colleague)
    path = f"/bytes/versions/{version_id}"
    assert officer.http.get(path, params={"grant": grant.token}, headers=officer.cookies).status_code == 200
    assert thief.http.get(path, params={"grant": grant.token}, headers=thief.cookies).status_code == 403
    assert thief.http.get(path, params={"grant": grant.token}).status_code == 401


def test_look_is_recorded_before_the_grant_is_given(world, officer) -> None:
    from django.db import connection

    from unbroken.ground.custody.acting import is_recorded

    version_id = seal(world, mp4(1000))
    grant = actions.open_item(
        version_id=version_id,
        purpose="review: with counsel",
        actor=world.officer,
        now=world.now,
        session_key=officer.session,
    )
    assert is_recorded(grant.event_id)
    with connection.cursor() as cursor:
        cursor.execute("SELECT type FROM custody_pending WHERE id = %s", [grant.event_id])
        assert cursor.fetchone() == ("evidence:item:viewed",)


def test_grant_after_the_envelope_was_withdrawn_is_not_visible(world, officer, content) -> None:
    version_id = seal(world, content)
    grant = actions.open_item(
        version_id=version_id, purpose="review", actor=world.officer, now=datetime.now(UTC), session_key=officer.session
    )
    from unbroken.ground.custody.acting import act
    from unbroken.ground.custody.events import EventType

    path = f"/bytes/versions/{version_id}"
    assert officer.http.get(path, params={"grant": grant.token}, headers=officer.cookies).status_code == 200
    with act(world.officer, EventType.ITEM_WITHDRAWN, now=world.now, case_id=world.case_id):
        Envelope.objects.update(state="WITHDRAWN")
    assert officer.http.get(path, params={"grant": grant.token}, headers=officer.cookies).status_code == 404
