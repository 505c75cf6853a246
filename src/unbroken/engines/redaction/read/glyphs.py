"""The characters of a PDF page as pdfium shows them: code, boxes as seen, font, size and direction."""

from __future__ import annotations

import ctypes
import hashlib
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pypdfium2 as pdfium
import pypdfium2.raw as raw

Floats = npt.NDArray[np.float64]
_PROBE = 1_000_000


@dataclass(frozen=True, slots=True)
class TextRun:
    """One text object: the name of its font program, size in points, direction as seen in degrees against the clock."""

    font: str
    size: float
    angle: int
    invisible: bool
    embedded: bool


@dataclass(frozen=True)
class Glyphs:
    """All characters of one page in the order of the file.

    tight: ink boxes, loose: boxes of font height and advance; both n by 4, points as seen. run: index into `runs`.
    shapes: box of the glyph's outline in thousandths of its size, unrotated; with font and character it names a glyph.
    """

    text: tuple[str, ...]
    tight: Floats
    loose: Floats
    run: npt.NDArray[np.int64]
    shapes: npt.NDArray[np.int64]
    runs: tuple[TextRun, ...]

    def __len__(self) -> int:
        return len(self.text)


@dataclass(frozen=True, slots=True)
class Frame:
    """How PDF user space becomes the page as seen: x' = a x + c y + e, y' = b x + d y + f, in points."""

    a: float
    b: float
    c: float
    d: float
    e: float
    f: float
    width: float
    height: float
    turn: int

    @classmethod
    def of(cls, page: pdfium.PdfPage, unit: float) -> Frame:
        """Ask pdfium itself how it places the page (rotation, CropBox), and apply the user unit."""
        width, height = page.get_width() * unit, page.get_height() * unit
        origin, right, up = (_to_device(page, *point) for point in ((0.0, 0.0), (100.0, 0.0), (0.0, 100.0)))
        sx, sy = width / _PROBE, height / _PROBE
        a, b = (right[0] - origin[0]) / 100 * sx, (right[1] - origin[1]) / 100 * sy
        c, d = (up[0] - origin[0]) / 100 * sx, (up[1] - origin[1]) / 100 * sy
        return cls(a, b, c, d, origin[0] * sx, origin[1] * sy, width, height, page.get_rotation())

    def boxes(self, raw_boxes: Floats) -> Floats:
        """Turn n by 4 boxes (left, bottom, right, top) of user space into boxes as seen."""
        x = np.stack([self.a * raw_boxes[:, i] + self.c * raw_boxes[:, j] for i in (0, 2) for j in (1, 3)]) + self.e
        y = np.stack([self.b * raw_boxes[:, i] + self.d * raw_boxes[:, j] for i in (0, 2) for j in (1, 3)]) + self.f
        return np.stack([x.min(0), y.min(0), x.max(0), y.max(0)], axis=1)


def _to_device(page: pdfium.PdfPage, x: float, y: float) -> tuple[int, int]:
    across, down = ctypes.c_int(), ctypes.c_int()
    raw.FPDF_PageToDevice(page.raw, 0, 0, _PROBE, _PROBE, 0, x, y, ctypes.byref(across), ctypes.byref(down))
    return across.value, down.value


def read_glyphs(page: pdfium.PdfPage, frame: Frame, limit: int = 200_000) -> Glyphs:
    """Return the characters of a page, spaces included (with empty boxes where pdfium made them up)."""
    textpage = page.get_textpage()
    try:
        return _collect(textpage.raw, min(textpage.count_chars(), limit), frame)
    finally:
        textpage.close()


def _collect(handle: object, count: int, frame: Frame) -> Glyphs:
    """Ask for each character; answers go straight into tables, for this is done some thousand times a page."""
    tight = np.zeros((count, 4), dtype=np.float64)
    loose = np.zeros((count, 4), dtype=np.float32)
    tight_at, loose_at = tight.ctypes.data, loose.ctypes.data
    whole = ctypes.cast(handle, ctypes.c_void_p)  # type: ignore[arg-type]
    for index in range(count):
        at = tight_at + 32 * index
        _CHAR_BOX(whole, index, at, at + 16, at + 8, at + 24)
        _LOOSE_BOX(whole, index, loose_at + 16 * index)
    objects = [_TEXT_OBJECT(whole, index) or 0 for index in range(count)]
    run_of, runs = _runs(handle, objects, frame)
    sizes = np.array([max(run.size, 0.01) for run in runs] or [1.0])[run_of]
    wide = loose[:, [0, 3, 2, 1]].astype(np.float64)
    shapes = np.rint((tight - wide[:, [0, 1, 0, 1]]) / sizes[:, None] * 200).astype(np.int64)
    text = tuple([_CHARACTERS[_UNICODE(whole, index)] for index in range(count)])
    return Glyphs(text, frame.boxes(tight), frame.boxes(wide), run_of, shapes, tuple(runs))


def _runs(handle: object, objects: Sequence[int], frame: Frame) -> tuple[npt.NDArray[np.int64], list[TextRun]]:
    """Return for each character the number of its text object, and the objects in the order they are met."""
    runs: list[TextRun] = []
    known: dict[int, int] = {}
    fonts: dict[int, str] = {}
    numbers: list[int] = []
    for index, address in enumerate(objects):
        run = known.get(address)
        if run is None:
            run = known[address] = len(runs)
            runs.append(
                _describe(handle, index, raw.FPDFText_GetTextObject(handle, index), frame, fonts)
                if address
                else TextRun("", 0.0, 0, invisible=False, embedded=False)
            )
        numbers.append(run)
    return np.array(numbers, dtype=np.int64), runs


class _Characters(dict[int, str]):
    """The character of each code that pdfium gives."""

    def __missing__(self, code: int) -> str:
        if code == 2:
            letter = "-"
        elif code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
            letter = "\ufffd"
        else:
            letter = chr(code)
        self[code] = letter
        return letter


_CHARACTERS = _Characters()


def _plainly(function: Any, answer: Any, *asked: Any) -> Any:
    """Return a function of pdfium that takes and gives addresses as numbers: a third of the time of its typed form."""
    return ctypes.PYFUNCTYPE(answer, *asked)(ctypes.cast(function, ctypes.c_void_p).value or 0)


_INDEX = (ctypes.c_void_p, ctypes.c_int)
_UNICODE = _plainly(raw.FPDFText_GetUnicode, ctypes.c_uint, *_INDEX)
_TEXT_OBJECT = _plainly(raw.FPDFText_GetTextObject, ctypes.c_void_p, *_INDEX)
_CHAR_BOX = _plainly(raw.FPDFText_GetCharBox, ctypes.c_int, *_INDEX, *[ctypes.c_void_p] * 4)
_LOOSE_BOX = _plainly(raw.FPDFText_GetLooseCharBox, ctypes.c_int, *_INDEX, ctypes.c_void_p)


def _describe(handle: object, index: int, pointer: object, frame: Frame, fonts: dict[int, str]) -> TextRun:
    size = raw.FPDFText_GetFontSize(handle, index)
    matrix = raw.FS_MATRIX()
    scale = 1.0
    if raw.FPDFText_GetMatrix(handle, index, ctypes.byref(matrix)):
        scale = math.hypot(matrix.c, matrix.d) or math.hypot(matrix.a, matrix.b) or 1.0
    upright = raw.FPDFText_GetCharAngle(handle, index)
    direction = math.degrees(max(upright, 0.0))
    font = raw.FPDFTextObj_GetFont(pointer)
    address = ctypes.cast(font, ctypes.c_void_p).value or 0
    name = fonts.get(address) or fonts.setdefault(address, _font_name(font))
    invisible = raw.FPDFTextObj_GetTextRenderMode(pointer) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
    unit = math.hypot(frame.a, frame.b)
    embedded = raw.FPDFFont_GetIsEmbedded(font) != 0
    return TextRun(name, abs(size * scale) * unit, round(-direction - frame.turn) % 360, invisible, embedded)


def _font_name(font: object) -> str:
    """Name a font by its program: two fonts of one name and different outlines must not be taken for one."""
    size = ctypes.c_size_t()
    raw.FPDFFont_GetFontData(font, None, 0, ctypes.byref(size))
    program = (ctypes.c_uint8 * size.value)()
    raw.FPDFFont_GetFontData(font, program, size.value, ctypes.byref(size))
    return hashlib.blake2b(bytes(program), digest_size=8).hexdigest()
