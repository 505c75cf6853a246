"""REST routes of charging, for the systems of both sides.

shapes.py  what the routes take and answer
reading.py requests, their thread, action plan and signed decision
asking.py  what a police system does: ask, send again, withdraw, answer, charge; what either side writes
triage.py  what a system of the prosecution does: return a request or pass it on

Signing for a request at triage, reviewing and deciding take a named person and have no route.
"""

from unbroken.stages.charging.api import asking, reading, triage
from unbroken.stages.charging.api.site import routes

__all__ = ["asking", "reading", "routes", "triage"]
