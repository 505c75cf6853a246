"""Name, write and read static tiles: a whole log as plain files that other people's tools read.

Source: c2sp.org/tlog-tiles.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from unbroken.engines.ledger.checkpoint import Checkpoint
from unbroken.engines.ledger.errors import StorageError, TileError
from unbroken.engines.ledger.leaf import LEAF_LIMIT_BYTES
from unbroken.engines.ledger.log import TILE_HEIGHT, TILE_WIDTH, TreeState
from unbroken.engines.ledger.note import SignedNote
from unbroken.engines.ledger.tree import HASH_BYTES

CHECKPOINT = "checkpoint"


def tile_path(level: int, index: int, width: int = TILE_WIDTH) -> str:
    """Return the path of a tile: tile/<L>/<N>[.p/<W>]. Raises TileError."""
    if not 0 <= level <= 63:
        raise TileError("The level of a tile must be between 0 and 63.")
    return f"tile/{level}/{_number(index)}{_partial(width)}"


def entries_path(index: int, width: int = TILE_WIDTH) -> str:
    """Return the path of an entry bundle: tile/entries/<N>[.p/<W>]. Raises TileError."""
    return f"tile/entries/{_number(index)}{_partial(width)}"


def _number(index: int) -> str:
    if index < 0:
        raise TileError("The number of a tile must not be negative.")
    text = f"{index % 1000:03d}"
    while index := index // 1000:
        text = f"x{index % 1000:03d}/{text}"
    return text


def _partial(width: int) -> str:
    if not 1 <= width <= TILE_WIDTH:
        raise TileError(f"A tile has 1 to {TILE_WIDTH} hashes.")
    return "" if width == TILE_WIDTH else f".p/{width}"


def encode_bundle(leaves: Sequence[bytes]) -> bytes:
    """Return an entry bundle: each leaf behind its length. Raises TileError."""
    for leaf in leaves:
        if len(leaf) > LEAF_LIMIT_BYTES:
            raise TileError(f"An entry has at most {LEAF_LIMIT_BYTES} bytes.")
    return b"".join([struct.pack(">H", len(leaf)) + leaf for leaf in leaves])


def decode_bundle(untrusted_bundle: bytes, count: int) -> list[bytes]:
    """Return the `count` leaves of an entry bundle. Raises TileError."""
    leaves, place = [], 0
    for _ in range(count):
        start = place + 2
        end = start + int.from_bytes(untrusted_bundle[place:start], "big")
        if end > len(untrusted_bundle) or start > len(untrusted_bundle):
            raise TileError("The entry bundle ends too early.")
        leaves.append(untrusted_bundle[start:end])
        place = end
    if place != len(untrusted_bundle):
        raise TileError("The entry bundle holds more than its entries.")
    return leaves


def write_static(out: Path, leaves: Iterable[bytes], note: SignedNote) -> Checkpoint:
    """Write a whole log as static tiles under `out`, its checkpoint last.

    leaves: all leaf bytes in order. note: the signed checkpoint, checked against them.
    Returns the checkpoint. Raises StorageError when the leaves do not lead to its root.
    """
    checkpoint = Checkpoint.parse(note.text)
    state, source, index = TreeState(), iter(leaves), 0
    while batch := list(islice(source, TILE_WIDTH)):
        _write(out / entries_path(index, len(batch)), encode_bundle(batch))
        appended = state.append(batch)
        for tile in appended.tiles:
            _write(out / tile_path(tile.level, tile.index), tile.hashes)
        state, index = appended.state, index + 1
    for level, hashes in enumerate(state.edge):
        if hashes:
            tile_index = (state.size >> TILE_HEIGHT * level) // TILE_WIDTH
            _write(out / tile_path(level, tile_index, len(hashes)), b"".join(hashes))
    if (state.size, state.root) != (checkpoint.size, checkpoint.root):
        raise StorageError(
            f"The {state.size} stored entries do not lead to the signed checkpoint of {checkpoint.size} entries. "
            "Keep the installation as it is and compare it with a witness's copy."
        )
    _write(out / CHECKPOINT, str(note).encode())
    return checkpoint


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


@dataclass(frozen=True, slots=True)
class StaticLog:
    """Read the static tiles of a log of `size` entries; a HashReader."""

    folder: Path
    size: int

    def hashes(self, level: int, first: int, count: int) -> bytes:
        """Return `count` joined hashes of a tile level. Raises StorageError."""
        index, offset = divmod(first, TILE_WIDTH)
        width = min(TILE_WIDTH, (self.size >> TILE_HEIGHT * level) - index * TILE_WIDTH)
        if offset + count > width:
            raise StorageError(f"The log has no hashes at level {level} from {first}.")
        data = self._read(tile_path(level, index, width))
        if len(data) != width * HASH_BYTES:
            raise StorageError(f"The tile {tile_path(level, index, width)} has the wrong length.")
        return data[offset * HASH_BYTES : (offset + count) * HASH_BYTES]

    def leaves(self) -> Iterator[bytes]:
        """Yield all leaf bytes in order. Raises StorageError, TileError."""
        for index in range((self.size + TILE_WIDTH - 1) // TILE_WIDTH):
            width = min(TILE_WIDTH, self.size - index * TILE_WIDTH)
            yield from decode_bundle(self._read(entries_path(index, width)), width)

    def _read(self, path: str) -> bytes:
        try:
            return (self.folder / path).read_bytes()
        except OSError as error:
            raise StorageError(f"The file {path} of the log cannot be read.") from error
