"""REST routes of cases that belong together: linked, split in two, merged into one."""

from datetime import datetime

from ninja import Schema
from pydantic import Field

from unbroken.ground.access.scopes import Scope
from unbroken.ground.api.routes import PREFIX, ApiRequest, Id, In, Made, PathId, Routes, Text, require_scope
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions
from unbroken.stages.cases.linking import links
from unbroken.stages.cases.linking.links import REASON_LIMIT, LinkKind
from unbroken.stages.cases.rules import ROWS_LIMIT

routes = Routes("links")


class ReasonIn(In):
    """Why, in words that are kept in the history of both cases."""

    reason: Text = Field(min_length=1, max_length=REASON_LIMIT)


class LinkIn(ReasonIn):
    """Another case of your organisation."""

    other_case_id: Id


class SplitIn(ReasonIn):
    """Who goes to the new case."""

    people: list[Id] = Field(
        min_length=1, max_length=ROWS_LIMIT, description="Suspects and defendants of the case, not all of them"
    )


class MergeIn(ReasonIn):
    """The case that goes on."""

    lead_case_id: Id


class LinkOut(Schema):
    """A running link. is_first: this is the case that was split, or the one that others were merged into."""

    id: Id
    kind: LinkKind
    is_first: bool
    other_case_id: Id
    other_urn: str
    reason: str
    since: datetime


class LinksOut(Schema):
    """The running links of a case."""

    items: list[LinkOut]


@routes.read("/{case_id}", scope=Scope.CASES_READ, answers=LinksOut)
def list_links(request: ApiRequest, case_id: PathId) -> LinksOut:
    """List the links of a case to other cases that your organisation owns or holds."""
    found = links.list_links(request.actor, case_id, now=request.now)
    return LinksOut(
        items=[
            LinkOut(
                id=one.id,
                kind=one.kind,
                is_first=one.is_first,
                other_case_id=one.other_id,
                other_urn=one.other_urn,
                reason=one.reason,
                since=one.since,
            )
            for one in found
        ]
    )


@routes.write("/{case_id}", scope=Scope.FACTS_WRITE)
def link_cases(request: ApiRequest, case_id: PathId, body: LinkIn) -> Made:
    """Link two cases. A link that runs already stays as it is."""
    made = actions.link_cases(
        case_id=case_id, other_id=body.other_case_id, reason=body.reason, actor=request.actor, now=request.now
    )
    return Made(id=made, href=f"{PREFIX}/links/{case_id}")


@routes.write("/{case_id}/split", scope=Scope.FACTS_WRITE)
def split_case(request: ApiRequest, case_id: PathId, body: SplitIn) -> Made:
    """Split a case: defendants go with their offences to a new case, which is answered.

    A case is registered and stored items are copied, so the token needs `cases:write` and `evidence:write` besides.
    """
    require_scope(request.actor, Scope.CASES_WRITE)
    require_scope(request.actor, Scope.EVIDENCE_WRITE)
    made = new_id()
    actions.split_case(
        case_id=case_id,
        new_case_id=made,
        people=body.people,
        reason=body.reason,
        actor=request.actor,
        now=request.now,
    )
    return Made(id=made, href=f"{PREFIX}/cases/{made}")


@routes.write("/{case_id}/merge", scope=Scope.FACTS_WRITE)
def merge_case(request: ApiRequest, case_id: PathId, body: MergeIn) -> Made:
    """Merge a case into another, which takes over its facts; the case is only read from then on.

    Stored items are copied, so the token needs `evidence:write` besides.
    """
    require_scope(request.actor, Scope.EVIDENCE_WRITE)
    actions.merge_case(
        case_id=case_id, lead_id=body.lead_case_id, reason=body.reason, actor=request.actor, now=request.now
    )
    return Made(id=body.lead_case_id, href=f"{PREFIX}/cases/{body.lead_case_id}")


@routes.write("/{case_id}/{link_id}/end", scope=Scope.FACTS_WRITE)
def end_link(request: ApiRequest, case_id: PathId, link_id: PathId, body: ReasonIn) -> Made:
    """End a plain link. Both histories keep it."""
    actions.end_link(case_id=case_id, link_id=link_id, reason=body.reason, actor=request.actor, now=request.now)
    return Made(id=link_id, href=f"{PREFIX}/links/{case_id}")


@routes.write("/{case_id}/{link_id}/undo", scope=Scope.FACTS_WRITE)
def undo_merge(request: ApiRequest, case_id: PathId, link_id: PathId, body: ReasonIn) -> Made:
    """Undo a merge into this case: the merged case can be changed again. What this case took over stays in it."""
    actions.undo_merge(lead_id=case_id, link_id=link_id, reason=body.reason, actor=request.actor, now=request.now)
    return Made(id=link_id, href=f"{PREFIX}/links/{case_id}")
