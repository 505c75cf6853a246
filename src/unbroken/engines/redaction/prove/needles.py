"""What must not be found, and how it is looked for: spelling folded, word order turned, OCR's usual mistakes undone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from unbroken.engines.redaction.burn.output import TITLE
from unbroken.engines.redaction.burn.pdf import PRODUCER
from unbroken.engines.redaction.burn.plan import BurnPlan
from unbroken.engines.redaction.document import Hidden, Word
from unbroken.engines.redaction.prove.search import Search
from unbroken.engines.redaction.vocabulary import InfoKind

SHORTEST = 4
SHORTEST_NAME_PART = 5
SHORTEST_NUMBER = 6
SHORTEST_HIDDEN = 8
_SHORT = 200
"""Longer texts than this are not remembered."""

_LOOKALIKES = str.maketrans("0125689|!ßæ", "olzsbbgllbe")


@dataclass(frozen=True, slots=True)
class Needle:
    """A removed string, folded for text (`plain`) and for OCR (`seen`). Neither is ever shown."""

    plain: str = field(repr=False)
    seen: str = field(repr=False)
    raw: tuple[str, ...] = field(repr=False, default=())


class _Kept(dict[int, int | None]):
    """Which characters a fold keeps, asked once each: letters and numbers."""

    def __missing__(self, code: int) -> int | None:
        kept = self[code] = code if unicodedata.category(chr(code))[0] in "LN" else None
        return kept


_KEPT = _Kept()


def fold(text: str) -> str:
    """Return letters and digits only, without accents and case."""
    return _folded(text) if len(text) <= _SHORT else _folded.__wrapped__(text)


@lru_cache(maxsize=65536)
def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", text.casefold()).translate(_KEPT)


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
    texts.update(
        each.text for each in hidden if SHORTEST_HIDDEN <= len(fold(each.text)) <= 200 and not _is_own(each.text)
    )
    found = {fold(text): text for text in sorted(texts) if len(fold(text)) >= SHORTEST}
    allowed = Kept.of([word for page in plan.pages for word in page.kept])
    said = Search(found).found_in(allowed.plain)
    return tuple(
        Needle(folded, fold_seen(text), _raw_forms(text)) for folded, text in found.items() if folded not in said
    )


def _raw_forms(text: str) -> tuple[str, ...]:
    stripped = " ".join(text.split())
    return tuple({form for form in (stripped, stripped.replace(" ", "")) if len(form) >= SHORTEST})


def _is_own(text: str) -> bool:
    """Say whether a hidden text is what every file made here says of itself: a copy may be redacted again."""
    return fold(text) in {fold(TITLE), fold(PRODUCER)}


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


class Sought:
    """The needles of one document, ready to be looked for in what OCR reads on its pages."""

    def __init__(self, needles: Sequence[Needle]) -> None:
        self.needles = tuple(needles)
        self._long = Search(each.seen for each in needles if len(each.seen) >= SHORTEST_NUMBER)

    def held(self, lines: Sequence[str]) -> list[Needle]:
        """Return the needles that were read: a short one as a word of its own, a longer one anywhere."""
        text = "\n".join(fold_seen(line) for line in [*lines, " ".join(lines)])
        read = self._long.found_in(text) | {fold_seen(word) for line in lines for word in line.split()}
        return [each for each in self.needles if each.seen in read]
