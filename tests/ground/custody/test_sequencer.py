"""The sequencer: order, chains, links, checkpoints, guard, several at once."""

import shutil
import threading

import psycopg
import pytest
from django.db import connection

from unbroken.engines.ledger import (
    GuardBehindError,
    GuardDiffersError,
    Leaf,
    check_chain,
    open_checkpoint,
    recompute,
)
from unbroken.ground.custody.acting import LinkTo, act, record_look
from unbroken.ground.custody.errors import LogDamagedError, LogUnguardedError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Checkpoint, Entry, Pending, Tile
from unbroken.ground.custody.sequencer import Sequencer
from unbroken.ground.custody.verifying import Keys, verify_log
from unbroken.ground.ids import new_id


def write_events(actor, now, count, objects=3):
    for number in range(count):
        with act(actor, EventType.CASE_ASSIGNMENT_MADE, now=now, object_id=f"object-{number % objects}") as event:
            event.values["number"] = number


def leaves(actor):
    rows = Entry.objects.filter(log_id=actor.organisation_id).order_by("index")
    return [bytes(row.leaf) for row in rows]


def test_sequencer_with_nothing_to_do_does_nothing(sequencer):
    assert sequencer.sequence_now().sequenced == 0


def test_sequencer_moves_events_in_order_and_signs_the_root(sequencer, signers, guard, actor, now):
    write_events(actor, now, 300)
    progress = sequencer.sequence_now()
    assert (progress.sequenced, progress.waiting) == (300, {})
    assert not Pending.objects.exists()
    stored = leaves(actor)
    signer = signers.signer_for(actor.organisation_id)
    checkpoint = open_checkpoint(Checkpoint.objects.order_by("-size").first().note, signer.verifier)
    assert (checkpoint.size, checkpoint.root) == (300, recompute(stored).root)
    assert guard.held(signer.name) == checkpoint
    assert Tile.objects.count() == 1
    assert check_chain(Leaf.parse(leaf) for leaf in stored) == []
    assert {Leaf.parse(leaf).seq for leaf in stored} == set(range(100))


def test_sequencer_leaf_holds_no_identity(sequencer, actor, now):
    record_look(actor, EventType.ITEM_VIEWED, now=now, case_id=new_id(), purpose="Review for charge")
    sequencer.sequence_now()
    leaf = leaves(actor)[0]
    for secret in (actor.person_id, actor.organisation_id, actor.session_id, "Review"):
        assert secret.encode() not in leaf
    assert Leaf.parse(leaf).op == "CONSULT"


def test_sequencer_chains_continue_over_batches_and_restarts(connect, signers, guard, actor, now):
    for _ in range(3):
        write_events(actor, now, 100, objects=2)
        with_new_memory = Sequencer(connect, signers, guard, lambda: now)
        with_new_memory.sequence_now()
        with_new_memory.close()
    assert check_chain(Leaf.parse(leaf) for leaf in leaves(actor)) == []
    assert Checkpoint.objects.count() == 3
    keys = Keys([signers.signer_for(actor.organisation_id).verifier])
    with connect() as plain:
        assert verify_log(plain, actor.organisation_id, keys, guard).findings == []


def test_sequencer_link_names_place_and_hash_of_the_counterpart(sequencer, actor, other_actor, now, signers):
    sent = record_look(actor, EventType.HANDOVER_SENT, now=now)
    with act(other_actor, EventType.RECEIPT_SIGNED, now=now, links=[LinkTo(sent)]) as received:
        pass
    with act(actor, EventType.RECEIPT_RECORDED, now=now, links=[LinkTo(received.id)]):
        pass
    assert sequencer.sequence_now().waiting == {}
    first, last = (Leaf.parse(leaf) for leaf in leaves(actor))
    (theirs,) = (Leaf.parse(leaf) for leaf in leaves(other_actor))
    assert theirs.links[0].origin == signers.signer_for(actor.organisation_id).name
    assert (theirs.links[0].index, theirs.links[0].leaf) == (0, first.hash)
    assert last.links[0].leaf == theirs.hash


def test_sequencer_event_whose_counterpart_waits_is_held_with_its_object_only(
    sequencer, signers, actor, other_actor, now
):
    signers.without.add(actor.organisation_id)
    sent = record_look(actor, EventType.HANDOVER_SENT, now=now)
    item, free = new_id(), new_id()
    with act(other_actor, EventType.RECEIPT_SIGNED, now=now, object_id=item, links=[LinkTo(sent)]):
        pass
    record_look(other_actor, EventType.ITEM_VIEWED, now=now, object_id=item)
    record_look(other_actor, EventType.ITEM_VIEWED, now=now, object_id=free)
    progress = sequencer.sequence_now()
    assert progress.sequenced == 1
    assert progress.waiting.keys() == {actor.organisation_id, item}
    signers.without.clear()
    assert sequencer.sequence_now().sequenced == 3
    types = [Leaf.parse(leaf).type for leaf in leaves(other_actor)]
    assert types == ["evidence:item:viewed", "handover:receipt:signed", "evidence:item:viewed"]


def test_sequencer_several_at_once_with_eight_writers_lose_and_double_nothing(
    connect, signers, guard, actor, now, database
):
    stop, failures = threading.Event(), []
    # Keys are made on first use; here before the threads, as in an installation.
    signers.signer_for(actor.organisation_id)

    def write(number):
        try:
            write_events(actor, now, 40, objects=5)
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    runners = [Sequencer(connect, signers, guard, lambda: now) for _ in range(2)]
    background = [threading.Thread(target=runner.run_forever, args=(stop,)) for runner in runners]
    writers = [threading.Thread(target=write, args=(number,)) for number in range(8)]
    for thread in [*background, *writers]:
        thread.start()
    for thread in writers:
        thread.join()
    stop.set()
    for thread in background:
        thread.join()
    last = Sequencer(connect, signers, guard, lambda: now)
    last.sequence_now()
    last.close()
    assert failures == []
    assert Entry.objects.count() == 8 * 40
    keys = Keys([signers.signer_for(actor.organisation_id).verifier])
    with connect() as plain:
        report = verify_log(plain, actor.organisation_id, keys, guard)
    assert (report.findings, report.size, report.unsigned) == ([], 320, 0)


def test_sequencer_running_publishes_an_event_when_it_is_notified(connect, signers, guard, actor, now):
    stop = threading.Event()
    runner = Sequencer(connect, signers, guard, lambda: now)
    thread = threading.Thread(target=runner.run_forever, args=(stop,))
    with connect() as ear:
        ear.execute("LISTEN unbroken_live")
        thread.start()
        record_look(actor, EventType.ITEM_VIEWED, now=now)
        message = next(iter(ear.notifies(timeout=120, stop_after=1)))
    stop.set()
    thread.join()
    assert actor.organisation_id in message.payload
    assert Checkpoint.objects.get().size == 1


def test_sequencer_on_a_restored_older_database_refuses_to_sign(sequencer, actor, now, database):
    write_events(actor, now, 5)
    sequencer.sequence_now()
    with psycopg.connect(database.owner) as owner:
        owner.execute("CREATE TABLE saved_entry AS TABLE custody_entry")
        owner.execute("CREATE TABLE saved_point AS TABLE custody_checkpoint")
        owner.execute("CREATE TABLE saved_log AS TABLE custody_log")
    write_events(actor, now, 5)
    sequencer.sequence_now()
    with psycopg.connect(database.owner) as owner:
        owner.execute("TRUNCATE custody_entry, custody_checkpoint, custody_log")
        owner.execute("INSERT INTO custody_entry TABLE saved_entry")
        owner.execute("INSERT INTO custody_checkpoint TABLE saved_point")
        owner.execute("INSERT INTO custody_log TABLE saved_log")
        owner.execute("DROP TABLE saved_entry, saved_point, saved_log")
    sequencer.close()
    write_events(actor, now, 1)
    with pytest.raises(GuardBehindError, match="5 entries"):
        sequencer.sequence_now()
    assert Checkpoint.objects.count() == 1
    # More events than were lost do not hide that others were signed in their place.
    write_events(actor, now, 10)
    with pytest.raises(GuardBehindError):
        sequencer.sequence_now()


def test_sequencer_on_other_entries_than_were_signed_refuses(sequencer, guard, actor, now, database):
    write_events(actor, now, 5)
    sequencer.sequence_now()
    with psycopg.connect(database.owner) as owner:
        owner.execute("TRUNCATE custody_entry, custody_checkpoint, custody_log")
    sequencer.close()
    write_events(actor, now, 5)
    with psycopg.connect(database.owner) as owner:
        owner.execute("ALTER TABLE custody_pending DISABLE TRIGGER USER")
    other = Sequencer(sequencer._connect, sequencer._signers, type(guard)(guard.folder / "x"), lambda: now)
    other.sequence_now()
    other.close()
    with psycopg.connect(database.owner) as owner:
        owner.execute("ALTER TABLE custody_pending ENABLE TRIGGER USER")
    with pytest.raises(GuardDiffersError):
        write_events(actor, now, 1)
        sequencer.sequence_now()


def test_sequencer_without_guard_file_of_a_signed_log_refuses(sequencer, guard, actor, now):
    write_events(actor, now, 2)
    sequencer.sequence_now()
    sequencer.close()
    shutil.rmtree(guard.folder)
    write_events(actor, now, 1)
    with pytest.raises(LogUnguardedError, match="adopt"):
        sequencer.sequence_now()
    assert Checkpoint.objects.count() == 1


def test_sequencer_read_back_of_a_flipped_byte_signs_nothing(connect, signers, guard, actor, now, database):
    """The disk flips a byte between the commit and the signature."""

    class Flips(Sequencer):
        def _move(self, log, progress):
            count = super()._move(log, progress)
            with psycopg.connect(database.owner) as owner:
                owner.execute(
                    "UPDATE custody_entry SET leaf = set_byte(leaf, 20, get_byte(leaf, 20) # 1) WHERE index = 3"
                )
            return count

    write_events(actor, now, 5)
    sequencer = Flips(connect, signers, guard, lambda: now)
    with pytest.raises(LogDamagedError, match="Entry 3"):
        sequencer.sequence_now()
    assert not Checkpoint.objects.exists()
    assert guard.held(signers.signer_for(actor.organisation_id).name) is None


def test_sequencer_whose_connections_are_cut_goes_on(connect, signers, guard, actor, now, monkeypatch):
    monkeypatch.setattr("unbroken.ground.custody.sequencer.RETRY_SECONDS", 0.05)
    stop = threading.Event()
    runner = Sequencer(connect, signers, guard, lambda: now)
    thread = threading.Thread(target=runner.run_forever, args=(stop,))
    with connect() as ear:
        ear.execute("LISTEN unbroken_live")
        thread.start()
        for _ in range(3):
            record_look(actor, EventType.ITEM_VIEWED, now=now)
            assert list(ear.notifies(timeout=120, stop_after=1))
            connection.close()
            ear.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE usename = current_user AND pid <> pg_backend_pid()"
            )
        stop.set()
        thread.join()
    assert Checkpoint.objects.order_by("-size").first().size == 3
