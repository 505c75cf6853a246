"""Read writing anywhere on a photograph or screenshot: small, turned, bent a little, light on dark."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from unbroken.engines.redaction.document import Box
from unbroken.engines.redaction.read.levels import Level, level
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.ribbons import Ribbon
from unbroken.engines.redaction.read.sight import Quad, Strip, cut_out, find_lines, find_writing, read_strips

_LOOK_PIXELS = 1_700_000
_SECOND_PIXELS = 500_000
_FAR_SIDE = 640
"""Noise is averaged away in a small picture: a number plate in a noisy scene is seen only there."""
_CLOSER_PIXELS = 250_000
_CLEAR = 0.86
_PLAIN = 0.93
_READ = 0.55
_GUESSED = 0.25
_MOST_STRIPS = 160
_SPACE = 0.1
"""Half of the least space between two words of a line, in heights of the line."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A word on a photograph: its box in pixels, its place once everything is turned level, confidence."""

    text: str
    box: Box
    band: Box
    confidence: float


@dataclass(frozen=True, slots=True)
class Sightings:
    """All words read on a photograph, and the places of writing that could not be read well."""

    words: tuple[Sighting, ...]
    unread: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of writing: its corners in order of reading (from the top left), its strip, what it says."""

    quad: Quad
    picture: Pixels
    strip: Strip


@dataclass(frozen=True, slots=True)
class _BentLine:
    """A bent line, and what it says read along its bend."""

    ribbon: Ribbon
    strip: Strip

    @property
    def quad(self) -> Quad:
        return self.ribbon.quad


def read_photo(picture: Pixels) -> Sightings:
    """Read a picture (RGB, upright or not)."""
    found, ribbons = find_lines(picture, _long_side(picture, _LOOK_PIXELS))
    sharper = _contrast(picture)
    again = find_writing(sharper, _long_side(picture, _SECOND_PIXELS))
    for quad, score in (*again, *find_writing(picture, min(_FAR_SIDE, _long_side(picture, _LOOK_PIXELS)))):
        others = [*(other for other, _ in found), *(np.concatenate([each.tops, each.feet]) for each in ribbons)]
        if not any(_is_within(quad, other) for other in others):
            found.append((quad, score))
    found.sort(key=lambda each: -each[1])
    lines = _read([quad for quad, _ in found[:_MOST_STRIPS]], picture, sharper)
    bent = _read_bent(ribbons[:_MOST_STRIPS], picture)
    unread = [_bounds(quad) for quad, _ in found[_MOST_STRIPS:]]
    unread += [_bounds(line.quad) for line in lines if line.strip.confidence < _READ]
    said = [line for line in lines if line.strip.words and line.strip.confidence >= _GUESSED]
    said_bent = [line for line in bent if line.strip.words and line.strip.confidence >= _GUESSED]
    unread += [_bounds(line.ribbon.points(0, 1)) for line in bent if line.strip.confidence < _READ]
    every: list[_Line | _BentLine] = [*said, *said_bent]
    levels = level([line.quad for line in every], [len(line.strip.text) for line in every])
    words = [word for line, frame in zip(said, levels, strict=False) for word in _words(line, frame)]
    words += [
        word for line, frame in zip(said_bent, levels[len(said) :], strict=True) for word in _bent_words(line, frame)
    ]
    return Sightings(tuple(words), tuple(unread))


def _long_side(picture: Pixels, pixels: int) -> int:
    """Return the longer side at which a picture has about this many pixels; small pictures are doubled at most."""
    height, width = picture.shape[:2]
    scale = min(math.sqrt(pixels / (height * width)), 2.0)
    return max(32, round(float(max(height, width)) * scale))


def _contrast(picture: Pixels) -> Pixels:
    light, a, b = cv2.split(cv2.cvtColor(picture, cv2.COLOR_RGB2LAB))
    light = cv2.createCLAHE(clipLimit=4.0, tileGridSize=(8, 8)).apply(light)
    return np.asarray(cv2.cvtColor(cv2.merge([light, a, b]), cv2.COLOR_LAB2RGB), dtype=np.uint8)


def _read(quads: list[Quad], picture: Pixels, sharper: Pixels) -> list[_Line]:
    """Read each strip both ways up where that is not plain, then with more contrast, then in search of more lines."""
    lines = _right_way_up(_attempt([_corners(quad, picture) for quad in quads], picture), picture)
    doubtful = [n for n, line in enumerate(lines) if line.strip.confidence < _CLEAR]
    for n, line in zip(doubtful, _attempt([lines[n].quad for n in doubtful], sharper), strict=True):
        if line.strip.confidence > lines[n].strip.confidence + 0.02 and line.strip.words:
            lines[n] = line
    closer: list[_Line] = []
    for line in lines:
        inner = _closer(line, picture) if line.strip.confidence < _CLEAR else []
        is_better = inner and sum(each.strip.confidence for each in inner) / len(inner) > line.strip.confidence
        closer += inner if is_better else [line]
    return closer


def _read_bent(ribbons: list[Ribbon], picture: Pixels) -> list[_BentLine]:
    """Read each bent line from both of its ends; keep the surer reading."""
    both = [way for ribbon in ribbons for way in (ribbon, ribbon.turned())]
    strips = read_strips([ribbon.cut_out(picture) for ribbon in both])
    lines = [_BentLine(ribbon, strip) for ribbon, strip in zip(both, strips, strict=True)]
    return [max(pair, key=lambda line: line.strip.confidence) for pair in zip(lines[::2], lines[1::2], strict=True)]


def _bent_words(line: _BentLine, frame: Level) -> list[Sighting]:
    return [
        Sighting(
            text, _bounds(line.ribbon.points(first, last)), frame.band(line.quad, first, last), line.strip.confidence
        )
        for text, first, last in line.strip.words
    ]


def _right_way_up(lines: list[_Line], picture: Pixels) -> list[_Line]:
    """Turn lines that read better upside down; what stands on its side follows the vote of its neighbours."""
    is_sideways = [
        abs(float(line.quad[1][1] - line.quad[0][1])) > abs(float(line.quad[1][0] - line.quad[0][0])) for line in lines
    ]
    open_lines = [n for n, line in enumerate(lines) if is_sideways[n] or line.strip.confidence < _PLAIN]
    turned = dict(
        zip(open_lines, _attempt([np.roll(lines[n].quad, 2, axis=0) for n in open_lines], picture), strict=True)
    )
    result = list(lines)
    for group in (True, False):
        members = [n for n in open_lines if is_sideways[n] is group]
        gain = sum(_weight(turned[n]) - _weight(lines[n]) for n in members)
        for n in members:
            bias = 0.25 if gain > 0 else -0.25
            if turned[n].strip.confidence + bias * group > lines[n].strip.confidence and turned[n].strip.words:
                result[n] = turned[n]
    return result


def _weight(line: _Line) -> float:
    return line.strip.confidence**2 * len(line.strip.text)


def _closer(line: _Line, picture: Pixels) -> list[_Line]:
    """Look for separate lines inside a doubtful strip: lines that run askew are easily taken together."""
    wide = _widened(line.quad)
    strip, _ = cut_out(picture, wide)
    height, width = strip.shape[:2]
    if height < 12 or width < 12:
        return []
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    back = cv2.getPerspectiveTransform(corners, np.roll(wide, -1, axis=0) if _stands(wide) else wide)
    quads = [quad for quad, _ in find_writing(strip, _long_side(strip, _CLOSER_PIXELS))]
    inner = [np.asarray(cv2.perspectiveTransform(quad[None], back)[0], dtype=np.float32) for quad in quads]
    return _attempt(inner, picture)


def _stands(quad: Quad) -> bool:
    across = float(np.linalg.norm(quad[1] - quad[0]) + np.linalg.norm(quad[2] - quad[3]))
    return float(np.linalg.norm(quad[3] - quad[0]) + np.linalg.norm(quad[2] - quad[1])) >= 1.5 * across


def _widened(quad: Quad) -> Quad:
    down = (quad[3] - quad[0] + quad[2] - quad[1]) / 2 * 0.15
    along = (quad[1] - quad[0] + quad[2] - quad[3]) / 2
    along = along / max(float(np.linalg.norm(along)), 1.0) * float(np.linalg.norm(down))
    signs = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], dtype=np.float32)
    return np.asarray(quad + signs[:, :1] * along + signs[:, 1:] * down, dtype=np.float32)


def _attempt(quads: list[Quad], picture: Pixels) -> list[_Line]:
    cuts = [_grown(cut_out(picture, quad)[0]) for quad in quads]
    return [_Line(quad, picture, strip) for quad, strip in zip(quads, read_strips(cuts), strict=True)]


def _corners(quad: Quad, picture: Pixels) -> Quad:
    """Order the corners so that the strip lies down: a line that stands upright is read from top to bottom first."""
    _, is_tall = cut_out(picture, quad)
    return np.roll(quad, -1, axis=0) if is_tall else quad


def _grown(strip: Pixels) -> Pixels:
    """Enlarge strips lower than the reader's own height, and give them a margin."""
    if strip.shape[0] < 40:
        factor = 48 / max(strip.shape[0], 1)
        strip = np.asarray(cv2.resize(strip, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC))
    return strip


def _words(line: _Line, frame: Level) -> list[Sighting]:
    start, end, end_low, start_low = line.quad
    words = []
    high = float(np.linalg.norm(start_low - start)) / max(float(np.linalg.norm(end - start)), 1.0) * _SPACE
    spans = [(first, last) for _, first, last in line.strip.words]
    for number, (text, first, last) in enumerate(line.strip.words):
        before = spans[number - 1][1] if number else -1.0
        after = spans[number + 1][0] if number + 1 < len(spans) else 2.0
        begin = max(first, (first + before) / 2 + high) if before > first - 2 * high else first
        until = min(last, (last + after) / 2 - high) if after < last + 2 * high else last
        top = [start + (end - start) * first, start + (end - start) * last]
        low = [start_low + (end_low - start_low) * first, start_low + (end_low - start_low) * last]
        box = _bounds(np.array([*top, *low]))
        words.append(Sighting(text, box, frame.band(line.quad, begin, max(until, begin)), line.strip.confidence))
    return words


def _bounds(quad: Quad) -> Box:
    (left, top), (right, bottom) = quad.min(0), quad.max(0)
    return Box(float(left), float(top), max(float(right), float(left) + 1), max(float(bottom), float(top) + 1))


def _is_within(quad: Quad, other: Quad) -> bool:
    """Return whether most of one box lies inside the other."""
    a, b = _bounds(quad), _bounds(other)
    wide = min(a.x1, b.x1) - max(a.x0, b.x0)
    high = min(a.y1, b.y1) - max(a.y0, b.y0)
    return wide > 0 and high > 0 and wide * high > 0.6 * min(a.width * a.height, b.width * b.height)
