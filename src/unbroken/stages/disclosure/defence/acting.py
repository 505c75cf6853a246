"""For whom a firm acts, from the moment that is recorded: it may instruct counsel before anything is served.

It gives no document to anybody: what is read is what was served, see visibility.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.target import Kind, Stage, Target
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.defence.views import AwaitedView
from unbroken.stages.disclosure.defence.visibility import running
from unbroken.stages.disclosure.models import Representation


@dataclass(frozen=True)
class Acting:
    """A client of a firm in one case. can_grant: whether the reader may let counsel in."""

    case_id: str
    client_id: str
    name: str
    since: datetime
    can_grant: bool


def list_acting(actor: Actor, *, now: datetime, case_id: str = "", but: Collection[str] = ()) -> list[Acting]:
    """Return for whom actor's firm acts now, as far as actor may know of it. but: cases that are not asked about."""
    if not actor.organisation_id:
        return []
    rows = Representation.objects.filter(running(now), firm_id=actor.organisation_id).exclude(case_id__in=but)
    found = list(rows.filter(case_id=case_id) if case_id else rows)
    of_cases = cases.case_targets({row.case_id for row in found}, now=now)
    targets = {one: _target(case, actor.organisation_id) for one, case in of_cases.items()}
    known = {one: target for one, target in targets.items() if can(actor, Action.VIEW_SERVED, target)}
    names = {one: cases.accused_of(one) for one in known}
    return [
        Acting(
            case_id=row.case_id,
            client_id=row.defendant_id,
            name=names[row.case_id].get(row.defendant_id, ""),
            since=row.since,
            can_grant=can(actor, Action.GRANT_COUNSEL, known[row.case_id]),
        )
        for row in found
        if row.case_id in known
    ]


def list_awaited(actor: Actor, *, served: Collection[str], now: datetime) -> list[AwaitedView]:
    """Return the cases in which actor's firm acts and nothing is served, newest first. served: the other cases."""
    grouped: dict[str, list[Acting]] = {}
    for one in list_acting(actor, now=now, but=served):
        grouped.setdefault(one.case_id, []).append(one)
    urns = cases.urns(grouped)
    views = [
        AwaitedView(
            case_id=case_id,
            urn=urns[case_id],
            client_names=tuple(one.name for one in found if one.name),
            since=min(one.since for one in found),
            can_grant=any(one.can_grant for one in found),
        )
        for case_id, found in grouped.items()
    ]
    return sorted(views, key=lambda one: one.since, reverse=True)


def _target(case: Target, firm_id: str) -> Target:
    """Return the target of what is, or will be, served on a firm that is on record."""
    return Target(
        Kind.SERVICE, "", served_to=frozenset({firm_id}), blocked_people=case.blocked_people, stage=Stage.OPEN
    )
