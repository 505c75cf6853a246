"""How later stages keep up with facts that a split or a merge took to another case; cases knows none of them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from unbroken.ground.access.actor import Actor


@dataclass(frozen=True)
class Move:
    """Facts went from one case to another. ids: rows of the first to rows of the second.

    accused: rows of the first of those who are accused in the second. carried: stored items that went along.
    """

    from_case_id: str
    to_case_id: str
    ids: Mapping[str, str]
    accused: frozenset[str]
    is_merge: bool
    carried: "Carried"


Follower = Callable[[Move, Actor, datetime], None]
"""Runs in the transaction of the move. Raises LinkRefused when the move must wait."""

_followers: dict[str, Follower] = {}


@dataclass(frozen=True)
class Route:
    """From which case to which, by id and by URN."""

    from_case_id: str
    from_urn: str
    to_case_id: str
    to_urn: str


@dataclass(frozen=True)
class Carried:
    """Stored items of one case by those of another. versions: of the files copied, not of those already there."""

    items: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)


Carrier = Callable[[Route, Collection[str], Actor, datetime], Carried]
"""Makes stored items of one case reachable in another; returns those there by those here. Called before the facts go.

Runs in the transaction of the move. Items it leaves out are named by nothing in the other case.
"""

_carriers: list[Carrier] = []


def follow_moves(name: str, follower: Follower) -> None:
    """Run follower with every move; the same name again replaces it."""
    _followers[name] = follower


def tell_followers(move: Move, actor: Actor, now: datetime) -> None:
    """Let every stage keep up with a move."""
    for name in sorted(_followers):
        _followers[name](move, actor, now)


def carry_by(carrier: Carrier) -> None:
    """Let the stage that stores items carry them; the last one said counts."""
    _carriers[:] = [carrier]


def carry(route: Route, items: Collection[str], actor: Actor, now: datetime) -> Carried:
    """Return the items of the other case by those of the first, made there where there were none."""
    return _carriers[0](route, items, actor, now) if _carriers and items else Carried()
