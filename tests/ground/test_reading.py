"""What is read once is read once a page, and never kept beyond it."""

from itertools import count
from threading import Thread

import pytest

from unbroken.ground.reading import is_one_reading, one_reading, read_once


def test_value_is_read_each_time_outside_a_page() -> None:
    numbers = count()
    assert [read_once("a", lambda: next(numbers)) for _ in range(3)] == [0, 1, 2]


def test_value_is_read_once_in_a_page_and_anew_in_the_next() -> None:
    numbers = count()

    @is_one_reading
    def page(key: str) -> list[int]:
        with one_reading():
            return [read_once(("numbers", key), lambda: next(numbers)) for _ in range(3)]

    assert page("a") == [0, 0, 0]
    assert page("a") == [1, 1, 1]
    with one_reading():
        assert (page("a"), page("b"), page("a")) == ([2, 2, 2], [3, 3, 3], [2, 2, 2])


def test_what_could_not_be_read_is_asked_for_again_and_nothing_stays_after_a_failure() -> None:
    def refuse() -> int:
        raise LookupError

    with one_reading():
        with pytest.raises(LookupError):
            read_once("a", refuse)
        assert read_once("a", lambda: 1) == 1
    with pytest.raises(LookupError), one_reading():
        read_once("a", lambda: 1)
        raise LookupError
    assert read_once("a", lambda: 2) == 2


def test_page_of_one_thread_is_not_seen_by_another() -> None:
    found: list[int] = []
    with one_reading():
        read_once("a", lambda: 1)
        other = Thread(target=lambda: found.append(read_once("a", lambda: 2)))
        other.start()
        other.join()
    assert found == [2]
