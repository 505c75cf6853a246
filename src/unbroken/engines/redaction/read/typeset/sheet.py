"""Draw on pages, and note each word's place as it is drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from io import BytesIO

from PIL.Image import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from unbroken.engines.redaction.document import Box, Page, Word, WordSource
from unbroken.engines.redaction.errors import SourceTooLarge
from unbroken.engines.redaction.read.content import LIMITS
from unbroken.engines.redaction.read.typeset import faces
from unbroken.engines.redaction.read.typeset.lines import Line, drawn

MARGIN = 48.0
A4 = (595.276, 841.89)
A4_WIDE = (841.89, 595.276)
A3_WIDE = (1190.551, 841.89)
A2_WIDE = (1683.78, 1190.551)
_GREY = 0.72


@dataclass(slots=True)
class _Open:
    """The page being drawn."""

    width: float
    height: float
    words: list[Word] = field(default_factory=list)
    pictures: list[Box] = field(default_factory=list)


class Sheets:
    """The pages of one document, drawn from top to bottom. `y` is the next free place, from the top of the page."""

    def __init__(self) -> None:
        self._buffer = BytesIO()
        self._canvas = Canvas(self._buffer, pagesize=A4, pageCompression=1, invariant=1)
        self._open: _Open | None = None
        self._pages: list[Page] = []
        self._words = 0
        self._line = 0
        self._block = 0
        self.y = 0.0
        self.lacking = 0

    @property
    def frame_width(self) -> float:
        """Return the width between the margins of the current page."""
        return (self._open.width if self._open else A4[0]) - 2 * MARGIN

    @property
    def left_height(self) -> float:
        """Return the height still free on the current page."""
        return self._open.height - MARGIN - self.y if self._open else 0.0

    @property
    def is_fresh(self) -> bool:
        """Return whether nothing was put on the current page yet."""
        return self.y <= MARGIN

    @property
    def size(self) -> tuple[float, float] | None:
        """Return the size of the current page, or None before the first."""
        return (self._open.width, self._open.height) if self._open else None

    def begin_page(self, size: tuple[float, float] = A4) -> None:
        """Finish the current page and begin another."""
        self._finish_page()
        self._open = _Open(*size)
        self._canvas.setPageSize(size)
        self._line = self._block = 0
        self.y = MARGIN

    def resize(self, size: tuple[float, float]) -> None:
        """Give the current page, still empty, another size."""
        self._open = _Open(*size)
        self._canvas.setPageSize(size)

    def begin_block(self) -> None:
        """Say that the next words belong together, apart from those before."""
        self._block += 1

    def begin_line(self) -> None:
        """Say that the next words stand on another line."""
        self._line += 1

    def put(self, line: Line, left: float, top: float, face: faces.Face, size: float, cell: str = "") -> None:
        """Draw the words of one line. left, top: where its frame begins, in points from the page's top left."""
        page = self._current()
        self._words += len(line)
        if self._words > LIMITS.words:
            raise SourceTooLarge("The file holds more words than can be laid out. Split it and try again.")
        baseline = top + faces.ASCENT * size
        text = self._canvas.beginText()
        text.setFont(face.name, size)
        bottom = baseline + faces.DESCENT * size
        for piece in line:
            x = left + piece.x
            text.setTextOrigin(x, page.height - baseline)
            text.textOut(piece.text if piece.text.isascii() else drawn(piece.text))
            if not piece.text.isascii() and face.lacks(piece.text):
                self.lacking += 1
            page.words.append(
                Word(
                    piece.text,
                    Box(x, top, x + piece.width, bottom),
                    self._line,
                    WordSource.TYPESET,
                    block=self._block,
                    cell=cell,
                    span=piece.span,
                    joined=piece.joined,
                    wide_gap=piece.wide,
                )
            )
        self._canvas.drawText(text)

    def put_picture(self, picture: Image, left: float, top: float, width: float, height: float) -> None:
        """Draw a picture and note its place."""
        page = self._current()
        self._canvas.drawImage(ImageReader(picture), left, page.height - top - height, width, height)
        page.pictures.append(Box(left, top, left + width, top + height))

    def rule(self, segments: list[tuple[float, float, float, float]], points: float = 0.5) -> None:
        """Draw thin grey lines; segments in points from the page's top left."""
        height = self._current().height
        self._canvas.setStrokeGray(_GREY)
        self._canvas.setLineWidth(points)
        self._canvas.lines([(x0, height - y0, x1, height - y1) for x0, y0, x1, y1 in segments])

    def label(self, text: str, centre: float, top: float, size: float = 6.5) -> None:
        """Draw a mark of the layout itself (page number, column letter); it is not a word of the document."""
        self._canvas.setFont(faces.plain().name, size)
        self._canvas.setFillGray(0.45)
        self._canvas.drawCentredString(centre, self._current().height - top - size, text)
        self._canvas.setFillGray(0)

    def finish(self, title: str) -> tuple[tuple[Page, ...], bytes]:
        """Return the pages and the PDF that shows them."""
        if self._open is None:
            self.begin_page()
        self._finish_page()
        self._canvas.setTitle(title or "Untitled")
        self._canvas.setProducer("Unbroken")
        self._canvas.setCreator("Unbroken")
        self._canvas.setAuthor("")
        self._canvas.save()
        return tuple(self._pages), self._buffer.getvalue()

    def _current(self) -> _Open:
        if self._open is None:
            self.begin_page()
        assert self._open is not None  # noqa: S101 - begin_page has just made it
        return self._open

    def _finish_page(self) -> None:
        page = self._open
        if page is None:
            return
        number = len(self._pages) + 1
        self.label(f"Page {number}", page.width / 2, page.height - MARGIN / 2)
        self._pages.append(Page(number, page.width, page.height, tuple(page.words), tuple(page.pictures)))
        self._canvas.showPage()
        self._open = None
