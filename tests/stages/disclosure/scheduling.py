"""Unused material of the world, recorded, decided on and scheduled by the real actions."""

from dataclasses import dataclass, replace
from io import BytesIO

import pypdfium2

import factories
from stages.disclosure.world import World
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases import queries as case_queries
from unbroken.stages.disclosure.schedules.deciding import decide_unused
from unbroken.stages.disclosure.schedules.issuing import issue_schedule
from unbroken.stages.evidence import queries as evidence

SECRET = "Report of the source known as Kestrel"
NEIGHBOUR = "statement of next-door neighbour Mr R Quill, 5 Mill Yard"


def unused(description: str, **changes: object) -> UnusedFact:
    return replace(UnusedFact(new_id(), None, description, "Harrowmoor police station"), **changes)


def record(world: World, fact: UnusedFact, actor: Actor | None = None) -> UnusedFact:
    """Record an item and return it with its number."""
    who = actor or world.base.officer
    cases.record_fact(case_id=world.case_id, record=fact, expected_version=None, actor=who, now=world.now)
    facts = case_queries.get_facts(who, world.case_id, now=world.now)
    return next(one for one in facts.unused if one.id == fact.id)


def decide(world: World, fact: UnusedFact, decision: str = "CND", **changes: object) -> int:
    values: dict[str, object] = {"reason": "It changes nothing.", "actor": world.prosecutor, "now": world.now}
    return decide_unused(case_id=world.case_id, unused_id=fact.id, decision=decision, **{**values, **changes})


def issue(world: World, issue_id: str = "", **changes: object) -> str:
    values: dict[str, object] = {"code": "MG6C", "actor": world.prosecutor, "now": world.now}
    return issue_schedule(issue_id=issue_id or new_id(), case_id=world.case_id, **{**values, **changes})


@dataclass(frozen=True)
class Walled:
    """A sensitive item with a stored document, recorded by the disclosure officer alone."""

    officer: Actor
    fact: UnusedFact
    item_id: str
    version_id: str
    handover_id: str


def make_walled(world: World) -> Walled:
    """Record a sensitive item as the disclosure officer, and hand its document over."""
    police = world.base.officer.organisation_id
    officer = factories.make_person(police, Role.POL_DO, now=world.now, name="Mair Hughes")
    case_id, now = world.case_id, world.now
    cases.assign_person(case_id=case_id, person_id=officer.person_id, actor=world.base.officer, now=now)
    version_id = factories.make_sealed_item(officer, case_id, now=now, exhibit_ref="MH/77", title="Recording 77")
    item_id = evidence.get_item_of_version(officer, version_id).id
    handover = factories.send(officer, case_id, [version_id], world.prosecutor, now=now)
    factories.receive(world.prosecutor, handover, now=now)
    sensitive = {"sensitivity": Sensitivity.SENSITIVE, "sensitivity_reason": "It could name a source.", "item": item_id}
    fact = record(world, unused(SECRET, **sensitive), officer)
    return Walled(officer, fact, item_id, version_id, handover)


def unlisted(world: World) -> list[Actor]:
    """Return people of every part who are not on the list."""
    base = world.base
    inside = [base.officer, base.supervisor, base.file_handler, world.prosecutor, world.second, base.paralegal]
    return [*inside, world.manager, base.clerk, base.colleague, base.stranger, world.solicitor]


def printed(world: World, item_id: str) -> str:
    """Return the text of a schedule as it was made for service."""
    version = evidence.get_item(world.prosecutor, item_id).versions[0]
    data = b"".join(evidence.open_sealed(version.id, world.prosecutor.organisation_id).open_all())
    read = pypdfium2.PdfDocument(BytesIO(data))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in read)
    finally:
        read.close()
