"""The invisible text of one page: kept words at their places, spaces between them, one marked paragraph a block."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from unbroken.engines.redaction.burn.font import ADVANCE, DESCENT, EM, SPACE, Codes
from unbroken.engines.redaction.burn.turn import Turn, turn_of
from unbroken.engines.redaction.document import Word

MIN_SIZE = 1.0
MAX_STRETCH = 10_000.0


def text_layer(words: Sequence[Word], height: float, codes: Codes) -> tuple[bytes, int]:
    """Return the operators that place the words, and the number of marked paragraphs (ids from 0).

    height: of the page, in points. Words are drawn in the order given; each is stretched to the length of its box.
    A line that runs up, down or backwards is drawn so.
    """
    parts: list[bytes] = []
    count = 0
    usual = turn_of(words)
    for _, block in groupby(words, key=lambda word: word.block):
        parts.append(b"/P <</MCID %d>> BDC BT 3 Tr" % count)
        for _, line in groupby(block, key=lambda word: word.line):
            parts += _line(list(line), height, codes, usual)
        parts.append(b"ET EMC")
        count += 1
    return b"\n".join(parts), count


def _line(line: list[Word], height: float, codes: Codes, usual: Turn) -> Iterator[bytes]:
    """Yield the operators of one line: each word with the space after it, stretched to where the next word begins.

    Few operators matter: readers and the proof spend their time on operators, not on characters.
    """
    turn = turn_of(line, usual)
    words = [_placed(word, height, turn) for word in line]
    sizes = sorted(word.thickness for word in words)
    size = max(MIN_SIZE, sizes[len(sizes) // 2])
    feet = sorted(word.foot for word in words)
    baseline = feet[len(feet) // 2] - size * DESCENT / EM
    yield b"/F %.2f Tf" % size
    if turn is Turn.OVER:
        yield from _in_one(words, turn, baseline, size, codes)
        return
    at = None
    for word, after in zip(words, [*words[1:], None], strict=True):
        if at != word.start:
            yield turn.matrix(word.start, baseline)
        text = as_drawn(word.text) + ("" if after is not None and after.joined else SPACE)
        width, at = _pitch(word, after, size)
        scale = 100 * width / (len(text) * size * ADVANCE / EM)
        yield b"%.3f Tz %s Tj" % (min(scale, MAX_STRETCH), codes.encode(text))
        at = at if scale <= MAX_STRETCH else None


def _in_one(words: list[_Placed], turn: Turn, baseline: float, size: float, codes: Codes) -> Iterator[bytes]:
    """Yield an upside-down line as one stretched string: some readers sort strings by their place on the page."""
    text = "".join(
        as_drawn(word.text) + ("" if after is not None and after.joined else SPACE)
        for word, after in zip(words, [*words[1:], None], strict=True)
    )
    start = min(word.start for word in words)
    length = max(word.start + word.length for word in words) - start
    yield turn.matrix(start, baseline)
    yield b"%.3f Tz %s Tj" % (min(100 * length / (len(text) * size * ADVANCE / EM), MAX_STRETCH), codes.encode(text))


def as_drawn(text: str) -> str:
    """Return a word's characters from left to right, as a PDF draws them: extractors turn right-to-left text back.

    Words are in reading order; letters of right-to-left scripts are turned round, numbers inside them are not.
    """
    if not any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text):
        return text
    runs: list[str] = []
    for character in text:
        forward = unicodedata.bidirectional(character) in {"L", "EN", "AN", "CS", "ES"}
        if forward and runs and unicodedata.bidirectional(runs[-1][-1]) in {"L", "EN", "AN", "CS", "ES"}:
            runs[-1] += character
        else:
            runs.append(character)
    return "".join(reversed(runs))


@dataclass(frozen=True, slots=True)
class _Placed:
    """A word along its own line: where it starts, how long and thick it is, and where its feet stand."""

    text: str
    joined: bool
    start: float
    length: float
    thickness: float
    foot: float


def _placed(word: Word, height: float, turn: Turn) -> _Placed:
    box = word.box
    match turn:
        case Turn.UP:
            return _Placed(word.text, word.joined, height - box.y1, box.height, box.width, -box.x1)
        case Turn.DOWN:
            return _Placed(word.text, word.joined, box.y0 - height, box.height, box.width, box.x0)
        case Turn.OVER:
            return _Placed(word.text, word.joined, -box.x1, box.width, box.height, box.y0 - height)
        case Turn.LEVEL:
            return _Placed(word.text, word.joined, box.x0, box.width, box.height, height - box.y1)


def _pitch(word: _Placed, after: _Placed | None, size: float) -> tuple[float, float | None]:
    """Return the length for a word and its space, and where the next word then begins (None: place it anew)."""
    if after is not None and 0 < after.start - word.start < word.length + size:
        return after.start - word.start, after.start
    return max(word.length, 0.1) + size / 4, None
