"""Dates are read as people write them, and shown the day first."""

from datetime import UTC, date, datetime

import pytest
from django import forms

from unbroken.engines.casefile.proceedings import OffenceFact, SuspectFact
from unbroken.ground.ids import new_id
from unbroken.stages.cases.days import DAY_ERROR, DAYS, MOMENTS, DayInput, MomentInput
from unbroken.stages.cases.differences import in_words
from unbroken.stages.cases.errors import FactRefused
from unbroken.stages.cases.factrules import check_record

NINETY = date(1990, 11, 2)


@pytest.mark.parametrize(
    "typed",
    [
        "2/11/1990",
        "02/11/1990",
        "2 11 1990",
        "2.11.1990",
        "2-11-1990",
        "2 November 1990",
        "2 nov 1990",
        "02111990",
        "1990-11-02",
    ],
)
def test_date_is_read_however_it_is_written(typed: str) -> None:
    assert forms.DateField(input_formats=DAYS).clean(typed) == NINETY


@pytest.mark.parametrize("typed", ["11/2/90", "02/11/90", "31 2 1990", "1990", "yesterday", "2/11/1990x"])
def test_date_that_is_none_or_leaves_the_century_open_is_refused(typed: str) -> None:
    with pytest.raises(forms.ValidationError, match="day, month and year"):
        forms.DateField(input_formats=DAYS, error_messages=DAY_ERROR).clean(typed)


@pytest.mark.parametrize("typed", ["2/11/1990 14:30", "2 11 1990 14.30", "2 November 1990 1430", "1990-11-02 14:30"])
def test_moment_is_read_however_it_is_written(typed: str) -> None:
    read = forms.DateTimeField(input_formats=MOMENTS).clean(typed)
    assert f"{read:%Y-%m-%d %H:%M}" == "1990-11-02 14:30"


def test_stored_values_are_shown_the_day_first_and_in_london() -> None:
    at = datetime(2026, 7, 1, 13, 5, tzinfo=UTC)
    assert DayInput().format_value(NINETY) == "02/11/1990"
    assert MomentInput().format_value(at) == "01/07/2026 14:05"
    assert [DayInput().format_value(one) for one in ("31 2", None)] == ["31 2", ""]
    assert (in_words(NINETY), in_words(at)) == ("2 November 1990", "1 July 2026, 14:05")


@pytest.mark.parametrize(
    ("fact", "field"),
    [
        (SuspectFact("A", bailed_on=date(9999, 12, 31)), "bailed_on"),
        (SuspectFact("A", bail_return_on=date(9999, 12, 31)), "bail_return_on"),
        (SuspectFact("A", relevant_time=datetime(1, 1, 1, tzinfo=UTC)), "relevant_time"),
        (SuspectFact("A", hospital=((datetime(1, 1, 1, tzinfo=UTC), None),)), "hospital"),
        (OffenceFact(new_id(), "TH68010", start_on=date(1, 1, 1)), "start_on"),
    ],
)
def test_date_from_which_no_days_can_be_counted_is_refused_at_its_field(fact: object, field: str) -> None:
    with pytest.raises(FactRefused) as refused:
        check_record(fact, today=date(2026, 11, 23))
    assert "from the years 1875 to 2126" in refused.value.fields[field]
