"""Many strings at once are found where each of them would be found alone."""

from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines.redaction.prove import search
from unbroken.engines.redaction.prove.needles import fold
from unbroken.engines.redaction.prove.search import Search

TEXTS = st.text(alphabet="abc1", max_size=60)
STRINGS = st.lists(st.text(alphabet="abc1", max_size=6), min_size=0, max_size=90)


@given(strings=STRINGS, text=TEXTS)
def test_search_of_few_and_of_many_strings_finds_what_stands_in_the_text(strings: list[str], text: str) -> None:
    there = {each for each in strings if each and each in text}
    crowd = [f"x{number}" for number in range(search._FEW + 1)]
    for sought in (Search(strings), Search([*strings, *crowd])):
        assert sought.found_in(text) == there
        assert sought.is_in(text) == bool(there)


def test_search_for_nothing_finds_nothing() -> None:
    assert not Search([""])
    assert not Search([""]).is_in("anything")


def test_fold_keeps_letters_and_numbers_of_any_script_and_length() -> None:
    assert fold("Zoë O'Brien-Łuk, 7² 東") == "zoeobrienłuk72東"
    long = "Zoë, 7! " * 100
    assert fold(long) == "zoe7" * 100
