"""Numbers and addresses in the forms that other layouts bring: parted, read out, of files, of shops."""

from __future__ import annotations

import pytest

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.patterns import find_patterns
from unbroken.engines.redaction.find.patterns.businesses import is_after_business
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark


def found(text: str, kind: InfoKind) -> set[str]:
    flow = TextFlow(text, (), (), (), (0,))
    return {
        text[each.start : each.end] for each in find_patterns(flow, Case(""), DocumentType.OTHER) if each.kind is kind
    }


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("in a silver Golf, Echo Kilo zero one India Hotel Charlie.", "VRM", "Echo Kilo zero one India Hotel Charlie"),
        ("His agent is at the Avenue, 01632\n960512.", "PHONE", "01632\n960512"),
        ("Social services hold a file\non the child under reference ELCS/20917.", "FREE_ID", "ELCS/20917"),
        ("Insurer: Wend Mutual, ref WM/88/10231", "BANK", "WM/88/10231"),
        ("she pays the bill by card from 25788697.", "BANK", "25788697"),
        ("Mr Lake from\nnumber 20 saw it.", "ADDRESS", "number 20"),
    ],
)
def test_number_in_another_form_is_found(text: str, kind: str, expected: str) -> None:
    assert expected in found(text, InfoKind(kind))


def test_postcode_is_no_registration_mark_near_a_word_for_cars() -> None:
    assert not found("The car was left at 14 Slate Row AA31 2RD.", InfoKind.VRM)


def test_year_after_the_word_policy_is_no_policy_number() -> None:
    assert not found("His policy with us lapsed in January 2026.", InfoKind.BANK)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("It was pledged at Brass Lane Pawnbrokers, ", True),
        ("I went to Langstrand Building Society, ", True),
        ("I live above Langstrand Building Society, ", False),
        ("I work at Bluebell Bakery, ", False),
        ("The owner is Cuthbert Gold, ", False),
        ("The victim Mary Smith, ", False),
    ],
)
def test_address_belongs_to_the_shop_named_right_before_it(before: str, expected: bool) -> None:
    assert is_after_business(before) is expected


def test_address_of_a_shop_is_marked_public() -> None:
    text = "It was pledged at Brass Lane Pawnbrokers, 4 Brass Lane."
    flow = TextFlow(text, (), (), (), (0,))
    marks = {
        m
        for each in find_patterns(flow, Case(""), DocumentType.OTHER)
        if each.kind is InfoKind.ADDRESS
        for m in each.marks
    }

    assert Mark.PUBLIC_BODY in marks


@pytest.mark.parametrize("day", ["on 4 May 2025", "of 4 May 2025", "dated 04/05/2025", "in July 2025", "of 3rd June"])
def test_day_after_the_word_policy_is_no_policy_number(day: str) -> None:
    assert not found(f"She read our gifts policy {day} and signed it.", InfoKind.BANK)


def _phones(text: str) -> list[Candidate]:
    flow = TextFlow(text, (), (), (), (0,))
    return [each for each in find_patterns(flow, Case(""), DocumentType.LETTER) if each.kind is InfoKind.PHONE]


@pytest.mark.parametrize("asked", ["Telephone 01632 960444.", "Please ring us on 01632 960444.", "Call 01632 960444"])
def test_number_that_a_letter_of_the_witness_care_unit_asks_to_ring_is_its_own(asked: str) -> None:
    text = f"MIDSHIRE POLICE\nWitness Care Unit\n\nDear Ms Bell\n\nPlease bring this letter with you. {asked}"
    marks = {mark for each in _phones(text) for mark in each.marks}

    assert Mark.PUBLIC_BODY in marks


@pytest.mark.parametrize(
    "said",
    [
        "Your sister Ann may come. Telephone 01632 960444.",
        "Mr Bell will drive you. Ring 01632 960444.",
        "We have your mobile. Telephone 01632 960444.",
        "You said that we should ring you on 01632 960444.",
        "Telephone 07700 900444.",
    ],
)
def test_number_of_somebody_in_such_a_letter_is_not_the_units(said: str) -> None:
    text = f"MIDSHIRE POLICE\nWitness Care Unit\n\nDear Ms Bell\n\n{said}"
    marks = {mark for each in _phones(text) for mark in each.marks}

    assert Mark.PUBLIC_BODY not in marks
