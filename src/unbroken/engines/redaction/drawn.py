"""Boxes that a person drew on a page: what they take along, what stands under them, how much goes in all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from unbroken.engines.redaction.burn.boxes import BurnBox
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.burn.secrets import Secret, squeeze
from unbroken.engines.redaction.document import Box, Document, Word
from unbroken.engines.redaction.vocabulary import InfoKind

TOUCHED_SHARE = 0.15
"""A word of which so much lies under a drawn box goes whole."""
SAFE_POINTS = 0.75


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A place a person drew on a page, in points from its top left, with the reason code."""

    page: int
    box: Box
    code: str = ""


def with_boxes(plan: BurnPlan, boxes: Iterable[DrawnBox]) -> BurnPlan:
    """Return the plan with drawn boxes: their pixels go, and so does every word that one of them touches."""
    drawn: dict[int, list[DrawnBox]] = {}
    for each in boxes:
        drawn.setdefault(each.page, []).append(each)
    secrets: list[Secret] = []
    pages = tuple(_with_boxes(page, drawn.get(page.number, []), secrets) for page in plan.pages)
    return replace(plan, pages=pages, secrets=(*plan.secrets, *secrets))


def text_under(document: Document, page: int, box: Box) -> str:
    """Return the words that a drawn box would take along, in the order they are read; empty where there are none."""
    there = next((one for one in document.pages if one.number == page), None)
    words = (word.text for word in there.words if not word.unshown and is_touched(word, box)) if there else ()
    return " ".join(words)


def removed_share(document: Document, plan: BurnPlan) -> float:
    """Return how much of the words of the pages that stay goes, 0 to 1. Dropped pages do not count.

    Text that is drawn twice at one place counts once, as the plan keeps it once.
    """
    pages = {page.number: page for page in document.pages}
    stood = sum(len(_words_of(pages[page.number].words)) for page in plan.pages)
    stays = sum(len(_words_of(page.kept)) for page in plan.pages)
    return round(1 - stays / stood, 4) if stood else 0.0


def _with_boxes(page: PagePlan, drawn: Sequence[DrawnBox], secrets: list[Secret]) -> PagePlan:
    if not drawn:
        return page
    added: list[BurnBox] = []
    going: set[int] = set()
    for each in drawn:
        touched = [index for index, word in enumerate(page.kept) if is_touched(word, each.box)]
        words = [page.kept[index] for index in touched]
        going.update(touched)
        added.append(BurnBox(_inside(each.box, page), each.code))
        added += [BurnBox(_inside(word.box.padded(SAFE_POINTS), page), each.code) for word in words]
        secrets += _secrets(words, page.number)
    kept = tuple(word for index, word in enumerate(page.kept) if index not in going)
    unjoined = _unjoined(page.kept, going)
    return replace(page, boxes=page.boxes + tuple(added), kept=tuple(unjoined.get(id(word), word) for word in kept))


def _unjoined(words: Sequence[Word], going: set[int]) -> dict[int, Word]:
    """Return for words that hung on one that goes what they are on their own, by identity."""
    return {
        id(word): replace(word, joined=False)
        for index, word in enumerate(words)
        if word.joined and index - 1 in going and index not in going
    }


def _secrets(words: Sequence[Word], page: int) -> list[Secret]:
    lines: dict[int, list[str]] = {}
    for word in words:
        lines.setdefault(word.line, []).append(word.text)
    texts = (" ".join(line) for line in lines.values())
    return [Secret(text, squeeze(text), InfoKind.FREE_ID, page, strong=False) for text in texts if squeeze(text)]


def _words_of(words: Iterable[Word]) -> set[tuple[str, int, int]]:
    return {(word.text, round(word.box.x0 / 2), round(word.box.y0 / 2)) for word in words if not word.unshown}


def is_touched(word: Word, box: Box) -> bool:
    """Say whether so much of a word lies under a box that it goes whole."""
    width = min(word.box.x1, box.x1) - max(word.box.x0, box.x0)
    height = min(word.box.y1, box.y1) - max(word.box.y0, box.y0)
    if width <= 0 or height <= 0:
        return False
    return width * height > TOUCHED_SHARE * max(word.box.width * word.box.height, 1e-6)


def _inside(box: Box, page: PagePlan) -> Box:
    return Box(max(0.0, box.x0), max(0.0, box.y0), min(page.width, box.x1), min(page.height, box.y1))
