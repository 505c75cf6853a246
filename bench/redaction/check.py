"""Check a set of documents without the engine: every marked piece stands in its file, and no judgment contradicts another.

    python bench/redaction/check.py --profile fresh4 [--notes]

Faults (exit 1): a marked piece that the file does not hold; a number outside DOMAIN 11.1. Notes: a piece judged both KEEP
and REDACT in one document, or one that must go and stands elsewhere in the document without a mark.
"""

from __future__ import annotations

import argparse
import email
import email.policy
import io
import re
import sys
import tempfile
import zipfile
from collections import Counter
from html import unescape
from pathlib import Path
from typing import Any

import pypdfium2
from openpyxl import load_workbook

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from corpus.make import Made, make_corpus  # noqa: E402
from judge import READ_BY_EYE, parts_of, words_of  # noqa: E402

SAFE_PHONE = re.compile(r"(?:0|44)0?(?:7700900\d{3}|1632960\d{3}|2079460\d{3})")
GOES = {"REDACT", "ASK"}


def text_of(made: Made) -> str:
    """Return all text of a file, read with none of our own readers. Pictures and scans give nothing."""
    data = made.source.read_bytes()
    match made.truth["medium"]:
        case "pdf":
            return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data))
        case "docx":
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                parts = [package.read(name).decode() for name in package.namelist() if name.endswith(".xml")]
            return "\n".join(unescape(re.sub(r"<[^>]+>", "", re.sub(r"</w:p>|<w:br/>", "\n", part))) for part in parts)
        case "xlsx":
            book = load_workbook(io.BytesIO(data))
            return "\n".join(str(cell) for sheet in book for row in sheet.values for cell in row if cell is not None)
        case "eml":
            message = email.message_from_bytes(data, policy=email.policy.default)
            parts = [part.get_content() for part in message.walk() if part.get_content_maintype() == "text"]
            return "\n".join([str(value) for value in message.values()] + parts)
        case "msg":
            return data.decode("utf-16-le", "ignore") + data[1:].decode("utf-16-le", "ignore")
        case medium if medium in READ_BY_EYE:
            return ""
        case "html":
            return unescape(re.sub(r"<[^>]+>", " ", data.decode()))
        case _:
            try:
                return data.decode()
            except UnicodeDecodeError:
                return data.decode("cp1252")


def missing(made: Made) -> list[str]:
    """Return the marked pieces that the file does not hold. What an old code page cannot write counts as held."""
    if made.truth["medium"] in READ_BY_EYE:
        return []
    text = text_of(made)
    tight = "".join(words_of(text))
    lossy = "?" in text and made.truth["medium"] == "txt"
    return [
        item["exact_text"]
        for item in made.truth["items"]
        if item["place"] == "visible"
        and "".join(words_of(item["exact_text"])) not in tight
        and not (lossy and not item["exact_text"].isascii())
    ]


def unsafe(made: Made) -> list[str]:
    """Return the telephone numbers outside the ranges that belong to nobody."""
    phones = [
        item["exact_text"] for item in made.truth["items"] if item["kind"] in {"PHONE", "COURT_PHONE", "CPS_PHONE"}
    ]
    digits = ["".join(filter(str.isdigit, phone)) for phone in phones]
    return [
        phone for phone, number in zip(phones, digits, strict=True) if len(number) > 6 and not SAFE_PHONE.match(number)
    ]


def notes(made: Made, recipient: str) -> list[str]:
    """Return what a reader should look at twice: contradictions and unmarked repeats."""
    said: dict[str, set[str]] = {}
    items: list[dict[str, Any]] = [item for item in made.truth["items"] if item["place"] == "visible"]
    for item in items:
        said.setdefault(item["exact_text"].lower(), set()).add(item["expected"][recipient])
    found = [f"both kept and removed: {text!r}" for text, acts in said.items() if "KEEP" in acts and acts & GOES]
    rest = list(made.truth["visible_text"])
    for item in items:
        rest[item["locator"]["char_start"] : item["locator"]["char_end"]] = " " * len(item["exact_text"])
    plain = f" {' '.join(words_of(''.join(rest)))} "
    telling = {part for item in items if item["expected"][recipient] in GOES for part in parts_of(item)}
    repeated = sorted(part for part in telling if f" {' '.join(words_of(part))} " in plain)
    return found + [f"goes, but stands unmarked too: {part!r}" for part in repeated]


def main() -> int:
    """Check and count."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", default="fresh4")
    parser.add_argument("--notes", action="store_true")
    options = parser.parse_args()
    faults = 0
    kinds: Counter[str] = Counter()
    media: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for made in make_corpus(Path(folder), options.profile, workers=1):
            media[made.truth["medium"]] += 1
            kinds.update(item["kind"] for item in made.truth["items"])
            for fault in [*(f"not in the file: {each!r}" for each in missing(made)), *unsafe(made)]:
                faults += 1
                print(f"{made.name}: {fault}")
            for to in made.truth["recipients"] if options.notes else ():
                for note in notes(made, to):
                    print(f"{made.name} for {to}: {note}")
    print(f"{sum(media.values())} documents {dict(media.most_common())}")
    print(f"{sum(kinds.values())} marked pieces {dict(kinds.most_common())}")
    print(f"{faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
