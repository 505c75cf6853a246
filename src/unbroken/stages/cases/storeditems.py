"""The stored items of a case, for pages that ask which of them something is. A later stage lists them.

The last one who said how counts; until one does, there are none.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from unbroken.ground.access.actor import Actor


@dataclass(frozen=True, slots=True)
class StoredItem:
    """An item of evidence as it is chosen: by its exhibit reference and what it is."""

    id: str
    ref: str
    title: str

    @property
    def words(self) -> str:
        """Return reference and title."""
        return " ".join(one for one in (self.ref, self.title) if one)


ItemsOf = Callable[[Actor, str], Iterable[StoredItem]]
_listed_by: list[ItemsOf] = []


def list_by(items_of: ItemsOf) -> None:
    """Let a later stage list the items of a case that an actor may see; the last one said counts."""
    _listed_by[:] = [items_of]


def stored_items(actor: Actor, case_id: str) -> tuple[StoredItem, ...]:
    """Return the items of a case that actor may see, in the order in which they are listed."""
    return tuple(_listed_by[0](actor, case_id)) if _listed_by else ()
