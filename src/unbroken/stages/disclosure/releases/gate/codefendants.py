"""Row 42 and access rule 3: what is about one defendant is not served on another. Source: DOMAIN 1.5, 3.4."""

from collections.abc import Iterator
from typing import Final

from unbroken.engines.redaction.vocabulary import DocumentType
from unbroken.ground.access.target import DocumentKind
from unbroken.stages.disclosure.releases.gate.facts import Check, DocumentFacts, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category, DataKind

OWN: Final = frozenset({DocumentType.CUSTODY_RECORD, DocumentType.MG16, DocumentType.MG18})
PROVEN: Final = frozenset({DocumentType.PNC, DocumentType.PCN})
"""OWN: about one person by what they are, so where several are accused somebody says whose. PROVEN: by B6 anyway."""


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield a stop for each document of somebody else alone, or of nobody knows whom; an answer where there is none."""
    if not facts.is_defence:
        return
    stopped = [found for one in facts.documents if (found := _stop(one, facts))]
    yield from stopped
    if facts.client.others and not stopped:
        yield Check("42", passed=True, sentence="Nothing is a co-defendant's own document.")


def _stop(one: DocumentFacts, facts: ReleaseFacts) -> Check | None:
    client = facts.client.person.id if facts.client.person else ""
    if one.about and client not in one.about:
        return _answer(
            one,
            "is about a co-defendant alone.",
            "Take it out. It goes to their own lawyers; an order of the court is needed for anybody else.",
        )
    is_own = one.document_type in OWN or (one.kind is DocumentKind.CONVICTIONS and one.document_type not in PROVEN)
    if facts.client.others and is_own and not one.about:
        return _answer(
            one,
            "is about one person, and nothing says which of the defendants.",
            "Whoever reviews it says on the item's page whose document it is, then check again.",
        )
    return None


def _answer(one: DocumentFacts, what: str, todo: str) -> Check:
    return Check(
        "42",
        passed=False,
        sentence=f"{one.ref} {what}",
        todo=todo,
        document_id=one.item_id,
        category=Category.WRONG_RECIPIENT,
        data=(DataKind.CONVICTIONS,),
    )
