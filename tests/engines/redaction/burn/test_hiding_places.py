"""One secret in each place of a PDF where text can hide: none may be anywhere in the released file."""

import io
from types import SimpleNamespace

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream, String
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from unbroken.engines.redaction.burn.output import burn
from unbroken.engines.redaction.burn.plan import plan_burn
from unbroken.engines.redaction.prove.extractors import pdfium_texts
from unbroken.engines.redaction.prove.pdfminer_text import pdfminer_texts
from unbroken.engines.redaction.prove.raw import raw_texts
from unbroken.engines.redaction.prove.whole import prove
from unbroken.engines.redaction.read.source import open_source

NAMES = """
    info-title info-author info-custom xmp page-xmp outline page-label named-destination open-action-script named-script
    page-action link attachment attachment-name associated-file text-annotation hidden-annotation popup
    redact-annotation field-tooltip hidden-field piece-info layer-name hidden-layer-text alternative-text actual-text
    mark-properties outside-crop-box invisible-text white-text text-under-a-box content-comment picture-exif
    picture-alternate thumbnail output-intent far-object earlier-revision after-the-end before-the-start catalogue-key
    font-name article
"""
PLACES = NAMES.split()


def secret(place):
    letters = "bcdfghjklmnpqrstvwxz"
    number = PLACES.index(place)
    return f"Zq{letters[number // 20]}{letters[number % 20]}yxquill"


def canvas():
    out = io.BytesIO()
    page = Canvas(out, pagesize=(400, 400))
    page.setFont("Helvetica", 12)
    page.drawString(60, 340, "The witness saw a red car.")
    page.drawString(60, 250, secret("text-under-a-box"))
    page.rect(50, 240, 200, 30, fill=1)
    page.setFillColorRGB(1, 1, 1)
    page.drawString(60, 200, secret("white-text"))
    page.drawString(5, 5, secret("outside-crop-box"))
    text = page.beginText(60, 180)
    text.setTextRenderMode(3)
    text.textLine(secret("invisible-text"))
    page.drawText(text)
    page.save()
    return out.getvalue()


def picture():
    exif = Image.Exif()
    exif[0x010E] = secret("picture-exif")
    out = io.BytesIO()
    Image.new("RGB", (40, 40), "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


def hide_in_catalogue(pdf):
    def script(place):
        return Dictionary(S=Name.JavaScript, JS=String(f"x = '{secret(place)}'"))

    root = pdf.Root
    pdf.docinfo["/Title"] = secret("info-title")
    pdf.docinfo["/Author"] = secret("info-author")
    pdf.docinfo["/Custom"] = secret("info-custom")
    root.Metadata = Stream(pdf, f"<x>{secret('xmp')}</x>".encode(), Type=Name.Metadata, Subtype=Name.XML)
    root.PageLabels = Dictionary(Nums=Array([0, Dictionary(P=String(secret("page-label")))]))
    root.Dests = Dictionary({f"/{secret('named-destination')}": Array([pdf.pages[0].obj, Name.Fit])})
    root.OpenAction = script("open-action-script")
    root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("s"), script("named-script")])))
    root.OutputIntents = Array([Dictionary(S=Name.GTS_PDFX, OutputCondition=String(secret("output-intent")))])
    root[f"/{secret('catalogue-key')}"] = String("x")
    root.Threads = Array([pdf.make_indirect(Dictionary(I=Dictionary(Title=String(secret("article")))))])
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    tree.K = Array([Dictionary(S=Name.Figure, Alt=String(secret("alternative-text")), P=tree)])
    root.StructTreeRoot = tree
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(secret("outline"), 0))
    pdf.attachments[secret("attachment-name") + ".txt"] = secret("attachment").encode()
    root.AF = Array([Dictionary(Type=Name.Filespec, F=String(secret("associated-file")))])
    root.PieceInfo = Dictionary(X=pdf.make_indirect(Dictionary(S=String(secret("far-object")))))


def hide_on_page(pdf):
    page = pdf.pages[0].obj
    page.CropBox = Array([20, 20, 380, 380])
    page.Metadata = Stream(pdf, secret("page-xmp").encode(), Type=Name.Metadata, Subtype=Name.XML)
    page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS=String(secret("page-action"))))
    page.PieceInfo = Dictionary(X=Dictionary(Private=String(secret("piece-info"))))
    thumbnail = Stream(pdf, secret("thumbnail").encode(), Width=1, Height=1, BitsPerComponent=8)
    thumbnail.ColorSpace = Name.DeviceGray
    page.Thumb = thumbnail
    page.Annots = Array([pdf.make_indirect(each) for each in annotations()])
    pdf.Root.AcroForm = Dictionary(Fields=Array([each for each in page.Annots if "/FT" in each]))
    page.Resources.Font[f"/{secret('font-name')}"] = Dictionary(
        Type=Name.Font, Subtype=Name.Type1, BaseFont=Name(f"/{secret('font-name')}")
    )
    alternate = Stream(pdf, secret("picture-alternate").encode(), Width=1, Height=1, BitsPerComponent=8)
    alternate.ColorSpace = Name.DeviceGray
    image = Stream(pdf, picture(), Type=Name.XObject, Subtype=Name.Image, Width=40, Height=40, BitsPerComponent=8)
    image.ColorSpace, image.Filter = Name.DeviceRGB, Name.DCTDecode
    image.Alternates = Array([Dictionary(Image=pdf.make_indirect(alternate))])
    page.Resources.XObject = Dictionary(Im=image)
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(secret("layer-name"))))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))
    page.Resources.Properties = Dictionary(L=layer)
    extra = (
        f"\n%{secret('content-comment')}\nq 40 0 0 40 300 300 cm /Im Do Q\n"
        f"/OC /L BDC BT /F1 12 Tf 60 150 Td ({secret('hidden-layer-text')}) Tj ET EMC\n"
        f"/Span <</ActualText ({secret('actual-text')})>> BDC EMC /X <</Y ({secret('mark-properties')})>> BDC EMC\n"
    )
    page.Contents = Stream(pdf, b"q " + pdf.pages[0].Contents.read_bytes() + b" Q" + extra.encode())


def annotations():
    def note(kind, place, flags=0, **more):
        return Dictionary(
            Type=Name.Annot,
            Subtype=Name(kind),
            Rect=Array([60, 60, 70, 70]),
            F=flags,
            Contents=String(secret(place)),
            **more,
        )

    yield note("/Text", "text-annotation")
    yield note("/FreeText", "hidden-annotation", flags=2)
    yield note("/Popup", "popup")
    yield note("/Redact", "redact-annotation")
    yield Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([1, 1, 2, 2]),
        A=Dictionary(S=Name.URI, URI=String(secret("link"))),
    )
    for place, key in (("field-tooltip", "/TU"), ("hidden-field", "/V")):
        field = note("/Widget", place, flags=2, FT=Name.Tx, T=String(place))
        field[key] = String(secret(place))
        yield field


def earlier_revision(data):
    """Put an older file in front of what the index names: bytes that no reader shows."""
    old = b"9999 0 obj\n(" + secret("earlier-revision").encode() + b")\nendobj\n"
    at = data.rindex(b"startxref")
    return data[:at] + b"startxref\n" + data[at + 10 :] + old + b"startxref\n" + data[at + 10 :]


@pytest.fixture(scope="module")
def hiding():
    with pikepdf.open(io.BytesIO(canvas())) as pdf:
        hide_in_catalogue(pdf)
        hide_on_page(pdf)
        out = io.BytesIO()
        pdf.save(out, compress_streams=False, fix_metadata_version=False)
    data = earlier_revision(out.getvalue())
    return b"%" + secret("before-the-start").encode() + b"\n" + data + b"\n" + secret("after-the-end").encode()


@pytest.fixture(scope="module")
def released(hiding):
    with open_source(hiding, "hiding.pdf", workers=1) as source:
        plan = plan_burn(source.document, [])
        output = burn(source, plan, SimpleNamespace(output_name="out.pdf", blur=False, workers=1))
        return output, prove(output, plan, source, hidden=source.document.hidden, workers=1)


def test_source_of_this_test_holds_a_secret_in_every_place(hiding):
    with pikepdf.open(io.BytesIO(hiding)) as pdf:
        inflated = [each.read_bytes() for each in pdf.objects if isinstance(each, Stream) and "/DCT" not in repr(each)]
    everything = hiding + b"".join(inflated)
    assert [place for place in PLACES if secret(place).encode() not in everything] == []


@pytest.mark.parametrize("place", PLACES)
def test_released_file_has_nothing_of_what_was_hidden(released, place):
    output, _ = released
    needle = secret(place).lower()
    views = [output.decode("latin-1"), *(part.decode("latin-1") for part in raw_texts(output))]
    views += [part.decode("utf-16-be", "ignore") for part in raw_texts(output)]
    views += [*pdfium_texts(output), *pdfminer_texts(output)]
    assert not any(needle in view.lower() for view in views)


def test_released_file_says_what_was_visible_and_is_proved(released):
    output, proof = released
    assert "".join(pdfium_texts(output)).split() == ["The", "witness", "saw", "a", "red", "car."]
    assert proof.passed, [check for check in proof.checks if not check.passed]


def test_released_file_of_a_hiding_source_is_small(released):
    output, _ = released
    assert len(output) < 60_000
