"""A clock in words, its warnings, and how much of it is used, with and without pauses."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unbroken.engines.clocks import Level, OrderImpossible, Owner, Pause, tell
from unbroken.engines.clocks.counting import LONDON
from unbroken.engines.clocks.timers.ctl_cc import ctl_cc
from unbroken.engines.clocks.timers.pace_det import pace_det
from unbroken.engines.clocks.timers.pcb import pcb
from unbroken.engines.clocks.timers.pcd_28 import pcd_28
from unbroken.engines.clocks.words import span_words
from unbroken.ground.access.roles import Role

HOUR = timedelta(hours=1)


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=LONDON).astimezone(UTC)


ARRIVED = at("2026-11-23T14:05")


@pytest.mark.parametrize(
    ("now", "words", "level"),
    [
        ("2026-11-23T14:05", "1 day left, until Tuesday 24 November 2026 at 2:05pm", Level.RUNNING),
        ("2026-11-24T02:05", "12 hours left, until Tuesday 24 November 2026 at 2:05pm", Level.HALF_USED),
        ("2026-11-24T10:45", "3 hours 20 minutes left, until Tuesday 24 November 2026 at 2:05pm", Level.MOSTLY_USED),
        ("2026-11-24T14:04", "1 minute left, until Tuesday 24 November 2026 at 2:05pm", Level.NEARLY_OUT),
        ("2026-11-24T14:05", "expired less than a minute ago, on Tuesday 24 November 2026 at 2:05pm", Level.EXPIRED),
        ("2026-11-26T15:05", "expired 2 days 1 hour ago, on Tuesday 24 November 2026 at 2:05pm", Level.EXPIRED),
    ],
)
def test_clock_says_what_is_left_and_until_when(now, words, level):
    clock = pace_det(ARRIVED)
    assert clock.words(at(now)) == words
    assert clock.level(at(now)) is level


def test_clock_of_days_names_the_end_of_the_day():
    clock = pcd_28(at("2026-11-02T12:00"))
    assert clock.words(at("2026-11-28T00:00")) == "3 days left, until the end of Monday 30 November 2026"
    assert clock.words(at("2026-12-01T01:00")) == "expired 1 hour ago, on Monday 30 November 2026"


def test_clock_in_hospital_stands_still_and_says_so():
    clock = pace_det(ARRIVED, hospital=(Pause(at("2026-11-24T02:05")),))
    later = at("2026-11-25T20:00")
    assert clock.words(later) == "standing still since Tuesday 24 November 2026 at 2:05am, 12 hours left"
    assert clock.level(later) is Level.STANDING
    assert clock.used(later) == pytest.approx(0.5)
    assert not clock.is_running(later)
    assert [one.words for one in clock.passed(later)] == ["50% of the time is used."]


def test_warnings_are_at_half_80_and_95_hundredths_and_at_expiry():
    clock = pace_det(ARRIVED)
    assert [one.at - ARRIVED for one in clock.warnings] == [12 * HOUR, 19.2 * HOUR, 22.8 * HOUR, 24 * HOUR]
    assert len(clock.passed(ARRIVED + 20 * HOUR)) == 2


def test_warnings_move_on_with_a_spell_in_hospital():
    clock = pace_det(ARRIVED, hospital=(Pause(ARRIVED + 2 * HOUR, ARRIVED + 5 * HOUR),))
    assert [one.at - ARRIVED for one in clock.warnings] == [15 * HOUR, 22.2 * HOUR, 25.8 * HOUR, 27 * HOUR]
    assert clock.used(ARRIVED + 15 * HOUR) == pytest.approx(0.5)


def test_custody_time_limit_warns_28_14_7_3_and_1_days_before():
    clock = ctl_cc(date(2026, 2, 4))
    assert [(clock.due_at - one.at).days for one in clock.warnings] == [28, 14, 7, 3, 1, 0]
    assert clock.warnings[-2].words == "1 day is left."


def test_bail_stands_still_while_with_the_prosecutor():
    clock = pcb(at("2026-01-31T10:00"), with_prosecutor=(Pause(at("2026-02-10T09:00")),))
    assert clock.standing_since == at("2026-02-10T09:00")
    assert "standing still since Tuesday 10 February 2026 at 9:00am" in clock.words(at("2026-03-01T09:00"))


@pytest.mark.parametrize(
    "pauses",
    [
        (Pause(ARRIVED + 3 * HOUR, ARRIVED + 2 * HOUR),),
        (Pause(ARRIVED, ARRIVED + 3 * HOUR), Pause(ARRIVED + 2 * HOUR, ARRIVED + 4 * HOUR)),
        (Pause(ARRIVED + HOUR), Pause(ARRIVED + 2 * HOUR, ARRIVED + 4 * HOUR)),
    ],
)
def test_impossible_spells_are_refused(pauses):
    with pytest.raises(OrderImpossible):
        pace_det(ARRIVED, hospital=pauses)


def test_spell_before_the_start_counts_for_nothing():
    spell = Pause(ARRIVED - 3 * HOUR, ARRIVED - HOUR)
    assert pace_det(ARRIVED, hospital=(spell,)).due_at == ARRIVED + 24 * HOUR
    half = Pause(ARRIVED - HOUR, ARRIVED + HOUR)
    assert pace_det(ARRIVED, hospital=(half,)).due_at == ARRIVED + 25 * HOUR


@pytest.mark.parametrize(
    ("now", "warning", "level"),
    [
        ("2026-07-01T12:00", "No warning yet.", Level.RUNNING),
        ("2026-07-10T12:00", "28 days are left.", Level.HALF_USED),
        ("2026-07-31T12:00", "7 days are left.", Level.HALF_USED),
        ("2026-08-03T12:00", "3 days are left.", Level.MOSTLY_USED),
        ("2026-08-05T12:00", "1 day is left.", Level.NEARLY_OUT),
        ("2026-08-06T00:00", "The time is over.", Level.EXPIRED),
    ],
)
def test_custody_clock_says_the_warning_that_counts(now, warning, level):
    clock = ctl_cc(date(2026, 2, 4))
    assert (clock.warning(at(now)), clock.level(at(now))) == (warning, level)


def test_what_is_told_of_a_clock_has_its_warning_its_owner_and_its_end():
    told = tell(pace_det(ARRIVED), at("2026-11-24T10:45"), "Darren HOLT")
    assert told.sentence == (
        "Detention in police custody, Darren HOLT: 3 hours 20 minutes left, until Tuesday 24 November 2026 at 2:05pm. "
        "80% of the time is used. Owner: custody officer."
    )
    assert not told.is_over
    assert tell(pace_det(ARRIVED, hospital=(Pause(ARRIVED),)), ARRIVED + HOUR).warning == "It stands still."


def test_every_owner_is_a_role_of_the_service():
    assert {owner.value for owner in Owner} <= {role.value for role in Role}


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(), "less than a minute"),
        (timedelta(minutes=1), "1 minute"),
        (timedelta(hours=1, minutes=2), "1 hour 2 minutes"),
        (timedelta(days=2, minutes=2), "2 days 2 minutes"),
        (timedelta(days=40, hours=3, minutes=9), "40 days 3 hours"),
    ],
)
def test_span_is_said_in_its_two_largest_units(span, words):
    assert span_words(span) == words


MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
SPELLS = st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), max_size=4)


def spells(start: datetime, sizes: list[tuple[int, int]]) -> list[Pause]:
    found, moment = [], start
    for gap, length in sizes:
        begin = moment + timedelta(minutes=gap)
        moment = begin + timedelta(minutes=length)
        found.append(Pause(begin, moment))
    return found


@given(MOMENTS, SPELLS)
def test_clock_runs_exactly_its_limit_between_its_spells(start, sizes):
    clock = pace_det(start, hospital=spells(start, sizes))
    assert clock.used(clock.due_at) == pytest.approx(1.0)
    assert clock.used(start) == 0
    running = clock.due_at - start - sum((p.end - p.start for p in clock.pauses if p.start < clock.due_at), timedelta())
    assert running == timedelta(hours=24)


@given(MOMENTS, SPELLS, st.integers(0, 3000), st.integers(0, 3000))
def test_used_never_falls_and_warnings_never_vanish(start, sizes, one, other):
    clock = pace_det(start, hospital=spells(start, sizes))
    early, late = (start + timedelta(minutes=minutes) for minutes in sorted((one, other)))
    assert clock.used(early) <= clock.used(late)
    assert set(clock.passed(early)) <= set(clock.passed(late))
    assert clock.left(early) >= clock.left(late)


@given(MOMENTS)
def test_warnings_stand_in_order_and_end_with_expiry(start):
    for clock in (pace_det(start), pcd_28(start), ctl_cc(start.date())):
        moments = [warning.at for warning in clock.warnings]
        assert moments == sorted(moments)
        assert moments[-1] == clock.due_at
        assert clock.is_expired(clock.due_at)
        assert not clock.is_expired(clock.due_at - timedelta(seconds=1))
