"""Routes of the clocks of a case and of the days that start and stop them: recorded by systems of the owner alone."""

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Made, PathId
from unbroken.ground.ids import new_id
from unbroken.stages.charging import actions, queries
from unbroken.stages.charging.api import case_shapes, shapes
from unbroken.stages.charging.api.court import same
from unbroken.stages.charging.api.site import routes


@routes.read("/cases/{case_id}/clocks", scope=Scope.FACTS_READ, answers=case_shapes.ClocksOut)
def show_clocks(request: ApiRequest, case_id: PathId) -> case_shapes.ClocksOut:
    """Show the clocks of a case, what victims must be told, and the days recorded."""
    view = queries.get_clocks(request.actor, case_id, now=request.now)
    return case_shapes.ClocksOut(
        clocks=[_clock(one) for one in view.clocks],
        occasions=[
            case_shapes.OccasionOut(
                key=one.key,
                on=one.on,
                clock=_clock(one.clock),
                waiting=[case_shapes.WaitingOut(person_id=person, name=name) for person, name in one.waiting],
            )
            for one in view.occasions
        ],
        days=[case_shapes.DayOut(**same(one, case_shapes.DayOut)) for one in view.days],
    )


@routes.write("/cases/{case_id}/days", scope=Scope.FACTS_WRITE)
def record_day(request: ApiRequest, case_id: PathId, body: case_shapes.DayIn) -> Made:
    """Record something that happened on a day and starts or stops a clock."""
    made = actions.record_day(
        day_id=new_id(),
        case_id=case_id,
        day=actions.DayInput(**{**dict(body), "kind": body.kind.value}),
        actor=request.actor,
        now=request.now,
    )
    return Made(id=made, href=_place(case_id))


@routes.write("/days/{day_id}/withdraw", scope=Scope.FACTS_WRITE)
def withdraw_day(request: ApiRequest, day_id: PathId, body: shapes.WhyIn) -> Made:
    """Take back a day that was recorded wrongly; it stays in the record with the reason."""
    case_id = queries.case_of_day(request.actor, day_id, now=request.now)
    actions.withdraw_day(day_id=day_id, reason=body.reason, actor=request.actor, now=request.now)
    return Made(id=day_id, href=_place(case_id))


@routes.write("/cases/{case_id}/victims-told", scope=Scope.FACTS_WRITE)
def note_told(request: ApiRequest, case_id: PathId, body: case_shapes.ToldIn) -> Made:
    """Record which victims were told of an occasion; who was told before stays as they are."""
    actions.note_told(case_id=case_id, **dict(body), actor=request.actor, now=request.now)
    return Made(id=case_id, href=_place(case_id))


def _clock(one: object) -> shapes.ClockOut:
    return shapes.ClockOut(**same(one, shapes.ClockOut))


def _place(case_id: str) -> str:
    return f"{PREFIX}/charging/cases/{case_id}/clocks"
