"""Build the released PDF: page pixels with boxes, an invisible layer of kept words, nothing of the original file."""

from __future__ import annotations

import io
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from PIL import Image

from unbroken.engines.redaction.burn.font import ADVANCE, ASCENT, DESCENT, Codes, empty_truetype
from unbroken.engines.redaction.burn.memory import BurnMemory, Look, Place, look_of
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
    """One finished page: its size in points, its picture, its text operators and the number of paragraphs.

    look: what decided how the picture came out.
    """

    number: int
    width: float
    height: float
    image: EncodedImage
    text: bytes
    paragraphs: int
    look: Look | None = None


def page_dpi(page: PagePlan, plan: BurnPlan, dpi: float = DPI) -> float:
    """Return the resolution for one page: `dpi`, a picture's own, less where its pixels would be too many."""
    return max(18.0, min(plan.native_dpi or dpi, MAX_SIDE_PIXELS * 72 / max(page.width, page.height, 1.0)))


def burned_picture(image: Image.Image, page: PagePlan, *, labels: bool = False) -> EncodedImage:
    """Return one page's picture, burned. image: the page as seen; it is not changed."""
    burned = without_idle_colour(image)
    draw_boxes(burned, page.boxes, (page.width, page.height), labels=labels)
    return encode(burned, photographic=is_photographic(page))


def burn_page(picture: EncodedImage, page: PagePlan, codes: Codes, look: Look | None = None) -> PageParts:
    """Return one finished page. picture: as `burned_picture` gave it. Safe to call from several threads."""
    text, paragraphs = text_layer(page.kept, page.height, codes)
    return PageParts(page.number, page.width, page.height, picture, text, paragraphs, look)


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
    memory: BurnMemory | None = None,
) -> bytes:
    """Return the released PDF. At most `workers` pages and one more are in memory unencoded.

    title: shown by readers; it must not name anybody who was removed. memory: of earlier attempts, so that only pages
    that changed are drawn. Raises OutputRefused when no page is left.
    """
    if not plan.pages:
        raise OutputRefused("Every page of this document is held back, so there is nothing to release.")
    codes = Codes(plan.characters)
    shown = plan.labels if labels is None else labels
    out = io.BytesIO()
    memory = memory or BurnMemory()
    pages = burned_pages(source, plan, codes, memory, labels=shown, dpi=dpi, workers=workers)
    places = write_pdf(pages, codes, out, title, language)
    output = out.getvalue()
    memory.keep(output, places)
    return output


def burned_pages(
    source: Rasters, plan: BurnPlan, codes: Codes, memory: BurnMemory, *, labels: bool, dpi: float, workers: int = 1
) -> Iterator[PageParts]:
    """Yield the burned pages in order, drawing and encoding up to `workers` of them at the same time.

    Several workers have one more thread, so that none waits for a sandbox that draws.
    """

    def burn(page: PagePlan) -> PageParts:
        own = page_dpi(page, plan, dpi)
        picture = memory.recall(page, own, labels=labels)
        if picture is None:
            picture = burned_picture(source.raster(page.number, own, grey=None), page, labels=labels)
        return burn_page(picture, page, codes, look_of(page, own, labels=labels))

    with ThreadPoolExecutor(max_workers=workers + 1 if workers > 1 else 1) as pool:
        waiting: deque[Future[PageParts]] = deque()
        for page in plan.pages:
            waiting.append(pool.submit(burn, page))
            if len(waiting) > workers + 1:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def write_pdf(
    pages: Iterable[PageParts], codes: Codes, out: BinaryIO, title: str, language: str
) -> dict[int, tuple[Look, Place]]:
    """Write finished pages as one tagged PDF; return where their pictures lie.

    Deterministic: the same pages give the same bytes.
    """
    pdf = PdfWriter(out)
    root, tree, structure, body = (pdf.reserve() for _ in range(4))
    font = _add_font(pdf, codes)
    leaves: list[int] = []
    paragraphs: list[list[int]] = []
    places: dict[int, tuple[Look, Place]] = {}
    for parts in pages:
        leaf = pdf.reserve()
        elements = [
            pdf.add(b"<< /Type /StructElem /S /P /P %d 0 R /Pg %d 0 R /K %d >>" % (body, leaf, number))
            for number in range(parts.paragraphs)
        ]
        place = _add_page(pdf, parts, leaf, tree, font, len(leaves))
        if parts.look is not None:
            places[parts.number] = (parts.look, place)
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
    return places


def _add_page(pdf: PdfWriter, parts: PageParts, leaf: int, tree: int, font: int, key: int) -> Place:
    image = parts.image
    entries = b"/Type /XObject /Subtype /Image /Width %d /Height %d %s" % (image.width, image.height, image.entries)
    picture = pdf.add_stream(entries, image.data)
    place = Place(image.width, image.height, image.entries, pdf.data_at, len(image.data))
    shown = b"/Artifact BMC q %.3f 0 0 %.3f 0 0 cm /I Do Q EMC\n" % (parts.width, parts.height)
    content = pdf.add_compressed(b"", shown + parts.text)
    pdf.add(
        b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 %.3f %.3f] /Contents %d 0 R /StructParents %d /Tabs /S"
        b" /Resources << /XObject << /I %d 0 R >> /Font << /F %d 0 R >> >> >>"
        % (tree, parts.width, parts.height, content, key, picture, font),
        leaf,
    )
    return place


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
