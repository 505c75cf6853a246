"""A package is asked for by a double click, in two tabs, and built by two workers at once."""

import threading

import pytest

from races import at_once
from unbroken.engines.bag import verify_package
from unbroken.ground.custody import queries as custody
from unbroken.ground.custody.events import EventType
from unbroken.ground.ids import new_id
from unbroken.ground.resources import resources
from unbroken.stages.packages import actions
from unbroken.stages.packages.models import Export
from unbroken.stages.packages.rules import State


def jobs() -> int:
    from procrastinate.contrib.django.models import ProcrastinateJob

    return ProcrastinateJob.objects.filter(task_name="packages.build").count()


@pytest.mark.parametrize("again", range(3))
def test_form_sent_many_times_at_once_is_one_export_with_one_event_and_one_job(world, ask, again):
    export_id = new_id()
    assert at_once(*[lambda: ask(export_id=export_id)] * 4) == [None] * 4
    assert Export.objects.count() == 1
    asked = custody.list_events(world.officer, case_id=world.case_id, types=[EventType.PACKAGE_REQUESTED])
    assert [event.object_id for event in asked] == [export_id]
    assert jobs() == 1


def test_forms_of_two_tabs_sent_at_once_are_two_exports_each_with_its_own_record(world, ask):
    ids = [new_id(), new_id()]
    assert at_once(*[lambda one=one: ask(export_id=one) for one in ids]) == [None, None]
    asked = custody.list_events(world.officer, case_id=world.case_id, types=[EventType.PACKAGE_REQUESTED])
    assert sorted(event.object_id for event in asked) == sorted(ids)
    assert jobs() == 2


def test_build_by_two_workers_at_once_makes_one_package(world, ask, pause, save, now):
    export_id, one_sequencer = ask(), threading.Lock()

    def wait(seconds: float) -> None:
        with one_sequencer:
            pause(seconds)

    def build() -> None:
        actions.build_export(export_id=export_id, now=now, pause=wait)

    assert at_once(build, build) == [None, None]
    assert Export.objects.get(pk=export_id).state == State.READY
    built = custody.list_events(world.officer, case_id=world.case_id, types=[EventType.PACKAGE_BUILD_COMPLETED])
    assert [event.object_id for event in built] == [export_id]
    assert len(list(resources().store.list(f"packages/{export_id}/"))) == 1
    assert verify_package(save(export_id, world.officer)).ok
