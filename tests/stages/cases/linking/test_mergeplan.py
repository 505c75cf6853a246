"""What the lead takes over from the merged case, and what it has already."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import count

import pytest

from linking_facts import fact, person
from unbroken.engines.casefile.facts import CaseHeader, OfficerFact, Outline
from unbroken.engines.casefile.material import ExhibitFact, Sensitivity, StatementFact, UnusedFact
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.casefile.proceedings import OffenceFact, Plea, SuspectFact
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.mergeplan import plan_merge
from unbroken.stages.cases.linking.plans import Fact, Plan

ANN, BEN, VIC = person("ANN"), person("BEN"), person("VIC", CaseRole.VICTIM)


def merge(
    lead: list[Fact], other: list[Fact], same: Mapping[str, str] | None = None, numbers: Mapping[str, int] | None = None
) -> Plan:
    ids = count(1)
    return plan_merge(lead, other, same=same or {}, numbers=numbers or {}, make_id=lambda: f"NEW{next(ids)}")


def made(plan: Plan) -> dict[str, object]:
    return {one.origin: one.record for one in plan.copies}


def test_lead_takes_over_everything_under_new_ids() -> None:
    theirs = [BEN, fact(SuspectFact("BEN")), fact(StatementFact("S1", "BEN")), fact(ExhibitFact("E1", "JS/1", "Knife"))]
    plan = merge([ANN], theirs)
    new = made(plan)
    assert set(new) == {"BEN", "suspect-BEN", "S1", "E1"}
    assert new["suspect-BEN"].person == new["S1"].person == new["BEN"].id != "BEN"
    assert plan.changed == plan.withdrawn == ()


def test_person_of_both_is_one_and_what_the_lead_lacks_is_filled_in() -> None:
    known = person("ANN", born_on=date(1990, 1, 2), occupation="Roofer")
    more = person("ANNIE", CaseRole.WITNESS, born_on=date(1991, 1, 2), language="Polish")
    plan = merge([known], [more, fact(StatementFact("S1", "ANNIE"))], {"ANNIE": "ANN"})
    assert made(plan)["S1"].person == "ANN"
    (changed,) = plan.changed
    assert changed.record == replace(
        known.record, language="Polish", roles=frozenset({CaseRole.SUSPECT, CaseRole.WITNESS})
    )


def test_position_of_a_suspect_of_both_is_filled_in_and_never_overwritten() -> None:
    lead = [ANN, fact(SuspectFact("ANN", solicitor_firm="Moss"))]
    other = [person("ANNIE"), fact(SuspectFact("ANNIE", solicitor_firm="Reed", asn="X", anticipated_plea=Plea.GUILTY))]
    plan = merge(lead, other, {"ANNIE": "ANN"})
    assert plan.copies == ()
    (changed,) = plan.changed
    assert changed.record == SuspectFact("ANN", solicitor_firm="Moss", asn="X")


def test_offence_against_all_names_its_own_suspects_before_there_are_more() -> None:
    plan = merge([ANN, fact(OffenceFact("O1", "TH68010"))], [BEN, fact(OffenceFact("O2", "TH68010"))])
    assert made(plan)["O2"].suspects == (made(plan)["BEN"].id,)
    assert [(one.id, one.record.suspects) for one in plan.changed] == [("O1", ("ANN",))]


def test_what_is_the_same_in_both_is_kept_once() -> None:
    alike = {"taken_on": date(2026, 3, 1), "text": "I saw it."}
    lead = [VIC, fact(StatementFact("S1", "VIC", **alike)), fact(OffenceFact("O1", "TH68010", suspects=("X",)))]
    other = [person("VI", CaseRole.VICTIM), fact(StatementFact("S2", "VI", **alike)), fact(StatementFact("S3", "VI"))]
    plan = merge(lead, other, {"VI": "VIC"})
    assert set(made(plan)) == {"S3"}


def test_header_and_outline_of_the_lead_stay_and_officers_are_not_mixed() -> None:
    lead = [
        fact(CaseHeader("Willow", markers=frozenset({"hate crime"}))),
        fact(Outline("A fight")),
        fact(OfficerFact("U1", "PC Holt")),
    ]
    other = [
        fact(CaseHeader("Birch", cps_area="South", markers=frozenset({"youth"})), "OTHER"),
        fact(Outline("A theft", key_evidence="CCTV"), "OTHER"),
        fact(OfficerFact("U2", "PC Dent", phone="07700 900123"), "OTHER"),
    ]
    plan = merge(lead, other)
    assert plan.copies == ()
    assert [one.record for one in plan.changed] == [
        CaseHeader("Willow", cps_area="South", markers=frozenset({"hate crime", "youth"})),
        Outline("A fight", key_evidence="CCTV"),
    ]


def test_unused_items_go_on_with_the_numbers_of_the_lead() -> None:
    other = [
        fact(UnusedFact("U1", 1, "CCTV")),
        fact(UnusedFact("U2", 2, "Notes")),
        fact(UnusedFact("U3", 1, "Source", sensitivity=Sensitivity.SENSITIVE)),
    ]
    plan = merge([fact(UnusedFact("U9", 4, "Log"))], other, numbers={"non-sensitive": 4})
    assert [made(plan)[key].number for key in ("U1", "U2", "U3")] == [5, 6, 1]
    assert dict(plan.numbers) == {"non-sensitive": 6, "sensitive": 1}


def test_one_reference_on_two_exhibits_stops_the_merge_and_on_one_does_not() -> None:
    knife, phone = fact(ExhibitFact("E1", "JS/1", "A knife")), fact(ExhibitFact("E2", "JS/1", "A phone"))
    with pytest.raises(LinkRefused, match="JS/1"):
        merge([knife], [phone])
    plan = merge([knife], [fact(ExhibitFact("E2", "JS/1", "a  KNIFE", location="Store 4"))])
    assert plan.copies == ()
    assert [one.record.location for one in plan.changed] == ["Store 4"]
