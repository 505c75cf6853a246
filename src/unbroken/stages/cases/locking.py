"""Hold the row of a case while it is written, so that nobody writes to a case that was merged meanwhile."""

from unbroken.ground.errors import NotVisible
from unbroken.stages.cases.errors import CaseMerged
from unbroken.stages.cases.models import Case


def lock_case(case_id: str) -> Case:
    """Return the case, locked until the transaction ends. Raises CaseMerged, NotVisible."""
    return lock_cases(case_id)[case_id]


def lock_cases(*case_ids: str) -> dict[str, Case]:
    """Return the cases, locked in one order whoever asks. Raises CaseMerged, NotVisible."""
    found = {one.id: one for one in Case.objects.select_for_update().filter(pk__in=case_ids).order_by("pk")}
    if len(found) < len(set(case_ids)):
        raise NotVisible
    if any(one.closed_at is not None for one in found.values()):
        raise CaseMerged
    return found
