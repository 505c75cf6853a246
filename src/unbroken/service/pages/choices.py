"""A Django field's choices and errors as the GOV.UK macros want them."""

from __future__ import annotations

from typing import Any

from django.forms import BoundField, Field
from django.forms.widgets import ChoiceWidget
from django.utils.translation import gettext as _


def choices(bound: BoundField, chosen_key: str) -> list[dict[str, Any]]:
    """Return the items of a select, radios or checkboxes. chosen_key: "selected" or "checked"."""
    value = bound.value()
    chosen = {str(one) for one in value} if isinstance(value, (list, tuple, set)) else {str(value)}
    if value is None:
        chosen = {""}
    widget: Any = bound.field.widget
    return [{"value": str(key), "text": str(text), chosen_key: str(key) in chosen} for key, text in widget.choices]


def error_texts(bound: BoundField) -> list[str]:
    """Return the field's errors. Django's one sentence for every empty field becomes one that names this field."""
    nameless = Field.default_error_messages["required"]
    texts = []
    for error in bound.errors.as_data():
        if error.code == "required" and error.message == nameless:
            label = str(bound.label)
            label = label if label[:2].isupper() else label[:1].lower() + label[1:]
            verb = _("Choose: %(label)s") if isinstance(bound.field.widget, ChoiceWidget) else _("Enter %(label)s")
            texts.append(verb % {"label": label})
        else:
            texts += [str(message) for message in error.messages]
    return texts
