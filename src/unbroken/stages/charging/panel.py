"""The part of a case's page about its suspects and its requests for a decision."""

from datetime import datetime
from typing import Any

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.panels import Panel


def _context(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    return {"case_id": case_id}


PANEL = Panel("charging", 5, "charging/panel.html", _context)
