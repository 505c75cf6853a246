"""Redacted copies that the other side sent: what was removed from each, why and by whom, without the words."""

from dataclasses import dataclass
from datetime import datetime

from unbroken.engines.redaction.vocabulary import InfoKind, Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import REDACTED, ItemView, VersionView
from unbroken.stages.review import targets
from unbroken.stages.review.models import Rendition, Ruling
from unbroken.stages.review.returned import list_remarks
from unbroken.stages.review.views import RemarkView
from unbroken.stages.review.vocabulary import (
    FAULT_OF_KIND,
    KIND_WORDS,
    REASONS,
    RECIPIENT_WORDS,
    FaultKind,
    RenditionState,
)


@dataclass(frozen=True)
class RemovedPlace:
    """One place that a copy leaves out. page: of the original. key: how the side that made it knows the place."""

    key: str
    page: int
    kind: InfoKind
    reason_code: str
    note: str
    by: str
    at: datetime

    @property
    def kind_words(self) -> str:
        """The kind in plain words."""
        return KIND_WORDS[self.kind]

    @property
    def reason_words(self) -> str:
        """Why, in plain words."""
        return REASONS.get(self.reason_code, self.reason_code)

    @property
    def fault_kind(self) -> FaultKind:
        """The kind in which a fault of it is counted."""
        return FAULT_OF_KIND.get(self.kind, FaultKind.OTHER)


@dataclass(frozen=True)
class CopyView:
    """A redacted copy as whoever holds it sees it.

    has_original: whether they may redact the original as well; can_go_on: whether they redact this copy further.
    """

    item: ItemView
    version: VersionView
    recipient: Recipient
    made_by: str
    made_at: datetime
    page_count: int
    pages_dropped: tuple[int, ...]
    removed_share: float
    places: tuple[RemovedPlace, ...]
    remarks: tuple[RemarkView, ...]
    original_id: str
    has_original: bool
    can_go_on: bool

    @property
    def recipient_words(self) -> str:
        """For whom it was made, in plain words."""
        return RECIPIENT_WORDS[self.recipient]


@dataclass(frozen=True)
class ReceivedRow:
    """A copy on the list of a case."""

    item: ItemView
    version: VersionView


def get_copy(actor: Actor, version_id: str) -> CopyView:
    """Return what a redacted copy leaves out. Raises NotVisible."""
    held = targets.require_copy(actor, version_id)
    row = Rendition.objects.filter(made_version_id=version_id, state=RenditionState.PROVEN).first()
    if row is None or row.settled_at is None:
        raise NotVisible
    stored = row.facts.get("places", [])
    rulings = Ruling.objects.in_bulk([ruling_id for _page, _kind, _code, ruling_id in stored])
    people = organisations.get_people({one.by_id for one in rulings.values()})
    makers = organisations.get_organisations([row.organisation_id])
    return CopyView(
        item=held.item,
        version=held.version,
        recipient=Recipient(row.recipient),
        made_by=makers[row.organisation_id].name if row.organisation_id in makers else "",
        made_at=row.settled_at,
        page_count=row.page_count,
        pages_dropped=tuple(row.facts.get("pages_dropped", [])),
        removed_share=float(row.facts.get("removed_share", 0.0)),
        places=tuple(
            RemovedPlace(
                key=rulings[ruling_id].key,
                page=page,
                kind=InfoKind(kind),
                reason_code=code,
                note=rulings[ruling_id].note,
                by=people[rulings[ruling_id].by_id].name if rulings[ruling_id].by_id in people else "",
                at=rulings[ruling_id].at,
            )
            for page, kind, code, ruling_id in stored
        ),
        remarks=list_remarks(actor, held.case_id, version_id=version_id),
        original_id=row.version_id,
        has_original=targets.may_review(actor, row.version_id),
        can_go_on=targets.may_review(actor, version_id),
    )


def list_received(actor: Actor, case_id: str) -> list[ReceivedRow]:
    """Return the redacted copies of a case that actor's organisation holds and the other side made."""
    allowed = evidence.list_allowed(actor, case_id, Action.REVIEW_ITEM)
    copies = {
        version.id: ReceivedRow(item, version)
        for item in evidence.list_items(actor, case_id)
        for version in item.versions
        if item.id in allowed and version.is_sealed and version.label.startswith(REDACTED)
    }
    held = evidence.held_of(copies, actor.organisation_id)
    ours = set(
        Rendition.objects.filter(made_version_id__in=held, organisation_id=actor.organisation_id).values_list(
            "made_version_id", flat=True
        )
    )
    return [row for version_id, row in copies.items() if version_id in held and version_id not in ours]
