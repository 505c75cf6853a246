"""What is known of a case beside its facts, so that its clocks can be told: days recorded here or elsewhere, spells.

Later stages know of days too, such as what was served: they add a source when their app is ready, which gives what the
reader may see of it. Nothing is captured twice.
"""

from collections.abc import Callable, Iterable
from datetime import datetime

from unbroken.engines.clocks import Pause
from unbroken.engines.clocks.counting import start_of_day
from unbroken.ground.access.actor import Actor
from unbroken.stages.charging.models import CaseDate, ChargeRequest, OutcomeRow, StepDefendant, SuspectTrack
from unbroken.stages.charging.rules.days import Day, DayKind, Days
from unbroken.stages.charging.rules.defendants import MilestoneMove, Track, TrackMove
from unbroken.stages.charging.rules.requests import WITH_PROSECUTION, State
from unbroken.stages.charging.rules.timing import Known
from unbroken.stages.charging.vocabulary import Outcome
from unbroken.stages.incidents import queries as incidents

DaySource = Callable[[Actor, str, datetime], Iterable[Day]]
SETTLED = (Track.NO_FURTHER_ACTION, Track.OUT_OF_COURT, Track.NOT_GUILTY, Track.SENTENCED)
_STEPS = {
    MilestoneMove.ALLOCATE.name: DayKind.ALLOCATED,
    MilestoneMove.SEND.name: DayKind.SENT,
    MilestoneMove.PREPARE.name: DayKind.PLEA_LISTED,
    MilestoneMove.CONVICT.name: DayKind.RESULT,
    TrackMove.DISCONTINUE.name: DayKind.STOPPED,
    TrackMove.ACQUIT.name: DayKind.RESULT,
    TrackMove.SENTENCE.name: DayKind.RESULT,
}
"""Which day a step of the court is."""
_sources: dict[str, DaySource] = {}


def add_days(name: str, source: DaySource) -> None:
    """Ask source for days of a case, as far as the actor may see them; the same name again replaces it."""
    _sources[name] = source


def known_of(
    case_id: str, *, actor: Actor | None, now: datetime, requests: Iterable[ChargeRequest] | None = None
) -> Known:
    """Return what is known of a case, in a fixed number of queries. The caller may see its facts.

    actor: None for what needs no later stage. requests: those of the case where the caller has them already.
    """
    asked = list(ChargeRequest.objects.filter(case_id=case_id)) if requests is None else list(requests)
    days = [*_recorded(case_id), *_of_court(case_id)]
    if actor is not None:
        days += _of_register(actor, case_id)
        days += [day for name in sorted(_sources) for day in _sources[name](actor, case_id, now)]
    outcomes = list(OutcomeRow.objects.filter(request__case_id=case_id).select_related("review").order_by("id"))
    decided = {row.review_id: row.review.signed_at for row in outcomes if _is_final(row)}
    days += [Day(DayKind.DECIDED, at) for at in decided.values() if at is not None]
    settled = SuspectTrack.objects.filter(case_id=case_id, track__in=SETTLED).values_list("person_id", flat=True)
    return Known(
        days=Days(days),
        spells=_spells(asked),
        review_days={row.person_id: row.review_on for row in outcomes if _is_threshold(row) and row.review_on},
        settled=frozenset(settled),
    )


def _recorded(case_id: str) -> list[Day]:
    rows = CaseDate.objects.filter(case_id=case_id, withdrawn_at=None)
    return [Day(DayKind.of(row.kind), row.at, row.person_id, row.until, row.about, row.note) for row in rows]


def _of_court(case_id: str) -> list[Day]:
    found = []
    for row in StepDefendant.objects.filter(step__case_id=case_id, step__withdrawn_at=None).select_related("step"):
        step = row.step
        if step.move in _STEPS:
            found.append(Day(_STEPS[step.move], start_of_day(step.on), row.person_id))
        if step.next_on is not None:
            # Those who tell the victim learn of the hearing when it is recorded.
            found.append(Day(DayKind.HEARING_FIXED, step.recorded_at, row.person_id))
    return found


def _of_register(actor: Actor, case_id: str) -> list[Day]:
    found = []
    for one in incidents.breaches_of(actor, case_id):
        found.append(Day(DayKind.BREACH_KNOWN, one.aware_at, about=one.id, note="high" if one.is_high_risk else ""))
        if one.decided_at is not None:
            found.append(Day(DayKind.BREACH_DECIDED, one.decided_at, about=one.id))
    return found


def _spells(requests: Iterable[ChargeRequest]) -> tuple[Pause, ...]:
    """Return while the file was with the prosecution; two requests never were at once."""
    found = []
    for one in requests:
        if State(one.state) in WITH_PROSECUTION:
            found.append(Pause(one.submitted_at))
        elif one.decided_at is not None and one.decided_at >= one.submitted_at:
            found.append(Pause(one.submitted_at, one.decided_at))
    return tuple(sorted(found, key=lambda one: one.start))


def _is_final(row: OutcomeRow) -> bool:
    return row.outcome not in {Outcome.ACTION_PLAN.value, Outcome.EARLY_ADVICE.value}


def _is_threshold(row: OutcomeRow) -> bool:
    return row.outcome == Outcome.TT_CHARGE.value
