from datetime import datetime

import pytest

import factories
from unbroken.stages.handovers import actions, queries
from unbroken.stages.handovers.actions import sending
from unbroken.stages.handovers.models import Handover, HandoverItem
from unbroken.stages.handovers.rules import State


@pytest.fixture
def large(scene, now: datetime, monkeypatch: pytest.MonkeyPatch) -> str:
    """A hand-over prepared by the job: the limits are lowered, nothing else differs."""
    monkeypatch.setattr(sending, "INLINE_LIMIT", 1)
    monkeypatch.setattr(sending, "BATCH", 1)
    return factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)


def test_large_hand_over_is_prepared_by_the_job_and_then_sent(scene, large, handover_events, now: datetime) -> None:
    assert Handover.objects.get(pk=large).state == State.PREPARING
    assert queries.inbox(scene.recipient, now=now) == []
    assert queries.get_handover(scene.officer, large, now=now).prepared_count == 0
    for _ in range(2):
        actions.prepare_handover(handover_id=large, now=now)
    assert Handover.objects.get(pk=large).state == State.SENT
    assert [name for _, name in handover_events(large)].count("handover:items:sent") == 1
    factories.receive(scene.recipient, large, now=now)


def test_large_hand_over_killed_half_way_resumes(scene, large, handover_events, now, monkeypatch) -> None:
    real, calls = sending.evidence.offer_versions, []

    def dies_on_the_second(**given: object) -> None:
        calls.append(given["version_ids"])
        if len(calls) == 2:
            raise KeyboardInterrupt
        real(**given)

    monkeypatch.setattr(sending.evidence, "offer_versions", dies_on_the_second)
    with pytest.raises(KeyboardInterrupt):
        actions.prepare_handover(handover_id=large, now=now)
    assert HandoverItem.objects.filter(handover_id=large, is_offered=True).count() == 1
    actions.prepare_handover(handover_id=large, now=now)
    assert [len(call) for call in calls] == [1, 1, 1]
    assert calls[0] != calls[1] == calls[2]
    assert [name for _, name in handover_events(large)].count("handover:items:sent") == 1


def test_large_hand_over_recalled_while_prepared_is_never_sent(scene, large, now: datetime) -> None:
    actions.recall_handover(handover_id=large, reason="Wrong", actor=scene.officer, now=now)
    actions.prepare_handover(handover_id=large, now=now)
    assert Handover.objects.get(pk=large).state == State.RECALLED
