"""Whose document an item is: said when it is added or on its page, by those who may, for accused of the case only."""

import pytest

from stages.evidence.world import PDF, seal
from stages.packages.test_pages import signed_in
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.evidence import actions, queries


@pytest.fixture
def accused(world) -> tuple[str, str]:
    """The two accused of the case."""
    other = PersonFact(new_id(), frozenset({CaseRole.DEFENDANT}), "Dunmore", ("Kai",))
    cases.record_fact(case_id=world.case_id, record=other, expected_version=None, actor=world.officer, now=world.now)
    first = next(one for one in case_queries.list_accused(world.officer, world.case_id) if one != other.id)
    return first, other.id


def sealed(world) -> str:
    """Seal a document; return its item's id."""
    return queries.get_version(world.officer, seal(world, PDF)).item_id


def marked(world, item_id: str, about, actor=None) -> tuple[str, ...]:
    actions.mark_about(item_id=item_id, about=about, actor=actor or world.officer, now=world.now)
    return queries.get_item(world.officer, item_id).about


def test_item_is_marked_with_whose_it_is_once_and_recorded(world, accused) -> None:
    item_id = sealed(world)
    assert marked(world, item_id, [accused[1], accused[1]]) == (accused[1],)
    assert marked(world, item_id, [accused[1]]) == (accused[1],)
    assert Pending.objects.filter(type="evidence:item:marked").count() == 1
    assert marked(world, item_id, []) == ()


def test_item_is_marked_for_nobody_but_the_accused_and_by_nobody_outside(world, accused) -> None:
    item_id = sealed(world)
    with pytest.raises(InvalidInput) as refused:
        marked(world, item_id, [accused[0], new_id()])
    assert set(refused.value.fields) == {"about"}
    for actor in (world.stranger, world.colleague, world.prosecutor):
        with pytest.raises(NotVisible):
            marked(world, item_id, [accused[0]], actor)


def test_page_of_an_item_says_whose_it_is_and_takes_another_answer(world, accused) -> None:
    item_id = sealed(world)
    client, path = signed_in(world.officer), f"/evidence/items/{item_id}/"
    assert "Of the whole case." in client.get(path).text
    answer = client.post(f"{path}about/", {"about": [accused[1]]})
    assert answer["Location"] == f"{path}#about"
    assert "It is kept from every co-defendant." in client.get(path).text
    wrong = client.post(f"{path}about/", {"about": ["nobody"]})
    assert wrong.status_code == 422
    assert "Choose only suspects and defendants of this case." in wrong.text
    assert signed_in(world.stranger).post(f"{path}about/", {"about": [accused[1]]}).status_code == 404


def test_item_is_marked_as_it_is_added(world, accused) -> None:
    client = signed_in(world.officer)
    facts = {"producer": "PC 4123 Jane Smith", "kind": "document", "title": "Record", "exhibit_ref": "JS/7"}
    path = f"/evidence/cases/{world.case_id}/add/"
    assert "Is it about one defendant alone?" in client.get(path).text
    assert client.post(path, {**facts, "about": ["x"]}).status_code == 422
    answer = client.post(path, {**facts, "about": [accused[0]]})
    item_id = answer["Location"].rstrip("/").rsplit("/", 1)[-1]
    assert queries.get_item(world.officer, item_id).about == (accused[0],)
