"""The PDF of a form: every text is in the tree in reading order, tables have headers, the file describes itself."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pdfminer.high_level import extract_text

from casefile_specimens import NOW, full, syn
from unbroken.engines.casefile.forms import FORMS, Form, FormView, view_of
from unbroken.engines.casefile.forms.view import Cell, Disclosable, Section, Table, Words, entries
from unbroken.engines.casefile.tagged_pdf import Edition, write_pdf

BY_CODE = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.code)
CERTIFIED = Edition(NOW, 2, "ab" * 32, "PS 88 Owen Pryce", NOW)


def _first(form: Form) -> FormView:
    case = full()
    return form.view(case, form.subjects(case)[0].id)


def _open(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(data))


def _texts(data: bytes) -> list[str]:
    """Return the text of each page as another program reads it."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range() for page in document]


def _walk(element: Any, tags: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Yield each piece of marked content in reading order with the tags above it."""
    own = (*tags, str(element.S)[1:])
    for kid in element.K:
        if "/MCID" in kid:
            yield own, kid
        else:
            yield from _walk(kid, own)


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """Return each marked content's tag by its id. Fails when a text is drawn outside marked content."""
    found: dict[int, str] = {}
    depth: list[str] = []
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                depth.append(str(operands[0]))
                if len(operands) > 1 and "/MCID" in operands[1]:
                    found[int(operands[1]["/MCID"])] = str(operands[0])[1:]
            case "EMC":
                depth.pop()
            case "Tj":
                assert len(depth) == 1, "text outside marked content, or inside two"
            case "S":
                assert depth == ["/Artifact"]
    assert not depth
    return found


def _long() -> FormView:
    rows = tuple((Cell(str(n)), Cell(f"Item number {n}, described at length. " * 4)) for n in range(1, 90))
    table = Table("Items", ("No.", "Description"), rows)
    story = Words(Cell("\n".join(f"Paragraph {n} of the story. " * 9 for n in range(30))), "Story")
    return FormView("MG6C", "A long form", "18ZA0000226", 1, Disclosable.YES, (Section("All", (table, story)),))


@BY_CODE
def test_pdf_every_text_is_tagged_and_the_tree_names_all_of_it(form: Form) -> None:
    with _open(write_pdf(_first(form), CERTIFIED)) as pdf:
        tree = pdf.Root.StructTreeRoot
        assert str(tree.K[0].S) == "/Document"
        by_page: dict[tuple[int, int], dict[int, str]] = {}
        for tags, mark in _walk(tree.K[0]):
            by_page.setdefault(mark.Pg.objgen, {})[int(mark.MCID)] = tags[-1]
        assert {page.obj.objgen: _marked(page) for page in pdf.pages} == by_page
        numbers = tree.ParentTree.Nums
        for number, page in enumerate(pdf.pages):
            assert int(page.obj.StructParents) == numbers[2 * number] == number
            assert [str(one.S)[1:] for one in numbers[2 * number + 1]] == list(_marked(page).values())


@BY_CODE
def test_pdf_says_everything_the_form_says(form: Form) -> None:
    view = _first(form)
    text = "".join("".join(_texts(write_pdf(view, CERTIFIED))).split())
    for entry in entries(view):
        if len(entry.cell.shown()) < 30:
            assert "".join(entry.cell.shown().split()) in text
    assert "".join(view.title.split()) in text


def test_pdf_reads_in_the_order_of_the_form() -> None:
    with _open(write_pdf(_first(FORMS[0]), CERTIFIED)) as pdf:
        order = [tags[1:] for tags, _mark in _walk(pdf.Root.StructTreeRoot.K[0])]
    assert order[0] == ("H1",)
    first_section = order.index(("Sect", "H2"))
    assert first_section == 3
    assert order[first_section + 1 : first_section + 3] == [
        ("Sect", "Table", "TR", "TH"),
        ("Sect", "Table", "TR", "TD"),
    ]


def test_pdf_marked_content_of_a_page_stands_from_top_to_bottom() -> None:
    with _open(write_pdf(_long(), CERTIFIED)) as pdf:
        assert len(pdf.pages) > 3
        for page in pdf.pages:
            heights = _heights(page)
            assert heights == sorted(heights, reverse=True)


def _heights(page: pikepdf.Page) -> list[float]:
    """Return where each marked content begins that is the first of its line of the table, or a paragraph."""
    heights, inside = [], ""
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) == "BDC":
            inside = str(operands[0]) if "/MCID" in operands[1] else ""
        elif str(operator) == "Tm" and inside not in {"", "/TD"}:
            heights.append(float(operands[5]))
    return heights


def test_pdf_table_has_headers_with_their_scope_and_every_row_the_same_width() -> None:
    view = view_of(full(), "MG12")
    assert view is not None
    with _open(write_pdf(view, CERTIFIED)) as pdf:
        tables = [one for one in _elements(pdf.Root.StructTreeRoot.K[0]) if str(one.S) == "/Table"]
        grid = next(one for one in tables if str(one.K[0].S) == "/Caption")
        head, body = grid.K[1], grid.K[2]
        assert (str(head.S), str(body.S)) == ("/THead", "/TBody")
        assert {str(one.A.Scope) for one in head.K[0].K} == {"/Column"}
        widths = {len(row.K) for row in body.K} | {len(head.K[0].K)}
        assert widths == {5}
        assert {str(row.K[0].A.Scope) for row in body.K} == {"/Row"}


def _elements(element: Any) -> Iterator[Any]:
    yield element
    for kid in element.K:
        if "/MCID" not in kid:
            yield from _elements(kid)


def test_pdf_row_over_two_pages_stays_one_row() -> None:
    rows = ((Cell("1"), Cell("A very long description. " * 400)),)
    table = Table("Items", ("No.", "Description"), rows)
    view = FormView("MG6C", "Long row", "18ZA0000226", 1, Disclosable.YES, (Section("All", (table,)),))
    with _open(write_pdf(view, CERTIFIED)) as pdf:
        assert len(pdf.pages) > 1
        cells = [one for one in _elements(pdf.Root.StructTreeRoot.K[0]) if str(one.S) == "/TD"]
        assert [mark.Pg.objgen for mark in cells[0].K] == [page.obj.objgen for page in pdf.pages]


def test_pdf_describes_itself_and_embeds_its_typefaces() -> None:
    with _open(write_pdf(_first(FORMS[0]), CERTIFIED)) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo["/Title"]).startswith("MG3 Report")
        with pdf.open_outline() as outline:
            titles = [one.title for one in outline.root]
        assert titles[0].startswith("MG3")
        assert "Officers" in titles
        fonts = pdf.pages[0].resources.Font
        for font in fonts.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
            assert "/ToUnicode" in font


@BY_CODE
def test_pdf_marks_each_page_of_what_is_not_served(form: Form) -> None:
    view = _first(form)
    pages = _texts(write_pdf(view, CERTIFIED))
    for number, text in enumerate(pages, 1):
        assert text.count(view.marking) >= 2 if view.marking else "NOT FOR DISCLOSURE" not in text
        assert f"Page {number} of {len(pages)}" in text
        assert view.urn in text
        assert CERTIFIED.digest in text


def test_pdf_is_the_same_each_time() -> None:
    assert write_pdf(_first(FORMS[2]), CERTIFIED) == write_pdf(_first(FORMS[2]), CERTIFIED)


def test_pdf_keeps_letters_of_every_european_name() -> None:
    case = syn(4)
    names = "Siân Ŵyn Łukasz Ştefan Ζωή Иван"
    changed = replace(case, outline=replace(case.outline, what_happened=names))
    view = view_of(changed, "MG5")
    assert view is not None
    assert names in " ".join(extract_text(BytesIO(write_pdf(view, Edition(NOW)))).split())


def test_pdf_of_a_draft_says_so_on_each_page() -> None:
    text = extract_text(BytesIO(write_pdf(_long(), Edition(NOW))))
    assert text.count("Draft of 4 May 2026 at 09:30, not certified") >= 4
