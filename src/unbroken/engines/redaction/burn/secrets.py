"""The strings a burn removes, and where else in the document the same string stands.

A secret is compared squeezed: letters and digits only, accents and case folded, so that spaces, hyphens and line
ends make no difference.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import ahocorasick

from unbroken.engines.redaction.document import Document, TextFlow, WordRef
from unbroken.engines.redaction.finding import Decision
from unbroken.engines.redaction.vocabulary import InfoKind

IDENTITY_KINDS = frozenset(
    {
        InfoKind.NAME,
        InfoKind.DOB,
        InfoKind.ADDRESS,
        InfoKind.POSTCODE,
        InfoKind.PHONE,
        InfoKind.EMAIL,
        InfoKind.SOCIAL,
        InfoKind.NINO,
        InfoKind.NHS,
        InfoKind.PASSPORT,
        InfoKind.DRIVER_NO,
        InfoKind.VRM,
        InfoKind.BANK,
        InfoKind.CARD,
        InfoKind.NETWORK_ID,
        InfoKind.OFFICER_PD,
    }
)
MIN_STRONG_CHARACTERS = 6
_FEW = 48
"""Up to so many strings are looked for one after another."""


@dataclass(frozen=True, slots=True)
class Secret:
    """One removed string. squeezed: letters and digits only. strong: it identifies on its own wherever it stands."""

    text: str = field(repr=False)
    squeezed: str = field(repr=False)
    kind: InfoKind
    page: int
    strong: bool


@dataclass(frozen=True, slots=True)
class Echo:
    """Another place of a removed string that no finder reported: its words and the reason code."""

    refs: tuple[WordRef, ...]
    code: str


@lru_cache(maxsize=65536)
def squeeze(text: str) -> str:
    """Return the text's letters and digits, case and accents folded."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def secrets_of(document: Document, decisions: Sequence[Decision]) -> tuple[Secret, ...]:
    """Return the removed string of every decision, once each."""
    secrets: dict[tuple[str, int], Secret] = {}
    for decision in decisions:
        finding = decision.finding
        text = document.flow.text[finding.start : finding.end]
        squeezed = squeeze(text)
        if squeezed:
            page = document.flow.page_at(finding.start)
            secrets.setdefault(
                (squeezed, page), Secret(text, squeezed, finding.kind, page, is_strong(text, finding.kind))
            )
    return tuple(secrets.values())


def is_strong(text: str, kind: InfoKind) -> bool:
    """Return whether a string of this kind says who is meant wherever it stands: a full name, a number, an address.

    One word of a name is weak: it may be a street, an officer's name or an ordinary word elsewhere.
    """
    squeezed = squeeze(text)
    if kind not in IDENTITY_KINDS or len(squeezed) < MIN_STRONG_CHARACTERS:
        return False
    has_digits = sum(character.isdigit() for character in squeezed) >= 4
    if kind in {InfoKind.NAME, InfoKind.ADDRESS, InfoKind.OFFICER_PD}:
        return len([part for part in text.split() if len(squeeze(part)) > 1]) > 1
    return has_digits or kind in {InfoKind.EMAIL, InfoKind.SOCIAL, InfoKind.VRM, InfoKind.POSTCODE}


def find_echoes(document: Document, burned: Sequence[Decision], kept: Sequence[Decision]) -> Iterator[Echo]:
    """Yield the places where a strong removed string stands again, also with other spaces, hyphens or case.

    A place that touches a kept finding is left alone: there somebody decided.
    """
    index = SqueezedFlow.of(document.flow)
    spoken_for = Spans((each.finding.start, each.finding.end) for each in (*burned, *kept))
    codes: dict[str, str] = {}
    for decision in burned:
        text = document.flow.text[decision.finding.start : decision.finding.end]
        if is_strong(text, decision.finding.kind):
            codes.setdefault(squeeze(text), decision.reason_code)
    for squeezed, places in index.places(codes).items():
        for start, end in places:
            if not spoken_for.touch(start, end):
                yield Echo(document.flow.words(start, end), codes[squeezed])


class Spans:
    """Spans [start, end) of a text; says whether any of them touches another span."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end in self._spans), default=0)

    def touch(self, start: int, end: int) -> bool:
        """Return whether a span shares a character with [start, end)."""
        first = bisect_left(self._spans, (start - self._longest,))
        last = bisect_left(self._spans, (end,))
        return any(other_end > start for _, other_end in self._spans[first:last])


@dataclass(frozen=True)
class SqueezedFlow:
    """A text flow without anything but letters and digits, and the way back to its words."""

    text: str
    starts: tuple[int, ...]
    flow: TextFlow

    @classmethod
    def of(cls, flow: TextFlow) -> SqueezedFlow:
        """Squeeze every word of a flow."""
        parts: list[str] = []
        starts: list[int] = []
        length = 0
        for start, end in zip(flow.starts, flow.ends, strict=True):
            starts.append(length)
            parts.append(squeeze(flow.text[start:end]))
            length += len(parts[-1])
        return cls("".join(parts), tuple(starts), flow)

    def places(self, sought: Iterable[str]) -> dict[str, list[tuple[int, int]]]:
        """Return for each string, in the order given, the spans [start, end) of the flow where it is whole words."""
        found: dict[str, list[tuple[int, int]]] = {squeezed: [] for squeezed in sought}
        for at, squeezed in _occurrences(self.text, list(found)):
            end = at + len(squeezed)
            first = bisect_right(self.starts, at) - 1
            last = bisect_right(self.starts, end - 1) - 1
            next_start = self.starts[last + 1] if last + 1 < len(self.starts) else len(self.text)
            if self.starts[first] == at and next_start == end:
                found[squeezed].append((self.flow.starts[first], self.flow.ends[last]))
        return found


def _occurrences(text: str, sought: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield where each string stands, overlaps included; for many strings in one walk over the text."""
    if len(sought) > _FEW:
        automaton = ahocorasick.Automaton()
        for each in sought:
            automaton.add_word(each, each)
        automaton.make_automaton()
        yield from ((end - len(each) + 1, each) for end, each in automaton.iter(text))
        return
    for each in sought:
        at = text.find(each)
        while at >= 0:
            yield at, each
            at = text.find(each, at + 1)
