"""The part of a case's page about its evidence: how many items, in which states, and where to go on."""

from collections import Counter
from datetime import datetime
from typing import Any

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.panels import Panel
from unbroken.stages.evidence import queries


def _context(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    del now
    items = queries.list_items(actor, case_id)
    states = Counter(item.versions[-1].state_words if item.versions else "No file yet" for item in items)
    return {
        "case_id": case_id,
        "count": len(items),
        "states": sorted(states.items()),
        "can_add": queries.can_add(actor, case_id),
    }


PANEL = Panel("evidence", 10, "evidence/panel.html", _context)
