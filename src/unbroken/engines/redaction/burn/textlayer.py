"""The invisible text of one page: kept words at their places, spaces between them, one marked paragraph a block."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

from unbroken.engines.redaction.burn.font import ADVANCE, DESCENT, EM, SPACE, Codes
from unbroken.engines.redaction.document import Word

MIN_SIZE = 1.0
MAX_STRETCH = 10_000.0


def text_layer(words: Sequence[Word], height: float, codes: Codes) -> tuple[bytes, int]:
    """Return the operators that place the words, and the number of marked paragraphs (ids from 0).

    height: of the page, in points. Words are drawn in the order given; each is stretched to the width of its box.
    """
    parts: list[bytes] = []
    count = 0
    for _, block in groupby(words, key=lambda word: word.block):
        parts.append(b"/P <</MCID %d>> BDC BT 3 Tr" % count)
        for _, line in groupby(block, key=lambda word: word.line):
            parts += _line(list(line), height, codes)
        parts.append(b"ET EMC")
        count += 1
    return b"\n".join(parts), count


def _line(words: list[Word], height: float, codes: Codes) -> Iterator[bytes]:
    """Yield the operators of one line: each word with the space after it, stretched to where the next word begins.

    Few operators matter: readers and the proof spend their time on operators, not on characters.
    """
    sizes = sorted(word.box.height for word in words)
    size = max(MIN_SIZE, sizes[len(sizes) // 2])
    bottoms = sorted(word.box.y1 for word in words)
    baseline = height - bottoms[len(bottoms) // 2] - size * DESCENT / EM
    yield b"/F %.2f Tf" % size
    at = None
    for word, after in zip(words, [*words[1:], None], strict=True):
        if at != word.box.x0:
            yield b"1 0 0 1 %.2f %.2f Tm" % (word.box.x0, baseline)
        joined = after is not None and after.joined
        text = as_drawn(word.text) + ("" if joined else SPACE)
        width, at = _pitch(word, after, size)
        scale = 100 * width / (len(text) * size * ADVANCE / EM)
        yield b"%.3f Tz %s Tj" % (min(scale, MAX_STRETCH), codes.encode(text))
        at = at if scale <= MAX_STRETCH else None


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


def _pitch(word: Word, after: Word | None, size: float) -> tuple[float, float | None]:
    """Return the width for a word and its space, and where the next word then begins (None: place it anew)."""
    if after is not None and 0 < after.box.x0 - word.box.x0 < word.box.width + size:
        return after.box.x0 - word.box.x0, after.box.x0
    return max(word.box.width, 0.1) + size / 4, None
