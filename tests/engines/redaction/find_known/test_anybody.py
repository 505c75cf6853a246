"""Anybody, not only our people: every form generated from a random person is found, and nothing in plain English."""

import re
import string
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from engines.redaction.find_known.people_kit import case_of, find, found
from unbroken.engines.redaction.find.known.words import is_common_word

_SYLLABLES = ("bar", "cor", "den", "fal", "gri", "hol", "kel", "lan", "mor", "pen", "quil", "ros", "tam", "vel", "wyn")
_ENDINGS = ("dock", "fex", "grave", "holt", "kin", "low", "mere", "nock", "quist", "ridge", "stow", "thwick", "vane")
_SENTENCE = (
    "the officer walked to the corner shop and bought a paper before going home that evening because it had rained all "
    "day and nobody wanted to stand outside any longer than they had to while the bus was late again and the light was "
    "poor so we waited inside by the counter until the manager came down and asked what had happened to the window"
)
_PLAIN = _SENTENCE.split()

surnames = (
    st.tuples(st.sampled_from(_SYLLABLES), st.sampled_from(_ENDINGS))
    .map(lambda parts: "".join(parts).title())
    .filter(lambda name: not is_common_word(name.lower()))
)
forenames = st.tuples(st.sampled_from(_SYLLABLES), st.sampled_from(("a", "ela", "ic", "ine", "on", "us"))).map(
    lambda parts: "".join(parts).title()
)
birthdays = st.dates(date(1930, 1, 1), date(2012, 12, 31))
phones = st.integers(0, 999).map(lambda last: f"07700 900{last:03}")
postcodes = st.tuples(
    st.integers(1, 99), st.integers(1, 9), st.sampled_from("ABDEFGHJLNPQ"), st.sampled_from("ABDEFGHJ")
).map(lambda each: f"AA{each[0]} {each[1]}{each[2]}{each[3]}")
people = st.fixed_dictionaries(
    {
        "forename": forenames,
        "surname": surnames,
        "dob": birthdays,
        "phone": phones,
        "postcode": postcodes,
        "number": st.integers(1, 250),
        "street": surnames,
        "nhs": st.integers(999_000_0000, 999_999_9999).map(str),
    }
)


def found_spans(text, case):
    """Return the kind and offsets of everything found in a text."""
    return [(each.kind.value, each.start, each.end) for each in find(text, case)]


def _case(person: dict[str, object]):
    return case_of(
        {
            "id": "P1",
            "role": "VIC",
            "title": "Ms",
            "forenames": [person["forename"]],
            "surname": person["surname"],
            "dob": person["dob"].isoformat(),
            "phones": [person["phone"]],
            "addresses": [
                {
                    "lines": [f"{person['number']} {person['street']} Street", "Stonebrook"],
                    "postcode": person["postcode"],
                    "kind": "home",
                }
            ],
            "identifiers": {"nhs": person["nhs"]},
        },
        offences=(),
    )


def _forms(person) -> dict[str, str]:
    """Return written forms of the person and their kinds."""
    first, last, born = person["forename"], person["surname"], person["dob"]
    digits = re.sub(r"\D", "", person["phone"])
    street = f"{person['number']} {person['street']}"
    return {
        f"{first} {last}": "NAME",
        f"{last.upper()}, {first}": "NAME",
        f"{last} {first.upper()}": "NAME",
        f"{first[0]}. {last}": "NAME",
        f"{last.lower()}": "NAME",
        " ".join(last.upper()): "NAME",
        f"{last[:3]}-\n{last[3:]}": "NAME",
        f"{born.day:02}/{born.month:02}/{born.year}": "DOB",
        f"{born.day}.{born.month}.{born.year % 100:02}": "DOB",
        f"{born.day} {born:%B} {born.year}": "DOB",
        f"{born:%b} {born.day}, {born.year}": "DOB",
        born.isoformat(): "DOB",
        digits: "PHONE",
        f"+44 {digits[1:5]} {digits[5:]}": "PHONE",
        f"({digits[:5]}) {digits[5:8]} {digits[8:]}": "PHONE",
        person["postcode"]: "POSTCODE",
        person["postcode"].replace(" ", "").lower(): "POSTCODE",
        f"{street} Street": "ADDRESS",
        f"{street} St".upper(): "ADDRESS",
        f"{person['nhs'][:3]} {person['nhs'][3:6]} {person['nhs'][6:]}": "NHS",
    }


@settings(max_examples=40, deadline=None)
@given(person=people, before=st.sampled_from(_PLAIN), after=st.sampled_from(_PLAIN))
def test_every_written_form_of_anybody_is_found_whole(person, before, after) -> None:
    case = _case(person)

    for written, kind in _forms(person).items():
        text = f"Then {before} {written} {after} it."
        covered = {place for each in found_spans(text, case) if each[0] == kind for place in range(each[1], each[2])}
        start = text.index(written)
        missing = [text[place] for place in range(start, start + len(written)) if place not in covered]
        assert not [each for each in missing if each.isalnum()], (written, kind)


@settings(max_examples=40, deadline=None)
@given(person=people, words=st.lists(st.sampled_from(_PLAIN), min_size=20, max_size=120))
def test_plain_english_gives_nothing_for_anybody(person, words) -> None:
    assert not found(" ".join(words).capitalize() + ".", _case(person))


@settings(max_examples=80, deadline=None)
@given(text=st.text(alphabet=string.printable + "éßﬁæ\u00ad\u200b€😀", max_size=400), person=people)
def test_no_text_breaks_the_search_and_offsets_stay_inside(text, person) -> None:
    mixed = f"{text}{person['surname']} {text[:50]}"

    for _kind, start, end in found_spans(mixed, _case(person)):
        assert 0 <= start < end <= len(mixed)
