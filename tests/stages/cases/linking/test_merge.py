"""A case is merged once: the lead has the facts, the merged case is only read, and a mistake can be undone."""

import json
from dataclasses import replace
from datetime import date, datetime

import pytest
from django.db import transaction

import factories
from linking_facts import make_full, put
from races import at_once
from unbroken.engines.casefile.material import StatementFact
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.errors import CaseMerged, LinkRefused
from unbroken.stages.cases.importing import import_case
from unbroken.stages.cases.linking.merge import preview_merge
from unbroken.stages.cases.locking import lock_case
from unbroken.stages.cases.models import Case, CaseLink, Record

WHY = "One fight, registered twice"
BORN = date(1990, 11, 2)


@pytest.fixture
def lead(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def merge(actor, full, lead: str, now: datetime) -> None:
    actions.merge_case(case_id=full.id, lead_id=lead, reason=WHY, actor=actor, now=now)


def test_lead_takes_over_the_facts_and_both_urns_stay(cast, full, lead: str, now: datetime) -> None:
    before = queries.get_case(cast.officer, lead, now=now).urn
    merge(cast.officer, full, lead, now)
    facts = queries.get_facts(cast.officer, lead, now=now)
    assert sorted(one.surname for one in facts.people) == ["Carrow", "Dent", "ELLERY", "ELLERY"]
    assert len(facts.offences) == 3
    assert all(one.suspects for one in facts.offences)
    assert [len(getattr(facts, kind)) for kind in ("suspects", "statements", "exhibits", "unused")] == [2, 1, 1, 1]
    assert facts.urn == before
    assert queries.get_case(cast.officer, full.id, now=now).urn == full.urn
    carrow = next(one for one in facts.people if one.surname == "Carrow").id
    opened = actions.open_whereabouts(case_id=lead, person_ids=[carrow], purpose="Letter", actor=cast.officer, now=now)
    assert opened[carrow].addresses[0].postcode == "AA1 1AB"
    for case_id in (full.id, lead):
        assert Pending.objects.filter(case_id=case_id, type="case:record:merged").count() == 1


def test_merged_case_is_read_and_no_longer_changed(cast, full, lead: str, now: datetime) -> None:
    merge(cast.officer, full, lead, now)
    assert queries.get_case(cast.officer, full.id, now=now).closed_at == now
    assert len(queries.get_facts(cast.officer, full.id, now=now).people) == 3
    assert queries.is_merged(full.id)
    with pytest.raises(NotVisible):
        put(cast.officer, full.id, now, StatementFact(new_id(), full.victim, "More"))
    with transaction.atomic(), pytest.raises(CaseMerged):
        lock_case(full.id)
    with pytest.raises(NotVisible):
        actions.withdraw_fact(
            case_id=full.id, record_id=full.ids["statement"], expected_version=None, actor=cast.officer, now=now
        )


def test_person_of_both_is_one_in_the_lead(cast, full, now: datetime) -> None:
    other = make_full(cast.officer, now)
    exhibit = queries.get_record(cast.officer, full.id, full.ids["exhibit"], now=now)
    put(cast.officer, full.id, now, replace(exhibit.record, ref="LC/2"), version=exhibit.version)
    actions.decide_duplicate(
        case_id=full.id, person_id=full.ben, other_id=other.ben, is_same=True, actor=cast.officer, now=now
    )
    merge(cast.officer, full, other.id, now)
    facts = queries.get_facts(cast.officer, other.id, now=now)
    assert [one.id for one in facts.people if one.surname == "Dent"] == [other.ben]
    assert sorted(one.ref for one in facts.exhibits) == ["LC/1", "LC/2"]
    assert len(facts.suspects) == 3


def test_person_of_both_keeps_the_address_that_only_the_other_case_had(cast, full, lead: str, now: datetime) -> None:
    there = PersonFact(new_id(), frozenset({CaseRole.WITNESS}), "Carrow", ("Leah",), born_on=BORN)
    put(cast.officer, lead, now, there)
    victim = queries.get_record(cast.officer, full.id, full.victim, now=now)
    put(cast.officer, full.id, now, replace(victim.record, born_on=BORN), version=victim.version)
    actions.decide_duplicate(
        case_id=lead, person_id=there.id, other_id=full.victim, is_same=True, actor=cast.officer, now=now
    )
    merge(cast.officer, full, lead, now)
    opened = actions.open_whereabouts(
        case_id=lead, person_ids=[there.id], purpose="Letter", actor=cast.officer, now=now
    )
    assert opened[there.id].addresses[0].postcode == "AA1 1AB"
    person = next(one for one in queries.get_facts(cast.officer, lead, now=now).people if one.id == there.id)
    assert person.roles == {CaseRole.WITNESS, CaseRole.VICTIM}


def test_merge_sent_twice_or_from_two_windows_is_one(cast, full, lead: str, now: datetime) -> None:
    refused = at_once(*[lambda: merge(cast.officer, full, lead, now)] * 3)
    assert refused == [None] * 3
    merge(cast.officer, full, lead, now)
    assert CaseLink.objects.count() == 1
    assert Pending.objects.filter(type="case:record:merged").count() == 2
    assert len(queries.get_facts(cast.officer, lead, now=now).people) == 4


def test_two_cases_merged_into_each_other_at_once_leave_one_lead(cast, full, lead: str, now: datetime) -> None:
    def other_way() -> None:
        actions.merge_case(case_id=lead, lead_id=full.id, reason=WHY, actor=cast.officer, now=now)

    refused = at_once(lambda: merge(cast.officer, full, lead, now), other_way)
    assert refused.count(None) == 1
    assert Case.objects.filter(closed_at=None).count() == 1


def test_fact_and_merge_at_once_lose_nothing(cast, full, lead: str, now: datetime) -> None:
    mine = StatementFact(new_id(), full.victim, "At the same moment")
    refused = at_once(lambda: put(cast.officer, full.id, now, mine), lambda: merge(cast.officer, full, lead, now))
    texts = [one.text for one in queries.get_facts(cast.officer, lead, now=now).statements]
    assert refused[1] is None
    assert (refused[0] is None) is (mine.text in texts)


def test_undone_merge_opens_the_case_again_and_leaves_the_lead_as_it_is(cast, full, lead: str, now: datetime) -> None:
    merge(cast.officer, full, lead, now)
    (link,) = queries.list_links(cast.officer, lead, now=now)
    for _again in range(2):
        actions.undo_merge(lead_id=lead, link_id=link.id, reason="Two fights", actor=cast.officer, now=now)
    put(cast.officer, full.id, now, StatementFact(new_id(), full.victim, "More"))
    assert not queries.is_merged(full.id)
    assert queries.list_links(cast.officer, lead, now=now) == []
    assert len(queries.get_facts(cast.officer, lead, now=now).people) == 4
    assert Pending.objects.filter(type="case:record:unlinked").count() == 2


def test_merge_is_not_undone_from_the_merged_case(cast, full, lead: str, now: datetime) -> None:
    merge(cast.officer, full, lead, now)
    (link,) = queries.list_links(cast.officer, full.id, now=now)
    with pytest.raises(NotVisible):
        actions.undo_merge(lead_id=full.id, link_id=link.id, reason="Why", actor=cast.officer, now=now)


def test_who_is_kept_off_the_merged_case_is_kept_off_the_lead(cast, full, lead: str, now: datetime) -> None:
    actions.assign_person(case_id=lead, person_id=cast.colleague.person_id, actor=cast.officer, now=now)
    actions.block_person(
        case_id=full.id, person_id=cast.colleague.person_id, reason="A cousin", actor=cast.officer, now=now
    )
    merge(cast.officer, full, lead, now)
    with pytest.raises(NotVisible):
        queries.get_case(cast.colleague, lead, now=now)


def test_cases_of_two_forces_are_not_merged_and_nothing_is_told(cast, full, now: datetime) -> None:
    hidden = factories.make_case(cast.stranger, now=now)
    for case_id, lead_id in ((full.id, hidden), (hidden, full.id)):
        with pytest.raises(NotVisible):
            actions.merge_case(case_id=case_id, lead_id=lead_id, reason=WHY, actor=cast.officer, now=now)


@pytest.mark.parametrize("who", ["auditor", "other_supervisor", "caseworker", "colleague"])
def test_outsider_cannot_merge(cast, full, lead: str, now: datetime, who: str) -> None:
    with pytest.raises(NotVisible):
        merge(getattr(cast, who), full, lead, now)
    assert not CaseLink.objects.exists()


def test_preview_writes_nothing_and_a_case_is_not_merged_with_itself(cast, full, lead: str, now: datetime) -> None:
    before = Pending.objects.count(), Record.objects.count()
    plan = preview_merge(case_id=full.id, lead_id=lead, actor=cast.officer, now=now)
    assert {one.kind for one in plan.copies} >= {"person", "offence", "statement"}
    assert (Pending.objects.count(), Record.objects.count()) == before
    with pytest.raises(LinkRefused):
        preview_merge(case_id=full.id, lead_id=full.id, actor=cast.officer, now=now)


def test_import_into_a_merged_case_says_that_it_was_merged(cast, full, lead: str, now: datetime) -> None:
    merge(cast.officer, full, lead, now)
    file = json.dumps({"format": "unbroken-case", "urn": full.urn}).encode()
    with pytest.raises(CaseMerged):
        import_case(untrusted=file, actor=cast.officer, now=now)
