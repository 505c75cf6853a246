"""REST routes of items and their versions: the facts, and a short permission to read the content for a purpose."""

from datetime import datetime
from typing import Literal

from ninja import Schema
from pydantic import AwareDatetime, Field

from unbroken.ground.access.actions import Action
from unbroken.ground.access.policy import require
from unbroken.ground.access.scopes import Scope
from unbroken.ground.access.target import DocumentKind
from unbroken.ground.api.routes import PREFIX, ApiRequest, Id, In, Made, PathId, Routes, Text
from unbroken.ground.ids import new_id
from unbroken.stages.cases import queries as cases
from unbroken.stages.evidence import actions, queries
from unbroken.stages.evidence.rules import PURPOSES, VersionState
from unbroken.stages.evidence.views import ItemView, VersionView

routes = Routes("evidence")


class ItemIn(In):
    """An item to add; its file is uploaded by a person on its page."""

    exhibit_ref: Text = Field(max_length=40, description="Such as JS/1")
    kind: DocumentKind
    title: Text = Field(min_length=1, max_length=200)
    producer: Text = Field(min_length=1, max_length=200)
    captured_at: AwareDatetime | None = None
    captured_where: Text = Field("", max_length=200)
    about: list[Id] = Field([], max_length=50, description="The accused whose own document it is; none: of the case")


class VersionOut(Schema):
    """A version of an item. sha256: of the content, once it is sealed."""

    id: Id
    label: str
    state: VersionState
    file_name: str
    size_bytes: int
    sha256: str
    format: str
    begun_at: datetime
    settled_at: datetime | None


class ItemOut(Schema):
    """An item with its versions, oldest first."""

    id: Id
    case_id: Id
    exhibit_ref: str
    kind: DocumentKind
    title: str
    producer: str
    captured_at: datetime | None
    captured_where: str
    about: list[Id]
    added_at: datetime
    versions: list[VersionOut]


class ItemsOut(Schema):
    """The items of a case, by exhibit reference."""

    items: list[ItemOut]


class LookIn(In):
    """Why the content is read, and for whom."""

    purpose: Literal[tuple(PURPOSES)] = Field(description="As a person states it on the page")  # type: ignore[valid-type]
    purpose_text: Text = Field("", max_length=200, description="Own words; needed with the purpose other")
    person_id: Id = Field(description="A person of your organisation who may read it now, and answers for it")


class GrantOut(Schema):
    """Where the content is read until when: with the same token in the Authorization header, whole or by range."""

    href: str
    expires_at: datetime
    media_type: str
    size_bytes: int
    sha256: str


@routes.read("/cases/{case_id}/items", scope=Scope.EVIDENCE_READ, answers=ItemsOut)
def list_items(request: ApiRequest, case_id: PathId) -> ItemsOut:
    """List the items of a case that your organisation owns or holds."""
    require(request.actor, Action.VIEW_ITEM_FACTS, cases.case_relation(request.actor, case_id))
    return ItemsOut(items=[_item(one) for one in queries.list_items(request.actor, case_id)])


@routes.write("/cases/{case_id}/items", scope=Scope.EVIDENCE_WRITE)
def add_item(request: ApiRequest, case_id: PathId, body: ItemIn) -> Made:
    """Add an item to a case; its file is uploaded by a person on its page."""
    made = actions.add_item(
        item_id=new_id(),
        case_id=case_id,
        exhibit_ref=body.exhibit_ref,
        kind=body.kind,
        title=body.title,
        producer=body.producer,
        captured_at=body.captured_at,
        captured_where=body.captured_where,
        about=body.about,
        actor=request.actor,
        now=request.now,
    )
    return Made(id=made, href=f"{PREFIX}/evidence/items/{made}")


@routes.read("/items/{item_id}", scope=Scope.EVIDENCE_READ, answers=ItemOut)
def show_item(request: ApiRequest, item_id: PathId) -> ItemOut:
    """Show an item with its versions."""
    return _item(queries.get_item(request.actor, item_id))


@routes.read("/versions/{version_id}", scope=Scope.EVIDENCE_READ, answers=VersionOut)
def show_version(request: ApiRequest, version_id: PathId) -> VersionOut:
    """Show one version."""
    return _version(queries.get_version(request.actor, version_id))


@routes.look("/versions/{version_id}/content", scope=Scope.CONTENT_READ, answers=GrantOut)
def open_content(request: ApiRequest, version_id: PathId, body: LookIn) -> GrantOut:
    """Open the content of a sealed version for a person and a purpose. The look is recorded before it is given."""
    grant, until = actions.open_for_system(
        version_id=version_id,
        purpose=f"{body.purpose}: {body.purpose_text}" if body.purpose_text.strip() else body.purpose,
        answers_id=body.person_id,
        actor=request.actor,
        now=request.now,
    )
    return GrantOut(
        href=f"/bytes/versions/{version_id}?grant={grant.token}",
        expires_at=until,
        media_type=grant.version.media_type,
        size_bytes=grant.version.size_bytes,
        sha256=grant.version.sha256_server,
    )


def _item(view: ItemView) -> ItemOut:
    return ItemOut(
        id=view.id,
        case_id=view.case_id,
        exhibit_ref=view.exhibit_ref,
        kind=view.kind,
        title=view.title,
        producer=view.producer,
        captured_at=view.captured_at,
        captured_where=view.captured_where,
        about=list(view.about),
        added_at=view.added_at,
        versions=[_version(one) for one in view.versions],
    )


def _version(view: VersionView) -> VersionOut:
    return VersionOut(
        id=view.id,
        label=view.label,
        state=view.state,
        file_name=view.file_name,
        size_bytes=view.size_bytes,
        sha256=view.sha256_server,
        format=view.format,
        begun_at=view.begun_at,
        settled_at=view.settled_at,
    )
