"""The items of a case as they are chosen on the pages of its facts: what somebody may see, but for certified forms."""

from collections.abc import Iterator

from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.storeditems import StoredItem
from unbroken.stages.evidence import queries


def items_to_choose(actor: Actor, case_id: str) -> Iterator[StoredItem]:
    """Yield the items that actor may see, in the order of their exhibit references."""
    for one in queries.list_items(actor, case_id):
        if not one.form_code:
            yield StoredItem(one.id, one.exhibit_ref, one.title)
