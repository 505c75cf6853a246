"""Keep with a request what the queue sorts and filters by; written by actions only."""

from collections.abc import Iterable
from datetime import datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.clocks import Clock
from unbroken.engines.clocks.keeping import keep
from unbroken.stages.charging.known import known_of
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.owed import owed_clocks
from unbroken.stages.charging.rules.content import RequestContent
from unbroken.stages.charging.rules.priority import (
    Place,
    Side,
    Standing,
    place,
    risk_of,
    seriousness_of,
    vulnerability_of,
)
from unbroken.stages.charging.rules.requests import WITH_PROSECUTION, State
from unbroken.stages.charging.rules.timing import charged_clocks, decision_clock, earliest, suspect_clocks
from unbroken.stages.charging.vocabulary import Priority

CUSTODY_LIMITS = ("CTL_SUM", "CTL_EW", "CTL_CC", "CTL_VB")
POLICE_LIMITS = ("PCB", "BAIL_RETURN", "STL")
EXPIRIES = (*POLICE_LIMITS, *CUSTODY_LIMITS)
"""The limits that bring a request forward when they end within days. Source: DOMAIN 4.8."""
ANSWERS = ("RETURN_ANSWER", "PLAN_ITEM")


def standing_of(request: ChargeRequest, owed: Iterable[Clock] = ()) -> Standing:
    """Return what the order of a request depends on. owed: the clocks of what is owed on it (owed.py)."""
    return Standing(
        limit_started_at=request.limit_started_at,
        limit_due_at=request.limit_due_at if State(request.state) in WITH_PROSECUTION else None,
        detained_until=request.detained_until,
        expires_at=request.expires_at,
        police_due_at=request.police_due_at or request.expires_at,
        answer_due_at=min((one.due_at for one in owed if one.rule.code in ANSWERS), default=None),
        risk=request.risk,
        vulnerability=request.vulnerability,
        seriousness=request.seriousness,
    )


def place_of(request: ChargeRequest, side: Side, now: datetime) -> Place:
    """Return where a request stands in the queue of a side now and why."""
    return place(standing_of(request, owed_clocks([request])[request.id]), side, now)


def set_words(request: ChargeRequest, content: RequestContent) -> None:
    """Set by what the request is searched."""
    names = ", ".join(one.name for one in content.suspects)
    request.urn, request.operation_name, request.names = content.urn, content.operation_name[:60], names
    request.search = f"{content.urn} {content.operation_name} {names}".upper()


def set_facts(request: ChargeRequest, facts: CaseFacts, now: datetime) -> None:
    """Set what follows from the facts of the case: the suspects' clocks, risk, vulnerability, seriousness."""
    others = ChargeRequest.objects.filter(case_id=request.case_id).exclude(pk=request.pk)
    known = known_of(request.case_id, actor=None, now=now, requests=[*others, request])
    in_custody = [one for one in charged_clocks(facts, known) if one.clock.rule.code in CUSTODY_LIMITS]
    clocks = [*suspect_clocks(facts, known), *in_custody]
    request.clocks = [{"who": one.name, **keep(one.clock)} for one in clocks]
    request.detained_until = earliest(clocks, "PACE_DET")
    request.expires_at = earliest([one for one in clocks if one.clock.due_at > now], *EXPIRIES)
    request.police_due_at = earliest(clocks, *POLICE_LIMITS)
    request.risk, request.vulnerability = risk_of(facts), vulnerability_of(facts)
    request.seriousness = seriousness_of(facts)


def set_limit(request: ChargeRequest) -> None:
    """Set the clock of the decision: red ones run from submission, the others from acceptance."""
    clock = decision_clock(Priority.of(request.priority), request.submitted_at, request.accepted_at)
    request.limit_started_at = clock.started_at if clock else request.submitted_at
    request.limit_due_at = clock.due_at if clock else None
