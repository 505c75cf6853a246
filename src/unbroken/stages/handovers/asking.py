"""What is asked of material before it goes to the prosecution. A later stage asks; hand-overs know none of them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind
from unbroken.ground.organisations import queries as organisations
from unbroken.stages.handovers.errors import AskedFirst


@dataclass(frozen=True)
class Question:
    """What a person answers first. rule: of the policy. item_id: of the document.

    is_stop: the question is open and nothing goes until it is decided; otherwise it is asked in words.
    """

    item_id: str
    rule: str
    sentence: str
    is_stop: bool


Asker = Callable[[Actor, str, Sequence[str]], Iterable[Question]]
_askers: dict[str, Asker] = {}


def add_asker(name: str, asker: Asker) -> None:
    """Let somebody ask before police send versions of a case to the prosecution; the same name replaces it."""
    _askers[name] = asker


def questions(actor: Actor, case_id: str, version_ids: Sequence[str], to_organisation_id: str) -> list[Question]:
    """Return what is asked of versions that police send to the prosecution; nothing of other hand-overs."""
    kinds = [organisations.get_organisation(one).kind for one in (actor.organisation_id, to_organisation_id)]
    if kinds != [OrganisationKind.POL, OrganisationKind.CPS]:
        return []
    return [one for asker in _askers.values() for one in asker(actor, case_id, version_ids)]


def check_answered(asked: Iterable[Question]) -> None:
    """Raise AskedFirst where something is not decided that must be."""
    stops = [one for one in asked if one.is_stop]
    if stops:
        raise AskedFirst(" ".join(one.sentence for one in stops), stops[0].rule, stops[0].item_id)
