"""UK telephone numbers in all groupings, with extension, over line ends; helplines are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns import checks
from unbroken.engines.redaction.find.patterns.places import public_marks
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Mark

_D = rf"[\d{checks.CONFUSED}]"
_SEP = r"(?:[ \t]?[().\-–‐]{0,2}[ \t]?|[ \t]?[)\-–]?\n[ \t]*)"
_PLAIN = re.compile(
    rf"(?<![\w/£.,:])(?:\+ ?44 ?(?:\(0\)|0)? ?|00 ?44 ?(?:\(0\)|0)? ?|"
    rf"\(?[0Oo]){_SEP}{_D}(?:{_SEP}{_D}){{8,9}}(?![\w/]|[.,]\d)"
)
_LOCAL_44 = re.compile(r"(?<![\w/+£.])44[ \-]?7\d{3}[ \-]?\d{3}[ \-]?\d{3}(?![\w/])")
_ABROAD = re.compile(r"(?<![\w/])\+(?!44)\d{1,3}(?:[ \-().]{0,2}\d){6,13}(?![\w/])")
_NO_ZERO = re.compile(r"(?<![\w/£.])7\d{3}[ \-]?\d{3}[ \-]?\d{3}(?![\w/]|\.\d)")
_SHORT = re.compile(r"(?<![\w/£.,:-])(?<!\d )\d{3}[ -]?\d{3,4}(?![\w/,:%-]|\.\d)")
_EXTENSION = re.compile(r"[ \t,]{0,2}\(?(?:ext(?:ension|n)?|x)\.?[ :]?\d{2,5}\)?", re.IGNORECASE)
_CUE = re.compile(
    r"\b(?:tel(?:ephone)?|phone[sd]?|phone number|mobile|mob|cell|landline|contact(?: number| no)?|whatsapp|"
    r"text(?:ed)?|"
    r"call(?:ed|ing)?|rang|ring|dial(?:led)?|fax|msisdn|sim|number)\b|☎|\bt:|\bm:"
)
_NEAR_CUE = re.compile(
    r"\b(?:tel(?:ephone)?|phone(?: number| no)?|mobile(?: number| no)?|mob|landline|rang|ring|"
    r"dial(?:led)?)\b[^.\n]{0,24}$"
)
_BEFORE_NUMBER = re.compile(r"\b(?:on|is|at|reached|answered)[ \n]$")
_AREA_FIRST = re.compile(r"\(?0[12]\d{2,4}\)?[ \t]*\n[ \t]*\d{3,4}[ -]?\d{2,4}")
"""A number parted over a line end right after its area code."""
_HELPLINE = re.compile(r"(?:0800|0808|0500)")
_SHARED = re.compile(r"03|08[47]|09")
_HEAD = 400
_HEAD_LINES = 6
_JUSTICE = re.compile(
    r"\b(?:witness care|victim (?:liaison|contact)|crown prosecution|crown court|magistrates['’]? court|constabulary|"
    r"\w+ police|probation service|justice centre)\b"
)
_RING_US = re.compile(
    r"(?:^|[.;!?]\s+)(?:please |or |you (?:can|may) )?(?:(?:tele)?phone|ring|call|contact|tel)"
    r"(?: us| me| the (?:unit|office|team))?(?: on| at)?[ :.]*$"
)
_SOMEBODYS = re.compile(
    r"\b(?:mr|mrs|ms|miss|his|her|their|my|your (?!statement|evidence|case|court)|she|he|they|mobile|number|lives?)\b"
)
_AREAS = re.compile(r"0(?:1[1-9]\d{7,8}|2[0-9]\d{8}|3[0347]\d{8}|7[0-9]\d{8}|8[0-9]\d{7,8}|5[56]\d{8}|9[0-9]\d{8})")


def find_phones(view: View) -> Iterator[Candidate]:
    """Yield telephone numbers. Free helplines (0800, 0808) and 999, 101 and 111 are left alone."""
    yield from _national(view)
    for match in _LOCAL_44.finditer(view.text):
        yield _hit(view, match.span(), "A mobile number with the country code and no plus sign.", 0.93)
    for match in _ABROAD.finditer(view.text):
        yield _hit(view, match.span(), "A telephone number of another country.", 0.9)
    for match in _NO_ZERO.finditer(view.text):
        if view.cued(match.start(), _CUE, 32):
            yield _hit(view, match.span(), "A mobile number that lost its first nought.", 0.85)
    for match in _SHORT.finditer(view.text):
        if _NEAR_CUE.search(view.before(match.start(), 36)):
            yield _hit(view, match.span(), "A number without its area code, after the words telephone or rang.", 0.7)


def _national(view: View) -> Iterator[Candidate]:
    for match in _PLAIN.finditer(view.text):
        span = _shortened(view, match)
        if span is None:
            continue
        cued = view.cued(match.start(), _CUE, 40)
        number = _number(view.text[slice(*span)])
        if _HELPLINE.match(number):
            continue
        said = _BEFORE_NUMBER.search(view.before(match.start(), 16))
        is_split = "\n" in match[0] and not re.search(r"^\W*(?:07|\+)", match[0])
        if is_split and not cued and not said and not _AREA_FIRST.fullmatch(view.text[slice(*span)]):
            continue
        yield _hit(view, span, "A telephone number by its length and area code.", 0.98 if cued else 0.93)


def _shortened(view: View, match: re.Match[str]) -> tuple[int, int] | None:
    """Return the span that makes a whole number: a number may have swallowed digits that follow it."""
    if len(checks.only_digits(match[0])) < 6:
        return None
    for end in range(match.end(), match.start() + 9, -1):
        text = view.text[match.start() : end]
        if (end == match.end() or not view.text[end].isalnum()) and _AREAS.fullmatch(_number(text)):
            return match.start(), end
    return None


def _number(text: str) -> str:
    digits = checks.only_digits(checks.to_digits(re.sub(r"\(0\)", "", text)))
    if text.lstrip("( ").startswith("+") or digits.startswith("0044"):
        digits = "0" + digits.removeprefix("00").removeprefix("44").removeprefix("0")
    return digits


def _hit(view: View, span: tuple[int, int], why: str, confidence: float) -> Candidate:
    start, end = span
    if extension := _EXTENSION.match(view.text, end):
        end = extension.end()
    mobile = re.match(r"\W*(?:\+ ?44 ?(?:\(0\)|0)?|00 ?44|44|0)? ?7", view.text[start:end]) is not None
    marks = frozenset() if mobile else public_marks(view, start)
    if not mobile and _is_writers(view, start):
        marks = frozenset({Mark.PUBLIC_BODY})
    if _SHARED.match(_number(view.text[start:end])):
        marks = frozenset({Mark.PUBLIC_BODY})
    return hit((start, end), InfoKind.PHONE, "phone", why, confidence, marks=marks)


def _is_writers(view: View, start: int) -> bool:
    """Return whether a letter that a body of justice heads asks to be rung, in a sentence of its own, about nobody."""
    head = [line for line in view.lower[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    if not any(_JUSTICE.search(line) and len(line.split()) <= _HEAD_LINES for line in head):
        return False
    paragraph = re.split(r"\n\s*\n|\f|\t", view.lower[max(0, start - _HEAD) : start])[-1].replace("\n", " ")
    asked = _RING_US.search(paragraph)
    before = re.split(r"[.;!?]\s", paragraph[: asked.start()])[-1] if asked else ""
    return bool(before.strip()) and not _SOMEBODYS.search(before)
