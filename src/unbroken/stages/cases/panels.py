"""What later stages show on a case's page. A stage adds its panel when its app is ready; cases knows none of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from unbroken.ground.access.actor import Actor


@dataclass(frozen=True)
class Panel:
    """One part of the case's page. order: smaller is higher. template: gets what context returns as `panel`."""

    name: str
    order: int
    template: str
    context: Callable[[Actor, str, datetime], dict[str, Any]]


_panels: dict[str, Panel] = {}


def add_panel(panel: Panel) -> None:
    """Show a panel on every case's page; the same name again replaces it."""
    _panels[panel.name] = panel


def panels_of(actor: Actor, case_id: str, *, now: datetime) -> list[dict[str, Any]]:
    """Return the panels of a case that actor may view, each as its template and its context."""
    ordered = sorted(_panels.values(), key=lambda panel: (panel.order, panel.name))
    return [{"template": one.template, "panel": one.context(actor, case_id, now)} for one in ordered]
