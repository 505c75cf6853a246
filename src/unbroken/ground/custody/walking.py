"""Go through a stored log once, in order, and compute all that can be computed from the leaves' bytes.

A million entries a run: what is done for every entry is done for a tile of 256 at once where it can be, and an
entry is looked at alone only to name what is wrong with it.
"""

import hashlib
import re
from binascii import b2a_base64
from collections.abc import Sequence

from unbroken.engines.ledger import Leaf, LedgerError, TreeState
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.findings import LogReport
from unbroken.ground.custody.scanning import Block

Expected = dict[int, list[tuple[str, bytes]]]
"""Roots that somebody signed or holds, with who does, by size."""

# The tail of a leaf in its one permitted form: reading it whole costs ten times as much.
_TAIL = re.compile(
    rb'\},"item":"([^"]+)",(?:"links":\[.*\],)?"op":"[A-Z]+","prev":"([^"]*)","seq":(\d{1,16}),'
    rb'"time":"[^"]+","type":"([^"]+)","v":1\}$'
)
# Most leaves, those without links, have their tail in this many last bytes.
_TAIL_BYTES = 256
_FIRST = (0, b"")
_URL_SAFE = bytes.maketrans(b"+/", b"-_")
_ERASED = EventType.VALUES_ERASED.value.encode()


class Walk:
    """The tree, the item chains and what erasures name, as far as the entries were seen."""

    def __init__(self, report: LogReport, expected: Expected) -> None:
        self.report = report
        self.expected = expected
        self.tree = TreeState()
        self.tiles: dict[tuple[int, int], tuple[bytes, bytes]] = {}
        self.erased: set[int] = set()
        self._chains: dict[bytes, tuple[int, bytes]] = {}
        self._turns = sorted(size for size in expected if size)
        self._lost = 0

    def take(self, block: Block) -> None:
        """Check the next entries."""
        sha256 = hashlib.sha256
        hashes = [sha256(leaf).digest() for leaf in block.prefixed]
        first = self.tree.size + self._lost
        if block.indexes != tuple(range(first, first + len(hashes))):
            self._name_missing(block.indexes)
        if block.hashes != b"".join(hashes):
            self._name_changed(block, hashes)
        self._follow(block, hashes)
        self._append(hashes)

    def finish(self, size: int) -> None:
        """Compare what is left once all entries were seen."""
        if self.tree.size != size:
            sentence = f"The log should hold {size} entries and holds {self.tree.size}."
            self.report.add("size-differs", "head", sentence)
        if self._turns and self._turns[0] > self.tree.size:
            for who, _ in self.expected[self._turns[0]]:
                sentence = f"{who} covers {self._turns[0]} entries, more than are stored."
                self.report.add("entries-lost", "head", sentence)

    def _name_missing(self, indexes: Sequence[int]) -> None:
        next_index = self.tree.size + self._lost
        for index in indexes:
            if index != next_index:
                self.report.add("entry-missing", f"entry {next_index}", f"Entry {next_index} is missing.")
            next_index = index + 1
        self._lost = next_index - self.tree.size - len(indexes)

    def _name_changed(self, block: Block, hashes: Sequence[bytes]) -> None:
        for place, (index, actual) in enumerate(zip(block.indexes, hashes, strict=True)):
            if block.hashes[place * 32 : place * 32 + 32] != actual:
                sentence = f"Entry {index} is not what was recorded: its bytes do not give its stored hash."
                self.report.add("entry-changed", f"entry {index}", sentence)

    def _append(self, hashes: Sequence[bytes]) -> None:
        done = 0
        while done < len(hashes):
            end = len(hashes)
            if self._turns and self._turns[0] <= self.tree.size + end - done:
                end = done + self._turns[0] - self.tree.size
            appended = self.tree.append_hashes(hashes[done:end])
            self.tree, done = appended.state, end
            for tile in appended.tiles:
                self.tiles[tile.level, tile.index] = (hashlib.sha256(tile.hashes).digest(), tile.root)
            if self._turns and self._turns[0] == self.tree.size:
                self._compare(self._turns.pop(0))

    def _compare(self, size: int) -> None:
        root = self.tree.root
        for who, expected in self.expected[size]:
            if expected != root:
                sentence = f"{who} does not fit the first {size} entries: an entry before it was changed."
                self.report.add("root-differs", f"size {size}", sentence)

    def _follow(self, block: Block, hashes: Sequence[bytes]) -> None:
        """Check that each event follows from the last one of its item."""
        search, chains = _TAIL.search, self._chains
        names = _base64url(hashes)
        for place, leaf in enumerate(block.prefixed):
            found = search(leaf, len(leaf) - _TAIL_BYTES) or search(leaf)
            if found is None:
                index = block.indexes[place]
                self.report.add("entry-malformed", f"entry {index}", f"Entry {index} is not a custody event.")
                continue
            item, prev, digits, type_ = found.groups()
            seq, before = chains.get(item, _FIRST)
            if prev != before or digits != b"%d" % seq:
                index, seq, name = block.indexes[place], int(digits), item.decode(errors="replace")
                sentence = f"Entry {index} does not follow from the last event of its item {name}."
                self.report.add("chain-broken", f"entry {index}", sentence)
            chains[item] = (seq + 1, names[44 * place : 44 * place + 43])
            if type_ == _ERASED:
                self._note_erased(leaf[1:])

    def _note_erased(self, leaf: bytes) -> None:
        try:
            links = Leaf.parse(leaf).links
        except LedgerError:
            return
        self.erased.update(link.index for link in links if link.origin == self.report.origin)


def _base64url(hashes: Sequence[bytes]) -> bytes:
    """Return the hashes in unpadded base64url, 43 letters and one to be left out for each."""
    return b2a_base64(b"\x00".join(hashes) + b"\x00", newline=False).translate(_URL_SAFE)
