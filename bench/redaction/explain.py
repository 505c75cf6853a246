"""Find the engine's own reason for a fault, where the source has live text: which findings lie over the words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdfium2

Box = tuple[int, float, float, float, float]


def places_of(source: Path, text: str) -> list[Box]:
    """Return page and box (points, origin top left) of each occurrence in a PDF; nothing for other files."""
    if source.suffix != ".pdf":
        return []
    document = pypdfium2.PdfDocument(source)
    places: list[Box] = []
    try:
        for number, page in enumerate(document, 1):
            content = page.get_textpage()
            search = content.search(text.split("\n", maxsplit=1)[0])
            height = page.get_height()
            while found := search.get_next():
                boxes = [content.get_charbox(found[0] + n) for n in range(found[1])]
                left, bottom = min(b[0] for b in boxes), min(b[1] for b in boxes)
                right, top = max(b[2] for b in boxes), max(b[3] for b in boxes)
                places.append((number, left, height - top, right, height - bottom))
    finally:
        document.close()
    return places


def reasons_at(source: Path, text: str, findings: list[dict[str, Any]]) -> list[str]:
    """Return a line for each finding that lies over an occurrence of the text."""
    lines = []
    places = places_of(source, text)
    for finding in findings:
        box, page = finding["locator"].get("box"), finding["locator"].get("page")
        if box and any(page == at[0] and _overlap(box, at[1:]) for at in places):
            by = ",".join(finding.get("found_by", []))
            lines.append(
                f"{finding['action']} {finding['kind']} of {finding['role']} row {finding['row']} by {by}: {finding['reason']}"
            )
    return list(dict.fromkeys(lines))[:3]


def _overlap(one: list[float], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] - 1 and other[1] + 1 < one[3]
