"""Where columns begin: not at the wide spaces of a typewriter, but at gaps that stand out on their line."""

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.layout import Piece, lay_out


def line(*gaps, height=7.0, wide=30.0):
    pieces, at = [], 50.0
    for number, gap in enumerate((0.0, *gaps)):
        at += gap
        pieces.append(Piece(number, Box(at, 100, at + wide, 100 + height), 0))
        at += wide
    return [placed.wide_gap for placed in lay_out(pieces)]


def test_the_spaces_of_a_typewriter_are_no_columns():
    assert not any(line(7.2, 7.3, 7.1, 7.2, 7.4))


def test_a_gap_that_stands_out_on_a_typed_line_begins_a_column():
    assert line(7.2, 7.3, 22.0, 7.2, 7.4) == [False, False, False, True, False, False]


def test_single_words_far_apart_stay_columns():
    assert line(40.0, 42.0, 39.0, 41.0) == [False, True, True, True, True]


def test_few_words_are_judged_by_their_height_alone():
    assert line(7.2, 3.0) == [False, True, False]


def page(*lines, height=7.0, wide=30.0):
    """Return for each line of gaps where columns begin, when all stand on one page."""
    pieces, ends = [], []
    for row, gaps in enumerate(lines):
        at = 50.0
        for gap in (0.0, *gaps):
            at += gap
            pieces.append(Piece(len(pieces), Box(at, 100 + 12 * row, at + wide, 100 + 12 * row + height), 0))
            at += wide
        ends.append(len(pieces))
    wide_gaps = {placed.number: placed.wide_gap for placed in lay_out(pieces)}
    return [[wide_gaps[at] for at in range(end - len(gaps) - 1, end)] for end, gaps in zip(ends, lines, strict=True)]


TYPED = (7.2, 7.1, 7.3, 7.2, 7.2)


def test_few_words_on_a_typed_page_are_no_columns():
    assert page(TYPED, (7.2, 7.3), TYPED)[1] == [False, False, False]


def test_a_gap_that_stands_out_among_few_words_of_a_typed_page_begins_a_column():
    assert page(TYPED, (7.2, 22.0), TYPED)[1] == [False, False, True]


def test_few_words_below_one_typed_line_or_printed_ones_are_judged_by_their_height_alone():
    printed = (2.0, 2.1, 2.0, 2.2, 2.0)
    assert page(TYPED, (7.2, 3.0))[1] == page(printed, printed, (7.2, 3.0))[2] == [False, True, False]
