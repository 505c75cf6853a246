"""Who has a triage or review open: seen by colleagues, gone when the page closes, or by itself."""

from datetime import timedelta

import pytest

from stages.charging.scene import Scene, accept, accepted, ask, reject
from unbroken.ground.errors import NotVisible
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.models import ChargeRequest, Presence
from unbroken.stages.charging.queries.queue import QueueFilter

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def request_id(scene: Scene) -> str:
    made = accepted(scene)
    actions.assign_request(request_id=made, person_id=scene.second.person_id, actor=scene.prosecutor, now=scene.now)
    return made


def on_it(scene: Scene, request_id: str, now, actor=None) -> tuple[str, str]:
    """Return who is said to be on it: on the request's page, and on the queue."""
    reader = actor or scene.second
    page = queries.list_queue(reader, asked=QueueFilter(), page=1, now=now)
    rows = {row.id: row for _, found, _ in page.groups for row in found}
    return queries.get_request(reader, request_id, now=now).on_it != "", rows[request_id].on_it != ""


def note(scene: Scene, request_id: str, now, *, by=None, is_beat: bool = False) -> None:
    actions.note_presence(request_id=request_id, is_beat=is_beat, actor=by or scene.prosecutor, now=now)


def test_look_without_script_counts_for_minutes(scene: Scene, request_id: str):
    note(scene, request_id, scene.now)
    assert on_it(scene, request_id, scene.now + 9 * MINUTE) == (True, True)
    assert on_it(scene, request_id, scene.now + 11 * MINUTE) == (False, False)
    assert on_it(scene, request_id, scene.now, scene.prosecutor) == (False, False), "one's own page is no colleague"


def test_page_that_says_it_is_open_is_forgotten_within_a_minute_of_its_last_word(scene: Scene, request_id: str):
    note(scene, request_id, scene.now)
    note(scene, request_id, scene.now + SECOND, is_beat=True)
    assert on_it(scene, request_id, scene.now + MINUTE) == (True, True)
    assert on_it(scene, request_id, scene.now + MINUTE + 2 * SECOND) == (False, False)
    for beat in range(1, 6):
        note(scene, request_id, scene.now + beat * 20 * SECOND, is_beat=True)
    assert on_it(scene, request_id, scene.now + 2 * MINUTE) == (True, True)


def test_page_that_closes_is_forgotten_at_once_and_may_open_again(scene: Scene, request_id: str):
    note(scene, request_id, scene.now, is_beat=True)
    actions.end_presence(request_id=request_id, actor=scene.prosecutor, now=scene.now + SECOND)
    assert on_it(scene, request_id, scene.now + 2 * SECOND) == (False, False)
    note(scene, request_id, scene.now + 3 * SECOND, is_beat=True)
    assert on_it(scene, request_id, scene.now + 4 * SECOND) == (True, True)


def test_lock_stays_with_who_came_first_and_passes_when_they_are_gone(scene: Scene, request_id: str):
    note(scene, request_id, scene.now, is_beat=True)
    note(scene, request_id, scene.now + SECOND, by=scene.second, is_beat=True)
    assert Presence.objects.get().person_id == scene.prosecutor.person_id
    actions.end_presence(request_id=request_id, actor=scene.second, now=scene.now + SECOND)
    assert on_it(scene, request_id, scene.now + 2 * SECOND) == (True, True)
    note(scene, request_id, scene.now + 2 * MINUTE, by=scene.second, is_beat=True)
    assert Presence.objects.get().person_id == scene.second.person_id
    assert on_it(scene, request_id, scene.now + 2 * MINUTE, scene.prosecutor) == (True, True)


@pytest.mark.parametrize("who", ["caseworker", "officer", "elsewhere", "outsider"])
def test_who_does_not_review_is_on_nothing(scene: Scene, request_id: str, who: str):
    actor = getattr(scene, who)
    for do in (actions.note_presence, actions.end_presence):
        with pytest.raises(NotVisible):
            do(request_id=request_id, actor=actor, now=scene.now)
    assert not Presence.objects.exists()
    assert ChargeRequest.objects.get(pk=request_id).state == "ACCEPTED"


def test_triage_that_is_open_is_seen_by_colleagues_and_ends_with_the_decision(scene: Scene):
    request_id = ask(scene)
    note(scene, request_id, scene.now, by=scene.caseworker)
    assert on_it(scene, request_id, scene.now + MINUTE, scene.manager) == (True, True)
    assert on_it(scene, request_id, scene.now + MINUTE, scene.caseworker) == (False, False)
    with pytest.raises(NotVisible):
        note(scene, request_id, scene.now, by=scene.officer)
    accept(scene, request_id, assign_to=scene.prosecutor.person_id)
    assert on_it(scene, request_id, scene.now + SECOND, scene.prosecutor) == (False, False)
    actions.end_presence(request_id=request_id, actor=scene.caseworker, now=scene.now + SECOND)


def test_triage_that_returns_a_request_ends_there_too(scene: Scene):
    request_id = ask(scene)
    note(scene, request_id, scene.now, by=scene.caseworker)
    reject(scene, request_id)
    assert not Presence.objects.filter(until_at__gt=scene.now).exists()


@pytest.mark.parametrize("was_open", [True, False])
def test_last_beat_of_a_page_that_arrives_after_its_goodbye_does_not_bring_it_back(
    scene: Scene, request_id: str, was_open: bool
):
    note(scene, request_id, scene.now if was_open else scene.now - 2 * MINUTE, is_beat=True)
    actions.end_presence(request_id=request_id, opening="first", actor=scene.prosecutor, now=scene.now + SECOND)
    beat = {"request_id": request_id, "is_beat": True, "actor": scene.prosecutor}
    actions.note_presence(**beat, opening="first", now=scene.now + 2 * SECOND)
    assert on_it(scene, request_id, scene.now + 3 * SECOND) == (False, False)
    actions.note_presence(**beat, opening="second", now=scene.now + 4 * SECOND)
    assert on_it(scene, request_id, scene.now + 5 * SECOND) == (True, True)
