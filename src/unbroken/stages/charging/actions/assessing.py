"""The Director's Guidance Assessment: made by the prosecutor, disputed by police, settled by a legal manager."""

from collections.abc import Sequence
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.charging.actions.starting import on_request, recorded
from unbroken.stages.charging.errors import RequestMoved
from unbroken.stages.charging.models import Assessment, ChargeRequest
from unbroken.stages.charging.rules.assessment import SETTLEMENT_LIMIT, check_failures, may_dispute, month_of
from unbroken.stages.charging.rules.submission import check_text, tidy
from unbroken.stages.charging.vocabulary import Discussed, Settlement


def assess_file(
    *, request_id: str, is_failed: bool, failures: Sequence[str], comment: str, actor: Actor, now: datetime
) -> str:
    """Record whether the file met the guidance, once; return the assessment's id.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.ASSESS_FILE, actor) as request:
        found = Assessment.objects.filter(request=request).first()
        if found is not None:
            if found.assessed_by_id == actor.person_id:
                return found.id
            raise RequestMoved("A colleague has assessed this file already.")
        listed = check_failures(failures, is_failed=is_failed)
        with recorded(
            request,
            EventType.FILE_ASSESSED,
            actor,
            now,
            values={"failures": " ".join(listed)},
            recipient=request.from_organisation_id,
        ):
            made = Assessment.objects.create(
                id=new_id(),
                request=request,
                month=month_of(now),
                force_id=request.from_organisation_id,
                area_id=request.to_organisation_id,
                failures=listed,
                comment=tidy(comment)[:1000],
                assessed_at=now,
                assessed_by_id=actor.person_id,
            )
        return made.id


def dispute_assessment(*, request_id: str, reason: str, actor: Actor, now: datetime) -> None:
    """Dispute an assessment, until six weeks after the end of its month. Disputing twice changes nothing.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.DISPUTE_ASSESSMENT, actor) as request:
        found = _assessment(request)
        if found.disputed_at is not None:
            return
        if not found.failures:
            raise RequestMoved("The assessment found nothing wrong, so there is nothing to dispute.")
        if not may_dispute(found.month, now):
            raise RequestMoved("The time to dispute this assessment is over: six weeks after the end of its month.")
        why = check_text(reason, "dispute", "Enter why you dispute the assessment.", 1000)
        with recorded(
            request,
            EventType.ASSESSMENT_DISPUTED,
            actor,
            now,
            values={"reason": why},
            recipient=request.to_organisation_id,
        ):
            found.disputed_at, found.disputed_by_id, found.dispute = now, actor.person_id, why
            found.save()


def settle_dispute(
    *, request_id: str, settlement: Settlement, reason: str, discussed: Discussed, actor: Actor, now: datetime
) -> None:
    """Settle a dispute. A successful one clears the failures from the summary. Settling twice changes nothing.

    Raises RequestIncomplete, RequestMoved, NotVisible.
    """
    with on_request(request_id, Action.SETTLE_DISPUTE, actor) as request:
        found = _assessment(request)
        if found.settled_at is not None:
            return
        if found.disputed_at is None:
            raise RequestMoved("Nobody disputes this assessment, so there is nothing to settle.")
        why = check_text(reason, "settlement_reason", "Enter the reason for the outcome.", SETTLEMENT_LIMIT)
        with recorded(
            request,
            EventType.DISPUTE_SETTLED,
            actor,
            now,
            values={"settlement": settlement.value, "reason": why},
            recipient=request.from_organisation_id,
        ):
            found.settled_at, found.settled_by_id = now, actor.person_id
            found.settlement, found.settlement_reason, found.discussed = settlement.value, why, discussed.value
            found.save()


def _assessment(request: ChargeRequest) -> Assessment:
    found = Assessment.objects.select_for_update().filter(request=request).first()
    if found is None:
        raise NotVisible
    return found
