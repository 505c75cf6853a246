"""The part of a case's page about its hand-overs."""

from datetime import datetime
from typing import Any

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.panels import Panel
from unbroken.stages.handovers import queries


def _context(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    target = cases.case_relation(actor, case_id)
    return {
        "case_id": case_id,
        "rows": queries.list_of_case(actor, case_id, now=now),
        "now": now,
        "can_send": can(actor, Action.SEND_ITEMS, target),
        "can_ask": can(actor, Action.REQUEST_COPY, target),
    }


PANEL = Panel("handovers", 20, "handovers/panel.html", _context)
