"""Make a schedule for service: a print of the recorded items with the decisions, sealed as a document of the case."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import FormView, form_of
from unbroken.engines.casefile.forms.cells import fixed
from unbroken.engines.casefile.forms.mg6c import scheduled
from unbroken.engines.casefile.forms.view import Section, Table
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf
from unbroken.engines.ledger import Json
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import require
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.errors import Conflict
from unbroken.ground.ids import new_id
from unbroken.ground.live import announce
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ScheduleRefused
from unbroken.stages.disclosure.models import ScheduleIssue
from unbroken.stages.disclosure.schedules.deciding import DecisionView, latest_decisions
from unbroken.stages.disclosure.schedules.wording import unclean
from unbroken.stages.evidence import making
from unbroken.stages.evidence.making import Made
from unbroken.stages.incidents.stops import Stop, record_stop
from unbroken.stages.incidents.vocabulary import Category

SERVED = frozenset({"MG6C", "SDC"})


def issue_schedule(*, issue_id: str, case_id: str, code: str, actor: Actor, now: datetime) -> str:
    """Make a schedule for service as a document of the case; return the item's id. The same id again changes nothing.

    Numbers must run without a gap, no description may name or locate anybody, and each item needs a decision.
    Raises ScheduleRefused, DisclosureIncomplete, NotVisible, StoreError, KeyringError.
    """
    target = cases.case_relation(actor, case_id, now=now)
    require(actor, Action.ISSUE_SCHEDULE, target)
    if code not in SERVED:
        raise DisclosureIncomplete("code", "Only the MG6C and the streamlined certificate are served.")
    if (there := ScheduleIssue.objects.filter(pk=issue_id).first()) is not None:
        if (there.case_id, there.code) != (case_id, code):
            raise Conflict("This page was used already for another schedule. Open it again.")
        return there.item_id
    facts = cases.get_facts(actor, case_id, now=now)
    items = scheduled(facts, Sensitivity.NON_SENSITIVE)
    decided = latest_decisions(case_id, [one.id for one in items])
    check_numbers(items)
    _check_clean([one.sentence for one in unclean(facts)], facts, code, actor, now)
    if code == "MG6C":
        _check_decided(items, decided)
    form = form_of(code)
    assert form is not None  # noqa: S101  (SERVED names forms that exist)
    view = with_decisions(form.view(facts, ""), items, decided) if code == "MG6C" else form.view(facts, "")
    with transaction.atomic():
        number = _next_number(case_id, actor.organisation_id, code)
        return _seal(issue_id, case_id, view, number, [one.number or 0 for one in items], facts.revision, actor, now)


def check_numbers(items: tuple[UnusedFact, ...]) -> None:
    """Raise ScheduleRefused when an item has no number, or when one number stands for two.

    A number may be missing: its item was withdrawn, and a number is never given again.
    """
    numbers = [one.number for one in items]
    if None in numbers:
        raise ScheduleRefused("An item has no number yet. Save it again in the facts of the case, which numbers it.")
    if len(set(numbers)) < len(numbers):
        raise ScheduleRefused("Two items have the same number. Tell the administrator: numbers are given once.")


def with_decisions(view: FormView, items: tuple[UnusedFact, ...], decided: dict[str, DecisionView]) -> FormView:
    """Return the schedule with the prosecutor's decisions after it; nothing in the list itself is marked."""
    rows = tuple(
        (fixed(str(one.number)), fixed(decided[one.id].words), fixed(f"{decided[one.id].at:%d/%m/%Y}"))
        for one in items
        if one.id in decided
    )
    section = Section("Prosecutor's decisions", (Table("Decisions", ("No.", "Decision", "Date"), rows, "None yet."),))
    return replace(view, sections=(*view.sections, section))


def _check_clean(sentences: list[str], facts: CaseFacts, code: str, actor: Actor, now: datetime) -> None:
    """Raise ScheduleRefused when a description says who somebody is; it is in the register then, once as it stands."""
    if not sentences:
        return
    stop = Stop(
        attempt_id=f"{facts.id} {code} {facts.revision}",
        case_id=facts.id,
        rule="46",
        sentence=" ".join(sentences),
        category=Category.NOT_REDACTED,
        recipient_kind="DEF_REP",
    )
    record_stop(stop, actor=actor, now=now)
    raise ScheduleRefused(stop.sentence)


def _check_decided(items: tuple[UnusedFact, ...], decided: dict[str, DecisionView]) -> None:
    missing = [str(one.number) for one in items if one.id not in decided]
    if missing:
        raise ScheduleRefused(f"No decision yet on item {', '.join(missing)}. A prosecutor of the case decides first.")


def _next_number(case_id: str, organisation_id: str, code: str) -> int:
    made = ScheduleIssue.objects.filter(case_id=case_id, organisation_id=organisation_id, code=code)
    return int(made.aggregate(last=Max("number"))["last"] or 0) + 1


def _seal(
    issue_id: str,
    case_id: str,
    view: FormView,
    number: int,
    numbers: list[int],
    revision: int,
    actor: Actor,
    now: datetime,
) -> str:
    item_id, version_id = new_id(), new_id()
    printed = write_pdf(view, Edition(made_at=now, version=number, is_for_service=True))
    made = Made("original", f"{view.urn.replace('/', '-')}-{view.code}-v{number}.pdf", printed, {"form": view.code})
    sha256 = making.seal_made_item(
        item_id=item_id,
        version_id=version_id,
        case_id=case_id,
        initials="".join(letter for letter in view.code if letter.isalpha()),
        title=f"{view.code} {view.title}, version {number}",
        made=made,
        allowed=Action.ISSUE_SCHEDULE,
        actor=actor,
        now=now,
    )
    row = ScheduleIssue(
        id=issue_id,
        case_id=case_id,
        organisation_id=actor.organisation_id,
        code=view.code,
        number=number,
        revision=revision,
        numbers=numbers,
        item_id=item_id,
        version_id=version_id,
        sha256=sha256,
        made_by_id=actor.person_id,
        made_at=now,
    )
    values: dict[str, Json] = {"form": view.code, "version": number, "items": len(numbers), "revision": revision}
    with act(
        actor,
        EventType.SCHEDULE_ISSUED,
        now=now,
        case_id=case_id,
        object_id=issue_id,
        values=values,
        digest=bytes.fromhex(sha256),
    ):
        row.save(force_insert=True)
        announce("disclosure", [actor.organisation_id], case_id)
    return item_id
