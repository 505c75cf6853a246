"""Parse XML from outside: no document type, no entities, no depth without end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from unbroken.engines.redaction.errors import SourceBroken, SourceTooLarge, SourceUnsupported
from unbroken.engines.redaction.read.content import LIMITS


@dataclass(frozen=True, slots=True)
class Xml:
    """One parsed part. comments: the texts of XML comments, which no reader sees."""

    root: Element
    comments: tuple[str, ...]


class _Builder:
    """Builds the tree, names as `{namespace}local`."""

    def __init__(self) -> None:
        self.tree = TreeBuilder()
        self.comments: list[str] = []
        self._depth = 0
        self._names: dict[str, str] = {}

    def name(self, name: str) -> str:
        known = self._names.get(name)
        if known is None:
            known = self._names[name] = "{" + name if "}" in name else name
        return known

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > LIMITS.depth:
            raise SourceTooLarge("The file is nested too deeply. Open it, save a copy, and give the copy.")
        self.tree.start(self.name(tag), {self.name(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        self._depth -= 1
        self.tree.end(self.name(tag))


def _refuse(*_arguments: object) -> None:
    raise SourceUnsupported(
        "The file declares XML entities or a document type, as attack files do. "
        "Open it, save a copy, and give the copy."
    )


def parse_xml(untrusted: bytes) -> Xml:
    """Return the tree of an XML part. Raises SourceBroken, SourceUnsupported (entities), SourceTooLarge (depth)."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    parser.CommentHandler = builder.comments.append
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    try:
        parser.Parse(untrusted, True)  # noqa: FBT003 - expat takes it by place only
        return Xml(builder.tree.close(), tuple(builder.comments))
    except (expat.ExpatError, ValueError, LookupError, AssertionError) as error:
        raise SourceBroken("A part of the file is not well formed. Ask for another copy.") from error


def local(element: Element) -> str:
    """Return the element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def attribute(element: Element, name: str, default: str = "") -> str:
    """Return the attribute of this local name, whatever its namespace."""
    value = element.attrib.get(name)
    if value is not None:
        return value
    for key, text in element.attrib.items():
        if key.endswith("}" + name):
            return text
    return default


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first descendant reached by these local names, one level each, or None."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if local(each) == name), None)
    return element


def texts(element: Element) -> Iterator[str]:
    """Yield the stretches of text inside the element that are not only space."""
    for text in element.itertext():
        if text.strip():
            yield text.strip()
