"""The invisible text of one page: kept words at their places, spaces between them, one marked paragraph a block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from unbroken.engines.redaction.burn.font import ADVANCE, DESCENT, EM, SPACE, Codes
from unbroken.engines.redaction.document import Word

MIN_SIZE = 1.0


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
    sizes = sorted(word.box.height for word in words)
    size = max(MIN_SIZE, sizes[len(sizes) // 2])
    bottoms = sorted(word.box.y1 for word in words)
    baseline = height - bottoms[len(bottoms) // 2] - size * DESCENT / EM
    yield b"/F %.2f Tf" % size
    for word, after in zip(words, [*words[1:], None], strict=True):
        yield b"1 0 0 1 %.2f %.2f Tm" % (word.box.x0, baseline)
        yield _stretched(word.text, word.box.width, size, codes)
        if after is None or not after.joined:
            gap = size / 4 if after is None else max(size / 10, after.box.x0 - word.box.x1)
            yield _stretched(SPACE, gap, size, codes)


def _stretched(text: str, width: float, size: float, codes: Codes) -> bytes:
    scale = 100 * max(width, 0.1) / max(len(text) * size * ADVANCE / EM, 1e-6)
    return b"%.3f Tz %s Tj" % (min(scale, 10000.0), codes.encode(text))
