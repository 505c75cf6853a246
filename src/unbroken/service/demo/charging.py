"""Bring the fictional cases SYN-2 to SYN-8 as far as each shows something: from captured facts to a signed decision."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from unbroken.engines.casefile.facts import CaseFacts, CaseHeader, FileType, OfficerFact
from unbroken.engines.casefile.material import StatementFact
from unbroken.engines.casefile.people import PersonFact
from unbroken.engines.casefile.proceedings import OffenceFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.organisations.queries import get_actor
from unbroken.service.demo.cases import CASES
from unbroken.service.demo.cases.build import made_id
from unbroken.service.demo.people import Persona, Stage, persona
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries
from unbroken.stages.cases.rules import DateCode, OffenceInput, PersonInput, PersonRole
from unbroken.stages.charging import actions as charging
from unbroken.stages.charging.queries import get_request
from unbroken.stages.charging.rules.review import Answer, Decided, Draft, key
from unbroken.stages.charging.vocabulary import (
    CONDITIONS,
    ActionCategory,
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
from unbroken.stages.files.errors import WrongPrint
from unbroken.stages.files.signing import sign_statement
from unbroken.stages.files.submitting import certify_file, submit_file

FORCES = {"18": ("officer", "supervisor"), "86": ("stranger", "eastvale-supervisor")}
AREA = "A18MV00"


@dataclass(frozen=True)
class Brought:
    """One case and how far it came, in words."""

    case: str
    urn: str
    sentence: str


@dataclass(frozen=True)
class Crew:
    """Who acts in one case."""

    officer: Actor
    supervisor: Actor
    triage: Actor
    prosecutor: Actor
    area_id: str
    unit_id: str


def bring_cases(stage: Stage, *, now: datetime) -> Iterator[Brought]:
    """Register each case, record its facts and take it on its way; yield each as it is done."""
    for name, made in CASES.items():
        officer = persona(FORCES["18" if name in _WESTMARCH else "86"][0])
        facts = made(now, _answering(stage, officer))
        crew = _crew(stage, facts.force, now)
        _capture(facts, crew, now)
        yield Brought(name, facts.urn, _WAYS[name](facts, crew, now))


def _answering(stage: Stage, officer: Persona) -> OfficerFact:
    return OfficerFact(
        person=stage.people[officer.key],
        name=officer.name,
        rank=officer.rank_or_title,
        collar_number=officer.collar_number,
        phone="01632 960100",
        email=officer.email,
    )


def _crew(stage: Stage, force: str, now: datetime) -> Crew:
    def actor(key: str) -> Actor:
        organisation = stage.organisations[persona(key).organisation_code]
        return get_actor(stage.people[key], organisation, now=now)

    officer, supervisor = FORCES[force]
    triage = actor("triage")
    unit_id = stage.units[AREA, "Charging Unit"]
    return Crew(actor(officer), actor(supervisor), triage, actor("prosecutor"), stage.organisations[AREA], unit_id)


def capture(facts: CaseFacts, officer: Actor, now: datetime) -> None:
    """Register a case and record every fact of it, as its officer."""
    suspects = {one.person for one in facts.suspects}
    first = [one for one in facts.people if one.id in suspects]
    cases.register_case(
        case_id=facts.id,
        urn=facts.urn,
        operation_name=facts.operation_name,
        offences=[_offence_input(one) for one in facts.offences],
        people=[_person_input(one) for one in first],
        actor=officer,
        now=now,
    )
    known = {one.id for one in facts.offences} | {one.id for one in first}
    header = CaseHeader(**{one.name: getattr(facts, one.name) for one in fields(CaseHeader)})
    _, version = queries.get_header(officer, facts.id, now=now)
    cases.record_fact(case_id=facts.id, record=header, expected_version=version, actor=officer, now=now)
    for group in _GROUPS:
        for record in getattr(facts, group):
            _record(facts, record, officer, now, known)
    cases.record_outline(case_id=facts.id, outline=facts.outline, expected_version=None, actor=officer, now=now)
    cases.record_fact(
        case_id=facts.id, record=facts.officer, expected_version=None, actor=officer, now=now, kind="officer"
    )


def _capture(facts: CaseFacts, crew: Crew, now: datetime) -> None:
    """Record the case, then let each witness sign."""
    capture(facts, crew.officer, now)
    for statement in facts.statements:
        _sign(facts, statement, crew, now)


_GROUPS = (
    "people", "offences", "suspects", "statements", "exhibits", "interviews", "unused", "prints",
    "other_offences", "claims", "bad_character", "risks", "scenes", "checklists",
)  # fmt: skip
"""The records of a case, those before that others name."""


def _record(facts: CaseFacts, record: Any, officer: Actor, now: datetime, known: set[str]) -> None:
    expected = 1 if getattr(record, "id", "") in known else None
    cases.record_fact(case_id=facts.id, record=record, expected_version=expected, actor=officer, now=now)


def _offence_input(one: OffenceFact) -> OffenceInput:
    code = DateCode(int(one.date_code))
    return OffenceInput(one.code, one.start_on, code, one.end_on, one.place, one.wording, id=one.id)


def _person_input(one: PersonFact) -> PersonInput:
    forenames = " ".join(one.forenames)
    return PersonInput(PersonRole.SUSPECT, one.surname, forenames, one.born_on, dict(one.identifiers), id=one.id)


def _sign(facts: CaseFacts, statement: StatementFact, crew: Crew, now: datetime) -> None:
    witness = facts.person(statement.person)
    sign_statement(
        case_id=facts.id,
        statement_id=statement.id,
        image=b"",
        typed=witness.full_name if witness else "",
        has_read=True,
        seen_sha256=sha256(statement.text.encode()).hexdigest(),
        actor=crew.officer,
        now=now,
    )


def _submit(facts: CaseFacts, file_type: FileType, crew: Crew, now: datetime, reason: str = "") -> None:
    comments = "Read in full. The evidence supports the charge; the risks are recorded."
    certify_file(case_id=facts.id, comments=comments, actor=crew.supervisor, now=now)
    submit_file(
        submission_id=made_id(facts.id, "submission"),
        case_id=facts.id,
        file_type=file_type.name,
        reason=reason,
        actor=crew.officer,
        now=now,
    )


def _ask(facts: CaseFacts, priority: Priority, crew: Crew, now: datetime, forced: str = "") -> str:
    _submit(facts, facts.file_type or FileType.PCD_FULL, crew, now, forced)
    return charging.ask_for_charge(
        request_id=made_id(facts.id, "request"),
        case_id=facts.id,
        kind=RequestKind.CHARGING,
        priority=priority,
        way=Way.DIGITAL,
        to_organisation_id=crew.area_id,
        to_unit_id=crew.unit_id,
        required_by=now + timedelta(hours=3) if priority is Priority.RED else None,
        comments="",
        forced_reason=forced,
        actor=crew.officer,
        now=now,
    )


def _accept(request: str, priority: Priority, case_type: CaseType, crew: Crew, now: datetime) -> None:
    charging.accept_request(
        request_id=request,
        review_type=ReviewType.of(priority.value),
        case_type=case_type,
        complexity=Complexity.STANDARD,
        to_unit_id=crew.unit_id,
        assign_to_id=crew.prosecutor.person_id,
        standard=None,
        is_cps_direct=False,
        actor=crew.triage,
        now=now,
    )


def _decide(request: str, outcome: Outcome, test: Consultation, crew: Crew, now: datetime) -> None:
    """Write the review from what the request says and sign the decision."""
    content = get_request(crew.prosecutor, request, now=now).content
    rests = tuple(one.id for one in content.material[:2])
    answers = {one.value: Answer("yes", "The accounts agree and are supported.", rests) for one in CONDITIONS[test]}
    pairs = [key(suspect, charge) for suspect, charge in content.pairs()]
    review_on = now.date() + timedelta(days=7) if outcome is Outcome.TT_CHARGE else None
    draft = Draft(
        headings={one.value: _HEADINGS[one] for one in _HEADINGS},
        consultation=test.value,
        tests=dict.fromkeys(pairs, answers),
        outcomes=dict.fromkeys(pairs, Decided(outcome.value, review_on=review_on)),
    )
    charging.sign_decision(request_id=request, draft=draft, version=0, actor=crew.prosecutor, now=now)


_HEADINGS = {
    Heading.SUMMARY: "The outline of the officer has been compared with the statements; it is fair.",
    Heading.EVIDENTIAL: "The accounts are consistent and supported from outside.",
    Heading.PUBLIC_INTEREST: "The harm is serious and a prosecution is proportionate.",
    Heading.DECLARATION: "The schedules were read. Nothing on them changes the assessment.",
}


def _threshold(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    request = _ask(facts, Priority.RED, crew, now, "The detention clock does not wait for the doctor's statement.")
    _accept(request, Priority.RED, CaseType.CROWN, crew, now)
    _decide(request, Outcome.TT_CHARGE, Consultation.THRESHOLD, crew, now)
    return "red request, decided: charge on the Threshold Test, to be reviewed in seven days"


def _wrong_print(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    try:
        _submit(facts, FileType.GAP, crew, now, "The first hearing is near.")
    except WrongPrint:
        return "stopped before it left: the print of another man is on file"
    return "sent"


def _charge(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    request = _ask(facts, Priority.DAYS_28, crew, now, "The footwear comparison follows.")
    _accept(request, Priority.DAYS_28, CaseType.CROWN, crew, now)
    _decide(request, Outcome.CHARGE, Consultation.FULL, crew, now)
    return "decided: charge; the officer sends the charges back"


def _plan(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    request = _ask(facts, Priority.DAYS_5, crew, now, "The child's interview is being transcribed.")
    _accept(request, Priority.DAYS_5, CaseType.CROWN, crew, now)
    charging.add_action(
        action_id=made_id(facts.id, "action"),
        request_id=request,
        description="Transcript of the recorded interview of the child witness",
        category=ActionCategory.STATEMENTS,
        person_ids=[one.person for one in facts.suspects],
        due_on=now.date() + timedelta(days=10),
        actor=crew.prosecutor,
        now=now,
    )
    _decide(request, Outcome.ACTION_PLAN, Consultation.FULL, crew, now)
    return "returned with an action plan: one item, due in ten days"


def _waits_for_decision(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    request = _ask(facts, Priority.DAYS_28, crew, now, "Nothing more is to come.")
    _accept(request, Priority.DAYS_28, CaseType.COMPLEX, crew, now)
    return "accepted; waits for the prosecutor's decision"


def _waits_for_triage(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    _ask(facts, Priority.DAYS_5, crew, now, "The report on the handwriting follows.")
    return "waits for triage"


def _police_charge(facts: CaseFacts, crew: Crew, now: datetime) -> str:
    _submit(facts, FileType.GAP, crew, now, "The time limit runs out in eleven days.")
    return "file sent by the police, who may charge this offence themselves"


_WESTMARCH = frozenset({"SYN-2", "SYN-5", "SYN-8"})
_WAYS: dict[str, Callable[[CaseFacts, Crew, datetime], str]] = {
    "SYN-2": _threshold,
    "SYN-3": _wrong_print,
    "SYN-4": _charge,
    "SYN-5": _plan,
    "SYN-6": _waits_for_decision,
    "SYN-7": _police_charge,
    "SYN-8": _waits_for_triage,
}
