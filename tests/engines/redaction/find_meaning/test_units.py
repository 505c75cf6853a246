"""Where a sentence ends behind a number or an hour, and where it goes on."""

import pytest

from unbroken.engines.redaction.find.meaning.units import units


@pytest.mark.parametrize(
    "text",
    [
        "Her next clinic is on Monday at 2. The kitchen door was open.",
        "He lives at number 14. Kestrel has the key.",
        "He came at 9 pm. The kitchen door was open.",
        "It took 20 mins. I then went home.",
    ],
)
def test_a_sentence_that_ends_in_a_number_or_hour_has_ended(text: str) -> None:
    assert [each.text for each in units(text)] == [f"{text.partition('. ')[0]}.", text.partition(". ")[2]]


@pytest.mark.parametrize(
    "text",
    [
        "1. The defendant must not go there",
        "(2. Not to contact Tamsin Wren",
        "At 9 pm. Kestrel came in",
        "He paid 12. 50 for it",
        "See no. 4 and Mr. Wren there",
    ],
)
def test_a_sentence_goes_on_behind_an_items_number_and_an_abbreviation(text: str) -> None:
    assert [each.text for each in units(text)] == [text]
