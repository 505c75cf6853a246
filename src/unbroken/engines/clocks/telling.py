"""What is said of a clock, the same on every page, in the queue and to other systems: one function makes it."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.clocks.clock import Clock, Level


@dataclass(frozen=True, slots=True)
class Told:
    """A clock in words. who: whom it is about, "" for a whole case or request. owner: the role that must act.

    words: what is left of it, and until when. warning: the warning that counts now, as a sentence.
    """

    code: str
    title: str
    who: str
    words: str
    warning: str
    owner: str
    level: Level
    due_at: datetime

    @property
    def is_over(self) -> bool:
        """Say whether the time is out."""
        return self.level is Level.EXPIRED

    @property
    def sentence(self) -> str:
        """Everything in one line, for lists and messages."""
        about = f"{self.title}, {self.who}" if self.who else self.title
        return f"{about}: {self.words}. {self.warning} Owner: {self.owner}."


def tell(clock: Clock, now: datetime, who: str = "") -> Told:
    """Return what is said of a clock now. who: whom it is about."""
    title = f"{clock.rule.title} ({clock.note})" if clock.note else clock.rule.title
    return Told(
        code=clock.rule.code,
        title=title,
        who=who,
        words=clock.words(now),
        warning=clock.warning(now),
        owner=clock.rule.owner.words,
        level=clock.level(now),
        due_at=clock.due_at,
    )
