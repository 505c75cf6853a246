"""/bytes/bundles: the court reads its bundle as one PDF; nobody else does, whatever they hold in hand."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

import factories
from service.dataplane.serving import Person, sign_in
from service.dataplane.test_refusals import flip, recorded
from stages.disclosure.courtroom import Courtroom, make_courtroom
from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.disclosure.bundles import grants, opening
from unbroken.stages.disclosure.defence import grants as of_documents
from unbroken.stages.disclosure.serving import actions as serving


@pytest.fixture
def room(database: object) -> Iterator[Courtroom]:
    """Served five minutes ago: the byte path reads the clock of the day."""
    yield make_courtroom(datetime.now(UTC) - timedelta(minutes=5))
    factories.forget_caches()


@pytest.fixture
def http(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, trust_env=False, timeout=60) as client:
        yield client


def at(http: httpx.Client, actor: Actor) -> Person:
    return Person(http, actor, sign_in(actor))


def read(who: Person, bundle_id: str, token: str = "") -> httpx.Response:
    grant = token or grants.issue(bundle_id, who.actor, who.session, datetime.now(UTC))
    return who.http.get(f"/bytes/bundles/{bundle_id}", params={"grant": grant}, headers=who.cookies)


def test_bundle_is_sent_as_one_pdf_that_names_nobody_and_is_kept_nowhere(room: Courtroom, http: httpx.Client) -> None:
    room.serve()
    clerk, bundle_id = at(http, room.clerk), room.bundle().id
    now = datetime.now(UTC)
    opened = opening.open_bundle(bundle_id=bundle_id, actor=room.clerk, now=now, session_key=clerk.session)
    whole = read(clerk, bundle_id, opened.token)
    assert whole.status_code == 200
    assert whole.content.startswith(b"%PDF")
    assert int(whole.headers["Content-Length"]) == len(whole.content)
    assert whole.headers["Content-Type"] == "application/pdf"
    assert whole.headers["Cache-Control"] == "no-store"
    assert whole.headers["Content-Disposition"] == f'inline; filename="bundle-{opened.bundle.urn}.pdf"'
    address = f"/bytes/bundles/{bundle_id}"
    head = http.head(address, params={"grant": opened.token}, headers=clerk.cookies)
    assert (head.status_code, head.content) == (200, b"")


def test_everybody_else_is_refused_as_for_what_is_not_there(room: Courtroom, http: httpx.Client) -> None:
    service_id = room.serve()
    bundle_id, clerk = room.bundle().id, at(http, room.clerk)
    base = room.world.base
    for actor in (room.lister, room.world.solicitor, room.world.prosecutor, base.officer, base.stranger):
        who = at(http, actor)
        real, absent = (read(who, one) for one in (bundle_id, new_id()))
        assert (real.status_code, real.json()) == (absent.status_code, absent.json())
        assert real.status_code == 404
    assert recorded("access:refusal:recorded") == 10
    assert http.get(f"/bytes/bundles/{bundle_id}").status_code == 401
    now = datetime.now(UTC)
    token = grants.issue(bundle_id, room.clerk, clerk.session, now)
    another = at(http, room.judge)
    of_document = of_documents.issue(bundle_id, room.clerk, clerk.session, now)
    of_past = grants.issue(bundle_id, room.clerk, clerk.session, now - timedelta(days=1))
    elsewhere = grants.issue(new_id(), room.clerk, clerk.session, now)
    for bad in ("-", flip(token, 5), of_document, of_past, elsewhere):
        assert read(clerk, bundle_id, bad).status_code == 403
    assert read(another, bundle_id, token).status_code == 403
    serving.recall_service(service_id=service_id, reason="Wrong court", actor=room.world.prosecutor, now=now)
    assert read(clerk, bundle_id, token).status_code == 404
