"""Where somebody can be found, said in words."""

from __future__ import annotations

import pytest

from unbroken.engines.redaction.find.names.whereabouts import find_whereabouts
from unbroken.engines.redaction.vocabulary import InfoKind, Mark


def found(text: str) -> list[tuple[str, InfoKind]]:
    return [(text[each.start : each.end], each.kind) for each in find_whereabouts(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("I have been sleeping on my cousin's sofa in Stonebrook.", "my cousin's sofa in Stonebrook"),
        ("The council gave me a hostel bed at St Jude's until August.", "St Jude's"),
        ("He lives above the kebab shop on Quay Road.", "above the kebab shop on Quay Road"),
        ("I am in a hostel, it is the Mission on Salt Hill, bed 4.", "the Mission on Salt Hill, bed 4"),
        ("I am at a friend's in Fernleigh now.", "a friend's in Fernleigh now"),
    ],
)
def test_words_that_lead_to_a_home_are_an_address(text: str, place: str) -> None:
    kinds = {kind for written, kind in found(text) if place in written or written in place}
    assert kinds == {InfoKind.ADDRESS}


def test_place_of_habit_is_a_location_with_the_mark() -> None:
    text = "I swim at the baths in Ryecroft on Tuesdays."
    marked = [each for each in find_whereabouts(text) if Mark.HABIT in each.marks]
    assert [text[each.start : each.end] for each in marked] == ["at the baths in Ryecroft on Tuesdays"]


@pytest.mark.parametrize(
    "text",
    [
        "I stayed in the car while he shouted.",
        "I saw him pull her back into the house by her hair.",
        "He sent me messages from Dean every day.",
        "I have lived next door to Miss Shah for six years.",
        "He was placed in handcuffs on Mill Lane.",
    ],
)
def test_what_leads_to_no_home_is_left_alone(text: str) -> None:
    assert not found(text)


@pytest.mark.parametrize(
    "text",
    [
        "The safe was opened at the home address by the attending officers.",
        "A boot was seized from the flat by DC Hale.",
        "He was taken from the house by two paramedics.",
    ],
)
def test_who_did_something_at_a_home_is_no_place(text: str) -> None:
    assert not found(text)


def test_home_by_a_landmark_is_still_an_address() -> None:
    assert found("I moved into a flat by the old post office.") != []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She now lives in the Top Flat above the bakery.", "the Top Flat above the bakery"),
        ("She lives at the foot of Marl Hill.", "the foot of Marl Hill"),
    ],
)
def test_home_that_begins_like_a_part_of_the_body_is_an_address(text: str, place: str) -> None:
    assert (place, InfoKind.ADDRESS) in found(text)
