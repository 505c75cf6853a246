"""Turn bytes of unknown encoding into text."""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096


def decode_text(untrusted: bytes, said: str = "") -> tuple[str, str]:
    """Return the text without its byte order mark, and the name of the encoding used.

    said: the encoding that the file or mail claims; it is tried first, never trusted to be right.
    """
    for mark, name in _MARKS:
        if untrusted.startswith(mark):
            return untrusted[len(mark) :].decode(name, "replace"), name
    wide = _wide_without_mark(untrusted[:_SAMPLE])
    if wide:
        return untrusted.decode(wide, "replace"), wide
    for name in (_known(said), "utf-8"):
        if name:
            try:
                return untrusted.decode(name), name
            except (UnicodeDecodeError, LookupError, ValueError):
                continue
    return "".join(_WESTERN[byte] for byte in untrusted), "cp1252"


def _known(said: str) -> str:
    """Return a text encoding's usual name, or "" for unknown ones and for codecs that are no encodings of text."""
    try:
        found = codecs.lookup(said.strip()) if said.strip() else None
    except (LookupError, ValueError):
        return ""
    if found is None or not getattr(found, "_is_text_encoding", True) or found.name in {"utf-7", "unicode_escape"}:
        return ""
    return "cp1252" if found.name in {"ascii", "iso8859-1"} else found.name


def _wide_without_mark(sample: bytes) -> str:
    """Recognise UTF-16 of mainly Western text by its zero bytes."""
    pairs = len(sample) // 2
    if pairs < 4:
        return ""
    zeros_even, zeros_odd = sample[0 : 2 * pairs : 2].count(0), sample[1 : 2 * pairs : 2].count(0)
    if zeros_odd > pairs * 0.6 and zeros_even < pairs * 0.1:
        return "utf-16-le"
    if zeros_even > pairs * 0.6 and zeros_odd < pairs * 0.1:
        return "utf-16-be"
    return ""


def _western(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


_WESTERN = tuple(_western(byte) for byte in range(256))
