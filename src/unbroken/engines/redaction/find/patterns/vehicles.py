"""Vehicle registration marks: current, prefix, suffix, dateless and Northern Irish, with OCR's mistakes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns.checks import to_digits, to_letters
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_CURRENT = re.compile(
    r"(?<![\w/£@.-])([A-Za-z0-9]{2})([\dOoIlSZB]{2})([ \t]?[\n•·\-–]?[ \t]?)([A-Za-z0-9]{3})(?![\w/@-]|\.\w)"
)
_CURRENT_OK = re.compile(r"[A-HJ-PR-Y]{2}\d{2}[A-HJ-PR-Z]{3}")
_MARK_LIKE = re.compile(r"[A-Z]{2}\d{2} ?[A-Z]{3}")
"""Built like a mark, if with letters that are not issued: a word for a vehicle makes it one."""
_POSTCODE = re.compile(r"[A-Z]{1,2}\d[\dA-Z]?[ \t\n]?\d[ABD-HJLNP-UW-Z]{2}")
_POSTCODE_SHAPE = re.compile(r"[A-Z]{2}\d{2}[ \t]?[ \t\n]\d[A-Z]{2}")
"""Apart, and its second half a figure and two letters: a postcode even with a letter that no postcode ends in."""
_PREFIX = re.compile(r"(?<![\w/£@.-])[A-HJ-NPR-TV-Ya-hj-npr-tv-y]\d{1,3}[ -]?[A-HJ-PR-Ya-hj-pr-y]{3}(?![\w/@-])")
_SUFFIX = re.compile(r"(?<![\w/£@.-])[A-HJ-PR-Ya-hj-pr-y]{3}[ -]?\d{1,3}[A-HJ-NPR-TV-Ya-hj-npr-tv-y](?![\w/@-])")
_DATELESS = re.compile(r"(?<![\w/£@.-])(?:[A-Z]{1,3} ?\d{1,4}|\d{1,4} ?[A-Z]{1,3})(?![\w/@-])")
_ODD = re.compile(r"(?<![\w/£@.-])(?=[A-Z ]{0,9}\d)(?=[\d ]{0,9}[A-Z])[A-Z0-9]{2,4} ?[A-Z0-9]{1,4}(?![\w/@-])")
_CUE = re.compile(
    r"\b(?:reg(?:istration|istered|d)?(?: ?(?:no|num|number|mark|plate))?|index(?:ed)?|vrm|vrn|number plate|plates?|"
    r"licen[cs]e plate|"
    r"vehicle|car|van|lorry|motor(?:cycle|bike)|scooter|moped|driving a|drives a)\b"
)
_STRONG = re.compile(
    r"\b(?:reg(?:istration)?\.?(?: ?(?:no\.?|num(?:ber)?|mark|plate))?(?! office| number of)|index(?: (?:no\.?|"
    r"number|mark))?|"
    r"vr[mn]|number plate|plates?)(?: (?:was|is|of|reads?|reading|mark|as|being|began|begins|beginning|start(?:s|"
    r"ed|ing)|end(?:s|ed|ing)|with|in))*[\s:,.\"“'(]{0,4}$"
)
_MAKE = re.compile(
    r"\b(?:ford|vauxhall|vw|volkswagen|bmw|audi|mercedes|toyota|nissan|honda|peugeot|renault|citro[eë]n|fiat|skoda|"
    r"seat|kia|"
    r"hyundai|mazda|volvo|mini|land rover|range rover|jaguar|tesla|suzuki|yamaha|dacia|lexus|corsa|astra|fiesta|"
    r"focus|golf|polo|"
    r"transit|clio|corolla|yaris|qashqai|juke|civic|passat|hatchback|saloon|estate|coup[eé]|taxi|cab|minibus|trailer|"
    r"caravan)\b"
)
_WORDS = frozenset(
    [
        "THE",
        "AND",
        "WAS",
        "HAS",
        "HAD",
        "FOR",
        "NOT",
        "HIS",
        "HER",
        "SHE",
        "ALL",
        "ANY",
        "BUT",
        "OUT",
        "NOW",
        "SAW",
        "GOT",
        "DID",
        "END",
        "DAY",
        "MEN",
        "MAN",
        "TWO",
        "ONE",
        "PER",
        "VIA",
        "PDF",
        "JPG",
        "DVD",
        "USB",
        "CCT",
        "BWV",
        "ABE",
        "MAR",
        "APR",
        "MAY",
        "JUN",
        "JUL",
        "AUG",
        "SEP",
        "OCT",
        "NOV",
        "DEC",
        "JAN",
        "FEB",
        "MON",
        "TUE",
        "WED",
        "THU",
        "FRI",
        "SAT",
        "SUN",
        "GMT",
        "BST",
        "UTC",
        "HRS",
        "MIN",
        "SEC",
        "LTD",
        "PLC",
        "LLP",
    ]
)


def find_vehicles(view: View) -> Iterator[Candidate]:
    """Yield registration marks; older and odd forms only where a cue word stands near."""
    yield from _current(view)
    for pattern, form in ((_PREFIX, "1983 to 2001"), (_SUFFIX, "1963 to 1983")):
        for match in pattern.finditer(view.text):
            if _is_word(match[0][-3:]) and " " in match[0]:
                continue
            near = view.before(match.start(), 40)
            strong = _STRONG.search(near) is not None or view.column_says(match.start(), _CUE)
            if strong or (match[0].isupper() and (_CUE.search(near) or _MAKE.search(near))):
                why = f"It is built like a registration mark of {form} and a word for a vehicle stands near."
                yield hit(match.span(), InfoKind.VRM, "vrm", why, 0.92 if strong else 0.85)
            elif match[0].isupper() and len(match[0]) >= 7 and pattern is _PREFIX:
                yield hit(match.span(), InfoKind.VRM, "vrm", f"It is built like a registration mark of {form}.", 0.55)
    for pattern in (_DATELESS, _ODD):
        for match in pattern.finditer(view.text):
            if _STRONG.search(view.before(match.start(), 32)) or view.column_says(match.start(), _STRONG):
                yield hit(match.span(), InfoKind.VRM, "vrm-cue", "It stands at the words registration or index.", 0.8)


def _current(view: View) -> Iterator[Candidate]:
    for match in _CURRENT.finditer(view.text):
        area, age, gap, tail = match.groups()
        fixed = to_letters(area.upper()) + to_digits(age) + to_letters(tail.upper())
        if (
            not any(each.isdecimal() for each in age)
            or not (_CURRENT_OK.fullmatch(fixed) or (_MARK_LIKE.fullmatch(match[0]) and _is_cued(view, match.start())))
            or not (area + tail).replace(" ", "").isascii()
        ):
            continue
        exact = fixed == (area + age + tail)
        near = view.before(match.start(), 40)
        if _POSTCODE.fullmatch(match[0]) and not _STRONG.search(near):
            continue
        if _POSTCODE_SHAPE.fullmatch(match[0]) and not _STRONG.search(near):
            yield hit(match.span(), InfoKind.POSTCODE, "postcode", "It is built like a postcode.", 0.65)
            continue
        cued = _is_cued(view, match.start())
        if not cued and _is_something_else(area, tail, gap, exact=exact):
            continue
        if not exact and not cued and not _one_slip(area + age + tail, fixed):
            continue
        why = "It is built like a current registration mark" + (
            " and a word for a vehicle stands near." if cued else "."
        )
        yield hit(match.span(), InfoKind.VRM, "vrm", why, 0.96 if cued else (0.9 if exact else 0.65))


def _is_cued(view: View, start: int) -> bool:
    return view.cued(start, _CUE, 40) or _MAKE.search(view.before(start, 40)) is not None


def _is_something_else(area: str, tail: str, gap: str, *, exact: bool) -> bool:
    """Return whether this is rather a form number, an officer's number or a time before a word."""
    if "\n" in gap or area.upper() in {"MG", "PC", "DC", "PS", "DS", "SC"}:
        return True
    if not (area + tail).isupper():
        return not (exact or (area + tail).islower()) or re.search(r"\d", area + tail) is not None or gap != ""
    return gap != "" and _is_word(tail)


def _one_slip(written: str, fixed: str) -> bool:
    slips = sum(a != b for a, b in zip(written, fixed, strict=False))
    return slips == 1 and written.isupper()


def _is_word(text: str) -> bool:
    return text.upper() in _WORDS
