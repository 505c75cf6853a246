"""Tell each force once a month what prosecutors found in its files: an event, and an e-mail that names nobody."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.charging import queue
from unbroken.stages.charging.models import Assessment, Summary, SummaryNotice
from unbroken.stages.charging.rules.assessment import month_of
from unbroken.stages.charging.vocabulary import Settlement

READERS = frozenset({Role.POL_SUP})
"""Who is told in the force: those who may read the summary."""


def send_summaries(now: datetime) -> int:
    """Send every summary of a month that is over and was not sent yet; return how many. Safe to run twice."""
    over = Assessment.objects.filter(month__lt=month_of(now)).order_by("month", "force_id", "area_id")
    wanted = over.values_list("month", "force_id", "area_id").distinct()
    sent = set(Summary.objects.values_list("month", "force_id", "area_id"))
    return sum(
        _send(month, force, area, now) for month, force, area in list(wanted) if (month, force, area) not in sent
    )


def _send(month: date, force_id: str, area_id: str, now: datetime) -> bool:
    found = list(Assessment.objects.filter(month=month, force_id=force_id, area_id=area_id))
    standing = [one for one in found if one.settlement != Settlement.SUCCESSFUL.value]
    summary = Summary(
        id=new_id(),
        month=month,
        force_id=force_id,
        area_id=area_id,
        assessed=len(found),
        failed=sum(bool(one.failures) for one in standing),
        sent_at=now,
    )
    values = {"month": month.isoformat(), "assessed": str(summary.assessed), "failed": str(summary.failed)}
    try:
        with (
            transaction.atomic(),
            act(
                Actor.system(area_id),
                EventType.SUMMARY_SENT,
                now=now,
                object_id=summary.id,
                values=values,
                recipient=force_id,
            ),
        ):
            summary.save(force_insert=True)
            _tell(summary, now)
    except IntegrityError:
        return False
    return True


def _tell(summary: Summary, now: datetime) -> None:
    for person in organisations.list_people(summary.force_id, READERS, now=now):
        key = f"assessments:{summary.id}:{person.id}"
        SummaryNotice.objects.create(key=key, summary=summary, person_id=person.id, queued_at=now)
        queue.notice_later(key)
