"""Tables of charging. What the queue sorts and filters by stands in columns; the rest is as it was sent or written.

request.py     requests as they stand and as they were sent, and what triage decided about them
review.py      the review of a round, its signed outcomes, and the charges that police sent back
work.py        what both sides work through on a request: the action plan, messages, who has it open
court.py       what courts did after charge
suspect.py     where each suspect or defendant of a case is
dates.py       days that start and stop clocks and are recorded nowhere else
assessment.py  Director's Guidance Assessments and their monthly summaries
"""

from unbroken.stages.charging.models.assessment import Assessment, Summary, SummaryNotice
from unbroken.stages.charging.models.court import CourtStep, StepDefendant
from unbroken.stages.charging.models.dates import CaseDate
from unbroken.stages.charging.models.request import OPEN_STATES, ChargeRequest, Submission, Triage
from unbroken.stages.charging.models.review import ChargeMade, OutcomeRow, Review
from unbroken.stages.charging.models.suspect import SuspectTrack
from unbroken.stages.charging.models.work import ActionItem, Message, Presence

__all__ = [
    "OPEN_STATES",
    "ActionItem",
    "Assessment",
    "CaseDate",
    "ChargeMade",
    "ChargeRequest",
    "CourtStep",
    "Message",
    "OutcomeRow",
    "Presence",
    "Review",
    "StepDefendant",
    "Submission",
    "Summary",
    "SummaryNotice",
    "SuspectTrack",
    "Triage",
]
