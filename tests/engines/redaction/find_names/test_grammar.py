"""Bare names that no list knows, by their place in the sentence."""

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.names import find_names
from unbroken.engines.redaction.find.names.grammar import find_people_by_grammar
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind


def _by_grammar(text: str) -> list[str]:
    return [text[each.start : each.end] for each in find_people_by_grammar(text)]


def _names(text: str) -> set[str]:
    found = find_names(TextFlow(text, (), (), (), (0,)), Case("18ZA0000226"), DocumentType.MG15)
    return {text[each.start : each.end] for each in found if each.kind is InfoKind.NAME}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I was with Jade all day.", ["Jade"]),
        ("Do you know a Oluwakemi?", ["Oluwakemi"]),
        ("Ask Quill, he was there.", ["Quill"]),
        ("We went with Zbyszek and Quill.", ["Zbyszek", "Quill"]),
        ("Zbyszek drives the van.", ["Zbyszek"]),
        ("It was at Zuzia's mum's.", ["Zuzia"]),
        ("He made a call to Amber, then slept.", ["Amber"]),
    ],
)
def test_a_capital_where_people_stand_is_a_name(text: str, names: list[str]) -> None:
    assert _by_grammar(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The man said that Police came with Officers.",
        "I drove from Nettleford to Stonebrook in Eastmoor.",
        "It was because Monday is busy.",
        "I saw Barclays Bank and told Tesco Express.",
        "Driving was hard. Traffic lives on.",
        "We met Fernleigh Road.",
    ],
)
def test_towns_days_firms_and_streets_are_no_names(text: str) -> None:
    assert not _by_grammar(text)


def test_a_forename_that_is_a_word_is_found_again_inside_a_sentence() -> None:
    text = "His girlfriend, Jade Lattimer, was stopped. Nobody wanted Jade there."

    found = find_names(TextFlow(text, (), (), (), (0,)), Case("18ZA0000226"), DocumentType.MG5)
    assert any(each.start == text.rindex("Jade") for each in found)


def test_an_initial_and_a_surname_no_list_knows_are_a_name_in_capitals_too() -> None:
    assert "J LATTERSEDGE" in _names("1040 J LATTERSEDGE TRACED AS PASSENGER")
