"""What the case's page shows of the review of its documents."""

from datetime import datetime
from typing import Any

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.review import queries


def review_panel(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    """Return what templates/review/panel.html shows; may_see is False for those who do not redact."""
    may_see_facts = can(actor, Action.VIEW_FACTS, cases.case_relation(actor, case_id))
    if not (queries.reviews_here(actor) and may_see_facts):
        return {"may_see": False}
    rows = queries.list_documents(actor, case_id, Recipient.DEF_REP)
    received, remarks = queries.list_received(actor, case_id), queries.list_remarks(actor, case_id)
    return {
        "may_see": bool(rows or received),
        "case_id": case_id,
        "documents": len(rows),
        "unread": sum(one.reading_state is None for one in rows),
        "undecided": sum(one.standing.undecided for one in rows),
        "proven": sum(one.standing.is_current for one in rows),
        "remarks": [one for one in remarks if one.is_mine_to_answer],
        "received": received,
    }
