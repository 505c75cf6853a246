"""Hash a Merkle tree, build proofs from stored nodes, and verify proofs.

Source: RFC 6962 section 2.1; RFC 9162 sections 2.1.3.2 and 2.1.4.2; subtrees as in
draft-ietf-plants-merkle-tree-certs section 4.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from unbroken.engines.ledger.errors import HashError, ProofError

HASH_BYTES = 32
EMPTY_ROOT = hashlib.sha256(b"").digest()

Node = Callable[[int, int], bytes]
"""node(height, index): the hash over leaves [index * 2**height, (index + 1) * 2**height)."""


def leaf_hash(leaf: bytes) -> bytes:
    """Return the hash of one leaf. Source: RFC 6962 2.1."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Return the hash of an inner node. Source: RFC 6962 2.1."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def check_hash(value: bytes, what: str = "hash") -> None:
    """Raise HashError unless value has exactly 32 bytes."""
    if len(value) != HASH_BYTES:
        raise HashError(f"The {what} has {len(value)} bytes; a SHA-256 hash has {HASH_BYTES}.")


def root(hashes: Sequence[bytes]) -> bytes:
    """Return the Merkle root over leaf hashes (the hash of nothing for none)."""
    if not hashes:
        return EMPTY_ROOT
    for value in hashes:
        check_hash(value, "leaf hash")
    level = list(hashes)
    while len(level) > 1:
        pairs = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = pairs + level[len(pairs) * 2 :]
    return level[0]


def node_reader(hashes: Sequence[bytes]) -> Node:
    """Return a node reader over leaf hashes held in memory."""

    def node(height: int, index: int) -> bytes:
        return root(hashes[index << height : (index + 1) << height])

    return node


def range_hash(node: Node, start: int, end: int) -> bytes:
    """Return the Merkle hash over leaves [start, end), where start is aligned as a subtree's is."""
    hashes = [node(height, index) for height, index in _perfect_parts(start, end)]
    result = hashes.pop()
    while hashes:
        result = node_hash(hashes.pop(), result)
    return result


def _perfect_parts(start: int, end: int) -> list[tuple[int, int]]:
    parts = []
    while start < end:
        height = (end - start).bit_length() - 1
        parts.append((height, start >> height))
        start += 1 << height
    return parts


def _split(count: int) -> int:
    return 1 << (count - 1).bit_length() - 1


def inclusion_proof(index: int, size: int, node: Node) -> list[bytes]:
    """Return the proof that leaf `index` is in the tree of `size` leaves. Raises ProofError."""
    return subtree_inclusion_proof(index, 0, size, node)


def consistency_proof(old_size: int, size: int, node: Node) -> list[bytes]:
    """Return the proof that the tree of `old_size` leaves is the start of the one of `size`.

    Raises ProofError: nothing can be proved about an empty tree.
    """
    return subtree_consistency_proof(0, old_size, size, node)


def verify_inclusion(leaf: bytes, index: int, size: int, proof: Sequence[bytes], tree_root: bytes) -> None:
    """Check that the leaf with hash `leaf` is at `index` of the tree. Raises ProofError, HashError."""
    verify_subtree_inclusion(leaf, index, 0, size, proof, tree_root)


def verify_consistency(old_size: int, size: int, proof: Sequence[bytes], old_root: bytes, tree_root: bytes) -> None:
    """Check that nothing of the older tree was changed. Raises ProofError, HashError."""
    verify_subtree_consistency(0, old_size, size, proof, old_root, tree_root)


def is_subtree(start: int, end: int) -> bool:
    """Say whether [start, end) is a subtree: not empty, and start a multiple of its span."""
    return 0 <= start < end and start % (1 << (end - start - 1).bit_length()) == 0


def _check_subtree(start: int, end: int) -> None:
    if not is_subtree(start, end):
        raise ProofError(f"There is no subtree from {start} to {end}, so nothing can be proved about it.")


def subtree_inclusion_proof(index: int, start: int, end: int, node: Node) -> list[bytes]:
    """Return the proof that leaf `index` is in the subtree [start, end). Raises ProofError."""
    _check_subtree(start, end)
    if not start <= index < end:
        raise ProofError(f"Entry {index} is not in the tree from {start} to {end}.")
    proof: list[bytes] = []
    while end - start > 1:
        middle = start + _split(end - start)
        if index < middle:
            proof.append(range_hash(node, middle, end))
            end = middle
        else:
            proof.append(range_hash(node, start, middle))
            start = middle
    return proof[::-1]


def verify_subtree_inclusion(
    leaf: bytes, index: int, start: int, end: int, proof: Sequence[bytes], subtree_root: bytes
) -> None:
    """Check that a leaf hash is at `index` of the subtree [start, end). Raises ProofError, HashError.

    Source: RFC 9162 2.1.3.2.
    """
    _check_subtree(start, end)
    _check_hashes(proof, leaf, subtree_root)
    if not start <= index < end:
        raise ProofError(f"Entry {index} is not in the tree from {start} to {end}.")
    fn, sn, result = index - start, end - start - 1, leaf
    for value in proof:
        if sn == 0:
            raise ProofError("The inclusion proof is longer than the tree is high.")
        if fn & 1 or fn == sn:
            result = node_hash(value, result)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            result = node_hash(result, value)
        fn, sn = fn >> 1, sn >> 1
    if sn != 0:
        raise ProofError("The inclusion proof is shorter than the tree is high.")
    if result != subtree_root:
        raise ProofError(f"The inclusion proof of entry {index} leads to another root.")


def subtree_consistency_proof(start: int, end: int, size: int, node: Node) -> list[bytes]:
    """Return the proof that the subtree [start, end) belongs to the tree of `size`. Raises ProofError."""
    _check_subtree(start, end)
    if end > size:
        raise ProofError(f"The tree has {size} entries; nothing can be proved up to entry {end}.")
    low, high, known = 0, size, True
    proof: list[bytes] = []
    while (start, end) != (low, high):
        middle = low + _split(high - low)
        if end <= middle:
            proof.append(range_hash(node, middle, high))
            high = middle
        else:
            proof.append(range_hash(node, low, middle))
            if start < middle:
                start, known = middle, False
            low = middle
    if not known:
        proof.append(range_hash(node, low, high))
    return proof[::-1]


def verify_subtree_consistency(
    start: int, end: int, size: int, proof: Sequence[bytes], subtree_root: bytes, tree_root: bytes
) -> None:
    """Check that the subtree [start, end) belongs to the tree of `size`. Raises ProofError, HashError.

    Source: RFC 9162 2.1.4.2, generalised to subtrees.
    """
    _check_subtree(start, end)
    _check_hashes(proof, subtree_root, tree_root)
    if end > size:
        raise ProofError(f"The newer tree has {size} entries, fewer than the {end} that were known.")
    fn, sn, tn = _align(start, end - 1, size - 1)
    rest = list(proof)
    if fn != sn and not rest:
        raise ProofError("The consistency proof is too short.")
    first = subtree_root if fn == sn else rest.pop(0)
    old, new = _climb(fn, sn, tn, first, rest)
    if old != subtree_root:
        raise ProofError("The consistency proof does not lead to the older root: history was changed.")
    if new != tree_root:
        raise ProofError("The consistency proof does not lead to the newer root.")


def _climb(fn: int, sn: int, tn: int, first: bytes, proof: Sequence[bytes]) -> tuple[bytes, bytes]:
    """Follow a consistency proof from its first hash; return the older and the newer root it leads to."""
    old = new = first
    for value in proof:
        if tn == 0:
            raise ProofError("The consistency proof is too long.")
        if sn & 1 or sn == tn:
            old = node_hash(value, old) if fn < sn else old
            new = node_hash(value, new)
            while sn and not sn & 1:
                fn, sn, tn = fn >> 1, sn >> 1, tn >> 1
        else:
            new = node_hash(new, value)
        fn, sn, tn = fn >> 1, sn >> 1, tn >> 1
    if tn != 0:
        raise ProofError("The consistency proof is too short.")
    return old, new


def _align(fn: int, sn: int, tn: int) -> tuple[int, int, int]:
    """Skip the levels at which the subtree's right edge needs no hash of its own."""
    while fn != sn and (sn == tn or sn & 1):
        fn, sn, tn = fn >> 1, sn >> 1, tn >> 1
    return fn, sn, tn


def _check_hashes(proof: Sequence[bytes], first: bytes, second: bytes) -> None:
    check_hash(first)
    check_hash(second, "root hash")
    for value in proof:
        check_hash(value, "proof hash")
