"""Whose case a document says it belongs to: URNs in its fields, headers and footers.

Source: DOMAIN 2.1 (URN), 3.5 (the document's URN is the case's URN).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from unbroken.engines.redaction.decide.recognise import lines_of
from unbroken.engines.redaction.document import Document, Page

EDGE_LINES = 4
MENTIONS = 2
_URN = re.compile(r"(?<![\w/])(\d{2})[ /]?([A-Z0-9]{2})[ /]?(\d{5})[ /]?(\d{2})(?:\(?[MS]\)?)?(?:/\d{1,2})?(?![\w/])")
_LABEL = re.compile(r"\b(?:PTI[ -]?)?URN\b|\bunique reference\b|\bcase (?:no|number|ref|reference)\b", re.IGNORECASE)
_AFTER_LABEL = re.compile(r"[\s:.#()\w]{0,24}?$", re.IGNORECASE)
_LINKED = re.compile(
    r"\b(?:link(?:ed|s)?|related|previous(?:ly)?|earlier|other|associated|see also|cross[ -]?ref\w*|cf|separate|"
    r"another|historic|old)\b",
    re.IGNORECASE,
)
_CONFUSED = str.maketrans("OQDILSBZGT", "0001158267")


@dataclass(frozen=True, slots=True)
class Said:
    """One URN on a page. own: it stands as the document's own, in a field, header or footer, not as a link."""

    urn: str
    page: int
    own: bool


def other_case(document: Document, urn: str) -> bool:
    """Return whether the document, or a page of it, belongs to another case than this URN's."""
    case = normal_urn(urn)
    if not case:
        return False
    said = [each for page in document.pages for each in _said(page, case)]
    own = [each for each in said if each.own]
    if _pages_of_others(own, case):
        return True
    counts = Counter(each.urn for each in said)
    return bool(counts) and case not in counts and counts.most_common(1)[0][1] >= MENTIONS


def normal_urn(text: str) -> str:
    """Return a URN without spaces, slashes, split marks and sub-case, in capitals; "" if it is none."""
    match = _URN.search(text.strip().upper())
    return "".join(match.group(1, 2, 3, 4)) if match else ""


def _pages_of_others(own: Iterable[Said], case: str) -> bool:
    by_page: dict[int, set[str]] = {}
    for each in own:
        by_page.setdefault(each.page, set()).add(each.urn)
    return any(case not in urns for urns in by_page.values())


def _said(page: Page, case: str) -> list[Said]:
    lines = lines_of(page)
    found = []
    for position, line in enumerate(lines):
        at_edge = position < EDGE_LINES or position >= len(lines) - EDGE_LINES
        for match in _URN.finditer(line.upper()):
            urn = "".join(match.group(1, 2, 3, 4))
            is_labelled = _is_labelled(line[: match.start()])
            if urn.isdigit() and not is_labelled:
                continue
            near = line[max(0, match.start() - 60) : match.end() + 30]
            is_own = (is_labelled or (at_edge and len(line.split()) <= 14)) and not _LINKED.search(near)
            found.append(Said(case if _same(urn, case, page) else urn, page.number, is_own))
    return found


def _is_labelled(before: str) -> bool:
    labels = list(_LABEL.finditer(before))
    return bool(labels) and bool(_AFTER_LABEL.fullmatch(before[labels[-1].end() :]))


def _same(urn: str, case: str, page: Page) -> bool:
    """Return whether two URNs are one; on a scan, letters that reading confuses with digits count as equal."""
    return urn == case or (page.is_scan and urn.translate(_CONFUSED) == case.translate(_CONFUSED))
