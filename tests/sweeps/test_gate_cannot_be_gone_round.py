"""Nobody outside police and prosecution gets a byte of evidence but of a copy that was served on them.

Every address of pages and API and every byte path, for every role of every other kind of organisation, over a case with
originals, a redacted copy, a package and a service; and the few places of the program through which keys can go at all.
The inspectorate is given nothing either; it reads where it lies what the prosecution holds (DOMAIN 1.6), so pages and
byte paths are not asked as an inspector here.
"""

import ast
import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
from django.conf import settings
from django.test import Client

import factories
import unbroken
from service.api.calling import connect
from service.dataplane.serving import serving
from stages.disclosure.served import Served, change_firm, email_of, make_served, serve_in_person
from stages.packages.conftest import pause, sequencer  # noqa: F401  (fixtures)
from sweeps.test_outsiders import addresses
from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import generate_identity
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.bubble import INSIDE
from unbroken.ground.access.errors import StaysInside
from unbroken.ground.access.roles import OrganisationKind, roles_for
from unbroken.ground.access.scopes import Scope
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import actions as organisations
from unbroken.ground.organisations import queries as people
from unbroken.service.dataplane.app import build
from unbroken.stages.cases import actions as cases
from unbroken.stages.disclosure.defence import actions as portal
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.grants import SERVED
from unbroken.stages.disclosure.models import ReleaseEntry
from unbroken.stages.disclosure.taking import actions as taking
from unbroken.stages.evidence import actions as evidence
from unbroken.stages.evidence import grants
from unbroken.stages.evidence import queries as versions
from unbroken.stages.packages import actions as packages
from unbroken.stages.packages import grants as downloads
from unbroken.stages.packages import queries as exports
from unbroken.stages.packages.rules import PackageRecipient

OUTSIDE = sorted(set(OrganisationKind) - INSIDE)
SECRETS = (b"14 Thornbury Lane", b"07700 900123", b"maren.holloway@mail.example", b"HM4 2QT")
"""What the original says and no copy does."""
FILES = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"RIFF", b"age-encryption.org")
TOLD = ("text/html", "text/plain", "application/json", "application/problem+json", "application/manifest+json")
BYTES = re.compile(r"/bytes/[a-z]+/[^\"'<>\s]+")
SKIPPED = ("account_", "mfa_", "usersessions", "api")
"""Signing in; and the API, which takes no session: see below."""
SERVED_ON = ("firm", "counsel", "alone")
"""Who may read the copy, each in their time."""
TAKER = "firm"
OF_SERVED = (
    "bundles:",
    "defence:",
    "disclosure:",
    "evidence:",
    "lodged:",
    "packages:",
    "served:",
    "serving:",
    "taking:",
)
"""Where whoever was served reads, and where originals are."""
GIVING = (
    "bundles",
    "disclosure",
    "evidence",
    "files",
    "handovers",
    "lodged",
    "packages",
    "review",
    "served",
    "serving",
)
"""The stages whose forms, too, could lead to bytes."""


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


@pytest.fixture
def scene(database: object, lean: None, pause: Callable[[float], None]) -> Iterator[Scene]:  # noqa: F811
    factories.forget_caches()
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
    yield Scene(served, ids, outside, original, copy, copied, taken)
    factories.forget_caches()


@pytest.fixture
def byte_path(database: object) -> Iterator[str]:
    with serving(build(settings.UNBROKEN)) as address:
        yield address


def test_no_page_and_no_byte_path_gives_evidence_that_was_not_served(scene: Scene, byte_path: str) -> None:
    wrong: list[str] = []
    with httpx.Client(base_url=byte_path, trust_env=False) as http:
        for who, actor in scene.readers.items():
            client = Client(raise_request_exception=False)
            factories.sign_in(client, actor)
            wrong += list(pages_of(scene, who, client, http, only=OF_SERVED if who == "counsel" else ("",)))
            wrong += list(forged(scene, who, actor, client.session.session_key, http))
        scene.ids["export_id"] = scene.taken
        for who in ("firm", "co-defendant", "counsel", "CRT"):
            client = Client(raise_request_exception=False)
            factories.sign_in(client, scene.readers[who])
            wrong += list(pages_of(scene, who, client, http, only=("taking:", "packages:")))
    assert not wrong, "\n".join(wrong)
    assert set(scene.got) == {"firm", "counsel"}
    assert any(body.startswith(b"PK") for body in scene.got[TAKER])


def test_whoever_no_longer_acts_gets_nothing_and_a_defendant_in_person_their_own_copy_alone(
    scene: Scene, byte_path: str
) -> None:
    wrong: list[str] = []
    now = scene.served.world.now
    removed = {f"removed {who}": scene.outside[who] for who in ("firm", "counsel")}
    change_firm(scene.served, scene.served.later.organisation_id, now)
    with httpx.Client(base_url=byte_path, trust_env=False) as http:
        for who, actor in removed.items():
            client = Client(raise_request_exception=False)
            factories.sign_in(client, actor)
            for export_id in (scene.ids["export_id"], scene.taken):
                scene.ids["export_id"] = export_id
                wrong += list(pages_of(scene, who, client, http, only=OF_SERVED))
            wrong += list(forged(scene, who, actor, client.session.session_key, http))
        assert scene.got == {}
        _visitor, document = serve_in_person(scene.served)
        made = in_person.invite(
            case_id=scene.served.case_id,
            client_id=scene.served.world.client_id,
            actor=scene.served.world.prosecutor,
            now=datetime.now(UTC),
        )
        alone = Client(raise_request_exception=False)
        assert alone.post(f"/served/in-person/{made.token}/", {"code": made.code}).status_code == 302
        wrong += list(pages_of(scene, "alone", alone, http, only=OF_SERVED))
        assert scene.got == {}, "the firm's copy is not theirs"
        scene.ids["document_id"] = document.pk
        scene.copied = b"".join(
            versions.open_sealed(document.version_id, scene.served.world.prosecutor.organisation_id).open_all()
        )
        wrong += list(pages_of(scene, "alone", alone, http, only=("served:",)))
    assert not wrong, "\n".join(wrong)
    assert set(scene.got) == {"alone"}


def pages_of(
    scene: Scene, who: str, client: Client, http: httpx.Client, only: tuple[str, ...] = ("",)
) -> Iterator[str]:
    """Ask every address, or those whose names begin so, in both ways; follow every byte path that an answer names."""
    for version_id in (scene.original, scene.copy):
        for name, path, names_object in addresses({**scene.ids, "version_id": version_id}):
            if (
                name.startswith(SKIPPED)
                or not name.startswith(only)
                or (version_id not in path and version_id == scene.copy)
            ):
                continue
            for call in (client.get, client.post) if names_object and name.startswith(GIVING) else (client.get,):
                yield from answered(scene, who, call(path), f"{name} ({version_id == scene.copy})", client, http)


def answered(scene: Scene, who: str, answer, where: str, client: Client, http: httpx.Client) -> Iterator[str]:
    """Look at one answer, and fetch what it leads to."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    media = answer.get("Content-Type", "text/html").split(";")[0]
    if answer.status_code >= 500:
        yield f"{who}, {where}: {answer.status_code}"
    if body and media not in TOLD:
        yield f"{who}, {where}: answered with {media}"
    yield from scene.fetched(who, body, where)
    led = [html.unescape(one) for one in BYTES.findall(f"{answer.get('Location', '')} {body.decode(errors='replace')}")]
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"}
    for path in led:
        if path != "/bytes/live":
            yield from scene.fetched(who, http.get(path, headers=cookie).content, f"{where} to {path[:15]}")


def forged(scene: Scene, who: str, actor: Actor, session: str, http: httpx.Client) -> Iterator[str]:
    """Ask the byte paths with capabilities as good as the program makes them, which no page would have given."""
    now = datetime.now(UTC)
    cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session}"}
    bearer = {"Authorization": f"Bearer {connect(actor.organisation_id, Scope, now=now)}"}
    asked = [(f"/bytes/exports/{scene.ids['export_id']}", downloads.issue_download(
        scene.ids["export_id"], "a.zip", actor, session, now), cookie)]  # fmt: skip
    for version_id in (scene.original, scene.copy):
        view = versions.get_sealed(version_id)
        asked.append((f"/bytes/versions/{version_id}", grants.issue_view(view, "JS/1", actor, session, now), cookie))
        system = grants.issue_system_view(view, "JS/1", actor, actor.person_id, now)
        asked += [(f"/bytes/versions/{version_id}", system, headers) for headers in (bearer, cookie, {})]
    document = scene.ids["document_id"]
    if who not in SERVED_ON:
        asked.append((f"/bytes/served/{document}", SERVED.issue(document, [document], actor, session, now), cookie))
    for path, token, headers in asked:
        answer = http.get(path, params={"grant": token}, headers=headers)
        if answer.status_code not in {401, 403, 404}:
            yield f"{who}, {path[:20]}: {answer.status_code}"
        yield from scene.fetched(who, answer.content, path[:20])


def test_no_system_reads_no_way_of_giving_takes_anybody_outside_and_a_copy_goes_where_it_was_served(
    scene: Scene,
) -> None:
    api_is_closed(scene)
    ways_are_closed(scene)
    copies_go_by_service_alone(scene)


def api_is_closed(scene: Scene) -> None:
    """Ask every read of the API as a connected system with every scope."""
    wrong, seen = [], 0
    now = datetime.now(UTC)
    for who, actor in scene.readers.items():
        headers = {"Authorization": f"Bearer {connect(actor.organisation_id, Scope, now=now)}"}
        client = Client(raise_request_exception=False, headers=headers)
        for name, path, names_object in addresses({**scene.ids, "version_id": scene.original}):
            if name.startswith("api:"):
                answer = client.get(path)
                wrong += [f"{who}, {name}: {answer.status_code}"] if answer.status_code >= 500 else []
                wrong += scene.fetched("system of " + who, answer.content, name)
                seen += names_object
    assert not wrong, "\n".join(wrong)
    assert seen > 20


def ways_are_closed(scene: Scene) -> None:
    """Try to hand over, to give keys, and to make packages of any form, for each kind of organisation."""
    world, key = scene.served.world, str(generate_identity(pq=False).recipient())
    now, officer = world.now, world.base.officer
    for actor in scene.outside.values():
        there = actor.organisation_id
        ways: list[Callable[[], object]] = [
            lambda actor=actor: factories.send(officer, world.case_id, [scene.original], actor, now=now),
            lambda there=there: evidence.offer_versions(
                version_ids=[scene.original], organisation_id=there, person_id="x", actor=officer, now=now
            ),
            *(
                lambda recipient=recipient, form=form: packages.request_export(
                    export_id=new_id(),
                    case_id=world.case_id,
                    version_ids=[scene.original],
                    recipient=recipient,
                    form=form,
                    purpose="Review",
                    confirmed_warning=True,
                    actor=officer,
                    now=now,
                )
                for form in Form
                for recipient in (PackageRecipient(there), PackageRecipient(there, key), PackageRecipient("", key, "X"))
            ),
        ]
        for give in ways:
            with pytest.raises(StaysInside):
                give()


def copies_go_by_service_alone(scene: Scene) -> None:
    """Ask for packages of what was served: they tell a whole history, so not even whoever was served is given one."""
    world = scene.served.world
    for organisation_id in (scene.served.solicitor.organisation_id, scene.served.theirs.organisation_id):
        for chosen in ((scene.copy,), (scene.copy, scene.original)):
            with pytest.raises(StaysInside):
                packages.request_export(
                    export_id=new_id(),
                    case_id=world.case_id,
                    version_ids=chosen,
                    recipient=PackageRecipient(organisation_id),
                    form=Form.AGE,
                    purpose="Service",
                    confirmed_warning=False,
                    actor=world.prosecutor,
                    now=world.now,
                )


WAYS = {
    "Envelope": {"stages/evidence/envelopes.py", "stages/evidence/moving.py"},
    "new_envelope": {"stages/evidence/actions.py", "stages/evidence/giving.py", "stages/evidence/making.py"},
    "Wrapping": {"stages/disclosure/serving/giving.py"},
    "header_of": {"stages/disclosure/serving/giving.py", "stages/evidence/queries.py", "stages/packages/contents.py"},
}
"""Where a key of evidence can be made or read at all. The database refuses an envelope for anybody outside."""


def test_keys_are_made_in_no_other_place() -> None:
    root = Path(unbroken.__file__).parent
    found: dict[str, set[str]] = {name: set() for name in WAYS}
    for path in root.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if called in found:
                    found[called].add(path.relative_to(root).as_posix())
    assert {name: places - WAYS[name] for name, places in found.items()} == {name: set() for name in WAYS}
    assert all(found.values())
