"""Packages, from asking to verifying them as a stranger would: on real PostgreSQL, log and store."""

import hashlib
import os
import subprocess
import sys
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

import factories
from unbroken.engines.bag import verify_package
from unbroken.engines.bag.contents import Form
from unbroken.engines.vault import generate_identity
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.events import EventType
from unbroken.ground.resources import resources
from unbroken.stages.cases import queries as cases
from unbroken.stages.packages import actions, queries
from unbroken.stages.packages.models import Build, Export
from unbroken.stages.packages.rules import PackageRecipient, State

SAMPLE = b"It was raining on the towpath"


def _faults(report) -> list[str]:
    return [f"{check.name} {check.subject}: {check.sentence}" for check in report.failures]


def test_package_for_an_age_key_verifies_and_stock_age_opens_an_item(world, ask, build, save, tmp_path):
    identity = generate_identity(pq=False)
    key = tmp_path / "key.txt"
    key.write_text(f"{identity}\n")
    export_id = ask(
        recipient=PackageRecipient(
            world.officer.organisation_id, str(identity.recipient()), "Jo Sandford", "Read without an account"
        )
    )

    build(export_id)

    path = save(export_id, world.officer)
    report = verify_package(path, identities=[identity])
    assert report.ok, _faults(report)
    assert (report.summary.items, report.summary.events) == (2, 10)
    view = queries.get_export(world.officer, export_id)
    assert view.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert view.size_bytes == path.stat().st_size
    assert view.tag_manifest_sha256 == report.summary.tag_manifest_sha256
    assert view.policy_fingerprint == report.summary.policy_fingerprint
    with zipfile.ZipFile(path) as package:
        package.extract("data/JS-2.age", tmp_path)
    opened = subprocess.run(
        ["age", "-d", "-i", str(key), str(tmp_path / "data/JS-2.age")], check=True, capture_output=True
    )
    assert opened.stdout == world.contents[1]


def test_package_for_an_organisation_opens_with_its_key_only(world, ask, build, save):
    from unbroken.ground.organisations import keys

    export_id = ask(recipient=PackageRecipient(organisation_id=world.prosecutor.organisation_id))
    build(export_id)
    path = save(export_id, world.officer)

    theirs = verify_package(path, identities=keys.identities_of(world.prosecutor.organisation_id))
    ours = verify_package(path, identities=keys.identities_of(world.officer.organisation_id))

    assert theirs.ok, _faults(theirs)
    assert not ours.ok
    assert "JS/1" in {check.subject for check in ours.failures}


def test_plain_package_after_the_warning_holds_the_very_bytes(world, ask, build, save):
    export_id = ask(
        form=Form.PLAIN,
        recipient=PackageRecipient(organisation_id=world.officer.organisation_id),
        confirmed_warning=True,
    )

    build(export_id)

    path = save(export_id, world.officer)
    report = verify_package(path)
    assert report.ok, _faults(report)
    with zipfile.ZipFile(path) as package:
        assert package.read("data/JS-1.wav") == world.contents[0]


def test_package_with_one_changed_byte_is_refused_and_named(world, ask, build, save):
    export_id = ask(
        form=Form.PLAIN,
        recipient=PackageRecipient(organisation_id=world.officer.organisation_id),
        confirmed_warning=True,
    )
    build(export_id)
    path = save(export_id, world.officer)
    data = bytearray(path.read_bytes())
    data[data.index(SAMPLE)] ^= 1
    path.write_bytes(data)

    report = verify_package(path)

    assert not report.ok
    assert "data/JS-1.wav" in " ".join(_faults(report))


def test_package_leaves_no_known_plaintext_in_the_data_folder(world, ask, build):
    export_id = ask(
        form=Form.PLAIN,
        recipient=PackageRecipient(organisation_id=world.officer.organisation_id),
        confirmed_warning=True,
    )
    build(export_id)

    folder = Path(os.environ["UNBROKEN_DATA"])
    files = [path for path in folder.rglob("*") if path.is_file() and "postgres" not in path.parts]
    stored = resources().store.size(Export.objects.get(pk=export_id).blob_key)

    assert stored > sum(map(len, world.contents))
    assert sum(path.stat().st_size for path in files) > stored
    assert [path for path in files if SAMPLE in path.read_bytes()] == []
    assert [path for path in files if b"Jo Sandford" in path.read_bytes()] == []


def test_package_after_a_receipt_holds_both_sides_and_the_recipient_can_export_too(world, ask, build, pause, save, now):
    handover_id = factories.send(world.officer, world.case_id, world.version_ids, world.prosecutor, now=now)
    factories.receive(world.prosecutor, handover_id, now=now)
    pause(0)

    ours = ask()
    theirs = ask(actor=world.prosecutor, recipient=PackageRecipient(organisation_id=world.prosecutor.organisation_id))
    for export_id, actor in ((ours, world.officer), (theirs, world.prosecutor)):
        build(export_id)
        report = verify_package(save(export_id, actor))
        assert report.ok, _faults(report)
        assert [check.ok for check in report.checks if check.name == "receipts"] == [True]
        with zipfile.ZipFile(save(export_id, actor)) as package:
            assert "custody/others/1/checkpoint" in package.namelist()


def test_build_run_twice_makes_one_package(world, ask, build):
    export_id = ask()
    build(export_id)
    before = Export.objects.values().get(pk=export_id)

    build(export_id)

    assert Export.objects.values().get(pk=export_id) == before
    exported = custody.list_events(world.officer, object_id=export_id, types=[EventType.PACKAGE_EXPORTED])
    assert len(exported) == 1


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it."""


def test_build_killed_half_way_starts_again_and_leaves_no_old_blob(world, ask, build, pause, save, now):
    export_id = ask()

    def die_at_the_seal(_seconds: float) -> None:
        pause(0)
        if custody.list_events(world.officer, object_id=export_id, types=[EventType.PACKAGE_EXPORTED]):
            raise Killed

    with pytest.raises(Killed):
        actions.build_export(export_id=export_id, now=now, pause=die_at_the_seal)
    first = Build.objects.get(pk=export_id).blob_key
    resources().store.put_part(first, 1, b"what a killed process left")

    build(export_id)

    assert Export.objects.get(pk=export_id).blob_key != first
    assert resources().store.list_parts(first) == []
    assert list(resources().store.list_unfinished("packages")) == []
    assert verify_package(save(export_id, world.officer)).ok


def test_build_whose_requester_lost_the_right_fails_with_a_sentence(world, ask, pause, now):
    export_id = ask(actor=world.file_handler)
    people = cases.get_case(world.officer, world.case_id).assignments
    assignment = next(one for one in people if one.person_id == world.file_handler.person_id)
    factories.cases.end_assignment(assignment_id=assignment.id, actor=world.officer, now=now)

    assert actions.build_export(export_id=export_id, now=now, pause=pause) is State.FAILED

    assert "may no longer export" in queries.get_export(world.officer, export_id).error


def test_expired_package_is_deleted_and_recorded(world, ask, build, now):
    export_id = ask()
    build(export_id)
    blob_key = Export.objects.get(pk=export_id).blob_key

    assert actions.expire_exports(now + timedelta(days=6)) == 0
    assert resources().store.exists(blob_key)
    assert actions.expire_exports(now + timedelta(days=7)) == 1
    assert actions.expire_exports(now + timedelta(days=7)) == 0

    assert not resources().store.exists(blob_key)
    assert queries.get_export(world.officer, export_id).state is State.EXPIRED
    assert bytes(Export.objects.get(pk=export_id).header) == b""
    deleted = custody.list_events(world.officer, object_id=export_id, types=[EventType.PACKAGE_DELETED])
    assert len(deleted) == 1


def test_package_verifies_on_the_command_line_without_a_database(world, ask, build, save):
    export_id = ask()
    build(export_id)
    path = save(export_id, world.officer)
    done = subprocess.run(
        [str(Path(sys.executable).parent / "unbroken"), "verify", str(path)],
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/")},
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr
