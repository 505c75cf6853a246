import io
import zipfile
from importlib.resources import files

import pytest
from PIL import Image, ImageDraw, ImageFont

from engines.redaction.read_office.docx_kit import make_docx, paragraph, part, run, zip_of
from engines.redaction.read_office.typeset_kit import misplaced_words
from unbroken.engines.redaction.document import SourceKind
from unbroken.engines.redaction.errors import (
    SourceBroken,
    SourceEmpty,
    SourceEncrypted,
    SourceError,
    SourceTooLarge,
    SourceUnsupported,
)
from unbroken.engines.redaction.read.office import read_office
from unbroken.engines.redaction.read.source import open_source
from unbroken.engines.redaction.vocabulary import HiddenKind as Kind

SECRET = "14 Rowan Way"
SEEN = paragraph("Nothing to see here")


def read(data):
    return read_office(data, SourceKind.DOCX, "a.docx")


def field(instruction, result):
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"<w:p>{begin}<w:r><w:instrText>{instruction}</w:instrText></w:r>{separate}{run(result)}{end}</w:p>"


BOX = "<w:txbxContent>{0}</w:txbxContent>"


def text_box(content):
    return f"<wps:txbx>{BOX.format(content)}</wps:txbx>"


def drawn(content):
    return f"<w:p><w:r>{content}</w:r></w:p>"


def control(properties):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{SEEN}</w:sdtContent></w:sdt>"


def table(*rows):
    cells = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/>{cells}</w:tbl>"


SECTION = '<w:sectPr><w:headerReference w:type="{0}" r:id="h1"/></w:sectPr>'
CHOICE = "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{1}</mc:Fallback></mc:AlternateContent>"

VISIBLE = {
    "body": paragraph(SECRET),
    "split over runs": f"<w:p>{run('14 Ro')}{run('wan Way', '<w:b/>')}</w:p>",
    "table": table([SEEN, paragraph(SECRET)]),
    "nested table": table([table([paragraph(SECRET)])]),
    "text box": drawn(CHOICE.format(f"<w:drawing>{text_box(paragraph(SECRET))}</w:drawing>", "")),
    "old text box": drawn(
        f"<w:pict><v:shape><v:textbox>{BOX.format(paragraph(SECRET))}</v:textbox></v:shape></w:pict>"
    ),
    "word art": f'<w:p><w:r><w:pict><v:shape><v:textpath string="{SECRET}"/></v:shape></w:pict></w:r></w:p>',
    "content control": f"<w:sdt><w:sdtContent>{paragraph(SECRET)}</w:sdtContent></w:sdt>",
    "inline content control": f"<w:p><w:sdt><w:sdtContent>{run(SECRET)}</w:sdtContent></w:sdt></w:p>",
    "field result": field("MERGEFIELD place", SECRET),
    "simple field": f'<w:p><w:fldSimple w:instr="REF x">{run(SECRET)}</w:fldSimple></w:p>',
    "insertion": f'<w:p><w:ins w:author="PC Bloggs">{run(SECRET)}</w:ins></w:p>',
    "moved to": f"<w:p><w:moveTo>{run(SECRET)}</w:moveTo></w:p>",
    "link": f'<w:p><w:hyperlink r:id="none">{run(SECRET)}</w:hyperlink></w:p>',
    "smart tag": f"<w:p><w:smartTag>{run(SECRET)}</w:smartTag></w:p>",
    "white in a dark cell": "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='1F3864'/></w:tcPr>"
    + paragraph(SECRET, "<w:color w:val='FFFFFF'/>")
    + "</w:tc></w:tr></w:tbl>",
    "not vanished": paragraph(SECRET, "<w:vanish w:val='0'/>"),
    "formula": f"<w:p><m:oMath><m:r><m:t>{SECRET}</m:t></m:r></m:oMath></w:p>",
}

HIDDEN = {
    "tracked deletion": (Kind.TRACKED_CHANGE, f"<w:p><w:del><w:r><w:delText>{SECRET}</w:delText></w:r></w:del></w:p>"),
    "moved from": (Kind.TRACKED_CHANGE, f"<w:p><w:moveFrom>{run(SECRET)}</w:moveFrom></w:p>"),
    "deleted row": (
        Kind.TRACKED_CHANGE,
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{paragraph(SECRET)}</w:tc></w:tr></w:tbl>",
    ),
    "vanished run": (Kind.HIDDEN_TEXT, paragraph(SECRET, "<w:vanish/>")),
    "vanished by style": (Kind.HIDDEN_TEXT, paragraph(SECRET, "<w:rStyle w:val='gone'/>")),
    "vanished by paragraph style": (Kind.HIDDEN_TEXT, paragraph(SECRET, "", "<w:pStyle w:val='below'/>")),
    "white on white": (Kind.HIDDEN_TEXT, paragraph(SECRET, "<w:color w:val='FFFFFF'/>")),
    "nearly white": (Kind.HIDDEN_TEXT, paragraph(SECRET, "<w:color w:val='fdfdfe'/>")),
    "one point": (Kind.HIDDEN_TEXT, paragraph(SECRET, "<w:sz w:val='2'/>")),
    "black highlight": (
        Kind.COVERED_TEXT,
        paragraph(SECRET, "<w:color w:val='000000'/><w:highlight w:val='black'/>"),
    ),
    "cell of its own colour": (
        Kind.COVERED_TEXT,
        "<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val='clear' w:fill='FF0000'/></w:tcPr>"
        + paragraph(SECRET, "<w:color w:val='FF0000'/>")
        + "</w:tc></w:tr></w:tbl>",
    ),
    "transparent": (Kind.HIDDEN_TEXT, paragraph(SECRET, "<w14:textFill><w14:noFill/></w14:textFill>")),
    "hidden row": (
        Kind.HIDDEN_ROW,
        f"<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>{paragraph(SECRET)}</w:tc></w:tr></w:tbl>",
    ),
    "merged away": (
        Kind.HIDDEN_TEXT,
        f"<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>{paragraph(SECRET)}</w:tc></w:tr></w:tbl>",
    ),
    "field instruction": (Kind.METADATA, field(f'IF x = "{SECRET}"', "shown")),
    "link field": (Kind.LINK, field(f'HYPERLINK "https://maps.example/{SECRET}"', "shown")),
    "simple field instruction": (
        Kind.METADATA,
        f'<w:p><w:fldSimple w:instr="QUOTE {SECRET}">{run("x")}</w:fldSimple></w:p>',
    ),
    "tip on a link": (
        Kind.ALTERNATIVE_TEXT,
        f'<w:p><w:hyperlink w:tooltip="{SECRET}">{run("here")}</w:hyperlink></w:p>',
    ),
    "bookmark": (Kind.METADATA, f'<w:p><w:bookmarkStart w:id="1" w:name="{SECRET}"/>{run("x")}</w:p>'),
    "alternative text": (
        Kind.ALTERNATIVE_TEXT,
        drawn(f'<w:drawing><wp:inline><wp:docPr id="1" name="p" descr="{SECRET}"/></wp:inline></w:drawing>'),
    ),
    "old alternative text": (
        Kind.ALTERNATIVE_TEXT,
        f'<w:p><w:r><w:pict><v:shape alt="{SECRET}"/></w:pict></w:r></w:p>',
    ),
    "fallback": (Kind.HIDDEN_TEXT, f"<w:p><w:r>{CHOICE.format('<w:t>x</w:t>', f'<w:t>{SECRET}</w:t>')}</w:r></w:p>"),
    "control's tag": (
        Kind.FORM_FIELD,
        control(f'<w:tag w:val="{SECRET}"/>'),
    ),
    "control's choices": (
        Kind.FORM_FIELD,
        control(f'<w:dropDownList><w:listItem w:displayText="{SECRET}" w:value="1"/></w:dropDownList>'),
    ),
    "form field's help": (
        Kind.FORM_FIELD,
        drawn(f'<w:fldChar w:fldCharType="begin"><w:ffData><w:helpText w:val="{SECRET}"/></w:ffData></w:fldChar>'),
    ),
    "author of a change": (Kind.METADATA, f'<w:p><w:ins w:author="{SECRET}">{run("x")}</w:ins></w:p>'),
    "XML comment": (Kind.COMMENT, f"<!-- {SECRET} -->{SEEN}"),
}

PARTS = {
    "comment": (Kind.COMMENT, {"word/comments.xml": part("comments", f"<w:comment>{paragraph(SECRET)}</w:comment>")}),
    "comment's author": (Kind.METADATA, {"word/comments.xml": part("comments", f'<w:comment w:author="{SECRET}"/>')}),
    "property": (Kind.METADATA, {"docProps/core.xml": f"<c><creator>{SECRET}</creator></c>"}),
    "company": (Kind.METADATA, {"docProps/app.xml": f"<p><Company>{SECRET}</Company></p>"}),
    "own property": (Kind.METADATA, {"docProps/custom.xml": f'<p><property name="{SECRET}"><x>1</x></property></p>'}),
    "custom XML": (Kind.METADATA, {"customXml/item1.xml": f'<d><person name="{SECRET}"/></d>'}),
    "glossary": (Kind.HIDDEN_TEXT, {"word/glossary/document.xml": part("glossaryDocument", paragraph(SECRET))}),
    "mail merge": (
        Kind.METADATA,
        {"word/settings.xml": part("settings", f'<w:mailMerge><w:query w:val="SELECT {SECRET}"/></w:mailMerge>')},
    ),
    "variable": (
        Kind.METADATA,
        {"word/settings.xml": part("settings", f'<w:docVars><w:docVar w:name="a" w:val="{SECRET}"/></w:docVars>')},
    ),
    "people": (Kind.METADATA, {"word/people.xml": part("people", f'<w:person w:author="{SECRET}"/>')}),
    "macros": (Kind.SCRIPT, {"word/vbaProject.bin": b"\x00\x01" + SECRET.encode() + b"\x00"}),
    "embedded object": (Kind.ATTACHMENT, {"word/embeddings/oleObject1.bin": SECRET.encode("utf-16-le")}),
    "embedded document": (Kind.ATTACHMENT, {"word/embeddings/d.docx": make_docx(paragraph(SECRET))}),
    "unused header": (Kind.HIDDEN_TEXT, {"word/header9.xml": part("hdr", paragraph(SECRET))}),
    "unknown part": (Kind.HIDDEN_TEXT, {"word/whatever.xml": f"<x>{SECRET}</x>"}),
    "part that is not well formed": (Kind.HIDDEN_TEXT, {"word/whatever.xml": f"<x>{SECRET}"}),
    "thumbnail": (Kind.THUMBNAIL, {"docProps/thumbnail.jpeg": b"\xff\xd8"}),
    "link of a part": (
        Kind.LINK,
        {
            "word/_rels/settings.xml.rels": "<Relationships><Relationship Id='r' Type='t/attachedTemplate' "
            f"Target='file:///x/{SECRET}.dotm' TargetMode='External'/></Relationships>"
        },
    ),
}

STYLES = part(
    "styles",
    '<w:style w:type="character" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="above"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="below"><w:basedOn w:val="above"/></w:style>',
)


@pytest.mark.parametrize("body", VISIBLE.values(), ids=VISIBLE)
def test_what_a_reader_sees_becomes_words(body):
    document, pdf = read(make_docx(SEEN + body))

    assert SECRET in document.flow.text.replace("\n", " ")
    assert misplaced_words(document, pdf) == []


@pytest.mark.parametrize(("kind", "body"), HIDDEN.values(), ids=HIDDEN)
def test_what_the_body_hides_is_noted_and_never_a_word(kind, body):
    data = make_docx(SEEN + body, {"word/styles.xml": STYLES}, {"s": ("styles", "styles.xml")})
    document, _ = read(data)

    assert "Rowan" not in document.flow.text
    assert [entry.kind for entry in document.hidden if SECRET in entry.text] == [kind]


@pytest.mark.parametrize(("kind", "parts"), PARTS.values(), ids=PARTS)
def test_what_other_parts_hide_is_noted_and_never_a_word(kind, parts):
    document, _ = read(make_docx(SEEN, parts))

    assert document.flow.text == "Nothing to see here"
    found = [entry for entry in document.hidden if SECRET in entry.text or kind is Kind.THUMBNAIL]
    assert kind in {entry.kind for entry in found}


def test_headers_notes_and_footers_are_shown():
    body = f'<w:p>{run("Body")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>' + SECTION.format("default")
    parts = {
        "word/header1.xml": part("hdr", paragraph("In the header")),
        "word/footnotes.xml": part(
            "footnotes",
            f'<w:footnote w:id="2">{paragraph("In the note")}</w:footnote>'
            f'<w:footnote w:id="3">{paragraph(SECRET)}</w:footnote>',
        ),
    }
    document, _ = read(make_docx(body, parts, {"h1": ("header", "header1.xml"), "f": ("footnotes", "footnotes.xml")}))

    assert document.flow.text.split("\n\n") == ["In the header", "Body [1]", "Notes", "[1]\nIn the note"]
    assert [entry.text for entry in document.hidden if SECRET in entry.text] == [SECRET]


def test_a_header_of_pages_that_do_not_exist_is_hidden():
    parts = {"word/header1.xml": part("hdr", paragraph(SECRET))}
    document, _ = read(make_docx(SEEN + SECTION.format("even"), parts, {"h1": ("header", "header1.xml")}))

    assert "Rowan" not in document.flow.text
    assert any(SECRET in entry.text for entry in document.hidden)


def test_short_paragraphs_under_each_other_are_lines_of_one_block():
    lines = [
        "Leah Carrow",
        "14 Rowan Way",
        "Fernleigh",
        "",
        "4 May 2026",
        "Dear Ms Carrow, we write about your loss." * 3,
    ]
    document, _ = read(make_docx("".join(paragraph(line) for line in lines)))

    first, second, *_ = document.flow.text.split("\n\n")
    assert first == "Leah Carrow\n14 Rowan Way\nFernleigh"
    assert second == "4 May 2026"


def test_list_numbers_are_counted():
    numbering = part(
        "numbering",
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/>'
        '</w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>',
    )
    items = [("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1)]
    body = "".join(
        paragraph(text, "", f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="7"/></w:numPr>')
        for text, level in items
    )
    document, _ = read(make_docx(body, {"word/numbering.xml": numbering}, {"n": ("numbering", "numbering.xml")}))

    assert document.flow.text.split("\n\n") == ["3. a", "3.a) b", "3.b) c", "4. d", "4.a) e"]


def with_picture(data, name):
    drawing = (
        '<wp:inline><wp:extent cx="5400000" cy="1800000"/><a:graphic><a:graphicData><pic:pic>'
        '<pic:blipFill><a:blip r:embed="p"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline>'
    )
    body = SEEN + drawn(f"<w:drawing>{drawing}</w:drawing>")
    return make_docx(body, {f"word/media/{name}": data}, {"p": ("image", f"media/{name}")})


def photograph(text, **options):
    picture = Image.new("RGB", (900, 300), "white")
    face = ImageFont.truetype(str(files("unbroken.engines.redaction") / "fonts" / "DejaVuSans.ttf"), 40)
    ImageDraw.Draw(picture).text((30, 100), text, font=face, fill="black")
    out = io.BytesIO()
    picture.save(out, "JPEG", **options)
    return out.getvalue()


def test_pictures_are_placed_and_their_boxes_noted():
    document, _ = read(with_picture(photograph("x"), "a.jpg"))

    (box,) = document.pages[0].picture_boxes
    assert (round(box.width), round(box.height)) == (425, 142)


def test_words_in_a_picture_are_read_from_its_pixels():
    with open_source(with_picture(photograph("Leah CARROW 02/11/1990"), "a.jpg"), "a.docx") as source:
        assert "CARROW 02/11/1990" in source.document.flow.text
        assert source.document.flow.text.startswith("Nothing to see here")


def test_what_a_picture_carries_besides_its_pixels_is_hidden():
    exif = Image.Exif()
    exif[0x010E] = SECRET
    document, _ = read(with_picture(photograph("x", exif=exif), "a.jpg"))

    assert [entry.kind for entry in document.hidden if SECRET in entry.text] == [Kind.EXIF]


def test_a_picture_that_cannot_be_read_is_counted():
    document, _ = read(with_picture(b"\x01\x00\x00\x00 no picture", "a.emf"))

    assert document.facts["pictures that could not be shown"] == "1"


def test_a_page_break_begins_a_page():
    document, _ = read(make_docx(f'<w:p>{run("one")}<w:r><w:br w:type="page"/></w:r>{run("two")}</w:p>'))

    assert document.flow.text == "one\ftwo"


BILLION = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    "<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x SYSTEM "file:///etc/passwd"><w:document/>'


@pytest.mark.parametrize("document", [BILLION, OUTSIDE])
def test_entities_and_document_types_are_refused(document):
    with pytest.raises(SourceUnsupported):
        read(make_docx("", {"word/document.xml": document}))


def test_a_zip_bomb_is_refused():
    with pytest.raises(SourceTooLarge):
        read(make_docx(SEEN, {"word/bomb.xml": b"<x>" + b" " * 20_000_000}))


def test_a_zip_bomb_that_lies_about_its_size_is_refused():
    data = bytearray(make_docx(SEEN, {"word/bomb.xml": b"<x>" + b" " * 20_000_000}))
    size = (20_000_003).to_bytes(4, "little")
    while (at := data.find(size)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    with pytest.raises(SourceError):
        read(bytes(data))


def test_endless_nesting_is_refused():
    with pytest.raises(SourceTooLarge):
        read(make_docx("<w:sdt>" * 5000 + "</w:sdt>" * 5000))


def test_truncated_files_give_an_error_or_less_but_never_crash():
    data = make_docx(SEEN + paragraph(SECRET))
    for length in range(1, len(data) - 1, 37):
        with pytest.raises(SourceError):
            read(data[:length])


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", SourceEmpty),
        (b"PK\x05\x06" + b"\x00" * 18, SourceUnsupported),
        (zip_of({"other.xml": "<x/>"}), SourceUnsupported),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, SourceUnsupported),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), SourceEncrypted),
        (make_docx("", {"word/document.xml": "<w:document"}), SourceBroken),
    ],
)
def test_what_is_no_word_document_is_refused_with_its_reason(data, error):
    with pytest.raises(error):
        read(data)


def test_a_locked_zip_is_refused():
    data = bytearray(make_docx(SEEN))
    info = zipfile.ZipFile(io.BytesIO(bytes(data))).infolist()[0]
    data[info.header_offset + 6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(SourceEncrypted):
        read(bytes(data))


def test_a_part_stored_twice_is_noted_as_an_earlier_revision():
    buffer = io.BytesIO(make_docx(SEEN))
    with zipfile.ZipFile(buffer, "a") as package, pytest.warns(UserWarning, match="Duplicate"):
        package.writestr("word/document.xml", part("document", f"<w:body>{paragraph('Second')}</w:body>"))
    document, _ = read(buffer.getvalue())

    assert document.flow.text == "Second"
    assert any(entry.kind is Kind.EARLIER_REVISION and "Nothing to see" in entry.text for entry in document.hidden)
