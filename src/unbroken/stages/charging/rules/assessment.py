"""The Director's Guidance Assessment: what may be found, until when it may be disputed. Source: DOMAIN 4.7."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Final

from unbroken.engines.clocks.counting import end_of_day, local_day
from unbroken.stages.charging.errors import RequestIncomplete
from unbroken.stages.charging.vocabulary import Failure

DISPUTE_WEEKS: Final = 6
SETTLEMENT_LIMIT: Final = 200


def month_of(moment: datetime) -> date:
    """Return the first day of the month in London in which an assessment is made."""
    return local_day(moment).replace(day=1)


def dispute_until(month: date) -> date:
    """Return the last day to dispute the assessments of a month: 6 weeks after it ends."""
    following = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return following - timedelta(days=1) + timedelta(weeks=DISPUTE_WEEKS)


def may_dispute(month: date, now: datetime) -> bool:
    """Say whether an assessment of a month may still be disputed."""
    return now < end_of_day(dispute_until(month))


def check_failures(codes: Sequence[str], *, is_failed: bool) -> list[str]:
    """Return the failures in the order of the list. Raises RequestIncomplete."""
    known = [one.value for one in Failure if one.value in codes]
    if is_failed and not known:
        sentence = "Choose at least one thing that was wrong, or say that the file met the guidance."
        raise RequestIncomplete(sentence, fields={"failures": sentence})
    return known if is_failed else []
