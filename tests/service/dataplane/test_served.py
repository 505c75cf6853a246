"""/bytes/served: who was served reads, whole and in ranges; nobody else does, whatever they hold in hand."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

import factories
from service.dataplane.serving import Person, sign_in
from service.dataplane.test_refusals import flip, recorded
from stages.disclosure.served import Served, change_firm, email_of, make_served
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure.defence import actions, opening
from unbroken.stages.disclosure.grants import SERVED
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.evidence import grants as evidence_grants
from unbroken.stages.evidence import queries as evidence

Reader = Callable[..., httpx.Response]


@pytest.fixture
def served(database: object) -> Iterator[Served]:
    """Served five minutes ago: the byte path reads the clock of the day."""
    yield make_served(datetime.now(UTC) - timedelta(minutes=5))
    factories.forget_caches()


@pytest.fixture
def http(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
        yield client


@pytest.fixture
def solicitor(served: Served, http: httpx.Client) -> Person:
    return Person(http, served.solicitor, sign_in(served.solicitor))


def token_of(who: Person, document_id: str, when: datetime | None = None) -> str:
    """Return a capability as the page of a document gives it, without asking whether it would."""
    return SERVED.issue(document_id, [document_id], who.actor, who.session, when or datetime.now(UTC))


def read(who: Person, document_id: str, token: str = "", **headers: str) -> httpx.Response:
    grant = token or token_of(who, document_id)
    return who.http.get(f"/bytes/served/{document_id}", params={"grant": grant}, headers={**who.cookies, **headers})


def test_served_document_is_sent_whole_and_in_ranges_under_its_reference(served: Served, solicitor: Person) -> None:
    opened = opening.open_document(
        document_id=served.document_id, actor=served.solicitor, now=datetime.now(UTC), session_key=solicitor.session
    )
    whole = read(solicitor, served.document_id, opened.token)
    assert whole.status_code == 200
    assert whole.content.startswith(b"%PDF")
    assert whole.headers["Content-Type"] == "application/pdf"
    assert whole.headers["Cache-Control"] == "no-store"
    assert "statement" not in whole.headers["Content-Disposition"].lower()
    part = read(solicitor, served.document_id, opened.token, Range="bytes=5-14")
    assert (part.status_code, part.content) == (206, whole.content[5:15])
    beyond = read(solicitor, served.document_id, opened.token, Range=f"bytes={len(whole.content)}-")
    assert beyond.status_code == 416
    assert b"07700" not in whole.content


def test_everybody_else_is_refused_as_for_what_is_not_there(served: Served, http: httpx.Client) -> None:
    base = served.world.base
    others = (served.theirs, served.counsel, served.later, served.world.prosecutor, base.officer, base.stranger,
              base.clerk)  # fmt: skip
    for actor in others:
        who = Person(http, actor, sign_in(actor))
        real, absent = (read(who, one) for one in (served.document_id, new_id()))
        assert real.status_code == absent.status_code == 404, actor
        assert real.json() == absent.json()
        assert {**real.headers, "date": ""} == {**absent.headers, "date": ""}
    assert recorded("access:refusal:recorded") == 2 * len(others)
    nobody = http.get(f"/bytes/served/{served.document_id}")
    assert (nobody.status_code, nobody.json()["code"]) == (401, "sign-in-needed")


FORGED: list[Callable[[str], str]] = [
    lambda token: "-",
    lambda token: flip(token, 5),
    lambda token: flip(token, -3),
    lambda token: "x" * 5000,
    lambda token: "\x00",
    lambda token: "é.",
]


def test_capability_or_id_that_was_not_given_is_refused(served: Served, solicitor: Person) -> None:
    for forge in FORGED:
        assert read(solicitor, served.document_id, forge(token_of(solicitor, served.document_id))).status_code == 403
    for document_id in ("%00", "..%2f..%2fetc", "x" * 3000, "%ff", "1%27%20OR%201=1"):
        answer = solicitor.http.get(f"/bytes/served/{document_id}?grant=x", headers=solicitor.cookies)
        assert answer.status_code in {403, 404}, document_id


def test_capability_counts_for_its_document_session_and_kind_alone(
    served: Served, solicitor: Person, http: httpx.Client
) -> None:
    token = token_of(solicitor, served.document_id)
    clerk = Person(http, served.clerk, sign_in(served.clerk))
    assert read(clerk, served.document_id, token).status_code == 403
    again = Person(http, served.solicitor, sign_in(served.solicitor))
    assert read(again, served.document_id, token).status_code == 403
    assert read(solicitor, served.document_id, token_of(solicitor, new_id())).status_code == 403
    old = token_of(solicitor, served.document_id, datetime.now(UTC) - timedelta(hours=9))
    answer = read(solicitor, served.document_id, old)
    assert (answer.status_code, answer.json()["code"]) == (403, "capability-expired")
    upload = evidence_grants.issue_upload(served.document_id, 1, solicitor.actor, solicitor.session, datetime.now(UTC))
    assert read(solicitor, served.document_id, upload).status_code == 403
    bearer = http.get(f"/bytes/served/{served.document_id}", headers={"Authorization": "Bearer unb_1"})
    assert bearer.status_code == 403


def test_access_that_ended_gives_nothing_more_on_a_capability_in_hand(served: Served, http: httpx.Client) -> None:
    now = datetime.now(UTC)
    counsel = Person(http, served.counsel, sign_in(served.counsel))
    grant = actions.grant_counsel(
        case_id=served.case_id,
        client_id=served.world.client_id,
        email=email_of(served.counsel),
        actor=served.solicitor,
        now=now,
    )
    in_hand = open_and_read(served, counsel)
    actions.end_counsel(grant_id=grant, actor=served.solicitor, now=now)
    assert read(counsel, served.document_id, in_hand).status_code == 404

    solicitor = Person(http, served.solicitor, sign_in(served.solicitor))
    in_hand = open_and_read(served, solicitor)
    change_firm(served, served.later.organisation_id, datetime.now(UTC))
    assert read(solicitor, served.document_id, in_hand).status_code == 404

    later = Person(http, served.later, sign_in(served.later))
    in_hand = open_and_read(served, later)
    serving.recall_service(
        service_id=served.service_id, reason="Wrong firm", actor=served.world.prosecutor, now=datetime.now(UTC)
    )
    assert read(later, served.document_id, in_hand).status_code == 404


def open_and_read(served: Served, who: Person) -> str:
    """Open the document as the page does, read it, and return what is in hand then."""
    opened = opening.open_document(
        document_id=served.document_id, actor=who.actor, now=datetime.now(UTC), session_key=who.session
    )
    assert read(who, served.document_id, opened.token).status_code == 200
    return opened.token


def test_expired_access_gives_nothing_until_it_is_renewed(database: object, http: httpx.Client) -> None:
    served = make_served(datetime.now(UTC) - rules.ACCESS - timedelta(hours=1))
    who = Person(http, served.solicitor, sign_in(served.solicitor))
    assert read(who, served.document_id).status_code == 404
    actions.renew_access(service_id=served.service_id, actor=served.solicitor, now=datetime.now(UTC))
    assert read(who, served.document_id).status_code == 200
    factories.forget_caches()


def test_copy_that_was_served_is_no_evidence_to_be_opened_on_the_other_path(served: Served, solicitor: Person) -> None:
    from unbroken.stages.disclosure.serving.models import ServedDocument

    version_id = ServedDocument.objects.get().version_id
    for asked in (version_id, served.world.base.version_id):
        version = evidence.get_sealed(asked)
        token = evidence_grants.issue_view(version, "JS/1", solicitor.actor, solicitor.session, datetime.now(UTC))
        answer = solicitor.http.get(f"/bytes/versions/{asked}", params={"grant": token}, headers=solicitor.cookies)
        assert answer.status_code == 404
