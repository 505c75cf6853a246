"""Check the hand-over interlock: events of two logs that name each other.

The sender's log records `sent`; the receiver's log records `received`, naming the sender's event; the
sender's log then records that receipt, naming the receiver's event. A leaf cannot hold the hash of a later
leaf, so the naming goes back and forth in this order. Source: LEDGER.md section 3.7.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from unbroken.engines.ledger.chain import Problem
from unbroken.engines.ledger.leaf import Leaf, Link


@dataclass(frozen=True, slots=True)
class Entry:
    """A leaf and its place: the log's origin and the index in it."""

    origin: str
    index: int
    leaf: Leaf

    def link(self) -> Link:
        """Return the link by which another log names this entry."""
        return Link(self.origin, self.index, self.leaf.hash)


def check_links(entries: Iterable[Entry], awaiting: Collection[str] = ()) -> list[Problem]:
    """Return what is wrong with the links among `entries`; nothing if every counterpart is there.

    entries: from all logs at hand. awaiting: event types that an event of another log must name.
    """
    known = {(entry.origin, entry.index): entry for entry in entries}
    problems: list[Problem] = []
    named: set[tuple[str, int]] = set()
    for entry in known.values():
        for link in entry.leaf.links:
            problem = _check_link(entry, link, known.get((link.origin, link.index)))
            if problem:
                problems.append(problem)
            elif link.origin != entry.origin:
                named.add((link.origin, link.index))
    for place, entry in known.items():
        if entry.leaf.type in awaiting and place not in named:
            sentence = f"{_name(entry)} is not answered by any event of the other organisation's log."
            problems.append(Problem("link-unanswered", entry.leaf.item, sentence))
    return problems


def _check_link(entry: Entry, link: Link, counterpart: Entry | None) -> Problem | None:
    if counterpart is None:
        sentence = f"{_name(entry)} names entry {link.index} of {link.origin}, which is missing."
        return Problem("link-missing", entry.leaf.item, sentence)
    if counterpart.leaf.hash != link.leaf:
        sentence = f"{_name(entry)} names entry {link.index} of {link.origin}, but that log holds another event."
        return Problem("link-differs", entry.leaf.item, sentence)
    return None


def _name(entry: Entry) -> str:
    return f"Entry {entry.index} of {entry.origin} ({entry.leaf.type})"
