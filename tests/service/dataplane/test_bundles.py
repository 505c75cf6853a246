"""/bytes/bundles: the court reads its bundle as one PDF; nobody else does, whatever they hold in hand."""

import asyncio
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from django.conf import settings

import factories
from service.dataplane.serving import Person, serving, sign_in
from service.dataplane.test_refusals import flip, recorded
from stages.disclosure.courtroom import Courtroom, make_courtroom
from unbroken.engines.vault import CHUNK
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.service.dataplane.app import build
from unbroken.service.dataplane.problems import Problem
from unbroken.service.dataplane.scratch import SealedScratch
from unbroken.service.dataplane.turns import PLACES, Turns
from unbroken.stages.disclosure.bundles import opening, queries
from unbroken.stages.disclosure.grants import BUNDLE, SERVED
from unbroken.stages.disclosure.serving import actions as services


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


def granted(who: Person, bundle_id: str, now: datetime) -> str:
    """Return a grant for what the bundle holds for somebody now."""
    try:
        ids = opening.bound_ids(queries.get_bundle(who.actor, bundle_id, now=datetime.now(UTC)))
    except NotVisible:
        ids = []
    return BUNDLE.issue(bundle_id, ids, who.actor, who.session, now)


def read(who: Person, bundle_id: str, token: str = "") -> httpx.Response:
    grant = token or granted(who, bundle_id, datetime.now(UTC))
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
    token = granted(clerk, bundle_id, now)
    another = at(http, room.judge)
    of_document = SERVED.issue(bundle_id, [bundle_id], room.clerk, clerk.session, now)
    of_past = granted(clerk, bundle_id, now - timedelta(days=1))
    elsewhere = granted(clerk, new_id(), now)
    for bad in ("-", flip(token, 5), of_document, of_past, elsewhere):
        assert read(clerk, bundle_id, bad).status_code == 403
    assert read(another, bundle_id, token).status_code == 403
    later = room.serve(room.version_ids[0])
    assert read(clerk, bundle_id, token).status_code == 403, "for what came later nobody recorded a look"
    assert read(clerk, bundle_id).status_code == 200
    for one in (service_id, later):
        services.recall_service(service_id=one, reason="Wrong court", actor=room.world.prosecutor, now=now)
    assert read(clerk, bundle_id, token).status_code == 404


def test_many_who_ask_at_once_are_served_or_told_when_to_ask_again_and_hold_no_threads(
    room: Courtroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.serve()
    bundle_id, making, most, done = room.bundle().id, 0, 0, []
    real, may_go_on = opening.bind_bundle, threading.Event()

    def slowly(*asked: Any) -> bytes:
        nonlocal making, most
        making += 1
        most = max(most, making)
        assert may_go_on.wait(60)
        try:
            return real(*asked)
        finally:
            making -= 1

    monkeypatch.setattr(opening, "bind_bundle", slowly)
    with serving(build(settings.UNBROKEN)) as there, httpx.Client(base_url=there, trust_env=False, timeout=60) as http:
        clerk = at(http, room.clerk)
        token = granted(clerk, bundle_id, datetime.now(UTC))
        asking = [
            threading.Thread(target=lambda: done.append(read(clerk, bundle_id, token))) for _ in range(PLACES * 3)
        ]
        for one in asking:
            one.start()
        while len(done) < PLACES * 2:
            assert making <= 1
            may_go_on.wait(0.01)
        # Sixteen threads are not held by those who wait: other reads are answered meanwhile.
        assert http.head(f"/bytes/bundles/{bundle_id}", headers=clerk.cookies).status_code == 403
        may_go_on.set()
        for one in asking:
            one.join()
        assert read(clerk, bundle_id).status_code == 200, "every place was given back"
    refused = [one for one in done if one.status_code == 429]
    assert len(refused) == PLACES * 2
    assert {(one.headers["Retry-After"], one.json()["code"]) for one in refused} == {("5", "bundles-busy")}
    assert [one.content[:4] for one in done if one.status_code == 200] == [b"%PDF"] * PLACES
    assert most == 1


async def _outlast(turns: Turns) -> None:
    async with turns.alone():
        with pytest.raises(Problem, match="Try again in 5 seconds"):
            async with turns.alone():
                pass
    async with turns.alone():
        pass


def test_who_waits_too_long_for_a_turn_is_told_to_ask_again_and_the_turn_is_not_lost() -> None:
    asyncio.run(_outlast(Turns(patience_seconds=0.01)))


@pytest.mark.parametrize("size", [0, 1, CHUNK, (1 << 20) + 5, 3 << 20])
def test_scratch_gives_back_what_was_put_in_and_shows_none_of_it_on_disk(size: int) -> None:
    data = (b"in the clear " * (size // 13 + 1))[:size]
    scratch = SealedScratch(data)
    assert b"".join(scratch.open_all()) == data
    scratch._file.seek(0)
    assert b"in the clear" not in scratch._file.read()
    scratch.close()
    scratch.close()
