"""Walk one story of a Word document (body, header, footnote ...): what is seen becomes blocks, the rest is noted."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.read.content import Block, PageBreak, Paragraph, Picture, Style
from unbroken.engines.redaction.read.docx.drawings import Drawings
from unbroken.engines.redaction.read.docx.elements import (
    UNKNOWN_FILL,
    holder_of,
    symbol,
    text_boxes,
    texts_of_attributes,
    value_of,
)
from unbroken.engines.redaction.read.docx.fields import Fields, note_instruction
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.docx.looks import Look, Styles, changed
from unbroken.engines.redaction.read.docx.numbers import Numbers
from unbroken.engines.redaction.read.docx.tables import read_table
from unbroken.engines.redaction.read.package import Package, Relation
from unbroken.engines.redaction.read.xmlsafe import attribute, child, local, texts
from unbroken.engines.redaction.vocabulary import HiddenKind

_SEEN_ALWAYS = {"t": None, "tab": "\t", "ptab": "\t", "cr": "\n", "noBreakHyphen": "-"}
_GONE = {"del": "tracked deletion", "moveFrom": "moved away", "cellDel": "tracked deletion"}
_SKIPPED = {"rPr", "pPr", "tblPr", "tblGrid", "trPr", "tcPr", "softHyphen", "lastRenderedPageBreak",
            "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "proofErr"}  # fmt: skip


@dataclass
class Shared:
    """What the stories of one document have in common."""

    package: Package
    styles: Styles
    numbers: Numbers
    ledger: HiddenLedger
    used: set[str] = field(default_factory=set)
    notes: dict[str, list[str]] = field(default_factory=lambda: {"footnote": [], "endnote": []})
    sections: list[Element] = field(default_factory=list)
    embedded: list[str] = field(default_factory=list)


class Story:
    """Reads the stories of one part. where: what to call the part in hidden entries."""

    def __init__(self, shared: Shared, relations: dict[str, Relation], where: str) -> None:
        self._shared = shared
        self._relations = relations
        self._where = where
        self._fields = Fields(shared.ledger)
        self._drawings = Drawings(shared.package, relations, shared.ledger, shared.used)
        self._text: list[str] = []
        self._after: list[Block] = []
        self._gone = ""

    def blocks(self, element: Element, look: Look) -> list[Block]:
        """Return the visible blocks of a container (w:body, w:tc, w:hdr, w:txbxContent ...)."""
        found: list[Block] = []
        for each in element:
            name = local(each)
            if name == "p":
                found += self._paragraph(each, look)
            elif name == "tbl":
                table = read_table(self, each, look)
                found += [table] if table.rows else []
            elif name in _GONE:
                before = self.gone(_GONE[name])
                found += self.blocks(each, look)
                self._gone = before
            elif name not in _SKIPPED:
                found += self._container(each, name, look)
        return found

    def _container(self, each: Element, name: str, look: Look) -> list[Block]:
        """Read an element of a container that is neither a paragraph nor a table."""
        match name:
            case "sdt":
                self._control(child(each, "sdtPr"))
                content = child(each, "sdtContent")
                return self.blocks(content, look) if content is not None else []
            case "altChunk":
                self._embedded(attribute(each, "id"))
            case "AlternateContent":
                return self.blocks(self._choice(each), look)
            case "bookmarkStart":
                self._bookmark(each)
            case "sectPr":
                self._shared.sections.append(each)
            case _:
                return self.blocks(each, look)
        return []

    def note_hidden(self, kind: HiddenKind, where: str, text: str) -> None:
        """Note something hidden in this story."""
        self._shared.ledger.add(kind, f"{self._where}: {where}", text)

    def shaded(self, style_id: str) -> bool:
        """Return whether a table style paints its cells."""
        return self._shared.styles.is_shaded(style_id)

    def gone(self, reason: str) -> str:
        """Say that what follows was deleted ("" to end); return what was said before."""
        before, self._gone = self._gone, reason
        return before

    def _paragraph(self, element: Element, look: Look) -> list[Block]:
        properties = child(element, "pPr")
        styles = self._shared.styles
        style_id = value_of(properties, "pStyle") or styles.default_paragraph
        look = changed(styles.apply(look, style_id), properties)
        outer = self._text, self._after
        self._text, self._after = [], []
        self._inline(element, look)
        self._shared.ledger.close()
        text, after = "".join(self._text), self._after
        self._text, self._after = outer
        section = child(properties, "sectPr")
        if section is not None:
            self._shared.sections.append(section)
        marker, level = self._marker(properties, style_id)
        style = Style.HEADING if styles.heading(style_id) else Style.BODY
        found: list[Block] = []
        for number, page in enumerate(text.split("\f")):
            if number:
                found.append(PageBreak())
            if page.strip():
                found.append(Paragraph(page, style, level, "" if number else marker, is_tight=True))
        # An empty paragraph keeps what is above apart from what is below.
        return found + after or [Paragraph("")]

    def _marker(self, properties: Element | None, style_id: str) -> tuple[str, int]:
        numbered = child(properties, "numPr")
        if numbered is None:
            numbered = self._shared.styles.numbering(style_id)
        return self._shared.numbers.next(numbered) if numbered is not None else ("", 0)

    def _inline(self, element: Element, look: Look) -> None:
        """Read what stands inside a paragraph, a run, a link, a control or a tracked change."""
        for each in element:
            name = local(each)
            if name in _SEEN_ALWAYS:
                self._emit(_SEEN_ALWAYS[name] or each.text or "", look)
            elif name == "r":
                self._inline(each, self._run_look(each, look))
            elif name in _GONE:
                before = self.gone(_GONE[name])
                self._inline(each, look)
                self._gone = before
            elif name not in _SKIPPED and not self._special(each, name, look):
                self._inline(each, look)

    def _special(self, each: Element, name: str, look: Look) -> bool:
        """Read an element that is neither plain text nor a plain container. Return False for the latter."""
        match name:
            case "br":
                self._emit("\f" if attribute(each, "type") in {"page", "column"} else "\n", look)
            case "delText" | "delInstrText":
                self._shared.ledger.extend(
                    HiddenKind.TRACKED_CHANGE, f"{self._where}: tracked deletion", each.text or ""
                )
            case "instrText":
                self._fields.instruct(each.text or "")
            case "fldChar":
                self._fields.mark(attribute(each, "fldCharType"))
                self._form_field(child(each, "ffData"))
            case "drawing" | "pict" | "object":
                self._drawing(each, look)
            case "AlternateContent":
                self._inline(self._choice(each), look)
            case "sdt":
                self._control(child(each, "sdtPr"))
                content = child(each, "sdtContent")
                if content is not None:
                    self._inline(content, look)
            case _:
                return self._small(each, name, look)
        return True

    def _small(self, each: Element, name: str, look: Look) -> bool:
        match name:
            case "sym":
                self._emit(symbol(attribute(each, "char")), look)
            case "footnoteReference" | "endnoteReference":
                self._reference(name.removesuffix("Reference"), attribute(each, "id"), look)
            case "hyperlink":
                self._link(each)
                self._inline(each, look)
            case "fldSimple":
                note_instruction(self._shared.ledger, attribute(each, "instr"))
                self._inline(each, look)
            case "bookmarkStart":
                self._bookmark(each)
            case "ffData":
                self._form_field(each)
            case "customXml" | "smartTag":
                self.note_hidden(HiddenKind.METADATA, "markup", " ".join(texts_of_attributes(child(each, f"{name}Pr"))))
                self._inline(each, look)
            case "p" | "tbl":
                self._after += self.blocks(holder_of(each), look)
            case _:
                return False
        return True

    def _run_look(self, run: Element, look: Look) -> Look:
        properties = child(run, "rPr")
        if properties is None:
            return look
        style = value_of(properties, "rStyle")
        return changed(self._shared.styles.apply(look, style) if style else look, properties)

    def _emit(self, text: str, look: Look) -> None:
        if not text:
            return
        ledger = self._shared.ledger
        if self._fields.in_instruction:
            self._fields.instruct(text)
        elif self._gone:
            ledger.extend(HiddenKind.TRACKED_CHANGE, f"{self._where}: {self._gone}", text)
        elif reason := look.hidden_as:
            kind = HiddenKind.COVERED_TEXT if look.fill and not look.vanish else HiddenKind.HIDDEN_TEXT
            ledger.extend(kind, f"{self._where}: {reason}", text)
        else:
            ledger.close()
            self._text.append(text)

    def _drawing(self, element: Element, look: Look) -> None:
        gone = bool(self._gone) or look.vanish
        for part in self._drawings.read(element):
            if not gone:
                self._after.append(part)
            elif isinstance(part, Paragraph):
                self.note_hidden(HiddenKind.TRACKED_CHANGE, "drawing", part.text)
            elif isinstance(part, Picture):
                self.note_hidden(HiddenKind.TRACKED_CHANGE, "picture", part.name)
        for each in element.iter():
            if local(each) == "OLEObject":
                self._embedded(attribute(each, "id"))
        for box in text_boxes(element):
            self._after += self.blocks(box, Look(vanish=look.vanish, fill=UNKNOWN_FILL))

    def _choice(self, element: Element) -> Element:
        """Return the alternative that is shown; note what only the other one says."""
        choice, fallback = child(element, "Choice"), child(element, "Fallback")
        shown = choice if choice is not None else fallback
        if choice is not None and fallback is not None:
            seen = "".join(choice.itertext())
            for text in texts(fallback):
                if text not in seen:
                    self.note_hidden(HiddenKind.HIDDEN_TEXT, "alternative content", text)
        return shown if shown is not None else element

    def _reference(self, kind: str, note_id: str, look: Look) -> None:
        notes = self._shared.notes[kind]
        if note_id not in notes:
            notes.append(note_id)
        number = str(notes.index(note_id) + 1)
        self._emit(f" [{number if kind == 'footnote' else f'e{number}'}]", look)

    def _link(self, element: Element) -> None:
        relation = self._relations.get(attribute(element, "id"))
        if relation is not None:
            self.note_hidden(HiddenKind.LINK, "link", relation.target)
        self.note_hidden(HiddenKind.LINK, "link", attribute(element, "anchor"))
        self.note_hidden(HiddenKind.ALTERNATIVE_TEXT, "tip on a link", attribute(element, "tooltip"))

    def _bookmark(self, element: Element) -> None:
        name = attribute(element, "name")
        if not name.startswith(("_GoBack", "_Toc", "_Ref", "_Hlk")):
            self.note_hidden(HiddenKind.METADATA, "bookmark", name)

    def _control(self, properties: Element | None) -> None:
        for each in properties if properties is not None else ():
            if local(each) in {"alias", "tag", "dropDownList", "comboBox", "dataBinding", "date"}:
                for text in texts_of_attributes(each):
                    self.note_hidden(HiddenKind.FORM_FIELD, "content control", text)

    def _form_field(self, data: Element | None) -> None:
        for each in data.iter() if data is not None else ():
            if local(each) in {"name", "helpText", "statusText", "default", "listEntry", "entryMacro", "exitMacro"}:
                kind = HiddenKind.SCRIPT if local(each).endswith("Macro") else HiddenKind.FORM_FIELD
                self.note_hidden(kind, "form field", attribute(each, "val"))

    def _embedded(self, relation_id: str) -> None:
        relation = self._relations.get(relation_id)
        if relation is None:
            return
        if relation.is_outside:
            self.note_hidden(HiddenKind.LINK, "linked object", relation.target)
        else:
            self._shared.embedded.append(relation.target)
