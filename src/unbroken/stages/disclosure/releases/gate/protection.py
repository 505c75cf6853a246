"""O1 and O7: anonymous witnesses in recordings, names where none may stand. Source: DOMAIN 3.1, 3.4.

Protected places inside documents (O1, O5, O6) are proposals that take two people: the review settles them first.
"""

import re
from collections.abc import Iterator

from unbroken.engines.casefile.people import CaseRole, Need, PersonFact
from unbroken.stages.disclosure.releases.gate.facts import Check, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category, DataKind

_WORD = re.compile(r"[^\W\d_]+")
LAWFUL = frozenset({CaseRole.OFFICER, CaseRole.EXPERT})
SHORTEST = 3


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield whether people stay protected in recordings, and in what is said about the documents."""
    for one in facts.documents:
        if one.is_recording and any(Need.ANONYMITY_ORDER in each.needs for each in facts.people):
            yield Check(
                "O1",
                passed=False,
                sentence=f"{one.ref} is a recording, and a witness here is anonymous: voice and face stay secret.",
                todo="Take it out. Police make a copy with a changed voice, or the transcript is served.",
                document_id=one.item_id,
                data=(DataKind.PROTECTED,),
            )
    yield from _titles(facts)


def _titles(facts: ReleaseFacts) -> Iterator[Check]:
    """Stop names of victims and witnesses in titles, which become subject lines and lists. Row O7."""
    names = {word for each in facts.people if not each.roles & LAWFUL for word in _names(each)}
    titled = [("", "The title of the release", facts.title)]
    titled += [(one.item_id, f"The title of {one.ref}", one.title) for one in facts.documents]
    named = [(item, what) for item, what, text in titled if names & {w.casefold() for w in _WORD.findall(text)}]
    for item, what in named:
        yield Check(
            "O7",
            passed=False,
            sentence=f"{what} names somebody of the case; titles stand in lists and in notices.",
            todo="Say what it is without a name, such as “Statement 3” or “Interview of witness A”.",
            document_id=item,
            category=Category.METADATA,
        )
    if not named:
        yield Check("O7", passed=True, sentence="No title names anybody; files are named by URN and reference.")


def _names(person: PersonFact) -> Iterator[str]:
    for text in (person.surname, *person.forenames, *person.aliases):
        for word in _WORD.findall(text):
            if len(word) >= SHORTEST:
                yield word.casefold()
