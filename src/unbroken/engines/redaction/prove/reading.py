"""Read the released pixels with OCR."""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Any

from PIL import Image

from unbroken.engines.redaction.prove.seen import Place, SeenLine, SeenWord, spread

_FREE: queue.SimpleQueue[Any] = queue.SimpleQueue()
"""Tesseracts that nobody uses at the moment: to make one takes a tenth of a second."""

_GAP, _SMALLEST = 24, 4


def tessdata() -> Path:
    """Return the folder of Tesseract's language data: the one given by TESSDATA_PREFIX, or the installed one."""
    given = os.environ.get("TESSDATA_PREFIX")
    return Path(given) if given else Path(sys.prefix) / "share" / "tessdata"


@contextmanager
def _engine(mode: str) -> Iterator[Any]:
    """Lend a Tesseract set to a page segmentation mode; there are as many as threads read at one time."""
    os.environ.setdefault("OMP_THREAD_LIMIT", "1")
    import tesserocr  # noqa: PLC0415 - heavy, and only needed by proofs with boxes

    try:
        engine = _FREE.get_nowait()
    except queue.Empty:
        engine = tesserocr.PyTessBaseAPI(path=str(tessdata()), lang="eng")
    engine.SetPageSegMode(getattr(tesserocr.PSM, mode))
    try:
        yield engine
    finally:
        engine.Clear()
        _FREE.put(engine)


def read_page(grey: Image.Image) -> list[SeenLine]:
    """Return the lines Tesseract reads on a whole page, layout found by itself."""
    return _lines(grey, "AUTO")


def read_sideways(grey: Image.Image) -> list[SeenLine]:
    """Return the lines Tesseract reads on a page turned to the left and to the right, at their places as it stands."""
    wide, high = grey.size
    left = _lines(grey.transpose(Image.Transpose.ROTATE_90), "AUTO")
    right = _lines(grey.transpose(Image.Transpose.ROTATE_270), "AUTO")
    return [
        *(_moved(line, lambda at: (wide - at[3], at[0], wide - at[1], at[2])) for line in left),
        *(_moved(line, lambda at: (at[1], high - at[2], at[3], high - at[0])) for line in right),
    ]


class Glances:
    """Reads small places of pages, each picture once: heads and feet that every page repeats look the same.

    Each place is read alone, so what is read of it depends on its own pixels only. Safe in several threads.
    """

    def __init__(self) -> None:
        self._known: dict[bytes, list[SeenLine]] = {}

    def read(self, grey: Image.Image, places: Sequence[Place]) -> list[SeenLine]:
        """Return the lines Tesseract reads in these places of a page."""
        lines: list[SeenLine] = []
        for left, top, right, bottom in places:
            if right - left > _SMALLEST and bottom - top > _SMALLEST:
                shift = partial(_shifted, left - _GAP, top - _GAP)
                lines += [_moved(line, shift) for line in self._read(grey.crop((left, top, right, bottom)))]
        return lines

    def _read(self, cut: Image.Image) -> list[SeenLine]:
        framed = Image.new("L", (cut.width + 2 * _GAP, cut.height + 2 * _GAP), 255)
        framed.paste(cut, (_GAP, _GAP))
        look = blake2b(framed.tobytes(), digest_size=16, salt=framed.width.to_bytes(4, "big")).digest()
        known = self._known.get(look)
        if known is None:
            known = self._known[look] = _lines(framed, "SINGLE_COLUMN")
        return known


def read_codes(grey: Image.Image) -> list[SeenLine]:
    """Return what printed codes (QR, bar codes) say, a line for each of their fields."""
    import zxingcpp  # noqa: PLC0415 - only for scans and pictures

    lines: list[SeenLine] = []
    for code in zxingcpp.read_barcodes(grey):
        corners = (code.position.top_left, code.position.bottom_right, code.position.top_right)
        xs, ys = [corner.x for corner in corners], [corner.y for corner in corners]
        place = (min(xs), min(ys), max(xs) + 1, max(ys) + 1)
        lines += [tuple(SeenWord(word, place) for word in line.split()) for line in code.text.splitlines()]
    return lines


def _shifted(across: int, down: int, at: Place) -> Place:
    return (at[0] + across, at[1] + down, at[2] + across, at[3] + down)


def _moved(line: SeenLine, move: Callable[[Place], Place]) -> SeenLine:
    return tuple(SeenWord(word.text, move(word.place)) for word in line)


def _lines(image: Image.Image, mode: str) -> list[SeenLine]:
    with _engine(mode) as engine:
        engine.SetImage(image)
        engine.SetSourceResolution(200)
        engine.Recognize()
        return _from_table(str(engine.GetTSVText(0)))


def _from_table(table: str) -> list[SeenLine]:
    """Return the lines of Tesseract's table: level, page, block, paragraph, line, word, place, confidence, text."""
    lines: dict[tuple[str, ...], list[SeenWord]] = {}
    for row in table.splitlines():
        cells = row.split("\t", 11)
        if len(cells) == 12 and cells[0] == "5" and cells[11].strip():
            left, top, width, height = (int(cell) for cell in cells[6:10])
            lines.setdefault(tuple(cells[2:5]), []).append(
                SeenWord(cells[11].strip(), (left, top, left + width, top + height))
            )
    return [tuple(line) for line in lines.values()]


def read_photo(image: Image.Image) -> list[SeenLine]:
    """Return the lines rapidocr reads in a photograph: another engine, made for signs and labels."""
    import numpy as np  # noqa: PLC0415 - kept beside its only use

    result = _photo_engine()(np.asarray(image.convert("RGB"))[:, :, ::-1])
    texts = [str(text) for text in (getattr(result, "txts", None) or ())]
    corners = getattr(result, "boxes", None)
    if corners is None:
        return []
    return [
        spread(text, (int(each[:, 0].min()), int(each[:, 1].min()), int(each[:, 0].max()), int(each[:, 1].max())))
        for text, each in zip(texts, corners, strict=True)
    ]


_PHOTO_LOCK = threading.Lock()


def _photo_engine() -> Any:
    with _PHOTO_LOCK:
        if not hasattr(_photo_engine, "made"):
            from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, only for pictures

            quiet = {"Global.log_level": "critical"}
            _photo_engine.made = RapidOCR(params=quiet)  # type: ignore[attr-defined]
        return _photo_engine.made  # type: ignore[attr-defined]
