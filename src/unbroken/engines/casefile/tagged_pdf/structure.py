"""The logical tree of a document: elements, and which marked content on which page is theirs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf, String


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of marked content: the number of its sheet, from 0, and its id on that sheet."""

    sheet: int
    mcid: int


@dataclass(slots=True)
class Element:
    """An element of the tree. scope: of a table header, Row or Column. kids: in reading order."""

    tag: str
    scope: str = ""
    kids: list["Element | Mark"] = field(default_factory=list)

    def add(self, tag: str, scope: str = "") -> "Element":
        """Add an element at the end; return it."""
        kid = Element(tag, scope)
        self.kids.append(kid)
        return kid


def write_tree(pdf: Pdf, root: Element, sheets: Sequence[Object], marked: list[list[Element]]) -> Object:
    """Write the tree. marked: for each sheet the element of each marked content id. Returns the StructTreeRoot."""
    tree = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    written: dict[int, Object] = {}
    tree.K = Array([_write(pdf, root, tree, sheets, written)])
    numbers = Array()
    for number, owners in enumerate(marked):
        numbers.append(number)
        numbers.append(pdf.make_indirect(Array([written[id(owner)] for owner in owners])))
    tree.ParentTree = pdf.make_indirect(Dictionary(Nums=numbers))
    tree.ParentTreeNextKey = len(marked)
    return tree


def _write(pdf: Pdf, element: Element, parent: Object, sheets: Sequence[Object], written: dict[int, Object]) -> Object:
    own = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + element.tag), P=parent))
    if element.scope:
        own.A = Dictionary(O=Name.Table, Scope=Name("/" + element.scope))
    if element.tag == "L":
        own.A = Dictionary(O=Name.List, ListNumbering=Name.Disc)
    if element.tag == "Document":
        own.Lang = String("en-GB")
    written[id(element)] = own
    own.K = Array([_kid(pdf, kid, own, sheets, written) for kid in element.kids])
    return own


def _kid(pdf: Pdf, kid: Element | Mark, own: Object, sheets: Sequence[Object], written: dict[int, Object]) -> Object:
    if isinstance(kid, Mark):
        return Dictionary(Type=Name.MCR, Pg=sheets[kid.sheet], MCID=kid.mcid)
    return _write(pdf, kid, own, sheets, written)
