"""What a request is made of: the facts of the case, and how its file was sent, as the earlier stages give them."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.tracks import DefendantState, defendant_states
from unbroken.stages.files import queries as files


@dataclass(frozen=True)
class FileSent:
    """The sending of the file that a request rests on. id: empty when it was not sent.

    reason: why it went unready, when nothing has changed since.
    """

    id: str = ""
    reason: str = ""


def facts_of(actor: Actor, case_id: str, now: datetime) -> CaseFacts:
    """Return the facts of a case that actor may read, without addresses and telephone numbers. Raises NotVisible."""
    return cases.get_facts(actor, case_id, now=now)


def clock_facts_of(actor: Actor, case_id: str, now: datetime) -> CaseFacts:
    """Return the facts from which clocks are told, to who may read these. Raises NotVisible.

    They are given out to nobody: a system of the prosecution reads the clocks, and no facts.
    """
    return cases.get_proceedings(actor, case_id, now=now, action=Action.VIEW_CLOCKS)


def court_facts_of(actor: Actor, case_id: str, now: datetime) -> tuple[CaseFacts, dict[str, DefendantState]]:
    """Return the facts from which court steps are told, and where those are whom the reader may know of.

    Who reads no facts, such as a court, is told of those who were charged: whom police investigate is not for them.
    The facts are given out to nobody. Raises NotVisible.
    """
    facts = cases.get_proceedings(actor, case_id, now=now)
    states = defendant_states(facts)
    if can(actor, Action.VIEW_FACTS, cases.case_relation(actor, case_id, now=now)):
        return facts, states
    return facts, {person: state for person, state in states.items() if state.was_charged}


def file_of(case_id: str, organisation_id: str, facts: CaseFacts) -> FileSent:
    """Return how the organisation last sent the file for a charging decision. The caller may ask for one."""
    found = files.submission_for_decision(case_id, organisation_id)
    if found is None:
        return FileSent()
    return FileSent(found.id, found.reason if found.revision == facts.revision else "")
