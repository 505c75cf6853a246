from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import psycopg
import pytest
from django.core import mail
from django.db import connection

import factories
from unbroken.ground.errors import NotVisible
from unbroken.stages.handovers import actions, notices, queries
from unbroken.stages.handovers.errors import HandoverIncomplete
from unbroken.stages.handovers.models import Alarm, Notice
from unbroken.stages.handovers.rules import reference

DUE = timedelta(minutes=30)


@pytest.fixture
def handover_id(scene, now: datetime) -> str:
    return factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now, due_at=now + DUE)


@pytest.fixture
def outbox(settings) -> list:
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    mail.outbox = []
    return mail.outbox


def test_alarm_before_the_deadline_is_not_raised(handover_id: str, now: datetime) -> None:
    assert actions.raise_overdue_alarms(now + DUE - timedelta(seconds=1)) == 0
    assert not Alarm.objects.exists()


def test_alarm_at_the_deadline_is_raised_once_in_both_logs(scene, handover_id, handover_events, now) -> None:
    assert actions.raise_overdue_alarms(now + DUE) == 1
    assert actions.raise_overdue_alarms(now + DUE + timedelta(seconds=15)) == 0
    raised = [log for log, name in handover_events(handover_id) if name == "handover:alarm:raised"]
    assert raised == [scene.officer.organisation_id, scene.recipient.organisation_id]


def test_alarm_raised_by_two_workers_at_once_is_one(handover_id, handover_events, now: datetime) -> None:
    def work(_: int) -> int:
        try:
            return actions.raise_overdue_alarms(now + DUE)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert sum(pool.map(work, range(4))) == 1
    assert Alarm.objects.count() == 1
    assert [name for _, name in handover_events(handover_id)].count("handover:alarm:raised") == 2


@pytest.mark.parametrize(
    ("who", "sees"),
    [
        ("officer", True),
        ("supervisor", True),
        ("recipient", True),
        ("manager", True),
        ("other_caseworker", False),
        ("colleague", False),
        ("stranger", False),
        ("auditor", False),
    ],
)
def test_alarm_is_on_the_screens_of_both_sides_and_of_nobody_else(scene, handover_id, now, who, sees) -> None:
    actions.raise_overdue_alarms(now + DUE)
    found = queries.alarms_for(getattr(scene, who), now=now + DUE)
    assert [row.id for row in found] == ([handover_id] if sees else [])
    if not sees:
        with pytest.raises(NotVisible):
            actions.act_on_alarm(handover_id=handover_id, note="x", actor=getattr(scene, who), now=now + DUE)


def test_alarm_stays_until_somebody_acts_with_a_note(scene, handover_id, handover_events, now: datetime) -> None:
    actions.raise_overdue_alarms(now + DUE)
    later = now + timedelta(days=3)
    assert queries.alarms_for(scene.officer, now=later)
    with pytest.raises(HandoverIncomplete):
        actions.act_on_alarm(handover_id=handover_id, note=" ", actor=scene.officer, now=later)
    for _ in range(2):
        actions.act_on_alarm(handover_id=handover_id, note="Rang them", actor=scene.officer, now=later)
    assert queries.alarms_for(scene.officer, now=later) == queries.alarms_for(scene.recipient, now=later) == []
    assert [name for _, name in handover_events(handover_id)].count("handover:alarm:acted-on") == 1
    seen = queries.get_handover(scene.recipient, handover_id, now=later)
    assert seen.alarm is not None
    assert seen.alarm.note == "Rang them"
    assert seen.row.is_overdue
    assert actions.raise_overdue_alarms(later) == 0


def test_alarm_is_cleared_by_the_receipt(scene, handover_id, now: datetime) -> None:
    actions.raise_overdue_alarms(now + DUE)
    factories.receive(scene.recipient, handover_id, now=now + DUE)
    assert queries.alarms_for(scene.officer, now=now + DUE) == []
    assert actions.raise_overdue_alarms(now + timedelta(days=1)) == 0


def test_alarm_act_on_without_alarm_is_not_visible(scene, handover_id, now: datetime) -> None:
    with pytest.raises(NotVisible):
        actions.act_on_alarm(handover_id=handover_id, note="x", actor=scene.officer, now=now)


def test_notices_go_once_to_both_and_name_nothing(scene, handover_id, outbox, now: datetime) -> None:
    actions.raise_overdue_alarms(now + DUE)
    for _ in range(2):
        for key in Notice.objects.values_list("key", flat=True):
            notices.send_notice(key=key, now=now + DUE)
    assert len(outbox) == 2
    assert len({message.to[0] for message in outbox}) == 2
    assert len({message.extra_headers["Message-ID"] for message in outbox}) == 2
    for message in outbox:
        assert message.subject == f"Unbroken: a hand-over needs you: {reference(handover_id)}"
        said = message.subject + message.body
        for secret in ("Interview", "JS/", "18ZA", "WILLOWBROOK", "Alex", "ELLERY"):
            assert secret not in said
        assert f"/handovers/{handover_id}/" in message.body


def test_notices_are_queued_with_the_alarm(handover_id, database, now: datetime) -> None:
    actions.raise_overdue_alarms(now + DUE)
    with psycopg.connect(database.owner) as owner:
        queued = owner.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'handovers.send_notice'")
        assert queued.fetchone() == (2,)


def test_overdue_job_runs_every_fifteen_seconds() -> None:
    import croniter
    from procrastinate.contrib.django import app

    from unbroken.stages.handovers import jobs

    periodic = app.periodic_registry.periodic_tasks["handovers.raise_overdue_alarms", "overdue"]
    assert periodic.task is jobs.raise_overdue_alarms
    times = croniter.croniter(periodic.cron, 0)
    first, second = times.get_next(float), times.get_next(float)
    assert second - first == 15
