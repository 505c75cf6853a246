"""Documents bound into one PDF: numbers, links, the logical tree, and pages that keep all they had."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from pikepdf import Pdf
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from unbroken.engines.casefile.bound_pdf import Chapter, Cover, Paper, PaperKind, bind
from unbroken.engines.casefile.errors import PagesDiffer

COVER = Cover(
    "Court bundle",
    "18ZA0000126",
    "Harrowmoor Magistrates' Court",
    "OFFICIAL-SENSITIVE",
    "Ruth Amory, Court clerk",
    datetime(2026, 5, 4, 8, 30, tzinfo=UTC),
)


def document(*words: str, turn: int = 0) -> bytes:
    """Return a PDF with one page a word, set in its lowest line."""
    held = BytesIO()
    canvas = Canvas(held, pagesize=(400, 500), invariant=1)
    for word in words:
        canvas.drawString(20, 4, word)
        canvas.showPage()
    canvas.save()
    if not turn:
        return held.getvalue()
    with Pdf.open(held) as pdf:
        for page in pdf.pages:
            page.obj.Rotate = turn
        out = BytesIO()
        pdf.save(out)
    return out.getvalue()


def paper(title: str, labels: Sequence[str], data: bytes, kind: PaperKind = PaperKind.PDF) -> Paper:
    pages = labels[0] if len(labels) == 1 else f"{labels[0]} to {labels[-1]}"
    return Paper(title, tuple(labels), pages, "Served 4 May 2026", kind, lambda: data)


def picture() -> bytes:
    held = BytesIO()
    Image.new("RGB", (800, 500), (200, 30, 30)).save(held, "PNG")
    return held.getvalue()


def bundle() -> bytes:
    charge = paper("MG4/1 MG4", ("1", "2"), document("first", "second"))
    late = paper("MG4/2 MG4", ("2A",), document("late"))
    shown = paper("JS/2 Photograph", ("3",), picture(), PaperKind.PICTURE)
    gone = Paper(
        "Withdrawn", ("4", "5"), "4 to 5", "Served 4 May 2026", PaperKind.NOTICE, notice="Withdrawn by the prosecution."
    )
    return bind(
        COVER,
        (Chapter("CH", "Charges: Thomas ELLERY", (charge, late)), Chapter("KE", "Key exhibits", (shown, gone))),
    )


def text_of(data: bytes, page: int) -> str:
    read = pypdfium2.PdfDocument(data)
    try:
        return read[page].get_textpage().get_text_bounded()
    finally:
        read.close()


def test_bundle_has_its_index_first_and_each_page_its_number_as_label_and_below_it() -> None:
    data = bundle()
    with Pdf.open(BytesIO(data)) as pdf:
        assert [page.label for page in pdf.pages] == ["i", "1", "2", "2A", "3", "4 to 5"]
        assert (pdf.Root.Lang, pdf.Root.MarkInfo.Marked) == ("en-GB", True)
        assert pdf.docinfo["/Title"] == "Court bundle: 18ZA0000126"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert pdf.check_pdf_syntax() == []
    for place, words in enumerate(("first", "second", "late"), 1):
        assert words in text_of(data, place), "nothing of the page is covered"
    for place, label in enumerate(("1", "2", "2A", "3", "4 to 5"), 1):
        assert label in text_of(data, place).split("OFFICIAL-SENSITIVE")[-1]
    assert "Withdrawn by the prosecution." in text_of(data, 5)


def test_index_and_bookmarks_lead_to_the_first_page_of_each_document() -> None:
    with Pdf.open(BytesIO(bundle())) as pdf:
        links = {str(one.Contents): pikepdf.Page(one.Dest[0]).label for one in pdf.pages[0].Annots}
        assert links == {"MG4/1 MG4": "1", "MG4/2 MG4": "2A", "JS/2 Photograph": "3", "Withdrawn": "4 to 5"}
        with pdf.open_outline() as outline:
            chapters = {one.title: [kid.title for kid in one.children] for one in outline.root}
    assert chapters == {
        "Index": [],
        "CH: Charges: Thomas ELLERY": ["1 to 2: MG4/1 MG4", "2A: MG4/2 MG4"],
        "KE: Key exhibits": ["3: JS/2 Photograph", "4 to 5: Withdrawn"],
    }


def test_every_page_belongs_to_the_tree_and_every_link_says_what_it_is() -> None:
    with Pdf.open(BytesIO(bundle())) as pdf:
        tree = pdf.Root.StructTreeRoot
        owners = pikepdf.NumberTree(tree.ParentTree)
        for page in pdf.pages:
            assert owners[int(page.obj.StructParents)] is not None
        for link in pdf.pages[0].Annots:
            assert str(owners[int(link.StructParent)].S) == "/Link"
        kinds = [str(one.S) for one in tree.K[0].K]
        assert kinds == ["/Sect", "/Part", "/Part", "/Part", "/Part"]
        figure = tree.K[0].K[3].K[0]
        assert (str(figure.S), str(figure.Alt)) == ("/Figure", "JS/2 Photograph")


def test_bundle_bound_again_keeps_the_tree_that_its_papers_have() -> None:
    inner = bundle()
    labels = [str(number) for number in range(1, 7)]
    outer = bind(COVER, (Chapter("WS", "Statements", (paper("Inner", labels, inner),)),))
    with Pdf.open(BytesIO(outer)) as pdf:
        owners = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)
        first = owners[int(pdf.pages[1].obj.StructParents)][0]
        assert str(first.S) == "/H1"
        assert pdf.check_pdf_syntax() == []


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_strip_stands_below_a_page_as_it_is_seen_whichever_way_it_is_turned(turn: int) -> None:
    data = bind(COVER, (Chapter("CH", "Charges", (paper("One", ("7",), document("word", turn=turn)),)),))
    read = pypdfium2.PdfDocument(data)
    try:
        drawn = read[1].render().to_pil().convert("L")
    finally:
        read.close()
    wide, high = (500, 400) if turn in {90, 270} else (400, 500)
    assert drawn.size == (wide, high + 24)
    strip = drawn.crop((0, high, wide, high + 24))
    assert strip.crop((wide - 40, 2, wide, 24)).getextrema()[0] < 80, "the number is at the right of the strip"
    assert drawn.crop((0, 0, wide, high - 1)).getextrema()[0] < 80, "what was on the page is still there"


def test_paper_with_other_pages_than_it_has_numbers_is_refused() -> None:
    with pytest.raises(PagesDiffer):
        bind(COVER, (Chapter("CH", "Charges", (paper("One", ("7", "8"), document("word")),)),))
