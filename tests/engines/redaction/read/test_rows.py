"""Cells of several lines: each is read whole, row by row; forms, lists and prose keep their order."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from engines.redaction.read.pdfs import drawn
from unbroken.engines.redaction.read.rows import is_one_word
from unbroken.engines.redaction.read.source import open_source

HEADING = ("Role", "Name", "Date of birth", "Address", "Telephone", "E-mail")
VICTIM = (
    "Victim",
    "WHITFIELD, Eleanor Rose",
    "09/11/1951",
    "5 Plover Close AA41 3LC",
    "07700 900123",
    "eleanor.whitfield51@harbourmail.example",
)
WITNESS = (
    "Reported by",
    "BRAITHWAITE, Colin",
    "27/04/1963",
    "8 Plover Close, Stanmere AA41 3LD",
    "07700 900124",
    "colin@harbourmail.example",
)
WIDTHS = (52, 82, 64, 118, 48, 116)
BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=8, leading=10)


def table(*rows: tuple[str, ...], widths: tuple[int, ...] = WIDTHS, grid: bool = True, room: int = 3) -> bytes:
    """Return a page with a table. room: points above and below the words of a cell."""

    def draw(canvas: Canvas) -> None:
        cells = [[Paragraph(text, BODY) for text in row] for row in rows]
        style = [("VALIGN", (0, 0), (-1, -1), "TOP")]
        style += [("TOPPADDING", (0, 0), (-1, -1), room), ("BOTTOMPADDING", (0, 0), (-1, -1), room)]
        style += [("GRID", (0, 0), (-1, -1), 0.5, "black")] if grid else []
        drawing = Table(cells, colWidths=widths, style=TableStyle(style))
        drawing.wrapOn(canvas, sum(widths), 600)
        drawing.drawOn(canvas, 50, 600)

    return drawn(draw)


def lines(data: bytes, name: str = "a.pdf") -> list[str]:
    with open_source(data, name) as source:
        return [line for line in source.document.flow.text.splitlines() if line.strip()]


@pytest.mark.parametrize("grid", [True, False])
def test_each_cell_of_a_row_stands_together(grid: bool) -> None:
    assert lines(table(HEADING, VICTIM, WITNESS, grid=grid)) == ["\t".join(row) for row in (HEADING, VICTIM, WITNESS)]


def test_rows_without_room_between_them_are_told_by_the_cells_they_lack() -> None:
    data = table(VICTIM, WITNESS, room=0)
    assert lines(data) == ["\t".join(VICTIM), "\t".join(WITNESS)]


def test_a_row_read_from_a_scan_stands_together() -> None:
    page = pdfium.PdfDocument(table(HEADING, VICTIM, WITNESS))[0]
    picture = io.BytesIO()
    page.render(scale=300 / 72).to_pil().save(picture, format="PNG", dpi=(300, 300))
    text = lines(picture.getvalue(), "a.png")
    victim = next(line for line in text if line.startswith("Victim"))
    assert victim.split("\t")[1:3] == ["WHITFIELD, Eleanor Rose", "09/11/1951"]
    assert "07700 900123" in victim.split("\t")


def test_a_label_of_two_lines_comes_before_its_value() -> None:
    label, value = (
        "Home address and telephone of the victim",
        "Flat 4, Tollgate House, 16 Heather Bank, Stanmere AA44 6HB",
    )
    assert lines(table((label, value), widths=(90, 140))) == [f"{label}\t{value}"]


def test_words_of_one_row_keep_the_places_they_were_drawn_at() -> None:
    with open_source(table(HEADING, VICTIM), "a.pdf") as source:
        words = source.document.pages[0].words
    surname = next(word for word in words if word.text == "WHITFIELD,")
    first = next(word for word in words if word.text == "Eleanor")
    birthday = next(word for word in words if word.text == "09/11/1951")
    assert first.wrapped
    assert first.line != surname.line
    assert first.box.y0 > surname.box.y1 - 1
    assert birthday.wrapped
    assert birthday.wide_gap
    assert abs(birthday.box.y0 - surname.box.y0) < 1


def test_a_list_of_short_rows_stays_line_by_line() -> None:
    rows = (("Name", "Born", "Role"), ("Ann Lee", "01/02/1990", "Nurse"), ("Bo Ray", "03/04/1991", "Clerk"))
    assert lines(table(*rows, widths=(120, 120, 120), room=0)) == ["\t".join(row) for row in rows]


def test_values_under_their_labels_stay_under_them() -> None:
    rows = (("URN", "Defendant"), ("18ZB0041126", "Lewis HARGADON"))
    assert lines(table(*rows, widths=(200, 200), room=0)) == ["\t".join(row) for row in rows]


def test_long_labels_of_a_tight_form_stay_with_their_own_values() -> None:
    rows = (("Defendant's name", "Lewis Hargadon"), ("Solicitor's name", "Marian Jones"))
    assert lines(table(*rows, widths=(80, 200), room=0)) == ["\t".join(row) for row in rows]


def test_justified_prose_keeps_its_order() -> None:
    said = (
        "On that evening I was walking home along Mercer Road when I noticed two young men standing near the entrance "
    )
    said = said * 3 + "of the building."

    def draw(canvas: Canvas) -> None:
        style = ParagraphStyle("prose", parent=BODY, alignment=TA_JUSTIFY)
        prose = Paragraph(said, style)
        prose.wrapOn(canvas, 110, 600)
        prose.drawOn(canvas, 50, 300)

    assert " ".join(" ".join(lines(drawn(draw))).split()) == " ".join(said.split())


def test_an_answer_that_goes_on_under_its_speaker_keeps_its_order() -> None:
    speaker, said = "DC PENROSE", "A witness says that he saw you climbing out of the kitchen window with a handbag."

    def draw(canvas: Canvas) -> None:
        prose = Paragraph(f"<b>{speaker}</b>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; {said}", BODY)
        prose.wrapOn(canvas, 340, 600)
        prose.drawOn(canvas, 50, 300)

    assert " ".join(" ".join(lines(drawn(draw))).split()) == f"{speaker} {said}"


def test_two_columns_of_prose_are_read_one_after_the_other() -> None:
    one = "The victim told the officers that she had been at home all evening and heard nothing until a window broke."
    other = (
        "A neighbour then came to the door and stayed with her until the ambulance arrived about twenty minutes later."
    )
    text = " ".join(" ".join(lines(table((one, other), widths=(150, 150), grid=False))).split())
    assert text == f"{one} {other}"


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        (["eleanor@harbour"], "mail.example", True),
        (["eleanor.whitfield"], "@mail.example", True),
        (["SMITH-"], "JONES", True),
        (["Ms", "Haque", "f.haque@po"], "stbox.example", True),
        (["anjali@harbourmail.exa"], "mple", True),
        (["anjali@harbourmail.example"], "or", False),
        (["e-mail", "eleanor@mail.example"], "07700", False),
        (["eleanor@mail.example"], "07700", False),
        (["11/06/200"], "9", True),
        (["11/06/2009"], "12", False),
        (["86ZA0025"], "126", True),
        (["Telephon"], "e", True),
        (["Witness"], "a", False),
        (["WHITFIELD,"], "Eleanor", False),
        (["07700"], "900123", False),
        (["-"], "Eleanor", False),
    ],
)
def test_a_word_broken_at_the_end_of_a_cell_is_one_word(above: list[str], below: str, is_one: bool) -> None:
    assert is_one_word(above, below) is is_one


def test_messages_of_one_line_each_are_rows_and_no_columns_of_prose() -> None:
    rows = (
        ("20/03 18:40", "Daria Kovalenko 07700 900754", "test came back funny, got to go in again on Monday"),
        ("21/03 00:52", "Hyejin Seong", "getting in a cab now, home in ten"),
        ("21/03 01:07", "Hyejin Seong", "he is going the wrong way and keeps looking at me"),
        ("21/03 09:30", "Esteban Lucero 07700 900720", "I miss you but I am seeing someone from work"),
        ("21/03 11:05", "Daria Kovalenko", "the driver frightened me last night, I am at the police"),
    )
    assert lines(table(*rows, widths=(60, 130, 280), grid=False)) == ["\t".join(row) for row in rows]
