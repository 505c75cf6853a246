"""One request with everything its page shows to whoever may see it."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.clocks import Told
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import SYSTEM_PERSON, Actor
from unbroken.ground.access.policy import Decision, can, decide, require
from unbroken.ground.access.target import Target
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging.actions.charging import authorised_charges
from unbroken.stages.charging.contents import content_of, draft_of
from unbroken.stages.charging.models import (
    ActionItem,
    Assessment,
    ChargeMade,
    ChargeRequest,
    Message,
    OutcomeRow,
    Presence,
    Review,
    Submission,
    Triage,
)
from unbroken.stages.charging.queries.clocklines import clock_lines
from unbroken.stages.charging.queries.thread import thread
from unbroken.stages.charging.queries.views import (
    ActionLine,
    AssessmentView,
    OutcomeLine,
    SuspectLine,
    ThreadLine,
)
from unbroken.stages.charging.rules.assessment import dispute_until, may_dispute
from unbroken.stages.charging.rules.content import RequestContent
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.rules.differences import Charge, Difference, differences
from unbroken.stages.charging.rules.priority import Place, Side
from unbroken.stages.charging.rules.requests import STATE_TONES, STATE_WORDS, State, reference
from unbroken.stages.charging.rules.review import Draft
from unbroken.stages.charging.standing import place_of
from unbroken.stages.charging.targets import request_target, request_targets
from unbroken.stages.charging.tracks import tracks_of
from unbroken.stages.charging.vocabulary import (
    ActionCategory,
    Discussed,
    Disposal,
    Failure,
    Heading,
    Outcome,
    Priority,
    RequestKind,
    Settlement,
)
from unbroken.stages.files import queries as files
from unbroken.stages.files.views import SubmissionView

ASKABLE = (
    Action.TRIAGE_REQUEST,
    Action.CLAIM_REQUEST,
    Action.REVIEW_REQUEST,
    Action.ANSWER_REQUEST,
    Action.CHARGE_SUSPECT,
    Action.WRITE_MESSAGE,
    Action.ASSESS_FILE,
    Action.DISPUTE_ASSESSMENT,
    Action.SETTLE_DISPUTE,
    Action.VIEW_ADVICE,
)


@dataclass(frozen=True)
class RequestView:
    """A request. draft, review: only for who may read the advice. on_it: who else has its triage or review open.

    file: how the file was sent that it rests on; None when it was not sent before the request.
    """

    request: ChargeRequest
    content: RequestContent
    kind: RequestKind
    priority: Priority
    state: State
    from_organisation: str
    to_organisation: str
    unit: str
    asked_by: str
    assigned_to: str
    on_it: str
    clocks: tuple[Told, ...]
    place: Place
    suspects: tuple[SuspectLine, ...]
    actions: tuple[ActionLine, ...]
    outcomes: tuple[OutcomeLine, ...]
    authorised: tuple[Charge, ...]
    charged: tuple[Charge, ...]
    differences: tuple[Difference, ...]
    triage: Triage | None
    review: Review | None
    draft: Draft
    thread: tuple[ThreadLine, ...]
    assessment: AssessmentView | None
    gaps: tuple[str, ...]
    forced_reason: str
    file: SubmissionView | None
    allowed: frozenset[Action]
    decision: Decision
    is_ours: bool
    sees_facts: bool

    @property
    def reference(self) -> str:
        """The short reference by which people speak of it."""
        return reference(self.request.id)

    @property
    def state_words(self) -> str:
        """The state in plain words."""
        return STATE_WORDS[self.state]

    @property
    def tone(self) -> str:
        """The tone of the state's tag."""
        return STATE_TONES[self.state]

    @property
    def headings(self) -> list[tuple[str, str]]:
        """The parts of the review that are written: the words of the heading and the text."""
        return [(one.words, self.draft.headings[one.value]) for one in Heading if one.value in self.draft.headings]

    def may(self, action: str) -> bool:
        """Say whether the actor may do this now, in the words of the access policy."""
        return Action(action) in self.allowed


def get_request(actor: Actor, request_id: str, *, now: datetime) -> RequestView:
    """Return one request that actor may see. Raises NotVisible."""
    request = ChargeRequest.objects.filter(pk=request_id).first()
    target = request_targets([request]).get(request_id) if request else None
    decision = require(actor, Action.VIEW_REQUEST, target)
    assert request is not None  # noqa: S101  (require refuses None)
    assert target is not None  # noqa: S101
    allowed = frozenset(one for one in ASKABLE if can(actor, one, target))
    submissions = list(Submission.objects.filter(request=request).order_by("round"))
    content = content_of(submissions[-1])
    triages = list(Triage.objects.filter(request=request))
    reviews = list(Review.objects.filter(request=request).order_by("round"))
    messages = list(Message.objects.filter(request=request))
    review = next((one for one in reviews if one.round == request.round), None)
    sees_advice = Action.VIEW_ADVICE in allowed
    is_ours = actor.organisation_id == request.from_organisation_id
    # Police read the review once it is signed; until then it is the prosecutor's own paper.
    shown = review if sees_advice and (not is_ours or (review and review.signed_at)) else None
    presence = Presence.objects.filter(request=request, until_at__gt=now).first()
    people = organisations.get_people(
        [
            request.asked_by_id,
            request.assigned_to_id,
            presence.person_id if presence else "",
            *(one.submitted_by_id for one in submissions),
            *(one.decided_by_id for one in triages),
            *(one.signed_by_id for one in reviews),
            *(one.person_id for one in messages if one.person_id != SYSTEM_PERSON),
        ]
    )
    labels = {key: one.label for key, one in people.items()}
    names = organisations.get_organisations([request.from_organisation_id, request.to_organisation_id])
    charged = _charged(request)
    authorised = tuple(authorised_charges(request))
    other = presence.person_id if presence and presence.person_id != actor.person_id else ""
    return RequestView(
        request=request,
        content=content,
        kind=RequestKind.of(request.kind),
        priority=Priority.of(request.priority),
        state=State(request.state),
        from_organisation=names[request.from_organisation_id].name,
        to_organisation=names[request.to_organisation_id].name,
        unit=organisations.get_unit_name(request.to_unit_id) if request.to_unit_id else "",
        asked_by=labels.get(request.asked_by_id, ""),
        assigned_to=labels.get(request.assigned_to_id, ""),
        on_it=labels.get(other, ""),
        clocks=clock_lines(actor, request, now),
        place=place_of(request, Side.POLICE if is_ours else Side.PROSECUTION, now),
        suspects=_suspects(request, content),
        actions=_actions(request, content, now),
        outcomes=_outcomes(request, reviews),
        authorised=authorised,
        charged=charged,
        differences=differences(authorised, charged) if charged else (),
        triage=triages[-1] if triages else None,
        review=shown,
        draft=draft_of(shown),
        thread=thread(submissions, triages, reviews, messages, labels),
        assessment=_assessment(request, now),
        gaps=tuple(submissions[-1].gaps),
        forced_reason=submissions[-1].forced_reason,
        file=files.get_submission(submissions[-1].file_submission_id),
        allowed=allowed,
        decision=decision,
        is_ours=is_ours,
        sees_facts=can(actor, Action.VIEW_FACTS, cases.case_relation(actor, request.case_id, now=now)),
    )


def target_of(view: RequestView) -> Target:
    """Return what the access policy must know of a request that is shown."""
    return request_target(view.request)


def why(actor: Actor, request_id: str, action: Action) -> Decision:
    """Return whether actor may do action to a request they may see, and why. Raises NotVisible."""
    request = ChargeRequest.objects.filter(pk=request_id).first()
    target = request_target(request) if request else None
    require(actor, Action.VIEW_REQUEST, target)
    assert target is not None  # noqa: S101  (require refuses None)
    return decide(actor, action, target)


def case_of_request(request_id: str) -> str:
    """Return the case of a request that the caller has decided the actor may see."""
    return ChargeRequest.objects.values_list("case_id", flat=True).get(pk=request_id)


def _suspects(request: ChargeRequest, content: RequestContent) -> tuple[SuspectLine, ...]:
    found = tracks_of(request.case_id)
    return tuple(
        SuspectLine(one.person, one.name, *(found.get(one.person) or (Track.INVESTIGATED, None)))
        for one in content.suspects
    )


def _actions(request: ChargeRequest, content: RequestContent, now: datetime) -> tuple[ActionLine, ...]:
    names = {one.person: one.name for one in content.suspects}
    return tuple(
        ActionLine(
            id=one.id,
            description=one.description,
            category=ActionCategory.of(one.category),
            who=", ".join(names.get(person, "") for person in one.person_ids),
            due_on=one.due_on,
            received_at=one.received_at,
            answer=one.answer,
            cancelled_at=one.cancelled_at,
            cancelled_reason=one.cancelled_reason,
            is_late=one.due_on < local_day(now),
        )
        for one in ActionItem.objects.filter(request=request)
    )


def _outcomes(request: ChargeRequest, reviews: list[Review]) -> tuple[OutcomeLine, ...]:
    signed = [one for one in reviews if one.signed_at is not None]
    if not signed:
        return ()
    return tuple(
        OutcomeLine(
            person_id=row.person_id,
            name=row.person_name,
            offence_id=row.offence_id,
            code=row.code,
            outcome=Outcome.of(row.outcome),
            disposal=Disposal.of(row.disposal).words if row.disposal else "",
            note=row.note,
            review_on=row.review_on,
        )
        for row in OutcomeRow.objects.filter(request=request, review=signed[-1])
    )


def _charged(request: ChargeRequest) -> tuple[Charge, ...]:
    rows = ChargeMade.objects.filter(request=request)
    return tuple(Charge(row.person_id, row.person_name, row.offence_id, row.code) for row in rows)


def _assessment(request: ChargeRequest, now: datetime) -> AssessmentView | None:
    found = Assessment.objects.filter(request=request).first()
    if found is None:
        return None
    person = organisations.get_people([found.assessed_by_id]).get(found.assessed_by_id)
    return AssessmentView(
        failures=tuple(Failure.of(one) for one in found.failures),
        comment=found.comment,
        assessed_at=found.assessed_at,
        assessed_by=person.label if person else "",
        dispute_until=dispute_until(found.month),
        may_dispute=bool(found.failures) and found.disputed_at is None and may_dispute(found.month, now),
        disputed_at=found.disputed_at,
        dispute=found.dispute,
        settlement=Settlement.of(found.settlement).words if found.settlement else "",
        settlement_reason=found.settlement_reason,
        discussed=Discussed.of(found.discussed).words if found.discussed else "",
    )
