"""What must not be found, and how it is looked for: spelling folded, word order turned, OCR's usual mistakes undone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from unbroken.engines.redaction.burn.plan import BurnPlan
from unbroken.engines.redaction.document import Hidden, Word
from unbroken.engines.redaction.vocabulary import InfoKind

SHORTEST = 4
SHORTEST_NAME_PART = 5
SHORTEST_NUMBER = 6
SHORTEST_HIDDEN = 8
_LOOKALIKES = str.maketrans("0125689|!ßæ", "olzsbbgllbe")


@dataclass(frozen=True, slots=True)
class Needle:
    """A removed string, folded for text (`plain`) and for OCR (`seen`). Neither is ever shown."""

    plain: str = field(repr=False)
    seen: str = field(repr=False)
    raw: tuple[str, ...] = field(repr=False, default=())


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """Return letters and digits only, without accents and case."""
    kept = [
        character
        for character in unicodedata.normalize("NFKD", text.casefold())
        if unicodedata.category(character)[0] in "LN"
    ]
    return "".join(kept)


def fold_seen(text: str) -> str:
    """Return the fold in which characters that OCR confuses are one: 0 and o, 1 and l and i, 5 and s, 8 and b."""
    return fold(text).translate(_LOOKALIKES).replace("i", "l").replace("rn", "m").replace("vv", "w")


def needles_of(plan: BurnPlan, hidden: Iterable[Hidden] = ()) -> tuple[Needle, ...]:
    """Return everything that must not be found, but for strings that the kept words hold in their own right.

    Whole removed strings, names also with their words turned round, long parts of names, long numbers, hidden texts.
    """
    texts: set[str] = set()
    for secret in plan.secrets:
        texts.add(secret.text)
        words = re.findall(r"[^\W_][\w'-]*", secret.text)
        if secret.kind is InfoKind.NAME and len(words) > 1:
            texts.add(" ".join(reversed(words)))
            texts.add(" ".join([words[-1], *words[:-1]]))
        if secret.kind is InfoKind.NAME:
            texts.update(word for word in words if len(fold(word)) >= SHORTEST_NAME_PART)
        texts.update(word for word in words if sum(character.isdigit() for character in word) >= SHORTEST_NUMBER)
    texts.update(each.text for each in hidden if SHORTEST_HIDDEN <= len(fold(each.text)) <= 200)
    found = {fold(text): text for text in sorted(texts) if len(fold(text)) >= SHORTEST}
    allowed = Kept.of([word for page in plan.pages for word in page.kept])
    return tuple(
        Needle(folded, fold_seen(text), _raw_forms(text))
        for folded, text in found.items()
        if folded not in allowed.plain
    )


def _raw_forms(text: str) -> tuple[str, ...]:
    stripped = " ".join(text.split())
    return tuple({form for form in (stripped, stripped.replace(" ", "")) if len(form) >= SHORTEST})


@dataclass(frozen=True, slots=True)
class Kept:
    """The kept words of a page or document, folded in both ways."""

    plain: str = field(repr=False)
    seen: str = field(repr=False)

    @classmethod
    def of(cls, words: Iterable[Word]) -> Kept:
        """Fold words in their order."""
        text = " ".join(word.text for word in words)
        return cls(fold(text), fold_seen(text))


def is_in_text(needle: Needle, text: str) -> bool:
    """Return whether folded text holds the needle."""
    return needle.plain in text


class Reading:
    """What OCR read, folded once for many needles."""

    def __init__(self, lines: Sequence[str]) -> None:
        together = [*lines, " ".join(lines)]
        self._lines = [fold_seen(line) for line in together]
        self._words = {fold_seen(word) for line in lines for word in line.split()}

    def holds(self, needle: Needle) -> bool:
        """Return whether the needle was read: a short one as a word of its own, a longer one anywhere."""
        if len(needle.seen) < SHORTEST_NUMBER:
            return needle.seen in self._words
        return any(needle.seen in line for line in self._lines)
