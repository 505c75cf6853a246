"""Read drawings of a Word document: pictures, their descriptions, diagrams, charts, drawn words."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from unbroken.engines.redaction.errors import SourceBroken
from unbroken.engines.redaction.read.content import Paragraph, Part, Picture
from unbroken.engines.redaction.read.docx.ledger import HiddenLedger
from unbroken.engines.redaction.read.package import Package, Relation
from unbroken.engines.redaction.read.xmlsafe import attribute, child, local, texts
from unbroken.engines.redaction.vocabulary import HiddenKind

_EMU = 12_700.0


class Drawings:
    """Reads the drawings of one part. used: names of the parts that were shown."""

    def __init__(self, package: Package, relations: dict[str, Relation], ledger: HiddenLedger, used: set[str]) -> None:
        self._package = package
        self._relations = relations
        self._ledger = ledger
        self._used = used

    def read(self, drawing: Element) -> Iterator[Part]:
        """Yield the visible parts of a w:drawing or w:pict, text boxes aside; note what it hides."""
        hidden = False
        size = (0.0, 0.0)
        for each in _outside_text_boxes(drawing):
            match local(each):
                case "docPr" | "cNvPr":
                    hidden = hidden or attribute(each, "hidden") in {"1", "true"}
                    self._describe(attribute(each, "descr"), attribute(each, "title"), attribute(each, "name"))
                case "shape" | "rect" | "oval" | "roundrect":
                    self._describe(attribute(each, "alt"), attribute(each, "title"))
                case "extent":
                    size = _emu(each, "cx"), _emu(each, "cy")
                case "blip" | "imagedata":
                    yield from self._picture(each, size, _crop_of(drawing, each), hidden=hidden)
                case "textpath":
                    yield Paragraph(attribute(each, "string"))
                case "relIds":
                    yield from self._diagram(attribute(each, "dm"))
                case "chart":
                    self._chart(attribute(each, "id"))
                case "hlinkClick" | "hlinkHover":
                    self._link(attribute(each, "id"), attribute(each, "tooltip"))
                case _:
                    pass

    def _describe(self, *descriptions: str) -> None:
        for text in descriptions:
            self._ledger.add(HiddenKind.ALTERNATIVE_TEXT, "description of a picture", text)

    def _picture(
        self, blip: Element, size: tuple[float, float], crop: tuple[float, float, float, float], *, hidden: bool
    ) -> Iterator[Part]:
        self._link(attribute(blip, "link"))
        relation = self._relations.get(attribute(blip, "embed") or attribute(blip, "id"))
        if relation is None:
            return
        if relation.is_outside:
            self._ledger.add(HiddenKind.LINK, "picture outside the file", relation.target)
        elif self._package.has(relation.target) and not hidden:
            self._used.add(relation.target.lower())
            if any(crop):
                self._ledger.add(HiddenKind.COVERED_TEXT, "picture cropped in the document", relation.target)
            yield Picture(self._package.read(relation.target), relation.target, *size, crop)

    def _link(self, relation_id: str, tooltip: str = "") -> None:
        relation = self._relations.get(relation_id)
        if relation is not None and relation.is_outside:
            self._ledger.add(HiddenKind.LINK, "link on a picture", relation.target)
        self._ledger.add(HiddenKind.ALTERNATIVE_TEXT, "tip on a picture", tooltip)

    def _diagram(self, relation_id: str) -> Iterator[Part]:
        for paragraph in self._part_texts(relation_id, "p"):
            yield Paragraph(paragraph)

    def _chart(self, relation_id: str) -> None:
        for text in self._part_texts(relation_id, "chartSpace"):
            self._ledger.add(HiddenKind.CACHE, "chart", text)

    def _part_texts(self, relation_id: str, group: str) -> Iterator[str]:
        relation = self._relations.get(relation_id)
        if relation is None or relation.is_outside:
            return
        try:
            root = self._package.xml(relation.target).root
        except SourceBroken:
            return
        self._used.add(relation.target.lower())
        for each in root.iter():
            if local(each) == group:
                text = " ".join(texts(each)) if group == "chartSpace" else "".join(each.itertext())
                if text.strip():
                    yield text


def _outside_text_boxes(element: Element) -> Iterator[Element]:
    for each in element:
        if local(each) in {"txbxContent", "Fallback"}:
            continue
        yield each
        yield from _outside_text_boxes(each)


def _crop_of(drawing: Element, blip: Element) -> tuple[float, float, float, float]:
    """Return how much of each side the document cuts away."""
    if local(blip) == "imagedata":
        left, top, right, bottom = (_fraction(attribute(blip, f"crop{s}")) for s in ("left", "top", "right", "bottom"))
        return left, top, right, bottom
    for fill in drawing.iter():
        rect = child(fill, "srcRect") if local(fill) == "blipFill" and blip in list(fill) else None
        if rect is not None:
            left, top, right, bottom = (_share(rect, side) for side in "ltrb")
            return left, top, right, bottom
    return 0.0, 0.0, 0.0, 0.0


def _emu(element: Element, name: str) -> float:
    value = attribute(element, name)
    return int(value) / _EMU if value.isdigit() else 0.0


def _share(element: Element, name: str) -> float:
    value = attribute(element, name)
    return int(value) / 100_000 if value.lstrip("-").isdigit() else 0.0


def _fraction(value: str) -> float:
    try:
        return int(value[:-1]) / 65536 if value.endswith("f") else float(value or 0)
    except ValueError:
        return 0.0
