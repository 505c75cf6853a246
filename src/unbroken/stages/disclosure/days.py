"""What disclosure knows of the days that start and stop clocks: what was served, objected to, and received.

Days alone, without titles or recipients: whoever may read the facts of a case may know that something was served.
"""

from datetime import date, datetime

from django.db.models import Count, Q

from unbroken.engines.clocks.counting import start_of_day
from unbroken.ground.access.actor import Actor
from unbroken.stages.charging.rules.days import Day, DayKind
from unbroken.stages.disclosure.models import DutyTask
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.schedules.duty import Trigger
from unbroken.stages.disclosure.serving.models import Service
from unbroken.stages.disclosure.serving.rules import STATEMENTS
from unbroken.stages.disclosure.serving.vocabulary import ServiceState

_SERVED = {
    Authority.IDPC.value: DayKind.DETAILS_SERVED,
    Authority.EVIDENCE.value: DayKind.CASE_SERVED,
    Authority.BUNDLE.value: DayKind.CASE_SERVED,
    Authority.UNUSED.value: DayKind.DISCLOSED,
}
"""Which day a service is, by its authority."""


def days(actor: Actor, case_id: str, now: datetime) -> list[Day]:
    """Return the days of a case whose facts actor may read."""
    del actor, now
    return [*_served(case_id), *_statements(case_id)]


def days_of(row: Service, *, is_refused: bool) -> list[Day]:
    """Return the days of one service. is_refused: there is an objection to each of its statements."""
    found = []
    if row.authority in _SERVED:
        found.append(Day(_SERVED[row.authority], row.served_at, row.client_id))
    if row.is_s9_notice:
        found.append(Day(DayKind.S9_SERVED, row.served_at, row.client_id, until=row.response_due, about=row.pk))
        if is_refused:
            found.append(Day(DayKind.S9_OBJECTED, row.served_at, row.client_id, about=row.pk))
    return found


def _served(case_id: str) -> list[Day]:
    statements = Q(documents__section__in=[one.value for one in STATEMENTS])
    rows = Service.objects.filter(case_id=case_id).exclude(state=ServiceState.RECALLED).order_by("served_at")
    counted = rows.annotate(
        said=Count("documents", filter=statements, distinct=True), refused=Count("documents__objections")
    )
    return [day for row in counted for day in days_of(row, is_refused=0 < row.said <= row.refused)]


def _statements(case_id: str) -> list[Day]:
    tasks = DutyTask.objects.filter(case_id=case_id, trigger=Trigger.DEFENCE_STATEMENT.value)
    found = []
    for subject in tasks.values_list("subject_id", flat=True):
        person, _, received = subject.partition(" ")
        found.append(Day(DayKind.DEFENCE_STATEMENT, start_of_day(date.fromisoformat(received)), person))
    return found
