"""Outlook message files: a small writer of compound files and of the properties of MS-OXMSG."""

from __future__ import annotations

import itertools
import struct

from .content import Doc
from .render_mail import mail_blocks
from .render_text import html, plain

SECTOR, MINI, CUTOFF = 512, 64, 4096
END, FREE, FATSECT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
PROPERTIES = {"Subject": 0x0037, "From": 0x0C1A, "To": 0x0E04, "Cc": 0x0E03}


class Node:
    """A storage or stream of a compound file."""

    def __init__(self, name: str, data: bytes | None = None, children: list[Node] | None = None) -> None:
        self.name = name
        self.data = data
        self.children = children or []


def render_msg(doc: Doc) -> bytes:
    """Return the document as an Outlook message with a plain and, where wanted, an HTML body."""
    headers, body = mail_blocks(doc)
    texts = {PROPERTIES[name]: text for name, text in headers.items() if name in PROPERTIES}
    texts[0x001A] = "IPM.Note"
    texts[0x1000] = plain(body)
    hidden = next((each.content.text for each in doc.hidden if each.kind == "mail-header"), "")
    texts[0x007D] = "".join(f"{name}: {text}\r\n" for name, text in headers.items()) + (
        f"X-Originating-Note: {hidden}\r\n" if hidden else ""
    )
    streams = {f"__substg1.0_{tag:04X}001F": text.encode("utf-16-le") for tag, text in texts.items()}
    rows = [(tag << 16 | 0x001F, 6, len(text.encode("utf-16-le")) + 2) for tag, text in texts.items()]
    if doc.facts.get("html"):
        page = f"<html><body>{html(body)}</body></html>".encode()
        streams["__substg1.0_10130102"] = page
        rows.append((0x10130102, 6, len(page)))
    properties = struct.pack("<8xIIII8x", 0, 0, 0, 0) + b"".join(struct.pack("<IIQ", *row) for row in sorted(rows))
    names = [Node("__substg1.0_00020102", b""), Node("__substg1.0_00030102", b""), Node("__substg1.0_00040102", b"")]
    nodes = [Node(name, data) for name, data in streams.items()] + [
        Node("__properties_version1.0", properties),
        Node("__nameid_version1.0", None, names),
    ]
    return compound(nodes)


def compound(nodes: list[Node]) -> bytes:
    """Return a version 3 compound file of these nodes. Source: MS-CFB."""
    flat: list[tuple[Node, int, int, int]] = []
    root = Node("Root Entry", None, nodes)
    flat = _entries(root)
    mini, minifat, big, fat = bytearray(), [], bytearray(), []
    starts: list[tuple[int, int]] = []
    for node, *_ in flat:
        data = node.data or b""
        if node.data is None or not data:
            starts.append((END if node.data is not None else 0, 0))
        elif len(data) < CUTOFF:
            starts.append((_append(mini, minifat, data, MINI), len(data)))
        else:
            starts.append((_append(big, fat, data, SECTOR), len(data)))
    starts[0] = (_append(big, fat, bytes(mini), SECTOR) if mini else END, len(mini))
    minifat_start, minifat_count = END, 0
    if minifat:
        table = struct.pack(f"<{len(minifat)}I", *minifat)
        minifat_start, minifat_count = _append(big, fat, table, SECTOR, fill=b"\xff"), -(-len(table) // SECTOR)
    directory = b"".join(_entry(flat[n], starts[n]) for n in range(len(flat)))
    directory_start = _append(big, fat, directory, SECTOR)
    sectors = 1
    while len(fat) + sectors > sectors * SECTOR // 4:
        sectors += 1
    first_fat = len(fat)
    fat += [FATSECT] * sectors
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(sectors * SECTOR, b"\xff")
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<IIIIIIIII", 0, sectors, directory_start, 0, CUTOFF, minifat_start, minifat_count, END, 0)
    difat = list(range(first_fat, first_fat + sectors))
    return header + struct.pack("<109I", *(difat + [FREE] * (109 - sectors))) + bytes(big) + table


def _entries(root: Node) -> list[tuple[Node, int, int, int]]:
    """Return every node with left, right and child numbers; siblings hang in a sorted chain to the right."""
    flat: list[Node] = [root]
    links: dict[int, list[int]] = {0: [NONE, NONE, NONE]}

    def place(parent: int) -> None:
        children = sorted(flat[parent].children, key=lambda node: (len(node.name), node.name.upper()))
        numbers = []
        for child in children:
            flat.append(child)
            numbers.append(len(flat) - 1)
            links[len(flat) - 1] = [NONE, NONE, NONE]
        for this, after in itertools.pairwise(numbers):
            links[this][1] = after
        if numbers:
            links[parent][2] = numbers[0]
        for number in numbers:
            place(number)

    place(0)
    return [(node, *links[n]) for n, node in enumerate(flat)]  # type: ignore[misc]


def _append(space: bytearray, table: list[int], data: bytes, unit: int, fill: bytes = b"\0") -> int:
    start, count = len(table), max(1, -(-len(data) // unit))
    space += data.ljust(count * unit, fill)
    table += [*range(start + 1, start + count), END]
    return start


def _entry(row: tuple[Node, int, int, int], start: tuple[int, int]) -> bytes:
    node, left, right, child = row
    name = node.name.encode("utf-16-le")
    kind = 5 if node.name == "Root Entry" else (1 if node.data is None else 2)
    return (
        name.ljust(64, b"\0")
        + struct.pack("<HBBIII", len(name) + 2, kind, 1, left, right, child)
        + bytes(16 + 4 + 16)
        + struct.pack("<IQ", *start)
    )
