"""Lists of cases for other systems: by cursor, so that nothing is skipped or doubled while cases are added."""

from datetime import datetime

from django.db.models import Q

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.models import Case
from unbroken.stages.cases.queries import CaseRow, visible_to


def list_after(actor: Actor, *, urn: str = "", after: tuple[datetime, str] | None = None, limit: int) -> list[CaseRow]:
    """Return cases that actor may view, newest first, from the place `after` on. urn: exactly this one."""
    found = visible_to(actor).order_by("-registered_at", "-id")
    if urn:
        found = found.filter(urn=urn)
    if after is not None:
        found = found.filter(Q(registered_at__lt=after[0]) | Q(registered_at=after[0], id__lt=after[1]))
    return [_row(case, actor) for case in found[:limit]]


def _row(case: Case, actor: Actor) -> CaseRow:
    del actor
    return CaseRow(
        id=case.id,
        urn=case.urn,
        operation_name=case.operation_name,
        owner_organisation_id=case.owner_organisation_id,
        registered_at=case.registered_at,
        is_closed=case.closed_at is not None,
        is_mine=False,
    )
