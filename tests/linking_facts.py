"""Records of a small case, and a whole case, for tests of what splits and merges do to facts."""

from dataclasses import dataclass, field
from datetime import date, datetime

import factories
from unbroken.engines.casefile.codec import kind_of
from unbroken.engines.casefile.facts import OfficerFact
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import AddressFact, CaseRole, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import OffenceFact, SuspectFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.linking.plans import Fact
from unbroken.stages.cases.records import record_id


def fact(record: object, case_id: str = "CASE") -> Fact:
    """Return a record with the id its row has."""
    kind = "officer" if isinstance(record, OfficerFact) else kind_of(record)
    return Fact(record_id(case_id, record, kind), kind, record)


def person(name: str, *roles: CaseRole, **more: object) -> Fact:
    """Return somebody; without roles, a suspect."""
    return fact(PersonFact(name, frozenset(roles or {CaseRole.SUSPECT}), name, **more))


HOME = AddressFact("A1", ("14 Larch Close", "Harrowmoor"), "AA1 1AB")


@dataclass(frozen=True)
class Full:
    """A case and the ids of its people."""

    id: str
    urn: str
    ann: str
    ben: str
    victim: str
    ids: dict[str, str] = field(default_factory=dict)


def put(actor: Actor, case_id: str, now: datetime, *records: object, version: int | None = None) -> None:
    """Record facts of a case."""
    for record in records:
        actions.record_fact(case_id=case_id, record=record, expected_version=version, actor=actor, now=now)


def make_full(officer: Actor, now: datetime, *, pncid: str = "") -> Full:
    """Register a case and record what it holds. pncid: of the second defendant."""
    case_id = factories.make_case(officer, now=now)
    facts = queries.get_facts(officer, case_id, now=now)
    ann, ben, victim = facts.people[0].id, new_id(), new_id()
    identifiers = (("pncid", pncid),) if pncid else ()
    ids = {name: new_id() for name in ("offence", "statement", "exhibit", "unused")}
    put(
        officer,
        case_id,
        now,
        PersonFact(
            ben, frozenset({CaseRole.SUSPECT}), "Dent", ("Karl",), born_on=date(1988, 4, 5), identifiers=identifiers
        ),
        PersonFact(victim, frozenset({CaseRole.VICTIM}), "Carrow", ("Leah",), whereabouts=Whereabouts((HOME,))),
        SuspectFact(ann),
        SuspectFact(ben, solicitor_firm="Moss and Reed"),
        OffenceFact(ids["offence"], "TH68010", suspects=(ben,), victims=(victim,), start_on=date(2026, 3, 1)),
        StatementFact(ids["statement"], victim, "I saw it."),
        ExhibitFact(ids["exhibit"], "LC/1", "A phone", producer=victim),
        UnusedFact(ids["unused"], None, "The incident log"),
    )
    return Full(case_id, facts.urn, ann, ben, victim, ids)
