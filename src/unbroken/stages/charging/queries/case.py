"""Where each suspect of a case is, what is needed now and by whom, what is missing, shared and next."""

from datetime import datetime, timedelta

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.facts import facts_of
from unbroken.stages.charging.models import ChargeRequest, OutcomeRow
from unbroken.stages.charging.queries.clocklines import person_lines
from unbroken.stages.charging.queries.views import CaseState, ClockLine, SuspectLine
from unbroken.stages.charging.rules.content import SUSPECTED, position_of
from unbroken.stages.charging.rules.defendants import MILESTONE_WORDS, Track, milestone_of, status_words
from unbroken.stages.charging.rules.requests import OPEN, STATE_WORDS, State, reference
from unbroken.stages.charging.rules.submission import gaps_in_request, readiness
from unbroken.stages.charging.rules.timing import charged_clocks, suspect_clocks
from unbroken.stages.charging.targets import request_targets
from unbroken.stages.charging.tracks import tracks_of
from unbroken.stages.charging.vocabulary import Outcome, Priority, RequestKind

_POLICE, _PROSECUTION, _COURT = "police", "the prosecution", "the court"
_NEEDED: dict[State, tuple[str, str, str]] = {
    State.SUBMITTED: ("Triage of the request", _PROSECUTION, "The prosecution accepts the request or returns it."),
    State.REJECTED: ("An answer to the return at triage", _POLICE, "The request is sent again."),
    State.ACCEPTED: ("A charging decision", _PROSECUTION, "The decision is signed and returned to police."),
    State.ACTION_PLAN: ("Answers to the action plan", _POLICE, "The request is sent again to the prosecutor."),
    State.CHARGES_PENDING: ("The authorised charges", _POLICE, "Police charge and send back the charges made."),
}


def case_state(actor: Actor, case_id: str, *, now: datetime) -> CaseState:
    """Return the state of a case for its page. Raises NotVisible."""
    target = cases.case_relation(actor, case_id)
    require(actor, Action.VIEW_CASE, target)
    requests = list(ChargeRequest.objects.filter(case_id=case_id).order_by("-submitted_at"))
    facts = _facts(actor, case_id, now)
    suspects = _suspects(facts, case_id)
    tracks = [one.track for one in suspects]
    needed, by, following = _need(requests, tracks, is_closed=target.stage == "closed")
    can_ask = can(actor, Action.ASK_CHARGE, target)
    is_ours = actor.organisation_id == target.owner_organisation
    ready = readiness(facts, RequestKind.CHARGING) if facts is not None and is_ours and _is_before(tracks) else None
    wrong = gaps_in_request(facts, Priority.DAYS_28) if facts is not None and is_ours and _is_before(tracks) else ()
    seen = request_targets(requests)
    return CaseState(
        status=status_words(tracks),
        milestone=MILESTONE_WORDS[milestone_of(tracks)],
        suspects=suspects,
        clocks=_clocks(facts, case_id, now),
        needed=needed,
        needed_by=by,
        next_step=following,
        missing=tuple(dict.fromkeys([*(one.sentence for one in wrong), *(ready.gaps if ready else ())])),
        readiness=ready.sentence if ready else "",
        shared=_shared(target.holder_organisations, requests),
        requests=tuple(
            (one.id, reference(one.id), STATE_WORDS[State(one.state)])
            for one in requests
            if one.id in seen and can(actor, Action.VIEW_REQUEST, seen[one.id])
        ),
        can_ask=can_ask and not any(State(one.state) in OPEN for one in requests),
    )


def _facts(actor: Actor, case_id: str, now: datetime) -> CaseFacts | None:
    try:
        return facts_of(actor, case_id, now)
    except NotVisible:
        return None


def _suspects(facts: CaseFacts | None, case_id: str) -> tuple[SuspectLine, ...]:
    if facts is None:
        return ()
    found = tracks_of(case_id)
    lines = []
    for one in facts.with_role(*SUSPECTED):
        charged_at = position_of(facts, one.id).charged_at
        track, since = found.get(one.id) or (
            (Track.CHARGED, charged_at) if charged_at is not None else (Track.INVESTIGATED, None)
        )
        lines.append(SuspectLine(one.id, one.full_name, track, since))
    return tuple(lines)


def _clocks(facts: CaseFacts | None, case_id: str, now: datetime) -> tuple[ClockLine, ...]:
    if facts is None:
        return ()
    rows = OutcomeRow.objects.filter(request__case_id=case_id, outcome=Outcome.TT_CHARGE.value, review_on__isnull=False)
    review_days = dict(rows.values_list("person_id", "review_on"))
    running = charged_clocks(facts, {person: day for person, day in review_days.items() if day is not None})
    # What was to be done long before is no news: only what still runs or ended within the last two weeks is shown.
    recent = [one for one in running if now - one.clock.due_at < timedelta(days=14)]
    return (*person_lines(suspect_clocks(facts), now), *person_lines(recent, now))


def _need(requests: list[ChargeRequest], tracks: list[Track], *, is_closed: bool) -> tuple[str, str, str]:
    for one in requests:
        if State(one.state) in _NEEDED:
            return _NEEDED[State(one.state)]
    if is_closed:
        return "Nothing", "nobody", "The case is closed."
    if Track.CHARGED in tracks:
        return "The first hearing", _COURT, "The file goes to the prosecution and the court."
    if tracks and not _is_before(tracks):
        return "Nothing", "nobody", "Every suspect's position is decided."
    return "The investigation, then a request for a charging decision", _POLICE, "Police ask for a charging decision."


def _is_before(tracks: list[Track]) -> bool:
    """Say whether somebody's charge is still to be decided, or nobody is recorded yet."""
    return not tracks or any(
        one in {Track.INVESTIGATED, Track.DECISION_NEEDED, Track.EVIDENCE_NEEDED} for one in tracks
    )


def _shared(holders: frozenset[str], requests: list[ChargeRequest]) -> tuple[str, ...]:
    names = organisations.get_organisations([*holders, *(one.to_organisation_id for one in requests)])
    told = [f"{names[one].name} holds the case." for one in sorted(holders) if one in names]
    waiting = {one.to_organisation_id for one in requests if State(one.state) in OPEN} - holders
    told += [f"{names[one].name} was sent a request and has not signed for it yet." for one in waiting if one in names]
    return tuple(told)
