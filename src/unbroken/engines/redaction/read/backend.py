"""What a sandbox does with one file: count its pages, read them, list what is hidden, draw them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from unbroken.engines.redaction.document import Hidden, Page, SourceKind
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.render import Pixels

Learned = tuple[str, str, str]
"""A glyph that reading confirmed: its font program's name, its character, its outline's box in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One page as read, with the hidden text met on it. is_grey: known to show nothing but greys when it is drawn."""

    page: Page
    hidden: tuple[Hidden, ...] = ()
    is_grey: bool = False


class Backend(Protocol):
    """One opened file. Numbers of pages count from 0 here."""

    @property
    def page_count(self) -> int:
        """Return how many pages the file has."""
        ...

    @property
    def title(self) -> str:
        """Return the title that the file gives itself, or ""."""
        ...

    @property
    def readers(self) -> tuple[str, ...]:
        """Return the names of the parts that have read so far."""
        ...

    def facts(self) -> dict[str, str]:
        """Return what else is known of the whole file."""
        ...

    def know(self, learned: Iterable[Learned]) -> None:
        """Forget what other pages taught, and start the next page from what is told here."""
        ...

    def learned(self) -> list[Learned]:
        """Return what is known now that may help with other pages, what was told included."""
        ...

    def read_page(self, number: int) -> Reading:
        """Read one page."""
        ...

    def hidden(self) -> list[Hidden]:
        """Return everything hidden that belongs to the file as a whole."""
        ...

    def raster(self, number: int, dpi: float, *, grey: bool | None) -> Pixels:
        """Draw one page as seen: height by width by 3, or height by width for grey. None: grey if it has no colour."""
        ...


def open_backend(data: bytes, kind: SourceKind, name: str, limits: Limits) -> Backend:
    """Open a file of a known kind. Raises SourceError."""
    if kind is SourceKind.PDF:
        from unbroken.engines.redaction.read.pdf import PdfBackend  # noqa: PLC0415 - readers are heavy

        return PdfBackend(data, limits)
    if kind.is_picture:
        from unbroken.engines.redaction.read.picture import PictureBackend  # noqa: PLC0415 - readers are heavy

        return PictureBackend(data, kind, limits)
    from unbroken.engines.redaction.read.laidout import LaidOutBackend  # noqa: PLC0415 - readers are heavy

    return LaidOutBackend(data, kind, name, limits)
