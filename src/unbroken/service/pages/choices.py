"""A Django field's choices as the GOV.UK macros want them."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField


def choices(bound: BoundField, chosen_key: str) -> list[dict[str, Any]]:
    """Return the items of a select, radios or checkboxes. chosen_key: "selected" or "checked"."""
    value = bound.value()
    chosen = {str(one) for one in value} if isinstance(value, (list, tuple, set)) else {str(value)}
    if value is None:
        chosen = {""}
    widget: Any = bound.field.widget
    return [{"value": str(key), "text": str(text), chosen_key: str(key) in chosen} for key, text in widget.choices]
