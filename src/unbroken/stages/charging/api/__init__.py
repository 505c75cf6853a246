"""REST routes of charging, for the systems of both sides.

shapes.py  what the routes take and answer
reading.py requests, their thread, action plan and signed decision
asking.py  what a police system does: ask, send again, withdraw, answer, charge; what either side writes
triage.py  what a system of the prosecution does by itself: return a request or pass it on
acting.py  what it does for a named person: accept, take on, hand over, plan, note, review
acting_shapes.py, reviewing.py  what those take and answer
court.py   what the court did after charge
clocks.py  the clocks of a case, and the days that start and stop them
case_shapes.py  what those two take and answer

Signing a decision has no route: whoever signs it has the material before them, and is signed in.
"""

from unbroken.stages.charging.api import acting, asking, clocks, court, reading, triage
from unbroken.stages.charging.api.site import routes

__all__ = ["acting", "asking", "clocks", "court", "reading", "routes", "triage"]
