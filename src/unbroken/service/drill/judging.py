"""Judge a served file by other means than those that wrote it: say what anybody can get out of it.

Text by pdfminer and, where it is installed, by poppler; every stream and string of the file; its metadata and what is
attached; and what is to be seen, by reading pictures of its pages.
"""

import contextlib
import io
import re
import shutil
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

import pikepdf
import pypdfium2
from PIL import Image

from unbroken.engines.redaction.read.tesseract import data_folder

PRINTABLE: Final = re.compile(rb"[\x20-\x7e]{4,}")
WIDE: Final = re.compile(rb"(?:[\x20-\x7e]\x00){4,}|(?:\x00[\x20-\x7e]){4,}")
SEEN_DPI: Final = 150
POPPLER_SECONDS: Final = 60
RED_SHARE: Final = 0.005
SIDE: Final = 150


@dataclass(frozen=True)
class Judged:
    """Everything that was got out of a file, by channel, as letters and digits. has_red: a red mark is seen."""

    channels: dict[str, str]
    has_red: bool

    def where(self, words: str) -> list[str]:
        """Return the channels in which words can be found."""
        needle = squeeze(words)
        return [name for name, text in self.channels.items() if needle in text]


def judge(content: bytes) -> Judged:
    """Return what can be got out of a served file."""
    pictures = list(_pictures(content))
    channels = {"seen": "\n".join(_seen(one) for one in pictures)}
    channels["raw"] = "\n".join(_strings(content))
    if content.startswith(b"%PDF"):
        channels["pdfminer"] = _pdfminer(content)
        channels["inside"] = "\n".join(_inside(content))
        if shutil.which("pdftotext"):
            channels["poppler"] = _poppler(content)
    else:
        channels["metadata"] = "\n".join(_metadata(content))
    return Judged({name: squeeze(text) for name, text in channels.items()}, any(_is_red(one) for one in pictures))


def squeeze(text: str) -> str:
    """Return the letters and digits alone, so that no gap or line break hides a word."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def _pictures(content: bytes) -> Iterator[Image.Image]:
    if not content.startswith(b"%PDF"):
        with Image.open(io.BytesIO(content)) as opened:
            yield opened.convert("RGB")
        return
    document = pypdfium2.PdfDocument(content)
    try:
        for page in document:
            yield page.render(scale=SEEN_DPI / 72).to_pil().convert("RGB")
    finally:
        document.close()


@cache
def _reader() -> Any:
    import tesserocr  # noqa: PLC0415  (heavy)

    return tesserocr.PyTessBaseAPI(path=str(data_folder()), lang="eng")


def _seen(picture: Image.Image) -> str:
    reader = _reader()
    reader.SetImage(picture.convert("L"))
    reader.SetSourceResolution(SEEN_DPI)
    return str(reader.GetUTF8Text())


def _is_red(picture: Image.Image) -> bool:
    data = picture.resize((SIDE, SIDE)).tobytes()
    red = sum(r > 120 and g < 90 and b < 90 for r, g, b in zip(data[::3], data[1::3], data[2::3], strict=True))
    return red / (SIDE * SIDE) > RED_SHARE


def _pdfminer(content: bytes) -> str:
    from pdfminer.high_level import extract_text  # noqa: PLC0415  (heavy)

    return str(extract_text(io.BytesIO(content)))


def _poppler(content: bytes) -> str:
    run = subprocess.run(
        ["pdftotext", "-layout", "-", "-"],  # noqa: S607
        input=content,
        capture_output=True,
        timeout=POPPLER_SECONDS,
        check=False,
    )
    return run.stdout.decode("utf-8", "replace")


def _strings(data: bytes) -> Iterator[str]:
    for found in PRINTABLE.findall(data):
        yield found.decode("latin-1")
    for found in WIDE.findall(data):
        yield found.replace(b"\x00", b"").decode("latin-1")


def _inside(content: bytes) -> Iterator[str]:
    with pikepdf.open(io.BytesIO(content)) as document:
        yield from (f"{name} {text}" for name, text in document.docinfo.items())
        yield from document.attachments
        for one in document.objects:
            if isinstance(one, pikepdf.Stream) and one.get("/Subtype") != "/Image":
                with contextlib.suppress(pikepdf.PdfError, zlib.error):
                    yield from _strings(one.read_bytes())
            elif isinstance(one, pikepdf.String):
                yield str(one)


def _metadata(content: bytes) -> Iterator[str]:
    with Image.open(io.BytesIO(content)) as opened:
        exif = opened.getexif()
        for part in (exif, *(exif.get_ifd(number) for number in (0x8769, 0x8825, 1))):
            yield from (str(value) for value in part.values())
        yield from (str(value) for value in opened.info.values())
