"""Read the released pixels with OCR and look for what was removed."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PIL import Image

from unbroken.engines.redaction.prove.needles import Needle, Reading

_LOCAL = threading.local()
_GAP = 24
_MOST_AREAS = 400


def tessdata() -> Path:
    """Return the folder of Tesseract's language data: the one given by TESSDATA_PREFIX, or the installed one."""
    given = os.environ.get("TESSDATA_PREFIX")
    return Path(given) if given else Path(sys.prefix) / "share" / "tessdata"


def _engine(mode: str) -> Any:
    """Return this thread's Tesseract for a page segmentation mode."""
    import tesserocr  # noqa: PLC0415 - heavy, and only needed by proofs with boxes

    engines: dict[str, Any] = _LOCAL.__dict__.setdefault("engines", {})
    if mode not in engines:
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        engines[mode] = tesserocr.PyTessBaseAPI(path=str(tessdata()), lang="eng", psm=getattr(tesserocr.PSM, mode))
    return engines[mode]


def read_page(grey: Image.Image) -> list[str]:
    """Return the lines Tesseract reads on a whole page, layout found by itself."""
    return _lines(grey, "AUTO")


def read_places(grey: Image.Image, places: Sequence[tuple[int, int, int, int]]) -> list[str]:
    """Return the lines Tesseract reads in these places, pasted under each other."""
    cuts = [place for place in places if place[2] - place[0] > 4 and place[3] - place[1] > 4]
    if not cuts:
        return []
    width = max(right - left for left, _, right, _ in cuts) + 2 * _GAP
    height = sum(bottom - top + _GAP for _, top, _, bottom in cuts) + _GAP
    sheet = Image.new("L", (width, height), 255)
    at = _GAP
    for left, top, right, bottom in cuts:
        sheet.paste(grey.crop((left, top, right, bottom)), (_GAP, at))
        at += bottom - top + _GAP
    return _lines(sheet, "SINGLE_COLUMN" if len(cuts) < _MOST_AREAS else "AUTO")


def _lines(image: Image.Image, mode: str) -> list[str]:
    engine = _engine(mode)
    engine.SetImage(image)
    engine.SetSourceResolution(200)
    try:
        return [line for line in str(engine.GetUTF8Text()).splitlines() if line.strip()]
    finally:
        engine.Clear()


def read_photo(image: Image.Image) -> list[str]:
    """Return the lines rapidocr reads in a photograph: another engine, made for signs and labels."""
    import numpy as np  # noqa: PLC0415 - kept beside its only use

    result = _photo_engine()(np.asarray(image.convert("RGB"))[:, :, ::-1])
    return [str(text) for text in (getattr(result, "txts", None) or ())]


_PHOTO_LOCK = threading.Lock()


def _photo_engine() -> Any:
    with _PHOTO_LOCK:
        if not hasattr(_photo_engine, "made"):
            from rapidocr import RapidOCR  # noqa: PLC0415 - heavy, only for pictures

            quiet = {"Global.log_level": "critical"}
            _photo_engine.made = RapidOCR(params=quiet)  # type: ignore[attr-defined]
        return _photo_engine.made  # type: ignore[attr-defined]


def holds_removed(lines: Sequence[str], needles: Sequence[Needle]) -> bool:
    """Return whether a reading holds a removed string."""
    reading = Reading(lines)
    return any(reading.holds(needle) for needle in needles)
