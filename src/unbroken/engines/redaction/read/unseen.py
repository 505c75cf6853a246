"""Find text written with characters that have no shape (Unicode tags)."""

from __future__ import annotations

import re

from unbroken.engines.redaction.document import Hidden
from unbroken.engines.redaction.vocabulary import HiddenKind

_TAGS = re.compile("[\U000e0020-\U000e007e]+")


def unseen_text(text: str, where: str) -> tuple[Hidden, ...]:
    """Return one entry for each stretch of tag characters, spelled in ordinary letters."""
    if text.isascii():
        return ()
    return tuple(
        Hidden(HiddenKind.HIDDEN_TEXT, where, "".join(chr(ord(character) - 0xE0000) for character in match.group()))
        for match in _TAGS.finditer(text)
    )
