"""What differs between a certified form and the same form today, fact by fact."""

from collections import defaultdict
from dataclasses import dataclass

from unbroken.engines.casefile.forms.view import Entry, FormView, Source, entries


@dataclass(frozen=True, slots=True)
class Change:
    """One value that differs. before or after: "" when it was not there. sources: the facts behind it."""

    place: str
    before: str
    after: str
    sources: tuple[Source, ...]


def changes(certified: FormView, today: FormView) -> tuple[Change, ...]:
    """Return what differs, in the order of the newer form; what is gone comes last.

    Values are matched by the facts they come from. A value that was kept apart and not opened in one of the two
    views is not compared: nobody has looked.
    """
    old = _by_fact(certified)
    found: list[Change] = []
    for key, after in _by_fact(today).items():
        before = old.pop(key, None)
        if before is None:
            found.append(Change(after.place, "", after.cell.text, after.cell.sources))
        elif before.cell.text != after.cell.text and "not opened" not in before.cell.state + after.cell.state:
            found.append(Change(after.place, before.cell.text, after.cell.text, after.cell.sources))
    found += [Change(entry.place, entry.cell.text, "", entry.cell.sources) for entry in old.values()]
    return tuple(one for one in found if one.before or one.after)


def _by_fact(view: FormView) -> dict[tuple[str, tuple[Source, ...], int], Entry]:
    """Key each value by its heading and facts; the same one twice is counted."""
    seen: dict[tuple[str, tuple[Source, ...]], int] = defaultdict(int)
    keyed = {}
    for entry in entries(view):
        if not entry.cell.sources:
            continue
        heading = entry.place.rpartition(", ")[2] if ", " in entry.place else entry.place
        key = (heading, entry.cell.sources)
        keyed[*key, seen[key]] = entry
        seen[key] += 1
    return keyed
