import hashlib

import pytest
from django.db import connection
from django.db.utils import Error

from stages.evidence.world import PNG, begin, make_item, mp4, seal, send
from unbroken.ground.access.actor import Actor
from unbroken.ground.resources import resources
from unbroken.stages.evidence import actions, queries, sealing
from unbroken.stages.evidence.models import Upload, Version
from unbroken.stages.evidence.rules import VersionState


def test_version_whole_and_equal_is_sealed_with_both_digests(world) -> None:
    content = mp4(3 * 1024 * 1024 + 17)
    version = queries.get_version(world.officer, seal(world, content))
    assert version.state is VersionState.SEALED
    assert version.sha256_server == version.sha256_client == hashlib.sha256(content).hexdigest()
    assert version.format == "MP4"


@pytest.mark.parametrize(
    "size", [100, 65_535, 65_536, 65_537, 1 << 20, (8 << 20) - 1, 8 << 20, (8 << 20) + 65_536, 17_000_000]
)
def test_version_of_any_size_opens_to_what_was_sent(world, size) -> None:
    content = mp4(size)
    version_id = seal(world, content)
    opened = queries.open_sealed(version_id, world.officer.organisation_id)
    assert b"".join(opened.open_all()) == content
    assert opened.size_bytes == size


def test_version_with_another_declared_digest_is_refused_and_removed(world) -> None:
    version_id = seal(world, mp4(70_000), sha256="ab" * 32)
    version = queries.get_version(world.officer, version_id)
    assert version.state is VersionState.REFUSED
    assert "not what was sent" in version.refusal
    assert not resources().store.exists(f"evidence/{version_id}")


def test_version_of_a_program_is_refused_whatever_its_name(world) -> None:
    version = queries.get_version(world.officer, seal(world, b"MZ" + bytes(1000), name="holiday.mp4"))
    assert version.state is VersionState.REFUSED
    assert "program" in version.refusal


def test_version_named_wrongly_is_recognised_from_content(world) -> None:
    version = queries.get_version(world.officer, seal(world, PNG + bytes(100), name="notes.pdf"))
    assert (version.state, version.format) == (VersionState.SEALED, "PNG")


def test_version_with_a_changed_stored_byte_is_refused(world) -> None:
    content = mp4(200_000)
    version_id = begin(world, len(content))
    send(version_id, content)
    part = next(resources().store._folder.root.glob(f"evidence/{version_id}.parts/*"))
    data = bytearray(part.read_bytes())
    data[70_000] ^= 1
    part.chmod(0o600)
    part.write_bytes(data)
    digest = hashlib.sha256(content).hexdigest()
    actions.declare_digest(version_id=version_id, sha256=digest, actor=world.officer, now=world.now)
    system = Actor.system(world.officer.organisation_id)
    assert sealing.seal_version(version_id=version_id, actor=system, now=world.now) is VersionState.REFUSED


def test_version_sealed_cannot_be_changed_by_any_path(world) -> None:
    version_id = seal(world, mp4(1000))
    for statement in ("UPDATE evidence_version SET sha256_server = ''", "DELETE FROM evidence_version"):
        with pytest.raises(Error, match="settled and cannot be changed"), connection.cursor() as cursor:
            cursor.execute(statement)
    assert queries.get_version(world.officer, version_id).is_sealed


def test_seal_version_run_twice_gives_one_event(world) -> None:
    version_id = seal(world, mp4(1000))
    system = Actor.system(world.officer.organisation_id)
    assert sealing.seal_version(version_id=version_id, actor=system, now=world.now) is VersionState.SEALED
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM custody_pending WHERE type = 'evidence:version:sealed'")
        assert cursor.fetchone()[0] == 1


def test_sealing_leaves_no_plaintext_in_the_data_folder(world) -> None:
    from django.conf import settings

    marker = b"a sentence that only the witness said " * 40
    seal(world, mp4(100_000) + marker)
    found = [
        path
        for path in settings.UNBROKEN.data_folder.rglob("*")
        if path.is_file() and b"only the witness said" in path.read_bytes()
    ]
    assert found == []


def test_upload_expired_is_cleaned_and_recorded(world) -> None:
    version_id = begin(world, 300_000, now=world.now)
    from unbroken.stages.evidence import uploads
    from unbroken.stages.evidence.partwriter import PartWriter

    upload = Upload.objects.get(version_id=version_id)
    writer = PartWriter(uploads.take(upload.pk), resources().store)
    writer.feed(mp4(200_000))
    writer.flush()
    store = resources().store
    assert store.list_parts(f"evidence/{version_id}")
    assert sealing.expire_uploads(world.now) == 0
    assert sealing.expire_uploads(upload.expires_at) == 1
    assert sealing.expire_uploads(upload.expires_at) == 0
    assert not store.list_parts(f"evidence/{version_id}")
    assert Version.objects.get(pk=version_id).state == VersionState.ABANDONED
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM custody_pending WHERE type = 'evidence:upload:abandoned'")
        assert cursor.fetchone()[0] == 1


def test_part_stored_after_the_clean_up_is_swept_and_an_open_upload_is_left_alone(world) -> None:
    store = resources().store
    over, going_on = (begin(world, 300_000, make_item(world, ref)) for ref in ("JS/1", "JS/2"))
    sealing.abandon_upload(version_id=over, actor=world.officer, now=world.now)
    for key in (over, going_on, "of-nobody"):
        store.put_part(f"evidence/{key}", 1, b"stored late")
    assert sealing.sweep_orphans() == 1
    assert sealing.sweep_orphans() == 0
    assert not store.list_parts(f"evidence/{over}")
    assert store.list_parts(f"evidence/{going_on}")
    assert store.list_parts("evidence/of-nobody")


def test_item_with_a_sealed_file_takes_no_other(world) -> None:
    from unbroken.stages.evidence.errors import VersionFixed

    item_id = make_item(world)
    seal(world, mp4(1000), item_id=item_id)
    with pytest.raises(VersionFixed, match="cannot be replaced"):
        begin(world, 1000, item_id)
