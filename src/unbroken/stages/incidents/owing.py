"""What a recorded breach asks for by the thresholds of this installation, and how far that has come."""

from django.conf import settings

from unbroken.stages.incidents.finishing import Work
from unbroken.stages.incidents.learning import NATIONAL, Owed, Thresholds, owed
from unbroken.stages.incidents.models import Incident
from unbroken.stages.incidents.vocabulary import IncidentKind, Severity


def owed_of(row: Incident) -> Owed | None:
    """Return what an entry asks for; None for what is no breach."""
    if row.kind != IncidentKind.BREACH:
        return None
    others = Incident.objects.filter(organisation_id=row.organisation_id, kind=IncidentKind.BREACH).exclude(pk=row.pk)
    here = settings.UNBROKEN
    own = Thresholds(check_at=here.breaches_until_checked, suspend_at=here.breaches_until_suspended)
    earlier = others.values_list("found_at", flat=True)
    return owed(Severity(row.severity), row.found_at, earlier, NATIONAL.stricter(own))


def work_of(row: Incident) -> Work:
    """Return how far what a breach asks for has come."""
    return Work(
        asks=owed_of(row) is not None,
        is_decided=bool(row.notice),
        owner_id=row.owner_id,
        done_at=row.done_at,
        checked_at=row.checked_at,
    )
