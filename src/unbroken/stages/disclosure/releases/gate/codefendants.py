"""Row 42 and access rule 3: what is about one defendant is not served on another. Source: DOMAIN 1.5, 3.4."""

from collections.abc import Iterator

from unbroken.stages.disclosure.releases.gate.facts import Check, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category, DataKind


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield a stop for each document that is a co-defendant's own; one answer where there is none."""
    if not facts.is_defence or not facts.client.others:
        return
    client = facts.client.person.id if facts.client.person else ""
    theirs = [one for one in facts.documents if one.about and client not in one.about]
    for one in theirs:
        yield Check(
            "42",
            passed=False,
            sentence=f"{one.ref} is about a co-defendant alone.",
            todo="Take it out. It goes to their own lawyers; an order of the court is needed for anybody else.",
            document_id=one.item_id,
            category=Category.WRONG_RECIPIENT,
            data=(DataKind.CONVICTIONS,),
        )
    if not theirs:
        yield Check("42", passed=True, sentence="Nothing is a co-defendant's own document.")
