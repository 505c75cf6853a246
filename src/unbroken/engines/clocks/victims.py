"""How long there is to tell a victim something: working days after the day of what happened."""

from datetime import date
from typing import Final

from unbroken.engines.clocks.clock import Clock, RuleFacts, day_clock
from unbroken.engines.clocks.counting import business_days_after, start_of_day

ALL_DAYS: Final = 5
ENHANCED_DAYS: Final = 1
"""For victims with enhanced rights: vulnerable or intimidated, of the most serious crime, persistently targeted."""


def tell_victim(rule: RuleFacts, happened_on: date, *, is_enhanced: bool, days: int = ALL_DAYS) -> Clock:
    """Return the clock of telling a victim. days: for victims without enhanced rights."""
    within = ENHANCED_DAYS if is_enhanced else days
    return day_clock(rule, start_of_day(happened_on), business_days_after(happened_on, within))
