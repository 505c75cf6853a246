"""Which copies were let go to somebody outside police and prosecution. A later stage keeps releases and says so."""

from collections.abc import Callable

CopiesFor = Callable[[str, str], frozenset[str]]
"""Of a case, for an organisation: the ids of the redacted versions that a release let go to it."""

_keepers: dict[str, CopiesFor] = {}


def ask_of_releases(name: str, copies_for: CopiesFor) -> None:
    """Ask this for what was let go; the same name again replaces it."""
    _keepers[name] = copies_for


def copies_for(case_id: str, organisation_id: str) -> frozenset[str]:
    """Return the versions of a case that were let go to an organisation. Where nobody keeps releases, none were."""
    return frozenset().union(*(ask(case_id, organisation_id) for ask in _keepers.values()))
