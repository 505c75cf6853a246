"""Each rule with worked examples: what it starts with, and the last moment or day by hand."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from unbroken.engines.clocks import RULES, Clock, ExtensionTooLong, OrderImpossible, Pause
from unbroken.engines.clocks.counting import LONDON
from unbroken.engines.clocks.keeping import keep, kept
from unbroken.engines.clocks.timers.bad_char import bad_char
from unbroken.engines.clocks.timers.bail_return import bail_return
from unbroken.engines.clocks.timers.ctl_cc import ctl_cc
from unbroken.engines.clocks.timers.ctl_ew import ctl_ew
from unbroken.engines.clocks.timers.ctl_ext_notice import ctl_ext_notice
from unbroken.engines.clocks.timers.ctl_sum import ctl_sum
from unbroken.engines.clocks.timers.ctl_vb import ctl_vb
from unbroken.engines.clocks.timers.dpa_72h import dpa_72h
from unbroken.engines.clocks.timers.ds import ds
from unbroken.engines.clocks.timers.file_post import file_post
from unbroken.engines.clocks.timers.first_hrg import first_hrg
from unbroken.engines.clocks.timers.hearsay import hearsay
from unbroken.engines.clocks.timers.idpc import idpc
from unbroken.engines.clocks.timers.pace_det import pace_det
from unbroken.engines.clocks.timers.pace_rev import pace_rev
from unbroken.engines.clocks.timers.pcb import BailLength, pcb
from unbroken.engines.clocks.timers.pcd_5 import pcd_5
from unbroken.engines.clocks.timers.pcd_28 import pcd_28
from unbroken.engines.clocks.timers.pcd_red import pcd_red
from unbroken.engines.clocks.timers.plan_item import plan_item
from unbroken.engines.clocks.timers.ptph import ptph
from unbroken.engines.clocks.timers.return_answer import return_answer
from unbroken.engines.clocks.timers.s9_obj import s9_obj
from unbroken.engines.clocks.timers.spec_meas import spec_meas
from unbroken.engines.clocks.timers.stage1 import stage1
from unbroken.engines.clocks.timers.stage2 import stage2
from unbroken.engines.clocks.timers.stage3 import stage3
from unbroken.engines.clocks.timers.stl import stl
from unbroken.engines.clocks.timers.tt_review import tt_review
from unbroken.engines.clocks.timers.vcop_bail import vcop_bail
from unbroken.engines.clocks.timers.vcop_breach import vcop_breach
from unbroken.engines.clocks.timers.vcop_decision import vcop_decision
from unbroken.engines.clocks.timers.vcop_evidence import vcop_evidence
from unbroken.engines.clocks.timers.vcop_hearing import vcop_hearing
from unbroken.engines.clocks.timers.vcop_measures import vcop_measures
from unbroken.engines.clocks.timers.vcop_police import vcop_police
from unbroken.engines.clocks.timers.vcop_result import vcop_result
from unbroken.engines.clocks.timers.vcop_stop import vcop_stop
from unbroken.engines.clocks.timers.vrr import vrr

ROOT = Path(__file__).resolve().parents[3]


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


HOSPITAL = Pause(at("2026-02-03T10:00"), at("2026-02-03T12:30"))
ARRIVED = at("2026-02-03T06:00")

INSTANTS: list[tuple[str, Clock, str]] = [
    ("24 hours", pace_det(ARRIVED), "2026-02-04T06:00"),
    ("24 hours over the short night", pace_det(at("2026-03-28T22:00")), "2026-03-29T23:00"),
    ("24 hours over the long night", pace_det(at("2026-10-24T22:00")), "2026-10-25T21:00"),
    ("superintendent", pace_det(ARRIVED, is_extended=True), "2026-02-04T18:00"),
    ("one warrant", pace_det(ARRIVED, is_extended=True, warrants_hours=(36,)), "2026-02-06T06:00"),
    ("to 96 hours", pace_det(ARRIVED, is_extended=True, warrants_hours=(36, 24)), "2026-02-07T06:00"),
    ("in hospital for 2.5 hours", pace_det(ARRIVED, hospital=(HOSPITAL,)), "2026-02-04T08:30"),
    ("breach of pre-charge bail", pace_det(ARRIVED, is_bail_breach=True), "2026-02-04T09:00"),
    ("first review", pace_rev(ARRIVED), "2026-02-03T12:00"),
    ("next review", pace_rev(ARRIVED, reviewed_at=(at("2026-02-03T11:30"),)), "2026-02-03T20:30"),
    ("red request", pcd_red(at("2026-02-03T09:15")), "2026-02-03T12:15"),
    ("file after charge in custody", file_post(ARRIVED, is_in_custody=True), "2026-02-04T06:00"),
    ("file after charge on bail", file_post(ARRIVED, is_in_custody=False), "2026-02-05T06:00"),
    ("breach over a bank holiday weekend", dpa_72h(at("2026-05-01T17:00")), "2026-05-04T17:00"),
    ("those at risk by a breach", vcop_breach(at("2026-05-01T17:00")), "2026-05-04T17:00"),
]

LAST_DAYS: list[tuple[str, Clock, date]] = [
    ("bail by a custody officer", pcb(at("2026-01-31T10:00")), date(2026, 4, 30)),
    ("bail by an inspector", pcb(at("2026-01-31T10:00"), length=BailLength.INSPECTOR), date(2026, 7, 31)),
    ("bail by a superintendent", pcb(at("2026-05-31T10:00"), length=BailLength.SUPERINTENDENT), date(2027, 2, 28)),
    (
        "bail, ten days with the CPS",
        pcb(at("2026-01-31T10:00"), with_prosecutor=(Pause(at("2026-02-10T09:00"), at("2026-02-20T17:00")),)),
        date(2026, 5, 10),
    ),
    ("bail until a day set by a court", pcb(at("2026-01-31T10:00"), court_until=date(2027, 1, 5)), date(2027, 1, 5)),
    ("green priority", pcd_5(at("2026-02-27T16:00")), date(2026, 3, 4)),
    ("28 days", pcd_28(at("2026-02-01T23:30")), date(2026, 3, 1)),
    ("summary offence", stl(date(2026, 1, 12)), date(2026, 7, 12)),
    ("summary offence at the end of a month", stl(date(2026, 8, 31)), date(2027, 2, 28)),
    (
        "domestic assault reported late",
        stl(date(2026, 1, 12), domestic_assault_reported_on=date(2026, 11, 30)),
        date(2027, 5, 30),
    ),
    (
        "domestic assault reported near two years",
        stl(date(2026, 1, 12), domestic_assault_reported_on=date(2027, 12, 1)),
        date(2028, 1, 12),
    ),
    ("hearing, guilty expected", first_hrg(ARRIVED, is_guilty_expected=True), date(2026, 2, 17)),
    ("hearing, not guilty", first_hrg(ARRIVED, is_guilty_expected=False), date(2026, 3, 3)),
    (
        "hearing in custody over Easter",
        first_hrg(at("2026-04-02T20:00"), is_guilty_expected=False, is_in_custody=True),
        date(2026, 4, 4),
    ),
    ("initial details", idpc(ARRIVED, date(2026, 3, 3)), date(2026, 3, 2)),
    ("summary custody", ctl_sum(date(2026, 2, 4)), date(2026, 4, 1)),
    ("summary custody ending on Easter Monday", ctl_sum(date(2026, 2, 9)), date(2026, 4, 2)),
    ("summary custody, extended", ctl_sum(date(2026, 2, 9), extended_to=date(2026, 5, 20)), date(2026, 5, 20)),
    ("either way", ctl_ew(date(2026, 2, 4)), date(2026, 4, 15)),
    ("either way, early", ctl_ew(date(2026, 2, 4), summary_trial_decided_on=date(2026, 3, 1)), date(2026, 4, 1)),
    (
        "either way, decided late",
        ctl_ew(date(2026, 2, 4), summary_trial_decided_on=date(2026, 4, 2)),
        date(2026, 4, 15),
    ),
    ("Crown Court", ctl_cc(date(2026, 2, 4)), date(2026, 8, 5)),
    ("Crown Court less 20 days", ctl_cc(date(2026, 2, 4), days_before=20), date(2026, 7, 16)),
    ("Crown Court ending on a Sunday", ctl_cc(date(2026, 2, 8)), date(2026, 8, 7)),
    ("Crown Court ending on Christmas Day", ctl_cc(date(2026, 6, 26)), date(2026, 12, 24)),
    ("voluntary bill", ctl_vb(date(2026, 2, 4)), date(2026, 5, 27)),
    ("notice, Crown", ctl_ext_notice(ctl_cc(date(2026, 2, 4)), is_crown=True), date(2026, 7, 29)),
    ("notice, magistrates, over Easter", ctl_ext_notice(ctl_sum(date(2026, 2, 11)), is_crown=False), date(2026, 4, 2)),
    ("plea hearing", ptph(date(2026, 2, 4)), date(2026, 3, 4)),
    ("stage 1 in custody", stage1(date(2026, 2, 4), is_in_custody=True), date(2026, 3, 26)),
    ("stage 1 on bail", stage1(date(2026, 2, 4), is_in_custody=False), date(2026, 4, 15)),
    ("stage 2", stage2(date(2026, 3, 26)), date(2026, 4, 23)),
    ("stage 3", stage3(date(2026, 4, 23)), date(2026, 5, 7)),
    ("stage 3, long", stage3(date(2026, 4, 23), is_long=True), date(2026, 5, 21)),
    ("defence statement, Crown", ds(date(2026, 2, 4), is_crown=True), date(2026, 3, 3)),
    ("defence statement, magistrates", ds(date(2026, 2, 4), is_crown=False), date(2026, 2, 17)),
    ("special measures, Crown", spec_meas(date(2026, 3, 26), is_crown=True), date(2026, 4, 13)),
    ("bad character, magistrates", bad_char(date(2026, 2, 4), is_crown=False), date(2026, 3, 4)),
    ("hearsay over Christmas", hearsay(date(2026, 12, 18), is_crown=True), date(2027, 1, 6)),
    ("section 9 over Easter", s9_obj(date(2026, 4, 1)), date(2026, 4, 10)),
    ("section 9, notice to a later day", s9_obj(date(2026, 4, 1), set_to=date(2026, 4, 17)), date(2026, 4, 17)),
    ("victim's review", vrr(date(2026, 3, 2)), date(2026, 4, 15)),
    ("threshold review", tt_review(ARRIVED, date(2026, 3, 3)), date(2026, 3, 3)),
    (
        "threshold review, evidence came",
        tt_review(ARRIVED, date(2026, 3, 3), evidence_arrived_on=date(2026, 2, 20)),
        date(2026, 2, 20),
    ),
    ("return on bail", bail_return(date(2026, 2, 3), date(2026, 4, 5)), date(2026, 4, 5)),
    ("answer to a return", return_answer(ARRIVED, date(2026, 2, 10)), date(2026, 2, 10)),
    ("item of a plan", plan_item(ARRIVED, date(2026, 2, 17)), date(2026, 2, 17)),
    ("victim, arrest", vcop_police(date(2026, 2, 4), is_enhanced=False), date(2026, 2, 11)),
    ("vulnerable victim, arrest on a Friday", vcop_police(date(2026, 2, 6), is_enhanced=True), date(2026, 2, 9)),
    ("victim, decision before Easter", vcop_decision(date(2026, 4, 1), is_enhanced=False), date(2026, 4, 10)),
    ("vulnerable victim, decision", vcop_decision(date(2026, 4, 2), is_enhanced=True), date(2026, 4, 7)),
    ("victim, charge stopped", vcop_stop(date(2026, 2, 4), is_enhanced=False), date(2026, 2, 11)),
    ("vulnerable victim, charge stopped", vcop_stop(date(2026, 2, 4), is_enhanced=True), date(2026, 2, 5)),
    ("victim, hearing", vcop_hearing(date(2026, 2, 6), is_enhanced=False), date(2026, 2, 9)),
    ("vulnerable victim, hearing", vcop_hearing(date(2026, 2, 6), is_enhanced=True), date(2026, 2, 9)),
    ("victim, bail", vcop_bail(date(2026, 12, 23), is_enhanced=False), date(2027, 1, 4)),
    ("vulnerable victim, bail", vcop_bail(date(2026, 12, 24), is_enhanced=True), date(2026, 12, 29)),
    ("victim, evidence needed", vcop_evidence(date(2026, 2, 4), is_enhanced=False), date(2026, 2, 5)),
    ("victim, special measures", vcop_measures(date(2026, 2, 4), is_enhanced=False), date(2026, 2, 5)),
    ("victim, verdict", vcop_result(date(2026, 2, 4), is_enhanced=False), date(2026, 2, 11)),
    ("vulnerable victim, verdict", vcop_result(date(2026, 2, 4), is_enhanced=True), date(2026, 2, 5)),
]


@pytest.mark.parametrize(("clock", "due"), [(c, d) for _, c, d in INSTANTS], ids=[n for n, _, _ in INSTANTS])
def test_clock_of_elapsed_time_ends_at_the_instant(clock, due):
    assert clock.due_at == at(due)
    assert clock.last_day is None


@pytest.mark.parametrize(("clock", "last"), [(c, d) for _, c, d in LAST_DAYS], ids=[n for n, _, _ in LAST_DAYS])
def test_clock_of_days_ends_with_the_day(clock, last):
    assert clock.last_day == last
    assert (clock.due_at - timedelta(seconds=1)).astimezone(LONDON).date() == last


def test_every_rule_has_a_worked_example():
    shown = {clock.rule.code for _, clock, _ in INSTANTS} | {clock.rule.code for _, clock, _ in LAST_DAYS}
    assert {rule.code for rule in RULES} == shown
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_every_timer_of_the_domain_has_a_rule():
    """The codes of DOMAIN 2.6, and of 5.7 that its line VCOP_* stands for."""
    named = (
        "PACE_DET PACE_REV PCB PCD_RED PCD_5 PCD_28 STL FILE_POST FIRST_HRG IDPC CTL_SUM CTL_EW CTL_CC CTL_VB "
        "CTL_EXT_NOTICE PTPH STAGE1 STAGE2 STAGE3 DS SPEC_MEAS BAD_CHAR HEARSAY S9_OBJ DPA_72H VRR TT_REVIEW "
        "VCOP_POLICE VCOP_DECISION VCOP_STOP VCOP_HEARING VCOP_BAIL VCOP_EVIDENCE VCOP_MEASURES VCOP_RESULT VCOP_BREACH"
    )
    assert set(named.split()) <= {rule.code for rule in RULES}


@pytest.mark.parametrize("clock", [clock for _, clock, _ in (*INSTANTS, *LAST_DAYS)], ids=lambda one: one.rule.code)
def test_clock_that_is_kept_comes_back_the_same(clock):
    assert kept(json.loads(json.dumps(keep(clock)))) == clock


def test_every_rule_stands_in_a_file_of_its_own_name():
    folder = ROOT / "src/unbroken/engines/clocks/timers"
    assert {path.stem.upper() for path in folder.glob("[!_]*.py")} == {rule.code for rule in RULES}


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"warrants_hours": (36,)}, "follows the extension"),
        ({"is_extended": True, "warrants_hours": (37,)}, "each warrant"),
        ({"is_extended": True, "warrants_hours": (36, 36)}, "96 hours"),
        ({"is_extended": True, "warrants_hours": (0,)}, "each warrant"),
    ],
)
def test_detention_beyond_the_law_is_refused(facts, words):
    with pytest.raises(ExtensionTooLong, match=words):
        pace_det(ARRIVED, **facts)


def test_impossible_orders_are_refused():
    with pytest.raises(OrderImpossible):
        pace_rev(ARRIVED, reviewed_at=(ARRIVED - timedelta(hours=1),))
    with pytest.raises(OrderImpossible):
        stl(date(2026, 1, 12), domestic_assault_reported_on=date(2026, 1, 1))
    with pytest.raises(OrderImpossible):
        ctl_cc(date(2026, 1, 12), days_before=182)
    with pytest.raises(OrderImpossible):
        tt_review(ARRIVED, date(2026, 1, 1))
    with pytest.raises(OrderImpossible):
        ctl_ew(date(2026, 2, 4), summary_trial_decided_on=date(2026, 2, 1))


def test_reference_page_is_the_table():
    from unbroken.engines.clocks.facts import rules_page

    page = (ROOT / "docs/reference/clocks.md").read_text()
    assert page.endswith(rules_page())
