"""What is said of the clocks of a request and of a case: by one function, so that every page says the same."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.clocks import Clock, Told, tell
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.known import known_of
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.owed import kept_clocks, owed_clocks
from unbroken.stages.charging.rules.priority import Group, Place
from unbroken.stages.charging.rules.requests import OPEN, State
from unbroken.stages.charging.rules.timing import (
    PersonClock,
    case_clocks,
    suspect_clocks,
)

RECENT = timedelta(days=14)
"""On the page of a case, what ended longer ago is no news; the page of its clocks shows everything."""
NAMES = 3
GROUP_CAUSES = {Group.CRITICAL: "Critical", Group.OVERDUE: "Overdue", Group.SOON: "Due soon"}


def clock_lines(actor: Actor, request: ChargeRequest, now: datetime) -> tuple[Told, ...]:
    """Return the clocks of a request: what is owed on it, and those of each suspect.

    Who may read the facts sees the suspects' clocks as they are now; others as they were when they last changed.
    """
    if State(request.state) not in OPEN:
        return ()
    lines = [tell(one, now) for one in owed_clocks([request])[request.id]]
    try:
        facts = facts_of(actor, request.case_id, now)
    except NotVisible:
        return (*lines, *(tell(clock, now, who) for who, clock in kept_clocks(request)))
    known = known_of(request.case_id, actor=actor, now=now)
    return (*lines, *person_lines(suspect_clocks(facts, known), now))


def case_lines(actor: Actor, facts: CaseFacts, now: datetime) -> tuple[Told, ...]:
    """Return the clocks for the page of a case: those that run, and those that ended not long ago. Soonest first."""
    clocks = case_clocks(facts, known_of(facts.id, actor=actor, now=now))
    return person_lines([one for one in clocks if now - one.clock.due_at < RECENT], now)


def person_lines(clocks: Iterable[PersonClock], now: datetime) -> tuple[Told, ...]:
    """Return clocks in words, in their order; those that say the same of several people are one line."""
    who: dict[Told, list[str]] = {}
    for one in clocks:
        who.setdefault(tell(one.clock, now), []).append(one.name)
    return tuple(_about(line, names) for line, names in who.items())


def pressing(request: ChargeRequest, owed: Iterable[Clock], due_at: datetime | None, now: datetime) -> tuple[Told, ...]:
    """Return what is owed on a request and the suspect's clock that ends first, soonest first.

    due_at: of the limit from which its group follows; where that is a later clock of a suspect, it is there too.
    """
    running = [(who, clock) for who, clock in kept_clocks(request) if clock.standing_since is None]
    shown = running[:1] + [pair for pair in running[1:] if pair[1].due_at == due_at != running[0][1].due_at][:1]
    lines = [tell(clock, now) for clock in owed] + [tell(clock, now, who) for who, clock in shown]
    return tuple(sorted(lines, key=lambda line: line.due_at))


def cause_words(place: Place, lines: Sequence[Told]) -> str:
    """Return whose clock puts a request in its group, as a sentence; empty while nothing presses."""
    cause = next((one for one in lines if one.due_at == place.due_at), None)
    if cause is None or place.group is Group.LATER:
        return ""
    about = f"{cause.title}, {cause.who}" if cause.who else cause.title
    return f"{GROUP_CAUSES[place.group]} by the clock of the {cause.owner}: {about}."


def _about(line: Told, names: Sequence[str]) -> Told:
    named = list(dict.fromkeys(name for name in names if name))
    more = len(named) - NAMES
    who = ", ".join(named[:NAMES]) + (f" and {more} more" if more > 0 else "")
    return Told(line.code, line.title, who, line.words, line.warning, line.owner, line.level, line.due_at)
