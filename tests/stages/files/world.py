"""A case with facts, and everybody who may or may not look at its file."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

import factories
from casefile_specimens import full, syn
from unbroken.engines.casefile.facts import CaseFacts, CaseHeader, FileType
from unbroken.engines.casefile.proceedings import ConvictionsPrint
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries
from unbroken.stages.cases.records import LISTS


@dataclass(frozen=True)
class World:
    """Who there is. facts: as recorded."""

    officer: Actor
    supervisor: Actor
    disclosure: Actor
    file_handler: Actor
    prosecutor: Actor
    casework: Actor
    clerk: Actor
    inspector: Actor
    care: Actor
    stranger: Actor
    case_id: str
    facts: CaseFacts

    def statement(self) -> str:
        """Return the id of the first statement."""
        return self.facts.statements[0].id


def make_world(now: datetime, facts: CaseFacts | None = None) -> World:
    """Register the case and record its facts; SYN-4 with everything in it by default."""
    factories.forget_caches()
    told = facts or replace(full(), prints=(full().prints[1],), certificate=None, supervisor=None)
    police = factories.make_organisation(OrganisationKind.POL, now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    court = factories.make_organisation(OrganisationKind.CRT, now=now)
    other = factories.make_organisation(OrganisationKind.POL, now=now)
    unit = factories.make_unit(police, now=now)
    officer = factories.make_person(police, Role.POL_OIC, now=now, unit_id=unit, name="Rhian Calder")
    case_id = factories.make_case(officer, now=now)
    made = {
        "supervisor": factories.make_person(police, Role.POL_SUP, now=now, unit_id=unit, name="Owen Pryce"),
        "disclosure": factories.make_person(police, Role.POL_DO, now=now, unit_id=unit, name="Ffion Rees"),
        "file_handler": factories.make_person(police, Role.POL_FILE, now=now, unit_id=unit),
        "care": factories.make_person(police, Role.POL_WCO, now=now, unit_id=unit),
    }
    for actor in (made["disclosure"], made["file_handler"], made["care"]):
        cases.assign_person(case_id=case_id, person_id=actor.person_id, actor=officer, now=now)
    outside = {
        "prosecutor": factories.make_person(area, Role.CPS_PROS, now=now),
        "casework": factories.make_person(area, Role.CPS_OD, now=now),
        "clerk": factories.make_person(court, Role.CRT_CLK, now=now),
    }
    for actor in outside.values():
        cases.join_organisation(
            case_id=case_id,
            organisation_id=actor.organisation_id,
            person_id=actor.person_id,
            actor=actor,
            now=now,
        )
    record_all(case_id, told, officer, now)
    inspectorate = factories.make_organisation(OrganisationKind.INSP, now=now)
    made["inspector"] = factories.make_person(inspectorate, Role.INSP, now=now)
    stranger = factories.make_person(other, Role.POL_SUP, now=now)
    return World(officer=officer, stranger=stranger, case_id=case_id, facts=told, **made, **outside)


def record_all(case_id: str, facts: CaseFacts, officer: Actor, now: datetime) -> None:
    """Record every fact of a case in place of those it was registered with, people first."""
    for one in queries.list_records(officer, case_id, "offence", "person", now=now):
        cases.withdraw_fact(case_id=case_id, record_id=one.id, expected_version=one.version, actor=officer, now=now)
    header = CaseHeader(**{one.name: getattr(facts, one.name) for one in fields(CaseHeader)})
    records = [header, facts.outline, *(record for name in LISTS.values() for record in getattr(facts, name))]
    for record in records:
        cases.record_fact(case_id=case_id, record=record, expected_version=None, actor=officer, now=now)
    if facts.officer is not None:
        cases.record_fact(
            case_id=case_id, record=facts.officer, expected_version=None, actor=officer, now=now, kind="officer"
        )


def ready_facts(now: datetime) -> CaseFacts:
    """Return SYN-3 with nothing missing but the supervisor's certificate, and with the right man's print only."""
    case = syn(3)
    suspect = case.people[0]
    own = ConvictionsPrint(
        new_id(), suspect.id, suspect.surname, suspect.forenames, suspect.born_on, "2015/9900103J", is_clear=True
    )
    witnesses = [one for one in case.people if "WIT" in one.roles and "OFF" not in one.roles]
    clear = [
        ConvictionsPrint(new_id(), one.id, one.surname, one.forenames, one.born_on, is_clear=True) for one in witnesses
    ]
    return replace(
        case,
        file_type=FileType.GAP,
        prints=(own, *clear),
        statements=tuple(replace(one, signed_at=now) for one in case.statements),
        exhibits=tuple(replace(one, items=("stored",), is_playable=True, is_clipped=True) for one in case.exhibits),
        suspects=tuple(replace(one, charged_at=now) for one in case.suspects),
    )
