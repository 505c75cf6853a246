"""Take the file apart by hand: every object body, every stream inflated, every hexadecimal string."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from unbroken.engines.redaction.prove.proof import ProofFailure

_OBJECT = re.compile(rb"(\d+) 0 obj\n")
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_SPACE = re.compile(rb"\s+")


def raw_texts(output: bytes) -> Iterator[bytes]:
    """Yield every piece of the file outside images: object bodies, inflated streams, their hexadecimal strings.

    Done by hand, without a PDF library. An image's data must end where its pixels end; it is looked at as a picture.
    """
    at = 0
    while match := _OBJECT.search(output, at):
        begin = output.find(b"stream\n", match.end())
        end = output.find(b"\nendobj\n", match.end())
        if begin < 0 or end < begin:
            body, data, at = output[match.end() : end], b"", end
        else:
            body = output[match.end() : begin]
            length = re.search(rb"/Length (\d+)", body)
            if length is None:
                raise ProofFailure("raw-streams", "A stream does not say how long it is.")
            data = output[begin + 7 : begin + 7 + int(length[1])]
            at = begin + 7 + len(data)
        yield body
        yield from _hexadecimal(body)
        if data:
            yield from _stream(body, data)


def _stream(body: bytes, data: bytes) -> Iterator[bytes]:
    is_image = b"/Subtype /Image" in body
    if b"/FlateDecode" in body:
        inflater = zlib.decompressobj()
        plain = inflater.decompress(data)
        if inflater.unused_data or not inflater.eof:
            raise ProofFailure("raw-streams", "A stream holds bytes after its end.")
        if is_image:
            _check_image_size(body, plain)
            return
        yield _HEX.sub(b" ", plain)
        yield from _hexadecimal(plain)
    elif not is_image:
        raise ProofFailure("raw-streams", "A stream is packed in a way that was not written.")
    elif not data.startswith(b"\xff\xd8") or jpeg_extras(data):
        raise ProofFailure("raw-streams", "A picture in the file carries more than its pixels.")


def _check_image_size(body: bytes, plain: bytes) -> None:
    numbers = {key: int(value) for key, value in re.findall(rb"/(Width|Height|BitsPerComponent) (\d+)", body)}
    row = (numbers[b"Width"] * numbers[b"BitsPerComponent"] + 7) // 8
    if len(plain) != row * numbers[b"Height"]:
        raise ProofFailure("raw-streams", "A picture in the file carries more than its pixels.")


def _hexadecimal(data: bytes) -> Iterator[bytes]:
    joined = _SPACE.sub(b"", b"".join(_HEX.findall(data)))
    if joined:
        yield bytes.fromhex((joined[: len(joined) // 2 * 2]).decode())


def jpeg_extras(data: bytes) -> bool:
    """Return whether a JPEG holds anything beside its pixels: comments, EXIF, XMP, profiles, bytes after its end."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        if marker == 0xFE or (0xE1 <= marker <= 0xEF and marker != 0xEE) or (marker == 0xE0 and length > 16):
            return True
        if marker == 0xEE and length > 14:
            return True
        at += 2 + length
        if marker == 0xDA:
            return _scan_end(data, at) != len(data)
    return True


def _scan_end(data: bytes, at: int) -> int:
    """Return where a JPEG's picture data end, just after its end mark; several scans may follow each other."""
    while (at := data.find(b"\xff", at)) >= 0 and at + 1 < len(data):
        marker = data[at + 1]
        if marker == 0xD9:
            return at + 2
        if marker == 0 or 0xD0 <= marker <= 0xD7 or marker == 0xFF:
            at += 1 if marker == 0xFF else 2
        elif marker in {0xC4, 0xDA, 0xDB, 0xDD}:
            at += 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        else:
            return -1
    return -1
