"""Reminders: at each warning of a clock, then once a day, to the side that owes something, whoever else waits."""

from datetime import timedelta

import pytest

from stages.charging.scene import Scene, accepted, add_case, ask, events, full_code, reject
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions
from unbroken.stages.charging.actions import reminding
from unbroken.stages.charging.models import Message
from unbroken.stages.charging.vocabulary import ActionCategory, Outcome, Priority

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def reminders(request_id: str) -> list[str]:
    return list(Message.objects.filter(request_id=request_id, kind="reminder").values_list("text", flat=True))


def test_police_are_reminded_of_a_return_at_its_warnings_and_daily_when_it_is_late(scene: Scene, database):
    request_id = ask(scene, priority=Priority.DAYS_28)
    reject(scene, request_id, respond_by=scene.now.date() + 9 * DAY)
    # From Monday 09:30 in London to the end of the tenth day: half is used on the sixth, in the morning.
    sent = [actions.send_reminders(scene.now + day * DAY) for day in (0, 4, 5, 5.1, 7, 9, 9.9, 10.9)]
    assert sent == [0, 0, 1, 0, 0, 1, 1, 1]
    texts = reminders(request_id)
    assert "50% of the time is used. Owner: officer in the case." in texts[0]
    assert "80% of the time is used." in texts[1]
    assert "expired" in texts[3]
    assert events(database, request_id)[-1] == (scene.area, "charging:request:reminded")


def test_prosecution_is_reminded_of_a_red_request_before_its_three_hours_end(scene: Scene):
    request_id = ask(scene)
    assert actions.send_reminders(scene.now + HOUR) == 0
    assert actions.send_reminders(scene.now + 1.6 * HOUR) == 1
    assert actions.send_reminders(scene.now + 1.7 * HOUR) == 0
    assert actions.send_reminders(scene.now + 2.5 * HOUR) == 1
    assert reminders(request_id)[-1].startswith("Reminder: Red charging request: 30 minutes left, until ")
    assert "Owner: prosecutor." in reminders(request_id)[-1]


def test_action_plan_is_one_reminder_for_its_soonest_item(scene: Scene):
    request_id = accepted(scene, priority=Priority.DAYS_28)
    for days in (4, 40):
        actions.add_action(
            action_id=new_id(),
            request_id=request_id,
            description="The 999 call",
            category=ActionCategory.FOOTAGE,
            person_ids=[],
            due_on=scene.now.date() + days * DAY,
            actor=scene.prosecutor,
            now=scene.now,
        )
    draft = full_code(request_id, Outcome.ACTION_PLAN)
    actions.sign_decision(request_id=request_id, draft=draft, version=0, actor=scene.prosecutor, now=scene.now)
    assert actions.send_reminders(scene.now + 2 * DAY) == 0
    assert actions.send_reminders(scene.now + 3 * DAY) == 1
    assert "Item of the action plan" in reminders(request_id)[0]


def test_every_request_gets_its_reminder_however_many_come_before_it(scene: Scene, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(reminding, "BATCH", 1)
    asked = [ask(add_case(scene)) for _ in range(3)]
    assert actions.send_reminders(scene.now + 1.6 * HOUR) == 3
    assert actions.send_reminders(scene.now + 1.6 * HOUR) == 0
    assert all(len(reminders(one)) == 1 for one in asked)
