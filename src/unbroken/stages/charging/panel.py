"""The part of a case's page that answers: who is where, what is needed by whom, what is missing, shared, next."""

from datetime import datetime
from typing import Any

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.panels import Panel
from unbroken.stages.charging.queries import case_state


def _context(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    return {"case_id": case_id, "state": case_state(actor, case_id, now=now)}


PANEL = Panel("charging", 5, "charging/panel.html", _context)
