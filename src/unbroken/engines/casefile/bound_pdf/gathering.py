"""Take the pages of a paper into the one file, with the logical tree that they have."""

from io import BytesIO

from pikepdf import Array, Dictionary, Name, NumberTree, Object, Page, Pdf, String
from PIL import Image

from unbroken.engines.casefile.bound_pdf.contents import Paper, PaperKind
from unbroken.engines.casefile.errors import PagesDiffer

WIDEST_POINTS = 595.28


class Gathering:
    """Collects pages. sources: open files, which must stay open until the bound one is saved."""

    def __init__(self, pdf: Pdf, document: Object, numbers: Object) -> None:
        self._pdf, self._document, self._numbers = pdf, document, numbers
        self._sources: list[Pdf] = []

    def add(self, paper: Paper) -> tuple[list[Page], Object]:
        """Add the pages of a paper at the end; return them and its element of the tree. Raises PagesDiffer."""
        assert paper.read is not None  # noqa: S101  (a notice has its own sheet)
        data = paper.read()
        source = Pdf.open(BytesIO(drawn(data) if paper.kind is PaperKind.PICTURE else data))
        self._sources.append(source)
        if len(source.pages) != len(paper.labels):
            raise PagesDiffer(paper.title, len(paper.labels), len(source.pages))
        first = len(self._pdf.pages)
        self._pdf.pages.extend(source.pages)
        pages = [self._pdf.pages[number] for number in range(first, len(self._pdf.pages))]
        part = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name.Part, P=self._document, T=String(paper.title), K=Array())
        )
        if "/StructTreeRoot" in source.Root:
            self._take_tree(source, pages, part)
        else:
            for page in pages:
                self._make_figure(page, part, paper.title)
        return pages, part

    def close(self) -> None:
        """Let go of the files; the bound one is saved."""
        for source in self._sources:
            source.close()

    def own(self, key_of: Object, name: str, owner: Object) -> None:
        """Say whose the marked content of a page or annotation is. name: StructParents of a page, else StructParent."""
        key = len(self._numbers) // 2
        key_of[name] = key
        self._numbers.append(key)
        self._numbers.append(owner)

    def _take_tree(self, source: Pdf, pages: list[Page], part: Object) -> None:
        tree = source.Root.StructTreeRoot
        kids = tree.K if isinstance(tree.K, Array) else [tree.K]
        for kid in kids:
            mine = self._pdf.copy_foreign(kid)
            mine.P = part
            part.K.append(mine)
        parents = NumberTree(tree.ParentTree)
        for theirs, mine_page in zip(source.pages, pages, strict=True):
            key = theirs.obj.get("/StructParents")
            if key is None:
                continue
            owners = parents.get(int(key), Array())
            self.own(mine_page.obj, "/StructParents", self._pdf.copy_foreign(source.make_indirect(owners)))

    def _make_figure(self, page: Page, part: Object, title: str) -> None:
        """Mark everything on a page as one picture with its title as the text that is read out."""
        figure = self._pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Figure, P=part, Alt=String(title)))
        figure.K = Dictionary(Type=Name.MCR, Pg=page.obj, MCID=0)
        page.contents_add(b"/Figure <</MCID 0>> BDC\n", prepend=True)
        page.contents_add(b"\nEMC")
        part.K.append(figure)
        self.own(page.obj, "/StructParents", self._pdf.make_indirect(Array([figure])))


def drawn(data: bytes) -> bytes:
    """Return a picture as a PDF, each of its frames a page no wider than A4."""
    with Image.open(BytesIO(data)) as picture:
        frames = []
        for number in range(getattr(picture, "n_frames", 1)):
            picture.seek(number)
            frames.append(picture.convert("RGB"))
    dpi = max(72.0, max(max(one.size) for one in frames) / (WIDEST_POINTS / 72))
    out = BytesIO()
    frames[0].save(out, "PDF", save_all=True, append_images=frames[1:], resolution=dpi)
    return out.getvalue()
