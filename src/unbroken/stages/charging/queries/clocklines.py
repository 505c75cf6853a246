"""The clocks of a request and of a case, in words, the same for both sides."""

from collections.abc import Iterable
from datetime import datetime

from unbroken.engines.clocks import Clock
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.queries.queue import deadline_words
from unbroken.stages.charging.queries.views import ClockLine
from unbroken.stages.charging.rules.requests import OPEN, State
from unbroken.stages.charging.rules.timing import PersonClock, decision_clock, suspect_clocks
from unbroken.stages.charging.vocabulary import Priority


def clock_lines(actor: Actor, request: ChargeRequest, now: datetime) -> tuple[ClockLine, ...]:
    """Return the clocks of a request: of its decision, and of each suspect.

    Who may read the facts sees the suspects' clocks as they are now; others as they were when the request was sent.
    """
    if State(request.state) not in OPEN:
        return ()
    decision = decision_clock(Priority.of(request.priority), request.submitted_at, request.accepted_at)
    lines = [line(decision, now)] if decision is not None and request.decided_at is None else []
    try:
        return (*lines, *person_lines(suspect_clocks(facts_of(actor, request.case_id, now)), now))
    except NotVisible:
        stored = (("Detention in police custody", request.detained_until), ("Bail or time limit", request.expires_at))
        told = [ClockLine(title, deadline_words(end, now), request.names, end <= now) for title, end in stored if end]
        return (*lines, *told)


def person_lines(clocks: Iterable[PersonClock], now: datetime) -> tuple[ClockLine, ...]:
    """Return the clocks of suspects in words."""
    return tuple(line(one.clock, now, one.name) for one in clocks)


def line(clock: Clock, now: datetime, who: str = "") -> ClockLine:
    """Return one clock in words."""
    return ClockLine(clock.rule.title, clock.words(now), who, clock.is_expired(now))
