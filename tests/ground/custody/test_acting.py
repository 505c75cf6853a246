"""act(): the event and the change are one transaction, and an event id counts once."""

import threading

import psycopg
import pytest
from django.db import connection, transaction

from unbroken.ground.custody.acting import LinkTo, act, is_recorded, record_look
from unbroken.ground.custody.errors import AlreadyRecorded, EventMalformed
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Disclosure, Entry, Pending
from unbroken.ground.ids import new_id

pytestmark = pytest.mark.usefixtures("connect")


def test_act_when_block_succeeds_leaves_one_pending_event(actor, now):
    case_id, item_id = new_id(), new_id()
    with act(actor, EventType.ITEM_ADDED, now=now, case_id=case_id, object_id=item_id) as event:
        event.values["exhibit_ref"] = "JS/1"
    row = Pending.objects.get()
    assert (row.id, row.log_id, row.type) == (event.id, actor.organisation_id, "evidence:item:added")
    assert (row.case_id, row.object_id, row.at) == (case_id, item_id, now)
    assert b"JS/1" not in bytes(Disclosure.objects.get(id=event.id).sealed)
    assert "JS/1" not in row.commitments


def test_act_when_block_fails_leaves_nothing(actor, now):
    with pytest.raises(ZeroDivisionError), act(actor, EventType.CASE_REGISTERED, now=now):
        raise ZeroDivisionError
    assert not Pending.objects.exists()
    assert not Disclosure.objects.exists()


def test_act_with_same_event_id_again_does_nothing_twice(actor, now):
    event_id, ran = new_id(), []
    with act(actor, EventType.CASE_REGISTERED, now=now, event_id=event_id):
        ran.append(1)
    with (
        pytest.raises(AlreadyRecorded),
        act(actor, EventType.CASE_REGISTERED, now=now, event_id=event_id),
    ):
        ran.append(2)
    assert ran == [1]
    assert Pending.objects.count() == 1


def test_act_with_same_event_id_after_sequencing_is_refused(actor, now, sequencer):
    event_id = record_look(actor, EventType.ITEM_VIEWED, now=now, event_id=new_id())
    sequencer.sequence_now()
    assert not Pending.objects.exists()
    with pytest.raises(AlreadyRecorded):
        record_look(actor, EventType.ITEM_VIEWED, now=now, event_id=event_id)
    assert Entry.objects.count() == 1


def test_act_with_same_event_id_in_eight_threads_records_one(actor, now):
    event_id, outcomes, start = new_id(), [], threading.Barrier(8)

    def write() -> None:
        start.wait()
        try:
            record_look(actor, EventType.ITEM_VIEWED, now=now, event_id=event_id)
            outcomes.append("recorded")
        except AlreadyRecorded:
            outcomes.append("refused")
        finally:
            connection.close()

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(outcomes) == ["recorded"] + ["refused"] * 7
    assert Pending.objects.count() == 1


def test_raw_insert_of_a_recorded_event_id_is_refused(actor, now, sequencer, connect):
    event_id = record_look(actor, EventType.ITEM_VIEWED, now=now)
    sequencer.sequence_now()
    with connect() as raw, pytest.raises(psycopg.errors.UniqueViolation):
        raw.execute(
            "INSERT INTO custody_pending (id, log_id, type, at, case_id, object_id, commitments, links, transaction)"
            " VALUES (%s, '', 'evidence:item:viewed', now(), '', '', '{}', '', 0)",
            [event_id],
        )


@pytest.mark.parametrize("values", [{"actor": "x"}, {"amount": 1.5}, {"naïve": "x"}])
def test_act_with_values_the_record_cannot_hold_is_refused(actor, now, values):
    with (
        pytest.raises(EventMalformed),
        act(actor, EventType.CASE_REGISTERED, now=now, values=values),
    ):
        pass
    assert not Pending.objects.exists()


def test_act_linking_to_an_unknown_event_is_refused(actor, now):
    with (
        pytest.raises(EventMalformed),
        act(actor, EventType.RECEIPT_SIGNED, now=now, links=[LinkTo(new_id())]),
    ):
        pass


def test_act_nested_records_both_events_or_neither(actor, now):
    with act(actor, EventType.HANDOVER_SENT, now=now) as outer, act(actor, EventType.ITEM_GIVEN, now=now):
        pass
    assert Pending.objects.count() == 2
    assert is_recorded(outer.id)
    with pytest.raises(ZeroDivisionError), act(actor, EventType.HANDOVER_SENT, now=now):
        record_look(actor, EventType.ITEM_VIEWED, now=now)
        raise ZeroDivisionError
    assert Pending.objects.count() == 2


def test_act_after_the_case_key_was_replaced_seals_under_the_new_key(actor, now, database):
    case_id = new_id()
    record_look(actor, EventType.ITEM_VIEWED, now=now, case_id=case_id)
    with psycopg.connect(database.owner) as owner:
        owner.execute("TRUNCATE custody_casekey, custody_disclosure")
    event_id = record_look(actor, EventType.ITEM_VIEWED, now=now, case_id=case_id)
    assert Disclosure.objects.get(id=event_id).key.case_id == case_id


def test_case_key_made_in_a_rolled_back_transaction_is_not_used_again(actor, now):
    case_id = new_id()
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        record_look(actor, EventType.ITEM_VIEWED, now=now, case_id=case_id)
        raise ZeroDivisionError
    event_id = record_look(actor, EventType.ITEM_VIEWED, now=now, case_id=case_id)
    assert Disclosure.objects.get(id=event_id).key.case_id == case_id
