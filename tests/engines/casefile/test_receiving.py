"""A paper from outside, made harmless in a confined process before it is bound."""

from io import BytesIO

import pytest
from pikepdf import Array, Dictionary, Encryption, Name, Pdf, Stream, String
from PIL import Image

from unbroken.engines.casefile.bound_pdf import receive
from unbroken.engines.casefile.errors import PaperRefused


def a_pdf(pages: int = 2) -> Pdf:
    pdf = Pdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=(595, 842))
    return pdf


def saved(pdf: Pdf, **options: object) -> bytes:
    out = BytesIO()
    pdf.save(out, **options)
    return out.getvalue()


def hostile() -> bytes:
    """A PDF that would run, open, send and carry things, and says something in a field."""
    pdf = a_pdf()
    script = Dictionary(S=Name.JavaScript, JS=String("app.alert('HOSTILE')"))
    pdf.Root.OpenAction = pdf.make_indirect(script)
    pdf.Root.AA = Dictionary(WC=script)
    pdf.Root.Names = Dictionary(JavaScript=Dictionary(Names=Array([String("x"), pdf.make_indirect(script)])))
    pdf.attachments["HOSTILE.exe"] = b"MZ HOSTILE"
    page = pdf.pages[0]
    page.obj.AA = Dictionary(O=script)
    look = pdf.make_indirect(
        Stream(
            pdf,
            b"BT /F1 12 Tf 5 5 Td (Not guilty) Tj ET",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=Array([0, 0, 200, 20]),
            Resources=Dictionary(
                Font=Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
            ),
        )
    )
    field = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Widget,
        FT=Name.Tx,
        T=String("plea"),
        V=String("Not guilty"),
        Rect=Array([50, 700, 250, 720]),
        F=4,
        AP=Dictionary(N=look),
        A=script,
    )
    page.obj.Annots = Array([pdf.make_indirect(field)])
    pdf.Root.AcroForm = Dictionary(Fields=Array([page.obj.Annots[0]]), XFA=String("HOSTILE"))
    with pdf.open_metadata() as metadata:
        metadata["dc:creator"] = ["HOSTILE"]
    return saved(pdf)


def test_everything_that_acts_or_hides_is_gone_and_what_a_field_says_is_drawn() -> None:
    assert b"HOSTILE" in hostile()
    received = receive(hostile())
    assert received.page_count == 2
    with Pdf.open(BytesIO(received.data)) as pdf:
        everything = b" ".join(bytes(one.unparse(resolved=True)) for one in pdf.objects)
        streams = b" ".join(one.read_bytes() for one in pdf.objects if isinstance(one, Stream))
        assert all("/Annots" not in page.obj for page in pdf.pages)
    for word in (b"HOSTILE", b"JavaScript", b"OpenAction", b"EmbeddedFile", b"XFA"):
        assert word not in everything, word
        assert word not in streams, word
    assert b"Not guilty" in streams


def test_picture_becomes_a_page_of_its_pixels_alone() -> None:
    out = BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "HOSTILE"
    Image.new("RGB", (300, 200), "white").save(out, "JPEG", exif=exif)
    assert b"HOSTILE" in out.getvalue()
    received = receive(out.getvalue())
    assert received.page_count == 1
    assert received.data.startswith(b"%PDF")
    assert b"HOSTILE" not in received.data


@pytest.mark.parametrize(
    ("untrusted", "said"),
    [
        (b"MZ\x90\x00", "neither a PDF nor a picture"),
        (b"", "neither a PDF nor a picture"),
        (b"%PDF-1.7\nnothing of a PDF", "damaged"),
        (b"\x89PNG\r\n\x1a\n broken", "neither a PDF nor a picture"),
    ],
)
def test_what_is_no_paper_is_refused_with_what_to_do(untrusted: bytes, said: str) -> None:
    with pytest.raises(PaperRefused, match=said):
        receive(untrusted)


def test_picture_cut_short_is_refused() -> None:
    out = BytesIO()
    Image.effect_noise((300, 200), 80).save(out, "PNG")
    with pytest.raises(PaperRefused, match="damaged"):
        receive(out.getvalue()[:5000])


def test_locked_and_endless_files_are_refused() -> None:
    with pytest.raises(PaperRefused, match="password"):
        receive(saved(a_pdf(), encryption=Encryption(owner="a", user="b")))
    with pytest.raises(PaperRefused, match="more pages"):
        receive(saved(a_pdf(2001)))
