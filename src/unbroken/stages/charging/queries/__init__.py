"""Every read of charging.

order.py     the order of the queue, in the database
queue.py     the work of a unit: filtered, grouped, a page at a time
one.py       one request with its thread
listing.py   the requests of an organisation by time, for its other systems
court.py     what the court did after charge
case.py      where each suspect of a case is, and what is needed now
suspects.py  where each suspect and defendant is, with their next hearing
clocks.py    the clocks of a case and the days that start and stop them
clocklines.py  what is said of a clock
summary.py   the monthly summary of assessments
views.py     what they return
"""

from unbroken.stages.charging.queries.case import case_state
from unbroken.stages.charging.queries.clocks import CaseClocks, case_of_day, get_clocks
from unbroken.stages.charging.queries.court import CourtView, case_of_step, court_of, get_court
from unbroken.stages.charging.queries.one import RequestView, case_of_request, get_request, target_of, why
from unbroken.stages.charging.queries.queue import QueueFilter, QueuePage, list_queue
from unbroken.stages.charging.queries.summary import monthly_summary

__all__ = [
    "CaseClocks",
    "CourtView",
    "QueueFilter",
    "QueuePage",
    "RequestView",
    "case_of_day",
    "case_of_request",
    "case_of_step",
    "case_state",
    "court_of",
    "get_clocks",
    "get_court",
    "get_request",
    "list_queue",
    "monthly_summary",
    "target_of",
    "why",
]
