"""Build the released PDF: page pixels with boxes, an invisible layer of kept words, nothing of the original file."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from PIL import Image

from unbroken.engines.redaction.burn.font import ADVANCE, ASCENT, DESCENT, Codes, empty_truetype
from unbroken.engines.redaction.burn.pixels import EncodedImage, draw_boxes, encode, without_idle_colour
from unbroken.engines.redaction.burn.plan import BurnPlan, PagePlan
from unbroken.engines.redaction.burn.textlayer import text_layer
from unbroken.engines.redaction.burn.writer import PdfWriter, text_string
from unbroken.engines.redaction.errors import OutputRefused

PRODUCER = "Unbroken"
DPI = 200
MAX_SIDE_PIXELS = 6000
PHOTOGRAPHIC_SHARE = 0.2


class Rasters(Protocol):
    """Whatever can show a page's pixels as a person sees them."""

    def raster(self, page: int, dpi: float, *, grey: bool | None = False) -> Image.Image:
        """Return page `page` (from 1) at this resolution. grey: None for grey where the page has no colour."""
        ...


@dataclass(frozen=True, slots=True)
class PageParts:
    """One finished page: its size in points, its picture, its text operators and the number of paragraphs."""

    number: int
    width: float
    height: float
    image: EncodedImage
    text: bytes
    paragraphs: int


def page_dpi(page: PagePlan, plan: BurnPlan, dpi: float = DPI) -> float:
    """Return the resolution for one page: `dpi`, a picture's own, less where its pixels would be too many."""
    return max(18.0, min(plan.native_dpi or dpi, MAX_SIDE_PIXELS * 72 / max(page.width, page.height, 1.0)))


def burn_page(image: Image.Image, page: PagePlan, codes: Codes, *, labels: bool = False) -> PageParts:
    """Return one page, burned. image: the page as seen; it is not changed. Safe to call from several threads."""
    burned = without_idle_colour(image)
    draw_boxes(burned, page.boxes, (page.width, page.height), labels=labels)
    text, paragraphs = text_layer(page.kept, page.height, codes)
    encoded = encode(burned, photographic=is_photographic(page))
    return PageParts(page.number, page.width, page.height, encoded, text, paragraphs)


def is_photographic(page: PagePlan) -> bool:
    """Return whether a scan or photographs fill much of the page."""
    area = sum(box.width * box.height for box in page.picture_boxes)
    return page.is_scan or area > PHOTOGRAPHIC_SHARE * page.width * page.height


def burn_pdf(
    source: Rasters,
    plan: BurnPlan,
    *,
    title: str,
    language: str = "en-GB",
    labels: bool | None = None,
    dpi: float = DPI,
    workers: int = 1,
) -> bytes:
    """Return the released PDF. Pages are made one after another; at most `workers` + 1 are in memory unencoded.

    title: shown by readers; it must not name anybody who was removed. Raises OutputRefused when no page is left.
    """
    if not plan.pages:
        raise OutputRefused("Every page of this document is held back, so there is nothing to release.")
    codes = Codes(plan.characters)
    shown = plan.labels if labels is None else labels
    out = io.BytesIO()
    write_pdf(burned_pages(source, plan, codes, labels=shown, dpi=dpi, workers=workers), codes, out, title, language)
    return out.getvalue()


def burned_pages(
    source: Rasters, plan: BurnPlan, codes: Codes, *, labels: bool, dpi: float = DPI, workers: int = 1
) -> Iterator[PageParts]:
    """Yield the burned pages in order, encoding up to `workers` of them at the same time."""
    with ThreadPoolExecutor(max_workers=max(1, workers)) as pool:
        waiting: list[Future[PageParts]] = []
        for page in plan.pages:
            image = source.raster(page.number, page_dpi(page, plan, dpi), grey=None)
            waiting.append(pool.submit(burn_page, image, page, codes, labels=labels))
            if len(waiting) > workers:
                yield waiting.pop(0).result()
        for future in waiting:
            yield future.result()


def write_pdf(pages: Iterable[PageParts], codes: Codes, out: BinaryIO, title: str, language: str) -> None:
    """Write finished pages as one tagged PDF. Deterministic: the same pages give the same bytes."""
    pdf = PdfWriter(out)
    root, tree, structure, body = (pdf.reserve() for _ in range(4))
    font = _add_font(pdf, codes)
    leaves: list[int] = []
    paragraphs: list[list[int]] = []
    for parts in pages:
        leaf = pdf.reserve()
        elements = [
            pdf.add(b"<< /Type /StructElem /S /P /P %d 0 R /Pg %d 0 R /K %d >>" % (body, leaf, number))
            for number in range(parts.paragraphs)
        ]
        _add_page(pdf, parts, leaf, tree, font, len(leaves))
        leaves.append(leaf)
        paragraphs.append(elements)
    pdf.add(b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(leaves), _references(leaves)), tree)
    _add_structure(pdf, structure, body, paragraphs)
    info = pdf.add(b"<< /Title %s /Producer %s >>" % (text_string(title), text_string(PRODUCER)))
    pdf.add(
        b"<< /Type /Catalog /Pages %d 0 R /Lang %s /MarkInfo << /Marked true >> /StructTreeRoot %d 0 R"
        b" /ViewerPreferences << /DisplayDocTitle true >> >>" % (tree, text_string(language), structure),
        root,
    )
    pdf.finish(root, info)


def _add_page(pdf: PdfWriter, parts: PageParts, leaf: int, tree: int, font: int, key: int) -> None:
    image = parts.image
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d %s" % (image.width, image.height, image.entries)
    picture = pdf.add_stream(entries, image.data)
    shown = b"/Artifact BMC q %.3f 0 0 %.3f 0 0 cm /I Do Q EMC\n" % (parts.width, parts.height)
    content = pdf.add_compressed(b"", shown + parts.text)
    pdf.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.3f %.3f] /Contents %d 0 R /StructParents %d /Tabs /S"
        b" /Resources << /XObject << /I %d 0 R >> /Font << /F %d 0 R >> >> >>"
        % (tree, parts.width, parts.height, content, key, picture, font),
        leaf,
    )


def _add_structure(pdf: PdfWriter, structure: int, body: int, paragraphs: list[list[int]]) -> None:
    every = [element for page in paragraphs for element in page]
    pdf.add(b"<< /Type /StructElem /S /Document /P %d 0 R /K [%s] >>" % (structure, _references(every)), body)
    rows = b" ".join(b"%d [%s]" % (key, _references(page)) for key, page in enumerate(paragraphs))
    parents = pdf.add(b"<< /Nums [%s] >>" % rows)
    pdf.add(
        b"<< /Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d >>"
        % (body, parents, len(paragraphs)),
        structure,
    )


def _add_font(pdf: PdfWriter, codes: Codes) -> int:
    shapes = empty_truetype()
    program = pdf.add_compressed(b"/Length1 %d" % len(shapes), shapes)
    glyphs = pdf.add_compressed(b"", bytes(2 * codes.end))
    to_unicode = pdf.add_compressed(b"", codes.to_unicode())
    descriptor = pdf.add(
        b"<< /Type /FontDescriptor /FontName /Unseen /Flags 4 /FontBBox [0 %d %d %d] /ItalicAngle 0 /Ascent %d"
        b" /Descent %d /CapHeight %d /StemV 80 /FontFile2 %d 0 R >>"
        % (DESCENT, ADVANCE, ASCENT, ASCENT, DESCENT, ASCENT, program)
    )
    descendant = pdf.add(
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Unseen /DW %d /FontDescriptor %d 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap %d 0 R >>"
        % (ADVANCE, descriptor, glyphs)
    )
    return pdf.add(
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Unseen /Encoding /Identity-H /DescendantFonts [%d 0 R]"
        b" /ToUnicode %d 0 R >>" % (descendant, to_unicode)
    )


def _references(numbers: Iterable[int]) -> bytes:
    return b" ".join(b"%d 0 R" % number for number in numbers)
