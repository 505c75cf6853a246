"""The Director's Guidance Assessment: disputed, settled, summed up."""

from datetime import timedelta

import pytest

from stages.charging.scene import Scene, decided
from unbroken.ground.errors import NotVisible
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.errors import (
    RequestIncomplete,
    RequestMoved,
)
from unbroken.stages.charging.vocabulary import (
    Discussed,
    Settlement,
)


def assess(scene: Scene, request_id: str, failures=("interview",), **changes) -> str:
    values = {"is_failed": bool(failures), "comment": "", "actor": scene.prosecutor, "now": scene.now} | changes
    return actions.assess_file(request_id=request_id, failures=failures, **values)


def test_assessment_is_disputed_settled_and_summed_up(scene: Scene):
    request_id = decided(scene)
    with pytest.raises(RequestIncomplete):
        assess(scene, request_id, ("unknown",))
    assert assess(scene, request_id, ("vps", "exhibit")) == assess(scene, request_id, ("vps",))
    before = queries.monthly_summary(scene.manager)
    assert [(one.assessed, one.failed) for one in before] == [(1, 1)]
    dispute = {"reason": "It was offered.", "actor": scene.officer}
    actions.dispute_assessment(request_id=request_id, now=scene.now, **dispute)
    settle = {"settlement": Settlement.SUCCESSFUL, "reason": "It was on file.", "discussed": Discussed.PHONE}
    with pytest.raises(NotVisible):
        actions.settle_dispute(request_id=request_id, actor=scene.prosecutor, now=scene.now, **settle)
    actions.settle_dispute(request_id=request_id, actor=scene.manager, now=scene.now, **settle)
    after = queries.monthly_summary(scene.manager)
    assert [(one.assessed, one.failed, one.disputed, one.overturned) for one in after] == [(1, 0, 1, 1)]
    assert queries.monthly_summary(scene.supervisor) == after


def test_dispute_after_six_weeks_is_too_late(scene: Scene):
    request_id = decided(scene)
    assess(scene, request_id, ("vps",))
    with pytest.raises(RequestMoved, match="six weeks"):
        actions.dispute_assessment(
            request_id=request_id, reason="Late.", actor=scene.officer, now=scene.now + timedelta(days=80)
        )
