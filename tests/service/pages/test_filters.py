"""What moments, sizes, digests and spans look like to people."""

from datetime import UTC, datetime, timedelta

import pytest

from unbroken.service.pages import filters


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        (datetime(2026, 11, 22, 22, 44, tzinfo=UTC), "22 November 2026 at 10:44pm"),
        (datetime(2026, 7, 1, 11, 5, tzinfo=UTC), "1 July 2026 at 12:05pm"),
        (datetime(2026, 7, 1, 23, 30, tzinfo=UTC), "2 July 2026 at 12:30am"),
        (datetime(2026, 1, 9, 9, 0, tzinfo=UTC), "9 January 2026 at 9:00am"),
    ],
)
def test_local_time_is_london_time_in_words(moment: datetime, said: str) -> None:
    assert filters.local_time(moment) == said


def test_time_tag_keeps_the_instant_for_machines() -> None:
    tag = filters.time_tag(datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    assert tag == '<time datetime="2026-07-01T23:30:00+00:00">2 July 2026 at 12:30am</time>'


@pytest.mark.parametrize(
    ("size_bytes", "said"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 KB"),
        (999_949, "999.9 KB"),
        (999_950, "1 MB"),
        (412_600_000, "412.6 MB"),
        (2 * 10**9, "2 GB"),
        (5 * 10**15, "5000 TB"),
    ],
)
def test_file_size_uses_the_largest_unit_that_fits(size_bytes: int, said: str) -> None:
    assert filters.file_size(size_bytes) == said


def test_digest_groups_wrap_between_groups_and_escape() -> None:
    assert filters.digest_groups("9f86d081") == (
        '<span class="ub-digest__group">9f86</span><wbr><span class="ub-digest__group">d081</span>'
    )
    assert "<b>" not in filters.digest_groups("<b>x")


@pytest.mark.parametrize(
    ("span", "said"),
    [
        (0, "0 seconds"),
        (61, "1 minute 1 second"),
        (7325, "2 hours 2 minutes"),
        (timedelta(days=3, minutes=4), "3 days 4 minutes"),
        (timedelta(seconds=-5), "0 seconds"),
    ],
)
def test_duration_says_the_two_largest_units(span: float | timedelta, said: str) -> None:
    assert filters.duration(span) == said


@pytest.mark.parametrize(("seconds", "said"), [(5, "0:05"), (125, "2:05"), (3725.9, "1:02:05")])
def test_running_time_reads_like_a_player(seconds: float, said: str) -> None:
    assert filters.running_time(seconds) == said


def test_time_left_says_how_long_until_or_since(now: datetime) -> None:
    assert filters.time_left(now + timedelta(hours=3), now) == "3 hours left"
    assert filters.time_left(now - timedelta(minutes=12), now) == "overdue by 12 minutes"


def test_plain_date_is_said_in_words() -> None:
    from datetime import date

    from unbroken.service.pages.filters import plain_date

    assert plain_date(date(1967, 3, 12)) == "12 March 1967"
