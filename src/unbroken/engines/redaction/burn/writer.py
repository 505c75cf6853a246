"""Write a PDF from nothing, object by object: only what is given here is in the file."""

from __future__ import annotations

import zlib
from typing import BinaryIO


def text_string(text: str) -> bytes:
    """Return a PDF text string in UTF-16 with its mark, hexadecimal."""
    return b"<FEFF" + text.encode("utf-16-be", "replace").hex().upper().encode() + b">"


class PdfWriter:
    """Numbers, writes and finally indexes the objects of one PDF. Objects are written once and not kept.

    data_at: where in the file the data of the last stream begin.
    """

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._offsets: list[int] = []
        self._at = 0
        self.data_at = 0
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """Return the number of an object that will be written later."""
        self._offsets.append(-1)
        return len(self._offsets)

    def add(self, body: bytes, number: int | None = None) -> int:
        """Write one object and return its number."""
        number = number or self.reserve()
        self._offsets[number - 1] = self._at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
        return number

    def add_stream(self, entries: bytes, data: bytes | memoryview, number: int | None = None) -> int:
        """Write a stream whose data is already encoded as its entries say."""
        number = number or self.reserve()
        self._offsets[number - 1] = self._at
        self._write(b"%d 0 obj\n<< %s /Length %d >>\nstream\n" % (number, entries, len(data)))
        self.data_at = self._at
        self._write(data)
        self._write(b"\nendstream\nendobj\n")
        return number

    def add_compressed(self, entries: bytes, data: bytes, number: int | None = None) -> int:
        """Compress the data and write it as a stream."""
        return self.add_stream(entries + b" /Filter /FlateDecode", zlib.compress(data, 6), number)

    def finish(self, root: int, info: int) -> None:
        """Write the index and the trailer. Every reserved object must have been written."""
        if -1 in self._offsets:
            raise ValueError("An object was reserved but not written.")
        start = self._at
        rows = b"".join(b"%010d 00000 n \n" % offset for offset in self._offsets)
        size = len(self._offsets) + 1
        self._write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, rows))
        self._write(b"trailer\n<< /Size %d /Root %d 0 R /Info %d 0 R >>\n" % (size, root, info))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _write(self, data: bytes | memoryview) -> None:
        self._out.write(data)
        self._at += len(data)
