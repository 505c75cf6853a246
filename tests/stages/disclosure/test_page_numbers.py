"""Page numbers: given once, in order, never twice, whatever comes later and in whatever order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.bundles.rules import (
    Given,
    PageNumber,
    Part,
    Wanted,
    allot,
    parse_number,
    part_of,
    shown,
)
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.disclosure.serving.rules import section_of
from unbroken.stages.disclosure.serving.vocabulary import Section

CHARGES, SUMMARY, KEY, CONVICTIONS = (
    Part(one) for one in (Section.CHARGES, Section.SUMMARY, Section.KEY_STATEMENTS, Section.CONVICTIONS)
)


class Bound:
    """A bundle in memory, to which documents are added."""

    def __init__(self) -> None:
        self.given: list[Given] = []
        self.documents: dict[str, list[PageNumber]] = {}

    def add(self, *wanted: Wanted) -> list[str]:
        """Add documents; return their pages in words, in the order asked for."""
        numbers = allot(self.given, wanted)
        for one in wanted:
            self.given += [Given(one.part, number) for number in numbers[one.key]]
            self.documents[one.key] = numbers[one.key]
        return [shown(numbers[one.key]) for one in wanted]


def started() -> Bound:
    bound = Bound()
    bound.add(Wanted("statement", KEY, 3), Wanted("charges", CHARGES, 2), Wanted("summary", SUMMARY, 1))
    return bound


def test_first_service_is_numbered_through_in_the_order_of_the_sections() -> None:
    assert {key: shown(found) for key, found in started().documents.items()} == {
        "charges": "1 to 2",
        "summary": "3",
        "statement": "4 to 6",
    }


def test_late_page_of_a_section_follows_it_with_letters_and_renumbers_nothing() -> None:
    bound = started()
    before = dict(bound.documents)
    assert bound.add(Wanted("more", CHARGES, 2)) == ["2A to 2B"]
    assert bound.add(Wanted("again", CHARGES, 1)) == ["2C"]
    assert {key: bound.documents[key] for key in before} == before


def test_late_page_of_the_last_section_and_a_new_section_get_the_next_numbers() -> None:
    bound = started()
    assert bound.add(Wanted("convictions", CONVICTIONS, 2), Wanted("more", KEY, 1)) == ["8 to 9", "7"]
    assert bound.add(Wanted("last", KEY, 1)) == ["7A"]


def test_copy_served_anew_follows_the_one_that_it_replaces() -> None:
    bound = started()
    bound.add(Wanted("second statement", KEY, 2))
    bound.add(Wanted("convictions", CONVICTIONS, 1))
    assert bound.add(Wanted("statement anew", KEY, 3, after=PageNumber(6))) == ["6A to 6C"]


def test_two_defendants_have_sections_of_their_own_where_sections_are_by_defendant() -> None:
    assert part_of(Section.CONVICTIONS, "p-1") != part_of(Section.CONVICTIONS, "p-2")
    assert part_of(Section.SUMMARY, "p-1") == part_of(Section.SUMMARY, "p-2")


@pytest.mark.parametrize(
    ("number", "label"),
    [
        (PageNumber(12), "12"),
        (PageNumber(12, 1), "12A"),
        (PageNumber(12, 26), "12Z"),
        (PageNumber(12, 27), "12AA"),
        (PageNumber(12, 703), "12AAA"),
    ],
)
def test_number_is_written_and_read_alike(number: PageNumber, label: str) -> None:
    assert number.label == label
    assert parse_number(f" {label.lower()} ") == number


@pytest.mark.parametrize("text", ["", "A", "12-", "²", "1 2", "9999999", "1ABCD", "-1", "12é"])
def test_text_that_is_no_number_is_none(text: str) -> None:
    assert parse_number(text) is None


PARTS = st.sampled_from([CHARGES, SUMMARY, KEY, CONVICTIONS])
SERVICES = st.lists(
    st.lists(st.tuples(PARTS, st.integers(1, 40), st.booleans()), min_size=1, max_size=4), min_size=1, max_size=8
)


@given(SERVICES)
def test_numbers_are_never_given_twice_and_documents_never_lie_within_each_other(
    services: list[list[tuple[Part, int, bool]]],
) -> None:
    bound, key = Bound(), 0
    ends: dict[Part, PageNumber] = {}
    for service in services:
        wanted = []
        for part, pages, is_anew in service:
            key += 1
            wanted.append(Wanted(str(key), part, pages, ends.get(part) if is_anew else None))
        before = dict(bound.documents)
        bound.add(*wanted)
        assert {one: bound.documents[one] for one in before} == before
        for one in wanted:
            ends.setdefault(one.part, bound.documents[one.key][-1])
    every = sorted((number, one) for one, found in bound.documents.items() for number in found)
    assert len({number for number, _one in every}) == len(every)
    order = [one for _number, one in every]
    assert [one for place, one in enumerate(order) if place == 0 or order[place - 1] != one] == list(
        dict.fromkeys(order)
    ), "the pages of a document stand together"
    wholes: dict[int, set[Part]] = {}
    for one in bound.given:
        wholes.setdefault(one.number.whole, set()).add(one.part)
    assert all(len(parts) == 1 for parts in wholes.values()), "no section lies within another"


@pytest.mark.parametrize(
    ("document_type", "kind", "section"),
    [
        ("MG4", DocumentKind.DOCUMENT, Section.CHARGES),
        ("MG5", DocumentKind.DOCUMENT, Section.SUMMARY),
        ("MG11", DocumentKind.DOCUMENT, Section.KEY_STATEMENTS),
        ("", DocumentKind.STATEMENT, Section.KEY_STATEMENTS),
        ("PHOTO", DocumentKind.DOCUMENT, Section.KEY_EXHIBITS),
        ("", DocumentKind.CCTV, Section.KEY_EXHIBITS),
        ("MG15", DocumentKind.DOCUMENT, Section.INTERVIEWS),
        ("", DocumentKind.ABE, Section.INTERVIEWS),
        ("MG22", DocumentKind.DOCUMENT, Section.FORENSIC),
        ("PNC", DocumentKind.DOCUMENT, Section.CONVICTIONS),
    ],
)
def test_initial_details_are_split_into_the_sections_of_the_court(
    document_type: str, kind: DocumentKind, section: Section
) -> None:
    assert section_of(kind, document_type, Authority.IDPC) is section


def test_statements_and_exhibits_served_later_are_not_the_key_ones() -> None:
    assert section_of(DocumentKind.DOCUMENT, "MG11", Authority.BUNDLE) is Section.STATEMENTS
    assert section_of(DocumentKind.CCTV, "", Authority.EVIDENCE) is Section.EXHIBITS
    assert section_of(DocumentKind.STATEMENT, "MG11", Authority.UNUSED) is Section.UNUSED
