"""The documents of a case that somebody may redact, each with how far it is for a recipient."""

from dataclasses import dataclass

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action as Doing
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules import ASKERS, LAWYERS
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import ItemView
from unbroken.stages.review import targets
from unbroken.stages.review.models import Reading
from unbroken.stages.review.reading import is_readable
from unbroken.stages.review.standing import standing
from unbroken.stages.review.views import DocumentStanding
from unbroken.stages.review.vocabulary import ReadingState, RenditionState

REVIEWERS = ASKERS | LAWYERS | {Role.CPS_PLO, Role.CPS_OD}


@dataclass(frozen=True)
class DocumentRow:
    """One document of a case on the list. reading_state is None where nobody had it read."""

    item: ItemView
    version_id: str
    standing: DocumentStanding
    reading_state: ReadingState | None
    error: str

    @property
    def words(self) -> str:
        """How far it is, in plain words."""
        one = self.standing
        if self.reading_state is None:
            return "Not read yet"
        if self.reading_state is ReadingState.QUEUED:
            return "Being read"
        if self.reading_state is ReadingState.FAILED:
            return "Could not be read"
        if one.is_stale:
            return "Read it again: the case changed"
        if one.block:
            return f"May not go: rule {one.block.rule}"
        if one.undecided or one.waiting_second:
            parts = [f"{one.undecided} to decide"] if one.undecided else []
            parts += [f"{one.waiting_second} for a second person"] if one.waiting_second else []
            return ", ".join(parts)
        if not one.is_finished:
            return "Every page to be looked at"
        return _copy_words(one)

    @property
    def needs_copy(self) -> bool:
        """Say whether everything is decided and no copy of it is made or being made."""
        one, copy = self.standing, self.standing.rendition
        is_under_way = copy is not None and copy.state is RenditionState.QUEUED and copy.is_current
        return one.is_ready and not one.is_current and not is_under_way

    @property
    def tone(self) -> str:
        """The tone of the tag beside the words."""
        if self.standing.is_current:
            return "good"
        if self.reading_state is ReadingState.FAILED or self.standing.block:
            return "bad"
        is_working = self.reading_state is ReadingState.QUEUED or self.words == "Copy being made"
        return "working" if is_working else "waiting"


def _copy_words(one: DocumentStanding) -> str:
    if one.is_current:
        return "Copy proven"
    if one.rendition is None or (one.rendition.is_proven and not one.rendition.is_current):
        return "Decided: make the copy"
    return {"Being made": "Copy being made"}.get(one.rendition.state_words, "Copy not made")


def list_documents(actor: Actor, case_id: str, recipient: Recipient, client: str = "") -> list[DocumentRow]:
    """Return the documents of a case that actor may redact, with how far each is for a recipient."""
    worked = targets.worked_on(evidence.list_items(actor, case_id), actor.organisation_id)
    allowed = evidence.list_allowed(actor, case_id, Doing.REVIEW_ITEM)
    items = {
        version_id: item
        for version_id, (item, version) in worked.items()
        if item.id in allowed and is_readable(version.format)
    }
    mine = list(items)
    rows = Reading.objects.filter(version_id__in=mine, organisation_id=actor.organisation_id, client_id=client)
    latest = {
        row["version_id"]: row
        for row in rows.order_by("version_id", "-number").distinct("version_id").values("version_id", "state", "error")
    }
    return [
        DocumentRow(
            items[one.version_id],
            one.version_id,
            one,
            ReadingState(latest[one.version_id]["state"]) if one.version_id in latest else None,
            latest[one.version_id]["error"] if one.version_id in latest else "",
        )
        for one in standing(actor, mine, recipient, client)
    ]


def reviews_here(actor: Actor) -> bool:
    """Say whether actor holds a role that redacts, so that an empty list is shown rather than nothing."""
    return bool(actor.roles & REVIEWERS)
