"""The continuing duty: what makes somebody look at disclosure again, who sees that, and what came of it."""

from datetime import UTC, date, datetime, timedelta

import pytest

import factories
from stages.disclosure.scheduling import decide, issue, make_walled, record, unlisted, unused
from stages.disclosure.world import World, make_world
from stages.packages.test_pages import signed_in
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases.standing import needs_of
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ScheduleRefused
from unbroken.stages.disclosure.schedules import queries
from unbroken.stages.disclosure.schedules.duty import Trigger, answer_duty, raise_duty, receive_statement
from unbroken.stages.files import actions as files


def test_schedule_waits_for_decisions_and_new_material_makes_somebody_look_again(world: World) -> None:
    first = record(world, unused("Custody record of the arrest"))
    with pytest.raises(ScheduleRefused):
        issue(world)
    decide(world, first)
    issue(world)
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    later = record(world, unused("Footage from the bus"))
    duties = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    assert [(one.trigger, one.numbers) for one in duties] == [(Trigger.NEW_MATERIAL, (2,))]
    decide(world, later, "D", reason="It shows somebody else.")
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    issue(world)
    page = queries.get_schedule(world.prosecutor, world.case_id, "MG6C", now=world.now)
    assert [(one.number, one.numbers) for one in page.issues] == [(2, (1, 2)), (1, (1,))]
    raised = {
        "case_id": world.case_id,
        "trigger": Trigger.DEFENCE_STATEMENT,
        "subject_id": world.client_id,
        "actor": world.prosecutor,
    }
    task = raise_duty(now=world.now, **raised)
    assert raise_duty(now=world.now + timedelta(hours=1), **raised) == task
    assert [one.id for one in queries.list_duties(world.prosecutor, world.case_id, now=world.now)] == [task]
    answer_duty(task_id=task, answer="Nothing further meets the test.", actor=world.prosecutor, now=world.now)
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []


def test_material_after_a_streamlined_certificate_makes_somebody_look_again(world: World) -> None:
    record(world, unused("Custody record of the arrest"))
    issue(world, code="SDC")
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    record(world, unused("Footage from the bus"))
    duties = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    assert [(one.trigger, one.numbers) for one in duties] == [(Trigger.NEW_MATERIAL, (2,))]


def test_defence_statement_raises_a_review_once_and_an_amended_one_again(world: World) -> None:
    facts: dict[str, object] = {"case_id": world.case_id, "defendant_id": world.client_id, "now": world.now}
    first = receive_statement(received_on=date(2026, 5, 1), actor=world.base.paralegal, **facts)
    assert receive_statement(received_on=date(2026, 5, 1), actor=world.prosecutor, **facts) == first
    again = receive_statement(received_on=date(2026, 5, 3), actor=world.prosecutor, **facts)
    found = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    assert {one.id for one in found} == {first, again}
    assert Pending.objects.filter(type="disclosure:duty:raised").count() == 2
    for wrong in ({"received_on": date(2026, 5, 5)}, {"received_on": date(2026, 5, 1), "defendant_id": new_id()}):
        with pytest.raises(DisclosureIncomplete):
            receive_statement(actor=world.prosecutor, **{**facts, **wrong})
    for actor in (world.base.officer, world.base.clerk, world.solicitor, world.base.stranger):
        with pytest.raises(NotVisible):
            receive_statement(received_on=date(2026, 5, 1), actor=actor, **facts)
        with pytest.raises(NotVisible):
            queries.get_duty(actor, first, now=world.now)


def test_pages_take_a_defence_statement_and_what_came_of_looking_again(world: World) -> None:
    client = signed_in(world.prosecutor)
    case = f"/disclosure/case/{world.case_id}/"
    assert f"{case}defence-statement/" in client.get(case).text
    missing = client.post(f"{case}defence-statement/", {"defendant_id": "", "received_on": "soon"})
    assert missing.status_code == 422
    assert "Choose the defendant." in missing.text
    sent = {"defendant_id": world.client_id, "received_on": "2026-05-01"}
    assert client.post(f"{case}defence-statement/", sent)["Location"].endswith("#again")
    assert "A defence statement was received" in client.get(case).text
    (duty,) = queries.list_duties(world.prosecutor, world.case_id, now=world.now)
    answer = f"/disclosure/duty/{duty.id}/"
    assert "Looking at disclosure again" in client.get(answer).text
    assert client.post(answer, {"reason": " "}).status_code == 422
    assert client.post(answer, {"reason": "Nothing further meets the test."})["Location"].endswith("#again")
    assert queries.list_duties(world.prosecutor, world.case_id, now=world.now) == []
    assert signed_in(world.base.officer).get(answer).status_code == 404


def test_new_sensitive_material_waits_for_the_named_alone_and_leaves_no_trace_for_others(world: World) -> None:
    decide(world, record(world, unused("Custody record of the arrest")))
    issue(world)
    seen_before = {actor.person_id: glances(world, actor) for actor in unlisted(world)}
    walled = make_walled(world)
    files.name_reader(case_id=world.case_id, person_id=world.second.person_id, actor=walled.officer, now=world.now)
    for actor in unlisted(world):
        if actor.person_id != world.second.person_id:
            assert glances(world, actor) == seen_before[actor.person_id], actor.roles
    for named in (world.second, walled.officer):
        (duty,) = queries.list_duties(named, world.case_id, now=world.now)
        assert (duty.trigger, duty.numbers, duty.schedule) == (Trigger.NEW_SENSITIVE, (1,), "MG6D")
        needed = [one.words for one in needs_of(named, world.case_id, now=world.now)]
        assert any("new sensitive material" in one for one in needed)
    (row,) = queries.list_duties_of(world.second, now=world.now)
    assert (row.duty.due_on, row.is_late) == (date(2026, 5, 18), False)
    (late,) = queries.list_duties_of(world.second, now=world.now + timedelta(days=15))
    assert late.is_late
    decide(world, walled.fact, "AGREE", actor=world.second, reason="It would name a source.")
    assert queries.list_duties(world.second, world.case_id, now=world.now) == []


def glances(world: World, actor: Actor) -> tuple[object, ...]:
    """Return all that somebody is told to do, in numbers and in words."""
    asked = (queries.list_duties, queries.list_schedules, needs_of)
    told: list[object] = []
    for ask in asked:
        try:
            told.append(ask(actor, world.case_id, now=world.now))
        except NotVisible:
            told.append(None)
    return (*told, queries.list_duties_of(actor, now=world.now))


def test_first_page_and_page_of_the_case_say_what_waits_and_until_when(database: object) -> None:
    world = make_world(datetime.now(UTC))
    decide(world, record(world, unused("Custody record of the arrest")))
    issue(world)
    record(world, unused("Footage from the bus"))
    due = world.now.date() + timedelta(days=14)
    words = "New unused material after the schedule was made"
    client = signed_in(world.prosecutor)
    first, case = client.get("/").text, client.get(f"/cases/{world.case_id}/").text
    assert "Disclosure to look at again: 1" in first
    assert words in first
    assert "Another look at what is disclosed: new unused material" in case
    for page in (first, client.get(f"/disclosure/case/{world.case_id}/").text):
        assert f"Due on {due.day} " in page
    for actor in (world.base.officer, world.base.paralegal):
        assert words not in signed_in(actor).get("/").text
    factories.forget_caches()
