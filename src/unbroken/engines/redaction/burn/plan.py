"""What one burn takes out of a document: boxes for each page, the words that stay, the strings that must be gone.

A plan holds removed text. It lives in the memory of one process and never reaches a report, a log or an output.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from unbroken.engines.redaction.burn.bands import Bands
from unbroken.engines.redaction.burn.boxes import (
    BurnBox,
    boxes_for_line,
    boxes_for_slanting_line,
    boxes_for_standing_line,
    covered,
)
from unbroken.engines.redaction.burn.secrets import Secret, find_echoes, secrets_of
from unbroken.engines.redaction.burn.slant import slope_of
from unbroken.engines.redaction.burn.turn import Turn, turn_of
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordRef, WordSource
from unbroken.engines.redaction.finding import Decision


@dataclass(frozen=True)
class PagePlan:
    """One page that will be released: its boxes, and the words that remain readable, in reading order."""

    number: int
    width: float
    height: float
    boxes: tuple[BurnBox, ...]
    kept: tuple[Word, ...]
    picture_boxes: tuple[Box, ...] = ()
    is_scan: bool = False


@dataclass(frozen=True)
class BurnPlan:
    """The whole plan. dropped: page number to the reason why it is left out. The removed text is never in repr().

    native_dpi: for a picture file, the resolution at which each of its pixels is shown once.
    """

    kind: SourceKind
    pages: tuple[PagePlan, ...]
    dropped: dict[int, str] = field(default_factory=dict)
    secrets: tuple[Secret, ...] = field(default=(), repr=False)
    labels: bool = False
    native_dpi: float | None = None

    @property
    def characters(self) -> tuple[str, ...]:
        """Return every character of the kept words, sorted; the text layer's font has these and no others."""
        return tuple(sorted({character for page in self.pages for word in page.kept for character in word.text}))


def plan_burn(
    document: Document,
    decisions: Iterable[Decision],
    drop_pages: Mapping[int, str] | None = None,
    *,
    kept: Sequence[Decision] = (),
    labels: bool = False,
) -> BurnPlan:
    """Return the plan that burns these decisions.

    decisions: those to burn, whatever their action. drop_pages: page number (from 1) to a reason.
    kept: the other decisions; a string that one of them keeps is not burned as an echo of a removed one.
    labels: whether boxes will show their reason code. A finding that touches part of a word takes the whole word:
    the place of single letters inside a word is not known well enough to cut there.
    """
    burned = tuple(decisions)
    codes = _codes(document, burned)
    for echo in find_echoes(document, burned, kept):
        for ref in echo.refs:
            codes.setdefault(ref, (echo.code, -1))
    dropped = dict(drop_pages or {})
    pages = tuple(_page(page, codes) for page in document.pages if page.number not in dropped)
    native = float(document.facts["dpi"]) if "dpi" in document.facts else None
    return BurnPlan(document.kind, pages, dropped, secrets_of(document, burned), labels, native)


def _codes(document: Document, decisions: Sequence[Decision]) -> dict[WordRef, tuple[str, int]]:
    """Return for every word that goes its reason code and the number of its decision."""
    codes: dict[WordRef, tuple[str, int]] = {}
    for number, decision in enumerate(decisions):
        for ref in document.flow.words(decision.finding.start, decision.finding.end):
            codes.setdefault(ref, (decision.reason_code, number))
    return codes


def _page(page: Page, codes: Mapping[WordRef, tuple[str, int]]) -> PagePlan:
    going = {index for index in range(len(page.words)) if WordRef(page.number, index) in codes}
    slopes = _slopes(page)
    going |= covered(page.words, going, slopes)
    stay = Bands((word.box, word) for index, word in enumerate(page.words) if index not in going and not word.unshown)
    boxes: list[BurnBox] = []
    usual = turn_of([word for word in page.words if not word.unshown])
    for run in _runs(page, sorted(going), codes):
        code = next((codes[ref][0] for index in run if (ref := WordRef(page.number, index)) in codes), "")
        boxes += _boxes(page, run, stay, code, usual, slopes)
    return PagePlan(
        number=page.number,
        width=page.width,
        height=page.height,
        boxes=tuple(boxes),
        kept=_rejoined(page.words, going, boxes),
        picture_boxes=page.picture_boxes,
        is_scan=page.is_scan,
    )


def _boxes(
    page: Page, run: Sequence[int], stay: Bands[Word], code: str, usual: Turn, slopes: Mapping[int, float]
) -> list[BurnBox]:
    """Return the boxes of one run of words, the way its line runs."""
    parts = [page.words[index].box for index in run]
    if turn_of([page.words[index] for index in run], usual) in {Turn.UP, Turn.DOWN}:
        return boxes_for_standing_line(parts, stay, page, code)
    slope = slopes.get(page.words[run[0]].line, 0.0)
    slanting = boxes_for_slanting_line(parts, slope, page, code) if slope else None
    return slanting or boxes_for_line(parts, stay, page, code)


def _slopes(page: Page) -> dict[int, float]:
    """Return how the lines read from pixels slant; a short line of a scan slants as the others do."""
    lines: dict[int, list[Word]] = {}
    for word in page.words:
        if word.source is WordSource.OCR and not word.unshown:
            lines.setdefault(word.line, []).append(word)
    slopes = {line: slope for line, words in lines.items() if (slope := slope_of(words)) is not None}
    usual = median(slopes.values()) if page.is_scan and slopes else 0.0
    return {
        line: slopes.get(line, usual) if len(words) > 2 else usual or slopes.get(line, 0.0)
        for line, words in lines.items()
    }


def _runs(page: Page, going: Sequence[int], codes: Mapping[WordRef, tuple[str, int]]) -> list[list[int]]:
    """Return the words that go, in runs that share a line and a code and have no kept word between them."""
    runs: list[list[int]] = []
    before: tuple[str, int] = ("", -1)
    for index in going:
        word = page.words[index]
        here = codes.get(WordRef(page.number, index), before)
        last = runs[-1][-1] if runs else None
        follows = last == index - 1 and page.words[last].line == word.line and here[0] == before[0]
        if follows and (not word.wide_gap or here[1] == before[1]):
            runs[-1].append(index)
        else:
            runs.append([index])
        before = here
    return runs


def _rejoined(words: Sequence[Word], going: set[int], boxes: Sequence[BurnBox]) -> tuple[Word, ...]:
    """Return the words that stay; one that hung on a removed word stands alone, one under a box goes too.

    Text drawn twice at one place (shadow, bold by overprinting) is said once.
    """
    kept: list[Word] = []
    burned = Bands((each.box, each) for each in boxes)
    places: set[tuple[str, int, int]] = set()
    for index, word in enumerate(words):
        place = (word.text, round(word.box.x0 / 2), round(word.box.y0 / 2))
        if index in going or word.unshown or place in places or _hidden_by(word, burned):
            continue
        places.add(place)
        if word.joined and (index - 1) in going:
            word = Word(  # noqa: PLW2901 - the same word, no longer joined
                word.text, word.box, word.line, word.source, word.confidence, word.block, word.cell, word.span
            )
        kept.append(word)
    return tuple(kept)


def _hidden_by(word: Word, burned: Bands[BurnBox]) -> bool:
    area = max(word.box.width * word.box.height, 1e-6)
    return any(_shared(word.box, box) > area / 2 for box, _ in burned.near(word.box))


def _shared(one: Box, other: Box) -> float:
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return width * height if width > 0 and height > 0 else 0.0
