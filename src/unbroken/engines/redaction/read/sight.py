"""PP-OCR models (from the package rapidocr, run by onnxruntime): find writing on a picture, and read a strip of it.

Only the models are taken from the package. Its own code fetches models from the network and takes a second to load.
"""

from __future__ import annotations

import importlib.util
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.errors import ReaderMissing
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.ribbons import Ribbon, bent_line

Quad = npt.NDArray[np.float32]
Floats = npt.NDArray[np.float32]

_TALL = 1.5
_BATCH = 6
_FINDER, _READER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"
_INKY, _WRITING, _GROWTH = 0.25, 0.35, 1.6
_MOST_FOUND = 1000
_HIGH, _NARROWEST, _WIDEST = 48, 320, 3200
_SEAM = re.compile(
    r"(?<=[a-z]{2})(?=[A-Z][a-z]{2}|[A-Z]{2}\d|[A-Z]{3}|\d{2})|(?<=\d)(?=[A-Z][a-z]{2})|(?<=[a-z][.,:])(?=[A-Z\d])"
)
_PREFIXES = frozenset({"Mc", "Mac", "Fitz", "De", "Le", "La", "Van"})


@dataclass(frozen=True, slots=True)
class Strip:
    """What was read on one strip: words as (text, from, to) with places along the strip from 0 to 1, confidence."""

    words: tuple[tuple[str, float, float], ...]
    confidence: float

    @property
    def text(self) -> str:
        """Return the words with spaces."""
        return " ".join(word for word, _, _ in self.words)


@cache
def _session(name: str) -> Any:
    """Load a model. Raises ReaderMissing."""
    import onnxruntime  # noqa: PLC0415 - heavy, and only for pictures and doubtful lines

    spec = importlib.util.find_spec("rapidocr")
    places = list(spec.submodule_search_locations or []) if spec else []
    paths = [path for place in places if (path := Path(place) / "models" / name).is_file()]
    if not paths:
        raise ReaderMissing("The models that read photographs are not installed. Install the package rapidocr.")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 4
    options.enable_cpu_mem_arena = False
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(paths[0]), sess_options=options, providers=["CPUExecutionProvider"])


@cache
def _alphabet() -> list[str]:
    letters = _session(_READER).get_modelmeta().custom_metadata_map["character"].splitlines()
    return ["", *letters, " "]


def _run(name: str, batch: Floats) -> Floats:
    session = _session(name)
    return np.asarray(session.run(None, {session.get_inputs()[0].name: batch})[0], dtype=np.float32)


def _planes(picture: Pixels) -> Floats:
    """Return an RGB picture as the models want it: blue, green, red planes from -1 to 1."""
    return np.asarray(picture[..., ::-1].transpose(2, 0, 1).astype(np.float32) / 127.5 - 1.0)


def find_writing(picture: Pixels, long_side: int) -> list[tuple[Quad, float]]:
    """Return quadrangles around lines of writing with a score each, as `find_lines`."""
    return find_lines(picture, long_side)[0]


def find_lines(picture: Pixels, long_side: int) -> tuple[list[tuple[Quad, float]], list[Ribbon]]:
    """Return quadrangles around straight lines of writing with a score each, and bent lines; in pixels of `picture`.

    picture: RGB. long_side: it is looked at with its longer side this many pixels; the cost grows with its square.
    """
    height, width = picture.shape[:2]
    scale = min(long_side / max(height, width), 3.0)
    size = (max(1, round(width * scale / 32)) * 32, max(1, round(height * scale / 32)) * 32)
    scaled = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    likely = _run(_FINDER, _planes(np.asarray(scaled, dtype=np.uint8))[None])[0, 0]
    factor = np.array([width / size[0], height / size[1]], dtype=np.float32)
    contours = _stains(likely)
    bent = {number: ribbon for number, contour in enumerate(contours) if (ribbon := bent_line(contour, likely))}
    ribbons = {number: ribbon for number, ribbon in bent.items() if ribbon.score >= _WRITING}
    straight = [contour for number, contour in enumerate(contours) if number not in ribbons]
    quads = [(quad * factor, score) for quad, score in _quads(straight, likely)]
    return quads, [ribbon.scaled(factor) for ribbon in ribbons.values()]


def _stains(likely: Floats) -> list[Any]:
    mask = cv2.dilate((likely > _INKY).astype(np.uint8), np.ones((2, 2), np.uint8))
    contours, _ = cv2.findContours(mask, cv2.RETR_LIST, cv2.CHAIN_APPROX_SIMPLE)
    return list(contours[:_MOST_FOUND])


def _quads(contours: Sequence[Any], likely: Floats) -> Iterator[tuple[Quad, float]]:
    for contour in contours:
        centre, (across, down), angle = cv2.minAreaRect(contour)
        if min(across, down) < 3:
            continue
        score = _mean_inside(likely, cv2.boxPoints((centre, (across, down), angle)))
        if score < _WRITING:
            continue
        growth = across * down * _GROWTH / (across + down)
        points = cv2.boxPoints((centre, (across + growth, down + growth), angle))
        yield _in_order(np.asarray(points, dtype=np.float32)), score


def _mean_inside(likely: Floats, points: Any) -> float:
    high, wide = likely.shape
    x0, y0 = np.clip(np.floor(points.min(0)).astype(int), 0, [wide - 1, high - 1])
    x1, y1 = np.clip(np.ceil(points.max(0)).astype(int), 0, [wide - 1, high - 1])
    inside = np.zeros((y1 - y0 + 1, x1 - x0 + 1), np.uint8)
    cv2.fillPoly(inside, [np.rint(points - [x0, y0]).astype(np.int32)], [1])
    values = likely[y0 : y1 + 1, x0 : x1 + 1][inside > 0]
    return float(values.mean()) if values.size else 0.0


def _in_order(points: Quad) -> Quad:
    """Order corners from the top left, with the clock."""
    left, right = np.split(points[np.argsort(points[:, 0], kind="stable")], 2)
    left, right = left[np.argsort(left[:, 1])], right[np.argsort(right[:, 1])]
    return np.stack([left[0], right[0], right[1], left[1]])


def cut_out(picture: Pixels, quad: Quad) -> tuple[Pixels, bool]:
    """Return the strip inside a quadrangle, straightened, and whether it stood upright and was laid down."""
    width = int(max(_distance(quad[0], quad[1]), _distance(quad[2], quad[3]), 1.0))
    height = int(max(_distance(quad[0], quad[3]), _distance(quad[1], quad[2]), 1.0))
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(quad, corners)
    strip = cv2.warpPerspective(
        picture, matrix, (width, height), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    is_tall = height >= _TALL * width
    return np.ascontiguousarray(np.rot90(strip) if is_tall else strip, dtype=np.uint8), is_tall


def _distance(a: Quad, b: Quad) -> float:
    return float(np.linalg.norm(a - b))


def read_strips(strips: Sequence[Pixels]) -> list[Strip]:
    """Read horizontal strips of one line each (RGB or grey)."""
    order = sorted(range(len(strips)), key=lambda n: strips[n].shape[1] / strips[n].shape[0])
    read: dict[int, Strip] = {}
    for start in range(0, len(order), _BATCH):
        numbers = order[start : start + _BATCH]
        pictures = [_at_height(strips[number]) for number in numbers]
        widest = max(_NARROWEST, *(picture.shape[1] for picture in pictures))
        batch = np.zeros((len(numbers), 3, _HIGH, widest), dtype=np.float32)
        for row, picture in enumerate(pictures):
            batch[row, :, :, : picture.shape[1]] = _planes(picture)
        for number, picture, steps in zip(numbers, pictures, _run(_READER, batch), strict=True):
            read[number] = _decode(steps, widest / picture.shape[1])
    return [read[number] for number in range(len(strips))]


def _at_height(strip: Pixels) -> Pixels:
    colour = cv2.cvtColor(strip, cv2.COLOR_GRAY2RGB) if strip.ndim == 2 else strip
    width = min(max(8, math.ceil(_HIGH * strip.shape[1] / strip.shape[0])), _WIDEST)
    return np.asarray(cv2.resize(colour, (width, _HIGH)), dtype=np.uint8)


def _decode(steps: Floats, stretch: float) -> Strip:
    """Turn the reader's steps into words. stretch: width of the whole input over the width of the strip in it."""
    best = steps.argmax(axis=1)
    sure = steps.max(axis=1)
    fresh = best != 0
    fresh[1:] &= best[1:] != best[:-1]
    at = np.flatnonzero(fresh)
    if not len(at):
        return Strip((), 0.0)
    alphabet = _alphabet()
    letters = [alphabet[index] for index in best[at]]
    places = ((at + 0.5) / len(best) * stretch).tolist()
    return Strip(_words(letters, places), float(sure[at].mean()))


def _words(letters: Sequence[str], places: Sequence[float]) -> tuple[tuple[str, float, float], ...]:
    """Part letters at spaces; a word reaches to the middle of the gaps beside it, or one letter's width further."""
    pitch = (places[-1] - places[0]) / max(len(places) - 1, 1) or 0.5
    runs: list[tuple[int, int]] = []
    for index, letter in enumerate(letters):
        if letter.strip():
            is_next = bool(runs) and runs[-1][1] == index
            runs[-1:] = [(runs[-1][0], index + 1)] if is_next else [*runs[-1:], (index, index + 1)]
    words = []
    for first, end in (piece for run in runs for piece in _apart(letters, *run)):
        start, stop = max(0.0, places[first] - pitch), min(1.0, places[end - 1] + pitch)
        words.append(("".join(letters[first:end]), min(start, 0.98), max(stop, min(start, 0.98) + 0.02)))
    return tuple(words)


def _apart(letters: Sequence[str], first: int, end: int) -> Iterator[tuple[int, int]]:
    """Part words that the reader ran together where a capital or a figure begins: "Iamat46MillRoad".

    Nothing is parted in an address of the network, or where a single letter would be left ("McKay", "LN08PGU").
    """
    word = "".join(letters[first:end])
    if len(word) != end - first or any(letter in "@_/\\" for letter in word) or "www" in word:
        yield first, end
        return
    begin = 0
    for seam in _SEAM.finditer(word):
        if word[begin : seam.start()] not in _PREFIXES:
            yield first + begin, first + seam.start()
            begin = seam.start()
    yield first + begin, end
