"""A defendant with a firm on record, and a statement that the prosecution reviews, copies and releases."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import factories
from stages.review import world as reviewed
from unbroken.engines.redaction.vocabulary import DocumentType, Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries as cases
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.releases import actions
from unbroken.stages.review import actions as review
from unbroken.stages.review.situation import situation_of
from unbroken.stages.review.vocabulary import ReadingState, RenditionState

TO = Recipient.DEF_REP


@dataclass(frozen=True)
class World:
    """Who there is. manager: the prosecution's information manager. solicitor: of the firm on record."""

    base: reviewed.World
    manager: Actor
    second: Actor
    solicitor: Actor
    client_id: str

    @property
    def now(self) -> datetime:
        """The moment of the world."""
        return self.base.now

    @property
    def case_id(self) -> str:
        """The case."""
        return self.base.case_id

    @property
    def prosecutor(self) -> Actor:
        """Who holds the statement and serves."""
        return self.base.prosecutor

    def draft(self, **changes: object) -> str:
        """Begin a release of the statement to the firm; return its id."""
        facts: dict[str, Any] = {
            "release_id": new_id(),
            "case_id": self.case_id,
            "recipient": TO.value,
            "recipient_organisation_id": self.solicitor.organisation_id,
            "client_id": self.client_id,
            "stage": "FIRST",
            "authority": "IDPC",
            "title": "Initial details",
            "version_ids": [self.base.version_id],
            "actor": self.prosecutor,
            "now": self.now,
        }
        return actions.draft_release(**{**facts, **changes})

    def read(self, version_id: str = "", document_type: str = "MG11", client: str = "") -> None:
        """Have a document read for the firm, as the prosecutor."""
        reading = review.read_version(
            version_id=version_id or self.base.version_id,
            document_type=DocumentType(document_type),
            actor=self.prosecutor,
            now=self.now,
            client=client,
        )
        assert review.do_read(reading_id=reading, now=self.now) is ReadingState.READ

    def make_ready(
        self, version_id: str = "", document_type: str = "MG11", client: str = "", to: Recipient = TO
    ) -> None:
        """Read, decide, finish and copy a document for the firm, or somebody else, as the prosecutor."""
        self.read(version_id, document_type, client)
        version = version_id or self.base.version_id
        common: dict[str, Any] = {
            "version_id": version,
            "recipient": to,
            "client": client,
            "actor": self.prosecutor,
            "now": self.now,
        }
        review.accept_proposals(**common)
        for key in situation_of(self.prosecutor, version, to, client).stand.open:
            review.rule(key=key, action="REDACT", reason_code="R02", **common)
        review.finish_review(**common)
        made = review.render_version(**common)
        assert review.do_render(rendition_id=made, now=self.now) is RenditionState.PROVEN


def make_world(now: datetime) -> World:
    """Register the case, hand the statement over, and record the firm a month ago."""
    base = reviewed.make_world(now)
    area = base.prosecutor.organisation_id
    firm = factories.make_organisation(OrganisationKind.DEF, now=now, name="Fern Solicitors")
    solicitor = factories.make_person(firm, Role.DEF_SOL, now=now, name="Petra Vale")
    second = factories.make_person(area, Role.CPS_PROS, now=now, name="Noor Quinn")
    factories.cases.assign_person(case_id=base.case_id, person_id=second.person_id, actor=base.prosecutor, now=now)
    facts = cases.get_facts(base.prosecutor, base.case_id, now=now)
    client = next(one for one in facts.people if one.roles & representation.ACCUSED)
    made = World(
        base=base,
        manager=factories.make_person(area, Role.CPS_IM, now=now),
        second=second,
        solicitor=solicitor,
        client_id=client.id,
    )
    represent(made, firm, since=now - timedelta(days=30))
    return made


def represent(world: World, firm_id: str, *, since: datetime, has_undertaking: bool = False) -> str:
    """Record that a firm acts for the defendant."""
    return representation.record_representation(
        case_id=world.case_id,
        defendant_id=world.client_id,
        firm_id=firm_id,
        since=since,
        has_undertaking=has_undertaking,
        actor=world.prosecutor,
        now=world.now,
    )
