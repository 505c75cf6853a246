"""The clocks that a request itself carries: what is owed on it, and those of its suspects as they are kept with it."""

from collections.abc import Sequence
from datetime import date, datetime

from unbroken.engines.clocks import Clock
from unbroken.engines.clocks.clock import moment_clock
from unbroken.engines.clocks.keeping import kept
from unbroken.engines.clocks.timers import bail_return, pace_det
from unbroken.stages.charging.models import ActionItem, ChargeRequest, Triage
from unbroken.stages.charging.rules.requests import State
from unbroken.stages.charging.rules.timing import answer_clocks, decision_clock
from unbroken.stages.charging.vocabulary import Priority


def owed_clocks(requests: Sequence[ChargeRequest]) -> dict[str, list[Clock]]:
    """Return the clocks of what is owed on requests, by id: the decision, an answer, items of an action plan.

    The soonest item alone stands for its plan. Always the same number of queries.
    """
    returned = {
        one.request_id: one.decided_at
        for one in Triage.objects.filter(request__in=requests, is_accepted=False).order_by("decided_at")
    }
    items: dict[str, list[tuple[str, datetime, date]]] = {}
    for item in ActionItem.objects.filter(request__in=requests, received_at=None, cancelled_at=None):
        items.setdefault(item.request_id, []).append((item.id, item.added_at, item.due_on))
    found = {}
    for one in requests:
        state = State(one.state)
        owed = answer_clocks(state, returned.get(one.id), one.respond_by, items.get(one.id, []))
        clocks = [min((clock for _, clock in owed), key=lambda clock: clock.due_at)] if owed else []
        found[one.id] = [*_decision(one), *clocks]
    return found


def kept_clocks(request: ChargeRequest) -> list[tuple[str, Clock]]:
    """Return the suspects' clocks as they are kept with a request, each with whose it is, soonest first."""
    found = [(str(one["who"]), kept(one)) for one in request.clocks]
    if not found:
        # Sent before clocks were kept: their ends alone are known until they are next brought up to date.
        ends = ((pace_det.RULE, request.detained_until), (bail_return.RULE, request.expires_at))
        found = [(request.names, moment_clock(rule, min(request.submitted_at, end), end)) for rule, end in ends if end]
    return sorted(found, key=lambda one: one[1].due_at)


def _decision(request: ChargeRequest) -> list[Clock]:
    if State(request.state) not in {State.SUBMITTED, State.ACCEPTED}:
        return []
    clock = decision_clock(Priority.of(request.priority), request.submitted_at, request.accepted_at)
    return [clock] if clock is not None else []
