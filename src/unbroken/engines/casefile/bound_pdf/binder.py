"""Bind papers into one tagged PDF with an index, bookmarks, page labels, a title and a language."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from io import BytesIO

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Page, Pdf, Stream, String, make_page_destination

from unbroken.engines.casefile.bound_pdf.contents import Chapter, Cover, Paper, PaperKind
from unbroken.engines.casefile.bound_pdf.gathering import Gathering
from unbroken.engines.casefile.bound_pdf.sheets import Desk, Laid
from unbroken.engines.casefile.bound_pdf.stamping import add_font, stamp
from unbroken.engines.casefile.tagged_pdf.faces import Face
from unbroken.engines.casefile.tagged_pdf.sheets import HEIGHT, WIDTH, Sheet
from unbroken.engines.casefile.tagged_pdf.structure import write_tree

LANGUAGE = "en-GB"


def bind(cover: Cover, chapters: Sequence[Chapter]) -> bytes:
    """Return everything as one PDF. Each paper is read once, when its turn comes. Raises PagesDiffer."""
    return _Binder(cover, chapters).bind()


class _Binder:
    """Binds one file."""

    def __init__(self, cover: Cover, chapters: Sequence[Chapter]) -> None:
        self._cover, self._chapters = cover, chapters
        self._plain, self._bold = Face("F1", "DejaVuSans.ttf"), Face("F2", "DejaVuSans-Bold.ttf")
        self._pdf = Pdf.new()
        self._first: list[int] = []
        self._labels: list[str] = []

    def bind(self) -> bytes:
        """Return the file."""
        laid = Desk(self._cover, self._chapters, self._plain, self._bold).lay()
        resources = self._pdf.make_indirect(Dictionary())
        sheets = [self._sheet(one, resources) for one in laid.sheets.pages]
        tree = write_tree(self._pdf, laid.root, sheets, [one.marked for one in laid.sheets.pages])
        for number, sheet in enumerate(sheets):
            sheet.StructParents = number
        self._pdf.Root.StructTreeRoot = tree
        document = tree.K[0]
        gathering = Gathering(self._pdf, document, tree.ParentTree.Nums)
        self._fill(laid, sheets, document, gathering)
        self._link(laid, sheets, document, gathering)
        tree.ParentTreeNextKey = len(tree.ParentTree.Nums) // 2
        resources.Font = Dictionary(F1=self._plain.embed(self._pdf), F2=self._bold.embed(self._pdf))
        for page in self._pdf.pages:
            add_font(page, resources.Font.F2)
        self._describe(laid.index_sheets)
        out = BytesIO()
        self._pdf.save(out, compress_streams=True)
        gathering.close()
        return out.getvalue()

    def _sheet(self, sheet: Sheet, resources: Object) -> Object:
        return self._pdf.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, WIDTH, HEIGHT]),
                Resources=resources,
                Contents=self._pdf.make_indirect(Stream(self._pdf, b"\n".join(sheet.content))),
                Tabs=Name.S,
            )
        )

    def _fill(self, laid: Laid, sheets: list[Object], document: Object, gathering: Gathering) -> None:
        """Put the pages in their order, and the elements of the tree in the same."""
        elements = list(document.K)
        kids = Array(elements[: len(elements) - len(laid.notices)])
        notices = iter(elements[len(kids) :])
        for sheet in sheets[: laid.index_sheets]:
            self._pdf.pages.append(Page(sheet))
        for number, (chapter, paper) in enumerate(self._papers()):
            self._first.append(len(self._pdf.pages))
            if paper.kind is PaperKind.NOTICE:
                self._pdf.pages.append(Page(sheets[laid.notices[number][0]]))
                pages, part = [self._pdf.pages[-1]], next(notices)
            else:
                pages, part = gathering.add(paper)
            kids.append(part)
            for page, label in zip(pages, paper.shown_labels, strict=True):
                stamp(page, label, chapter.code, self._cover, self._bold)
                self._labels.append(label)
        document.K = kids

    def _papers(self) -> Iterator[tuple[Chapter, Paper]]:
        return ((chapter, paper) for chapter in self._chapters for paper in chapter.papers)

    def _link(self, laid: Laid, sheets: list[Object], document: Object, gathering: Gathering) -> None:
        """Make each line of the index a link to its first page, in the tree as well as on the sheet."""
        for link, element in zip(laid.links, _links_of(document), strict=True):
            target = make_page_destination(self._pdf, self._first[link.paper], "Fit")
            title = list(self._papers())[link.paper][1].title
            annotation = self._pdf.make_indirect(
                Dictionary(
                    Type=Name.Annot,
                    Subtype=Name.Link,
                    Rect=Array([round(one, 2) for one in link.box]),
                    Border=Array([0, 0, 0]),
                    Dest=target,
                    Contents=String(title),
                    F=4,
                )
            )
            sheet = sheets[link.sheet]
            if "/Annots" not in sheet:
                sheet.Annots = Array()
            sheet.Annots.append(annotation)
            element.K.append(Dictionary(Type=Name.OBJR, Obj=annotation, Pg=sheet))
            gathering.own(annotation, "/StructParent", element)

    def _describe(self, index_sheets: int) -> None:
        pdf, cover = self._pdf, self._cover
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.Lang = String(LANGUAGE)
        pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        pdf.Root.PageMode = Name.UseOutlines
        numbers = Array([0, Dictionary(S=Name.r)])
        for place, label in enumerate(self._labels, index_sheets):
            numbers.append(place)
            numbers.append(Dictionary(P=String(label)))
        pdf.Root.PageLabels = pdf.make_indirect(Dictionary(Nums=numbers))
        with pdf.open_outline() as outline:
            outline.root.append(OutlineItem("Index", make_page_destination(pdf, 0, "Fit")))
            outline.root.extend(self._bookmarks())
        with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=True) as metadata:
            metadata["dc:title"] = f"{cover.title}: {cover.urn}"
            metadata["dc:language"] = [LANGUAGE]
            metadata["pdf:Producer"] = "Unbroken"
            metadata["xmp:CreateDate"] = cover.made_at.astimezone(UTC).replace(microsecond=0).isoformat()

    def _bookmarks(self) -> Iterator[OutlineItem]:
        number = 0
        for chapter in self._chapters:
            item = OutlineItem(f"{chapter.code}: {chapter.heading}", self._to(number))
            for paper in chapter.papers:
                item.children.append(OutlineItem(f"{paper.pages}: {paper.title}", self._to(number)))
                number += 1
            yield item

    def _to(self, paper: int) -> Array:
        return make_page_destination(self._pdf, self._first[paper], "Fit")


def _links_of(element: Object) -> Iterator[Object]:
    """Return the Link elements under an element, in reading order."""
    for kid in element.get("/K", []):
        if isinstance(kid, Dictionary) and kid.get("/Type") == Name.StructElem:
            tag = str(kid.S)
            if tag == "/Link":
                yield kid
            elif tag != "/Part":
                yield from _links_of(kid)
