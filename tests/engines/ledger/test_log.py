from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines import ledger


class MemoryLog:
    """Storage that keeps what an append asks for, as the database does: leaf hashes, and tiles by place."""

    def __init__(self) -> None:
        self.levels: dict[int, list[bytes]] = {}

    def store(self, appended: ledger.Appended) -> None:
        self.levels.setdefault(0, []).extend(appended.leaf_hashes)
        for tile in appended.tiles:
            level = self.levels.setdefault(tile.level + 1, [])
            assert len(level) == tile.index
            level.append(tile.root)

    def hashes(self, level: int, first: int, count: int) -> bytes:
        assert first // 256 == (first + count - 1) // 256
        return b"".join(self.levels.get(level, [])[first : first + count])


def leaves(count: int) -> list[bytes]:
    return [b"leaf %d" % number for number in range(count)]


def build(*batches: int) -> tuple[ledger.TreeState, MemoryLog]:
    state, log = ledger.TreeState(), MemoryLog()
    everything = leaves(sum(batches))
    for count in batches:
        appended = state.append(everything[state.size : state.size + count])
        log.store(appended)
        state = appended.state
    return state, log


@pytest.mark.parametrize("size", [0, 1, 2, 3, 255, 256, 257, 511, 512, 700, 65535, 65536, 65537, 66000])
def test_state_any_size_has_the_root_of_the_definition(size: int) -> None:
    expected = ledger.root([ledger.leaf_hash(leaf) for leaf in leaves(size)])
    assert ledger.recompute(leaves(size)).root == expected
    state, log = build(size)
    assert state.root == expected
    assert ledger.TreeState.load(size, log) == state


@given(st.lists(st.integers(0, 600), max_size=6))
def test_append_in_any_batches_equals_append_at_once(batches: list[int]) -> None:
    state, log = build(*batches)
    at_once, same_log = build(sum(batches))
    assert state == at_once
    assert {level: hashes for level, hashes in log.levels.items() if hashes} == {
        level: hashes for level, hashes in same_log.levels.items() if hashes
    }


def test_load_storage_lost_hashes_is_refused() -> None:
    state, log = build(300)
    log.levels[0].pop()
    with pytest.raises(ledger.StorageError, match="43 instead of 44"):
        ledger.TreeState.load(state.size, log)


STATE, LOG = build(66_000)
NODE = ledger.stored_nodes(LOG)


@given(st.integers(1, 66_000), st.data())
def test_inclusion_proof_from_storage_verifies_and_mutations_fail(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    proof = ledger.inclusion_proof(index, size, NODE)
    root = ledger.recompute(leaves(size)).root if size < 3000 else ledger.range_hash(NODE, 0, size)
    leaf = ledger.leaf_hash(b"leaf %d" % index)
    ledger.verify_inclusion(leaf, index, size, proof, root)
    for bad in mutations(proof, data):
        with pytest.raises(ledger.ProofError):
            ledger.verify_inclusion(leaf, index, size, bad, root)
    with pytest.raises(ledger.ProofError):
        ledger.verify_inclusion(ledger.leaf_hash(b"other"), index, size, proof, root)


@given(st.integers(1, 66_000), st.data())
def test_consistency_proof_from_storage_verifies_and_mutations_fail(size: int, data: st.DataObject) -> None:
    old = data.draw(st.integers(1, size))
    proof = ledger.consistency_proof(old, size, NODE)
    old_root, root = ledger.range_hash(NODE, 0, old), ledger.range_hash(NODE, 0, size)
    ledger.verify_consistency(old, size, proof, old_root, root)
    for bad in mutations(proof, data):
        with pytest.raises(ledger.ProofError):
            ledger.verify_consistency(old, size, bad, old_root, root)
    with pytest.raises(ledger.ProofError):
        ledger.verify_consistency(old, size, proof, ledger.leaf_hash(b"fork"), root)


def mutations(proof: list[bytes], data: st.DataObject) -> list[list[bytes]]:
    bad = [[*proof, bytes(32)]]
    if proof:
        place = data.draw(st.integers(0, len(proof) - 1))
        bit = data.draw(st.integers(0, 255))
        changed = bytearray(proof[place])
        changed[bit // 8] ^= 1 << bit % 8
        bad += [proof[:-1], proof[1:], [*proof[:place], bytes(changed), *proof[place + 1 :]]]
    return bad


@pytest.mark.parametrize(("index", "size"), [(0, 0), (5, 5), (-1, 5)])
def test_inclusion_proof_of_an_absent_entry_is_refused(index: int, size: int) -> None:
    with pytest.raises(ledger.ProofError):
        ledger.inclusion_proof(index, size, NODE)


@pytest.mark.parametrize(("old", "size"), [(0, 5), (0, 0), (6, 5)])
def test_consistency_proof_from_an_empty_or_larger_tree_is_refused(old: int, size: int) -> None:
    with pytest.raises(ledger.ProofError):
        ledger.consistency_proof(old, size, NODE)


def test_hash_of_another_length_is_refused() -> None:
    with pytest.raises(ledger.HashError):
        ledger.TreeState().append_hashes([b"short"])
