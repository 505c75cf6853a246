import io
import zipfile
from datetime import date, time

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from engines.redaction.read_office.docx_kit import make_docx, paragraph, zip_of
from engines.redaction.read_office.typeset_kit import misplaced_words, words_of
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import SourceEncrypted, SourceError, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.read.xlsx.numberformat import shown, text_shown
from unbroken.engines.redaction.vocabulary import HiddenKind as Kind

SECRET = "14 Rowan Way"


def book():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Ledger"
    sheet["A1"] = "Shown"
    return workbook, sheet


def saved(workbook, extra=None):
    buffer = io.BytesIO()
    workbook.save(buffer)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        for name, content in (extra or {}).items():
            package.writestr(name, content)
    return buffer.getvalue()


def read(data):
    return read_office(data, SourceKind.XLSX, "a.xlsx")


def test_visible_cells_are_words_with_their_addresses():
    workbook, sheet = book()
    sheet["B4"] = "Leah Carrow"
    document, pdf = read(saved(workbook))

    assert [(word.text, word.cell) for word in document.pages[0].words] == [
        ("Ledger", ""),
        ("Shown", "Ledger!A1"),
        ("Leah", "Ledger!B4"),
        ("Carrow", "Ledger!B4"),
    ]
    assert misplaced_words(document, pdf) == []


def test_values_look_as_their_formats_show_them():
    workbook, sheet = book()
    values = [
        (date(1990, 11, 2), "dd/mm/yyyy"),
        (7700900123, "00000000000"),
        (1234.5, "£#,##0.00"),
        (112233, "00-00-00"),
        (time(9, 5), "hh:mm"),
        (date(2026, 5, 4), "d mmmm yyyy"),
        (True, "General"),
    ]
    for number, (value, code) in enumerate(values, 2):
        sheet.cell(number, 1, value).number_format = code
    document, _ = read(saved(workbook))

    assert document.flow.text.split("\n")[3:] == [
        "02/11/1990", "07700900123", "£1,234.50", "11-22-33", "09:05", "4 May 2026", "TRUE"
    ]  # fmt: skip


def hide_sheet(workbook, _sheet):
    workbook.create_sheet("Other")["A1"] = SECRET
    workbook["Other"].sheet_state = "hidden"


def hide_sheet_well(workbook, _sheet):
    workbook.create_sheet("Other")["A1"] = SECRET
    workbook["Other"].sheet_state = "veryHidden"


def hide_row(_workbook, sheet):
    sheet["A3"] = SECRET
    sheet.row_dimensions[3].hidden = True


def flatten_row(_workbook, sheet):
    sheet["A3"] = SECRET
    sheet.row_dimensions[3].height = 0.5


def hide_column(_workbook, sheet):
    sheet["C3"] = SECRET
    sheet.column_dimensions["C"].hidden = True


def squeeze_column(_workbook, sheet):
    sheet["C3"] = SECRET
    sheet.column_dimensions["C"].width = 0.1


def whiten(_workbook, sheet):
    sheet["C3"] = SECRET
    sheet["C3"].font = Font(color="FFFFFFFF")


def match_fill(_workbook, sheet):
    sheet["C3"] = SECRET
    sheet["C3"].font = Font(color="FF203040")
    sheet["C3"].fill = PatternFill("solid", fgColor="FF203040")


def shrink(_workbook, sheet):
    sheet["C3"] = SECRET
    sheet["C3"].font = Font(size=1)


def blank_format(_workbook, sheet):
    sheet["C3"] = SECRET
    sheet["C3"].number_format = ";;;"


def comment(_workbook, sheet):
    sheet["A1"].comment = Comment(SECRET, "DC Bloggs")


def comment_author(_workbook, sheet):
    sheet["A1"].comment = Comment("x", SECRET)


def link(_workbook, sheet):
    sheet["A1"].hyperlink = f"https://maps.example/{SECRET}"


def validation(_workbook, sheet):
    rule = DataValidation(type="list", formula1=f'"{SECRET},other"')
    rule.add("A1")
    sheet.add_data_validation(rule)


def header(_workbook, sheet):
    sheet.oddHeader.center.text = SECRET


def name(workbook, _sheet):
    workbook.defined_names["Place"] = DefinedName("Place", attr_text=f'"{SECRET}"')


def formula(_workbook, sheet):
    sheet["B2"] = f'=IF(A1="x","{SECRET}","")'


def author(workbook, _sheet):
    workbook.properties.creator = SECRET


HIDDEN = {
    hide_sheet: Kind.HIDDEN_SHEET, hide_sheet_well: Kind.HIDDEN_SHEET, hide_row: Kind.HIDDEN_ROW,
    flatten_row: Kind.HIDDEN_ROW, hide_column: Kind.HIDDEN_ROW, squeeze_column: Kind.HIDDEN_ROW,
    whiten: Kind.HIDDEN_TEXT, match_fill: Kind.HIDDEN_TEXT, shrink: Kind.HIDDEN_TEXT, blank_format: Kind.HIDDEN_TEXT,
    comment: Kind.COMMENT, comment_author: Kind.COMMENT, link: Kind.LINK, validation: Kind.FORM_FIELD,
    header: Kind.HIDDEN_TEXT, name: Kind.METADATA, formula: Kind.METADATA, author: Kind.METADATA,
}  # fmt: skip


@pytest.mark.parametrize("hide", HIDDEN, ids=lambda hide: hide.__name__)
def test_what_a_sheet_hides_is_noted_and_never_a_word(hide):
    workbook, sheet = book()
    hide(workbook, sheet)
    document, _ = read(saved(workbook))

    assert words_of(document) == ["Ledger", "Shown"]
    assert HIDDEN[hide] in {entry.kind for entry in document.hidden if SECRET in entry.text}


PARTS = {
    "pivot cache": ("xl/pivotCache/pivotCacheDefinition1.xml", f'<x><s v="{SECRET}"/></x>', Kind.CACHE),
    "external link": ("xl/externalLinks/externalLink1.xml", f"<x><v>{SECRET}</v></x>", Kind.CACHE),
    "chart": ("xl/charts/chart1.xml", f"<x><v>{SECRET}</v></x>", Kind.CACHE),
    "threaded comment": ("xl/threadedComments/t1.xml", f"<x><text>{SECRET}</text></x>", Kind.COMMENT),
    "macros": ("xl/vbaProject.bin", b"\x00" + SECRET.encode() + b"\x00", Kind.SCRIPT),
    "embedded document": ("xl/embeddings/a.docx", make_docx(paragraph(SECRET)), Kind.ATTACHMENT),
}  # fmt: skip


@pytest.mark.parametrize(("part", "content", "kind"), PARTS.values(), ids=PARTS)
def test_what_other_parts_hide_is_noted(part, content, kind):
    workbook, _ = book()
    document, _ = read(saved(workbook, {part: content}))

    assert words_of(document) == ["Ledger", "Shown"]
    assert kind in {entry.kind for entry in document.hidden if SECRET in entry.text}


def test_white_letters_on_a_dark_fill_are_seen():
    workbook, sheet = book()
    sheet["A1"].font = Font(color="FFFFFFFF")
    sheet["A1"].fill = PatternFill("solid", fgColor="FF1F3864")
    document, _ = read(saved(workbook))

    assert words_of(document) == ["Ledger", "Shown"]


def changed(data, part, old, new):
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    assert old in files[part]
    return zip_of({**files, part: files[part].replace(old, new)})


def with_shared_strings(strings, cells):
    """Return a workbook as Excel writes it: texts in a part of their own."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return zip_of(
        {
            "xl/workbook.xml": f'<w xmlns:r="{kind}"><sheets><sheet name="Ledger" r:id="r1"/></sheets></w>',
            "xl/_rels/workbook.xml.rels": f'<r><Relationship Id="r1" Type="{kind}/worksheet" '
            'Target="worksheets/s.xml"/>'
            f'<Relationship Id="r2" Type="{kind}/sharedStrings" Target="/xl/sharedStrings.xml"/></r>',
            "xl/worksheets/s.xml": f"<s><sheetData><row>{cells}</row></sheetData></s>",
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        }
    )


def test_a_string_of_no_cell_is_noted():
    strings = f"<si><t>Shown</t></si><si><t>{SECRET}</t></si>"
    document, _ = read(with_shared_strings(strings, '<c t="s"><v>0</v></c>'))

    assert [(word.text, word.cell) for word in document.pages[0].words] == [("Ledger", ""), ("Shown", "Ledger!A1")]
    assert [entry.kind for entry in document.hidden if SECRET in entry.text] == [Kind.CACHE]


def test_white_letters_inside_a_cell_are_hidden():
    white = f'<r><rPr><color rgb="FFFFFFFF"/></rPr><t>{SECRET}</t></r>'
    document, _ = read(with_shared_strings(f"<si><r><t>Shown</t></r>{white}</si>", '<c r="C2" t="s"><v>0</v></c>'))

    assert words_of(document) == ["Ledger", "Shown"]
    assert [entry.kind for entry in document.hidden if SECRET in entry.text] == [Kind.HIDDEN_TEXT]


def test_cells_under_a_merge_are_covered():
    workbook, sheet = book()
    sheet["B1"] = SECRET
    merge = b'</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'
    document, _ = read(changed(saved(workbook), "xl/worksheets/sheet1.xml", b"</sheetData>", merge))

    assert words_of(document) == ["Ledger", "Shown"]
    assert [entry.kind for entry in document.hidden if SECRET in entry.text] == [Kind.COVERED_TEXT]


def test_a_long_sheet_repeats_its_header_and_keeps_every_value():
    workbook, sheet = book()
    for row in range(1, 301):
        for column in range(1, 9):
            sheet.cell(row, column, "Heading" if row == 1 else f"r{row}c{column}")
    document, _ = read(saved(workbook))

    words = words_of(document)
    assert all(words.count(f"r{row}c{column}") == 1 for row, column in ((2, 1), (150, 4), (300, 8)))
    assert words.count("Heading") == 8 * len(document.pages)


def test_a_far_away_cell_costs_nothing():
    workbook, sheet = book()
    sheet["XFD1048576"] = "far"
    document, _ = read(saved(workbook))

    assert document.pages[0].words[-1].cell == "Ledger!XFD1048576"


@pytest.mark.parametrize(
    ("value", "code", "seen"),
    [
        ("-1234.5", '"£"#,##0.00;[Red]-"£"#,##0.00', "-£1,234.50"),
        ("1", "00-00-00", "00-00-01"),
        ("9990001006", "000 000 0000", "999 000 1006"),
        ("44197.75", "d mmm yyyy h:mm AM/PM", "1 Jan 2021 6:00 PM"),
        ("44197", "[$-809]dd mmmm yyyy;@", "01 January 2021"),
        ("0.25", "0%", "25%"),
        ("5", ";;;", ""),
        ("1.5", "[h]:mm", "36:00"),
        ("0.5", "#.00", ".50"),
        ("3", "0.##", "3"),
        ("-5", "#,##0;(#,##0)", "(5)"),
        ("12", "_-£* #,##0.00_-", "£12.00"),
        ("1200000", "#,##0,", "1,200"),
        ("1e400", "0", "1e400"),
        ("nonsense", "0", "nonsense"),
        ("0.1", "General", "0.1"),
        ("60", "dd/mm/yyyy", "28/02/1900"),
    ],
)
def test_a_number_is_shown_as_its_format_says(value, code, seen):
    assert shown(value, code) == seen


def test_a_text_is_shown_as_the_fourth_section_says():
    assert text_shown("Leah", '0;0;0;"Ms "@') == "Ms Leah"
    assert text_shown("Leah", "0") == "Leah"


def test_broken_and_hostile_workbooks_give_clear_errors():
    workbook, _ = book()
    data = saved(workbook)
    for length in range(1, len(data) - 1, 211):
        with pytest.raises(SourceError):
            read(data[:length])
    with pytest.raises(SourceUnsupported):
        read(make_docx(""))
    with pytest.raises(SourceEncrypted):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(SourceTooLarge):
        read(saved(workbook, {"xl/media/x.bin": b"\x00" * 20_000_000}))
