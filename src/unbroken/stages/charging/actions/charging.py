"""Police send back the charges they made; the case knows of them from then on, and differences are flagged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.charging.actions.starting import on_request, recorded
from unbroken.stages.charging.errors import RequestIncomplete
from unbroken.stages.charging.models import ChargeMade, ChargeRequest, OutcomeRow, Review
from unbroken.stages.charging.rules.defendants import TrackMove
from unbroken.stages.charging.rules.differences import Charge, differences
from unbroken.stages.charging.rules.requests import Move, State, next_state
from unbroken.stages.charging.rules.submission import tidy
from unbroken.stages.charging.tracks import move_those_who_can
from unbroken.stages.charging.vocabulary import Outcome


@dataclass(frozen=True)
class ChargeInput:
    """What was done about one authorised charge.

    code: of the offence charged, "" when nothing was. reason: of a difference.
    """

    person: str
    offence: str
    code: str
    reason: str = ""


def send_back_charges(
    *, request_id: str, charges: Sequence[ChargeInput], charged_at: datetime | None, actor: Actor, now: datetime
) -> None:
    """Record the charges made under a decision. Sending them twice changes nothing.

    Each authorised charge must be answered; what differs needs a reason. Raises RequestIncomplete, RequestMoved,
    NotVisible.
    """
    done = ChargeRequest.objects.filter(pk=request_id, state=State.COMPLETED, charges__isnull=False).first()
    if done is not None and done.from_organisation_id == actor.organisation_id:
        return
    with on_request(request_id, Action.CHARGE_SUSPECT, actor) as request:
        following = next_state(State(request.state), Move.CHARGE)
        authorised = authorised_charges(request)
        made = _check(authorised, charges, charged_at, now)
        assert charged_at is not None  # noqa: S101  (_check refuses None)
        with recorded(
            request,
            EventType.SUSPECT_CHARGED,
            actor,
            now,
            values={"charges": " ".join(one.code for one, _ in made)},
            recipient=request.to_organisation_id,
        ):
            ChargeMade.objects.bulk_create(
                ChargeMade(
                    id=new_id(),
                    request=request,
                    person_id=one.person,
                    person_name=one.name,
                    offence_id=one.offence,
                    code=one.code,
                    charged_at=charged_at,
                    reason=why,
                )
                for one, why in made
            )
            request.state, request.settled_at = following.value, now
            request.save()
            charged = {one.person for one, _ in made}
            move_those_who_can(request.case_id, charged, TrackMove.CHARGE, now)
            left = {one.person for one in authorised} - charged
            move_those_who_can(request.case_id, left, TrackMove.RETURN, now)
        _tell_case(request, charged, charged_at, actor, now)


def authorised_charges(request: ChargeRequest) -> list[Charge]:
    """Return the charges that the last signed decision authorised."""
    review = Review.objects.filter(request=request, signed_at__isnull=False).order_by("-round").first()
    rows = OutcomeRow.objects.filter(review=review) if review else OutcomeRow.objects.none()
    return [
        Charge(row.person_id, row.person_name, row.offence_id, row.code)
        for row in rows
        if Outcome.of(row.outcome).is_charge
    ]


def _check(
    authorised: Sequence[Charge], given: Sequence[ChargeInput], charged_at: datetime | None, now: datetime
) -> list[tuple[Charge, str]]:
    wrong: dict[str, str] = {}
    if charged_at is None or charged_at > now:
        wrong["charged_at"] = "Enter when the charge was made: now or earlier."
    answers = {(one.person, one.offence): one for one in given}
    made: list[tuple[Charge, str]] = []
    for one in authorised:
        name = f"{one.person}.{one.offence}"
        answer = answers.get((one.person, one.offence))
        if answer is None:
            wrong[f"charge-{name}"] = f"Say what was done about {one.code} against {one.name}."
            continue
        code, why = answer.code.strip().upper(), tidy(answer.reason)
        charged = [replace(one, code=code)] if code else []
        if differences([one], charged) and not why:
            wrong[f"reason-{name}"] = f"Enter why {one.code} against {one.name} was not charged as authorised."
        if len(code) > 8:
            wrong[f"charge-{name}"] = "Enter the code of the offence charged, such as TH68010."
        made += [(two, why) for two in charged]
    if wrong:
        raise RequestIncomplete(next(iter(wrong.values())), fields=wrong)
    return made


def _tell_case(request: ChargeRequest, people: set[str], charged_at: datetime, actor: Actor, now: datetime) -> None:
    """Let the case know when its suspects were charged, so that nobody types it again.

    A custody officer may charge and not edit the case: then the officer in the case sees what is left to record.
    """
    if not can(actor, Action.EDIT_CASE, case_queries.case_relation(actor, request.case_id, now=now)):
        return
    for row in case_queries.list_records(actor, request.case_id, "suspect", now=now):
        position = row.record
        if position.person in people and position.charged_at is None:
            cases.record_fact(
                case_id=request.case_id,
                record=replace(position, charged_at=charged_at),
                expected_version=row.version,
                actor=actor,
                now=now,
            )
