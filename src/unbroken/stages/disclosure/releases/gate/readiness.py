"""B5 and row 65: no open question, a proven copy of now, clean of what hides. Source: DOMAIN 3.4, 3.5."""

from collections.abc import Iterator

from unbroken.engines.redaction.vocabulary import DocumentType
from unbroken.stages.disclosure.releases.gate.facts import Check, DocumentFacts, ReleaseFacts
from unbroken.stages.incidents.vocabulary import Category

OVER = 0.6
"""A larger share of words removed than this leaves little to understand: somebody looks again. [P]"""
PICTURES = frozenset({DocumentType.PHOTO})
"""What is told by something else than its words: a label taken out of a photograph leaves all there is to see."""


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield what is not ready, document by document."""
    for one in facts.documents:
        found = next(_stops(one, facts), None)
        yield found or Check(
            "B5", passed=True, sentence=f"{one.ref} is decided, redacted and proven.", document_id=one.item_id
        )
        if one.has_rendition and one.removed_share > OVER and one.document_type not in PICTURES:
            yield _over_redacted(one)


def newer_copy(ref: str, item_id: str) -> Check:
    """Return the stop of a document of which another copy was made since its release."""
    return Check(
        "B5",
        passed=False,
        sentence=f"Of {ref} another copy was made since this was released.",
        todo="Look at the pages and digests of what goes now, check again, and release it again.",
        document_id=item_id,
        category=Category.NOT_REDACTED,
    )


def _stops(one: DocumentFacts, facts: ReleaseFacts) -> Iterator[Check]:
    yield from _unread(one)
    yield from _undecided(one)
    yield from _uncopied(one, facts)


def _unread(one: DocumentFacts) -> Iterator[Check]:
    if one.is_recording and not one.is_read:
        yield _stop(
            one,
            "is a recording that nobody watched to its end for this recipient.",
            "Two people watch it and confirm it, see “Recordings” under what was served; or police send a clip.",
        )
    if not one.is_read:
        yield _stop(one, "was not read yet.", "A reviewer opens it in the review, which reads it.")
    if one.is_recording and one.is_stale:
        yield _stop(
            one,
            "was watched before facts or the policy changed.",
            "Two people look at what is new, watch it again and confirm it, see “Recordings” under what was served.",
        )
    if one.is_stale:
        yield _stop(
            one, "was read before facts or the policy changed.", "A reviewer opens it again and decides what is new."
        )


def _undecided(one: DocumentFacts) -> Iterator[Check]:
    if one.undecided:
        yield _stop(one, f"has {_places(one.undecided)} without a decision.", "A reviewer decides on them.")
    if one.waiting_second:
        yield _second(one)
    if not one.is_finished:
        yield _stop(
            one, "was not looked at to its last page.", "A reviewer looks at every page and says so in the review."
        )


def _uncopied(one: DocumentFacts, facts: ReleaseFacts) -> Iterator[Check]:
    if one.rendition_failed:
        yield _stop(
            one,
            f"could not be proven: the check “{one.rendition_failed}” failed.",
            "A reviewer looks at the places it names, removes more, and makes the copy again.",
            Category.METADATA,
        )
    if not one.has_rendition:
        yield _stop(one, "has no redacted copy for this recipient.", "A reviewer makes the copy in the review.")
    if not one.is_current or one.policy_version != facts.policy_version:
        yield _stop(
            one,
            "has a copy that was made before something changed.",
            "A reviewer makes the copy again from what stands.",
        )
    if not one.is_clean:
        yield _stop(
            one,
            "still carries hidden data: author, changes, comments or the place it was taken.",
            "A reviewer makes the copy again; the proof must find none of it.",
            Category.METADATA,
        )


def _stop(one: DocumentFacts, what: str, todo: str, category: Category = Category.NOT_REDACTED) -> Check:
    return Check(
        "65" if category is Category.METADATA else "B5",
        passed=False,
        sentence=f"{one.ref} {what}",
        todo=todo,
        document_id=one.item_id,
        category=category,
    )


def _second(one: DocumentFacts) -> Check:
    return Check(
        "second-person",
        passed=False,
        sentence=f"{one.ref} has {_places(one.waiting_second)} that wait for a second person.",
        todo="A colleague who has not seen the first decision decides in the review.",
        document_id=one.item_id,
    )


def _over_redacted(one: DocumentFacts) -> Check:
    return Check(
        "over-redacted",
        passed=False,
        sentence=f"In {one.ref}, {one.removed_share:.0%} of the words are removed: it may not make sense any more.",
        todo="A reviewer restores what the case needs, or gives it back to the sender in the review as over-redacted; "
        "or two people confirm that it must be so.",
        document_id=one.item_id,
        may_override=True,
    )


def _places(count: int) -> str:
    return "1 place" if count == 1 else f"{count} places"
