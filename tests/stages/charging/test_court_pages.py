"""The page of what the court did over HTTP: each defendant, what is taken and of whom, refusals at their fields."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stages.charging.scene import set_scene
from stages.charging.test_codefendants import charge_second
from stages.charging.test_pages import client_of, landed, text_of
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.ids import new_id
from unbroken.stages.charging.models import CourtStep


@pytest.fixture
def present(database: object) -> Any:
    """Two charged defendants at this very moment, because pages read the time of day themselves."""
    cache.clear()
    yield charge_second(set_scene(datetime.now(UTC) - timedelta(seconds=5)))
    cache.clear()


def test_step_of_one_defendant_is_recorded_shown_and_taken_back_on_the_page(present):
    scene, second = present
    officer, path = client_of(scene.officer), f"/charging/court/{scene.case_id}/"
    today = str(local_day(scene.now))
    assert "Can be recorded of Darren HOLT, Karl DENT" in text_of(officer.get(path))
    form = {"move": "CONVICT", "people": [second], "on": today, "note": "Guilty.", "step_id": new_id()}
    for field, typed in (("move", ""), ("people", []), ("on", "soon")):
        answer = officer.post(path, form | {field: typed})
        assert answer.status_code == 422
        assert f'href="#{field}"' in answer.content.decode()
        assert f'id="{field}"' in answer.content.decode()
        assert "Guilty." in answer.content.decode()
    assert landed(officer.post(path, form)).endswith(f"#step-{form['step_id']}")
    said = text_of(officer.get(path))
    assert "Where this case is: First hearing next" in said
    assert "Karl DENT: plea or finding of guilt" in said
    assert "Karl DENT Charged Sentence next" in text_of(officer.get(f"/cases/{scene.case_id}/"))
    back = f"/charging/court/steps/{form['step_id']}/withdraw/"
    assert officer.post(back, {"reason": ""}).status_code == 422
    assert landed(officer.post(back, {"reason": "It was the other."})).endswith(f"#step-{form['step_id']}")
    assert "Karl DENT Charged First hearing next" in text_of(officer.get(path))


def test_step_of_every_defendant_is_one_record_and_an_end_names_them(present):
    scene, _ = present
    officer, path = client_of(scene.officer), f"/charging/court/{scene.case_id}/"
    form = {"people": "all", "on": str(local_day(scene.now)), "step_id": new_id(), "note": "No longer supported."}
    refused = officer.post(path, form | {"move": "DISCONTINUE"})
    assert refused.status_code == 422
    assert "by name" in text_of(refused)
    assert officer.post(path, form | {"move": "SEND"}).status_code == 302
    assert "Darren HOLT, Karl DENT: sent to the Crown Court" in text_of(officer.get(path))
    assert CourtStep.objects.count() == 1


def test_page_needs_as_many_queries_for_many_steps_as_for_one(present):
    scene, second = present
    officer, path = client_of(scene.officer), f"/charging/court/{scene.case_id}/"
    today = str(local_day(scene.now))

    def record(move: str, *people: str) -> None:
        form = {"move": move, "people": people, "on": today, "next_on": today, "step_id": new_id()}
        assert officer.post(path, form).status_code == 302

    def count() -> int:
        officer.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert officer.get(path).status_code == 200
        return len(seen)

    record("SEND", second)
    few = count()
    record("SEND", scene.suspect)
    record("PREPARE", "all")
    record("LIST", "all")
    assert count() == few


def test_name_with_signs_of_markup_is_shown_as_it_was_typed(present):
    scene, second = present
    officer, path = client_of(scene.officer), f"/charging/court/{scene.case_id}/"
    today = str(local_day(scene.now))
    form = {"move": "SEND", "people": [second], "on": today, "step_id": new_id(), "court": "<b>Crown</b> 50% s"}
    assert officer.post(path, form).status_code == 302
    for page in (path, f"/cases/{scene.case_id}/"):
        shown = officer.get(page).content.decode()
        assert "&lt;b&gt;Crown&lt;/b&gt; 50% s" in shown
        assert "<b>Crown" not in shown
