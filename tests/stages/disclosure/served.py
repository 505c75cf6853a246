"""What was served, by the real actions: a release that passed the gate, served on the firm of the world."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import factories
from stages.disclosure.world import World, make_world
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.ids import new_id
from unbroken.ground.organisations.models import Person
from unbroken.stages.cases import actions as cases
from unbroken.stages.disclosure import representation
from unbroken.stages.disclosure.defence import in_person, searching
from unbroken.stages.disclosure.releases import actions as releases
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving.models import ServedDocument


@dataclass(frozen=True)
class Served:
    """A service on the firm on record. theirs: the co-defendant's solicitor. later: of a new firm."""

    world: World
    service_id: str
    document_id: str
    clerk: Actor
    counsel: Actor
    theirs: Actor
    later: Actor
    address: str

    @property
    def solicitor(self) -> Actor:
        """Of the firm on record."""
        return self.world.solicitor

    @property
    def case_id(self) -> str:
        """The case."""
        return self.world.case_id

    @property
    def now(self) -> datetime:
        """A moment after serving."""
        return self.world.now + timedelta(minutes=1)


def make_served(now: datetime) -> Served:
    """Release and serve the statement; the co-defendant has a firm of their own."""
    world = make_world(now)
    elsewhere = factories.make_organisation(OrganisationKind.DEF, now=now, name="Other Side Solicitors")
    _represent_other(world, elsewhere, now)
    world.make_ready(client=world.client_id)
    address = Person.objects.get(pk=world.solicitor.person_id).email
    service_id = serve(world, passed(world, notices=[address]))
    searching.read_service(service_id=service_id)
    chambers, newer = (
        factories.make_organisation(OrganisationKind.DEF, now=now, name=name)
        for name in ("Larch Chambers", "Newer Solicitors")
    )
    theirs = factories.make_person(elsewhere, Role.DEF_SOL, now=now, name="Co Solicitor")
    return Served(
        world=world,
        service_id=service_id,
        document_id=ServedDocument.objects.get(service_id=service_id).pk,
        clerk=factories.make_person(world.solicitor.organisation_id, Role.DEF_ADM, now=now),
        counsel=factories.make_person(chambers, Role.DEF_ADV, now=now, name="Ada Barr"),
        theirs=theirs,
        later=factories.make_person(newer, Role.DEF_SOL, now=now),
        address=address,
    )


def passed(world: World, **changes: object) -> str:
    """Draft, check and release; return the release's id."""
    release_id = world.draft(**changes)
    releases.check_release(release_id=release_id, actor=world.prosecutor, now=world.now)
    releases.release(release_id=release_id, confirmed=True, actor=world.prosecutor, now=world.now)
    return release_id


def serve(world: World, release_id: str, **changes: Any) -> str:
    """Serve a release; return the service's id."""
    facts: dict[str, Any] = {"service_id": new_id(), "actor": world.prosecutor, "now": world.now}
    return serving.serve_release(release_id=release_id, **{**facts, **changes})


def email_of(actor: Actor) -> str:
    """Return the address with which somebody signs in."""
    return Person.objects.get(pk=actor.person_id).email


def change_firm(served: Served, firm_id: str, when: datetime) -> None:
    """Record that another firm acts from now on."""
    representation.record_representation(
        case_id=served.case_id,
        defendant_id=served.world.client_id,
        firm_id=firm_id,
        since=when,
        has_undertaking=False,
        actor=served.world.prosecutor,
        now=when,
    )


def serve_in_person(served: Served, **changes: object) -> tuple[Actor, ServedDocument]:
    """Serve the statement on the defendant in person, for whom nobody acts any more; return them on a visit."""
    world, now = served.world, served.now
    representation.end_representation(
        case_id=served.case_id, defendant_id=world.client_id, until=world.now, actor=world.prosecutor, now=now
    )
    world.make_ready(client=world.client_id, to=Recipient.DEF_LIP)
    alone = {"recipient": "DEF_LIP", "recipient_organisation_id": ""}
    service_id = serve(world, passed(world, **alone, **changes), now=now)
    made = in_person.invite(case_id=served.case_id, client_id=world.client_id, actor=world.prosecutor, now=now)
    visit = in_person.enter(untrusted_token=made.token, untrusted_code=made.code, now=now)
    visitor = in_person.visiting(visit.id, int(visit.until.timestamp()), visit.session_id, now)
    assert visitor is not None
    return visitor, ServedDocument.objects.get(service_id=service_id)


def _represent_other(world: World, firm_id: str, now: datetime) -> None:
    other = PersonFact(new_id(), frozenset({CaseRole.DEFENDANT}), "DUNMORE", ("Kai",))
    cases.record_fact(case_id=world.case_id, record=other, expected_version=None, actor=world.base.officer, now=now)
    representation.record_representation(
        case_id=world.case_id,
        defendant_id=other.id,
        firm_id=firm_id,
        since=now - timedelta(days=1),
        has_undertaking=False,
        actor=world.prosecutor,
        now=now,
    )
