"""The recorder of a journey notices a fact that is typed a second time, whoever types it and however it is written."""

import pytest

from e2e.typed import Recorder, Typed, is_again


def of(about: str, name: str, value: str, who: str = "officer") -> Typed:
    return Typed(who, about, name, value)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (of("person Holt", "surname", "Holt"), of("print Holt", "surname", "HOLT")),
        (of("person Holt", "surname", "Holt"), of("person Holt", "surname", "Holte")),
        (of("offence OF61102", "start_on", "2026-03-01"), of("offence SC15005", "start_on", "2026-03-01")),
        (of("submission", "reason", "The clock runs out."), of("request", "forced_reason", "the clock runs out")),
        (
            of("offence OF61102", "place", "41 Tannery Row, Fernleigh"),
            of("scene", "lines", "41 Tannery Row\nFernleigh"),
        ),
        (of("scene", "line_1", "41 Tannery Row"), of("exhibit RS/1", "seized_where", "41 Tannery Row, Fernleigh")),
        (of("suspect Holt", "relevant_time", "01/03/2026 14:30"), of("request", "arrived", "2026-03-01T14:30")),
        (of("suspect Holt", "asn", "26/18ZA/01/990102H"), of("charge", "asn", "26 18ZA 01 990102H", who="supervisor")),
    ],
)
def test_fact_typed_again_is_noticed(one: Typed, two: Typed) -> None:
    assert is_again(one, two)
    assert is_again(two, one)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (of("statement Carrow", "taken_on", "2026-03-01"), of("checklist Carrow", "on", "2026-03-01")),
        (of("person Holt", "forenames", "Darren Paul"), of("person Carrow", "forenames", "Leah Anne")),
        (of("person Holt", "title", "Mr"), of("interview", "summary", "Mr Holt says that she fell.")),
        (of("person Holt", "title", ""), of("person Carrow", "title", "")),
    ],
)
def test_two_facts_that_look_alike_are_not_one(one: Typed, two: Typed) -> None:
    assert not is_again(one, two)


def test_recorder_counts_by_step_and_tells_what_was_typed_twice_and_where() -> None:
    made = Recorder()
    with made.step("capture"):
        made.type("officer", "suspect Holt", "asn", "26/18ZA/01/990102H")
        made.choose()
        made.find_held()
        made.press()
    assert made.repeated() == []
    with made.step("charge"):
        made.type("supervisor", "charge", "asn", "26/18za/01/990102h")
    assert [(one.name, one.typed, one.chosen, one.held, one.keys) for one in made.steps] == [
        ("capture", 1, 1, 1, 20),
        ("charge", 1, 0, 0, 18),
    ]
    (said,) = made.repeated()
    assert "officer: suspect Holt, asn" in said
    assert "supervisor: charge, asn" in said


def test_step_entered_again_goes_on_where_it_was() -> None:
    made = Recorder()
    for name in ("capture", "check", "capture"):
        with made.step(name):
            made.press()
    assert [(one.name, one.pages) for one in made.steps] == [("check", 1), ("capture", 2)]
