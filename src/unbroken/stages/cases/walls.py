"""Which records of a case file a role reads, which it only knows of, and which are not there for it.

The rows of the visibility matrix, over the facts from which the forms are made: whoever may not read a form does not
read what it is made of either. Source: DOMAIN 1.6.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from unbroken.engines.casefile.facts import Outline
from unbroken.engines.casefile.material import StatementFact
from unbroken.ground.access.actions import Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.policy import can
from unbroken.ground.access.target import DocumentKind, Target
from unbroken.stages.cases.records import LISTS, SINGLE

MATERIAL: Final[dict[str, DocumentKind]] = {
    "statement": DocumentKind.STATEMENT,
    "exhibit": DocumentKind.EVIDENCE_FORM,
    "interview": DocumentKind.EVIDENCE_FORM,
    "unused": DocumentKind.UNUSED_SCHEDULE,
    "print": DocumentKind.CONVICTIONS,
    "other-offence": DocumentKind.CONVICTIONS,
    "bad-character": DocumentKind.CONVICTIONS,
    "outline": DocumentKind.CASE_SUMMARY,
}
"""What kind of material the records of a kind are; of the others everybody who sees facts reads them."""

_ALL_CONTENT: Final = frozenset({"outline"})
"""Kinds of which nothing is left without their content."""


class Wall:
    """What an actor may have of the records of one case."""

    def __init__(self, actor: Actor, case: Target) -> None:
        targets = {kind: replace(case, document_kind=material) for kind, material in MATERIAL.items()}
        self._hidden = frozenset(k for k, one in targets.items() if not can(actor, Action.VIEW_FACTS, one))
        self._closed = frozenset(k for k, one in targets.items() if not can(actor, Action.READ_FACTS, one))

    @property
    def reads_all(self) -> bool:
        """Say whether no kind of record is kept back."""
        return not self._hidden and not self._closed

    @property
    def kept_back(self) -> frozenset[str]:
        """Return the kinds of record that are not there for the actor: of these one cannot say that there are none."""
        return self._hidden | (self._closed & _ALL_CONTENT)

    def shown(self, record: Any, kind: str) -> Any | None:
        """Return the record as the actor sees it; without its content, or None, where the matrix says so."""
        if kind in self._hidden:
            return None
        return _without_content(record) if kind in self._closed else record

    def over(self, facts: Mapping[str, Any]) -> dict[str, Any]:
        """Return fields of CaseFacts as the actor sees them."""
        if self.reads_all:
            return dict(facts)
        kinds = {name: kind for kind, name in (*LISTS.items(), *SINGLE.items())}
        kept: dict[str, Any] = {}
        for name, value in facts.items():
            kind = kinds.get(name, "")
            if isinstance(value, tuple):
                shown = (self.shown(one, kind) for one in value)
                kept[name] = tuple(one for one in shown if one is not None)
            elif (one := self.shown(value, kind)) is not None or value is None:
                kept[name] = one
        return kept


def reads_all(actor: Actor, case: Target) -> bool:
    """Say whether no kind of record of a case is kept back from an actor who sees its facts."""
    return can(actor, Action.VIEW_FACTS, case) and Wall(actor, case).reads_all


def _without_content(record: Any) -> Any | None:
    if isinstance(record, Outline):
        return None
    return replace(record, text="") if isinstance(record, StatementFact) else record
