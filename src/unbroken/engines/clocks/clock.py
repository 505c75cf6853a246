"""A clock: from when, until when, when to warn, and how it stands in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final

from unbroken.engines.clocks.counting import check_aware, end_of_day
from unbroken.engines.clocks.errors import OrderImpossible
from unbroken.engines.clocks.pauses import Pause, instant_after, stood_still, tidy_pauses
from unbroken.engines.clocks.words import day_words, moment_words, span_words

FRACTIONS: Final = (50, 80, 95)
"""Warn when so many hundredths of the limit are used, and at expiry."""
CUSTODY_DAYS: Final = (28, 14, 7, 3, 1)
"""Warn so many days before a custody time limit."""


class Owner(StrEnum):
    """Whose clock it is: the role that must act. The values are those of the roles of the service."""

    CUSTODY_OFFICER = "POL_CUST"
    OFFICER = "POL_OIC"
    SUPERVISOR = "POL_SUP"
    FILE_OFFICER = "POL_FILE"
    WITNESS_CARE = "POL_WCO"
    CASEWORKER = "CPS_OD"
    PROSECUTOR = "CPS_PROS"
    PARALEGAL = "CPS_PLO"
    LEGAL_MANAGER = "CPS_LM"
    INFORMATION_MANAGER = "CPS_IM"
    LISTING = "CRT_LIST"
    DEFENCE = "DEF_SOL"

    @property
    def words(self) -> str:
        """Who that is, as a line about a clock says it."""
        return _OWNERS[self]


_OWNERS: Final = {
    Owner.CUSTODY_OFFICER: "custody officer",
    Owner.OFFICER: "officer in the case",
    Owner.SUPERVISOR: "supervisor",
    Owner.FILE_OFFICER: "police file officer",
    Owner.WITNESS_CARE: "witness care officer",
    Owner.CASEWORKER: "prosecution caseworker",
    Owner.PROSECUTOR: "prosecutor",
    Owner.PARALEGAL: "prosecution paralegal",
    Owner.LEGAL_MANAGER: "legal manager",
    Owner.INFORMATION_MANAGER: "information manager",
    Owner.LISTING: "listing officer of the court",
    Owner.DEFENCE: "defence solicitor",
}
NO_WARNING: Final = "No warning yet."
STANDS_STILL: Final = "It stands still."


class Level(StrEnum):
    """How urgent a clock is, by the warnings that are due; Clock.warning() says the same to people."""

    RUNNING = "running"
    HALF_USED = "half used"
    MOSTLY_USED = "80% used"
    NEARLY_OUT = "nearly out"
    EXPIRED = "expired"
    STANDING = "standing still"


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What is known of a rule. code: its official short name. is_law: a limit, not a target.

    needs_check: what a lawyer must confirm before live use, empty where DOMAIN 2.6 has a source for all of it.
    """

    code: str
    title: str
    starts: str
    limit: str
    counting: str
    owner: Owner
    source: str
    is_law: bool = True
    needs_check: str = ""


@dataclass(frozen=True, slots=True)
class Alert:
    """A warning that is due. at: aware UTC. words: what it says."""

    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class Clock:
    """One running limit. due_at: the first instant that is too late; last_day: when whole days are counted.

    standing_since: set while it stands still; due_at is then what it would be if it went on at that very moment.
    """

    rule: RuleFacts
    started_at: datetime
    due_at: datetime
    warnings: tuple[Alert, ...]
    pauses: tuple[Pause, ...] = ()
    last_day: date | None = None
    note: str = ""

    @property
    def standing_since(self) -> datetime | None:
        """When the present pause began, or None while the clock runs."""
        return self.pauses[-1].start if self.pauses and self.pauses[-1].end is None else None

    def left(self, now: datetime) -> timedelta:
        """Return how long the clock has still to run; negative when it is over."""
        return self.due_at - self._at(now)

    def used(self, now: datetime) -> float:
        """Return the part of the limit that is used: 0 at the start, 1 at expiry, more after it."""
        total = self.due_at - self.started_at - self._stood(self.due_at)
        if total <= timedelta():
            return 1.0 if self.is_expired(now) else 0.0
        at = self._at(now)
        return max(0.0, (at - self.started_at - self._stood(at)) / total)

    def is_expired(self, now: datetime) -> bool:
        """Say whether it is too late."""
        return self._at(now) >= self.due_at

    def is_running(self, now: datetime) -> bool:
        """Say whether time is running and not yet out."""
        return self.standing_since is None and not self.is_expired(now)

    def passed(self, now: datetime) -> tuple[Alert, ...]:
        """Return the warnings that are due by now, oldest first."""
        at = self._at(now)
        return tuple(one for one in self.warnings if one.at <= at)

    def level(self, now: datetime) -> Level:
        """Return how urgent it is: by the warnings that are due, however they are counted."""
        if self.is_expired(now):
            return Level.EXPIRED
        if self.standing_since is not None:
            return Level.STANDING
        due, ahead = len(self.passed(now)), len(self.warnings) - len(self.passed(now))
        if not due:
            return Level.RUNNING
        return {1: Level.NEARLY_OUT, 2: Level.MOSTLY_USED}.get(ahead, Level.HALF_USED)

    def warning(self, now: datetime) -> str:
        """Return the warning that counts now, as a sentence: the last one that is due."""
        if self.standing_since is not None and not self.is_expired(now):
            return STANDS_STILL
        due = self.passed(now)
        return due[-1].words if due else NO_WARNING

    def until(self) -> str:
        """Return the deadline in words, without what is left of it."""
        if self.last_day is not None:
            return f"the end of {day_words(self.last_day)}"
        return moment_words(self.due_at)

    def words(self, now: datetime) -> str:
        """Return how it stands: "3 hours 20 minutes left, until Tuesday 24 November 2026 at 2:05pm"."""
        if self.is_expired(now):
            return f"expired {span_words(self._at(now) - self.due_at)} ago, on {self._moment()}"
        if self.standing_since is not None:
            return f"standing still since {moment_words(self.standing_since)}, {span_words(self.left(now))} left"
        return f"{span_words(self.left(now))} left, until {self.until()}"

    def _moment(self) -> str:
        return self.until().removeprefix("the end of ") if self.last_day else moment_words(self.due_at)

    def _at(self, now: datetime) -> datetime:
        at = check_aware(now)
        return at if self.standing_since is None else min(at, self.standing_since)

    def _stood(self, until: datetime) -> timedelta:
        return stood_still(tuple(one for one in self.pauses if one.end is not None), until)


def running_clock(
    rule: RuleFacts, started_at: datetime, limit: timedelta, *, pauses: Iterable[Pause] = (), note: str = ""
) -> Clock:
    """Return a clock of elapsed time, moved on by its pauses. Raises OrderImpossible, TimeNotAware."""
    start = check_aware(started_at)
    spells = tidy_pauses(pauses, start)
    due_at = instant_after(start, limit, spells)
    warnings = [Alert(instant_after(start, limit * part / 100, spells), _part_used(part)) for part in FRACTIONS]
    return Clock(rule, start, due_at, (*warnings, _expiry(due_at)), spells, note=note)


def day_clock(
    rule: RuleFacts,
    started_at: datetime,
    last_day: date,
    *,
    warn_days: tuple[int, ...] = (),
    pauses: Iterable[Pause] = (),
    note: str = "",
) -> Clock:
    """Return a clock that runs out at the end of a day in London.

    last_day: with its pauses already added. warn_days: warn so many days before, not by fractions.
    Raises OrderImpossible when the last day is over before the start, TimeNotAware.
    """
    start, due_at = check_aware(started_at), end_of_day(last_day)
    if due_at < start:
        raise OrderImpossible(f"The limit {rule.code} would end before it starts. Check the dates.")
    spells = tidy_pauses(pauses, start)
    closed = tuple(one for one in spells if one.end is not None)
    total = due_at - start - stood_still(closed, due_at)
    if warn_days:
        points = [(due_at - timedelta(days=days), _days_left(days)) for days in warn_days]
    else:
        points = [(instant_after(start, total * part / 100, spells), _part_used(part)) for part in FRACTIONS]
    warnings = tuple(Alert(at, words) for at, words in sorted(points) if at >= start)
    return Clock(rule, start, due_at, (*warnings, _expiry(due_at)), spells, last_day, note)


def moment_clock(rule: RuleFacts, started_at: datetime, due_at: datetime, *, note: str = "") -> Clock:
    """Return a clock that runs out at a given instant. Raises OrderImpossible, TimeNotAware."""
    start, due = check_aware(started_at), check_aware(due_at)
    if due < start:
        raise OrderImpossible(f"The limit {rule.code} would end before it starts. Check the times.")
    return running_clock(rule, start, due - start, note=note)


def _expiry(due_at: datetime) -> Alert:
    return Alert(due_at, "The time is over.")


def _part_used(part: int) -> str:
    return f"{part}% of the time is used."


def _days_left(days: int) -> str:
    return "1 day is left." if days == 1 else f"{days} days are left."
