"""The items of a case as a panel: on the case's page, on the list and while files are added."""

from datetime import datetime
from typing import Any, Final

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.panels import Panel, add_panel
from unbroken.stages.evidence import queries
from unbroken.stages.evidence.rules import VersionState
from unbroken.stages.evidence.views import ItemView

TONES: Final = {
    VersionState.RECEIVING: "waiting",
    VersionState.SEALING: "working",
    VersionState.SEALED: "good",
    VersionState.REFUSED: "bad",
    VersionState.ABANDONED: "quiet",
}


SHOWN: Final = 60
"""How many items stand on the page of their case; the list has them all."""


def items_panel(actor: Actor, case_id: str, _now: datetime, most: int | None = None) -> dict[str, Any]:
    """Return what templates/evidence/panel.html shows. most: not more items than these; total says how many there are.

    Those that still wait for their file are always among them.
    """
    items = queries.list_items(actor, case_id)
    shown = items if most is None else _first(items, most)
    return {
        "case_id": case_id,
        "items": shown,
        "total": len(items),
        "tones": {item.id: TONES[item.original.state] if item.original else "quiet" for item in shown},
        "can_add": queries.can_add(actor, case_id),
        "waiting": any(_waits(item) for item in items),
    }


def case_panel(actor: Actor, case_id: str, now: datetime) -> dict[str, Any]:
    """Return what the page of a case shows of its items."""
    return items_panel(actor, case_id, now, SHOWN)


def _first(items: list[ItemView], most: int) -> list[ItemView]:
    return [item for at, item in enumerate(items) if at < most or _waits(item)]


def _waits(item: ItemView) -> bool:
    return item.original is None or not item.original.is_settled


def register() -> None:
    """Put the panel on the page of every case."""
    add_panel(Panel("evidence", 10, "evidence/panel.html", case_panel))
