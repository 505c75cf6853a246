"""The pure rules: states, diagrams, the test behind each outcome, differences, assessment, content."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from unbroken.engines.casefile.facts import CaseFacts, Checklist
from unbroken.engines.casefile.people import AddressFact, CaseRole, Need, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import Category, OffenceFact, Remand, RiskMarker, SuspectFact
from unbroken.stages.charging.errors import DecisionIncomplete, RequestIncomplete, RequestMoved
from unbroken.stages.charging.notes import digest_of
from unbroken.stages.charging.rules import assessment, custody_timing, defendants, priority, requests, timing
from unbroken.stages.charging.rules.content import ProposedCharge, RequestContent, SuspectPart, build_content
from unbroken.stages.charging.rules.differences import Charge, differences
from unbroken.stages.charging.rules.review import Answer, Decided, Draft, check_decision, key, move_of
from unbroken.stages.charging.rules.submission import gaps_in_request
from unbroken.stages.charging.vocabulary import (
    CONDITIONS,
    Consultation,
    Failure,
    Heading,
    Outcome,
    Priority,
    Rejection,
    RequestKind,
)

ROOT = Path(__file__).resolve().parents[3]
NOW = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
SUSPECT = SuspectPart("p1", "Darren HOLT", charges=(ProposedCharge("o1", "OF61102"), ProposedCharge("o2", "SC15005")))
CONTENT = RequestContent("18ZA0000226", 3, suspects=(SUSPECT,))
HEADINGS = {one.value: "Written." for one in Heading}


@pytest.mark.parametrize("state", list(requests.State))
@pytest.mark.parametrize("move", list(requests.Move))
def test_request_moves_only_as_the_table_says(state, move):
    if (state, move) in requests.TRANSITIONS:
        assert requests.next_state(state, move) is requests.TRANSITIONS[state, move]
    else:
        with pytest.raises(RequestMoved):
            requests.next_state(state, move)


@pytest.mark.parametrize("track", list(defendants.Track))
@pytest.mark.parametrize("move", list(defendants.TrackMove))
def test_suspect_moves_only_as_the_table_says(track, move):
    if (track, move) in defendants.TRACKS:
        assert defendants.next_track(track, move) is defendants.TRACKS[track, move]
    else:
        with pytest.raises(RequestMoved):
            defendants.next_track(track, move)


def test_milestone_outside_the_table_is_refused():
    with pytest.raises(RequestMoved):
        defendants.next_milestone(defendants.Milestone.CLOSED, defendants.MilestoneMove.SEND)
    sent = defendants.next_milestone(defendants.Milestone.FIRST_HEARING, defendants.MilestoneMove.SEND)
    assert sent is defendants.Milestone.SENT


def test_every_state_has_words_and_can_be_reached():
    tables = (
        (requests.State, requests.STATE_WORDS, requests.TRANSITIONS, {"SUBMITTED"}),
        (defendants.Track, defendants.TRACK_WORDS, defendants.TRACKS, {"INVESTIGATED"}),
        (defendants.Milestone, defendants.MILESTONE_WORDS, defendants.MILESTONES, {"BEFORE_CHARGE"}),
    )
    for states, words, table, first in tables:
        assert set(words) == set(states)
        assert set(table.values()) | first == set(states)


def test_states_in_the_docs_are_the_tables():
    page = (ROOT / "docs/reference/defendant-states.md").read_text()
    assert f"```mermaid\n{defendants.track_diagram()}```\n" in page
    assert f"```mermaid\n{defendants.milestone_diagram()}```\n" in page
    page = (ROOT / "docs/reference/charging-states.md").read_text()
    assert f"```mermaid\n{requests.state_diagram()}```\n" in page


@pytest.mark.parametrize(
    ("outcomes", "move"),
    [
        ([Outcome.CHARGE, Outcome.NFA_EVIDENTIAL], defendants.TrackMove.AUTHORISE),
        ([Outcome.TT_CHARGE], defendants.TrackMove.AUTHORISE),
        ([Outcome.ACTION_PLAN, Outcome.OUT_OF_COURT], defendants.TrackMove.PLAN),
        ([Outcome.OUT_OF_COURT, Outcome.NFA_EVIDENTIAL], defendants.TrackMove.DIVERT),
        ([Outcome.EARLY_ADVICE], defendants.TrackMove.ADVISE),
        ([Outcome.NFA_EVIDENTIAL, Outcome.NFA_PUBLIC_INTEREST], defendants.TrackMove.STOP),
    ],
)
def test_suspect_moves_by_the_gravest_of_their_outcomes(outcomes, move):
    assert defendants.move_for(outcomes) is move


def test_status_of_a_case_is_that_of_all_or_said_to_be_mixed():
    track = defendants.Track
    assert defendants.status_words([track.CHARGED, track.CHARGED]) == "Charged"
    assert defendants.status_words([track.CHARGED, track.INVESTIGATED]) == "Multiple states"
    assert defendants.status_words([]) == "No suspect recorded"


M = defendants.Milestone


@pytest.mark.parametrize("track", list(defendants.Track))
def test_milestone_of_a_defendant_is_what_the_court_left_them_at_while_they_are_charged(track):
    over = {"NO_FURTHER_ACTION", "OUT_OF_COURT", "NOT_GUILTY", "SENTENCED"}
    for recorded in (None, M.SENT):
        found = defendants.milestone_of(track, recorded)
        if track is defendants.Track.CHARGED:
            assert found is (recorded or M.FIRST_HEARING)
        else:
            assert found is (M.CLOSED if track.value in over else M.BEFORE_CHARGE)


@pytest.mark.parametrize(
    ("milestones", "case"),
    [
        ([], M.BEFORE_CHARGE),
        ([M.BEFORE_CHARGE, M.FIRST_HEARING], M.FIRST_HEARING),
        ([M.FIRST_HEARING, M.TRIAL], M.TRIAL),
        ([M.SENTENCE, M.TRIAL, M.CLOSED], M.TRIAL),
        ([M.SENTENCE, M.PLEA_HEARING], M.PLEA_HEARING),
        ([M.SUMMARY_TRIAL, M.SENT], M.SENT),
        ([M.SENTENCE, M.FIRST_HEARING], M.FIRST_HEARING),
        ([M.SENTENCE, M.CLOSED], M.SENTENCE),
        ([M.CLOSED, M.CLOSED], M.CLOSED),
        ([M.CLOSED, M.BEFORE_CHARGE], M.BEFORE_CHARGE),
    ],
)
def test_case_is_as_far_as_the_furthest_defendant_who_is_still_to_be_tried(milestones, case):
    assert defendants.case_milestone(milestones) is case
    assert defendants.case_milestone(reversed(milestones)) is case
    assert set(defendants.LEADING) == set(M) - {M.BEFORE_CHARGE, M.CLOSED}


def draft(outcome: Outcome, test: Consultation = Consultation.FULL, **answers: str) -> Draft:
    given = {one.value: Answer(answers.get(one.name, "yes"), "Because of this.", ("s1",)) for one in CONDITIONS[test]}
    outcomes = {
        key(SUSPECT, one): Decided(outcome.value, "caution", "", NOW.date() + timedelta(days=20))
        for one in SUSPECT.charges
    }
    return Draft(HEADINGS, test.value, (), {key(SUSPECT, SUSPECT.charges[0]): given}, outcomes)


def check(one: Draft, kind: RequestKind = RequestKind.CHARGING, action_count: int = 1):
    return check_decision(one, CONTENT, kind, action_count=action_count, today=NOW.date())


@pytest.mark.parametrize(
    ("one", "move"),
    [
        (draft(Outcome.CHARGE), requests.Move.AUTHORISE),
        (draft(Outcome.TT_CHARGE, Consultation.THRESHOLD), requests.Move.AUTHORISE),
        (draft(Outcome.NFA_EVIDENTIAL, EVIDENTIAL="no"), requests.Move.FINISH),
        (draft(Outcome.NFA_PUBLIC_INTEREST, PUBLIC_INTEREST="no"), requests.Move.FINISH),
        (draft(Outcome.OUT_OF_COURT), requests.Move.FINISH),
        (draft(Outcome.ACTION_PLAN), requests.Move.PLAN),
    ],
)
def test_outcome_with_the_test_it_rests_on_can_be_signed(one, move):
    found = check(one)
    assert len(found) == 2
    assert move_of([outcome for _, _, outcome in found]) is move


FIRST = key(SUSPECT, SUSPECT.charges[0])


@pytest.mark.parametrize(
    ("one", "field"),
    [
        (draft(Outcome.CHARGE, EVIDENTIAL="no"), f"test-{FIRST}-evidential"),
        (draft(Outcome.CHARGE, Consultation.THRESHOLD), "consultation"),
        (draft(Outcome.TT_CHARGE), "consultation"),
        (draft(Outcome.TT_CHARGE, Consultation.THRESHOLD, BAIL="no"), f"test-{FIRST}-bail"),
        (draft(Outcome.NFA_EVIDENTIAL), f"test-{FIRST}-evidential"),
        (draft(Outcome.EARLY_ADVICE), f"outcome-{FIRST}"),
        (replace(draft(Outcome.CHARGE), outcomes={}), f"outcome-{FIRST}"),
        (replace(draft(Outcome.CHARGE), consultation=""), "consultation"),
        (replace(draft(Outcome.CHARGE), headings={}), "heading-case-summary"),
        (
            replace(draft(Outcome.CHARGE), tests={FIRST: {"evidential": Answer("yes", "Because.")}}),
            f"test-{FIRST}-evidential",
        ),
        (
            replace(draft(Outcome.TT_CHARGE, Consultation.THRESHOLD), outcomes={FIRST: Decided("tt-charge")}),
            f"review_on-{FIRST}",
        ),
        (replace(draft(Outcome.OUT_OF_COURT), outcomes={FIRST: Decided("ooc")}), f"disposal-{FIRST}"),
    ],
)
def test_outcome_without_what_it_rests_on_is_refused_at_its_field(one, field):
    with pytest.raises(DecisionIncomplete) as refused:
        check(one)
    assert field in refused.value.fields


def test_day_of_the_threshold_review_left_empty_is_that_of_the_first_offence():
    made = draft(Outcome.TT_CHARGE, Consultation.THRESHOLD)
    second = key(SUSPECT, SUSPECT.charges[1])
    made = replace(made, outcomes={**made.outcomes, second: Decided("tt-charge")})
    assert len(check(made)) == 2
    assert made.outcome(SUSPECT, SUSPECT.charges[1]).review_on == NOW.date() + timedelta(days=20)
    other = replace(made, outcomes={**made.outcomes, second: Decided("charge")})
    assert other.outcome(SUSPECT, SUSPECT.charges[1]).review_on is None


def test_action_plan_and_early_advice_have_their_own_conditions():
    with pytest.raises(DecisionIncomplete):
        check(draft(Outcome.ACTION_PLAN), action_count=0)
    assert check(draft(Outcome.EARLY_ADVICE), RequestKind.EARLY_ADVICE)
    with pytest.raises(DecisionIncomplete, match="names no suspect"):
        check_decision(
            draft(Outcome.CHARGE), RequestContent("x", 1), RequestKind.CHARGING, action_count=0, today=NOW.date()
        )


@pytest.mark.parametrize(
    ("authorised", "charged", "count"),
    [
        (["A", "B"], ["A", "B"], 0),
        (["A", "B"], ["A"], 1),
        (["A"], ["A", "B"], 1),
        ([], [], 0),
    ],
)
def test_charges_that_differ_are_found(authorised, charged, count):
    made = [Charge("p", "Darren HOLT", one, f"TH6801{at}") for at, one in enumerate(charged)]
    allowed = [Charge("p", "Darren HOLT", one, f"TH6801{at}") for at, one in enumerate(authorised)]
    assert len(differences(allowed, made)) == count


def test_another_offence_charged_is_named_with_both_codes():
    found = differences([Charge("p", "Darren HOLT", "o", "OF61102")], [Charge("p", "Darren HOLT", "o", "CJ88116")])
    assert [one.sentence for one in found] == ["Darren HOLT: OF61102 was authorised; CJ88116 was charged."]


@pytest.mark.parametrize(
    ("month", "until"), [(date(2026, 1, 1), date(2026, 3, 14)), (date(2026, 12, 1), date(2027, 2, 11))]
)
def test_dispute_is_open_six_weeks_after_the_end_of_the_month(month, until):
    assert assessment.dispute_until(month) == until


def test_failures_are_kept_in_the_order_of_the_list():
    assert assessment.check_failures(["vps", "breach", "nonsense"], is_failed=True) == ["breach", "vps"]
    assert assessment.check_failures(["vps"], is_failed=False) == []
    with pytest.raises(RequestIncomplete):
        assessment.check_failures([], is_failed=True)


def test_lists_are_as_long_as_the_trade_has_them():
    assert sum(not one.is_red for one in Rejection) == 13
    assert len(Failure) == 23
    assert [len(one) for one in CONDITIONS.values()] == [2, 5]


def facts(**changes) -> CaseFacts:
    person = PersonFact(
        id="p1", roles=frozenset({CaseRole.SUSPECT}), surname="Holt", forenames=("Darren",),
        whereabouts=Whereabouts(addresses=(AddressFact("a1", ("9 Castle Mead",), "AA3 7HT"),)),
    )  # fmt: skip
    values = {
        "id": "c1",
        "urn": "18ZA0000226",
        "as_of": NOW,
        "people": (person,),
        "offences": (OffenceFact("o1", "OF61102", category=Category.SUMMARY, start_on=date(2026, 4, 1)),),
        "suspects": (SuspectFact("p1", remand=Remand.POLICE_DETENTION, relevant_time=NOW - timedelta(hours=2)),),
    }
    return CaseFacts(**(values | changes))


def test_request_never_says_where_anybody_lives():
    content = build_content(facts())
    assert "Castle" not in repr(content)
    assert content.suspects[0].held_since == NOW - timedelta(hours=2)


def test_clocks_of_a_suspect_follow_the_position():
    assert [one.clock.rule.code for one in timing.suspect_clocks(facts())] == ["PACE_DET", "STL"]
    bailed = SuspectFact("p1", remand=Remand.PRE_CHARGE_BAIL, bailed_on=date(2026, 5, 1))
    assert [one.clock.rule.code for one in timing.suspect_clocks(facts(suspects=(bailed,)))] == ["PCB", "STL"]
    charged = SuspectFact("p1", charged_at=NOW)
    assert timing.suspect_clocks(facts(suspects=(charged,))) == ()


def test_clock_of_contradictory_times_is_shown_without_them():
    wrong = SuspectFact(
        "p1", remand=Remand.POLICE_DETENTION, relevant_time=NOW, hospital=((NOW, NOW - timedelta(hours=3)),)
    )
    found = custody_timing.detention_clock(wrong)
    assert found is not None
    assert found.due_at == NOW + timedelta(hours=24)


def test_request_needs_a_suspect_an_offence_and_for_red_a_detention():
    assert gaps_in_request(facts(), Priority.RED) == ()
    assert [one.part for one in gaps_in_request(facts(people=()), Priority.DAYS_28)] == ["Suspect"]
    assert [one.part for one in gaps_in_request(facts(offences=()), Priority.DAYS_28)] == ["Offence"]
    assert [one.part for one in gaps_in_request(facts(suspects=()), Priority.RED)] == ["Custody"]
    unknown = SuspectFact("p1", remand=Remand.POLICE_DETENTION)
    assert [one.part for one in gaps_in_request(facts(suspects=(unknown,)), Priority.RED)] == ["Custody"]


def test_risk_vulnerability_and_seriousness_follow_the_facts():
    victim = PersonFact(id="v", roles=frozenset({CaseRole.VICTIM}), surname="C", needs=frozenset({Need.CHILD}))
    assert priority.risk_of(facts()) == 0
    assert priority.risk_of(facts(risks=(RiskMarker("r", "refuge"),))) == 1
    assert priority.risk_of(facts(checklists=(Checklist("v", NOW.date(), 20, "high"),))) == 1
    assert priority.vulnerability_of(facts(people=(victim,))) == 1
    assert priority.seriousness_of(facts()) == 0.2


def test_digest_depends_on_the_values_and_not_on_their_order():
    assert digest_of({"a": 1, "b": "é"}) == digest_of({"b": "é", "a": 1})
    assert digest_of({"a": 1}) != digest_of({"a": 2})


def test_clocks_after_charge_lead_to_the_first_hearing():
    charged = SuspectFact("p1", remand=Remand.CONDITIONAL_BAIL, charged_at=NOW)
    codes = [one.clock.rule.code for one in timing.charged_clocks(facts(suspects=(charged,)))]
    assert codes == ["FILE_POST", "FIRST_HRG"]
    listed = replace(charged, first_hearing_on=NOW.date() + timedelta(days=14))
    found = timing.charged_clocks(
        facts(suspects=(listed,)), timing.Known(review_days={"p1": NOW.date() + timedelta(days=20)})
    )
    assert [one.clock.rule.code for one in found] == ["FILE_POST", "IDPC", "TT_REVIEW"]
    assert timing.charged_clocks(facts()) == ()
