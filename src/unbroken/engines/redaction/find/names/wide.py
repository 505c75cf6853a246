"""What identifies people in a judgment beyond their names: dates, places, organisations, case numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}} {_MONTH}(?: \d{{4}})?|{_MONTH} \d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}|(?:19|20)\d\d)\b"
)
_CASE_NUMBER = re.compile(r"(?<![\w/.])\d{1,6}/\d{2,4}(?![\w/])")
_OTHER_NUMBER = re.compile(
    r"(?<![\w/])(?:[A-Z]{1,5}[./-]?\d{2,}(?:[./-]\w+)*|(?:no\.|nos\.|number) \d[\d./-]+)(?![\w/])"
)
_KINDS = {
    "DATE": InfoKind.FREE_ID,
    "ORG": InfoKind.EMPLOYER,
    "GPE": InfoKind.LOCATION,
    "LOC": InfoKind.LOCATION,
    "FAC": InfoKind.LOCATION,
    "NORP": InfoKind.ETHNICITY,
}
_JUDGMENT = (
    re.compile(r"\bthe applicants?\b", re.IGNORECASE),
    re.compile(r"\bapplications? \(nos?\. ?\d", re.IGNORECASE),
    re.compile(r"\bArticles? \d+ (?:§|of the Convention|of Protocol)"),
    re.compile(
        r"\bthe (?:Court|Chamber|Commission|Tribunal)(?:’s|'s)? (?:decided|judgment|considers?|held|notes|observes|"
        r"declared|finds|reiterates)\b"
    ),
    re.compile(r"\bTHE (?:FACTS|LAW)\b|\bPROCEDURE\b|\bJUDGMENT\b"),
    re.compile(r"\bThe case originated in\b"),
)
_ENOUGH_SIGNS = 3
_PUBLIC = re.compile(
    r"\b(?:Court|Convention|Government|Commission|Parliament|Act|Article|Rule|Rules|State|Protocol|Chamber|"
    r"Council of Europe|Constitution|"
    r"Section|Registry|Registrar|President|Ministry|Minister|Republic|Code|Law|Committee|European|Contracting|"
    r"High Contracting)\b"
)


def reads_like_judgment(text: str) -> bool:
    """Return whether the text reads like the published judgment of a court rather than a document of a case file."""
    return sum(sign.search(text) is not None for sign in _JUDGMENT) >= _ENOUGH_SIGNS


def find_wide(text: str, marked: list[tuple[int, int, str]]) -> Iterator[Candidate]:
    """Yield quasi-identifiers; `marked` are the model's entities."""
    for pattern, what in ((_DATE, "date"), (_CASE_NUMBER, "case number"), (_OTHER_NUMBER, "number")):
        for match in pattern.finditer(text):
            yield Candidate(*match.span(), InfoKind.FREE_ID, "names:wide", f"A {what} that can lead to a person.", 0.7)
    for start, end, label in marked:
        kind = _KINDS.get(label)
        if kind is None or _PUBLIC.search(text, start, end) or len(text[start:end].strip()) < 3:
            continue
        yield Candidate(
            start, end, kind, "names:wide", "The language model marks something that can lead to a person.", 0.6
        )
