"""Towns, part postcodes and bare flat numbers: they count only beside another part of the same address."""

from __future__ import annotations

import re
from collections import defaultdict

from unbroken.engines.redaction.find.known.key import Form
from unbroken.engines.redaction.find.known.scan import UNCUED, Hit

_BESIDE = re.compile(r"[\s,.;:/|()\-–]{0,12}")
_SENTENCE_END = re.compile(r"[A-Za-z0-9]{5,}[.!?]\s|\d[.!?]\s")
_MAX_GAP = 12
_INSTITUTION = re.compile(
    r"\W{1,3}(?:police|magistrates|crown|county|court|general|hospital|primary|school|college|university|road|rd|street|"
    r"lane|avenue|station|town|city|council|library|park|health|medical|surgery|custody|road|high|united|rovers)\b",
    re.IGNORECASE,
)


def keep_chained(hits: list[Hit], text: str) -> list[Hit]:
    """Return the hits without towns and part postcodes that stand alone."""
    by_group: dict[str, list[Hit]] = defaultdict(list)
    for hit in hits:
        if hit.key.group:
            by_group[hit.key.group].append(hit)
    dropped: set[int] = set()
    for group in by_group.values():
        dropped |= _alone(sorted(group, key=lambda hit: (hit.start, hit.end)), text)
    return [hit for hit in hits if id(hit) not in dropped]


def _alone(group: list[Hit], text: str) -> set[int]:
    towns = [hit for hit in group if _needs_company(hit)]
    waiting = [hit for hit in towns if not _INSTITUTION.match(text, hit.end)]
    sure = [hit for hit in group if not _needs_company(hit)]
    unchained = {id(hit) for hit in towns if hit not in waiting}
    moved = True
    while moved and waiting:
        found = [hit for hit in waiting if any(_beside(hit, other, text) for other in sure)]
        sure += found
        waiting = [hit for hit in waiting if hit not in found]
        moved = bool(found)
    return unchained | {id(hit) for hit in waiting}


def _needs_company(hit: Hit) -> bool:
    return hit.key.form is Form.LOCALITY or (hit.key.form is Form.PLACE_WORD and hit.confidence < UNCUED)


def _beside(hit: Hit, other: Hit, text: str) -> bool:
    if hit.start < other.end and other.start < hit.end:
        return True
    first, second = (hit, other) if hit.start < other.start else (other, hit)
    if second.start - first.end > _MAX_GAP or _SENTENCE_END.search(text[max(0, first.end - 6) : second.start]):
        return False
    return bool(_BESIDE.fullmatch(text[first.end : second.start]))
