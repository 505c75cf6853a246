"""What starts and what stops each clock of a case, one recorded fact each. The limits: tests/engines/clocks."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import CaseRole, Need, PersonFact
from unbroken.engines.casefile.proceedings import BadCharacter, Category, OffenceFact, Remand, SuspectFact
from unbroken.engines.clocks import Pause
from unbroken.engines.clocks.counting import start_of_day
from unbroken.stages.charging.rules.days import Day, DayKind, Days
from unbroken.stages.charging.rules.timing import Known, case_clocks

NOW = datetime(2026, 5, 20, 9, tzinfo=UTC)
K = DayKind
HELD = SuspectFact("s", remand=Remand.POLICE_DETENTION, relevant_time=NOW, detention_authorised_at=NOW, arrested_at=NOW)
BAILED = SuspectFact("s", remand=Remand.PRE_CHARGE_BAIL, bailed_on=date(2026, 5, 4), bail_return_on=date(2026, 7, 6))
CHARGED = SuspectFact("s", remand=Remand.CONDITIONAL_BAIL, charged_at=NOW - timedelta(days=16))
IN_CUSTODY = SuspectFact(
    "s", remand=Remand.CUSTODY, charged_at=NOW - timedelta(days=17), first_hearing_on=date(2026, 5, 4)
)
MAY_4 = date(2026, 5, 4)


def facts(position: SuspectFact, *, category: Category = Category.EITHER_WAY, victim: bool = False) -> CaseFacts:
    suspect = PersonFact("s", frozenset({CaseRole.SUSPECT}), "HOLT")
    hurt = PersonFact("v", frozenset({CaseRole.VICTIM}), "CARROW")
    return CaseFacts(
        id="c",
        urn="18ZA0000126",
        as_of=NOW,
        people=(suspect, hurt) if victim else (suspect,),
        offences=(OffenceFact("o", "OF61102", title="Assault", category=category, start_on=date(2026, 5, 1)),),
        suspects=(position,),
    )


def day(kind: DayKind, on: date = MAY_4, person: str = "s", **more) -> Day:
    return Day(kind, start_of_day(on), person, **more)


def codes(case: CaseFacts, *days: Day, **known) -> set[str]:
    return {one.clock.rule.code for one in case_clocks(case, Known(days=Days(days), **known))}


def last_day(case: CaseFacts, code: str, *days: Day) -> date | None:
    return next(one.clock.last_day for one in case_clocks(case, Known(days=Days(days))) if one.clock.rule.code == code)


@pytest.mark.parametrize(
    ("position", "start", "code", "stop"),
    [
        (CHARGED, [day(K.SENT)], "PTPH", day(K.PLEA_LISTED)),
        (CHARGED, [day(K.SENT)], "STAGE1", day(K.CASE_SERVED)),
        (CHARGED, [day(K.SENT), day(K.CASE_SERVED)], "STAGE2", day(K.DEFENCE_STATEMENT)),
        (CHARGED, [day(K.SENT), day(K.CASE_SERVED), day(K.DEFENCE_STATEMENT)], "STAGE3", day(K.CASE_REPLIED)),
        (CHARGED, [day(K.DISCLOSED)], "DS", day(K.DEFENCE_STATEMENT)),
        (CHARGED, [day(K.NOT_GUILTY)], "HEARSAY", day(K.HEARSAY_NOTICE)),
        (CHARGED, [day(K.NOT_GUILTY)], "HEARSAY", day(K.TRIAL_BEGAN, date(2026, 5, 18))),
        (CHARGED, [day(K.S9_SERVED, about="x")], "S9_OBJ", day(K.S9_OBJECTED, about="x")),
        (IN_CUSTODY, [], "IDPC", day(K.DETAILS_SERVED)),
        (IN_CUSTODY, [], "CTL_EW", day(K.TRIAL_BEGAN)),
        (IN_CUSTODY, [], "CTL_EXT_NOTICE", day(K.CUSTODY_NOTICE)),
        (IN_CUSTODY, [day(K.SENT)], "CTL_CC", day(K.TRIAL_BEGAN)),
        (IN_CUSTODY, [day(K.VOLUNTARY_BILL)], "CTL_VB", day(K.TRIAL_BEGAN)),
        (CHARGED, [day(K.BREACH_KNOWN, person="", about="i")], "DPA_72H", day(K.BREACH_DECIDED, about="i")),
        (
            CHARGED,
            [day(K.BREACH_KNOWN, person="", about="i", note="high")],
            "VCOP_BREACH",
            day(K.BREACH_DECIDED, about="i"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_clock_runs_from_the_fact_that_starts_it_to_the_one_that_stops_it(position, start, code, stop):
    case = facts(position)
    assert code not in codes(facts(CHARGED if position is IN_CUSTODY else position))
    assert code in codes(case, *start)
    assert code not in codes(case, *start, stop)


def test_review_of_detention_is_counted_from_the_last_review():
    reviewed = Day(K.DETENTION_REVIEWED, NOW + timedelta(hours=5), "s")
    for days, hours in (((), 6), ((reviewed,), 14)):
        clock = next(
            one.clock for one in case_clocks(facts(HELD), Known(days=Days(days))) if one.clock.rule.code == "PACE_REV"
        )
        assert clock.due_at == NOW + timedelta(hours=hours)


def test_bail_stands_still_with_the_prosecution_and_its_day_of_return_does_not():
    case = facts(BAILED)
    known = Known(spells=(Pause(NOW - timedelta(days=2)),))
    clocks = {one.clock.rule.code: one.clock for one in case_clocks(case, known)}
    assert clocks["PCB"].standing_since == NOW - timedelta(days=2)
    assert clocks["BAIL_RETURN"].standing_since is None
    assert last_day(case, "PCB") == date(2026, 8, 4)
    assert last_day(case, "PCB", day(K.BAIL_INSPECTOR)) == date(2026, 11, 4)
    assert last_day(case, "PCB", day(K.BAIL_SUPERINTENDENT)) == date(2027, 2, 4)
    assert last_day(case, "PCB", day(K.BAIL_COURT, until=date(2027, 3, 1))) == date(2027, 3, 1)


def test_each_kind_of_offence_has_its_own_custody_limit():
    summary = facts(IN_CUSTODY, category=Category.SUMMARY)
    both = replace(
        summary, offences=(*summary.offences, replace(summary.offences[0], id="2", category=Category.EITHER_WAY))
    )
    assert {"CTL_SUM", "CTL_EW"} <= codes(both)
    assert last_day(both, "CTL_SUM") == date(2026, 6, 29)
    assert last_day(both, "CTL_EW") == date(2026, 7, 13)
    assert last_day(both, "CTL_EW", day(K.ALLOCATED, date(2026, 5, 20))) == date(2026, 6, 29)


def test_days_in_custody_of_the_magistrates_count_for_the_crown_court():
    case = facts(IN_CUSTODY)
    assert last_day(case, "CTL_CC", day(K.SENT)) == date(2026, 11, 2)
    assert last_day(case, "CTL_CC", day(K.SENT, date(2026, 5, 14))) == date(2026, 11, 2)
    assert last_day(case, "CTL_CC", day(K.SENT), day(K.CUSTODY_EXTENDED, until=date(2027, 1, 8))) == date(2027, 1, 8)


def test_custody_limit_runs_for_nobody_on_bail_or_before_the_first_hearing():
    assert not {one for one in codes(facts(CHARGED)) if one.startswith("CTL")}
    later = replace(IN_CUSTODY, first_hearing_on=date(2026, 5, 21))
    assert not {one for one in codes(facts(later)) if one.startswith("CTL")}


def test_notices_after_a_plea_are_asked_for_where_somebody_needs_them():
    plain = facts(CHARGED)
    assert not {"SPEC_MEAS", "BAD_CHAR"} & codes(plain, day(K.NOT_GUILTY))
    needed = replace(
        plain,
        people=(*plain.people, PersonFact("w", frozenset({CaseRole.WITNESS}), "LEE", needs=frozenset({Need.CHILD}))),
        bad_character=(BadCharacter("b", "s", "Convictions"),),
    )
    assert {"SPEC_MEAS", "BAD_CHAR"} <= codes(needed, day(K.NOT_GUILTY))
    given = (day(K.MEASURES_APPLIED), day(K.CHARACTER_NOTICE))
    assert not {"SPEC_MEAS", "BAD_CHAR"} & codes(needed, day(K.NOT_GUILTY), *given)


def test_settled_defendant_has_no_clock_left():
    assert codes(facts(IN_CUSTODY), settled=frozenset({"s"})) == set()


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (K.BAIL_CHANGED, "VCOP_POLICE"),
        (K.DECIDED, "VCOP_DECISION"),
        (K.STOPPED, "VCOP_STOP"),
        (K.CHARGE_ALTERED, "VCOP_STOP"),
        (K.HEARING_FIXED, "VCOP_HEARING"),
        (K.BAIL_DECIDED, "VCOP_BAIL"),
        (K.WITNESSES_REQUIRED, "VCOP_EVIDENCE"),
        (K.MEASURES_DECIDED, "VCOP_MEASURES"),
        (K.RESULT, "VCOP_RESULT"),
        (K.APPEAL_DECIDED, "VCOP_RESULT"),
    ],
)
def test_victim_is_to_be_told_of_what_happened_until_it_is_recorded_that_they_were(kind, code):
    case = facts(replace(CHARGED, charged_at=None), victim=True)
    happened = day(kind, person="")
    assert code not in codes(case)
    assert code in codes(case, happened)
    told = day(K.VICTIM_TOLD, date(2026, 5, 6), person="v", about=f"{code} 2026-05-04")
    assert code not in codes(case, happened, told)
    assert code in codes(case, happened, replace(told, about=f"{code} 2026-05-03"))


def test_victim_with_enhanced_rights_is_told_within_one_day_and_asks_for_a_review():
    case = facts(replace(CHARGED, charged_at=None), victim=True)
    weak = replace(case.people[1], needs=frozenset({Need.INTIMIDATED}))
    assert last_day(case, "VCOP_DECISION", day(K.DECIDED, person="")) == date(2026, 5, 11)
    assert last_day(replace(case, people=(case.people[0], weak)), "VCOP_DECISION", day(K.DECIDED, person="")) == date(
        2026, 5, 5
    )
    asked = day(K.REVIEW_ASKED, person="v")
    assert last_day(case, "VRR", asked) == date(2026, 6, 16)
    assert "VRR" not in codes(case, asked, day(K.REVIEW_ANSWERED, date(2026, 5, 20), person="v"))


def test_summary_limit_is_not_for_attempts_and_counts_from_the_report_of_domestic_assault():
    case = facts(replace(CHARGED, charged_at=None), category=Category.SUMMARY)
    assert last_day(case, "STL") == date(2026, 11, 1)
    attempt = replace(case, offences=(replace(case.offences[0], title="Attempt to obstruct"),))
    assert "STL" not in codes(attempt)
    domestic = replace(
        case,
        markers=frozenset({"domestic abuse"}),
        reported_at=NOW,
        offences=(replace(case.offences[0], title="Common assault"),),
    )
    assert last_day(domestic, "STL") == date(2026, 11, 20)
