"""Clocks that follow what the case learns."""

from dataclasses import replace
from datetime import timedelta

from stages.charging.scene import (
    Scene,
    ask,
    events,
)
from unbroken.stages.cases import queries as cases
from unbroken.stages.charging import actions
from unbroken.stages.charging.models import ChargeRequest

HOUR = timedelta(hours=1)


def test_extension_of_detention_reaches_the_queue_without_a_new_sending(scene: Scene, database):
    from unbroken.stages.cases import actions as case_actions

    request_id = ask(scene)
    assert actions.refresh_clocks(scene.now) == 0
    row = cases.list_records(scene.officer, scene.case_id, "suspect", now=scene.now)[0]
    longer = replace(row.record, detention_extended=True)
    case_actions.record_fact(
        case_id=scene.case_id, record=longer, expected_version=row.version, actor=scene.officer, now=scene.now
    )
    assert actions.refresh_clocks(scene.now) == 1
    assert actions.refresh_clocks(scene.now) == 0
    assert ChargeRequest.objects.get(pk=request_id).detained_until == scene.now + 27 * HOUR
    assert events(database, request_id)[-1] == (scene.force, "charging:request:refreshed")
