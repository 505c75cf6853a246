"""Note what the parts of a Word package hold that no story shows."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.errors import SourceError
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.package import Package
from unbroken.engines.redaction.read.strings import readable
from unbroken.engines.redaction.read.xmlsafe import attribute, local, texts
from unbroken.engines.redaction.vocabulary import HiddenKind

_PICTURE = re.compile(r"\.(png|jpe?g|gif|bmp|tiff?|webp|emf|wmf|svg)$", re.IGNORECASE)
_PLAIN = ("word/styles.xml", "word/numbering.xml", "word/fonttable.xml", "word/theme/", "[content_types].xml",
          "word/websettings.xml", "xl/styles.xml", "xl/calcchain.xml", "xl/theme/",
          "word/styleswitheffects.xml")  # fmt: skip
_KINDS = (
    ("comments", HiddenKind.COMMENT),
    ("docprops/", HiddenKind.METADATA),
    ("customxml/", HiddenKind.METADATA),
    ("glossary/", HiddenKind.HIDDEN_TEXT),
    ("people.xml", HiddenKind.METADATA),
    ("settings.xml", HiddenKind.METADATA),
    ("persons/", HiddenKind.METADATA),
    ("connections.xml", HiddenKind.METADATA),
    ("xl/tables/", HiddenKind.METADATA),
    ("querytables/", HiddenKind.METADATA),
    ("pivot", HiddenKind.CACHE),
    ("externallinks/", HiddenKind.CACHE),
    ("xl/revisions/", HiddenKind.EARLIER_REVISION),
    ("charts/", HiddenKind.CACHE),
    ("diagrams/", HiddenKind.CACHE),
)
_TELLING = {"author", "initials", "lastmodifiedby", "query", "connectstring", "userid", "providerid", "editor"}
_WRITTEN = {"name", "v", "val", "caption", "displayName", "connection", "command", "sourceFile", "description", "sheet"}
_SAID_BY_SETTINGS = {"query", "connectString", "docVar", "udl", "table", "src", "dataSource", "viewMergedData"}


def note_leftovers(package: Package, ledger: HiddenLedger, used: set[str], nested: Callable[[str], str | None]) -> None:
    """Note everything in parts that were not shown. used: lower-case names of parts already read.

    nested: reads an embedded file and returns its text, or None when its kind is not known.
    """
    for name in package.names:
        lower = name.lower()
        if lower in used or lower.startswith(_PLAIN):
            continue
        if lower.endswith(".rels"):
            _note_links(package, name, ledger)
        elif lower.endswith((".xml", ".vml")):
            _note_xml(package, name, ledger)
        elif _PICTURE.search(lower):
            kind = HiddenKind.THUMBNAIL if "thumbnail" in lower else HiddenKind.ATTACHMENT
            ledger.add(kind, name, f"picture {name} ({len(package.read(name))} bytes)")
        elif "vbaproject" in lower or lower.endswith((".vba", ".js", ".vbs")):
            ledger.add(HiddenKind.SCRIPT, name, readable(package.read(name)) or "macros")
        else:
            data = package.read(name)
            ledger.add(HiddenKind.ATTACHMENT, name, nested(name) or readable(data) or f"{len(data)} bytes")
    for info in package.overwritten:
        ledger.add(HiddenKind.EARLIER_REVISION, f"{info.filename} (stored twice)", readable(package.unpack(info)))
    ledger.add(HiddenKind.METADATA, "comment of the package", package.comment)


def _note_links(package: Package, name: str, ledger: HiddenLedger) -> None:
    for element in package.xml(name).root:
        if attribute(element, "TargetMode").lower() == "external":
            ledger.add(HiddenKind.LINK, name, attribute(element, "Target"))


def _note_xml(package: Package, name: str, ledger: HiddenLedger) -> None:
    lower = name.lower()
    kind = next((kind for part, kind in _KINDS if part in lower), HiddenKind.HIDDEN_TEXT)
    try:
        xml = package.xml(name)
    except SourceError:
        ledger.add(kind, name, readable(package.read(name)))
        return
    for comment in xml.comments:
        ledger.add(HiddenKind.COMMENT, f"{name}: XML comment", comment)
    note_authors(xml.root, name, ledger)
    if lower.endswith("settings.xml"):
        _note_settings(xml.root, name, ledger)
        return
    if kind in {HiddenKind.COMMENT, HiddenKind.HIDDEN_TEXT}:
        for paragraph in _paragraphs(xml.root):
            ledger.add(kind, name, paragraph)
        return
    is_own = "customxml/item" in lower and "props" not in lower
    for element in xml.root.iter():
        for value in (element.text or "", *_told(element, every=is_own)):
            ledger.add(kind, f"{name}: {local(element)}", value)


def _told(element: Element, *, every: bool) -> list[str]:
    """Return the attributes of an element that hold what people wrote. every: all of them may."""
    return [
        value
        for key, value in element.attrib.items()
        if every or (key.rpartition("}")[2] in _WRITTEN and not value.isdigit())
    ]


def _note_settings(root: Element, name: str, ledger: HiddenLedger) -> None:
    for element in root.iter():
        if local(element) in _SAID_BY_SETTINGS:
            for value in element.attrib.values():
                ledger.add(HiddenKind.METADATA, f"{name}: {local(element)}", value)


def _paragraphs(root: Element) -> list[str]:
    """Return the text of each paragraph or comment, and what stands outside them."""
    found = ["".join(each.itertext()) for each in root.iter() if local(each) in {"p", "comment", "threadedComment"}]
    whole = "\n".join(found)
    return [*found, *(text for text in texts(root) if text not in whole)]


def note_authors(root: Element, name: str, ledger: HiddenLedger) -> None:
    """Note the names that tracked changes, comments and settings carry in their attributes."""
    for element in root.iter():
        for key, value in element.attrib.items():
            if key.rpartition("}")[2].lower() in _TELLING:
                ledger.add(HiddenKind.METADATA, f"{name}: author", value)
