"""Two people, or two windows, settle one hand-over at the same moment: one of them wins, and the record says which."""

from datetime import datetime, timedelta

import pytest

import factories
from races import at_once
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.handovers import actions
from unbroken.stages.handovers.models import Handover, Receipt
from unbroken.stages.handovers.rules import State

SIGNED = "handover:receipt:signed"
REFUSED = "handover:items:refused"
RECALLED = "handover:items:recalled"
OUTCOMES = {SIGNED: State.RECEIVED, REFUSED: State.REFUSED, RECALLED: State.RECALLED}


@pytest.fixture
def opened(scene, now: datetime) -> str:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    actions.open_handover(handover_id=handover_id, actor=scene.recipient, now=now)
    return handover_id


@pytest.mark.parametrize("order", range(4))
def test_sign_refuse_and_recall_at_once_settle_it_once(scene, opened, handover_events, now: datetime, order) -> None:
    later = now + timedelta(minutes=1)

    def sign() -> object:
        return actions.sign_receipt(handover_id=opened, actor=scene.recipient, now=later)

    def refuse() -> object:
        return actions.refuse_handover(handover_id=opened, reason="Wrong case", actor=scene.recipient, now=later)

    def recall() -> object:
        return actions.recall_handover(handover_id=opened, reason="Sent in error", actor=scene.officer, now=later)

    moves = [sign, refuse, recall]
    raised = at_once(*moves[order % 3 :], *moves[: order % 3])
    assert raised.count(None) == 1
    assert all(str(error) for error in raised if error is not None)
    settled = [(log, event) for log, event in handover_events(opened) if event in OUTCOMES]
    (event,) = {event for _, event in settled}
    assert len(settled) == len(set(settled)), "once in each log at most"
    assert Handover.objects.get(pk=opened).state == OUTCOMES[event]
    holds = {evidence.holds(version, scene.recipient.organisation_id) for version in scene.versions}
    assert holds == {event == SIGNED}
    assert Receipt.objects.count() == (event == SIGNED)


def test_sign_in_many_windows_at_once_is_one_receipt(scene, opened, handover_events, now: datetime) -> None:
    def sign() -> object:
        return actions.sign_receipt(handover_id=opened, actor=scene.recipient, now=now)

    raised = at_once(*[sign] * 4)
    assert raised == [None] * 4
    assert Receipt.objects.count() == 1
    assert [event for _, event in handover_events(opened)].count(SIGNED) == 1


@pytest.mark.parametrize("again", range(3))
def test_recall_while_it_is_opened_leaves_one_story(scene, handover_events, now: datetime, again) -> None:
    handover_id = factories.send(scene.officer, scene.case_id, scene.versions, scene.recipient, now=now)
    at_once(
        lambda: actions.open_handover(handover_id=handover_id, actor=scene.recipient, now=now),
        lambda: actions.recall_handover(handover_id=handover_id, reason="Sent in error", actor=scene.officer, now=now),
    )
    assert Handover.objects.get(pk=handover_id).state == State.RECALLED
    events = [event for _, event in handover_events(handover_id)]
    opened_at = [place for place, event in enumerate(events) if event == "handover:items:opened"]
    assert all(place < events.index(RECALLED) for place in opened_at)
