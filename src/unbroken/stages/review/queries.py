"""Every read of the review, gathered for whoever calls this stage."""

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.ground.access.actor import Actor
from unbroken.stages.review.copying import list_copies
from unbroken.stages.review.counting import get_counts, may_count
from unbroken.stages.review.listing import list_documents, reviews_here
from unbroken.stages.review.received import get_copy, list_received
from unbroken.stages.review.returned import case_of_remark, list_remarks, list_returned
from unbroken.stages.review.reviewing import get_picture, get_review
from unbroken.stages.review.standing import facts_digest, standing
from unbroken.stages.review.targets import worked_on

__all__ = [
    "case_of_remark",
    "facts_digest",
    "get_copy",
    "get_counts",
    "get_picture",
    "get_review",
    "list_copies",
    "list_documents",
    "list_received",
    "list_remarks",
    "list_returned",
    "may_count",
    "reviews_here",
    "standing",
    "undecided",
    "worked_on",
]


def undecided(actor: Actor, version_id: str, recipient: Recipient, client: str = "") -> int:
    """Return how many places of a document are open for a recipient, those that wait for a second person included."""
    return sum(one.undecided + one.waiting_second for one in standing(actor, [version_id], recipient, client))
