"""Append to a log without holding it in memory, and recompute a whole log's root.

A tile level L holds, in groups of 256, the hashes of the tree at height 8 * L. Tiles are full when stored;
the partial tile at the right edge of each level lives in TreeState and is read back on load.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol, Self

from unbroken.engines.ledger.errors import StorageError
from unbroken.engines.ledger.tree import EMPTY_ROOT, HASH_BYTES, Node, check_hash, leaf_hash, node_hash

TILE_HEIGHT = 8
TILE_WIDTH = 1 << TILE_HEIGHT
LOAD_BATCH = 1 << 16
# A copy of a hash that has begun costs a fifth less than beginning one.
_INNER = hashlib.sha256(b"\x01").copy


class HashReader(Protocol):
    """The port to wherever hashes are stored."""

    def hashes(self, level: int, first: int, count: int) -> bytes:
        """Return `count` hashes of tile level `level` from the one at `first`, joined (32 bytes each).

        Level 0 has the leaf hashes; hash i of level L is the root of full tile i of level L - 1.
        One call never crosses a tile: first // 256 == (first + count - 1) // 256.
        """


@dataclass(frozen=True, slots=True)
class Tile:
    """A full tile: its place, its 256 hashes joined (8,192 bytes), its root (a hash of the next level)."""

    level: int
    index: int
    hashes: bytes
    root: bytes


@dataclass(frozen=True, slots=True)
class Appended:
    """What an append asks to be stored, and the state that is true once it is stored."""

    first_index: int
    leaf_hashes: tuple[bytes, ...]
    tiles: tuple[Tile, ...]
    state: TreeState


@dataclass(frozen=True, slots=True)
class TreeState:
    """The right edge of a tree: enough to append to it and to know its root.

    The value never changes; append returns the next one. Rule (LEDGER.md section 3.3): on any storage
    error, an ambiguous commit included, throw the state away and load it again from storage. Going on
    with the value from before the error broke the log in 74 of 104 injected errors; reloading in none.
    """

    size: int = 0
    edge: tuple[tuple[bytes, ...], ...] = ()

    @property
    def root(self) -> bytes:
        """The Merkle root."""
        result: bytes | None = None
        for hashes in self.edge:
            end = len(hashes)
            while end:
                span = end & -end
                part = _reduce(b"".join(hashes[end - span : end]))
                result = part if result is None else node_hash(part, result)
                end -= span
        return EMPTY_ROOT if result is None else result

    def append(self, leaves: Sequence[bytes]) -> Appended:
        """Return what must be stored to append these leaves (raw bytes), and the state after it."""
        return self.append_hashes([leaf_hash(leaf) for leaf in leaves])

    def append_hashes(self, hashes: Sequence[bytes]) -> Appended:
        """As append, for leaf hashes. Raises HashError."""
        if set(map(len, hashes)) - {HASH_BYTES}:
            for value in hashes:
                check_hash(value, "leaf hash")
        tiles: list[Tile] = []
        edge: list[tuple[bytes, ...]] = []
        new, level = list(hashes), 0
        while new or level < len(self.edge):
            old = self.edge[level] if level < len(self.edge) else ()
            index = (self.size >> TILE_HEIGHT * level) // TILE_WIDTH
            full, rest = _fill(level, index, [*old, *new])
            tiles += full
            edge.append(tuple(rest))
            new, level = [tile.root for tile in full], level + 1
        while edge and not edge[-1]:
            edge.pop()
        state = TreeState(self.size + len(hashes), tuple(edge))
        return Appended(self.size, tuple(hashes), tuple(tiles), state)

    @classmethod
    def load(cls, size: int, reader: HashReader) -> Self:
        """Read the right edge of a tree of `size` leaves. Raises StorageError.

        Reads at most 255 hashes a level. Compare the root with the last signed checkpoint before use.
        """
        edge: list[tuple[bytes, ...]] = []
        level = 0
        while count := size >> TILE_HEIGHT * level:
            width = count % TILE_WIDTH
            edge.append(tuple(split_hashes(read_hashes(reader, level, count - width, width))))
            level += 1
        while edge and not edge[-1]:
            edge.pop()
        return cls(size, tuple(edge))


def _fill(level: int, index: int, hashes: list[bytes]) -> tuple[list[Tile], list[bytes]]:
    """Cut full tiles off the front; return them and the rest."""
    tiles = []
    full = len(hashes) // TILE_WIDTH
    for number in range(full):
        data = b"".join(hashes[number * TILE_WIDTH : (number + 1) * TILE_WIDTH])
        tiles.append(Tile(level, index + number, data, _reduce(data)))
    return tiles, hashes[full * TILE_WIDTH :]


def read_hashes(reader: HashReader, level: int, first: int, count: int) -> bytes:
    """Ask storage for hashes and check that it answered with as many. Raises StorageError."""
    if not count:
        return b""
    data = reader.hashes(level, first, count)
    if len(data) != count * HASH_BYTES:
        raise StorageError(
            f"Storage holds {len(data) // HASH_BYTES} instead of {count} hashes at level {level} "
            f"from {first}. Stop writing, then run the ledger verification."
        )
    return data


def split_hashes(data: bytes) -> list[bytes]:
    """Return joined hashes one by one."""
    return [data[i : i + HASH_BYTES] for i in range(0, len(data), HASH_BYTES)]


def stored_nodes(reader: HashReader) -> Node:
    """Return a node reader, for the proofs of tree.py, over stored hashes."""

    def node(height: int, index: int) -> bytes:
        level, above = divmod(height, TILE_HEIGHT)
        return _reduce(read_hashes(reader, level, index << above, 1 << above))

    return node


def _reduce(data: bytes) -> bytes:
    """Return the root over joined hashes, whose number is a power of two. The hot loop of a log."""
    while len(data) > HASH_BYTES:
        hashers = [_INNER() for _ in range(0, len(data), 64)]
        for place, hasher in enumerate(hashers):
            hasher.update(data[place * 64 : place * 64 + 64])
        data = b"".join([hasher.digest() for hasher in hashers])
    return data


def recompute(leaves: Iterable[bytes]) -> TreeState:
    """Hash a whole log from its raw leaves, in constant memory; `.size` and `.root` tell the result."""
    sha256 = hashlib.sha256
    state, source = TreeState(), iter(leaves)
    while batch := [sha256(b"\x00" + leaf).digest() for leaf in islice(source, LOAD_BATCH)]:
        state = state.append_hashes(batch).state
    return state
