"""How later stages keep up with facts that a split or a merge took to another case; cases knows none of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.actor import Actor


@dataclass(frozen=True)
class Move:
    """Facts went from one case to another. ids: rows of the first to rows of the second.

    accused: rows of the first of those who are accused in the second.
    """

    from_case_id: str
    to_case_id: str
    ids: Mapping[str, str]
    accused: frozenset[str]
    is_merge: bool


Follower = Callable[[Move, Actor, datetime], None]
"""Runs in the transaction of the move. Raises LinkRefused when the move must wait."""

_followers: dict[str, Follower] = {}


def follow_moves(name: str, follower: Follower) -> None:
    """Run follower with every move; the same name again replaces it."""
    _followers[name] = follower


def tell_followers(move: Move, actor: Actor, now: datetime) -> None:
    """Let every stage keep up with a move."""
    for name in sorted(_followers):
        _followers[name](move, actor, now)
