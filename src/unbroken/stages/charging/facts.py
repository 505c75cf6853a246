"""The facts of a case, as the stage of cases gives them to whoever may read them."""

from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.ground.access.actor import Actor
from unbroken.stages.cases import queries as cases


def facts_of(actor: Actor, case_id: str, now: datetime) -> CaseFacts:
    """Return the facts of a case that actor may read, without addresses and telephone numbers. Raises NotVisible."""
    return cases.get_facts(actor, case_id, now=now)
