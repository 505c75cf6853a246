import pikepdf
from reportlab.pdfgen.canvas import Canvas

from engines.redaction.read.pdfs import changed, drawn
from unbroken.engines.redaction.read.limits import Limits
from unbroken.engines.redaction.read.pdf import PdfBackend
from unbroken.engines.redaction.vocabulary import HiddenKind


def draw(canvas: Canvas) -> None:
    canvas.drawString(100, 700, "Nothing to see")


def secrets(data: bytes) -> dict[HiddenKind, str]:
    found: dict[HiddenKind, str] = {}
    for each in PdfBackend(data, Limits()).hidden():
        found[each.kind] = f"{found.get(each.kind, '')} {each.where} {each.text}"
    return found


def test_everything_hidden_in_a_pdf_is_listed() -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        note = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Text, Rect=[0, 0, 9, 9], Contents="margin secret", F=2
        )
        link = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot,
            Subtype=pikepdf.Name.Link,
            Rect=[0, 0, 9, 9],
            A=pikepdf.Dictionary(S=pikepdf.Name.URI, URI="https://example.org/link-secret"),
        )
        page.obj.Annots = pikepdf.Array([pdf.make_indirect(note), pdf.make_indirect(link)])
        page.obj.Thumb = pdf.make_stream(
            b"\x00", Width=1, Height=1, ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8
        )
        pdf.attachments["names.txt"] = pikepdf.AttachedFileSpec(pdf, b"attached secret", filename="names.txt")
        with pdf.open_metadata() as metadata:
            metadata["dc:description"] = "xmp secret"
        pdf.docinfo["/Author"] = "author secret"
        pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert('script secret')")
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("bookmark secret", 0))
        figure = pikepdf.Dictionary(Type=pikepdf.Name.StructElem, S=pikepdf.Name.Figure, Alt="alternative secret")
        pdf.Root.StructTreeRoot = pdf.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=pdf.make_indirect(figure))
        )

    found = secrets(changed(drawn(draw), hide))
    assert "margin secret" in found[HiddenKind.ANNOTATION]
    assert "link-secret" in found[HiddenKind.LINK]
    assert "attached secret" in found[HiddenKind.ATTACHMENT]
    assert "script secret" in found[HiddenKind.SCRIPT]
    assert "alternative secret" in found[HiddenKind.ALTERNATIVE_TEXT]
    assert "page 1" in found[HiddenKind.THUMBNAIL]
    for words in ("author secret", "xmp secret", "bookmark secret"):
        assert words in found[HiddenKind.METADATA]


def test_an_earlier_revision_is_reported() -> None:
    first = drawn(draw)
    start = first.rindex(b"startxref")
    revised = first + first[start:]
    assert HiddenKind.EARLIER_REVISION not in secrets(first)
    assert HiddenKind.EARLIER_REVISION in secrets(revised)


def test_what_is_listed_is_bounded() -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        for number in range(50):
            pdf.docinfo[f"/Key{number}"] = "x" * 9000

    data = changed(drawn(draw), hide)
    listed = PdfBackend(data, Limits(hidden_items=10)).hidden()
    assert len(listed) == 10
    assert max(len(each.text) for each in listed) <= 4000
