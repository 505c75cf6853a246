"""The confined process of receiving.py: a file on standard input, its pages and a harmless PDF on standard output."""

import sys
from io import BytesIO
from typing import NoReturn

from pikepdf import Name, Page, PasswordError, Pdf, PdfError
from PIL import Image, UnidentifiedImageError

from unbroken.engines.casefile.bound_pdf.gathering import drawn
from unbroken.engines.redaction.read.confine import allow_seconds, confine

MEMORY_BYTES = 1 << 30
PROCESSOR_SECONDS = 40
MOST_PAGES = 2000
UNKNOWN, LOCKED, DAMAGED, TOO_LONG = 10, 11, 12, 13
PICTURES = ("JPEG", "PNG")
ACTIONS = ("/OpenAction", "/AA", "/AcroForm", "/Names", "/Collection", "/AF", "/URI", "/Dests", "/Threads", "/Perms")
OF_PAGES = ("/AA", "/Annots", "/AF", "/Thumb", "/PieceInfo", "/Trans", "/Dur", "/Metadata")


def main() -> None:
    """Read, clean, write."""
    confine(MEMORY_BYTES)
    allow_seconds(PROCESSOR_SECONDS)
    untrusted = sys.stdin.buffer.read()
    data = untrusted if b"%PDF-" in untrusted[:1024] else _picture(untrusted)
    try:
        with Pdf.open(BytesIO(data)) as pdf:
            count = len(pdf.pages)
            if count == 0 or count > MOST_PAGES:
                _refuse(TOO_LONG if count else DAMAGED)
            clean(pdf)
            out = BytesIO()
            pdf.save(out, compress_streams=True)
    except PasswordError:
        _refuse(LOCKED)
    except (PdfError, ValueError, TypeError, AttributeError, KeyError, RecursionError):
        _refuse(DAMAGED)
    sys.stdout.buffer.write(b"%d\n" % count + out.getvalue())
    sys.stdout.buffer.flush()


def clean(pdf: Pdf) -> None:
    """Draw what fields and notes say onto the pages, then take away everything that acts, and what is attached."""
    pdf.generate_appearance_streams()
    pdf.flatten_annotations("screen")
    for name in ACTIONS:
        if name in pdf.Root:
            del pdf.Root[name]
    for page in pdf.pages:
        _clean_page(page)
    if pdf.is_encrypted:
        _refuse(LOCKED)
    if Name.Info in pdf.trailer:
        del pdf.trailer[Name.Info]
    if "/Metadata" in pdf.Root:
        del pdf.Root["/Metadata"]


def _clean_page(page: Page) -> None:
    for name in OF_PAGES:
        if name in page.obj:
            del page.obj[name]


def _picture(untrusted: bytes) -> bytes:
    try:
        with Image.open(BytesIO(untrusted), formats=PICTURES) as picture:
            picture.load()
    except UnidentifiedImageError:
        _refuse(UNKNOWN)
    except (OSError, ValueError, Image.DecompressionBombError):
        _refuse(DAMAGED)
    return drawn(untrusted)


def _refuse(code: int) -> NoReturn:
    sys.exit(code)


if __name__ == "__main__":
    main()
