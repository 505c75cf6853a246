"""Who may redact what: the facts of a version's item, and whether the actor's organisation holds it."""

from dataclasses import dataclass

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, require
from unbroken.ground.errors import NotVisible
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import REDACTED, ItemView, VersionView


@dataclass(frozen=True)
class Reviewed:
    """The original version under review, its item, and why actor may redact it."""

    item: ItemView
    version: VersionView
    decision: Decision

    @property
    def case_id(self) -> str:
        """The case."""
        return self.item.case_id


def require_review(actor: Actor, version_id: str, action: Action = Action.REVIEW_ITEM) -> Reviewed:
    """Return a sealed original that actor may redact and whose organisation holds it. Raises NotVisible."""
    item = evidence.get_item_of_version(actor, version_id)
    version = next(one for one in item.versions if one.id == version_id)
    if (
        not version.is_sealed
        or version.label.startswith(REDACTED)
        or not evidence.holds(version_id, actor.organisation_id)
    ):
        raise NotVisible
    return Reviewed(item, version, require(actor, action, evidence.target_of(actor, item.id)))


def require_copy(actor: Actor, version_id: str) -> Reviewed:
    """Return a redacted copy that actor's organisation holds, for whoever redacts there. Raises NotVisible.

    The original may be with the other side alone: that is what redaction at source is for.
    """
    item = evidence.get_item_of_version(actor, version_id)
    version = next(one for one in item.versions if one.id == version_id)
    if (
        not version.is_sealed
        or not version.label.startswith(REDACTED)
        or not evidence.holds(version_id, actor.organisation_id)
    ):
        raise NotVisible
    return Reviewed(item, version, require(actor, Action.REVIEW_ITEM, evidence.target_of(actor, item.id)))


def require_either(actor: Actor, version_id: str) -> Reviewed:
    """Return an original or a redacted copy that actor may speak of. Raises NotVisible."""
    return require_review(actor, version_id) if may_review(actor, version_id) else require_copy(actor, version_id)


def may_review(actor: Actor, version_id: str, action: Action = Action.REVIEW_ITEM) -> bool:
    """Say whether require_review would pass."""
    try:
        require_review(actor, version_id, action)
    except NotVisible:
        return False
    return True
