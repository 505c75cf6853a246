"""A picture file as the sandbox reads it: one page a frame, upright, its writing read from the pixels."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Iterable
from typing import TypeVar

import numpy as np
import pillow_heif
from PIL import Image, ImageOps, UnidentifiedImageError

from unbroken.engines.redaction.document import Box, Hidden, Page, SourceKind
from unbroken.engines.redaction.errors import SourceBroken, SourceTooLarge
from unbroken.engines.redaction.read.backend import Learned, Reading
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.picturesecrets import picture_secrets
from unbroken.engines.redaction.read.render import Pixels
from unbroken.engines.redaction.read.seen import read_pixels, with_marks

_BROKEN = "The picture is damaged or cut short. Fetch it again from where it came from."
_FORMATS = {
    SourceKind.JPEG: "JPEG",
    SourceKind.PNG: "PNG",
    SourceKind.TIFF: "TIFF",
    SourceKind.HEIC: "HEIF",
}
_USUAL_DPI = 96.0
_DPI_FROM, _DPI_TO = 50.0, 1200.0
_MOST_BYTES = 700_000_000
_LONGEST = 4600

T = TypeVar("T")


class PictureBackend:
    """One opened picture file."""

    def __init__(self, data: bytes, kind: SourceKind, limits: Limits) -> None:
        self._kind = kind
        self._limits = limits
        self._data = data
        self._readers: set[str] = set()
        Image.MAX_IMAGE_PIXELS = limits.pixels
        if kind is SourceKind.HEIC:
            pillow_heif.register_heif_opener(thumbnails=False)
        self._image = self._open()
        self._count = self._guarded(lambda: max(1, int(getattr(self._image, "n_frames", 1))))
        if kind is SourceKind.JPEG:
            self._count = 1
        if self._count > limits.pages:
            raise SourceTooLarge(f"The picture has more than {limits.pages} pages. Split it and give its parts.")
        self._last: tuple[int, Image.Image, float] | None = None
        self._frame(0)

    @property
    def page_count(self) -> int:
        """Return how many frames the file has."""
        return self._count

    @property
    def title(self) -> str:
        """Return "": pictures have no title of their own."""
        return ""

    @property
    def readers(self) -> tuple[str, ...]:
        """Return the names of the parts that have read so far."""
        return ("Pillow", *sorted(self._readers))

    def facts(self) -> dict[str, str]:
        """Return the resolution at which the first frame's own pixels are shown once each."""
        return {"dpi": repr(self._frame(0)[1])}

    def hidden(self) -> list[Hidden]:
        """Return all metadata."""
        return picture_secrets(self._data, self._image, self._limits)

    def know(self, learned: Iterable[Learned]) -> None:
        """Do nothing: no page helps with another."""

    def learned(self) -> list[Learned]:
        """Return nothing."""
        return []

    def read_page(self, number: int) -> Reading:
        """Read one frame."""
        image, dpi = self._frame(number)
        width, height = image.width * 72 / dpi, image.height * 72 / dpi
        pixels, scale = _readable(image)
        seen = read_pixels(pixels, dpi * scale)
        self._readers |= set(seen.readers)
        whole = (Box(0, 0, width, height),)
        words = with_marks(seen.words, seen.unread, seen.codes)
        return Reading(Page(number + 1, width, height, words, whole, seen.is_paper, seen.unread))

    def raster(self, number: int, dpi: float, *, grey: bool | None) -> Pixels:
        """Return one frame at the resolution asked for."""
        image, own = self._frame(number)
        size = (max(1, round(image.width * dpi / own)), max(1, round(image.height * dpi / own)))
        if size[0] * size[1] > self._limits.pixels:
            shrink = (self._limits.pixels / (size[0] * size[1])) ** 0.5
            size = (max(1, int(size[0] * shrink)), max(1, int(size[1] * shrink)))
        drawn = image.convert("L") if grey else image
        if size != image.size:
            drawn = drawn.resize(size, Image.Resampling.LANCZOS)
        return np.asarray(drawn)

    def _open(self) -> Image.Image:
        return self._guarded(lambda: Image.open(io.BytesIO(self._data), formats=[_FORMATS[self._kind], "MPO"]))

    def _frame(self, number: int) -> tuple[Image.Image, float]:
        """Return a frame upright in RGB, and its dots an inch."""
        if self._last is None or self._last[0] != number:
            self._last = (number, *self._guarded(lambda: self._decode(number)))
        return self._last[1], self._last[2]

    def _decode(self, number: int) -> tuple[Image.Image, float]:
        if self._count > 1:
            self._image.seek(number)
        if self._image.width * self._image.height * 4 > min(_MOST_BYTES, self._limits.pixels * 4):
            raise SourceTooLarge("The picture has more pixels than the engine accepts. Save it smaller and try again.")
        self._image.load()
        upright = ImageOps.exif_transpose(self._image)
        if upright.mode in {"I;16", "I;16B", "I", "F"}:
            upright = _eight_bits(upright)
        if upright.has_transparency_data:
            upright = upright.convert("RGBA")
            sheet = Image.new("RGBA", upright.size, "white")
            upright = Image.alpha_composite(sheet, upright)
        return upright.convert("RGB"), _dots_an_inch(self._image)

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                warnings.simplefilter("error", Image.DecompressionBombWarning)
                return work()
        except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
            raise SourceTooLarge(
                "The picture has more pixels than the engine accepts. Save it smaller and try again."
            ) from error
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError, TypeError) as error:
            raise SourceBroken(_BROKEN) from error


def _readable(image: Image.Image) -> tuple[Pixels, float]:
    """Return pixels of a size that readers do best with, and how much larger or smaller they are."""
    longest = max(image.size)
    scale = min(1.0, _LONGEST / longest) if longest > _LONGEST else 1.0
    if scale < 1.0:
        image = image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))))
    return np.array(image), scale


def _eight_bits(image: Image.Image) -> Image.Image:
    values = np.asarray(image).astype(np.float64)
    low, high = float(values.min()), float(values.max())
    return Image.fromarray(np.uint8((values - low) * (255 / (high - low or 1))))


def _dots_an_inch(image: Image.Image) -> float:
    """Return the resolution the file gives, or the usual one of a screen where it gives none or nonsense."""
    given = image.info.get("dpi")
    try:
        across = float(given[0]) if given else 0.0
    except (TypeError, ValueError, IndexError, ZeroDivisionError):
        across = 0.0
    return across if _DPI_FROM <= across <= _DPI_TO else _USUAL_DPI
