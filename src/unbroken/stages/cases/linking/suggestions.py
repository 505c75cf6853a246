"""Cases that share somebody, among those an actor may see: offered for linking, never linked by themselves."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from unbroken.engines.casefile.people import CaseRole
from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.duplicates import Duplicate, list_duplicates
from unbroken.stages.cases.models import CaseLink, PersonIndex

CONCERNED = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT, CaseRole.VICTIM, CaseRole.WITNESS})
"""Who makes two cases belong together; officers, experts and solicitors are in many."""
LIMIT = 10


@dataclass(frozen=True)
class Suggestion:
    """Another case with the same person. reasons: one a person, the surest first."""

    case_id: str
    urn: str
    reasons: tuple[str, ...]

    @property
    def reason(self) -> str:
        """Return why the cases may belong together, as one text for the link."""
        return "; ".join(self.reasons)[:500]


def list_suggestions(actor: Actor, case_id: str, *, now: datetime) -> list[Suggestion]:
    """Return cases that are not linked with this one and seem to share somebody, the surest first.

    Whoever was recorded as two different people does not count. Raises NotVisible.
    """
    found = [one for one in list_duplicates(actor, case_id, now=now) if one.is_same is not False]
    elsewhere = [one for one in found if one.other_case_id != case_id]
    if not elsewhere:
        return []
    linked = _linked(case_id)
    roles = dict(
        PersonIndex.objects.filter(
            pk__in={key for one in elsewhere for key in (one.person_id, one.other_id)}
        ).values_list("pk", "roles")
    )
    by_case: dict[str, list[Duplicate]] = {}
    for one in elsewhere:
        if one.other_case_id not in linked and _counts(roles[one.person_id]) and _counts(roles[one.other_id]):
            by_case.setdefault(one.other_case_id, []).append(one)
    return [_suggestion(key, rows) for key, rows in by_case.items()][:LIMIT]


def _counts(roles: str) -> bool:
    return bool(CONCERNED & {CaseRole(one) for one in roles.split()})


def _linked(case_id: str) -> frozenset[str]:
    pairs = CaseLink.objects.filter(Q(case_id=case_id) | Q(other_id=case_id), ended_at=None)
    return frozenset(key for pair in pairs.values_list("case_id", "other_id") for key in pair)


def _suggestion(case_id: str, rows: list[Duplicate]) -> Suggestion:
    reasons = dict.fromkeys(f"{one.other_name}: {one.reason}" for one in rows)
    return Suggestion(case_id, rows[0].other_urn, tuple(reasons))
