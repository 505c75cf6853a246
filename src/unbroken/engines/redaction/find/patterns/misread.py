"""Numbers read from pixels with a figure wrong or lost: the groups in which they are written tell what they are."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from unbroken.engines.redaction.document import TextFlow
from unbroken.engines.redaction.find.patterns.view import hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_ANY = r"[\w$§&!|?]"
_NOT_BEFORE, _NOT_AFTER = r"(?<![\w/£$.,:-])", r"(?![\w/-]|[.,:]\d| \d)"
_PHONE = re.compile(rf"{_NOT_BEFORE}{_ANY}{{4,5}} (?:{_ANY}{{6}}|{_ANY}{{3}} {_ANY}{{3}}){_NOT_AFTER}")
_FOUR = rf"(?=\S{{0,2}}\d\S?\d){_ANY}{{4}}"
_CARD = re.compile(rf"{_NOT_BEFORE}(?:{_FOUR}[ -]){{3}}{_FOUR}{_NOT_AFTER}")
_MOST_WRONG_OF_CARD = 2
_WITHOUT_ZERO = 10
_LOST_ZERO = re.compile(r"[127]")


def find_misread(flow: TextFlow) -> Iterator[Candidate]:
    """Yield telephone and card numbers among words that were read from pixels, by the groups they stand in."""
    if all(sure is None for sure in flow.sureness):
        return
    for match in _PHONE.finditer(flow.text):
        if _is_phone(match[0].replace(" ", "")) and _is_of_pixels(flow, match.span()):
            why = "A telephone number with a figure that is hard to read."
            yield hit(match.span(), InfoKind.PHONE, "misread", why, 0.8)
    for match in _CARD.finditer(flow.text):
        wrong = sum(not each.isdigit() for each in re.sub(r"[ -]", "", match[0]))
        if 0 < wrong <= _MOST_WRONG_OF_CARD and _is_of_pixels(flow, match.span()):
            yield hit(match.span(), InfoKind.CARD, "misread", "A card number with a figure that is hard to read.", 0.8)


def _is_phone(written: str) -> bool:
    """Return whether eleven figures have one wrong, or ten have lost the nought that opens a number."""
    figures = sum(each.isdigit() for each in written)
    if len(written) == _WITHOUT_ZERO:
        return figures == _WITHOUT_ZERO and bool(_LOST_ZERO.match(written))
    return figures == _WITHOUT_ZERO if written[0] == "0" else figures >= _WITHOUT_ZERO and written[1:].isdigit()


def _is_of_pixels(flow: TextFlow, span: tuple[int, int]) -> bool:
    first, last = bisect_right(flow.ends, span[0]), bisect_left(flow.starts, span[1])
    return all(sure is not None for sure in flow.sureness[first:last])
