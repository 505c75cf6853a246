"""Unused material: only what the prosecutor decided to disclose goes, and schedules name nobody. DOMAIN 6.2; row 46."""

from collections.abc import Iterator

from unbroken.engines.redaction.vocabulary import DocumentType
from unbroken.stages.disclosure.releases.gate.facts import Check, DocumentFacts, ReleaseFacts
from unbroken.stages.disclosure.releases.vocabulary import Authority
from unbroken.stages.incidents.vocabulary import Category

DISCLOSE = "D"
SCHEDULES = frozenset({DocumentType.MG6C, DocumentType.SDC})


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield what stops unused material and its schedules."""
    for one in facts.documents:
        if one.document_type in SCHEDULES:
            yield _schedule(one)
        elif one.unused or facts.authority is Authority.UNUSED:
            yield _decided(one, facts)


def _schedule(one: DocumentFacts) -> Check:
    if not one.descriptions:
        return Check("46", passed=True, sentence=f"No description in {one.ref} names or locates anybody.",
                     document_id=one.item_id)  # fmt: skip
    count = "1 description" if one.descriptions == 1 else f"{one.descriptions} descriptions"
    return Check(
        "46",
        passed=False,
        sentence=f"{one.ref} has {count} with a name, an address or a number.",
        todo="The disclosure officer says what the item is without them, and you make the schedule again.",
        document_id=one.item_id,
    )


def _decided(one: DocumentFacts, facts: ReleaseFacts) -> Check:
    if one.unused == DISCLOSE:
        return Check("unused", passed=True, sentence=f"The prosecutor decided to disclose {one.ref}.",
                     document_id=one.item_id)  # fmt: skip
    if not one.unused and facts.authority is Authority.UNUSED:
        what, todo = (
            "is on no schedule of unused material.",
            "The disclosure officer puts it on the schedule, or take it out.",
        )
    else:
        what, todo = (
            "is unused material that the prosecutor has not decided to disclose.",
            ("A prosecutor of the case decides on it in the schedule, with a reason, or take it out."),
        )
    return Check(
        "unused",
        passed=False,
        sentence=f"{one.ref} {what}",
        todo=todo,
        document_id=one.item_id,
        category=Category.WRONG_DOCUMENT,
    )
