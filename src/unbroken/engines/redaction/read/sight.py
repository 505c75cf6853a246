"""PP-OCR models (rapidocr, onnxruntime) in this process: find writing anywhere on a picture, and read a strip of it."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt

from unbroken.engines.redaction.read.render import Pixels

Quad = npt.NDArray[np.float32]
_TALL = 1.5
_BATCH = 6


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
def _models() -> Any:
    from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, and only for pictures and doubtful lines

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    engine = "EngineConfig.onnxruntime."
    return RapidOCR(
        params={
            "Global.log_level": "error",
            engine + "intra_op_num_threads": 1,
            engine + "inter_op_num_threads": 1,
            "Det.box_thresh": 0.35,
            "Det.thresh": 0.25,
            "Det.limit_type": "min",
            "Det.limit_side_len": 32,
            "Rec.rec_batch_num": _BATCH,
        }
    )


def find_writing(picture: Pixels, long_side: int) -> list[tuple[Quad, float]]:
    """Return quadrangles around lines of writing with a score each, in pixels of `picture` (RGB).

    long_side: the picture is looked at with its longer side this many pixels; the cost grows with its square.
    """
    height, width = picture.shape[:2]
    scale = min(long_side / max(height, width), 3.0)
    size = (max(32, round(width * scale)), max(32, round(height * scale)))
    scaled = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)
    detector = _models()._load_det_model()  # noqa: SLF001 - its parts have no public name
    found = detector(cv2.cvtColor(scaled, cv2.COLOR_RGB2BGR))
    if found.boxes is None:
        return []
    factor = np.array([width / size[0], height / size[1]], dtype=np.float32)
    return [
        (np.asarray(box, dtype=np.float32) * factor, float(score))
        for box, score in zip(found.boxes, found.scores, strict=True)
    ]


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
    if not strips:
        return []
    from rapidocr.ch_ppocr_rec.typings import TextRecInput  # noqa: PLC0415

    colours = [cv2.cvtColor(each, cv2.COLOR_GRAY2BGR if each.ndim == 2 else cv2.COLOR_RGB2BGR) for each in strips]
    recogniser = _models()._load_rec_model()  # noqa: SLF001 - its parts have no public name
    result = recogniser(TextRecInput(img=colours, return_word_box=True))
    return [
        _strip(text or "", float(score), words)
        for text, score, words in zip(result.txts, result.scores, result.word_results, strict=True)
    ]


def _strip(text: str, score: float, info: Any) -> Strip:
    """Give each word its place along the strip; words are what spaces part, whatever the reader's own grouping."""
    columns = float(getattr(info, "line_txt_len", 0) or 0)
    letters = [letter for word in (getattr(info, "words", None) or []) for letter in word]
    places = [place for word in (getattr(info, "word_cols", None) or []) for place in word]
    parts = text.split()
    if (
        not parts
        or not columns
        or sum(map(len, parts)) != len(letters)
        or len(letters) != len(places)
        or max(places) > columns
    ):
        return Strip(_even(parts), score)
    words = []
    at = 0
    for part in parts:
        first, last = places[at], places[at + len(part) - 1]
        words.append((part, max(0.0, (first - 0.8) / columns), min(1.0, (last + 1.8) / columns)))
        at += len(part)
    return Strip(tuple(words), score)


def _even(parts: list[str]) -> tuple[tuple[str, float, float], ...]:
    total = max(sum(map(len, parts)) + len(parts) - 1, 1)
    words = []
    at = 0
    for part in parts:
        words.append((part, max(0.0, (at - 0.7) / total), min(1.0, (at + len(part) + 0.7) / total)))
        at += len(part) + 1
    return tuple(words)
