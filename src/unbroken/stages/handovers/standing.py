"""What hand-overs say on the page of a case: receipts that are waited for, and what was sent to whom."""

from collections.abc import Iterable
from datetime import datetime

from django.urls import reverse

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.standing import Need, Shared
from unbroken.stages.handovers import queries
from unbroken.stages.handovers.models import HandoverItem
from unbroken.stages.handovers.rules import State
from unbroken.stages.handovers.views import HandoverRow

SHOWN = 12
"""How many items of one hand-over are named; its own page names all of them."""
READ = 600


def needs(actor: Actor, case_id: str, now: datetime) -> list[Need]:
    """Return what waits for a receipt. Raises NotVisible."""
    rows = queries.list_of_case(actor, case_id, now=now)
    return [_need(one) for one in rows if one.is_waiting]


def sharing(actor: Actor, case_id: str, now: datetime) -> list[Shared]:
    """Return what was sent to whom, with its items. Raises NotVisible."""
    rows = [one for one in queries.list_of_case(actor, case_id, now=now) if one.state is not State.PREPARING]
    names = _names(one.id for one in rows)
    return [
        Shared(
            to=f"{one.to_organisation}, {one.to_person}",
            at=one.sent_at,
            state=one.state_words,
            tone=one.tone,
            url=reverse("handovers:show", args=[one.id]),
            documents=tuple(names.get(one.id, ())),
            count=one.item_count,
        )
        for one in rows
    ]


def _need(row: HandoverRow) -> Need:
    return Need(
        words=f"A signed receipt for {row.reference} ({row.item_count} {'item' if row.item_count == 1 else 'items'})",
        by=f"{row.to_person}, {row.to_organisation}",
        url=reverse("handovers:show", args=[row.id]),
        due=row.due_at,
        is_late=row.is_overdue,
    )


def _names(handover_ids: Iterable[str]) -> dict[str, list[str]]:
    """Return the references and titles of the first items of hand-overs, in one query."""
    found: dict[str, list[str]] = {}
    items = HandoverItem.objects.filter(handover__in=list(handover_ids)).order_by("handover_id", "id")
    for handover_id, ref, title in items.values_list("handover_id", "exhibit_ref", "title")[:READ]:
        listed = found.setdefault(handover_id, [])
        if len(listed) < SHOWN:
            listed.append(f"{ref} {title}".strip())
    return found
