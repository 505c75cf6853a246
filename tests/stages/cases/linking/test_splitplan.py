"""Which facts go to the new case, which stay, and which both need."""

from collections.abc import Callable
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linking_facts import fact, person
from unbroken.engines.casefile.facts import OfficerFact, Outline, SupervisorCertificate
from unbroken.engines.casefile.material import ExhibitFact, StatementFact
from unbroken.engines.casefile.people import CaseRole
from unbroken.engines.casefile.proceedings import BailCondition, InterviewFact, OffenceFact, SuspectFact
from unbroken.stages.cases.errors import LinkRefused
from unbroken.stages.cases.linking.plans import Fact, Plan, accused_of
from unbroken.stages.cases.linking.splitplan import plan_split
from unbroken.stages.cases.records import people_named


def make_ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"NEW{next(numbers)}"


def split(facts: list[Fact], *chosen: str) -> Plan:
    return plan_split(facts, frozenset(chosen), make_ids())


def went(plan: Plan) -> dict[str, object]:
    return {one.origin: one.record for one in plan.copies}


ANN, BEN, VIC = person("ANN"), person("BEN"), person("VIC", CaseRole.VICTIM)


def test_defendant_goes_with_what_is_about_them_and_the_rest_is_in_both() -> None:
    theirs = [
        fact(OffenceFact("O1", "TH68010", suspects=("ANN",), victims=("VIC",))),
        fact(SuspectFact("ANN", bail_conditions=(BailCondition("B1", "Stay away", protects="VIC"),))),
        fact(InterviewFact("I1", "ANN")),
    ]
    others = [fact(OffenceFact("O2", "TH68010", suspects=("BEN",))), fact(SuspectFact("BEN"))]
    shared = [fact(StatementFact("S1", "VIC")), fact(ExhibitFact("E1", "JS/1", "A knife")), fact(Outline("A fight"))]
    plan = split([ANN, BEN, VIC, *theirs, *others, *shared], "ANN")
    assert set(plan.withdrawn) == {"ANN", *(one.id for one in theirs)}
    assert plan.changed == ()
    new = went(plan)
    assert set(new) == {"ANN", "VIC", *(one.id for one in (*theirs, *shared))}
    assert new["O1"].suspects == (new["ANN"].id,)
    assert new["O1"].victims == (new["VIC"].id,)
    assert new["suspect-ANN"].person == new["ANN"].id
    assert new["suspect-ANN"].bail_conditions[0].protects == new["VIC"].id
    assert new["S1"].person == new["VIC"].id
    assert not {one.id for one in new.values() if hasattr(one, "id")} & {"ANN", "VIC", "O1", "S1", "E1"}


def test_offence_against_people_on_both_sides_is_in_both_against_its_own() -> None:
    together = fact(OffenceFact("O1", "TH68010", suspects=("ANN", "BEN")))
    plan = split([ANN, BEN, together], "ANN")
    assert went(plan)["O1"].suspects == (went(plan)["ANN"].id,)
    assert [(one.id, one.record.suspects) for one in plan.changed] == [("O1", ("BEN",))]


def test_offence_against_all_stays_one_against_all_in_each_case() -> None:
    plan = split([ANN, BEN, fact(OffenceFact("O1", "TH68010"))], "ANN")
    assert went(plan)["O1"].suspects == ()
    assert plan.changed == ()
    assert plan.withdrawn == ("ANN",)


@pytest.mark.parametrize(
    ("first", "needs", "roles"),
    [
        (ANN, fact(StatementFact("S1", "ANN")), {CaseRole.OTHER}),
        (
            person("ANN", CaseRole.SUSPECT, CaseRole.VICTIM),
            fact(ExhibitFact("E1", "JS/1", "A knife")),
            {CaseRole.VICTIM},
        ),
    ],
)
def test_person_who_is_still_needed_where_they_leave_stays_accused_of_nothing(first, needs, roles) -> None:
    plan = split([first, BEN, needs], "ANN")
    assert plan.withdrawn == ()
    assert [(one.id, one.record.roles) for one in plan.changed] == [("ANN", roles)]
    assert went(plan)["ANN"].roles == first.record.roles


def test_witness_who_is_accused_elsewhere_comes_along_accused_of_nothing() -> None:
    plan = split([ANN, BEN, fact(StatementFact("S1", "BEN"))], "ANN")
    assert went(plan)["BEN"].roles == {CaseRole.OTHER}
    assert plan.withdrawn == ("ANN",)


def test_parent_goes_with_the_only_child_and_is_in_both_with_several() -> None:
    mother = person("MUM", CaseRole.PARENT, parent_of=("ANN",))
    both = person("DAD", CaseRole.PARENT, parent_of=("ANN", "BEN"))
    plan = split([ANN, BEN, mother, both], "ANN")
    assert set(plan.withdrawn) == {"ANN", "MUM"}
    assert [(one.id, one.record.parent_of) for one in plan.changed] == [("DAD", ("BEN",))]
    assert went(plan)["DAD"].parent_of == (went(plan)["ANN"].id,)


def test_certificate_of_the_file_stays_and_officers_are_in_both(now) -> None:
    plan = split(
        [ANN, BEN, fact(SupervisorCertificate("U1", "Sgt Dent", now)), fact(OfficerFact("U2", "PC Holt"))], "ANN"
    )
    assert set(went(plan)) == {"ANN", "officer-CASE"}


@pytest.mark.parametrize("chosen", [(), ("ANN", "BEN"), ("VIC",), ("ANN", "GONE")])
def test_choice_that_leaves_or_moves_nobody_is_refused(chosen: tuple[str, ...]) -> None:
    with pytest.raises(LinkRefused):
        split([ANN, BEN, VIC], *chosen)


NAMES = ("ANN", "BEN", "CAT", "DEE")


@given(
    roles=st.lists(
        st.sets(st.sampled_from([CaseRole.SUSPECT, CaseRole.VICTIM, CaseRole.WITNESS]), min_size=1),
        min_size=4,
        max_size=4,
    ),
    suspects=st.lists(st.lists(st.sampled_from(NAMES), unique=True), max_size=3),
    tellers=st.lists(st.sampled_from(NAMES), max_size=3),
    data=st.data(),
)
def test_each_side_names_only_people_it_has_and_nobody_is_lost(roles, suspects, tellers, data) -> None:
    people = [person(name, *given) for name, given in zip(NAMES, roles, strict=True)]
    offences = [fact(OffenceFact(f"O{at}", "TH68010", suspects=tuple(ids))) for at, ids in enumerate(suspects)]
    told = [fact(StatementFact(f"S{at}", who)) for at, who in enumerate(tellers)]
    accused = sorted(accused_of(people))
    if len(accused) < 2:
        return
    chosen = data.draw(st.lists(st.sampled_from(accused), min_size=1, max_size=len(accused) - 1, unique=True))
    facts = [*people, *offences, *told]
    plan = split(facts, *chosen)
    new = {one.record.id for one in plan.copies if one.kind == "person"}
    changed = {one.id: one.record for one in plan.changed}
    old = {one.id: changed.get(one.id, one.record) for one in facts if one.id not in plan.withdrawn}
    for one in plan.copies:
        assert all(new.issuperset(ids) for ids in people_named(one.record, one.kind).values())
    for one in facts:
        if one.id in old:
            assert all(set(ids) <= old.keys() for ids in people_named(old[one.id], one.kind).values())
    assert {one.id for one in facts} == set(old) | {one.origin for one in plan.copies}
    accused_new = {one.origin for one in plan.copies if one.kind == "person" and CaseRole.SUSPECT in one.record.roles}
    assert accused_new == set(chosen)
    assert {key for key in accused if key in old and CaseRole.SUSPECT in old[key].roles} == set(accused) - set(chosen)
