"""A recorded interview: watched by two people, copied without hidden data, released, played after an undertaking."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

import pytest

import factories
from fact_records import record, victim
from stages.disclosure.served import passed, serve
from stages.disclosure.world import World, make_world, represent
from stages.packages.test_pages import signed_in
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.service.demo.recordings import make_recording
from unbroken.stages.disclosure.defence import actions as defence
from unbroken.stages.disclosure.defence import opening
from unbroken.stages.disclosure.defence import queries as portal
from unbroken.stages.disclosure.errors import DisclosureIncomplete, ReleaseStopped, SecondPersonNeeded
from unbroken.stages.disclosure.models import ReleaseCheck
from unbroken.stages.disclosure.recordings import checking
from unbroken.stages.disclosure.recordings.models import RecordingCheck
from unbroken.stages.disclosure.recordings.vocabulary import CheckState
from unbroken.stages.disclosure.releases import actions as releases
from unbroken.stages.disclosure.serving.models import ServedDocument
from unbroken.stages.evidence import actions as evidence
from unbroken.stages.evidence import queries as evidence_queries
from unbroken.stages.evidence.models import Version

TO = Recipient.DEF_REP


@pytest.fixture
def world(database: object, now: datetime) -> Iterator[World]:
    made = make_world(now)
    represent(made, made.solicitor.organisation_id, since=now - timedelta(days=30), has_undertaking=True)
    yield made
    factories.forget_caches()


def interview(world: World, content: bytes) -> str:
    """Record an interview of a witness and hand it over to the prosecutor; return its version."""
    officer = world.base.officer
    item_id = evidence.add_item(
        item_id=new_id(),
        case_id=world.case_id,
        exhibit_ref="AB/1",
        kind="abe",
        title="Interview",
        producer="PC 4123 Jane Smith",
        captured_at=world.now - timedelta(hours=2),
        captured_where="Harrowmoor interview suite",
        actor=officer,
        now=world.now,
    )
    version_id = factories.upload(officer, item_id, content, now=world.now)
    handover = factories.send(officer, world.case_id, [version_id], world.prosecutor, now=world.now)
    factories.receive(world.prosecutor, handover, now=world.now)
    return version_id


def confirm(world: World, version_id: str, actor: Actor, *, confirmed: bool = True) -> CheckState:
    return checking.confirm_watched(
        version_id=version_id, recipient=TO, confirmed=confirmed, actor=actor, now=world.now
    )


def stops(world: World, release_id: str) -> set[str]:
    releases.check_release(release_id=release_id, actor=world.prosecutor, now=world.now)
    return set(ReleaseCheck.objects.filter(release_id=release_id, passed=False).values_list("rule", flat=True))


def test_recording_goes_after_two_people_watched_it_and_plays_after_the_undertaking(world: World) -> None:
    version_id = interview(world, make_recording("AB/1", 1, 1).content)
    release_id = world.draft(version_ids=[version_id])
    assert "B5" in stops(world, release_id)
    with pytest.raises(DisclosureIncomplete):
        confirm(world, version_id, world.prosecutor, confirmed=False)
    assert confirm(world, version_id, world.prosecutor) is CheckState.FIRST
    with pytest.raises(SecondPersonNeeded):
        confirm(world, version_id, world.prosecutor)
    assert "second-person" in stops(world, release_id)
    with pytest.raises(ReleaseStopped):
        releases.release(release_id=release_id, confirmed=True, actor=world.prosecutor, now=world.now)
    assert confirm(world, version_id, world.second) is CheckState.COPY
    assert "B5" in stops(world, release_id), "the copy is not there yet"
    row = RecordingCheck.objects.get()
    for _twice in range(2):
        assert checking.make_copy(check_id=row.pk, now=world.now) is CheckState.READY
    assert stops(world, release_id) == set()

    serve(world, passed(world, version_ids=[version_id]))
    served = ServedDocument.objects.get()
    now = world.now + timedelta(minutes=1)
    wanted = portal.get_document(world.solicitor, served.pk, now=now)
    assert (wanted.needs_undertaking, wanted.is_watermarked, wanted.viewer) == (True, True, "video")
    with pytest.raises(NotVisible):
        opening.open_document(document_id=served.pk, actor=world.solicitor, now=now)
    with pytest.raises(DisclosureIncomplete):
        defence.give_undertaking(document_id=served.pk, confirmed=False, actor=world.solicitor, now=now)
    for _twice in range(2):
        defence.give_undertaking(document_id=served.pk, confirmed=True, actor=world.solicitor, now=now)
    opening.open_document(document_id=served.pk, actor=world.solicitor, now=now)
    data = b"".join(opening.open_sealed(served, world.solicitor).open_all())
    assert data[4:8] == b"ftyp"
    assert b"Lavf" not in data[-4000:]


def test_recording_without_a_playable_track_is_not_copied_and_can_be_confirmed_again(world: World) -> None:
    content = make_recording("AB/1", 1, 1).content.replace(b"soun", b"text").replace(b"vide", b"text")
    version_id = interview(world, content)
    for who in (world.prosecutor, world.second):
        confirm(world, version_id, who)
    row = RecordingCheck.objects.get()
    assert checking.make_copy(check_id=row.pk, now=world.now) is CheckState.FAILED
    assert "neither a picture nor a sound" in RecordingCheck.objects.get().error
    assert "65" in stops(world, world.draft(version_ids=[version_id]))
    assert confirm(world, version_id, world.second) is CheckState.FIRST
    assert RecordingCheck.objects.get().made_version_id != row.made_version_id


def test_recording_is_watched_again_after_the_facts_of_the_case_changed(world: World) -> None:
    version_id = interview(world, make_recording("AB/1", 1, 1).content)
    release_id = world.draft(version_ids=[version_id])
    for who in (world.prosecutor, world.second):
        confirm(world, version_id, who)
    row = RecordingCheck.objects.get()
    assert checking.make_copy(check_id=row.pk, now=world.now) is CheckState.READY
    assert stops(world, release_id) == set()
    record(world.base.officer, world.case_id, victim(), world.now)
    assert stops(world, release_id) == {"B5"}
    said = ReleaseCheck.objects.get(release_id=release_id, passed=False)
    assert "was watched before facts or the policy changed" in said.sentence
    assert "watch it again" in said.todo
    page = signed_in(world.second).get(f"/service/case/{world.case_id}/recordings/").text
    assert "Watch it again" in page
    assert confirm(world, version_id, world.second) is CheckState.FIRST
    assert "second-person" in stops(world, release_id)
    assert confirm(world, version_id, world.prosecutor) is CheckState.COPY
    again = RecordingCheck.objects.get()
    assert again.made_version_id != row.made_version_id
    assert checking.make_copy(check_id=row.pk, now=world.now) is CheckState.READY
    assert stops(world, release_id) == set()


@pytest.mark.parametrize("where", ["reading", "sealed", "settling"])
def test_copy_that_is_killed_half_way_is_made_once_when_it_is_resumed(
    world: World, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    class Killed(BaseException):
        pass

    def half(pieces: Iterable[bytes], _changes: object) -> Iterator[bytes]:
        yield next(iter(pieces))[:70_000]
        raise Killed

    def killed(*_given: object, **_named: object) -> None:
        raise Killed

    version_id = interview(world, make_recording("AB/1", 1, 1).content)
    for who in (world.prosecutor, world.second):
        confirm(world, version_id, who)
    row = RecordingCheck.objects.get()
    at = {
        "reading": (checking, "copy", half),
        "sealed": (evidence_queries, "get_sealed", killed),
        "settling": (checking, "announce", killed),
    }[where]
    with monkeypatch.context() as patch:
        patch.setattr(*at)
        with pytest.raises(Killed):
            checking.make_copy(check_id=row.pk, now=world.now)
    assert RecordingCheck.objects.get().state == CheckState.COPY
    assert "B5" in stops(world, world.draft(version_ids=[version_id]))
    assert checking.make_copy(check_id=row.pk, now=world.now) is CheckState.READY
    made = evidence_queries.get_sealed(row.made_version_id)
    assert made.sha256_server == RecordingCheck.objects.get().sha256
    assert Version.objects.filter(item_id=row.item_id).count() == 2
    assert Pending.objects.filter(type="disclosure:recording:copied").count() == 1
    assert stops(world, world.draft(version_ids=[version_id])) == set()


def test_nobody_else_confirms_and_no_document_is_taken_for_a_recording(world: World) -> None:
    version_id = interview(world, factories.recording())
    base = world.base
    for actor in (world.solicitor, base.clerk, base.stranger, base.colleague):
        with pytest.raises(NotVisible):
            confirm(world, version_id, actor)
    for missing in (base.version_id, new_id()):
        with pytest.raises(NotVisible):
            confirm(world, missing, world.prosecutor)
    assert [version.id for _, version in checking.list_recordings(world.prosecutor, world.case_id)] == [version_id]
    assert not RecordingCheck.objects.exists()
