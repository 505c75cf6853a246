"""Routes of what the court did after charge: the systems of its owner read and record, the prosecution's read."""

from typing import Any

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Made, PathId
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.api import case_shapes, shapes
from unbroken.stages.charging.api.site import routes


@routes.read("/cases/{case_id}/court", scope=Scope.FACTS_READ, answers=case_shapes.CourtOut)
def show_court(request: ApiRequest, case_id: PathId) -> case_shapes.CourtOut:
    """Show where a case and each defendant are, what the court did, and what can be recorded next."""
    view = queries.get_court(request.actor, case_id, now=request.now)
    return case_shapes.CourtOut(
        milestone=view.milestone,
        defendants=[
            case_shapes.DefendantOut(
                person_id=one.person_id,
                name=one.name,
                state=one.words,
                since=one.since,
                milestone=one.milestone_words,
                court=one.court,
                next_on=one.next_on,
            )
            for one in view.defendants
        ],
        steps=[case_shapes.StepOut(**same(one, case_shapes.StepOut)) for one in view.steps],
        moves=[case_shapes.MoveOut(**same(one, case_shapes.MoveOut)) for one in view.moves],
    )


@routes.write("/cases/{case_id}/court", scope=Scope.FACTS_WRITE)
def record_step(request: ApiRequest, case_id: PathId, body: case_shapes.StepIn) -> Made:
    """Record what the court did with one, several or all defendants; only what can come next for each is taken."""
    made = actions.record_step(
        step_id=new_id(),
        case_id=case_id,
        step=actions.StepInput(
            move=body.move.value,
            people=tuple(body.person_ids) or None,
            on=body.on,
            next_on=body.next_on,
            court=body.court,
            note=body.note,
        ),
        actor=request.actor,
        now=request.now,
    )
    return Made(id=made, href=f"{PREFIX}/charging/cases/{case_id}/court")


@routes.write("/court-steps/{step_id}/withdraw", scope=Scope.FACTS_WRITE)
def withdraw_step(request: ApiRequest, step_id: PathId, body: shapes.WhyIn) -> Made:
    """Take back the last thing recorded of its defendants; it stays in the history with the reason."""
    case_id = queries.case_of_step(request.actor, step_id, now=request.now)
    actions.withdraw_step(step_id=step_id, reason=body.reason, actor=request.actor, now=request.now)
    return Made(id=step_id, href=f"{PREFIX}/charging/cases/{case_id}/court")


def same(value: object, shape: type[Any]) -> dict[str, Any]:
    """Return what a value has under the names of a shape."""
    return {name: getattr(value, name) for name in shape.model_fields}
