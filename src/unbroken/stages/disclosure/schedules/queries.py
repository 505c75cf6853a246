"""Every read of schedules. The sensitive one, and whatever is on it, is there for the people on its list alone."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from unbroken.engines.casefile.forms import FormView, form_of
from unbroken.engines.casefile.forms.mg6c import scheduled
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.models import DutyTask, ScheduleIssue
from unbroken.stages.disclosure.schedules.deciding import ORDINARY, SENSITIVE, Choice, DecisionView, latest_decisions
from unbroken.stages.disclosure.schedules.duty import LODGED, DutyView, Trigger, open_duties
from unbroken.stages.disclosure.schedules.wording import Unclean, unclean
from unbroken.stages.files import queries as files

CODES = ("MG6C", "MG6D", "MG6E", "SDC")
DECIDED = frozenset({"MG6C", "MG6D"})
SERVED = frozenset({"MG6C", "SDC"})


@dataclass(frozen=True)
class ItemRow:
    """One item of a schedule with the decision that counts."""

    item: UnusedFact
    decision: DecisionView | None
    decided_by: str
    unclean: Unclean | None


@dataclass(frozen=True)
class IssueView:
    """A schedule as it was made for service."""

    number: int
    numbers: tuple[int, ...]
    item_id: str
    made_by: str
    made_at: datetime
    sha256: str


@dataclass(frozen=True)
class SchedulePage:
    """One schedule: its items as recorded now, what was decided, what must be rephrased, what was made of it."""

    code: str
    title: str
    view: FormView
    rows: tuple[ItemRow, ...]
    issues: tuple[IssueView, ...]
    choices: tuple[Choice, ...]
    may_decide: bool
    may_issue: bool

    @property
    def is_served(self) -> bool:
        """Say whether this schedule goes to the defence."""
        return self.code in SERVED

    @property
    def undecided(self) -> int:
        """How many items wait for a decision."""
        return sum(one.decision is None for one in self.rows)

    @property
    def unclean(self) -> tuple[Unclean, ...]:
        """The descriptions to rephrase."""
        return tuple(one.unclean for one in self.rows if one.unclean)


@dataclass(frozen=True)
class ScheduleRow:
    """A schedule in the list of a case."""

    code: str
    title: str
    items: int
    undecided: int


def list_schedules(actor: Actor, case_id: str, *, now: datetime) -> list[ScheduleRow]:
    """Return the schedules of a case that actor may see. Raises NotVisible."""
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    facts = cases.get_facts(actor, case_id, now=now)
    seen = files.viewable_codes(actor, case_id)
    decided = latest_decisions(case_id)
    found = []
    for code in CODES:
        if code not in seen:
            continue
        items = scheduled(facts, _sensitivity(code)) if code in DECIDED else ()
        found.append(ScheduleRow(code, _title(code), len(items), sum(one.id not in decided for one in items)))
    return found


def get_schedule(actor: Actor, case_id: str, code: str, *, now: datetime) -> SchedulePage:
    """Return one schedule. Raises NotVisible, for the sensitive one to whoever is not on its list."""
    target = cases.case_relation(actor, case_id, now=now)
    require(actor, Action.VIEW_DISCLOSURE, target)
    if code not in CODES:
        raise NotVisible
    view = files.get_form(actor, case_id, code, "", now=now).view
    facts = cases.get_facts(actor, case_id, now=now)
    items = scheduled(facts, _sensitivity(code)) if code in DECIDED else ()
    decided = latest_decisions(case_id, [one.id for one in items])
    people = organisations.get_people(one.by_id for one in decided.values())
    dirty = {one.unused_id: one for one in unclean(facts)} if code in SERVED else {}
    return SchedulePage(
        code=code,
        title=_title(code),
        view=view,
        rows=tuple(
            ItemRow(
                item=one,
                decision=decided.get(one.id),
                decided_by=people[decided[one.id].by_id].label
                if one.id in decided and decided[one.id].by_id in people
                else "",
                unclean=dirty.get(one.id),
            )
            for one in items
        ),
        issues=_issues(actor, case_id, code),
        choices=SENSITIVE if code == "MG6D" else ORDINARY,
        may_decide=code in DECIDED and can(actor, Action.DECIDE_UNUSED, target),
        may_issue=code in SERVED and can(actor, Action.ISSUE_SCHEDULE, target),
    )


def list_duties(actor: Actor, case_id: str, *, now: datetime) -> list[DutyView]:
    """Return what must be looked at again in a case. Raises NotVisible."""
    require(actor, Action.VIEW_DISCLOSURE, cases.case_relation(actor, case_id, now=now))
    return open_duties(cases.get_facts(actor, case_id, now=now))


@dataclass(frozen=True)
class DutyRow:
    """A duty in the list of what waits for a prosecutor."""

    urn: str
    duty: DutyView
    is_late: bool


def list_duties_of(actor: Actor, *, now: datetime) -> list[DutyRow]:
    """Return what waits for actor as a prosecutor, in every case of theirs, by the day on which it is due."""
    waiting = DutyTask.objects.filter(answered_at=None).values("case_id")
    scheduled_here = ScheduleIssue.objects.filter(organisation_id=actor.organisation_id).values("case_id")
    mine = (
        cases.visible_to(actor, now=now).filter(Q(pk__in=waiting) | Q(pk__in=scheduled_here)).values_list("pk", "urn")
    )
    found = []
    for case_id, urn in mine:
        if can(actor, Action.DECIDE_UNUSED, cases.case_relation(actor, case_id, now=now)):
            duties = open_duties(cases.get_facts(actor, case_id, now=now))
            found += [DutyRow(urn, one, one.is_late(now)) for one in duties]
    return sorted(found, key=lambda one: (one.duty.due_on, one.urn))


def get_duty(actor: Actor, task_id: str, *, now: datetime) -> DutyView:
    """Return something to be looked at again, for who may say what came of it. Raises NotVisible."""
    row = DutyTask.objects.filter(pk=task_id).first()
    if row is None:
        raise NotVisible
    require(actor, Action.DECIDE_UNUSED, cases.case_relation(actor, row.case_id, now=now))
    is_lodged = row.subject_id.startswith(LODGED)
    return DutyView(row.pk, row.case_id, Trigger(row.trigger), (), row.raised_at, is_lodged)


def _sensitivity(code: str) -> Sensitivity:
    return Sensitivity.SENSITIVE if code == "MG6D" else Sensitivity.NON_SENSITIVE


def _title(code: str) -> str:
    form = form_of(code)
    return form.title if form else ""


def _issues(actor: Actor, case_id: str, code: str) -> tuple[IssueView, ...]:
    rows = list(ScheduleIssue.objects.filter(case_id=case_id, code=code, organisation_id=actor.organisation_id))
    people = organisations.get_people(row.made_by_id for row in rows)
    return tuple(
        IssueView(
            number=row.number,
            numbers=tuple(row.numbers),
            item_id=row.item_id,
            made_by=people[row.made_by_id].label if row.made_by_id in people else "",
            made_at=row.made_at,
            sha256=row.sha256,
        )
        for row in rows
    )
