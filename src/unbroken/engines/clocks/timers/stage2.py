"""STAGE2: by when the defence answers the prosecution case."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import days_after, start_of_day

RULE = RuleFacts(
    code="STAGE2",
    title="Answer of the defence to the prosecution case (stage 2)",
    starts="service of the prosecution case",
    limit="28 days",
    counting="calendar days after the day of service",
    owner=Owner.DEFENCE,
    source="DOMAIN 2.6",
    needs_check="the period, and that it counts from service: no source was read",
)
DAYS: Final = 28


def stage2(served_on: date) -> Clock:
    """Return the clock of the defence's answer. served_on: the day the prosecution case was served."""
    return day_clock(RULE, start_of_day(served_on), days_after(served_on, DAYS))
