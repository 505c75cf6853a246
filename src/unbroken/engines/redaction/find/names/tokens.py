"""Words of the text with their places, as the name rules read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from sys import intern

from unbroken.engines.redaction.find.wrapping import is_wrapped

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ`\-‐][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """One word without its possessive s.

    gap: what stands between it and the word before; a space where a long line was merely wrapped.
    """

    text: str
    start: int
    end: int
    gap: str
    possessive: bool

    @property
    def is_capital(self) -> bool:
        """Return whether the word begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_shouted(self) -> bool:
        """Return whether the whole word, of two letters or more, stands in capitals."""
        return len(self.text) > 1 and self.text.upper() == self.text and any(each.isupper() for each in self.text[1:])


def tokenise(text: str) -> list[Token]:
    """Return the words of the text in order."""
    tokens: list[Token] = []
    last = 0
    for match in _WORD.finditer(text):
        word = match[0]
        gap = text[last : match.start()]
        if gap in {"\n", " \n"} and is_wrapped(text, match.start() - 1):
            gap = " "
        possessive = word[-2:] in {"'s", "’s", "'S", "’S"}
        bare = word[:-2] if possessive else word
        if bare:
            start = match.start()
            tokens.append(Token(intern(bare), start, start + len(bare), gap, possessive))
        last = match.end()
    return tokens
