"""Every read of charging.

order.py     the order of the queue, in the database
queue.py     the work of a unit: filtered, grouped, a page at a time
one.py       one request with its thread
listing.py   the requests of an organisation by time, for its other systems
case.py      where each suspect of a case is, and what is needed now
summary.py   the monthly summary of assessments
views.py     what they return
"""

from unbroken.stages.charging.queries.case import case_state
from unbroken.stages.charging.queries.one import RequestView, get_request, target_of, why
from unbroken.stages.charging.queries.queue import QueueFilter, QueuePage, list_queue
from unbroken.stages.charging.queries.summary import monthly_summary

__all__ = [
    "QueueFilter",
    "QueuePage",
    "RequestView",
    "case_state",
    "get_request",
    "list_queue",
    "monthly_summary",
    "target_of",
    "why",
]
