"""The file certified and sent: when it is ready, when it is forced, and when it is stopped for good."""

from collections.abc import Iterator
from datetime import datetime

import pytest

import factories
from casefile_specimens import syn
from stages.files.world import World, make_world, ready_facts
from unbroken.engines.casefile.facts import FileType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.files import actions, queries
from unbroken.stages.files.errors import ReaderUnknown, ReasonMissing, WrongPrint
from unbroken.stages.files.models import Submission


@pytest.fixture
def ready(database: object, now: datetime) -> Iterator[World]:
    """A file that lacks its certificate only."""
    yield make_world(now, ready_facts(now))
    factories.forget_caches()


def submit(world: World, reason: str = "", *, now: datetime, **changed: object) -> str:
    """Send the file as the officer."""
    values: dict[str, object] = {"submission_id": new_id(), "file_type": "GAP", "actor": world.officer}
    return actions.submit_file(case_id=world.case_id, reason=reason, now=now, **(values | changed))  # type: ignore[arg-type]


def test_file_goes_once_the_supervisor_has_certified_it(ready: World, now: datetime) -> None:
    before = queries.get_check(ready.officer, ready.case_id, FileType.GAP, now=now)
    assert {gap.source.kind for gap in before.readiness.missing} == {"SupervisorCertificate"}
    with pytest.raises(ReasonMissing):
        submit(ready, now=now)
    with pytest.raises(NotVisible):
        actions.certify_file(case_id=ready.case_id, comments="Fine.", actor=ready.officer, now=now)
    with pytest.raises(InvalidInput):
        actions.certify_file(case_id=ready.case_id, comments=" ", actor=ready.supervisor, now=now)
    actions.certify_file(case_id=ready.case_id, comments="Complete and fair.", actor=ready.supervisor, now=now)
    check = queries.get_check(ready.officer, ready.case_id, None, now=now)
    assert check.readiness.sentence.endswith("The file can be sent.")
    assert check.file_type is FileType.GAP
    submission_id = submit(ready, now=now)
    assert submit(ready, now=now, submission_id=submission_id) == submission_id
    row = Submission.objects.get()
    assert (row.missing_count, row.reason, row.parts_ready) == (0, "", row.parts_needed)
    actions.certify_file(case_id=ready.case_id, comments="Looked again.", actor=ready.supervisor, now=now)


def test_file_that_is_not_ready_goes_with_a_reason_that_is_kept(ready: World, now: datetime) -> None:
    submit(ready, "The custody time runs out at 23:10.", now=now)
    row = Submission.objects.get()
    assert row.reason == "The custody time runs out at 23:10."
    assert row.missing_count == 1
    assert Pending.objects.filter(case_id=ready.case_id, type="file:record:submitted").count() == 1
    sent = queries.get_check(ready.supervisor, ready.case_id, None, now=now).submissions
    assert [one.reason for one in sent] == [row.reason]
    for changed in ({"file_type": "SOMETHING"}, {"actor": ready.prosecutor}, {"actor": ready.disclosure}):
        with pytest.raises((InvalidInput, NotVisible)):
            submit(ready, "Must go.", now=now, **changed)
    assert Submission.objects.count() == 1


def test_wrong_mans_print_is_stopped_whatever_the_reason(database: object, now: datetime) -> None:
    world = make_world(now, syn(3))
    check = queries.get_check(world.officer, world.case_id, None, now=now)
    assert "ELLORY" in check.readiness.stops[0].sentence
    with pytest.raises(WrongPrint, match="ELLORY"):
        submit(world, "The custody time runs out at 23:10.", now=now)
    assert not Submission.objects.exists()
    factories.forget_caches()


def test_reader_must_be_assigned_and_named_by_who_may(ready: World, now: datetime) -> None:
    with pytest.raises(ReaderUnknown):
        actions.name_reader(case_id=ready.case_id, person_id=ready.stranger.person_id, actor=ready.disclosure, now=now)
    for actor in (ready.officer, ready.prosecutor, ready.stranger):
        with pytest.raises(NotVisible):
            actions.name_reader(case_id=ready.case_id, person_id=ready.officer.person_id, actor=actor, now=now)
    for _ in range(2):
        actions.name_reader(case_id=ready.case_id, person_id=ready.officer.person_id, actor=ready.supervisor, now=now)
    assert list(queries.list_readers(ready.supervisor, ready.case_id)) == [ready.officer.person_id]
