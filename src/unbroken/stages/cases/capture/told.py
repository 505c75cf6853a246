"""What a statement of a case seems to give away, for whoever writes it and before it is signed."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.material import StatementFact
from unbroken.stages.cases.capture.beginning import known_of
from unbroken.stages.cases.capture.giveaways import Giveaway, giveaways_in


def giveaways_of(facts: CaseFacts, statement: StatementFact) -> tuple[Giveaway, ...]:
    """Return what a statement that is not signed seems to give away; nothing of a signed one, which stays as it is.

    Where the case happened, and where its things are, gives nobody away.
    """
    if statement.signed_at is not None:
        return ()
    records = (*facts.offences, *facts.scenes, *facts.statements, *facts.exhibits, *facts.interviews, *facts.unused)
    return giveaways_in(statement.text, known_of(records).own_places)
