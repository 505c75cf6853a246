"""A split or merge makes items reachable in the other case: no byte copied, both records told, nobody new let in."""

from dataclasses import dataclass
from datetime import datetime

import pytest

import factories
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.evidence import actions, queries
from unbroken.stages.evidence.making import Made, seal_made_version
from unbroken.stages.evidence.moving import free_ref


@dataclass(frozen=True)
class Pair:
    """A case with two suspects, and the item JS/1 with its sealed version."""

    officer: Actor
    case_id: str
    other: str
    item: str
    version: str
    content: bytes


@pytest.fixture
def pair(database, now: datetime):
    factories.forget_caches()
    officer = factories.make_person(factories.make_organisation(now=now), Role.POL_OIC, now=now)
    case_id, other, content = factories.make_case(officer, now=now), new_id(), factories.recording()
    record(officer, case_id, PersonFact(other, frozenset({CaseRole.SUSPECT}), "Dent", ("Karl",)), now)
    item = factories.make_item(officer, case_id, now=now, exhibit_ref="JS/1")
    yield Pair(officer, case_id, other, item, factories.upload(officer, item, content, now=now), content)
    factories.forget_caches()


def record(officer: Actor, case_id: str, fact: object, now: datetime) -> None:
    cases.record_fact(case_id=case_id, record=fact, expected_version=None, actor=officer, now=now)


def split(pair: Pair, now: datetime) -> str:
    made = new_id()
    cases.split_case(
        case_id=pair.case_id, new_case_id=made, people=[pair.other], reason="Apart", actor=pair.officer, now=now
    )
    return made


def merge(pair: Pair, lead: str, now: datetime) -> None:
    cases.merge_case(case_id=pair.case_id, lead_id=lead, reason="One", actor=pair.officer, now=now)


def refs(officer: Actor, case_id: str) -> list[str]:
    return [one.exhibit_ref for one in queries.list_items(officer, case_id)]


def test_item_opens_in_the_new_case_and_no_byte_was_copied(pair: Pair, now: datetime) -> None:
    before = sorted(resources().store.list("evidence"))
    made = split(pair, now)
    (item,) = queries.list_items(pair.officer, made)
    assert item.original is not None
    assert (item.exhibit_ref, item.producer, item.original.sha256_server) == (
        "JS/1",
        "PC 4123 Jane Smith",
        queries.get_version(pair.officer, pair.version).sha256_server,
    )
    grant = actions.open_item(version_id=item.original.id, purpose="review", actor=pair.officer, now=now)
    opened = queries.open_sealed(grant.version.id, pair.officer.organisation_id)
    assert b"".join(opened.open_all()) == pair.content
    assert sorted(resources().store.list("evidence")) == before
    (exhibit,) = case_queries.get_facts(pair.officer, made, now=now).exhibits
    assert exhibit.items == (item.id,)
    assert [one.id for one in queries.list_items(pair.officer, pair.case_id)] == [pair.item]


def test_records_of_both_items_say_where_the_other_is(pair: Pair, now: datetime) -> None:
    made = split(pair, now)
    (item,) = queries.list_items(pair.officer, made)
    there = Pending.objects.get(type="evidence:item:copied", object_id=item.id)
    here = Pending.objects.get(type="evidence:item:copied", object_id=pair.item)
    assert (here.case_id, there.case_id) == (pair.case_id, made)
    assert here.id in there.links


def test_who_held_the_item_before_is_not_given_the_other_one(pair: Pair, now: datetime) -> None:
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    recipient = factories.make_person(area, Role.CPS_PLO, now=now)
    factories.receive(
        recipient, factories.send(pair.officer, pair.case_id, [pair.version], recipient, now=now), now=now
    )
    made = split(pair, now)
    (item,) = queries.list_items(pair.officer, made)
    assert item.original is not None
    assert queries.holds(pair.version, area)
    assert not queries.holds(item.original.id, area)
    with pytest.raises(NotVisible):
        queries.get_item(recipient, item.id)


def test_sensitive_item_stays_seen_by_the_few_who_saw_it(pair: Pair, now: datetime) -> None:
    unit = next(iter(pair.officer.unit_ids), "")
    colleague = factories.make_person(pair.officer.organisation_id, Role.POL_OIC, unit_id=unit, now=now)
    cases.assign_person(case_id=pair.case_id, person_id=colleague.person_id, actor=pair.officer, now=now)
    secret = UnusedFact(new_id(), None, "A source", sensitivity=Sensitivity.SENSITIVE, item=pair.item)
    record(pair.officer, pair.case_id, secret, now)
    made = split(pair, now)
    assert refs(pair.officer, made) == ["JS/1"]
    assert refs(colleague, made) == []
    lead = factories.make_case(pair.officer, now=now)
    merge(pair, lead, now)
    assert refs(pair.officer, lead) == [], "after a merge those on the list of the lead see it, and nobody else"


def test_merge_of_what_was_split_takes_the_same_bytes_for_the_same_item(pair: Pair, now: datetime) -> None:
    made = split(pair, now)
    (item,) = queries.list_items(pair.officer, made)
    merge(pair, made, now)
    assert [one.id for one in queries.list_items(pair.officer, made)] == [item.id]
    (exhibit,) = case_queries.get_facts(pair.officer, made, now=now).exhibits
    assert exhibit.items == (item.id,)


def test_merge_gives_other_bytes_of_one_reference_the_next_letter(pair: Pair, now: datetime) -> None:
    lead = factories.make_case(pair.officer, now=now)
    factories.make_sealed_item(pair.officer, lead, now=now, exhibit_ref="JS/1")
    merge(pair, lead, now)
    assert refs(pair.officer, lead) == ["JS/1", "JS/1A"]
    (exhibit,) = case_queries.get_facts(pair.officer, lead, now=now).exhibits
    assert exhibit.items == tuple(one.id for one in queries.list_items(pair.officer, lead))


def test_item_without_a_file_and_redacted_copies_are_left_out(pair: Pair, now: datetime) -> None:
    factories.make_item(pair.officer, pair.case_id, now=now, exhibit_ref="JS/2")
    copy = Made("redacted-for-DEF_REP", "redacted.wav", factories.recording(), {})
    seal_made_version(
        version_id=new_id(), item_id=pair.item, made=copy, allowed=Action.UPLOAD, actor=pair.officer, now=now
    )
    made = split(pair, now)
    (item,) = queries.list_items(pair.officer, made)
    assert [one.label for one in item.versions] == ["original"]
    assert {one.ref: len(one.items) for one in case_queries.get_facts(pair.officer, made, now=now).exhibits} == {
        "JS/1": 1,
        "JS/2": 0,
    }


@pytest.mark.parametrize(
    ("ref", "taken", "expected"),
    [
        ("JS/1", set(), "JS/1"),
        ("JS/1", {"JS/1"}, "JS/1A"),
        ("JS/1", {"JS/1", "JS/1A"}, "JS/1B"),
        ("JS/1A", {"JS/1A"}, "JS/1B"),
    ],
)
def test_reference_that_is_taken_gets_the_next_letter(ref: str, taken: set[str], expected: str) -> None:
    assert free_ref(ref, taken) == expected
