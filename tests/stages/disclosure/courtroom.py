"""A court on which the prosecution serves documents of the world, by the real actions."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import factories
from stages.disclosure.served import passed, serve
from stages.disclosure.world import World, make_world
from stages.review.world import statement
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.stages.disclosure.bundles import queries
from unbroken.stages.disclosure.bundles.views import BundleView
from unbroken.stages.review import actions as review
from unbroken.stages.review.situation import situation_of
from unbroken.stages.review.vocabulary import RenditionState

TO = Recipient.COURT


@dataclass(frozen=True)
class Courtroom:
    """Who there is at the court. version_ids: a statement and a summary, read and copied for the court."""

    world: World
    clerk: Actor
    judge: Actor
    magistrate: Actor
    lister: Actor
    version_ids: tuple[str, str]

    @property
    def case_id(self) -> str:
        """The case."""
        return self.world.case_id

    @property
    def now(self) -> datetime:
        """A moment after serving."""
        return self.world.now + timedelta(minutes=1)

    def add(self, document_type: str, *lines: str) -> str:
        """Seal a further document, hand it over, have it read and copied for the court; return its version."""
        base, now = self.world.base, self.world.now
        version_id = factories.make_sealed_item(base.officer, base.case_id, now=now, content=statement(*lines))
        handover = factories.send(base.officer, base.case_id, [version_id], base.prosecutor, now=now)
        factories.receive(base.prosecutor, handover, now=now)
        make_ready(self.world, version_id, document_type)
        return version_id

    def serve(self, *version_ids: str, replaces_id: str = "", **changes: Any) -> str:
        """Release documents to the court and serve them; return the service's id."""
        return serve(self.world, self.release(*version_ids, **changes), replaces_id=replaces_id)

    def release(self, *version_ids: str, **changes: Any) -> str:
        """Release documents to the court; return the release's id."""
        facts = {
            "recipient": TO.value,
            "recipient_organisation_id": self.clerk.organisation_id,
            "client_id": "",
            "authority": "IDPC",
            "version_ids": list(version_ids or self.version_ids),
        }
        return passed(self.world, **{**facts, **changes})

    def bundle(self, actor: Actor | None = None) -> BundleView:
        """Return the one bundle as somebody of the court sees it."""
        (found,) = queries.list_bundles(actor or self.clerk, now=self.now)
        return queries.get_bundle(actor or self.clerk, found.id, now=self.now)


def make_courtroom(now: datetime) -> Courtroom:
    """Make the court's people, and two documents ready for it."""
    world = make_world(now)
    court = world.base.clerk.organisation_id
    people = {role: factories.make_person(court, role, now=now) for role in (Role.JUDGE, Role.JP, Role.CRT_LIST)}
    room = Courtroom(world, world.base.clerk, people[Role.JUDGE], people[Role.JP], people[Role.CRT_LIST], ("", ""))
    make_ready(world, world.base.version_id, "MG11")
    return Courtroom(
        world, room.clerk, room.judge, room.magistrate, room.lister, (world.base.version_id, room.add("MG5"))
    )


def make_ready(world: World, version_id: str, document_type: str) -> None:
    """Read, decide, finish and copy a document for the court, as the prosecutor."""
    world.read(version_id, document_type)
    common: dict[str, Any] = {"version_id": version_id, "recipient": TO, "actor": world.prosecutor, "now": world.now}
    review.accept_proposals(**common)
    for key in situation_of(world.prosecutor, version_id, TO, "").stand.open:
        review.rule(key=key, action="REDACT", reason_code="R02", **common)
    review.finish_review(**common)
    made = review.render_version(**common)
    assert review.do_render(rendition_id=made, now=world.now) is RenditionState.PROVEN
