"""Live events: only one's own organisation's, heartbeats, and the end of a session."""

import json

import httpx
import pytest

from service.dataplane.serving import Person, serving, sign_in
from unbroken.ground.live import announce


@pytest.fixture
def quick(database_urls):
    """A server whose heartbeat comes five times a second."""
    from starlette.applications import Starlette
    from starlette.routing import Route

    from unbroken.service.dataplane.live import Live
    from unbroken.service.dataplane.workers import Workers

    workers = Workers()
    live = Live(workers, heartbeat_seconds=0.2)
    with serving(Starlette(routes=[Route("/bytes/live", live.events)])) as address:
        yield address
    workers.close()


def lines(person: Person, query: str = ""):
    with person.http.stream("GET", f"/bytes/live{query}", headers=person.cookies) as response:
        assert response.status_code == 200
        assert response.headers["Content-Type"].startswith("text/event-stream")
        yield from response.iter_lines()


def person_at(address: str, actor) -> Person:
    return Person(httpx.Client(base_url=address, trust_env=False, timeout=120), actor, sign_in(actor))


def test_live_without_a_session_is_401(world, quick) -> None:
    assert httpx.get(f"{quick}/bytes/live", trust_env=False).status_code == 401


def test_live_gives_only_the_own_organisations_events(world, quick) -> None:
    person = person_at(quick, world.officer)
    seen = []
    with person.http:
        for line in lines(person):
            if line == ": still here" and not seen:
                announce("handovers", [world.stranger.organisation_id], "theirs")
                announce("handovers", [world.officer.organisation_id, world.prosecutor.organisation_id], "ours")
            if line.startswith("data: "):
                seen.append(json.loads(line[6:]))
                break
    assert seen == [{"topic": "handovers", "id": "ours"}]


def test_live_of_one_topic_leaves_out_the_others(world, quick) -> None:
    person = person_at(quick, world.officer)
    with person.http:
        for line in lines(person, "?topic=evidence"):
            if line == ": still here":
                announce("cases", [world.officer.organisation_id], "case")
                announce("evidence", [world.officer.organisation_id], "item")
            if line.startswith("data: "):
                assert json.loads(line[6:])["id"] == "item"
                break


def test_live_ends_with_the_session(world, quick) -> None:
    from django.contrib.sessions.models import Session

    person = person_at(quick, world.officer)
    beats = 0
    with person.http:
        for line in lines(person):
            if line == ": still here":
                beats += 1
                Session.objects.all().delete()
            if line == "event: ended":
                break
    assert 1 <= beats <= 3


def test_live_streams_of_one_session_are_limited_and_a_closed_one_makes_room(world, quick) -> None:
    from contextlib import ExitStack

    from unbroken.service.dataplane.live import STREAMS_A_SESSION

    busy, other = person_at(quick, world.officer), person_at(quick, world.prosecutor)

    def opened(person: Person, streams: ExitStack) -> int:
        stream = person.http.stream("GET", "/bytes/live", headers=person.cookies)
        return streams.enter_context(stream).status_code

    with busy.http, other.http, ExitStack() as streams:
        first = ExitStack()
        assert opened(busy, first) == 200
        assert {opened(busy, streams) for _ in range(STREAMS_A_SESSION - 1)} == {200}
        refused = busy.http.get("/bytes/live", headers=busy.cookies)
        assert (refused.status_code, refused.json()["code"]) == (429, "live-streams-too-many")
        assert int(refused.headers["Retry-After"]) > 0
        assert opened(other, streams) == 200
        first.close()
        beats = (line for line in lines(other) if line == ": still here")
        tries = (opened(busy, streams) for _ in beats)
        assert next(status for status in tries if status == 200)
