"""Read a workbook from its package."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.errors import SourceBroken, SourceEmpty, SourceUnsupported
from unbroken.engines.redaction.read.content import Block, Content, Paragraph, Style
from unbroken.engines.redaction.read.docx.drawings import Drawings
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.docx.leftovers import note_leftovers
from unbroken.engines.redaction.read.package import Package, Relation
from unbroken.engines.redaction.read.sheettable import table_of
from unbroken.engines.redaction.read.xlsx.cells import CellReader, RichText, rich_text
from unbroken.engines.redaction.read.xlsx.looks import Looks
from unbroken.engines.redaction.read.xmlsafe import attribute, child, local, texts
from unbroken.engines.redaction.vocabulary import HiddenKind

READER = "xlsx: built-in reader"
_NOT_A_WORKBOOK = "The file is a package, but not an Excel workbook that can be read. Save it as .xlsx or PDF."


def read_xlsx(untrusted: bytes, nested: Callable[[bytes, str], str | None]) -> Content:
    """Return the content of an .xlsx (an .xlsm is read without its macros). Values are those last saved.

    nested: returns the text of an embedded file, given its bytes and name, or None. Raises SourceError.
    """
    package = Package(untrusted)
    main = "xl/workbook.xml"
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and not relation.is_outside:
            main = relation.target
    if not package.has(main) or main.endswith(".bin"):
        raise SourceUnsupported(_NOT_A_WORKBOOK)
    return _Workbook(package, main, nested).read()


class _Workbook:
    """The reading of one workbook."""

    def __init__(self, package: Package, main: str, nested: Callable[[bytes, str], str | None]) -> None:
        self._package = package
        self._nested = nested
        self._ledger = HiddenLedger()
        self._relations = package.relations(main)
        self._used = {main.lower()}
        self._root = package.xml(main).root
        self._looks = Looks(self._related("styles"))
        self._strings = self._shared_strings()
        self._strings_used: set[int] = set()
        properties = child(self._root, "workbookPr")
        self._from_1904 = properties is not None and attribute(properties, "date1904") in {"1", "true"}

    def read(self) -> Content:
        sheets = child(self._root, "sheets")
        if sheets is None:
            raise SourceUnsupported(_NOT_A_WORKBOOK)
        blocks: list[Block] = []
        for sheet in sheets:
            blocks += self._sheet(sheet)
        names = child(self._root, "definedNames")
        for name in names if names is not None else ():
            self._ledger.add(HiddenKind.METADATA, "defined name", f"{attribute(name, 'name')} {name.text or ''}")
        for number, stretches in enumerate(self._strings):
            if number not in self._strings_used:
                self._ledger.add(HiddenKind.CACHE, "text of no cell", "".join(text for text, _ in stretches))
        note_leftovers(self._package, self._ledger, self._used, self._embedded_text)
        if not blocks and not self._ledger.entries():
            raise SourceEmpty("The workbook holds no sheet.")
        return Content(tuple(blocks), self._ledger.entries(), (READER,))

    def _related(self, kind: str) -> Element | None:
        for relation in self._relations.values():
            if relation.kind == kind and not relation.is_outside and self._package.has(relation.target):
                self._used.add(relation.target.lower())
                return self._package.xml(relation.target).root
        return None

    def _shared_strings(self) -> list[RichText]:
        root = self._related("sharedStrings")
        return [rich_text(each) for each in root] if root is not None else []

    def _sheet(self, sheet: Element) -> list[Block]:
        name = attribute(sheet, "name") or "Sheet"
        relation = self._relations.get(attribute(sheet, "id"))
        if relation is None or relation.is_outside or not self._package.has(relation.target):
            return []
        is_hidden = attribute(sheet, "state") in {"hidden", "veryHidden"}
        if is_hidden:
            self._ledger.add(HiddenKind.HIDDEN_SHEET, "name of a hidden sheet", name)
        self._used.add(relation.target.lower())
        root = self._package.xml(relation.target).root
        reader = CellReader(name, self._strings, self._looks, self._ledger, from_1904=self._from_1904)
        cells = reader.read(root, is_hidden=is_hidden)
        relations = self._package.relations(relation.target)
        self._strings_used |= reader.strings_used
        self._note_extras(root, relations, name)
        drawn = self._drawings(relations, name, is_hidden=is_hidden)
        if is_hidden:
            return []
        table = table_of(cells.values, f"{name}!", cells.spans, cells.frozen_rows)
        return [Paragraph(name, Style.HEADING), *([table] if table.rows else []), *drawn]

    def _note_extras(self, root: Element, relations: dict[str, Relation], name: str) -> None:
        add = self._ledger.add
        for each in root.iter():
            match local(each):
                case "hyperlink":
                    self._note_link(each, relations.get(attribute(each, "id")), f"{name}!{attribute(each, 'ref')}")
                case "dataValidation":
                    prompts = (attribute(each, key) for key in ("prompt", "promptTitle", "error", "errorTitle"))
                    for text in (*texts(each), *prompts):
                        add(HiddenKind.FORM_FIELD, f"{name}: allowed values", text)
                case "headerFooter":
                    for text in texts(each):
                        add(HiddenKind.HIDDEN_TEXT, f"{name}: print header or footer", text)
                case "filter" | "customFilter":
                    add(HiddenKind.METADATA, f"{name}: filter", attribute(each, "val"))
                case "inputCells":
                    add(HiddenKind.HIDDEN_TEXT, f"{name}: scenario", attribute(each, "val"))
                case _:
                    pass

    def _note_link(self, element: Element, relation: Relation | None, where: str) -> None:
        self._ledger.add(HiddenKind.LINK, where, relation.target if relation else "")
        self._ledger.add(HiddenKind.LINK, where, attribute(element, "location"))
        self._ledger.add(HiddenKind.ALTERNATIVE_TEXT, where, attribute(element, "tooltip"))
        self._ledger.add(HiddenKind.ALTERNATIVE_TEXT, where, attribute(element, "display"))

    def _drawings(self, relations: dict[str, Relation], name: str, *, is_hidden: bool) -> list[Block]:
        """Return the text boxes and pictures that lie over the cells."""
        found: list[Block] = []
        for relation in relations.values():
            if relation.kind != "drawing" or relation.is_outside or not self._package.has(relation.target):
                continue
            self._used.add(relation.target.lower())
            root = self._package.xml(relation.target).root
            inner = self._package.relations(relation.target)
            for anchor in root:
                found += Drawings(self._package, inner, self._ledger, self._used).read(anchor)
            for box in (each for each in root.iter() if local(each) == "txBody"):
                lines = ["".join(each.itertext()) for each in box if local(each) == "p"]
                found.append(Paragraph("\n".join(line for line in lines if line.strip())))
        found = [block for block in found if not (isinstance(block, Paragraph) and not block.text.strip())]
        if is_hidden:
            for block in found:
                if isinstance(block, Paragraph):
                    self._ledger.add(HiddenKind.HIDDEN_SHEET, f"{name}: text box", block.text)
            return []
        return found

    def _embedded_text(self, name: str) -> str | None:
        try:
            return self._nested(self._package.read(name), name)
        except SourceBroken:
            return None
