"""Counting rules: worked examples, and properties that hold on every day of a century."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines.clocks.counting import (
    LONDON,
    back_to_open_day,
    business_days_after,
    business_days_before,
    days_after,
    end_of_day,
    hours_after,
    is_closed_for_custody,
    local_day,
    months_after,
    start_of_day,
)
from unbroken.engines.clocks.errors import TimeNotAware
from unbroken.engines.clocks.holidays import (
    bank_holidays,
    computed_bank_holidays,
    easter,
    good_friday,
    is_bank_holiday,
    is_business_day,
)

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


@pytest.mark.parametrize(
    ("year", "sunday"),
    [
        (1818, date(1818, 3, 22)),
        (1943, date(1943, 4, 25)),
        (2000, date(2000, 4, 23)),
        (2024, date(2024, 3, 31)),
        (2025, date(2025, 4, 20)),
        (2026, date(2026, 4, 5)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter_in_known_years_is_as_in_the_almanac(year, sunday):
    assert easter(year) == sunday
    assert good_friday(year) == sunday - timedelta(days=2)


SPECIAL = {
    2020: {date(2020, 5, 4), date(2020, 5, 8)},
    2022: {date(2022, 5, 30), date(2022, 6, 2), date(2022, 6, 3), date(2022, 9, 19)},
    2023: {date(2023, 5, 8)},
}


@pytest.mark.parametrize("year", range(2018, 2028))
def test_published_holidays_differ_from_computed_ones_by_special_days_only(year):
    assert bank_holidays(year) ^ computed_bank_holidays(year) == SPECIAL.get(year, set())


@pytest.mark.parametrize(
    ("year", "kept"),
    [
        (2028, [date(2028, 1, 3), date(2028, 12, 25), date(2028, 12, 26)]),
        (2032, [date(2032, 1, 1), date(2032, 12, 27), date(2032, 12, 28)]),
        (2033, [date(2033, 1, 3), date(2033, 12, 26), date(2033, 12, 27)]),
    ],
)
def test_holiday_on_a_weekend_moves_to_the_next_free_weekday(year, kept):
    assert [day for day in sorted(bank_holidays(year)) if day.month in {1, 12}] == kept


@pytest.mark.parametrize(
    ("day", "months", "last", "last_with_first"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28), date(2026, 2, 28)),
        (date(2024, 1, 31), 1, date(2024, 2, 29), date(2024, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28), date(2027, 2, 28)),
        (date(2026, 9, 30), 1, date(2026, 10, 30), date(2026, 10, 29)),
        (date(2026, 1, 12), 6, date(2026, 7, 12), date(2026, 7, 11)),
        (date(2026, 12, 1), 3, date(2027, 3, 1), date(2027, 2, 28)),
    ],
)
def test_months_end_on_the_corresponding_date(day, months, last, last_with_first):
    assert months_after(day, months) == last
    assert months_after(day, months, counts_first=True) == last_with_first


@pytest.mark.parametrize(
    ("day", "count", "last", "last_with_first"),
    [
        (date(2026, 4, 1), 5, date(2026, 4, 10), date(2026, 4, 9)),
        (date(2026, 12, 24), 1, date(2026, 12, 29), date(2026, 12, 24)),
        (date(2026, 5, 2), 1, date(2026, 5, 5), date(2026, 5, 5)),
    ],
)
def test_business_days_leave_out_weekends_and_bank_holidays(day, count, last, last_with_first):
    assert business_days_after(day, count) == last
    assert business_days_after(day, count, counts_first=True) == last_with_first


def test_business_days_backwards_cross_easter():
    assert business_days_before(date(2026, 4, 8), 2) == date(2026, 4, 2)


@pytest.mark.parametrize(
    ("day", "open_day"),
    [
        (date(2026, 4, 6), date(2026, 4, 2)),
        (date(2026, 12, 25), date(2026, 12, 24)),
        (date(2026, 12, 28), date(2026, 12, 24)),
        (date(2026, 5, 3), date(2026, 5, 1)),
        (date(2021, 12, 25), date(2021, 12, 24)),
        (date(2026, 5, 5), date(2026, 5, 5)),
    ],
)
def test_custody_day_moves_back_to_the_last_open_one(day, open_day):
    assert back_to_open_day(day) == open_day


def test_clock_hours_over_the_short_night_are_elapsed_hours():
    assert hours_after(at("2026-03-28T22:00"), 24) == at("2026-03-29T23:00")


def test_clock_hours_over_the_long_night_are_elapsed_hours():
    assert hours_after(at("2026-10-24T22:00"), 24) == at("2026-10-25T21:00")


def test_time_without_zone_is_refused():
    with pytest.raises(TimeNotAware):
        hours_after(datetime(2026, 3, 1, 9), 1)  # noqa: DTZ001 - the point of the test


@given(DAYS)
def test_day_and_its_instants_make_a_round_trip(day):
    assert local_day(start_of_day(day)) == day
    assert local_day(end_of_day(day) - timedelta(seconds=1)) == day
    assert end_of_day(day) - start_of_day(day) in {timedelta(hours=23), timedelta(hours=24), timedelta(hours=25)}


@given(DAYS, st.integers(1, 60))
def test_business_days_never_end_on_an_excluded_day_and_come_back(day, count):
    last = business_days_after(day, count)
    assert is_business_day(last)
    assert sum(is_business_day(day + timedelta(days=step)) for step in range(1, (last - day).days + 1)) == count
    assert business_days_before(last, count) <= day or not is_business_day(day)


@given(DAYS, DAYS, st.integers(0, 400), st.integers(0, 36), st.integers(1, 40))
def test_a_later_start_never_ends_earlier(one, other, days, months, business):
    early, late = sorted((one, other))
    assert days_after(early, days) <= days_after(late, days)
    assert months_after(early, months) <= months_after(late, months)
    assert business_days_after(early, business) <= business_days_after(late, business)
    assert back_to_open_day(early) <= back_to_open_day(late)


@given(DAYS)
def test_custody_day_is_open_and_nothing_open_lies_between(day):
    found = back_to_open_day(day)
    assert not is_closed_for_custody(found)
    assert all(is_closed_for_custody(found + timedelta(days=step)) for step in range(1, (day - found).days + 1))


@given(st.integers(1900, 2199))
def test_every_year_has_eight_holidays_on_weekdays_at_least(year):
    days = computed_bank_holidays(year)
    assert len(days) == 8
    assert all(day.weekday() < 5 and is_bank_holiday(day) for day in days if year > 2030)


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC)), st.integers(0, 200))  # noqa: DTZ001
def test_hours_come_back_whatever_the_clocks_do(moment, hours):
    there = hours_after(moment, hours).astimezone(LONDON)
    assert hours_after(there, -hours) == moment
