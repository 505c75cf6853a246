"""Where a request stands in the queue, and why. Source: DOMAIN 4.8.

Hard order: less than 3 hours of detention left; detention running; bail, summary or custody limit within 7 days; then
the score. Nobody starves: what has used 80 hundredths of its limit goes to the top band. The groups of a queue follow
from what its own side owes: the other side's delay is no overdue work of the reader. The same order is computed by the
database (queries/order.py); a test holds the two together.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import Final

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole, Need
from unbroken.engines.casefile.proceedings import Category
from unbroken.engines.clocks.words import moment_words, span_words
from unbroken.stages.charging.rules.content import is_child

RED_LEFT: Final = timedelta(hours=3)
EXPIRING: Final = timedelta(days=7)
STARVED: Final = 0.8
SOON: Final = timedelta(hours=24)
CRITICAL: Final = timedelta(hours=24)
RISK_WEIGHT, VULNERABLE_WEIGHT, TIME_WEIGHT, SERIOUS_WEIGHT = 40, 30, 20, 10
SERIOUSNESS: Final = {Category.INDICTABLE: 1.0, Category.EITHER_WAY: 0.5, Category.SUMMARY: 0.2}
RISKS: Final = ("refuge", "high-risk", "high risk", "domestic abuse", "stalking", "child")
VULNERABLE: Final = frozenset(
    {Need.CHILD, Need.VULNERABLE, Need.INTIMIDATED, Need.SEXUAL_OFFENCE, Need.HATE_CRIME, Need.STALKING}
)


class Band(IntEnum):
    """The hard order; smaller comes first."""

    TOP = 1
    DETAINED = 2
    EXPIRING = 3
    SCORED = 4


class Side(StrEnum):
    """Whose queue it is."""

    POLICE = "police"
    PROSECUTION = "prosecution"


class Group(StrEnum):
    """How the queue is divided."""

    CRITICAL = "critical"
    OVERDUE = "overdue"
    SOON = "soon"
    LATER = "later"

    @property
    def words(self) -> str:
        """The heading of the group."""
        return _GROUP_WORDS[self]


_GROUP_WORDS = {
    Group.CRITICAL: "Critically overdue, or less than 3 hours of detention left",
    Group.OVERDUE: "Overdue",
    Group.SOON: "Due soon",
    Group.LATER: "Not due yet",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the order depends on.

    limit_started_at, limit_due_at: of the decision clock, while the prosecution has the file. detained_until: earliest
    end of detention. expires_at: of bail, summary and custody limits, the first that still runs. police_due_at: of bail
    and summary limit, the first, also one that is over. answer_due_at: until when police answer a return or the action
    plan. risk, vulnerability, seriousness: from 0 to 1.
    """

    limit_started_at: datetime
    limit_due_at: datetime | None = None
    detained_until: datetime | None = None
    expires_at: datetime | None = None
    police_due_at: datetime | None = None
    answer_due_at: datetime | None = None
    risk: float = 0.0
    vulnerability: float = 0.0
    seriousness: float = 0.0

    def due_at(self, side: Side, now: datetime) -> datetime | None:
        """Return the first limit that counts for a side, or None.

        Its own limits count, also when they are over. Those of the suspects press the prosecution while they run, since
        its decision is what stops them; once over they are for police to put right. Detention presses both throughout.
        """
        if side is Side.POLICE:
            return _first(self.detained_until, self.police_due_at, self.answer_due_at)
        running = self.expires_at if self.expires_at is not None and self.expires_at > now else None
        return _first(self.limit_due_at, self.detained_until, running)

    def is_red(self, now: datetime) -> bool:
        """Say whether somebody is detained with less than 3 hours left, or longer than they may be."""
        return self.detained_until is not None and self.detained_until - now < RED_LEFT


@dataclass(frozen=True, slots=True)
class Place:
    """Where it stands. why: in words, each a sentence. due_at: the end of the limit from which the group follows."""

    band: Band
    group: Group
    score: float
    why: tuple[str, ...]
    due_at: datetime | None = None


def place(standing: Standing, side: Side, now: datetime) -> Place:
    """Return where a request stands in the queue of a side now and why."""
    band, reason = _band(standing, side, now)
    used = time_used(standing, now)
    parts = (
        f"risk {RISK_WEIGHT * standing.risk:.0f} of {RISK_WEIGHT}",
        f"vulnerability {VULNERABLE_WEIGHT * standing.vulnerability:.0f} of {VULNERABLE_WEIGHT}",
        f"time used {TIME_WEIGHT * used:.0f} of {TIME_WEIGHT}",
        f"seriousness {SERIOUS_WEIGHT * standing.seriousness:.0f} of {SERIOUS_WEIGHT}",
    )
    total = score(standing, now)
    why = (reason, f"Score {total:.0f} of 100: {', '.join(parts)}.")
    due_at = standing.detained_until if standing.is_red(now) else standing.due_at(side, now)
    return Place(band, group(standing, side, now), total, why, due_at)


def time_used(standing: Standing, now: datetime) -> float:
    """Return the part of the decision's limit that is used, from 0 to 1; 0 while it has none."""
    if standing.limit_due_at is None or standing.limit_due_at <= standing.limit_started_at:
        return 0.0
    used = (now - standing.limit_started_at) / (standing.limit_due_at - standing.limit_started_at)
    return min(1.0, max(0.0, used))


def score(standing: Standing, now: datetime) -> float:
    """Return the score, 0 to 100."""
    return (
        RISK_WEIGHT * standing.risk
        + VULNERABLE_WEIGHT * standing.vulnerability
        + TIME_WEIGHT * time_used(standing, now)
        + SERIOUS_WEIGHT * standing.seriousness
    )


def group(standing: Standing, side: Side, now: datetime) -> Group:
    """Return the group of a side's queue it is in."""
    if standing.is_red(now):
        return Group.CRITICAL
    due_at = standing.due_at(side, now)
    if due_at is None:
        return Group.LATER
    if due_at <= now:
        return Group.CRITICAL if now - due_at > CRITICAL else Group.OVERDUE
    return Group.SOON if due_at - now <= SOON else Group.LATER


def sort_key(standing: Standing, side: Side, now: datetime, request_id: str) -> tuple[int, int, float, float, str]:
    """Return the key of the order: group, band, then the limit in the hard bands or the score in the last."""
    found = place(standing, side, now)
    due_at = standing.due_at(side, now)
    instant = due_at.timestamp() if due_at else float("inf")
    first = instant if found.band is not Band.SCORED else -round(found.score, 6)
    return (list(Group).index(found.group), int(found.band), first, instant, request_id)


def risk_of(facts: CaseFacts) -> float:
    """Return 1 when somebody is at risk: a refuge, high-risk domestic abuse, stalking or a child; 0 otherwise."""
    said = [*facts.markers, *(f"{one.kind} {one.note}" for one in facts.risks)]
    is_marked = any(word in text.lower() for text in said for word in RISKS)
    return 1.0 if is_marked or any(one.grade.lower() == "high" for one in facts.checklists) else 0.0


def vulnerability_of(facts: CaseFacts) -> float:
    """Return 1 when a victim or witness is a child, vulnerable, intimidated, or of a sexual or hate offence."""
    heard = facts.with_role(CaseRole.VICTIM, CaseRole.WITNESS)
    return 1.0 if any(one.needs & VULNERABLE or is_child(one.born_on, facts.as_of.date()) for one in heard) else 0.0


def seriousness_of(facts: CaseFacts) -> float:
    """Return the seriousness of the gravest offence: 1 indictable only, 0.5 either way, 0.2 summary."""
    return max((SERIOUSNESS[one.category] for one in facts.offences if one.category), default=0.0)


def _first(*ends: datetime | None) -> datetime | None:
    return min((one for one in ends if one is not None), default=None)


def _band(standing: Standing, side: Side, now: datetime) -> tuple[Band, str]:
    held, due_at, expires_at = standing.detained_until, standing.due_at(side, now), standing.expires_at
    if held is not None and standing.is_red(now):
        left = f"has {span_words(held - now)} left" if held > now else f"ended {span_words(now - held)} ago"
        return Band.TOP, f"Red: detention {left}, until {moment_words(held)}."
    if time_used(standing, now) > STARVED:
        return Band.TOP, "More than 80% of the time for a decision is used."
    if due_at is not None and due_at <= now:
        return Band.TOP, f"Its time has been over for {span_words(now - due_at)}."
    if held is not None:
        return Band.DETAINED, f"In police detention until {moment_words(held)}."
    if expires_at is not None and now < expires_at <= now + EXPIRING:
        return Band.EXPIRING, f"Bail or a time limit ends within 7 days, on {moment_words(expires_at)}."
    return Band.SCORED, "No limit presses, so the score decides."
