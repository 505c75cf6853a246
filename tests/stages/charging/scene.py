"""A case ready to be decided on, the people on both sides, and each state reached by real actions."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

import psycopg

import factories
from unbroken.engines.casefile.facts import FileType, Outline
from unbroken.engines.casefile.material import StatementFact
from unbroken.engines.casefile.people import CaseRole, Need, PersonFact
from unbroken.engines.casefile.proceedings import Category, OffenceFact, Plea, Remand, SuspectFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.charging import actions
from unbroken.stages.charging.contents import content_of, last_submission
from unbroken.stages.charging.models import ChargeRequest
from unbroken.stages.charging.rules.defendants import Track
from unbroken.stages.charging.rules.review import Answer, Decided, Draft, key
from unbroken.stages.charging.tracks import tracks_of
from unbroken.stages.charging.vocabulary import (
    CaseType,
    Complexity,
    Consultation,
    Heading,
    Outcome,
    Priority,
    RequestKind,
    ReviewType,
    Way,
)


@dataclass
class Scene:
    """now: the frozen moment. Names of people say what they are."""

    now: datetime
    force: str
    area: str
    unit: str
    officer: Actor
    supervisor: Actor
    custody: Actor
    caseworker: Actor
    prosecutor: Actor
    second: Actor
    manager: Actor
    outsider: Actor
    elsewhere: Actor
    case_id: str = ""
    suspect: str = ""
    offence: str = ""
    ids: dict[str, str] = field(default_factory=dict)


def set_scene(now: datetime) -> Scene:
    """Register both sides and a case with a suspect in police detention."""
    factories.forget_caches()
    force = factories.make_organisation(now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    police = factories.make_unit(force, now=now)
    unit, other = factories.make_unit(area, now=now), factories.make_unit(area, now=now)
    person = factories.make_person
    scene = Scene(
        now=now,
        force=force,
        area=area,
        unit=unit,
        officer=person(force, Role.POL_OIC, unit_id=police, now=now),
        supervisor=person(force, Role.POL_SUP, unit_id=police, now=now),
        custody=person(force, Role.POL_CUST, unit_id=police, now=now),
        caseworker=person(area, Role.CPS_OD, unit_id=unit, now=now),
        prosecutor=person(area, Role.CPS_PROS, unit_id=unit, now=now),
        second=person(area, Role.CPS_PROS, unit_id=unit, now=now),
        manager=person(area, Role.CPS_LM, unit_id=unit, now=now),
        outsider=person(factories.make_organisation(now=now), Role.POL_OIC, now=now),
        elsewhere=person(area, Role.CPS_PROS, unit_id=other, now=now),
    )
    return add_case(scene)


def add_case(scene: Scene, *, hours_held: float = 9, is_held: bool = True) -> Scene:
    """Return the scene with a new case; its suspect arrived at the station so many hours ago."""
    now = scene.now
    suspect, victim, offence = new_id(), new_id(), new_id()
    case_id = cases.register_case(
        case_id=new_id(),
        urn=factories.make_urn(),
        operation_name="HARBOUR",
        offences=[factories.offence(id=offence, code="OF61102")],
        people=[factories.person(id=suspect, surname="HOLT", forenames="Darren", born_on=date(1987, 5, 14))],
        actor=scene.officer,
        now=now,
    )
    arrived = now - timedelta(hours=hours_held)
    records = [
        PersonFact(
            id=suspect,
            roles=frozenset({CaseRole.SUSPECT}),
            surname="Holt",
            forenames=("Darren",),
            born_on=date(1987, 5, 14),
        ),
        PersonFact(
            id=victim,
            roles=frozenset({CaseRole.VICTIM, CaseRole.WITNESS}),
            surname="Carrow",
            forenames=("Leah",),
            needs=frozenset({Need.INTIMIDATED}),
        ),
        OffenceFact(
            id=offence,
            code="OF61102",
            title="Assault occasioning actual bodily harm",
            category=Category.EITHER_WAY,
            start_on=now.date() - timedelta(days=1),
            place="Harrowmoor",
            suspects=(suspect,),
            victims=(victim,),
        ),
        SuspectFact(
            person=suspect,
            remand=Remand.POLICE_DETENTION if is_held else Remand.PRE_CHARGE_BAIL,
            arrested_at=arrived - timedelta(hours=1),
            relevant_time=arrived if is_held else None,
            bailed_on=None if is_held else now.date(),
            bail_return_on=None if is_held else now.date() + timedelta(days=60),
            anticipated_plea=Plea.NOT_GUILTY,
        ),
        StatementFact(id=new_id(), person=victim, text="He struck me.", taken_on=now.date(), is_key=True),
    ]
    for record in records:
        known = 1 if getattr(record, "id", "") in {suspect, offence} else None
        cases.record_fact(case_id=case_id, record=record, expected_version=known, actor=scene.officer, now=now)
    cases.record_outline(
        case_id=case_id,
        outline=Outline(what_happened="He struck her at home.", key_evidence="Her account; photographs."),
        expected_version=None,
        actor=scene.officer,
        now=now,
    )
    return replace(scene, case_id=case_id, suspect=suspect, offence=offence, ids={})


def ask(
    scene: Scene,
    *,
    priority: Priority = Priority.RED,
    kind: RequestKind = RequestKind.CHARGING,
    request_id: str = "",
    forced: str = "The detention clock does not wait.",
    to_unit_id: str | None = None,
    actor: Actor | None = None,
    now: datetime | None = None,
) -> str:
    """Ask for a decision; return the request's id."""
    return actions.ask_for_charge(
        request_id=request_id or new_id(),
        case_id=scene.case_id,
        kind=kind,
        priority=priority,
        way=Way.DIGITAL,
        to_organisation_id=scene.area,
        to_unit_id=scene.unit if to_unit_id is None else to_unit_id,
        required_by=None,
        comments="Remand is sought.",
        forced_reason=forced,
        actor=actor or scene.officer,
        now=now or scene.now,
    )


def accept(scene: Scene, request_id: str, *, assign_to: str = "", actor: Actor | None = None) -> None:
    """Accept a request at triage."""
    priority = ChargeRequest.objects.get(pk=request_id).priority
    actions.accept_request(
        request_id=request_id,
        review_type=ReviewType.of(priority),
        case_type=CaseType.MAGISTRATES,
        complexity=Complexity.BASIC,
        to_unit_id=scene.unit,
        assign_to_id=assign_to,
        standard=None,
        is_cps_direct=False,
        actor=actor or scene.caseworker,
        now=scene.now,
    )


def accepted(scene: Scene, **more: object) -> str:
    """Return a request that waits for the prosecutor's decision."""
    request_id = ask(scene, **more)  # type: ignore[arg-type]
    accept(scene, request_id, assign_to=scene.prosecutor.person_id)
    return request_id


def full_code(request_id: str, outcome: Outcome = Outcome.CHARGE) -> Draft:
    """Return a review that applies the Full Code Test and can be signed with this outcome."""
    content = content_of(last_submission(ChargeRequest.objects.get(pk=request_id)))
    rests = (content.material[0].id,)
    met = {
        Outcome.NFA_EVIDENTIAL: ("no", "no"),
        Outcome.NFA_PUBLIC_INTEREST: ("yes", "no"),
    }.get(outcome, ("yes", "yes"))
    tests, outcomes = {}, {}
    for suspect, charge in content.pairs():
        tests[key(suspect, charge)] = {
            "evidential": Answer(met[0], "Her account is clear and supported.", rests),
            "public-interest": Answer(met[1], "The harm is serious."),
        }
        outcomes[key(suspect, charge)] = Decided(outcome.value)
    headings = {one.value: f"On {one.words.lower()}." for one in Heading}
    return Draft(headings, Consultation.FULL.value, ("domestic-violence",), tests, outcomes)


def decided(scene: Scene, outcome: Outcome = Outcome.CHARGE) -> str:
    """Return a request whose decision is signed."""
    request_id = accepted(scene)
    actions.sign_decision(
        request_id=request_id, draft=full_code(request_id, outcome), version=0, actor=scene.prosecutor, now=scene.now
    )
    return request_id


def state(request_id: str) -> str:
    return ChargeRequest.objects.get(pk=request_id).state


def track(scene: Scene) -> Track:
    return tracks_of(scene.case_id)[scene.suspect][0]


def events(database, request_id: str) -> list[tuple[str, str]]:
    with psycopg.connect(database.owner) as owner:
        return owner.execute(
            "SELECT log_id, type FROM custody_pending WHERE object_id = %s ORDER BY seq", (request_id,)
        ).fetchall()


def reject(scene: Scene, request_id: str, **changes) -> None:
    values = {
        "reasons": {"interview": "No summary of the second interview."},
        "respond_by": scene.now.date() + timedelta(days=1),
        "standard": None,
        "is_cps_direct": False,
        "actor": scene.caseworker,
        "now": scene.now,
    }
    actions.reject_request(request_id=request_id, **(values | changes))


__all__ = [
    "FileType",
    "Scene",
    "accept",
    "accepted",
    "add_case",
    "ask",
    "decided",
    "events",
    "full_code",
    "reject",
    "set_scene",
    "state",
    "track",
]
