"""What somebody decides on: the newest reading of a document with its proposals, rulings and what stands of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from unbroken.engines.redaction.finding import Block
from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.stages.review import rules, targets
from unbroken.stages.review.errors import NotRead
from unbroken.stages.review.models import Reading, Ruling
from unbroken.stages.review.places import Found, found_from
from unbroken.stages.review.rules import Proposal, Ruled, Stand
from unbroken.stages.review.standing import block_of, facts_digest, is_stale_reading, proposals_of, rulings_of
from unbroken.stages.review.targets import Reviewed
from unbroken.stages.review.vocabulary import ReadingState


@dataclass(frozen=True)
class Situation:
    """A document that was read, as one recipient would get it. rulings: those that stand, of either side."""

    reviewed: Reviewed
    reading: Reading
    recipient: Recipient
    proposals: dict[str, Proposal]
    found: dict[str, Found]
    rulings: tuple[Ruled, ...]
    stand: Stand
    block: Block | None
    dropped: dict[str, str]
    reasons: dict[str, str]
    is_stale: bool

    @property
    def digest(self) -> str:
        """The digest of what a copy would be made from now."""
        return rules.digest(self.stand.effective, self.dropped, self.reading.policy_version)

    def counts(self, one: "Ruled | Ruling") -> bool:
        """Say whether a ruling is about this layout, and about what is proposed for this recipient."""
        proposal = self.proposals.get(one.key)
        by_hand = (rules.BY_HAND, rules.row_by_hand(self.recipient))
        wanted = (proposal.action.value, proposal.row) if proposal else by_hand
        return (one.proposed_action, one.proposed_row) == wanted and one.layout == self.reading.layout

    def ruling_on(self, key: str) -> Ruled | None:
        """Return the ruling that stands for a place and this recipient."""
        return next((one for one in self.rulings if one.key == key and self.counts(one)), None)


def situation_of(
    actor: Actor, version_id: str, recipient: Recipient, client: str, action: Action = Action.REVIEW_ITEM
) -> Situation:
    """Return what stands of a document that actor may redact. Raises NotVisible, NotRead."""
    reviewed = targets.require_review(actor, version_id, action)
    reading = latest_reading(version_id, actor.organisation_id, client)
    if reading is None or reading.state != ReadingState.READ:
        raise NotRead(reading.error if reading else "")
    judged: Mapping[str, Any] = reading.judged[recipient.value]
    proposals = {one.key: one for one in proposals_of(judged)}
    rulings = tuple(rulings_of([version_id]).get(version_id, ()))
    digest = facts_digest(actor, reviewed.case_id)
    return Situation(
        reviewed=reviewed,
        reading=reading,
        recipient=recipient,
        proposals=proposals,
        found=found_from(reading.found),
        rulings=rulings,
        stand=rules.stand(proposals.values(), rulings, recipient, reading.layout),
        block=block_of(judged),
        dropped=dict(judged.get("dropped", {})),
        reasons=dict(judged.get("reasons", {})),
        is_stale=is_stale_reading(reading.facts_digest, reading.policy_version, reading.engine_version, digest),
    )


def latest_reading(version_id: str, organisation_id: str, client: str) -> Reading | None:
    """Return the newest reading of a version for an organisation: the newest that was read, else the newest asked."""
    rows = Reading.objects.filter(version_id=version_id, organisation_id=organisation_id, client_id=client)
    return rows.order_by("-number").first()
