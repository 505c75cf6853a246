"""The schedules of unused material on paper: every item whole on one sheet, its number beside it, nothing left out."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pypdfium2
import pytest

from casefile_specimens import full
from unbroken.engines.casefile.forms import form_of
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf

ITEMS = 60
EDGE = 28.0
"""No word stands nearer to the edge of the sheet than a printer reaches, in points."""


def description(number: int) -> str:
    """Return a description of several lines that ends in words of its own."""
    return (
        f"Item{number:03d} begins here. " + "It goes on about the footage. " * (number % 7) + f"Item{number:03d} ends."
    )


def sheets(code: str) -> list[pypdfium2.PdfTextPage]:
    sensitivity = Sensitivity.SENSITIVE if code == "MG6D" else Sensitivity.NON_SENSITIVE
    items = tuple(
        UnusedFact(
            f"u{number}",
            number,
            description(number),
            "Harrowmoor police station",
            sensitivity,
            sensitivity_reason="It could name a source." if code == "MG6D" else "",
            meets_test=True,
            examined=True,
        )
        for number in range(1, ITEMS + 1)
    )
    form = form_of(code)
    assert form is not None
    view = form.view(replace(full(), unused=items), "")
    data = write_pdf(view, Edition(made_at=datetime(2026, 5, 4, tzinfo=UTC), version=1, is_for_service=True))
    return [page.get_textpage() for page in pypdfium2.PdfDocument(BytesIO(data))]


@pytest.mark.parametrize("code", ["MG6C", "MG6D", "MG6E", "SDC"])
def test_schedule_of_sixty_items_is_printed_whole_and_no_item_is_cut(code: str) -> None:
    read = sheets(code)
    texts = [" ".join(one.get_text_bounded().split()) for one in read]
    assert len(texts) > 2
    for number in range(1, ITEMS + 1):
        where = [at for at, text in enumerate(texts) if f"Item{number:03d} begins" in text]
        assert len(where) == 1, (code, number)
        assert f"Item{number:03d} ends." in texts[where[0]], f"{code}: item {number} is cut by the end of a sheet"
    for at, text in enumerate(texts, 1):
        assert f"{at} of {len(texts)}" in text, "each sheet says which of how many it is"
        assert code in text
    for one in read:
        width, height = one.page.get_size()
        for number in range(one.count_rects()):
            left, bottom, right, top = one.get_rect(number)
            assert left >= EDGE and right <= width - EDGE, "a word runs off the side"
            assert bottom >= EDGE / 2 and top <= height - EDGE / 2
