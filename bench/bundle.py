"""A court bundle of 300 documents, 1,000 pages as the engine makes them (a picture and words), bound into one PDF.

Each run is a process of its own, so that its peak memory is that of the binding. `python bench/bundle.py`.
"""

import json
import resource
import subprocess
import sys
import time
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

DOCUMENTS = 300
LENGTHS = (1, 1, 2, 2, 3, 3, 4, 4, 5, 8)
PAGES = 1_000
RUNS = 3
LIMIT_SECONDS = 60.0
LIMIT_MIB = 1024.0


def run(_work: Path, documents: int = DOCUMENTS) -> list[dict[str, Any]]:
    """Return rows {"name", "value", "unit", "target", "ok"}."""
    command = [sys.executable, str(Path(__file__).resolve()), "--once", str(documents)]
    runs = [json.loads(subprocess.run(command, check=True, capture_output=True).stdout) for _ in range(RUNS)]
    seconds, memory = max(one["processor"] for one in runs), max(one["peak_mib"] for one in runs)
    first, whole = runs[0], documents == DOCUMENTS
    what = f"a bundle of {documents} documents, {first['pages']} pages, {first['in_mib']:.0f} MiB"
    return [
        _row(f"{what}: processor seconds, slowest of {RUNS}", seconds, "s", LIMIT_SECONDS if whole else None),
        _row("peak memory of that process", memory, "MiB", LIMIT_MIB if whole else None),
        _row("the one PDF", first["out_mib"], "MiB", None),
    ]


def _row(name: str, value: float, unit: str, target: float | None) -> dict[str, Any]:
    return {"name": name, "value": value, "unit": unit, "target": target, "ok": target is None or value <= target}


def once(documents: int) -> dict[str, float]:
    """Bind once in this process; say what it took, without the making of the documents."""
    from unbroken.engines.casefile.bound_pdf import Chapter, Cover, Paper, PaperKind, bind

    pages = [_page(number) for number in range(8)]
    made = {length: _document(pages[:length]) for length in sorted(set(LENGTHS))}
    papers, number = [], 1
    for place in range(documents):
        length = LENGTHS[place % len(LENGTHS)]
        labels = tuple(str(number + step) for step in range(length))
        number += length
        # A copy each: the documents of a bundle share no bytes.
        papers.append(
            Paper(f"JS/{place + 1} Statement", labels, f"{labels[0]} to {labels[-1]}", "Served 4 May 2026",
                  PaperKind.PDF, lambda length=length: bytes(bytearray(made[length])))
        )  # fmt: skip
    chapters = [Chapter(f"S{at}", f"Section {at}", tuple(papers[at::10])) for at in range(10)]
    cover = Cover("Court bundle", "18ZA0000126", "Court", "OFFICIAL-SENSITIVE", "A clerk", datetime.now(UTC))
    before = time.process_time()
    data = bind(cover, chapters)
    return {
        "processor": time.process_time() - before,
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "pages": number - 1,
        "in_mib": sum(len(made[LENGTHS[place % 10]]) for place in range(documents)) / 2**20,
        "out_mib": len(data) / 2**20,
    }


def _page(seed: int) -> Any:
    """Return a grey page with as much noise as a scan has."""
    from PIL import Image, ImageDraw

    noise = Image.effect_noise((1240, 1754), 4).point(lambda value: min(255, value + 110))
    draw = ImageDraw.Draw(noise)
    for line in range(60):
        draw.text((120, 100 + 26 * line), f"Line {line} of page {seed}: she saw the van turn into the drive.", fill=0)
    return noise


def _document(pages: list[Any]) -> bytes:
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    held = BytesIO()
    canvas = Canvas(held, pagesize=(595, 842), invariant=1)
    for number, page in enumerate(pages):
        picture = BytesIO()
        page.save(picture, "JPEG", quality=60)
        canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        text = canvas.beginText(60, 780)
        text.setTextRenderMode(3)
        for line in range(60):
            text.textLine(f"Line {line} of page {number}: she saw the van turn into the drive.")
        canvas.drawText(text)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


if __name__ == "__main__":
    if "--once" in sys.argv:
        print(json.dumps(once(int(sys.argv[-1]))))
    else:
        for row in run(Path()):
            print(row)
