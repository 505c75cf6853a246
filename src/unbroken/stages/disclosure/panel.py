"""What a case's page shows of disclosure: what waits, what was stopped, what went."""

from datetime import datetime
from typing import Any

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.panels import Panel
from unbroken.stages.disclosure.releases import queries as releases

ROWS = 3


def _context(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    target = cases.case_relation(actor, case_id, now=now)
    if not can(actor, Action.VIEW_DISCLOSURE, target):
        return {"case_id": case_id, "may_view": False}
    return {
        "case_id": case_id,
        "may_view": True,
        "may_draft": can(actor, Action.DRAFT_RELEASE, target),
        "releases": releases.list_releases(actor, case_id, now=now)[:ROWS],
    }


PANEL = Panel("disclosure", 55, "disclosure/panel.html", _context)
