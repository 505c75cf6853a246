"""Boxes of slanting lines cover their words whole and leave the lines above and below alone."""

import math

import pytest

from engines.redaction.burn.burn_kit import decided
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.burn.slant import slope_of, steps_along
from unbroken.engines.redaction.document import Box, Document, Page, SourceKind, Word, WordSource
from unbroken.engines.redaction.vocabulary import InfoKind

HIGH, LEADING = 10.0, 16.0
TEXTS = ("alpha", "bravo", "charlie", "delta", "echo", "foxtrot")


def corners(x, y, wide, degrees):
    """Corners of a word whose line is turned about the page's middle."""
    turn = math.radians(degrees)
    for a, b in ((x, y), (x + wide, y), (x + wide, y + HIGH), (x, y + HIGH)):
        yield (
            300 + (a - 300) * math.cos(turn) - (b - 300) * math.sin(turn),
            300 + (a - 300) * math.sin(turn) + (b - 300) * math.cos(turn),
        )


def slanting(degrees):
    """Three lines of words, turned."""
    words, ink = [], {}
    for line in range(3):
        at = 80.0
        for text in TEXTS:
            wide = 7.0 * len(text)
            points = list(corners(at, 280 + LEADING * line, wide, degrees))
            xs, ys = [x for x, _ in points], [y for _, y in points]
            words.append(Word(text, Box(min(xs), min(ys), max(xs), max(ys)), line, WordSource.OCR, 0.95))
            ink[line, text] = points
            at += wide + 6
    return Page(1, 600, 600, tuple(words), is_scan=True), ink


def is_covered(point, boxes):
    return any(each.box.x0 <= point[0] <= each.box.x1 and each.box.y0 <= point[1] <= each.box.y1 for each in boxes)


def along(points):
    """Points all round and inside a word."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = points
    for n in range(11):
        for m in range(5):
            s, t = n / 10, m / 4
            top, low = (ax + (bx - ax) * s, ay + (by - ay) * s), (dx + (cx - dx) * s, dy + (cy - dy) * s)
            yield top[0] + (low[0] - top[0]) * t, top[1] + (low[1] - top[1]) * t


@pytest.mark.parametrize("degrees", [-24, -7, -3, 2, 5, 12])
def test_boxes_of_a_slanting_line_cover_their_words_and_leave_the_neighbours(degrees):
    page, ink = slanting(degrees)
    document = Document(SourceKind.PDF, (page,))
    plan = plan_burn(document, [decided(document, "bravo charlie delta echo", InfoKind.MEDICAL, which=1)]).pages[0]
    for text in ("bravo", "charlie", "delta", "echo"):
        assert all(is_covered(point, plan.boxes) for point in along(ink[1, text]))
    kept = [(word.line, word.text) for word in plan.kept]
    assert [text for line, text in kept if line != 1] == [*TEXTS, *TEXTS]
    for line in (0, 2):
        for text in TEXTS:
            hidden = [is_covered(point, plan.boxes) for point in along(ink[line, text])]
            assert sum(hidden) < 0.12 * len(hidden)


def test_a_level_line_has_no_steps_and_a_crooked_one_neither():
    level = [Box(10 + 60 * n, 100, 60 + 60 * n, 110) for n in range(4)]
    assert steps_along(level, 0.001) is None
    crooked = [Box(10 + 60 * n, 100 + 25 * (n % 2), 60 + 60 * n, 110 + 25 * (n % 2)) for n in range(4)]
    assert steps_along(crooked, 0.2) is None


def test_the_slope_of_one_word_is_not_known():
    assert slope_of([Word("alone", Box(0, 0, 50, 10), 0, WordSource.OCR)]) is None


def test_a_long_slanting_word_takes_no_words_of_other_lines_with_it():
    long = Word("bronagh.tollemache48@tidepost.example", Box(246, 254, 491, 290), 1, WordSource.OCR)
    others = [
        Word(text, Box(380 + 24 * n, 250 + 2 * n, 400 + 24 * n, 262 + 2 * n), 0, WordSource.OCR)
        for n, text in enumerate(("at", "nine", "She", "can"))
    ]
    more = [
        Word(text, Box(60 + 60 * n, 236 + 6 * n, 105 + 60 * n, 250 + 6 * n), 1, WordSource.OCR)
        for n, text in enumerate(("rang", "on", "or"))
    ]
    document = Document(SourceKind.PDF, (Page(1, 600, 600, (*others, *more, long), is_scan=True),))
    kept = plan_burn(document, [decided(document, long.text, InfoKind.EMAIL)]).pages[0].kept
    assert [word.text for word in kept] == ["at", "nine", "She", "can", "rang", "on", "or"]
