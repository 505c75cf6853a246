"""The same string in other documents of the case, decided there too."""

import pytest

import factories
from stages.review.world import TO, World, key_of, make_copy, statement, text_of
from unbroken.engines.redaction.vocabulary import InfoKind
from unbroken.ground.errors import InvalidInput
from unbroken.stages.review import actions, queries
from unbroken.stages.review.models import Ruling
from unbroken.stages.review.vocabulary import Choice


def test_same_string_is_decided_in_other_documents_that_were_confirmed(world: World) -> None:
    at = world.read()
    others = [
        factories.make_sealed_item(world.officer, world.case_id, now=world.now, content=statement(f"Page {number}."))
        for number in (1, 2)
    ]
    for other in others:
        world.read(version_id=other)
    key = key_of(at, InfoKind.NAME, 1)
    ruling = world.rule(key, "KEEP", code="R11")
    rows = queries.list_copies(world.officer, world.version_id, key, TO)
    assert {(row.version_id, row.count) for row in rows} == {(other, 1) for other in others}
    confirmed = {"ruling_id": ruling, "recipient": TO, "actor": world.officer, "now": world.now}
    assert actions.rule_copies(version_ids=[others[0]], **confirmed) == 1
    assert actions.rule_copies(version_ids=[others[0]], **confirmed) == 0
    assert [key in world.at(version_id=other).stand.open for other in others] == [False, True]


def test_words_and_boxes_chosen_by_hand_are_removed_elsewhere_too(world: World) -> None:
    world.read()
    other = factories.make_sealed_item(
        world.officer, world.case_id, now=world.now, content=statement("On the HIGH  STREET.")
    )
    world.read(version_id=other)
    args = {"version_id": world.version_id, "recipient": TO, "page": 1, "actor": world.officer, "now": world.now}
    more = {"kind": "FREE_ID", "reason_code": "R06", **args}
    (by_words,) = actions.add_text(text="High Street", **more)
    by_box = actions.add_box(box=(150, 98, 240, 108), **more)
    empty = actions.add_box(box=(300, 600, 400, 700), **more)
    asked = {"recipient": TO, "actor": world.officer, "now": world.now}

    def copies(ruling: str) -> dict[str, int]:
        key = Ruling.objects.get(pk=ruling).key
        return {row.version_id: row.count for row in queries.list_copies(world.officer, world.version_id, key, TO)}

    assert copies(by_words) == {other: 2}
    assert actions.rule_copies(ruling_id=by_words, version_ids=[other], **asked) == 2
    assert actions.rule_copies(ruling_id=by_words, version_ids=[other], **asked) == 0
    assert copies(by_box) == {other: 1}, "the words under the box are a name, which the other document has found"
    assert actions.rule_copies(ruling_id=by_box, version_ids=[other], **asked) == 1
    assert world.at(version_id=other).ruling_on(key_of(world.at(version_id=other), InfoKind.NAME)) is not None
    with pytest.raises(InvalidInput, match="No words stand under this box"):
        copies(empty)
    world.decide_all(version_id=other)
    text = text_of(make_copy(world, world.officer, other))
    assert "high" not in text.lower()
    assert "Holloway" not in text


def test_same_string_further_down_the_same_document_is_listed_and_decided(world: World) -> None:
    twice = factories.make_sealed_item(
        world.officer, world.case_id, now=world.now, content=statement("Again: call me on 07700 900123.")
    )
    at = world.read(version_id=twice)
    first, second = (key_of(at, InfoKind.PHONE, number) for number in (0, 1))
    ruling = world.rule(first, "KEEP", code="R11", version_id=twice)
    (row,) = queries.list_copies(world.officer, twice, first, TO)
    assert (row.is_here, row.count) == (True, 1)
    actions.rule_copies(ruling_id=ruling, version_ids=[twice], recipient=TO, actor=world.officer, now=world.now)
    decided = world.at(version_id=twice).ruling_on(second)
    assert decided is not None
    assert decided.action is Choice.KEEP
