"""Which documents of a case may be put into a release: the originals that the organisation holds and actor may open.

Where police redacted at source and kept the original, it is the copy that they sent.
"""

from collections.abc import Sequence

from unbroken.ground.access.actor import Actor
from unbroken.ground.errors import NotVisible
from unbroken.stages.disclosure.releases.views import Candidate
from unbroken.stages.evidence import queries as evidence
from unbroken.stages.evidence.views import REDACTED
from unbroken.stages.review import queries as review

ORIGINAL = "original"


def list_candidates(actor: Actor, case_id: str) -> list[Candidate]:
    """Return the documents actor may put into a release, by reference."""
    items = evidence.list_items(actor, case_id)
    held = evidence.held_versions(actor.organisation_id, [version.id for item in items for version in item.versions])
    worked = review.worked_on(items, actor.organisation_id)
    sent = {version.id for _item, version in worked.values() if version.label.startswith(REDACTED)}
    return [
        Candidate(version.id, item.id, item.exhibit_ref, item.title, item.kind_words)
        for item in items
        for version in item.versions
        if version.is_sealed and version.id in held and (version.label == ORIGINAL or version.id in sent)
    ]


def chosen(actor: Actor, case_id: str, version_ids: Sequence[str]) -> list[tuple[str, str]]:
    """Return (item, version) of documents in the order asked for. Raises NotVisible for any that may not be chosen.

    What may not go is no reason to refuse it here: the gate says so, and who can do what.
    """
    known = {one.version_id: one.item_id for one in list_candidates(actor, case_id)}
    if any(one not in known for one in version_ids):
        raise NotVisible
    return [(known[one], one) for one in version_ids]
