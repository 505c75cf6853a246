"""Where each suspect and defendant of a case is, with the hearing that comes next for who is charged."""

from collections.abc import Mapping
from datetime import date

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.stages.charging.queries.views import SuspectLine
from unbroken.stages.charging.rules.content import position_of
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.tracks import DefendantState


def suspect_lines(facts: CaseFacts, states: Mapping[str, DefendantState]) -> tuple[SuspectLine, ...]:
    """Return where each suspect and defendant is, in the order of the case."""
    names = {one.id: one.full_name for one in facts.people}
    return tuple(_line(person, names[person], state, facts) for person, state in states.items())


def _line(person: str, name: str, state: DefendantState, facts: CaseFacts) -> SuspectLine:
    if state.track is not Track.CHARGED:
        return SuspectLine(person, name, state.track, state.since)
    court, next_on = _hearing(person, state, facts)
    return SuspectLine(person, name, state.track, state.since, state.milestone, court, next_on)


def _hearing(person: str, state: DefendantState, facts: CaseFacts) -> tuple[str, date | None]:
    """Return court and day of what comes next: as the last step fixed it, before any as police did at charge."""
    if state.step is not None:
        return state.step.step.court, state.step.step.next_on
    position = position_of(facts, person)
    return position.first_hearing_court, position.first_hearing_on
