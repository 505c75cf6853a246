"""What is outstanding in a case and what went to whom, as each later stage knows it; cases knows none of them.

A stage adds its source when its app is ready. The page of a case asks all of them and shows one list.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from unbroken.ground.access.actor import Actor


@dataclass(frozen=True)
class Need:
    """Something that somebody waits for. by: who has to do it. due: an instant, or a day. url: where it is done."""

    words: str
    by: str
    url: str = ""
    due: datetime | date | None = None
    is_late: bool = False

    @property
    def is_due_at(self) -> bool:
        """Say whether it is due at an instant, not on a day."""
        return isinstance(self.due, datetime)


@dataclass(frozen=True)
class Shared:
    """What went to somebody at one time. state: in words, with the tone of its tag. documents: of which count went."""

    to: str
    at: datetime
    state: str
    tone: str
    url: str = ""
    documents: tuple[str, ...] = ()
    count: int = 0

    @property
    def unnamed(self) -> int:
        """How many went that documents does not name."""
        return max(0, self.count - len(self.documents))


Needs = Callable[[Actor, str, datetime], list[Need]]
Sharing = Callable[[Actor, str, datetime], list[Shared]]

_needs: dict[str, Needs] = {}
_sharing: dict[str, Sharing] = {}


def add_needs(name: str, source: Needs) -> None:
    """Ask source for what is outstanding in a case, as far as the actor may see it; the same name again replaces it."""
    _needs[name] = source


def add_sharing(name: str, source: Sharing) -> None:
    """Ask source for what went to whom, as far as the actor may see it; the same name again replaces it."""
    _sharing[name] = source


def needs_of(actor: Actor, case_id: str, *, now: datetime) -> list[Need]:
    """Return what is outstanding in a case: late first, then by due date, what has none last."""
    found = [one for name in sorted(_needs) for one in _needs[name](actor, case_id, now)]
    return sorted(found, key=lambda one: (not one.is_late, one.due is None, _day(one.due)))


def sharing_of(actor: Actor, case_id: str, *, now: datetime) -> list[Shared]:
    """Return what of a case went to whom, newest first."""
    found = [one for name in sorted(_sharing) for one in _sharing[name](actor, case_id, now)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _day(due: datetime | date | None) -> date:
    if due is None:
        return date.max
    return due.date() if isinstance(due, datetime) else due
