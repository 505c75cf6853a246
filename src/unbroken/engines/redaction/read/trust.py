"""Fonts can lie: the file says one letter and the page shows another. Confirm each glyph once by reading pixels.

A glyph is a font program, a character and an outline box. For each glyph not yet confirmed in this document one word
that holds it is cut from the page; the cuts are laid out on one sheet and read. A page whose glyphs are all confirmed
costs nothing. Words with glyphs that reading does not confirm are read from the page's pixels instead.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

import cv2
import numpy as np

from unbroken.engines.redaction.read.glyphs import Glyphs
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.sight import read_strips
from unbroken.engines.redaction.read.strokes import RawWord
from unbroken.engines.redaction.read.tesseract import read_words

Glyph = tuple[str, str, bytes]

_LETTER_HEIGHT = 30
_SHEET_WIDE = 1500
_APART = 70
_MOST_WORDS = 120
_SECOND_LOOKS = 40
_NEAR = 0.7
_ALIKE = str.maketrans("0125689|!lj\u2019\u2018`", "oizsbggiiii'''")


def fold(text: str) -> str:
    """Fold what readers may confuse without harm: case, accents, O and 0, I and 1 and l."""
    plain = unicodedata.normalize("NFKD", text.replace("ł", "l").replace("ø", "o").replace("ß", "ss"))
    kept = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return "".join(letter for letter in kept.casefold().translate(_ALIKE) if letter.isalnum())


@dataclass
class Trust:
    """What is known of one document's glyphs."""

    confirmed: set[Glyph] = field(default_factory=set)
    honest_fonts: bool = False
    """No built-in font of the document is told what its letters mean: what is drawn is what is extracted."""

    def has_open(self, glyphs: Glyphs, words: Sequence[RawWord]) -> bool:
        """Return whether some glyph of these words is not confirmed yet."""
        return any(key not in self.confirmed for word in words for key in self._keys(glyphs, word))

    def doubted(self, glyphs: Glyphs, words: Sequence[RawWord], drawing: Pixels, scale: float) -> set[int]:
        """Return the numbers of the words whose pixels do not bear out their text.

        drawing: the page as seen, grey, at `scale` pixels a point.
        """
        keys = [self._keys(glyphs, word) for word in words]
        for attempt in (0, 1):
            open_words = self._choose(words, keys, attempt)
            if not open_words:
                break
            cuts = [cut_word(drawing, words[number], scale) for number in open_words]
            readings = _read_sheet(cuts) if attempt == 0 else [strip.text for strip in read_strips(cuts)]
            for number, reading in zip(open_words, readings, strict=True):
                self._compare(keys[number], reading)
        return {n for n, of_word in enumerate(keys) if any(self._is_open(key) for key in of_word)}

    def _is_open(self, key: Glyph) -> bool:
        return key not in self.confirmed

    def _keys(self, glyphs: Glyphs, word: RawWord) -> list[Glyph]:
        keys = []
        for index in word.glyphs:
            run = glyphs.runs[glyphs.run[index]]
            if not (self.honest_fonts and not run.embedded):
                keys.append((run.font, glyphs.text[index], glyphs.shapes[index].tobytes()))
        return keys

    def _choose(self, words: Sequence[RawWord], keys: Sequence[list[Glyph]], attempt: int) -> list[int]:
        """Return few words that together hold every unconfirmed glyph, those of most letters first."""
        missing = {key for of_word in keys for key in of_word if key not in self.confirmed}
        chosen: list[int] = []
        if not missing:
            return chosen
        most = _MOST_WORDS if attempt == 0 else _SECOND_LOOKS
        order = sorted(range(len(words)), key=lambda n: -min(len(set(words[n].text)), 14))
        for number in order:
            new = missing.intersection(keys[number])
            if new and words[number].angle % 90 == 0:
                chosen.append(number)
                missing -= new
                if not missing or len(chosen) >= most:
                    break
        return chosen

    def _compare(self, keys: Sequence[Glyph], reading: str) -> None:
        """Confirm the glyphs of a word that the reading bears out."""
        wanted, got = "".join(fold(key[1]) for key in keys), fold(reading)
        if wanted == got:
            self.confirmed.update(keys)
            return
        matcher = SequenceMatcher(None, wanted, got, autojunk=False)
        if len(wanted) < 4 or matcher.ratio() < _NEAR:
            return
        borne_out = [False] * len(wanted)
        for block in matcher.get_matching_blocks():
            if block.size >= 2:
                borne_out[block.a : block.a + block.size] = [True] * block.size
        at = 0
        for key in keys:
            length = len(fold(key[1]))
            if length and all(borne_out[at : at + length]):
                self.confirmed.add(key)
            at += length


def cut_word(drawing: Pixels, word: RawWord, scale: float) -> Pixels:
    """Return a word's pixels, upright, dark on light, at the height that readers like best."""
    band = word.band.join(word.box)
    pad = 0.12 * band.height
    x0, y0 = int((band.x0 - pad) * scale), int((band.y0 - 0.05 * band.height) * scale)
    part = drawing[max(y0, 0) : int((band.y1 + pad) * scale) + 1, max(x0, 0) : int((band.x1 + pad) * scale) + 1]
    part = np.ascontiguousarray(np.rot90(part, -(word.angle // 90)))
    if part.size == 0:
        return np.full((_LETTER_HEIGHT, 8), 255, np.uint8)
    if np.median(part) < 100:
        part = 255 - part
    factor = min(_LETTER_HEIGHT * 1.25 / part.shape[0], (_SHEET_WIDE - 2 * _APART) / part.shape[1])
    size = (max(4, round(part.shape[1] * factor)), max(4, round(part.shape[0] * factor)))
    return np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC), np.uint8)


def _read_sheet(cuts: Sequence[Pixels]) -> list[str]:
    """Lay cuts of words out on one white sheet and read them all at once."""
    places: list[tuple[int, int, int, int]] = []
    x, y, row = _APART // 2, _APART // 2, int(_LETTER_HEIGHT * 1.9)
    for cut in cuts:
        if x + cut.shape[1] + _APART > _SHEET_WIDE and x > _APART:
            x, y = _APART // 2, y + row
        places.append((x, y, x + cut.shape[1], y + cut.shape[0]))
        x += cut.shape[1] + _APART // 2
    sheet = np.full((y + row + _APART, _SHEET_WIDE), 255, np.uint8)
    for cut, (x0, y0, x1, y1) in zip(cuts, places, strict=True):
        sheet[y0:y1, x0:x1] = cut
    texts = [""] * len(cuts)
    for word in read_words(sheet, 200.0):
        middle, centre = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
        number = _holding(places, middle, centre)
        if number is not None:
            texts[number] += word.text
    return texts


def _holding(places: Iterable[tuple[int, int, int, int]], x: float, y: float) -> int | None:
    for number, (x0, y0, x1, y1) in enumerate(places):
        if x0 - 10 <= x <= x1 + 10 and y0 - 10 <= y <= y1 + 10:
            return number
    return None
