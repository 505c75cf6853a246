"""A form sent twice is done once: its id was made with the page and is the id of what it makes."""

from typing import Any

from django.db.models import QuerySet

from unbroken.ground.errors import Conflict


def was_made(rows: "QuerySet[Any]", form_id: str, *, what: str, **same: str) -> bool:
    """Say whether this form was sent before, and made what it should. what: it is called, such as "package".

    rows: where it is kept. same: fields of what was made, with the values that this form has.
    Raises Conflict when its id belongs to something else.
    """
    found = rows.filter(pk=form_id).values(*same).first()
    if found is None:
        return False
    if found != same:
        raise Conflict(f"This form was used already for another {what}. Open the form again and fill it in there.")
    return True
