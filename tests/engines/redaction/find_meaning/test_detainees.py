"""Entries of a custody record on another detainee go whole; those on its own detainee and its business stay."""

import pytest

from engines.redaction.find_meaning.kit import BURGLARY, candidates, found
from unbroken.engines.redaction.find.meaning.detainees import entries_on_others
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

HEAD = "CUSTODY RECORD\n\nDetained person: Rowan KESTREL\n\n08:00 Placed in cell 3.\n\n09:10 "


@pytest.mark.parametrize(
    "entry",
    [
        "Male from cell 6, Barry Underhill, has come back from the dentist.",
        "Youth in the juvenile room is crying for his mother.",
        "Colin Trafford in cell 5 says that he will flood the corridor.",
        "Prisoner in cell 11, Gary Munro, taken to court.",
        "Keith Sugden, cell 8, has torn his blanket.",
        "Boy of fourteen in the detention room will not give his name.",
        "14 year old girl in the observation room is waiting for her aunt.",
        "Cell 7 banging on the hatch and shouting abuse.",
        "Nurse called to female in cell 12 with chest pain.",
        "Another detainee has set off the alarm.",
        "Elderly man in the next cell has lost his teeth.",
        "Detainee Martin Cole brought back from the magistrates.",
        "Youth of fifteen brought in for a stabbing in the park, kept apart from adults.",
        "Bethany Orrell found with a ligature made from her top.",
        "Martin Cole brought in next door, very loud.",
    ],
)
def test_entry_on_another_detainee_is_found_whole(entry: str) -> None:
    assert found(HEAD + entry, "CUSTODY_RECORD", kinds=["FREE_ID"]) == [entry]


@pytest.mark.parametrize(
    "entry",
    [
        "Kestrel in cell 3 asleep on his back.",
        "Detainee in cell 3 roused and gave his name.",
        "DP given a hot meal and a drink.",
        "Moved because Colin Trafford in cell 5 was shouting at him.",
        "Solicitor Jane Marsh, cell 3, consultation in private.",
        "PC Alan Sykes in cell 6 with DP for the search.",
        "Cell 3 checked and found clean.",
        "Detainee Care Plan reviewed.",
        "Appropriate adult Susan Field arrived and read the rights.",
        "Male in cell 5 shouting, so DP moved to the far corridor.",
        "Susan Field brought in the property bag.",
    ],
)
def test_entry_on_the_records_own_business_is_left(entry: str) -> None:
    assert entries_on_others(HEAD + entry, BURGLARY) == []


def test_what_goes_on_about_another_detainee_goes_too_until_the_own_one_is_meant() -> None:
    text = HEAD + "Keith Sugden, cell 8, has torn his blanket. He was given another. DP slept through it."

    assert [each.text for each in entries_on_others(text, BURGLARY)] == [
        "Keith Sugden, cell 8, has torn his blanket.",
        "He was given another.",
    ]


def test_entry_in_a_table_is_found_without_its_time_and_officer() -> None:
    text = "CUSTODY RECORD\n\n09:10\tColin Trafford in cell 5 is singing.\tPS 310\n09:20\tMeal taken.\tPS 310"

    assert [each.text for each in entries_on_others(text, BURGLARY)] == ["Colin Trafford in cell 5 is singing."]


def test_entry_on_another_detainee_has_no_bearing_and_is_nobody_recorded() -> None:
    one = next(each for each in candidates(HEAD + "Cell 7 refusing to eat.", "CUSTODY_RECORD"))

    assert (one.kind, one.role, one.person_id, one.marks) == (
        InfoKind.FREE_ID,
        Role.THIRD,
        None,
        frozenset({Mark.IRRELEVANT}),
    )
