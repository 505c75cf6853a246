"""No page asks the database more often because there is more to show: each is counted at 3 rows and at 12."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import factories
from stages.charging.scene import Scene, accept, add_case, ask, set_scene
from unbroken.engines.casefile.material import ExhibitFact, StatementFact, UnusedFact
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.proceedings import InterviewFact, OffenceFact, SuspectFact
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases

FEW, MANY = 3, 12


@dataclass
class World:
    """A case that grows, with a request, and other cases beside it."""

    scene: Scene
    recipient: Actor
    clients: dict[str, Client] = field(default_factory=dict)
    rows: int = 0

    def grow(self, rows: int) -> None:
        """Add to everything that a page lists until there are so many."""
        while self.rows < rows:
            self.rows += 1
            self._add_facts()
            version = factories.make_sealed_item(self.scene.officer, self.scene.case_id, now=self.scene.now)
            officer, case_id = self.scene.officer, self.scene.case_id
            factories.send(officer, case_id, [version], self.recipient, now=self.scene.now)
            another = add_case(self.scene)
            accept(another, ask(another), assign_to=self._somebody().person_id)

    def counts(self) -> dict[str, int]:
        """Return the number of queries of each page, asked for a second time."""
        case = self.scene.case_id
        asked = [
            ("manager", "/charging/"),
            ("officer", "/charging/"),
            ("officer", "/cases/"),
            ("officer", f"/cases/{case}/"),
            ("officer", f"/cases/{case}/facts/"),
            ("officer", f"/cases/{case}/facts/add/statement/"),
            ("officer", f"/evidence/cases/{case}/"),
            ("officer", f"/files/case/{case}/"),
            ("officer", f"/files/case/{case}/check/"),
            ("officer", f"/handovers/send/{case}/"),
            ("officer", f"/charging/ask/{case}/"),
            ("officer", "/handovers/"),
            ("officer", "/"),
            ("recipient", "/handovers/inbox/"),
            ("recipient", "/"),
        ]
        return {f"{path} as {who}": self._count(who, path) for who, path in asked}

    def _count(self, who: str, path: str) -> int:
        if who not in self.clients:
            self.clients[who] = Client()
            actor = self.recipient if who == "recipient" else getattr(self.scene, who)
            factories.sign_in(self.clients[who], actor)
        client = self.clients[who]
        client.get(path)
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200, path
        return len(seen)

    def _somebody(self) -> Actor:
        """Return a prosecutor who is new: the queue names another one in each row."""
        now = self.scene.now
        return factories.make_person(self.scene.area, Role.CPS_PROS, unit_id=self.scene.unit, now=now)

    def _add_facts(self) -> None:
        accused, witness, at = new_id(), new_id(), self.rows
        for record in (
            PersonFact(accused, frozenset({CaseRole.SUSPECT}), f"Fern{at}", ("Alex",), born_on=date(1990, 1, at)),
            PersonFact(witness, frozenset({CaseRole.WITNESS}), f"Alder{at}", ("Robin",)),
            OffenceFact(new_id(), "TH68010", start_on=date(2026, 3, at), place="Fernleigh", suspects=(accused,)),
            SuspectFact(accused, arrested_at=self.scene.now),
            ExhibitFact(new_id(), f"RF/{at}", f"Bag {at}", producer=witness),
            StatementFact(new_id(), witness, "I saw it.", taken_on=date(2026, 3, at), is_key=True),
            InterviewFact(new_id(), accused, began_at=self.scene.now),
            UnusedFact(new_id(), None, f"Notebook {at}"),
        ):
            cases.record_fact(
                case_id=self.scene.case_id,
                record=record,
                expected_version=None,
                actor=self.scene.officer,
                now=self.scene.now,
            )


def test_pages_need_as_many_queries_for_twelve_rows_as_for_three(database: object) -> None:
    now = datetime.now(UTC) - timedelta(minutes=5)
    scene = set_scene(now)
    division = factories.make_organisation(OrganisationKind.CPS, now=now)
    world = World(scene, factories.make_person(division, Role.CPS_PLO, now=now))
    world.grow(FEW)
    few = world.counts()
    world.grow(MANY)
    assert world.counts() == few
