"""NHS, National Insurance, driver, passport and police numbers: each with its check and its cue words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns import checks
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_C = checks.CONFUSED
_GAP = r"[ \t.\-–]{0,3}\n?[ \t]?"
_NHS = re.compile(rf"(?<![\w/£.])[\d{_C}]{{3}}{_GAP}[\d{_C}]{{3}}{_GAP}[\d{_C}]{{4}}(?![\w/]|\.\d)")
_NHS_CUE = re.compile(r"\bnhs\b|\bn\.h\.s")
_PAIR = rf"(\d[\d{_C}]|[{_C}]\d)"
_NINO = re.compile(
    rf"(?<![\w/])([A-Z]{{2}})[ -]?{_PAIR}[ -]?{_PAIR}[ -]?{_PAIR}[ -]?([A-D8])?(?![\w/])",
    re.IGNORECASE,
)
_NINO_CUE = re.compile(
    r"\bni(?:no)?\b ?(?:no|number|num)?|national insurance|\bn\.i\.|\bnat\.? ins|insurance (?:no|number)"
)
_DRIVER = re.compile(rf"(?<![\w/])[A-Z0-9]{{5}} ?[\d{_C}]{{6}} ?[A-Z0-9]{{2}}[A-Z0-9] ?[A-Z]{{2}}(?:\s?\d\d)?(?![\w/])")
_DRIVER_CUE = re.compile(r"driv|licen[cs]e|dvla")
_PASSPORT = re.compile(r"(?<![\w/])(?:\d{3} ?\d{3} ?\d{3}|[A-Z]{1,2} ?\d{6,8}|\d{2}[A-Z]{2}\d{5})(?![\w/])")
_PASSPORT_CUE = re.compile(r"passport|travel document|identity card|\bid card|biometric residence|\bbrp\b")
_PNCID = re.compile(r"(?<![\w/])(\d{4}|\d{2}) ?/? ?(\d{1,7}) ?([A-HJ-NP-RT-Z])(?![\w/])")
_PNCID_CUE = re.compile(r"\bpnc")
_CRO = re.compile(r"(?<![\w/])(?:(\d{1,6})/(\d{2})([A-HJ-NP-RT-Z])|SF ?(\d{2})/(\d{1,6})([A-HJ-NP-RT-Z]))(?![\w/])")
_CRO_CUE = re.compile(r"\bcro\b|finger")
_HOSPITAL_CUE = re.compile(
    r"\b(?:mrn|hosp(?:ital)?\.? (?:no|num(?:ber)?|id|ref(?:erence)?)|patient (?:no|num(?:ber)?|id|ref(?:erence)?)|"
    r"unit no"
    r"|medical record (?:no|number)|chi(?: no| number)|case note(?:s)? (?:no|number)|"
    r"district no)\b[.:# \t]*\n?(?:is )?$"
)
_HOSPITAL = re.compile(r"(?<![\w/])[A-Za-z]{0,3}[ -]?\d{4,10}[A-Za-z]?(?![\w/])")


def find_people_numbers(view: View) -> Iterator[Candidate]:
    """Yield the numbers that the state and hospitals give to a person."""
    yield from _nhs(view)
    yield from _hospital(view)
    yield from _nino(view)
    yield from _driver(view)
    yield from _passport(view)
    yield from _police(view)


def _nhs(view: View) -> Iterator[Candidate]:
    for match in _NHS.finditer(view.text):
        raw = match[0]
        digits = checks.to_digits(checks.to_digits(re.sub(r"[^\w]", "", raw)))
        if len(checks.only_digits(raw)) < 4 or not digits.isdecimal():
            continue
        valid = checks.is_nhs(digits)
        cued = view.cued(match.start(), _NHS_CUE, 48) or bool(_NHS_CUE.search(view.after(match.end(), 12)))
        if cued:
            why = "It stands at the words NHS number" + (" and its check digit is right." if valid else ".")
            yield hit(match.span(), InfoKind.NHS, "nhs", why, 0.99 if valid else 0.9)
        elif valid and digits[0] != "0" and len(checks.only_digits(raw)) >= 7:
            spaced = bool(re.search(r"\d[ -]\d", raw))
            why = "Ten digits whose check digit is that of an NHS number."
            yield hit(match.span(), InfoKind.NHS, "nhs", why, 0.9 if spaced else 0.75)


def _hospital(view: View) -> Iterator[Candidate]:
    for match in _HOSPITAL.finditer(view.text):
        if _HOSPITAL_CUE.search(view.before(match.start(), 34)) or view.column_says(match.start(), _HOSPITAL_CUE):
            yield hit(match.span(), InfoKind.NHS, "hospital-number", "A number at the words hospital number.", 0.9)


def _nino(view: View) -> Iterator[Candidate]:
    for match in _NINO.finditer(view.text):
        prefix, *groups, suffix = match.groups()
        digits = checks.to_digits("".join(groups))
        if not digits.isdecimal() or len(checks.only_digits("".join(groups))) < 4:
            continue
        cued = view.cued(match.start(), _NINO_CUE, 40)
        valid = checks.is_nino_prefix(prefix) and suffix is not None
        if valid and (prefix.isupper() or cued) and (suffix != "8" or cued):
            why = "It has the form and a valid prefix of a National Insurance number."
            yield hit(match.span(), InfoKind.NINO, "nino", why, 0.98 if cued else 0.93)
        elif cued:
            yield hit(match.span(), InfoKind.NINO, "nino", "It stands at the words National Insurance.", 0.9)
        elif valid and suffix != "8":
            yield hit(match.span(), InfoKind.NINO, "nino", "It has the form of a National Insurance number.", 0.75)


def _driver(view: View) -> Iterator[Candidate]:
    for match in _DRIVER.finditer(view.text):
        compact = match[0].replace(" ", "").replace("\n", "")[:16]
        fixed = compact[:5] + checks.to_digits(compact[5:11]) + compact[11:]
        cued = view.cued(match.start(), _DRIVER_CUE, 60)
        if checks.is_driver(fixed) and any(each.isalpha() for each in fixed[:5]):
            why = "Sixteen characters built like a driver number."
            yield hit(match.span(), InfoKind.DRIVER_NO, "driver", why, 0.99 if cued else 0.95)
        elif cued and any(each.isdecimal() for each in compact):
            yield hit(match.span(), InfoKind.DRIVER_NO, "driver", "It stands at the words driving licence.", 0.85)


def _passport(view: View) -> Iterator[Candidate]:
    for match in _PASSPORT.finditer(view.text):
        if view.cued(match.start(), _PASSPORT_CUE, 40):
            yield hit(match.span(), InfoKind.PASSPORT, "passport", "A number at the word passport.", 0.93)


def _police(view: View) -> Iterator[Candidate]:
    for match in _PNCID.finditer(view.text):
        year, serial, letter = match.groups()
        cued = view.cued(match.start(), _PNCID_CUE, 30)
        written_in_full = "/" in match[0] and len(year) == 4 and year[:2] in {"19", "20"}
        valid = checks.is_pncid(year, serial, letter)
        if valid and (cued or written_in_full or ("/" in match[0] and len(serial) > 2)):
            why = "A police computer identity with the right check letter."
            yield hit(match.span(), InfoKind.FREE_ID, "pncid", why, 0.97)
        elif cued and "/" in match[0]:
            yield hit(match.span(), InfoKind.FREE_ID, "pncid", "A number at the letters PNC.", 0.85)
    for match in _CRO.finditer(view.text):
        plain = match[1] is not None
        serial, year, letter = match.group(1, 2, 3) if plain else match.group(5, 4, 6)
        cued = view.cued(match.start(), _CRO_CUE, 30)
        valid = checks.is_cro(year, serial, letter, finger_file=not plain)
        if valid or cued:
            why = "A criminal record (CRO) number" + (
                " with the right check letter." if valid else " at the letters CRO."
            )
            yield hit(match.span(), InfoKind.FREE_ID, "cro", why, 0.95 if valid else 0.8)
