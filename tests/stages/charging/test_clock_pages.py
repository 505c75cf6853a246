"""The clocks page over HTTP: what it says, what it takes, refusals at their fields, and what outsiders find."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from stages.charging.test_pages import client_of, landed, text_of
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions
from unbroken.stages.charging.actions import DayInput
from unbroken.stages.charging.models import CaseDate


@pytest.fixture
def present(database: object) -> Any:
    """The scene at this very moment, because pages read the time of day themselves."""
    from stages.charging.scene import set_scene

    cache.clear()
    yield set_scene(datetime.now(UTC) - timedelta(seconds=5))
    cache.clear()


def test_every_page_with_a_clock_says_its_warning_and_its_owner(present):
    from stages.charging.scene import accepted, add_case

    held = add_case(present, hours_held=20)
    request_id = accepted(held)
    for who, path in (
        (present.officer, f"/cases/{held.case_id}/"),
        (present.officer, f"/charging/clocks/{held.case_id}/"),
        (present.prosecutor, f"/charging/{request_id}/"),
        (present.prosecutor, "/charging/"),
    ):
        said = text_of(client_of(who).get(path))
        assert "Detention in police custody, Darren HOLT: " in said, path
        assert "left, until" in said, path
        assert "80% of the time is used. Owner: custody officer." in said, path


def test_day_is_recorded_shown_and_taken_back_on_the_page(present):
    officer, path = client_of(present.officer), f"/charging/clocks/{present.case_id}/"
    today = str(local_day(present.now))
    form = {"kind": "not-guilty", "person_id": present.suspect, "at": today, "note": "In court 2.", "day_id": new_id()}
    for field, typed in (("kind", "sent"), ("person_id", "nobody"), ("at", "soon")):
        answer = officer.post(path, form | {field: typed})
        assert answer.status_code == 422
        assert f'href="#{field}"' in answer.content.decode()
        assert "In court 2." in answer.content.decode()
    assert landed(officer.post(path, form)).endswith(f"#day-{form['day_id']}")
    assert "Darren HOLT: Plea of not guilty" in text_of(officer.get(path))
    back = f"/charging/clocks/days/{form['day_id']}/withdraw/"
    assert officer.post(back, {"reason": ""}).status_code == 422
    assert landed(officer.post(back, {"reason": "It was another day."})).endswith(f"#day-{form['day_id']}")
    assert "Taken back" in text_of(officer.get(path))


def test_victim_is_recorded_as_told_on_the_page(present):
    officer, path = client_of(present.officer), f"/charging/clocks/{present.case_id}/"
    page = officer.get(path)
    assert "Tell the victim what police did" in text_of(page)
    about = f"VCOP_POLICE {local_day(present.now - timedelta(hours=10))}"
    assert about in page.content.decode()
    assert officer.post(f"{path}told/", {"about": about}).status_code == 422
    victim = next(one for one in _victims(present))
    told = {"about": about, "person_ids": victim, "told_on": str(local_day(present.now)), "way": "By telephone"}
    assert landed(officer.post(f"{path}told/", told)).endswith("#victims")
    assert about not in officer.get(path).content.decode()


def test_outsiders_find_no_clocks_and_record_none(present):
    made = actions.record_day(
        day_id=new_id(),
        case_id=present.case_id,
        day=DayInput("not-guilty", present.suspect, at=present.now),
        actor=present.officer,
        now=present.now,
    )
    path = f"/charging/clocks/{present.case_id}/"
    for who in (present.outsider, present.prosecutor, present.caseworker):
        client = client_of(who)
        assert client.get(path).status_code == client.get(f"/charging/clocks/{new_id()}/").status_code == 404
        for place in (path, f"{path}told/", f"/charging/clocks/days/{made}/withdraw/"):
            assert client.post(place, {"reason": "x"}).status_code == 404, place
    assert CaseDate.objects.filter(withdrawn_at=None).count() == 1


def test_clocks_need_as_many_queries_for_many_days_as_for_one(present):
    officer, path = client_of(present.officer), f"/charging/clocks/{present.case_id}/"

    def record() -> None:
        day = DayInput("detention-reviewed", present.suspect, at=present.now)
        actions.record_day(day_id=new_id(), case_id=present.case_id, day=day, actor=present.officer, now=present.now)

    def count() -> int:
        officer.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert officer.get(path).status_code == 200
        return len(seen)

    record()
    few = count()
    for _ in range(4):
        record()
    assert count() == few


def _victims(present: Any) -> list[str]:
    from unbroken.stages.cases import queries as cases

    facts = cases.get_facts(present.officer, present.case_id, now=present.now)
    return [one.id for one in facts.people if one.surname == "Carrow"]
