"""Write a laid out form as a PDF file. The same form and edition give the same bytes."""

import hashlib
from datetime import UTC, datetime
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Page, Pdf, Stream, String, make_page_destination

from unbroken.engines.casefile.forms.view import FormView
from unbroken.engines.casefile.tagged_pdf.layout import Edition, Laid, Layout
from unbroken.engines.casefile.tagged_pdf.sheets import HEIGHT, WIDTH, Sheet
from unbroken.engines.casefile.tagged_pdf.structure import write_tree

LANGUAGE = "en-GB"


def write_pdf(view: FormView, edition: Edition) -> bytes:
    """Return a form as a tagged PDF."""
    laid = Layout(view, edition).lay()
    pdf = Pdf.new()
    fonts = Dictionary({f"/{face.resource}": face.embed(pdf) for face in laid.faces})
    resources = pdf.make_indirect(Dictionary(Font=fonts))
    for number, sheet in enumerate(laid.sheets.pages):
        pdf.pages.append(Page(_page(pdf, sheet, number, resources)))
    pages = [page.obj for page in pdf.pages]
    pdf.Root.StructTreeRoot = write_tree(pdf, laid.root, pages, [sheet.marked for sheet in laid.sheets.pages])
    pdf.Root.MarkInfo = Dictionary(Marked=True)
    pdf.Root.Lang = String(LANGUAGE)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    _outline(pdf, laid)
    _describe(pdf, view, edition)
    out = BytesIO()
    pdf.save(out, deterministic_id=True, compress_streams=True)
    return out.getvalue()


def title_of(view: FormView) -> str:
    """Return a form's title as a reader's window shows it."""
    return " ".join(part for part in (view.code, view.title, view.subject and f"({view.subject})", view.urn) if part)


def _page(pdf: Pdf, sheet: Sheet, number: int, resources: Object) -> Object:
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Page,
            MediaBox=Array([0, 0, WIDTH, HEIGHT]),
            Resources=resources,
            Contents=pdf.make_indirect(Stream(pdf, b"\n".join(sheet.content))),
            StructParents=number,
            Tabs=Name.S,
        )
    )


def _outline(pdf: Pdf, laid: Laid) -> None:
    with pdf.open_outline() as outline:
        for text, sheet, top in laid.bookmarks:
            outline.root.append(OutlineItem(text, make_page_destination(pdf, sheet, "XYZ", left=0, top=top + 6)))


def _describe(pdf: Pdf, view: FormView, edition: Edition) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as metadata:
        metadata["dc:title"] = title_of(view)
        metadata["dc:language"] = [LANGUAGE]
        metadata["pdf:Producer"] = "Unbroken"
        metadata["xmp:CreateDate"] = _stamp(edition.certified_at or edition.made_at)
        metadata["pdfuaid:part"] = "1"


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).replace(microsecond=0).isoformat()


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of a file in hex."""
    return hashlib.sha256(data).hexdigest()
