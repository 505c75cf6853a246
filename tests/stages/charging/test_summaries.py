"""The monthly summary of assessments: each force is told once, when the month is over."""

from datetime import UTC, datetime

import pytest
from django.core import mail

from stages.charging.scene import Scene, decided
from unbroken.ground.custody.models import Pending
from unbroken.stages.charging import actions, notices, queries
from unbroken.stages.charging.models import Assessment, Summary, SummaryNotice
from unbroken.stages.charging.vocabulary import Discussed, Settlement

NEXT_MONTH = datetime(2026, 6, 1, 6, 17, tzinfo=UTC)


@pytest.fixture
def assessed(scene: Scene) -> str:
    request_id = decided(scene)
    actions.assess_file(
        request_id=request_id,
        is_failed=True,
        failures=["lines"],
        comment="Darren Holt's print is missing.",
        actor=scene.prosecutor,
        now=scene.now,
    )
    return request_id


def send_waiting(now: datetime) -> None:
    for key in SummaryNotice.objects.order_by("key").values_list("key", flat=True):
        notices.send_notice(key=key, now=now)


def test_summary_is_sent_once_when_its_month_is_over(scene: Scene, assessed: str):
    assert actions.send_summaries(scene.now) == 0
    assert actions.send_summaries(NEXT_MONTH) == 1
    assert actions.send_summaries(NEXT_MONTH) == 0
    told = Summary.objects.get()
    assert (told.month.isoformat(), told.assessed, told.failed) == ("2026-05-01", 1, 1)
    event = Pending.objects.get(type="charging:summary:sent")
    assert event.log_id == scene.area
    for _ in range(2):
        send_waiting(NEXT_MONTH)
    people = {one.person_id for one in SummaryNotice.objects.all()}
    assert people == {scene.supervisor.person_id}
    assert len(mail.outbox) == 1


def test_message_says_where_to_look_and_nothing_of_the_case(scene: Scene, assessed: str):
    actions.send_summaries(NEXT_MONTH)
    send_waiting(NEXT_MONTH)
    said = mail.outbox[0].subject + mail.outbox[0].body
    assert "May 2026: 1. With failures: 1." in said
    assert "12 July 2026" in said
    assert f"/charging/assessments/#summary-{Summary.objects.get().id}" in said
    for secret in ("Holt", "HARBOUR", "print", "86Z", "18Z"):
        assert secret not in said
    assert mail.outbox[0].extra_headers["Message-ID"].endswith("@unbroken>")


def test_overturned_failure_is_not_counted_and_both_sides_see_that_it_was_sent(scene: Scene, assessed: str):
    actions.dispute_assessment(request_id=assessed, reason="It is there.", actor=scene.officer, now=scene.now)
    actions.settle_dispute(
        request_id=assessed,
        settlement=Settlement.SUCCESSFUL,
        reason="Agreed.",
        discussed=Discussed.PHONE,
        actor=scene.manager,
        now=scene.now,
    )
    assert queries.monthly_summary(scene.supervisor)[0].sent_at is None
    actions.send_summaries(NEXT_MONTH)
    assert Summary.objects.get().failed == 0
    for actor in (scene.supervisor, scene.manager):
        line = queries.monthly_summary(actor)[0]
        assert (line.sent_at, line.sent_id) == (NEXT_MONTH, Summary.objects.get().id)


def test_month_that_was_missed_is_sent_later(scene: Scene, assessed: str):
    assert actions.send_summaries(datetime(2026, 9, 1, 6, 17, tzinfo=UTC)) == 1
    assert Assessment.objects.count() == Summary.objects.count() == 1
