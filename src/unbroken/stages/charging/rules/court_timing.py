"""The clocks of a defendant from charge on: first hearing, custody time limits, the stages of a Crown Court case."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.proceedings import Category, Plea, Remand, SuspectFact
from unbroken.engines.clocks import Clock, ClockError
from unbroken.engines.clocks.counting import end_of_day, local_day
from unbroken.engines.clocks.timers.bad_char import bad_char
from unbroken.engines.clocks.timers.ctl_cc import ctl_cc
from unbroken.engines.clocks.timers.ctl_ew import ctl_ew
from unbroken.engines.clocks.timers.ctl_ext_notice import ctl_ext_notice
from unbroken.engines.clocks.timers.ctl_sum import ctl_sum
from unbroken.engines.clocks.timers.ctl_vb import ctl_vb
from unbroken.engines.clocks.timers.ds import ds
from unbroken.engines.clocks.timers.file_post import file_post
from unbroken.engines.clocks.timers.first_hrg import first_hrg
from unbroken.engines.clocks.timers.hearsay import hearsay
from unbroken.engines.clocks.timers.idpc import idpc
from unbroken.engines.clocks.timers.ptph import ptph
from unbroken.engines.clocks.timers.s9_obj import s9_obj
from unbroken.engines.clocks.timers.spec_meas import spec_meas
from unbroken.engines.clocks.timers.stage1 import stage1
from unbroken.engines.clocks.timers.stage2 import stage2
from unbroken.engines.clocks.timers.stage3 import stage3
from unbroken.engines.clocks.timers.tt_review import tt_review
from unbroken.stages.charging.rules.content import offences_of
from unbroken.stages.charging.rules.days import Day, DayKind, Days

K = DayKind


def hearing_clocks(position: SuspectFact, days: Days, review_days: Mapping[str, date]) -> list[Clock]:
    """Return the clocks from charge to the first hearing. review_days: of charges on the Threshold Test, by person."""
    charged_at = position.charged_at
    if charged_at is None:
        return []
    is_held = position.remand in {Remand.POLICE_DETENTION, Remand.CUSTODY}
    clocks = [file_post(charged_at, is_in_custody=is_held)]
    hearing_on = position.first_hearing_on
    if hearing_on is None:
        is_guilty = position.anticipated_plea is Plea.GUILTY
        clocks.append(first_hrg(charged_at, is_guilty_expected=is_guilty, is_in_custody=is_held))
    elif end_of_day(hearing_on) > charged_at and not days.has(K.DETAILS_SERVED, position.person):
        clocks.append(idpc(charged_at, hearing_on))
    review_on = review_days.get(position.person)
    if review_on is not None and end_of_day(review_on) > charged_at:
        clocks.append(tt_review(charged_at, review_on))
    return clocks


def custody_clocks(facts: CaseFacts, position: SuspectFact, days: Days) -> list[Clock]:
    """Return the custody time limits of a defendant in custody, each offence counted for itself, and the notice.

    They begin with the first hearing and stop when the trial begins or the defendant leaves custody.
    """
    person, appeared_on = position.person, position.first_hearing_on
    if position.remand is not Remand.CUSTODY or appeared_on is None or appeared_on > local_day(facts.as_of):
        return []
    if days.has(K.TRIAL_BEGAN, person):
        return []
    clocks = _limits(facts, person, appeared_on, days)
    if not clocks or days.has(K.CUSTODY_NOTICE, person):
        return clocks
    is_crown = days.has(K.SENT, person) or days.has(K.VOLUNTARY_BILL, person)
    return [*clocks, ctl_ext_notice(min(clocks, key=lambda one: one.due_at), is_crown=is_crown)]


def crown_clocks(position: SuspectFact, days: Days) -> list[Clock]:
    """Return the clocks that sending to the Crown Court starts."""
    person = position.person
    sent = days.last(K.SENT, person)
    if sent is None:
        return []
    clocks = [] if days.has(K.PLEA_LISTED, person) else [ptph(sent.on)]
    served, answered = days.last(K.CASE_SERVED, person), days.last(K.DEFENCE_STATEMENT, person)
    if served is None:
        return [*clocks, stage1(sent.on, is_in_custody=position.remand is Remand.CUSTODY)]
    if answered is None:
        return [*clocks, stage2(served.on)]
    return clocks if days.has(K.CASE_REPLIED, person) else [*clocks, stage3(answered.on)]


def evidence_clocks(facts: CaseFacts, person: str, days: Days) -> list[Clock]:
    """Return the clocks of the defence statement, of objections, and of the notices after a plea of not guilty."""
    clocks = []
    sent, disclosed = days.last(K.SENT, person), days.last(K.DISCLOSED, person)
    if disclosed is not None and not days.has(K.DEFENCE_STATEMENT, person):
        clocks.append(ds(disclosed.on, is_crown=sent is not None))
    clocks += [
        s9_obj(one.on, set_to=one.until)
        for one in days.all(K.S9_SERVED, person)
        if not days.has(K.S9_OBJECTED, about=one.about)
    ]
    plea = days.last(K.NOT_GUILTY, person)
    # Once the trial began, no notice is to be given any more.
    if plea is None or days.has(K.TRIAL_BEGAN, person, since=plea.on):
        return clocks
    is_crown = sent is not None and sent.on <= plea.on
    notices = (
        (spec_meas, K.MEASURES_APPLIED, any(one.needs or one.special_measures for one in facts.people)),
        (bad_char, K.CHARACTER_NOTICE, any(one.person == person for one in facts.bad_character)),
        (hearsay, K.HEARSAY_NOTICE, True),
    )
    clocks += [
        rule(plea.on, is_crown=is_crown)
        for rule, kind, is_needed in notices
        if is_needed and not days.has(kind, person)
    ]
    return clocks


def _limits(facts: CaseFacts, person: str, appeared_on: date, days: Days) -> list[Clock]:
    extended = days.last(K.CUSTODY_EXTENDED, person)
    until = extended.until if extended is not None else None
    sent, bill = days.last(K.SENT, person), days.last(K.VOLUNTARY_BILL, person)
    codes: dict[Category, list[str]] = {}
    for one in offences_of(facts, person):
        if one.category is not None:
            codes.setdefault(one.category, []).append(one.code)
    every = ", ".join(sorted({code for some in codes.values() for code in some}))
    if bill is not None:
        return [replace(ctl_vb(bill.on, extended_to=until), note=every)]
    if sent is not None:
        return [replace(_of_sending(sent, appeared_on, until), note=every)]
    found = []
    if Category.SUMMARY in codes:
        clock = ctl_sum(appeared_on, extended_to=until)
        found.append(replace(clock, note=", ".join(codes[Category.SUMMARY])))
    if Category.EITHER_WAY in codes:
        kept = days.last(K.ALLOCATED, person)
        decided_on = kept.on if kept is not None and kept.on >= appeared_on else None
        clock = ctl_ew(appeared_on, summary_trial_decided_on=decided_on, extended_to=until)
        found.append(replace(clock, note=", ".join(codes[Category.EITHER_WAY])))
    return found


def _of_sending(sent: Day, appeared_on: date, until: date | None) -> Clock:
    try:
        return ctl_cc(sent.on, days_before=max(0, (sent.on - appeared_on).days), extended_to=until)
    except ClockError:
        # More days in custody before than the limit has: it is over at once rather than hidden.
        return ctl_cc(sent.on, days_before=181, extended_to=until)


def soonest(clocks: Iterable[Clock]) -> list[Clock]:
    """Return clocks in the order in which they end."""
    return sorted(clocks, key=lambda one: one.due_at)
