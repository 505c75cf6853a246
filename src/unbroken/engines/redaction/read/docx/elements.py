"""Small readings of Word's elements."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from unbroken.engines.redaction.read.xmlsafe import attribute, child, local, texts

UNKNOWN_FILL = "7F9FBF"
"""Stands for a background that is drawn elsewhere: neither black nor white text on it counts as hidden."""


def text_boxes(element: Element) -> list[Element]:
    """Return the contents of the text boxes in a drawing, each once."""
    found: list[Element] = []
    for each in element:
        if local(each) == "txbxContent":
            found.append(each)
        elif local(each) != "Fallback":
            found += text_boxes(each)
    return found


def value_of(properties: Element | None, name: str) -> str:
    """Return the w:val of the property of this name, or ""."""
    found = child(properties, name)
    return attribute(found, "val") if found is not None else ""


def texts_of_attributes(element: Element | None) -> list[str]:
    """Return the attribute values and texts of an element and those inside it, each once."""
    if element is None:
        return []
    values = [value for each in element.iter() for value in each.attrib.values()]
    return list(dict.fromkeys(value for value in [*values, *texts(element)] if value.strip()))


def symbol(code: str) -> str:
    """Return the character of a w:sym; a box for those that only a symbol font can draw."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    return "□" if 0xE000 <= number <= 0xF8FF or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF else chr(number)


def holder_of(element: Element) -> Element:
    """Wrap one element so that it can be read as the only child of a container."""
    holder = Element("holder")
    holder.append(element)
    return holder
