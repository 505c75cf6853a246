"""What the case's page shows of its file."""

from datetime import datetime
from typing import Any

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.files import queries


def file_panel(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    """Return what templates/files/panel.html shows; may_see is False for those to whom the file is closed.

    Who reads some of its forms only is led to those, without the check of the whole.
    """
    case = cases.case_relation(actor, case_id)
    if not can(actor, Action.VIEW_FACTS, case):
        return {"may_see": False}
    found = queries.get_check(actor, case_id, None, now=now) if cases.reads_all(actor, case) else None
    return {"may_see": True, "case_id": case_id, "check": found}
