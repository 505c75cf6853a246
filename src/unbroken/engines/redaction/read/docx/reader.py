"""Read a Word document from its package."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.errors import SourceUnsupported
from unbroken.engines.redaction.read.content import Block, Content, Paragraph, Style
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.docx.leftovers import note_authors, note_leftovers
from unbroken.engines.redaction.read.docx.looks import Styles
from unbroken.engines.redaction.read.docx.numbers import Numbers
from unbroken.engines.redaction.read.docx.story import Shared, Story
from unbroken.engines.redaction.read.package import Package, Relation
from unbroken.engines.redaction.read.unseen import unseen_text
from unbroken.engines.redaction.read.xmlsafe import attribute, child, local, texts
from unbroken.engines.redaction.vocabulary import HiddenKind

READER = "docx: built-in reader"
_OFF = {"0", "false", "off"}


def read_docx(untrusted: bytes, nested: Callable[[bytes, str], str | None]) -> Content:
    """Return the content of a .docx (a .docm is read without its macros).

    nested: returns the text of an embedded file, given its bytes and name, or None. Raises SourceError.
    """
    package = Package(untrusted)
    main = _main_part(package)
    return _Docx(package, main, nested).read()


def _main_part(package: Package) -> str:
    for relation in package.relations("").values():
        if relation.kind == "officeDocument" and not relation.is_outside and package.has(relation.target):
            return relation.target
    if package.has("word/document.xml"):
        return "word/document.xml"
    raise SourceUnsupported("The file is a package, but not a Word document. Save it as .docx or PDF.")


class _Docx:
    """The reading of one document."""

    def __init__(self, package: Package, main: str, nested: Callable[[bytes, str], str | None]) -> None:
        self._package = package
        self._main = main
        self._nested = nested
        self._ledger = HiddenLedger()
        self._relations = package.relations(main)
        styles, numbers = self._related("styles"), self._related("numbering")
        self._shared = Shared(package, Styles(styles), Numbers(numbers), self._ledger)

    def read(self) -> Content:
        document = self._package.xml(self._main)
        self._shared.used.add(self._main.lower())
        body = child(document.root, "body")
        if body is None:
            raise SourceUnsupported("The file is a package, but not a Word document. Save it as .docx or PDF.")
        for comment in document.comments:
            self._ledger.add(HiddenKind.COMMENT, "body: XML comment", comment)
        note_authors(document.root, "body", self._ledger)
        blocks = self._story(self._relations, "body").blocks(body, self._shared.styles.default)
        heads, feet = self._edges("header"), self._edges("footer")
        notes = [*self._notes("footnote"), *self._notes("endnote")]
        apart = (Paragraph(""),)
        everything = (*heads, *apart, *blocks, *apart, *notes, *apart, *feet)
        note_leftovers(self._package, self._ledger, self._shared.used, self._embedded_text)
        for block in everything:
            if isinstance(block, Paragraph) and not block.text.isascii():
                for entry in unseen_text(block.text, "characters without a shape"):
                    self._ledger.add(entry.kind, entry.where, entry.text)
        return Content(everything, self._ledger.entries(), (READER,))

    def _story(self, relations: dict[str, Relation], where: str) -> Story:
        return Story(self._shared, relations, where)

    def _related(self, kind: str) -> Element | None:
        for relation in self._relations.values():
            if relation.kind == kind and not relation.is_outside and self._package.has(relation.target):
                return self._package.xml(relation.target).root
        return None

    def _edges(self, kind: str) -> list[Block]:
        """Return the headers or footers that some page shows, each once; note the others."""
        shown: list[str] = []
        settings = self._related("settings")
        evens = child(settings, "evenAndOddHeaders") is not None
        for section in self._shared.sections:
            for each in section:
                relation = self._relations.get(attribute(each, "id"))
                if local(each) != f"{kind}Reference" or relation is None or relation.target in shown:
                    continue
                page = attribute(each, "type")
                title = child(section, "titlePg")
                first = title is not None and attribute(title, "val") not in _OFF
                if (page != "first" or first) and (page != "even" or evens):
                    shown.append(relation.target)
        found: list[Block] = []
        for name in shown:
            if self._package.has(name):
                self._shared.used.add(name.lower())
                story = self._story(self._package.relations(name), kind)
                found += story.blocks(self._package.xml(name).root, self._shared.styles.default)
        return found

    def _notes(self, kind: str) -> list[Block]:
        """Return the foot- or endnotes that the text refers to; note the others."""
        name = next((each.target for each in self._relations.values() if each.kind == f"{kind}s"), "")
        if not name or not self._package.has(name):
            return []
        self._shared.used.add(name.lower())
        xml = self._package.xml(name)
        note_authors(xml.root, f"{kind}s", self._ledger)
        found = {attribute(each, "id"): each for each in xml.root if local(each) == kind}
        story = self._story(self._package.relations(name), kind)
        blocks: list[Block] = []
        wanted = self._shared.notes[kind]
        for number, note_id in enumerate(wanted, 1):
            if note_id not in found:
                continue
            marker = f"[{number}]" if kind == "footnote" else f"[e{number}]"
            blocks += [Paragraph(marker), *story.blocks(found[note_id], self._shared.styles.default)]
        for note_id, element in found.items():
            if note_id not in wanted:
                self._ledger.add(HiddenKind.HIDDEN_TEXT, f"{kind} without a place", " ".join(texts(element)))
        return [Paragraph("Notes", Style.HEADING), *blocks] if blocks else []

    def _embedded_text(self, name: str) -> str | None:
        return self._nested(self._package.read(name), name)
