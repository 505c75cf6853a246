"""SYN-2 goes through real windows from the first call to the charge, and nobody types a fact that the case holds."""

import pytest

from e2e.conftest import Opening
from e2e.syn_2 import Journey

pytestmark = pytest.mark.browser


def test_case_travels_from_the_call_to_the_charge_and_no_fact_is_typed_twice(open_window: Opening) -> None:
    journey = Journey.begin(lambda who: open_window(who).page)
    journey.walk()
    recorder = journey.recorder
    assert recorder.repeated() == []
    assert [one.name for one in recorder.steps] == [
        "register",
        "capture",
        "check",
        "submit",
        "triage",
        "decide",
        "charge",
    ]
    # What was typed at the start is what the later steps stand on: they must have been shown it.
    assert sum(one.held for one in recorder.steps) > 10
    assert len(recorder.values) > 80
