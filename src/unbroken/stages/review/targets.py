"""Who may redact what: the facts of a version's item, and whether the actor's organisation holds it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import Decision, require
from unbroken.ground.errors import NotVisible
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import REDACTED, ItemView, VersionView
from unbroken.stages.review.models import Rendition
from unbroken.stages.review.vocabulary import INSIDE

AT_SOURCE: Final = frozenset(f"{REDACTED}{one.value}" for one in INSIDE)
"""Labels of copies that police redact for the prosecution, and send instead of the original."""


@dataclass(frozen=True)
class Reviewed:
    """The version under review, its item, and why actor may redact it."""

    item: ItemView
    version: VersionView
    decision: Decision

    @property
    def case_id(self) -> str:
        """The case."""
        return self.item.case_id

    @property
    def is_copy(self) -> bool:
        """Say whether it is a copy that the other side redacted at source."""
        return self.version.label in AT_SOURCE


def worked_on(items: Iterable[ItemView], organisation_id: str) -> dict[str, tuple[ItemView, VersionView]]:
    """Return by id the version of each item that an organisation redacts further, if there is one.

    It is the original that it holds; else the newest copy that the other side redacted at source and sent instead.
    """
    every = list(items)
    held = evidence.held_of((one.id for item in every for one in item.versions), organisation_id)
    own = Rendition.objects.filter(made_version_id__in=held, organisation_id=organisation_id)
    ours = set(own.values_list("made_version_id", flat=True))
    found: dict[str, tuple[ItemView, VersionView]] = {}
    for item in every:
        mine = [one for one in item.versions if one.is_sealed and one.id in held]
        whole = [one for one in mine if not one.label.startswith(REDACTED)]
        sent = [one for one in mine if one.label in AT_SOURCE and one.id not in ours]
        if whole or sent:
            last = (whole or sent)[-1]
            found[last.id] = (item, last)
    return found


def require_review(actor: Actor, version_id: str, action: Action = Action.REVIEW_ITEM) -> Reviewed:
    """Return a sealed version that actor may redact and whose organisation holds it. Raises NotVisible.

    An original; or the copy that the other side redacted at source, where the organisation has no original.
    """
    item = evidence.get_item_of_version(actor, version_id)
    version = next(one for one in item.versions if one.id == version_id)
    if not version.is_sealed or not evidence.holds(version_id, actor.organisation_id):
        raise NotVisible
    if version.label.startswith(REDACTED) and version_id not in worked_on([item], actor.organisation_id):
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
