"""PDFs with traps, drawn for the tests."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pikepdf
import reportlab
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)


def drawn(draw: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """Return a one-page PDF that `draw` draws."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=True)
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """Return the PDF with its structure changed."""
    pdf = pikepdf.open(io.BytesIO(data))
    change(pdf)
    buffer = io.BytesIO()
    pdf.save(buffer, deterministic_id=True)
    return buffer.getvalue()


def embedded_font() -> str:
    """Register a TrueType font that reportlab brings, and return its name."""
    pdfmetrics.registerFont(TTFont("Vera", str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")))
    return "Vera"


def lying(data: bytes, swaps: dict[str, str]) -> bytes:
    """Return the PDF with its embedded fonts' ToUnicode tables changed: what shows as key is extracted as value."""

    def change(pdf: pikepdf.Pdf) -> None:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and "/ToUnicode" in each:
                table = each["/ToUnicode"].read_bytes().decode("latin-1")
                lines = table.splitlines()
                renamed = [_renamed(line, swaps) for line in lines]
                each["/ToUnicode"].write("\n".join(renamed).encode("latin-1"))

    return changed(data, change)


def _renamed(line: str, swaps: dict[str, str]) -> str:
    for seen, said in swaps.items():
        before, after = f"<{ord(seen):04X}>", f"<{ord(said):04X}>"
        if line.upper().rstrip().endswith(before):
            return line.rstrip()[: -len(before)] + after
    return line
