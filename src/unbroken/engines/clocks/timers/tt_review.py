"""TT_REVIEW: by when a charge on the threshold test is reviewed under the full code test."""

from datetime import date, datetime

from unbroken.engines.clocks.clock import Clock, Owner, RuleFacts, day_clock
from unbroken.engines.clocks.counting import local_day

RULE = RuleFacts(
    code="TT_REVIEW",
    title="Review of a threshold test charge",
    starts="charge on the threshold test",
    limit="the review date of the decision; sooner when the evidence arrives",
    counting="a day, set by the prosecutor",
    owner=Owner.PROSECUTOR,
    source="Code for Crown Prosecutors, part 5",
    needs_check="that the prosecutor's date is the only limit: no source was read",
)


def tt_review(charged_at: datetime, review_on: date, *, evidence_arrived_on: date | None = None) -> Clock:
    """Return the clock of the full code test that must follow a threshold test. Raises OrderImpossible."""
    last = min(review_on, evidence_arrived_on) if evidence_arrived_on else review_on
    return day_clock(RULE, charged_at, max(last, local_day(charged_at)) if evidence_arrived_on else last)
