"""History, proofs, erasure and cosignatures over a real log."""

from datetime import timedelta

import psycopg
import pytest

from unbroken.engines.ledger import (
    Checkpoint,
    DisclosureError,
    GuardFile,
    Leaf,
    ProofError,
    leaf_hash,
    open_checkpoint,
    parse_tlog_proof,
    verify_cosignature,
    verify_disclosure,
    verify_inclusion,
)
from unbroken.ground.custody import queries
from unbroken.ground.custody.acting import act, record_look
from unbroken.ground.custody.cosigning import cosign
from unbroken.ground.custody.erase import erase_values
from unbroken.ground.custody.errors import EventMalformed, LogDamagedError, NotSequencedError
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Disclosure
from unbroken.ground.custody.sequencer import Sequencer
from unbroken.ground.custody.verifying import Keys, verify_log
from unbroken.ground.ids import new_id


@pytest.fixture
def history(sequencer, actor, now):
    """Three events of one item in one case; ids in order."""
    case_id, item_id = new_id(), new_id()
    about = {"case_id": case_id, "object_id": item_id, "now": now}
    with act(actor, EventType.ITEM_ADDED, **about, values={"exhibit_ref": "JS/1"}) as added:
        pass
    with act(actor, EventType.VERSION_SEALED, **about, digest=bytes(32)) as sealed:
        pass
    viewed = record_look(actor, EventType.ITEM_VIEWED, **about, purpose="Review for charge")
    sequencer.sequence_now()
    return case_id, item_id, [added.id, sealed.id, viewed]


def test_history_of_an_item_has_every_event_with_its_values(history, actor):
    case_id, item_id, ids = history
    views = queries.list_history(actor, object_id=item_id)
    assert [view.id for view in views] == ids
    assert [view.seq for view in views] == [0, 1, 2]
    assert views[0].value("exhibit_ref") == "JS/1"
    assert views[0].value("actor") == actor.person_id
    assert views[1].value("sha256") == "00" * 32
    assert views[2].value("purpose") == "Review for charge"
    assert queries.list_history(actor, case_id=case_id) == views


def test_history_shows_waiting_events_last(history, actor, now):
    case_id, item_id, ids = history
    waiting = record_look(actor, EventType.ITEM_VIEWED, now=now, case_id=case_id, object_id=item_id)
    views = queries.list_history(actor, object_id=item_id)
    assert [view.id for view in views] == [*ids, waiting]
    assert (views[-1].index, views[-1].seq) == (None, None)


def test_history_of_another_organisation_is_empty(history, other_actor):
    assert queries.list_history(other_actor, object_id=history[1]) == []
    assert queries.get_events(other_actor, history[2]) == []


def test_list_events_filters_by_person_type_and_order(history, actor):
    newest = queries.list_events(actor, actor_id=actor.person_id, limit=1, newest_first=True)
    assert [view.id for view in newest] == history[2][-1:]
    assert queries.list_events(actor, actor_id=new_id()) == []
    viewed = queries.list_events(actor, types=[EventType.ITEM_VIEWED])
    assert [view.id for view in viewed] == history[2][-1:]


def test_disclosures_open_the_commitments_of_the_leaf(history, actor):
    (view, *_) = queries.get_events(actor, history[2])
    leaf = Leaf.parse(view.leaf)
    assert dict(verify_disclosure(leaf, line) for line in view.disclosures()) == dict(view.values)
    (only,) = view.disclosures(["exhibit_ref"])
    assert verify_disclosure(leaf, only) == ("exhibit_ref", "JS/1")
    with pytest.raises(DisclosureError):
        verify_disclosure(Leaf.parse(queries.get_events(actor, history[2])[1].leaf), only)


def test_proofs_share_one_checkpoint_and_verify(history, actor, signers, sequencer, now):
    for _ in range(700):
        record_look(actor, EventType.ITEM_VIEWED, now=now)
    sequencer.sequence_now()
    found = queries.proofs_for(history[2])
    checkpoint = open_checkpoint(str(found.note), signers.signer_for(actor.organisation_id).verifier)
    assert checkpoint.size == 703
    for proof in found.proofs.values():
        verify_inclusion(leaf_hash(proof.leaf), proof.index, 703, proof.hashes, checkpoint.root)


def test_tlog_proof_of_an_event_is_a_file_that_parses_back(history):
    proof = queries.tlog_proof(history[2][1])
    assert parse_tlog_proof(proof.text().encode()) == proof
    assert proof.index == 1


def test_proofs_of_a_waiting_event_are_refused(history, actor, now):
    waiting = record_look(actor, EventType.ITEM_VIEWED, now=now)
    with pytest.raises(NotSequencedError):
        queries.proofs_for([waiting])


def test_erase_deletes_values_and_old_proofs_still_verify(history, actor, signers, sequencer, now, connect, guard):
    before = queries.proofs_for(history[2])
    made = erase_values(history[2], actor=actor, now=now, reason="Retention rule 4: six years after disposal.")
    assert len(made) == 1
    assert erase_values(history[2], actor=actor, now=now, reason="Again.") == []
    sequencer.sequence_now()
    assert not Disclosure.objects.filter(id__in=history[2]).exists()
    checkpoint = Checkpoint.parse(before.note.text)
    for proof in before.proofs.values():
        verify_inclusion(leaf_hash(proof.leaf), proof.index, checkpoint.size, proof.hashes, checkpoint.root)
    views = queries.list_history(actor, object_id=history[1])
    assert [view.is_erased for view in views] == [True] * 3
    with connect() as plain:
        keys = Keys([signers.signer_for(actor.organisation_id).verifier])
        report = verify_log(plain, actor.organisation_id, keys, guard)
    assert (report.findings, report.erased) == ([], 3)


def test_erase_without_reason_or_of_others_events_is_refused(history, actor, other_actor, now):
    with pytest.raises(EventMalformed):
        erase_values(history[2], actor=actor, now=now, reason=" ")
    with pytest.raises(NotSequencedError):
        erase_values(history[2], actor=other_actor, now=now, reason="Retention rule 4.")
    assert Disclosure.objects.filter(id__in=history[2]).count() == 3


def test_erase_of_an_erasure_is_refused(history, actor, sequencer, now):
    made = erase_values(history[2], actor=actor, now=now, reason="Retention rule 4.")
    sequencer.sequence_now()
    with pytest.raises(EventMalformed):
        erase_values(made, actor=actor, now=now, reason="Retention rule 4.")


def test_cosign_adds_a_line_once_that_verifies(history, actor, other_actor, signers, now):
    witness = other_actor.organisation_id
    note = cosign(actor.organisation_id, by=witness, signers=signers, now=now)
    assert note is not None
    assert verify_cosignature(note, signers.witness_for(witness).verifier) == int(now.timestamp())
    assert cosign(actor.organisation_id, by=witness, signers=signers, now=now) is None
    assert queries.last_note(actor.organisation_id) == note


def test_cosign_of_a_longer_log_signs_only_what_extends_the_one_seen(
    history, actor, other_actor, signers, sequencer, now, database, tmp_path
):
    witness = other_actor.organisation_id
    cosign(actor.organisation_id, by=witness, signers=signers, now=now)
    record_look(actor, EventType.ITEM_VIEWED, now=now)
    sequencer.sequence_now()
    assert cosign(actor.organisation_id, by=witness, signers=signers, now=now) is not None
    with psycopg.connect(database.owner) as owner:
        owner.execute("TRUNCATE custody_entry, custody_checkpoint, custody_log")
    for _ in range(9):
        record_look(actor, EventType.ITEM_VIEWED, now=now)
    forger = Sequencer(sequencer._connect, signers, GuardFile(tmp_path / "forged"), lambda: now)
    forger.sequence_now()
    forger.close()
    with pytest.raises(ProofError):
        cosign(actor.organisation_id, by=witness, signers=signers, now=now)


def test_cosign_with_a_clock_that_runs_backwards_is_refused(history, actor, other_actor, signers, sequencer, now):
    cosign(actor.organisation_id, by=other_actor.organisation_id, signers=signers, now=now)
    record_look(actor, EventType.ITEM_VIEWED, now=now)
    sequencer.sequence_now()
    with pytest.raises(LogDamagedError, match="backwards"):
        cosign(
            actor.organisation_id,
            by=other_actor.organisation_id,
            signers=signers,
            now=now - timedelta(seconds=5),
        )


def test_unguarded_names_a_lost_guard_file_and_an_older_database(database, history, sequencer, guard, tmp_path):
    assert queries.unguarded(guard) == "", "nothing is signed yet"
    sequencer.sequence_now()
    assert queries.unguarded(guard) == ""
    assert "ledger adopt" in queries.unguarded(GuardFile(tmp_path / "elsewhere"))
    with psycopg.connect(database.owner) as owner:
        owner.execute("UPDATE custody_log SET size = size - 1")
    assert "it is an older copy" in queries.unguarded(guard)
