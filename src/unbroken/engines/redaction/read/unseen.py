"""Find text written with characters that have no shape (Unicode tags)."""

from __future__ import annotations

import re

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.read.encodings import decode_text
from unbroken.engines.redaction.vocabulary import HiddenKind

_HALVES = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile("[\udc80-\udcff]+")
_TAGS = re.compile("[\U000e0020-\U000e007e]+")


def unseen_text(text: str, where: str) -> tuple[Hidden, ...]:
    """Return one entry for each stretch of tag characters, spelled in ordinary letters."""
    if text.isascii():
        return ()
    return tuple(
        Hidden(HiddenKind.HIDDEN_TEXT, where, "".join(chr(ord(character) - 0xE0000) for character in match.group()))
        for match in _TAGS.finditer(text)
    )


def without_surrogates(text: str) -> str:
    """Return the text without halves of characters, which no output can hold; escaped bytes are read."""
    if text.isascii() or not _HALVES.search(text):
        return text
    return _HALVES.sub("\ufffd", _ESCAPED.sub(lambda match: _read_again(match.group()), text))


def _read_again(escaped: str) -> str:
    return decode_text(escaped.encode("ascii", "surrogateescape"))[0]
