"""A strip below each page with its number. The page grows by it: nothing that was on the page is covered."""

from pikepdf import Array, Name, Object, Page

from unbroken.engines.casefile.bound_pdf.contents import Cover
from unbroken.engines.casefile.tagged_pdf.faces import Face

STRIP = 24.0
MARGIN = 16.0
SIZE = 11.0
SMALL = 7.0
FONT = "/UnbrokenNumber"


def stamp(page: Page, label: str, code: str, cover: Cover, face: Face) -> None:
    """Put the strip under a page as it is seen, whichever way it is turned."""
    left, bottom, right, top = (float(one) for one in _seen(page))
    turn = int(page.obj.get("/Rotate", 0)) % 360
    box = {
        90: (left, bottom, right + STRIP, top),
        180: (left, bottom, right, top + STRIP),
        270: (left - STRIP, bottom, right, top),
    }.get(turn, (left, bottom - STRIP, right, top))
    width = top - bottom if turn in {90, 270} else right - left
    to_page = {
        90: (0, 1, -1, 0, box[2], bottom),
        180: (-1, 0, 0, -1, right, box[3]),
        270: (0, -1, 1, 0, box[0], top),
    }.get(turn, (1, 0, 0, 1, left, box[1]))
    for name in ("/MediaBox", "/CropBox"):
        page.obj[name] = Array([round(one, 3) for one in box])
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + _strip(label, code, cover, face, width, to_page))


def add_font(page: Page, font: Object) -> None:
    """Let a stamped page find the typeface of its strip."""
    page.add_resource(font, Name.Font, Name(FONT))


def _seen(page: Page) -> Array:
    return page.cropbox if "/CropBox" in page.obj else page.mediabox


def _strip(label: str, code: str, cover: Cover, face: Face, width: float, to_page: tuple[float, ...]) -> bytes:
    matrix = b" ".join(b"%.3f" % one for one in to_page)
    lines = [
        b"/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC",
        b"q %s cm 1 g 0 0 %.3f %.3f re f" % (matrix, width, STRIP),
        b"0.04 0.05 0.05 rg 0.6 w 0.69 0.71 0.71 RG 0 %.3f m %.3f %.3f l S" % (STRIP, width, STRIP),
        _set(face, f"{cover.urn}  {code}", MARGIN, SMALL),
        _set(face, cover.marking, (width - face.width(cover.marking, SMALL)) / 2, SMALL),
        _set(face, label, width - MARGIN - face.width(label, SIZE), SIZE),
        b"Q EMC",
    ]
    return b"\n".join(lines)


def _set(face: Face, text: str, x: float, size: float) -> bytes:
    return b"BT %s %.2f Tf 1 0 0 1 %.3f 8.5 Tm %s Tj ET" % (FONT.encode(), size, x, face.encode(text))
