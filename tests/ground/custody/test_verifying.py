# ruff: noqa: S608 - statements of this file only
"""verify_log finds and names what was changed, whatever it was."""

import psycopg
import pytest

from unbroken.ground.custody.acting import act
from unbroken.ground.custody.cosigning import cosign, witness_keys
from unbroken.ground.custody.erase import erase_values
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Entry
from unbroken.ground.custody.verifying import Keys, verify_log


@pytest.fixture
def full_log(sequencer, signers, actor, other_actor, now):
    """A log of 600 entries in three checkpoints, the last one cosigned."""
    for _ in range(3):
        for number in range(200):
            with act(actor, EventType.ITEM_ADDED, now=now, object_id=f"object-{number % 7}") as event:
                event.values["number"] = number
        sequencer.sequence_now()
    cosign(actor.organisation_id, by=other_actor.organisation_id, signers=signers, now=now)
    return actor.organisation_id


@pytest.fixture
def verify(connect, signers, guard, full_log):
    def run(*, with_values=True):
        keys = Keys([signers.signer_for(full_log).verifier], witness_keys(full_log, signers))
        with connect() as plain:
            return verify_log(plain, full_log, keys, guard, with_values=with_values)

    return run


def test_verify_of_an_untouched_log_finds_nothing(verify):
    report = verify()
    assert report.findings == []
    assert (report.size, report.checkpoints, report.cosignatures, report.values) == (600, 3, 1, 600)


NINTH = "(SELECT id FROM custody_entry WHERE index = 9)"
OTHER_VALUES = f"(SELECT sealed FROM custody_disclosure WHERE id <> {NINTH} LIMIT 1)"


ITEM = "position('\"item\"' in encode(leaf, 'escape'))"


def flip(column):
    """SQL for the column's bytes with one bit in the middle flipped."""
    middle = f"octet_length({column}) / 2"
    return f"{column} = set_byte({column}, {middle}, get_byte({column}, {middle}) # 1)"


DAMAGES = [
    (f"UPDATE custody_entry SET {flip('leaf')} WHERE index = 137", "entry 137"),
    (f"UPDATE custody_entry SET {flip('leaf_hash')} WHERE index = 5", "entry 5"),
    ("DELETE FROM custody_entry WHERE index = 42", "entry 42"),
    ("DELETE FROM custody_entry WHERE index >= 256 AND index < 512", "entry 256"),
    ("UPDATE custody_entry SET index = -1 WHERE index = 42", "entry 42"),
    ("UPDATE custody_entry SET index = 9000000000000 WHERE index = 42", "entry 42"),
    (f"UPDATE custody_entry SET leaf = set_byte(leaf, {ITEM} + 9, 255) WHERE index = 42", "entry 42"),
    ("UPDATE custody_entry SET leaf = ''::bytea WHERE index = 42", "entry 42"),
    ("UPDATE custody_entry SET leaf_hash = ''::bytea WHERE index = 42", "entry 42"),
    ("DELETE FROM custody_entry WHERE index = 599", "head"),
    (f"UPDATE custody_tile SET {flip('hashes')} WHERE index = 1", "tile 0/1"),
    (f"UPDATE custody_tile SET {flip('root')} WHERE index = 0", "tile 0/0"),
    ("DELETE FROM custody_tile WHERE index = 1", "tile 0/1"),
    (f"UPDATE custody_checkpoint SET {flip('root')} WHERE size = 400", "checkpoint 400"),
    ("UPDATE custody_checkpoint SET note = replace(note, '400', '401') WHERE size = 400", "checkpoint 400"),
    (f"UPDATE custody_cosignature SET {flip('root')}", "cosignature 600"),
    (f"UPDATE custody_disclosure SET {flip('sealed')} WHERE id = {NINTH}", "values of entry 9"),
    (f"UPDATE custody_disclosure SET sealed = {OTHER_VALUES} WHERE id = {NINTH}", "values of entry 9"),
    (f"DELETE FROM custody_disclosure WHERE id = {NINTH}", "values of entry 9"),
]


@pytest.mark.parametrize(("damage", "named"), DAMAGES, ids=[str(n) for n in range(len(DAMAGES))])
def test_verify_of_a_damaged_log_names_the_place(verify, database, damage, named):
    with psycopg.connect(database.owner) as owner:
        owner.execute("ALTER TABLE custody_disclosure DISABLE TRIGGER USER")
        owner.execute(damage)
        owner.execute("ALTER TABLE custody_disclosure ENABLE TRIGGER USER")
    report = verify()
    assert not report.ok
    assert named in {finding.subject for finding in report.findings}


OPENED = "sealed"


@pytest.mark.parametrize(("damage", "named"), [case for case in DAMAGES if OPENED not in case[0]])
def test_verify_without_opening_values_finds_every_damage_but_theirs(verify, database, damage, named):
    with psycopg.connect(database.owner) as owner:
        owner.execute("ALTER TABLE custody_disclosure DISABLE TRIGGER USER")
        owner.execute(damage)
        owner.execute("ALTER TABLE custody_disclosure ENABLE TRIGGER USER")
    assert named in {finding.subject for finding in verify(with_values=False).findings}


@pytest.mark.parametrize("with_values", [True, False])
def test_verify_after_an_erasure_counts_it_and_finds_nothing(verify, sequencer, actor, now, with_values):
    ids = list(Entry.objects.filter(index__in=[9, 300]).values_list("id", flat=True))
    erase_values(ids, actor=actor, now=now, reason="retention rule 7")
    sequencer.sequence_now()
    report = verify(with_values=with_values)
    assert report.findings == []
    assert (report.size, report.values, report.erased) == (601, 599, 2)


def test_verify_without_opening_values_finds_a_lost_case_key(verify, database):
    with psycopg.connect(database.owner) as owner:
        owner.execute("ALTER TABLE custody_casekey DISABLE TRIGGER USER")
        lost = owner.execute("DELETE FROM custody_casekey RETURNING id").fetchall()
        owner.execute("ALTER TABLE custody_casekey ENABLE TRIGGER USER")
    found = {(finding.code, finding.subject) for finding in verify(with_values=False).findings}
    assert found == {("case-key-lost", f"case key {key_id}") for (key_id,) in lost}


def test_verify_of_a_truncated_log_finds_that_the_guard_knows_more(verify, database):
    with psycopg.connect(database.owner) as owner:
        owner.execute("DELETE FROM custody_entry WHERE index >= 400")
        owner.execute("DELETE FROM custody_checkpoint WHERE size > 400")
        owner.execute("DELETE FROM custody_cosignature")
        owner.execute(
            "UPDATE custody_log SET size = 400, root = (SELECT root FROM custody_checkpoint WHERE size = 400)"
        )
    assert "log-behind-guard" in {finding.code for finding in verify().findings}


def test_verify_with_another_key_refuses_every_checkpoint(connect, signers, full_log):
    stranger = signers.signer_for("01STRANGER0000000000000000")
    with connect() as plain:
        report = verify_log(plain, full_log, Keys([stranger.verifier]))
    assert "checkpoint-signature" in {finding.code for finding in report.findings}
