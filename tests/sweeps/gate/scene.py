"""A served case, and everybody outside police and prosecution, each joined to it as closely as the program lets them.

Nobody of them gets a byte of evidence but of a copy that was served on them: every address of pages and API and every
byte path, for every role of every other kind of organisation, over a case with originals, a redacted copy, a package
and a service; and the few places of the program through which keys can go at all. The inspectorate is given nothing
either; it reads where it lies what the prosecution holds (DOMAIN 1.6), so it is not asked as an inspector here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import factories
from stages.disclosure.served import Served, email_of, make_served
from unbroken.engines.bag.contents import Form
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.bubble import INSIDE
from unbroken.ground.access.roles import OrganisationKind, roles_for
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import actions as organisations
from unbroken.ground.organisations import queries as people
from unbroken.stages.cases import actions as cases
from unbroken.stages.disclosure.defence import actions as portal
from unbroken.stages.disclosure.models import ReleaseEntry
from unbroken.stages.disclosure.taking import actions as taking
from unbroken.stages.evidence import queries as versions
from unbroken.stages.packages import actions as packages
from unbroken.stages.packages import queries as exports
from unbroken.stages.packages.rules import PackageRecipient

OUTSIDE = sorted(set(OrganisationKind) - INSIDE)
SECRETS = (b"14 Thornbury Lane", b"07700 900123", b"maren.holloway@mail.example", b"HM4 2QT")
"""What the original says and no copy does."""
FILES = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"age-encryption.org")
SERVED_ON = ("firm", "counsel", "alone")
"""Who may read the copy, each in their time."""
TAKER = "firm"


@dataclass
class Scene:
    """A served case. outside: one person with every role of the kind, by who they are to the case."""

    served: Served
    ids: dict[str, str]
    outside: dict[str, Actor]
    original: str
    copy: str
    copied: bytes
    taken: str = ""
    got: dict[str, list[bytes]] = field(default_factory=dict)

    @property
    def readers(self) -> dict[str, Actor]:
        """Everybody outside but the inspectorate."""
        return {who: actor for who, actor in self.outside.items() if who != OrganisationKind.INSP.value}

    def fetched(self, who: str, body: bytes, where: str) -> list[str]:
        """Return what is wrong with bytes that somebody got; keep those that were served on them."""
        if (body == self.copied and who in SERVED_ON) or (who == TAKER and self.is_taken(body)):
            self.got.setdefault(who, []).append(body)
            return []
        wrong = any(one in body for one in SECRETS) or body.lstrip()[:24].startswith(FILES)
        return [f"{who}, {where}: evidence came back"] if wrong else []

    def is_taken(self, body: bytes) -> bool:
        """Say whether these are the bytes of the package of copies that the firm took away."""
        package = exports.open_package(self.taken, self.served.solicitor.organisation_id)
        return body == b"".join(package.open_all())


def everything(organisation_id: str, kind: OrganisationKind, now: datetime, person: Actor | None = None) -> Actor:
    """Return somebody with every role that an organisation of this kind can give."""
    first, *others = roles_for(kind)
    actor = person or factories.make_person(organisation_id, first, now=now)
    for role in (first, *others):
        if role not in actor.roles:
            organisations.give_role(actor.person_id, role, actor=Actor.system(organisation_id), now=now)
    return people.get_actor(actor.person_id, organisation_id, now=now)


def outsiders(served: Served, now: datetime) -> dict[str, Actor]:
    """Return who there is outside: each kind joined to the case as closely as the program lets them."""
    defence = OrganisationKind.DEF
    found = {
        "firm": everything(served.solicitor.organisation_id, defence, now, served.solicitor),
        "co-defendant": everything(served.theirs.organisation_id, defence, now, served.theirs),
        "counsel": everything(served.counsel.organisation_id, defence, now, served.counsel),
    }
    portal.grant_counsel(
        case_id=served.case_id,
        client_id=served.world.client_id,
        email=email_of(served.counsel),
        actor=served.solicitor,
        now=now,
    )
    for kind in OUTSIDE:
        if kind is not defence:
            actor = everything(factories.make_organisation(kind, now=now), kind, now)
            cases.join_organisation(
                case_id=served.case_id,
                organisation_id=actor.organisation_id,
                person_id=actor.person_id,
                actor=actor,
                now=now,
            )
            found[kind.value] = actor
    return found


def make_scene(pause: Callable[[float], None]) -> Scene:
    """Serve the statement an hour ago, let everybody in as far as they may be, and let the firm take its package."""
    now = datetime.now(UTC) - timedelta(hours=1)
    served = make_served(now)
    prosecutor, original = served.world.prosecutor, served.world.base.version_id
    copy = ReleaseEntry.objects.get().made_version_id
    export_id = packages.request_export(
        export_id=new_id(),
        case_id=served.case_id,
        version_ids=[original],
        recipient=PackageRecipient(prosecutor.organisation_id),
        form=Form.PLAIN,
        purpose="Review",
        confirmed_warning=True,
        actor=prosecutor,
        now=now,
    )
    packages.build_export(export_id=export_id, now=now, pause=pause)
    item = versions.get_item_of_version(prosecutor, original)
    ids = {
        "case_id": served.case_id,
        "item_id": item.id,
        "document_id": served.document_id,
        "service_id": served.service_id,
        "release_id": ReleaseEntry.objects.get().release_id,
        "export_id": export_id,
        "person_id": prosecutor.person_id,
        "code": "MG5",
        "page": "1",
        "number": "1",
    }
    copied = b"".join(versions.open_sealed(copy, prosecutor.organisation_id).open_all())
    outside = outsiders(served, now)
    taken = taking.request_package(
        export_id=new_id(),
        case_id=served.case_id,
        document_ids=[served.document_id],
        age_key="",
        actor=served.solicitor,
        now=served.now,
    )
    packages.build_export(export_id=taken, now=served.now, pause=pause)
    return Scene(served, ids, outside, original, copy, copied, taken)
