"""The places of a PDF where text hides that no page shows: attachments, scripts, links, form fields, XMP, cropped margins."""

from __future__ import annotations

import io

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from .content import Doc

KINDS = {"attachment", "script", "link", "form-field", "xmp", "cropped", "layer"}


def hide_in_pdf(data: bytes, doc: Doc) -> bytes:
    """Return the PDF with the document's hidden texts of these kinds in it."""
    wanted = {hidden.kind: hidden.content.text for hidden in doc.hidden if hidden.kind in KINDS}
    if not wanted:
        return data
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for kind, text in wanted.items():
            _HIDERS[kind](pdf, text)
        if "/ID" in pdf.trailer:
            del pdf.trailer["/ID"]
        pdf.save(out, deterministic_id=True)
    return out.getvalue()


def _attachment(pdf: pikepdf.Pdf, text: str) -> None:
    stream = pikepdf.AttachedFileSpec(pdf, text.encode(), filename="notes.txt")
    pdf.attachments["notes.txt"] = stream


def _script(pdf: pikepdf.Pdf, text: str) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"var note = '{text}';"))


def _annotate(pdf: pikepdf.Pdf, annotation: Dictionary) -> None:
    page = pdf.pages[0]
    if "/Annots" not in page:
        page.Annots = Array()
    page.Annots.append(pdf.make_indirect(annotation))


def _link(pdf: pikepdf.Pdf, text: str) -> None:
    action = Dictionary(S=Name.URI, URI=String(f"https://files.example/{text.replace(' ', '-')}"))
    _annotate(
        pdf,
        Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([20, 20, 60, 30]), Border=Array([0, 0, 0]), A=action),
    )


def _form_field(pdf: pikepdf.Pdf, text: str) -> None:
    field = pdf.make_indirect(
        Dictionary(
            Type=Name.Annot,
            Subtype=Name.Widget,
            FT=Name.Tx,
            T=String("contact"),
            V=String(text),
            F=2,
            Rect=Array([0, 0, 0, 0]),
        )
    )
    pdf.pages[0].Annots = Array([*pdf.pages[0].get("/Annots", Array()), field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))


def _xmp(pdf: pikepdf.Pdf, text: str) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        xmp["dc:description"] = text


def _cropped(pdf: pikepdf.Pdf, text: str) -> None:
    page = pdf.pages[0]
    left, bottom, right, top = (float(edge) for edge in page.mediabox)
    page.CropBox = Array([left, bottom, right, top])
    page.MediaBox = Array([left, bottom - 80, right, top])
    _draw(pdf, f"BT /F1 9 Tf 60 -40 Td ({text}) Tj ET")


def _layer(pdf: pikepdf.Pdf, text: str) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("draft")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group]), Order=Array([group])))
    properties = pdf.pages[0].Resources.get("/Properties", Dictionary())
    properties["/Draft"] = group
    pdf.pages[0].Resources.Properties = properties
    _draw(pdf, f"/OC /Draft BDC BT /F1 9 Tf 60 60 Td ({text}) Tj ET EMC")


def _draw(pdf: pikepdf.Pdf, operators: str) -> None:
    page = pdf.pages[0]
    fonts = page.Resources.get("/Font", Dictionary())
    if "/F1" not in fonts:
        fonts["/F1"] = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
        page.Resources.Font = fonts
    page.contents_add(pdf.make_stream(f"q {operators} Q".encode("latin-1")))


_HIDERS = {
    "attachment": _attachment, "script": _script, "link": _link, "form-field": _form_field, "xmp": _xmp, "cropped": _cropped, "layer": _layer,
}  # fmt: skip
