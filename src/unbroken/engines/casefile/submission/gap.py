"""What is missing from a file: which fact, where it is mended and by whom."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms.view import FormView, Source


class Owner(StrEnum):
    """Who mends it."""

    OFFICER = "the officer in the case"
    SUPERVISOR = "the supervisor"
    DISCLOSURE = "the disclosure officer"
    CARE = "the witness care officer or the officer in the case"


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is missing. source: the fact, where one field is at fault. stops: a wrong man's record."""

    sentence: str
    source: Source
    owner: Owner = Owner.OFFICER
    stops: bool = False


Check = Callable[[CaseFacts], tuple[Gap, ...]]


def gap(sentence: str, kind: str, record_id: str, field: str, owner: Owner = Owner.OFFICER) -> Gap:
    """Return what is missing in a field of a record. record_id: "" when the record itself is missing."""
    return Gap(sentence, Source(kind, record_id, field), owner)


def gaps_of(view: FormView, owner: Owner = Owner.OFFICER) -> tuple[Gap, ...]:
    """Return what a form needs and has not."""
    whose = f" for {view.subject}" if view.subject else ""
    return tuple(
        Gap(
            f"{view.code}{whose}: {entry.place.rpartition(': ')[2].lower()} is not recorded.",
            entry.cell.sources[0] if entry.cell.sources else Source("CaseFacts", "", "urn"),
            owner,
        )
        for entry in view.missing
    )
