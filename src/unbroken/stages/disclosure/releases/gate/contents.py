"""The release itself: something in it, page counts and digests that fit, the marking. Source: DOMAIN 3.5, 10.1."""

from collections.abc import Iterator

from unbroken.stages.disclosure.releases.gate.facts import Check, DocumentFacts, ReleaseFacts
from unbroken.stages.disclosure.releases.vocabulary import MARKING
from unbroken.stages.incidents.vocabulary import Category

HEX = 64


def check(facts: ReleaseFacts) -> Iterator[Check]:
    """Yield what is to be said of the set as a whole and of its files."""
    if not facts.documents:
        yield Check(
            "empty",
            passed=False,
            sentence="There is no document in this release.",
            todo="Choose at least one document.",
        )
    for one in facts.documents:
        if one.has_rendition:
            yield _file(one)
    if facts.marking == MARKING:
        yield Check("marking", passed=True, sentence=f"The documents are marked {MARKING}.")
    else:
        yield Check(
            "marking",
            passed=False,
            sentence="The protective marking is missing.",
            todo=f"Mark the release {MARKING}.",
        )


def _file(one: DocumentFacts) -> Check:
    has_length = one.page_count > 0 or one.is_recording
    if has_length and len(one.sha256) == HEX and one.sha256 == one.sealed_sha256:
        what = "is a recording" if one.is_recording else f"has {_pages(one.page_count)}"
        sentence = f"{one.ref} {what}, and its digest is the sealed one."
        return Check("file", passed=True, sentence=sentence, document_id=one.item_id)
    return Check(
        "file",
        passed=False,
        sentence=f"The copy of {one.ref} is not the file that was proven: pages or digest do not fit.",
        todo="A reviewer makes the copy again. Tell the administrator that this happened.",
        document_id=one.item_id,
        category=Category.INTEGRITY,
    )


def _pages(count: int) -> str:
    return "1 page" if count == 1 else f"{count} pages"
