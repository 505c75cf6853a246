"""The person check: each way in which a print can be another man's."""

from dataclasses import replace
from datetime import date

import pytest

from casefile_specimens import syn
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.personcheck import Verdict, check_print
from unbroken.engines.casefile.proceedings import ConvictionsPrint

ELLERY = PersonFact(
    "01J0000000000000000000000D",
    frozenset({CaseRole.SUSPECT}),
    "Ellery",
    ("Thomas",),
    born_on=date(1994, 9, 9),
    identifiers=(("pncid", "2015/9900103J"), ("cro", "900103/15K")),
    aliases=("Tom Hardacre",),
)
OWN = ConvictionsPrint(
    "01J0000000000000000000000E",
    ELLERY.id,
    "ELLERY",
    ("Thomas",),
    date(1994, 9, 9),
    "2015/9900103J",
    "900103/15K",
)
ELLORY = replace(OWN, surname="Ellory", born_on=date(1984, 9, 9), pncid="2013/9900104E", cro="")


def test_print_of_the_person_passes() -> None:
    found = check_print(OWN, ELLERY)
    assert found.passed
    assert found.sentence == ""


@pytest.mark.parametrize(
    "changed",
    [
        {"pncid": "15/9900103J"},
        {"pncid": "2015/9900103j"},
        {"cro": ""},
        {"cro": "0900103/15K"},
        {"forenames": ()},
        {"surname": "Élléry"},
        {"surname": "Hardacre", "forenames": ("Tom",)},
    ],
)
def test_print_written_otherwise_passes(changed: dict[str, object]) -> None:
    assert check_print(replace(OWN, **changed), ELLERY).passed  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"pncid": "2013/9900104E"}, "PNCID"),
        ({"pncid": "not a number"}, "PNCID"),
        ({"cro": "900104/13A"}, "CRO number"),
        ({"born_on": date(1984, 9, 9)}, "date of birth"),
        ({"surname": "Ellory"}, "name"),
        ({"surname": "Marsh"}, "name"),
        ({"forenames": ("Theodore",)}, "name"),
        ({"surname": "Thomas", "forenames": ("Ellery",)}, "name"),
    ],
)
def test_print_that_differs_is_another_persons(changed: dict[str, object], what: str) -> None:
    found = check_print(replace(OWN, **changed), ELLERY)  # type: ignore[arg-type]
    assert found.verdict is Verdict.ANOTHER
    assert [one.what for one in found.differences] == [what]
    assert what in found.sentence


def test_print_of_the_wrong_man_of_syn_3_is_stopped_with_every_difference() -> None:
    found = check_print(ELLORY, ELLERY)
    assert found.verdict is Verdict.ANOTHER
    assert {one.what for one in found.differences} == {"PNCID", "name", "date of birth"}
    assert "The names are alike" in found.sentence


def test_the_demo_case_syn_3_holds_that_print_and_it_fails() -> None:
    case = syn(3)
    verdicts = [check_print(one, person) for one in case.prints if (person := case.person(one.person))]
    assert Verdict.ANOTHER in {one.verdict for one in verdicts}


@pytest.mark.parametrize(
    ("print_", "person", "lacking"),
    [
        (replace(OWN, pncid=""), ELLERY, "the PNCID on the print"),
        (OWN, replace(ELLERY, identifiers=()), "the PNCID of the person"),
        (replace(OWN, born_on=None), ELLERY, "the date of birth on the print"),
        (OWN, replace(ELLERY, born_on=None), "the date of birth of the person"),
    ],
)
def test_print_that_cannot_be_compared_is_unproven(print_: ConvictionsPrint, person: PersonFact, lacking: str) -> None:
    found = check_print(print_, person)
    assert found.verdict is Verdict.UNPROVEN
    assert lacking in found.sentence


def test_clear_print_of_somebody_without_a_number_passes_by_name_and_birth() -> None:
    clear = replace(OWN, pncid="", cro="", is_clear=True)
    assert check_print(clear, replace(ELLERY, identifiers=())).passed
    assert not check_print(clear, ELLERY).passed
