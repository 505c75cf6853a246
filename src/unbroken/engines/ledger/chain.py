"""Check that the events of each item form one chain without a gap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


class InChain(Protocol):
    """What the check needs of an event; a Leaf has it, and so has a caller's value that knows its hash already."""

    @property
    def type(self) -> str:
        """The event's type."""
        ...

    @property
    def item(self) -> str:
        """The item's key."""
        ...

    @property
    def seq(self) -> int:
        """The place in the item's chain."""
        ...

    @property
    def prev(self) -> bytes:
        """The hash of the event before it."""
        ...

    @property
    def hash(self) -> bytes:
        """The leaf hash."""
        ...


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with a record: a stable code, whom it is about, and a sentence for people."""

    code: str
    subject: str
    sentence: str

    def __str__(self) -> str:
        """Return the sentence."""
        return self.sentence


def check_chain(leaves: Iterable[InChain]) -> list[Problem]:
    """Return what is wrong with the chains of the items in `leaves`; nothing if each is whole.

    leaves: in log order, from each item's first event on; several items may be mixed.
    """
    problems: list[Problem] = []
    last: dict[str, tuple[int, bytes]] = {}
    for leaf in leaves:
        problems += _check_next(last.get(leaf.item), leaf)
        last[leaf.item] = (leaf.seq, leaf.hash)
    return problems


def _check_next(before: tuple[int, bytes] | None, leaf: InChain) -> list[Problem]:
    where = f"Item {leaf.item}, event {leaf.seq} ({leaf.type})"
    expected = before[0] + 1 if before else 0
    if leaf.seq > expected:
        missing = f"event {expected} is" if leaf.seq == expected + 1 else f"events {expected} to {leaf.seq - 1} are"
        return [Problem("chain-gap", leaf.item, f"{where}: {missing} missing before it.")]
    if leaf.seq < expected:
        return [Problem("chain-repeat", leaf.item, f"{where}: this place in the item's history is already taken.")]
    if before and leaf.prev != before[1]:
        return [Problem("chain-broken", leaf.item, f"{where}: it does not follow from the event before it.")]
    return []
