"""Packages of what was served: sealed to who takes them, proved offline, and nothing in them that was not served."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.conf import settings

import factories
from stages.disclosure.courtroom import make_courtroom
from stages.disclosure.served import Served, change_firm, make_served, serve_in_person
from stages.packages.test_pages import signed_in
from unbroken.engines.bag import verify_package
from unbroken.engines.vault import generate_identity, iter_plaintext
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import keys
from unbroken.service.server.sequencing import sequencer as make_sequencer
from unbroken.stages.disclosure.defence import actions as defence
from unbroken.stages.disclosure.defence import in_person
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.defence.models import InPerson
from unbroken.stages.disclosure.errors import DisclosureIncomplete
from unbroken.stages.disclosure.serving import actions as serving
from unbroken.stages.disclosure.serving import queries as proofs
from unbroken.stages.disclosure.serving import rules
from unbroken.stages.disclosure.serving.models import ServedDocument
from unbroken.stages.disclosure.taking import actions, queries
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.packages import actions as packages
from unbroken.stages.packages import queries as stored
from unbroken.stages.packages.errors import ExportIncomplete
from unbroken.stages.packages.rules import State


@pytest.fixture
def served(database: object) -> Iterator[Served]:
    """Served five minutes ago: pages read the clock of the day."""
    yield make_served(datetime.now(UTC) - timedelta(minutes=5))
    factories.forget_caches()


@pytest.fixture
def build(database: object) -> Iterator[Callable[[str], State]]:
    """Build a package; while it waits for the log, the log does its work."""
    sequencer = make_sequencer(settings.UNBROKEN)
    yield lambda export_id: packages.build_export(
        export_id=export_id, now=datetime.now(UTC), pause=lambda _seconds: sequencer.sequence_now() and None
    )
    sequencer.close()


def request(served: Served, actor: Actor | None = None, **changes: object) -> str:
    facts: dict[str, object] = {
        "export_id": new_id(),
        "case_id": served.case_id,
        "document_ids": [served.document_id],
        "age_key": "",
        "actor": actor or served.solicitor,
        "now": served.now,
    }
    return actions.request_package(**{**facts, **changes})  # type: ignore[arg-type]


def save(export_id: str, actor: Actor, folder: Path) -> Path:
    path = folder / f"{export_id}.zip"
    path.write_bytes(b"".join(stored.open_package(export_id, actor.organisation_id).open_all()))
    return path


def holds_nothing_else(path: Path, served_only: ServedDocument, originals: list[str]) -> None:
    """Look through every file of a package for what was never served."""
    with zipfile.ZipFile(path) as package:
        every = b"\n".join(name.encode() + b"\n" + package.read(name) for name in package.namelist())
    assert served_only.sha256.encode() in every
    for version_id in originals:
        version = evidence.get_sealed(version_id)
        for word in (version.sha256_server, version.file_name, version_id):
            assert word.encode() not in every
    for word in (b"WILLOWBROOK", b"Holloway", b"Ada Field", b"Rhian Calder"):
        assert word not in every


def test_package_of_the_defence_verifies_offline_opens_with_their_key_and_holds_what_was_served_alone(
    served: Served, build: Callable[[str], State], tmp_path: Path
) -> None:
    export_id = request(served)
    assert build(export_id) is State.READY
    path = save(export_id, served.solicitor, tmp_path)
    report = verify_package(path, identities=keys.identities_of(served.solicitor.organisation_id))
    assert report.ok, [check.sentence for check in report.failures]
    assert report.summary.items == 1
    row = ServedDocument.objects.get(pk=served.document_id)
    holds_nothing_else(path, row, [served.world.base.version_id])
    theirs = verify_package(path, identities=keys.identities_of(served.theirs.organisation_id))
    assert not theirs.ok, "nobody else's key opens it"
    proof = proofs.get_proof(served.world.prosecutor, served.service_id, now=served.now)
    assert proof.opened_count == 1, "who takes a document has opened it"
    changed = bytearray(path.read_bytes())
    changed[changed.index(b"age-encryption.org") + 300] ^= 1
    path.write_bytes(changed)
    assert not verify_package(path).ok


def test_package_for_a_key_of_ones_own_opens_with_it_alone(
    served: Served, build: Callable[[str], State], tmp_path: Path
) -> None:
    identity = generate_identity(pq=False)
    export_id = request(served, age_key=str(identity.recipient()))
    assert build(export_id) is State.READY
    path = save(export_id, served.solicitor, tmp_path)
    assert verify_package(path, identities=[identity]).ok
    with zipfile.ZipFile(path) as package:
        name = next(one for one in package.namelist() if one.startswith("data/"))
        with package.open(name) as stream:
            assert b"".join(iter_plaintext(stream, [identity])).startswith(b"%PDF")
    with pytest.raises(ExportIncomplete):
        request(served, age_key="not a key")
    with pytest.raises(DisclosureIncomplete):
        request(served, document_ids=[])


def test_nobody_else_takes_what_was_served_and_a_change_of_firm_ends_it(
    served: Served, build: Callable[[str], State]
) -> None:
    base = served.world.base
    for actor in (served.theirs, served.counsel, served.later, served.world.prosecutor, base.officer, base.clerk):
        with pytest.raises(NotVisible):
            request(served, actor)
        with pytest.raises(NotVisible):
            queries.list_takeable(actor, served.case_id, now=served.now)
    with pytest.raises(NotVisible):
        request(served, document_ids=[served.document_id, new_id()])
    export_id, waiting = request(served), request(served)
    assert build(export_id) is State.READY
    stored.require_download(served.clerk, export_id, now=served.now)
    with pytest.raises(NotVisible):
        stored.require_download(served.theirs, export_id, now=served.now)
    later = served.now + timedelta(minutes=1)
    change_firm(served, served.later.organisation_id, later)
    for ask in (stored.require_download, queries.get_package):
        with pytest.raises(NotVisible):
            ask(served.solicitor, export_id, now=later)
    with pytest.raises(NotVisible):
        packages.open_export(export_id=export_id, actor=served.solicitor, now=later)
    assert build(waiting) is State.FAILED


def test_court_takes_its_bundle_as_a_package_that_verifies(
    database: object, build: Callable[[str], State], tmp_path: Path
) -> None:
    room = make_courtroom(datetime.now(UTC) - timedelta(minutes=5))
    service_id = room.serve()
    ids = [one.document_id for one in room.bundle().entries]
    export_id = actions.request_package(
        export_id=new_id(), case_id=room.case_id, document_ids=ids, age_key="", actor=room.clerk, now=room.now
    )
    assert build(export_id) is State.READY
    path = save(export_id, room.clerk, tmp_path)
    report = verify_package(path, identities=keys.identities_of(room.clerk.organisation_id))
    assert report.ok, [check.sentence for check in report.failures]
    assert report.summary.items == 2
    holds_nothing_else(path, ServedDocument.objects.get(pk=ids[0]), list(room.version_ids))
    assert [one.section.value for one in queries.list_takeable(room.magistrate, room.case_id, now=room.now)] == ["CS"]
    with pytest.raises(NotVisible):
        queries.get_package(room.magistrate, export_id, now=room.now)
    over = room.now + rules.ACCESS
    assert [one.id for one in portal.list_ending(room.judge, room.case_id, now=over)] == [service_id]
    assert defence.renew_access(service_id=service_id, actor=room.judge, now=over) == over + rules.ACCESS
    renewed = signed_in(room.clerk).post(f"/served/service/{service_id}/renew/")
    assert renewed["Location"] == f"/bundles/{room.bundle().id}/#service-{service_id}"
    serving.recall_service(service_id=service_id, reason="Wrong court", actor=room.world.prosecutor, now=room.now)
    with pytest.raises(NotVisible):
        stored.require_download(room.clerk, export_id, now=room.now)
    factories.forget_caches()


def test_pages_ask_for_a_package_show_it_and_lead_to_its_bytes(served: Served, build: Callable[[str], State]) -> None:
    client = signed_in(served.solicitor)
    place = f"/taking/case/{served.case_id}/"
    assert "Download as a package" in client.get(place).text
    missing = client.post(place, {"export_id": new_id()})
    assert missing.status_code == 422
    assert "Choose at least one document" in missing.text
    hostile = {"export_id": new_id(), "document_ids": [served.document_id], "age_key": "<script>"}
    assert client.post(place, hostile).status_code == 422
    answer = client.post(place, {"export_id": new_id(), "document_ids": [served.document_id]})
    shown = answer["Location"]
    assert "Written so far" in client.get(shown).text
    build(shown.rstrip("/").rsplit("/", 1)[-1])
    assert "unbroken verify" in client.get(shown).text
    assert client.post(f"{shown}download/")["Location"].startswith("/bytes/exports/")
    for actor in (served.theirs, served.world.base.officer):
        other = signed_in(actor)
        assert other.get(shown).status_code == 404
        assert other.get(place).status_code == 404
        assert other.post(f"{shown}download/").status_code == 404


def test_defendant_in_person_takes_documents_that_open_without_a_key_and_prove_who_served_them(
    served: Served, build: Callable[[str], State], tmp_path: Path
) -> None:
    visitor, document = serve_in_person(served)
    foreign = {"document_ids": [served.document_id], "actor": visitor}
    with pytest.raises(NotVisible):
        request(served, **foreign)
    export_id = request(served, document_ids=[document.pk], actor=visitor)
    assert build(export_id) is State.READY
    assert [one.id for one in queries.list_packages(visitor, served.case_id, now=served.now)] == [export_id]
    taker = in_person.as_taker(visitor)
    path = save(export_id, taker, tmp_path)
    report = verify_package(path)
    assert report.ok, [check.sentence for check in report.failures]
    with zipfile.ZipFile(path) as package:
        (name,) = (one for one in package.namelist() if one.startswith("data/"))
        assert package.read(name).startswith(b"%PDF")
    holds_nothing_else(path, document, [served.world.base.version_id])
    assert report.summary.events >= 3, "served, opened, put into the package"
    for actor in (served.world.prosecutor, served.solicitor, served.theirs):
        with pytest.raises(NotVisible):
            queries.get_package(actor, export_id, now=served.now)
    (access_id,) = InPerson.objects.filter(ended_at=None).values_list("id", flat=True)
    in_person.end(access_id=access_id, actor=served.world.prosecutor, now=served.now)
    with pytest.raises(NotVisible):
        stored.require_download(taker, export_id, now=served.now)
