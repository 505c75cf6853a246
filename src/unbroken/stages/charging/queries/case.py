"""Where each suspect of a case is, what is needed now and by whom, what is missing, shared and next."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.urls import reverse

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can, require
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.cases.standing import Need, needs_of, sharing_of
from unbroken.stages.charging.facts import court_facts_of, facts_of
from unbroken.stages.charging.models import ActionItem, ChargeRequest
from unbroken.stages.charging.queries.clocklines import case_lines
from unbroken.stages.charging.queries.suspects import suspect_lines
from unbroken.stages.charging.queries.views import CaseState, SuspectLine
from unbroken.stages.charging.rules.defendants import (
    MILESTONE_WORDS,
    Milestone,
    Track,
    case_milestone,
    milestone_of,
    status_words,
)
from unbroken.stages.charging.rules.needs import COURT, INVESTIGATION, NOBODY, POLICE, SETTLED, NeedRule, need_of
from unbroken.stages.charging.rules.requests import OPEN, STATE_WORDS, State, reference
from unbroken.stages.charging.rules.submission import gaps_in_request, readiness
from unbroken.stages.charging.targets import request_targets
from unbroken.stages.charging.tracks import (
    DefendantState,
    defendant_states,
    last_steps,
    recorded_milestone,
    tracks_of,
)
from unbroken.stages.charging.vocabulary import Priority, RequestKind


def case_state(actor: Actor, case_id: str, *, now: datetime) -> CaseState:
    """Return the state of a case for its page. Raises NotVisible."""
    target = cases.case_relation(actor, case_id)
    require(actor, Action.VIEW_CASE, target)
    requests = list(ChargeRequest.objects.filter(case_id=case_id).order_by("-submitted_at"))
    seen = _seen(actor, requests)
    facts = _facts(actor, case_id, now)
    told, states = (facts, defendant_states(facts)) if facts is not None else _in_court(actor, case_id, now)
    milestone = case_milestone(one.milestone for one in states.values()) if told else _recorded_milestone(case_id)
    ongoing = next((one for one in requests if State(one.state) in OPEN), None)
    rules = {
        person: need_of(state.track, State(ongoing.state) if ongoing else None, state.milestone)
        for person, state in states.items()
    }
    suspects = _suspects(told, states, rules)
    is_ours = actor.organisation_id == target.owner_organisation
    asked = facts if facts is not None and is_ours and _is_before([one.track for one in suspects]) else None
    ready = readiness(asked, RequestKind.CHARGING) if asked is not None else None
    wrong = gaps_in_request(asked, Priority.DAYS_28) if asked is not None else ()
    following = _rules_of(rules, ongoing, is_closed=target.stage == "closed")
    return CaseState(
        status=status_words([one.track for one in suspects]),
        milestone=MILESTONE_WORDS[milestone],
        suspects=suspects,
        clocks=case_lines(actor, facts, now) if facts is not None else (),
        needed=(
            *_headlines(following, suspects, ongoing if ongoing in seen else None),
            *_actions(seen, now),
            *needs_of(actor, case_id, now=now),
        ),
        next_steps=tuple(dict.fromkeys(one.following for one in following)),
        missing=tuple(dict.fromkeys([*(one.sentence for one in wrong), *(ready.gaps if ready else ())])),
        readiness=ready.sentence if ready else "",
        holders=_holders(target.holder_organisations, requests),
        shared=tuple(sharing_of(actor, case_id, now=now)),
        requests=tuple((one.id, reference(one.id), STATE_WORDS[State(one.state)]) for one in seen),
        can_ask=can(actor, Action.ASK_CHARGE, target) and ongoing is None,
        can_record=milestone is not Milestone.BEFORE_CHARGE and can(actor, Action.RECORD_COURT, target),
        is_mixed=len({one.milestone for one in suspects if one.milestone is not None}) > 1,
    )


def _seen(actor: Actor, requests: Sequence[ChargeRequest]) -> list[ChargeRequest]:
    targets = request_targets(requests)
    return [one for one in requests if one.id in targets and can(actor, Action.VIEW_REQUEST, targets[one.id])]


def _facts(actor: Actor, case_id: str, now: datetime) -> CaseFacts | None:
    try:
        return facts_of(actor, case_id, now)
    except NotVisible:
        return None


def _suspects(
    facts: CaseFacts | None, states: dict[str, DefendantState], rules: dict[str, NeedRule]
) -> tuple[SuspectLine, ...]:
    if facts is None:
        return ()
    return tuple(
        replace(line, needed=rules[line.person_id].words, by=rules[line.person_id].by)
        for line in suspect_lines(facts, states)
    )


def _rules_of(rules: dict[str, NeedRule], ongoing: ChargeRequest | None, *, is_closed: bool) -> list[NeedRule]:
    """Return what is needed for anybody, once each; for a reader without the facts, what the request says."""
    if is_closed:
        return [NeedRule("Nothing", NOBODY, "The case is closed.")]
    if not rules:
        return [
            need_of(Track.DECISION_NEEDED, State(ongoing.state), Milestone.BEFORE_CHARGE) if ongoing else INVESTIGATION
        ]
    found = [one for one in dict.fromkeys(rules.values()) if one.by != NOBODY]
    return found or [NeedRule(SETTLED.words, NOBODY, "Every suspect's position is decided.")]


def _headlines(rules: Iterable[NeedRule], suspects: Sequence[SuspectLine], request: ChargeRequest | None) -> list[Need]:
    """Return what follows from the states: for whom, where only some are meant, and where it is done."""
    url = reverse("charging:show", args=[request.id]) if request else ""
    found = []
    for rule in rules:
        hearings: dict[tuple[str, date | None], list[str]] = {}
        for one in suspects:
            if one.needed == rule.words:
                hearings.setdefault((one.court, one.next_on), []).append(one.name)
        for (court, day), whose in (hearings or {("", None): []}).items():
            where = f" at {court}" if court else ""
            of = f" ({', '.join(whose)})" if whose and len(whose) < len(suspects) else ""
            found.append(Need(f"{rule.words}{where}{of}", rule.by, "" if rule.by == COURT else url, due=day))
    return found


def _in_court(actor: Actor, case_id: str, now: datetime) -> tuple[CaseFacts | None, dict[str, DefendantState]]:
    """Return what a court is told of: where those are who were charged. Nothing to who may not read it."""
    try:
        return court_facts_of(actor, case_id, now)
    except NotVisible:
        return None, {}


def _recorded_milestone(case_id: str) -> Milestone:
    """Return where a case is for a reader without the facts: as far as what was recorded of anybody in it says."""
    last, tracks = last_steps(case_id), tracks_of(case_id)
    known = dict.fromkeys(last, Track.CHARGED) | {one: track for one, (track, _) in tracks.items()}
    return case_milestone(milestone_of(track, recorded_milestone(last.get(one))) for one, track in known.items())


def _actions(requests: Sequence[ChargeRequest], now: datetime) -> list[Need]:
    """Return the open items of the action plans that the reader may see."""
    today = local_day(now)
    items = ActionItem.objects.filter(request__in=requests, received_at=None, cancelled_at=None)
    return [
        Need(
            words=f"Action plan: {one.description}",
            by=POLICE,
            url=f"{reverse('charging:show', args=[one.request_id])}#action-{one.id}",
            due=one.due_on,
            is_late=one.due_on < today,
        )
        for one in items
    ]


def _is_before(tracks: list[Track]) -> bool:
    """Say whether somebody's charge is still to be decided, or nobody is recorded yet."""
    return not tracks or any(
        one in {Track.INVESTIGATED, Track.DECISION_NEEDED, Track.EVIDENCE_NEEDED} for one in tracks
    )


def _holders(holders: frozenset[str], requests: list[ChargeRequest]) -> tuple[str, ...]:
    names = organisations.get_organisations([*holders, *(one.to_organisation_id for one in requests)])
    told = [f"{names[one].name} holds the case." for one in sorted(holders) if one in names]
    waiting = {one.to_organisation_id for one in requests if State(one.state) in OPEN} - holders
    told += [f"{names[one].name} was sent a request and has not signed for it yet." for one in waiting if one in names]
    return tuple(told)
