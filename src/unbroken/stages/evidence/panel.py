"""The items of a case as a panel: on the case's page, on the list and while files are added."""

from datetime import datetime
from typing import Any, Final

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.panels import Panel, add_panel
from unbroken.stages.evidence import queries
from unbroken.stages.evidence.rules import VersionState

TONES: Final = {
    VersionState.RECEIVING: "waiting",
    VersionState.SEALING: "working",
    VersionState.SEALED: "good",
    VersionState.REFUSED: "bad",
    VersionState.ABANDONED: "quiet",
}


def items_panel(actor: Actor, case_id: str, _now: datetime) -> dict[str, Any]:
    """Return what templates/evidence/panel.html shows."""
    items = queries.list_items(actor, case_id)
    return {
        "case_id": case_id,
        "items": items,
        "tones": {item.id: TONES[item.original.state] if item.original else "quiet" for item in items},
        "can_add": queries.can_add(actor, case_id),
        "waiting": any(item.original is None or not item.original.is_settled for item in items),
    }


def register() -> None:
    """Put the panel on the page of every case."""
    add_panel(Panel("evidence", 10, "evidence/panel.html", items_panel))
