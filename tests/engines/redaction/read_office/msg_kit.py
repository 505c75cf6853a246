"""Write compound files and Outlook mails, small and by the book (MS-CFB, MS-OXMSG)."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
Tree = dict[str, "bytes | Tree"]


@dataclass
class Entry:
    name: str
    kind: int
    data: bytes = b""
    children: list[int] = field(default_factory=list)
    start: int = END


def compound(tree: Tree) -> bytes:
    """Return a compound file with these storages (dicts) and streams (bytes)."""
    entries = [Entry("Root Entry", 5)]
    _gather(tree, 0, entries)
    mini = bytearray()
    minifat: list[int] = []
    sectors: list[bytes] = []
    fat: list[int] = []
    for entry in entries[1:]:
        if entry.kind == 2 and entry.data and len(entry.data) < CUTOFF:
            entry.start = len(mini) // MINI
            count = -(-len(entry.data) // MINI)
            minifat += [*range(entry.start + 1, entry.start + count), END]
            mini += entry.data.ljust(count * MINI, b"\x00")
        elif entry.kind == 2 and entry.data:
            entry.start = _store(entry.data, sectors, fat)
    entries[0].data = bytes(mini)
    entries[0].start = _store(bytes(mini), sectors, fat) if mini else END
    packed = b"".join(struct.pack("<I", each) for each in minifat)
    minifat_start = _store(packed, sectors, fat, b"\xff") if packed else END
    minifat_count = -(-len(packed) // SECTOR)
    directory = b"".join(_directory_entry(entries, number) for number in range(len(entries)))
    directory_start = _store(directory, sectors, fat)
    fat_count = 1
    while fat_count * (SECTOR // 4) < len(fat) + fat_count:
        fat_count += 1
    fat_first = len(sectors)
    fat += [FAT] * fat_count
    table = b"".join(struct.pack("<I", each) for each in fat).ljust(fat_count * SECTOR, b"\xff")
    difat = [fat_first + number for number in range(fat_count)]
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIIII", bytes.fromhex("d0cf11e0a1b11ae1"), bytes(16), 0x3E, 3, 0xFFFE, 9, 6, bytes(6), 0,
        fat_count, directory_start, 0, CUTOFF, minifat_start, minifat_count, END, 0, difat[0],
    )  # fmt: skip
    header += b"".join(struct.pack("<I", each) for each in [*difat[1:], *[FREE] * (109 - len(difat))])
    return header + b"".join(sectors) + table


def _gather(tree: Tree, parent: int, entries: list[Entry]) -> None:
    for name, content in tree.items():
        number = len(entries)
        entries[parent].children.append(number)
        if isinstance(content, bytes):
            entries.append(Entry(name, 2, content))
        else:
            entries.append(Entry(name, 1))
            _gather(content, number, entries)


def _store(data: bytes, sectors: list[bytes], fat: list[int], fill: bytes = b"\x00") -> int:
    start = len(sectors)
    count = -(-len(data) // SECTOR)
    padded = data.ljust(count * SECTOR, fill)
    sectors += [padded[place : place + SECTOR] for place in range(0, len(padded), SECTOR)]
    fat += [*range(start + 1, start + count), END]
    return start


def _directory_entry(entries: list[Entry], number: int) -> bytes:
    entry = entries[number]
    sibling = FREE
    for each in entries:
        if number in each.children:
            place = each.children.index(number)
            sibling = each.children[place + 1] if place + 1 < len(each.children) else FREE
    name = entry.name.encode("utf-16-le")
    child = entry.children[0] if entry.children else FREE
    size = 0 if entry.kind == 1 else len(entry.data)
    start = 0 if entry.kind == 1 else entry.start
    return struct.pack(
        "<64sHBBIII16sI8s8sIQ", name, len(name) + 2, entry.kind, 1, FREE, sibling, child, bytes(16), 0, bytes(8),
        bytes(8), start, size,
    )  # fmt: skip


def wide(tag: int, text: str) -> Tree:
    return {f"__substg1.0_{tag:04X}001F": text.encode("utf-16-le")}


def binary(tag: int, data: bytes) -> Tree:
    return {f"__substg1.0_{tag:04X}0102": data}


def fixed(head: int, **values: int) -> Tree:
    """Return a property stream; values named t<TAG>_<type>, both hexadecimal."""
    body = b""
    for name, value in values.items():
        tag, kind = (int(part, 16) for part in name[1:].split("_"))
        body += struct.pack("<HHIQ", kind, tag, 6, value)
    return {"__properties_version1.0": bytes(head) + body}


def recipient(name: str, address: str, kind: int) -> Tree:
    return {**wide(0x3001, name), **wide(0x39FE, address), **fixed(8, t0C15_0003=kind)}


def attachment(name: str, data: bytes | Tree, content_id: str = "") -> Tree:
    content = {"__substg1.0_3701000D": data} if isinstance(data, dict) else binary(0x3701, data)
    return {**wide(0x3707, name), **(wide(0x3712, content_id) if content_id else {}), **content, **fixed(8)}


def mail(*parts: Tree, head: int = 32, **values: int) -> Tree:
    """Return the storage of a mail: sender, subject, and what is given."""
    tree: Tree = {
        **wide(0x0C1A, "Desk"), **wide(0x5D01, "desk@bank.example"), **wide(0x0037, "Your account"),
        **fixed(head, t0039_0040=134223570000000000, **values),
    }  # fmt: skip
    for part in parts:
        tree.update(part)
    return tree


def numbered(kind: str, trees: list[Tree]) -> Tree:
    return {f"__{kind}_version1.0_#{number:08X}": tree for number, tree in enumerate(trees)}
