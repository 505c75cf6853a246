"""BAIL_RETURN: the day on which a suspect on pre-charge bail is to return, whatever the limit of bail."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import start_of_day

RULE: Final = RuleFacts(
    code="BAIL_RETURN",
    title="Return on pre-charge bail",
    starts="release on pre-charge bail",
    limit="the day of return",
    counting="a day, set when bail is given; it does not stand still",
    owner=Owner.OFFICER,
    source="PACE 1984 s.47",
    needs_check="that the day of return stays while the limit of bail stands still",
)


def bail_return(released_on: date, return_on: date) -> Clock:
    """Return the clock of answering bail. Raises OrderImpossible."""
    return day_clock(RULE, start_of_day(released_on), return_on)
