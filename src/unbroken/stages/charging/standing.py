"""Keep with a request what the queue sorts and filters by; written by actions only."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.rules.content import RequestContent
from unbroken.stages.charging.rules.priority import Standing, risk_of, seriousness_of, vulnerability_of
from unbroken.stages.charging.rules.timing import decision_clock, earliest, suspect_clocks
from unbroken.stages.charging.vocabulary import Priority

COLUMNS = (
    "urn", "operation_name", "names", "search", "limit_started_at", "limit_due_at", "detained_until", "expires_at",
    "deadline_at", "risk", "vulnerability", "seriousness",
)  # fmt: skip


def standing_of(request: ChargeRequest) -> Standing:
    """Return what the order of a request depends on."""
    return Standing(
        limit_started_at=request.limit_started_at,
        limit_due_at=request.limit_due_at,
        detained_until=request.detained_until,
        expires_at=request.expires_at,
        risk=request.risk,
        vulnerability=request.vulnerability,
        seriousness=request.seriousness,
    )


def set_words(request: ChargeRequest, content: RequestContent) -> None:
    """Set by what the request is searched."""
    names = ", ".join(one.name for one in content.suspects)
    request.urn, request.operation_name, request.names = content.urn, content.operation_name[:60], names
    request.search = f"{content.urn} {content.operation_name} {names}".upper()


def set_facts(request: ChargeRequest, facts: CaseFacts) -> None:
    """Set what follows from the facts of the case: the suspects' clocks, risk, vulnerability, seriousness."""
    clocks = suspect_clocks(facts)
    ends = [end for end in (earliest(clocks, "PCB"), earliest(clocks, "STL")) if end is not None]
    request.detained_until = earliest(clocks, "PACE_DET")
    request.expires_at = min(ends, default=None)
    request.risk, request.vulnerability = risk_of(facts), vulnerability_of(facts)
    request.seriousness = seriousness_of(facts)
    set_deadline(request)


def set_limit(request: ChargeRequest) -> None:
    """Set the clock of the decision: red ones run from submission, the others from acceptance."""
    clock = decision_clock(Priority.of(request.priority), request.submitted_at, request.accepted_at)
    request.limit_started_at = clock.started_at if clock else request.submitted_at
    request.limit_due_at = clock.due_at if clock else None
    set_deadline(request)


def set_deadline(request: ChargeRequest) -> None:
    """Set the first of all limits."""
    request.deadline_at = standing_of(request).deadline_at
