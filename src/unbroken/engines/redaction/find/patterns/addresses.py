"""Whole UK postal addresses: number and street, flats, house names, farms, PO boxes, over lines and in fields.

A core (22 Larkspur Road; Flat 2, Juniper House; PO Box 17) grows forward over the places and the postcode that
follow, and a postcode grows backward over the address lines before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns.places import public_marks
from unbroken.engines.redaction.find.patterns.segments import grow_back, grow_forward
from unbroken.engines.redaction.find.patterns.streets import (
    FLAT,
    HOUSE_TYPE,
    LOWER_STREET,
    NUMBER,
    NUMBER_WORDS,
    POSTCODE,
    STREET,
    is_plain_word,
)
from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_SEP = r"(?:,?[ \t]+|,?[ \t]*\n[ \t]*|, ?)"
_NUMBER_SEP = r"(?:,?[ \t]+|, ?\n?|(?<=[a-z] \d)\n|(?<=[a-z] \d\d)\n|(?<=[a-z] \d\d\d)\n)"
_HOUSE = rf"(?:The )?(?:[A-Z][\w'’-]+ ){{0,2}}[A-Z][\w'’-]+[ \n](?:{HOUSE_TYPE})\b"
_CORES = (
    re.compile(rf"(?<![\w/£.])(?:{FLAT}{_SEP})?(?:{_HOUSE}{_SEP})?{NUMBER}{_NUMBER_SEP}{STREET}"),
    re.compile(rf"(?<![\w/£.]){FLAT}{_SEP}(?:{_HOUSE}|{STREET})(?:{_SEP}{STREET})?"),
    re.compile(rf"(?<![\w/£.]){_HOUSE}{_SEP}(?:{NUMBER}{_SEP})?{STREET}"),
    re.compile(rf"\b(?:{NUMBER_WORDS}),?[ ]{STREET}"),
    re.compile(rf"\b(?i:flat|apartment|apt|number) (?:{NUMBER_WORDS})\b(?!-)"),
    re.compile(rf"\bThe [A-Z][a-z]+(?: [A-Z][a-z]+)?,{_SEP}{NUMBER}{_NUMBER_SEP}{STREET}"),
    re.compile(rf"(?<![\w/£.]){NUMBER} [A-Z][a-z'’-]+,{_SEP}{STREET}"),
    re.compile(r"\b(?:Flat|Apartment|Apt|Maisonette|Bedsit|FLAT|APARTMENT|APT)\.? \d{1,4}[A-Za-z]?\b"),
    re.compile(r"\b(?:P\.?O\.? ?Box|BFPO) ?\d{1,6}\b", re.IGNORECASE),
)
_LOWER_CORE = re.compile(
    rf"(?<![\w/£.])(?:{FLAT}{_SEP})?(?:{NUMBER}|{NUMBER_WORDS}),? {LOWER_STREET}(?!\w)", re.IGNORECASE
)
_LIVES = re.compile(
    r"\b(?:liv(?:es?|ed|ing)|resid(?:es?|ed|ing|ent)|stay(?:s|ed|ing)?|moved|home(?: address)?|address|lodg\w+|"
    r"rent(?:s|ed|ing)|c/o|care of|"
    r"house|flat|bail(?:ed)? to|of no fixed abode)\b[^.\n]{0,24}?\b(?:is|was|at|in|on|to|into|of|with|c/o|"
    r":)?[ \t:\n]{0,3}$"
)
_LIVES_AT = re.compile(
    rf"\b(?i:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|stay(?:s|ed|ing)|moved|home|lodging)(?: (?i:currently|now|alone|"
    rf"back|address|is|was|just|then))*"
    rf" (?i:at|on|in|to|into|is|up|down|along|off|over on) (?P<place>(?:{_HOUSE}|The (?:Old|New) [A-Z]\w+|{STREET}))"
)
_SHORT = re.compile(
    r"(?i)\b(?:st|str|rd|ave|av|ln|cl|dr|drv|ct|cres|cr|pl|terr|ter|gdns|gdn|gr|sq|pde|grn|tce|blvd|hse|est)\.$"
)
"""A street word cut short: its full stop does not end the sentence."""
_COUNTRY = r"Cottages?|Farm|Farmhouse|Bungalow|Villa|Barn|Lodge|Grange|Vicarage|Rectory"
_AT_HOUSE = re.compile(
    rf"\b(?i:at|of|from) (?P<place>(?:The )?(?:[A-Z][\w'’-]+ ){{1,2}}(?:{_COUNTRY}))\b"
    r"(?! (?:Road|Street|Lane|Close|Drive))"
)
_LIVES_NAMED = re.compile(
    r"\b(?i:liv(?:es?|ed|ing)|resid(?:es?|ed|ing)|stay(?:s|ed|ing)|sleep(?:s|ing)?) (?i:(?:currently |now |alone )?at) "
    r"(?P<place>[A-Z][\w'’]*(?:-\w+)*(?: [A-Z][\w'’-]+){0,3}(?:, (?:[A-Z][\w'’-]+)(?: [A-Z][\w'’-]+)?){0,3})"
)
_NUMBER_ONLY = re.compile(
    r"\b(?:at|from|of|to|in|into|outside|opposite|by|near|behind|between|door|house|on at|flat)(?: flat| house|"
    r" the house)?,?[ \n]"
    r"(?P<n>(?:number|no\.?|num|nos\.?|№|#)[ \n]?\d{1,3}[A-Za-z]?)\b(?! ?(?:of|bus|on the (?:list|form)|per|%|/|\.\d))",
    re.IGNORECASE,
)
_LIVES_NUMBER = re.compile(
    r"\b(?:lives?|living|lived|resides?|neighbours?|people|family|couple|lady|man|woman|house) (?:over |across |"
    r"next door )?(?:at|in) (?P<n>\d{1,3}[A-Za-z]?)\b(?![:.]?\d| ?(?:am|pm|hrs|hours|years|o'clock))",
    re.IGNORECASE,
)
_NUMBER_TOLD = re.compile(
    r"(?i)\b(?:(?:what|which)(?:['\u2019]s| is)?(?: (?:the|your|house|door|flat))* (?:number|address|house|flat)|"
    r"where (?:do you live|are you(?: now)?|is (?:it|that))|number (?:of|are|do|is)\b)[^?\n]{0,40}\?\s*\n[^\n]{0,20}?"
    r"(?P<n>\b(?:number|no\.?|flat) ?\d{1,4}[A-Za-z]?)\b"
)
"""The answer to a question where somebody lives: "Number 10, straight opposite"."""
_NUMBER_NOT = re.compile(
    r"\b(?:exhibit|item|phone|mobile|telephone|page|entry|record|reference|account|log|bus|platform|court|serial|"
    r"photo|room|cell|seal)\W+(?:\w+\W+)?$"
)
_CARE_OF = re.compile(r"\b(?:c/o|care of)[ :]+(?P<who>[A-Z][^,\n\t]{2,40})(?:,)", re.IGNORECASE)


def find_addresses(view: View) -> Iterator[Candidate]:
    """Yield postcodes and whole addresses, with PUBLIC_BODY where the words before name a court, office or shop."""
    for pattern in _CORES:
        for match in pattern.finditer(view.text):
            if not _is_no_house(view, match.start(), match.end()):
                yield _address(view, match.start(), match.end(), "It is built like a postal address.", 0.92)
    for match in _LOWER_CORE.finditer(view.text):
        if not is_plain_word(match["street"].lower().split()[0]) and not _DECADE.match(match[0]):
            yield _address(view, match.start(), match.end(), "A house number and a street.", 0.8)
    for match in _LIVES_AT.finditer(view.text):
        yield _address(view, *match.span("place"), "A house or street after the word lives or home.", 0.85)
    for pattern in (_AT_HOUSE, _LIVES_NAMED):
        for match in pattern.finditer(view.text):
            if not is_prison_or_police(match["place"]):
                yield _address(view, *match.span("place"), "A house by its name, after the word at or lives at.", 0.75)
    yield from _postcodes(view)
    yield from _numbers(view)


def is_prison_or_police(place: str) -> bool:
    """Return whether a place where somebody stays is a public one: a prison, station, court or hospital."""
    return bool(re.search(r"\b(?:HMP|Police|Station|Court|Hospital|Prison|Custody|Hotel|Inn)\b", place))


_RANK_BEFORE = re.compile(
    r"\b(?:pc|dc|ps|ds|di|dci|sgt|insp|inspector|sergeant|constable|pcso|do|officer|cdo|csi|collar)[ /]{0,2}$"
)
_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*[ ./-]{1,2}(?:20)?$|\d[./-]\d{1,2}[./-](?:20)?$"
)
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d-$")
_REST_OF_DAY = re.compile(r"(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
"""What follows the year in "2026-03-14", which looks like two house numbers."""
_DECADE = re.compile(r"[1-9]0['’]?[sS]\b")
"""The age of somebody described: "MALE 30S DARK BEARD GREEN JACKET"."""
_HOUR_BEFORE = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3]):(?:[0-5]\d:)?$")
"""The hour before minutes: "22:04 Canal Street" is no house."""
_CLOCK = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d\b,? ")
"""A time of a log or job, which no house number in these islands looks like."""


def _is_no_house(view: View, start: int, end: int) -> bool:
    """Return whether a number before a street is an officer's ("Insp 77 Penny Field"), a time or part of a day."""
    if not view.text[start].isdigit():
        return False
    if _DECADE.match(view.text, start):
        return True
    if re.match(r"\d{2,4}\t", view.text[start : start + 5]) and _MONTH_BEFORE.search(view.before(start, 14)):
        return True
    if _REST_OF_DAY.match(view.text, start) and _YEAR_BEFORE.search(view.before(start, 8)):
        return True
    if _HOUR_BEFORE.search(view.before(start, 4)) and not POSTCODE.search(view.text, end, end + 40):
        return True
    is_time = _CLOCK.match(view.text, start) and not POSTCODE.search(view.text, end, end + 40)
    return bool(is_time or _RANK_BEFORE.search(view.before(start, 24)))


def _address(view: View, start: int, end: int, why: str, confidence: float) -> Candidate:
    if view.text[start:end].endswith(".") and not _SHORT.search(view.text, start, end):
        end -= 1
    grown = grow_forward(view.text, end)
    lives = _LIVES.search(view.before(start, 60)) is not None
    marks = frozenset() if lives else public_marks(view, start, end)
    sure = confidence if lives or POSTCODE.search(view.text, end, grown) else confidence - 0.07
    return hit((start, grown), InfoKind.ADDRESS, "address", why, sure, marks=marks)


def _postcodes(view: View) -> Iterator[Candidate]:
    for match in POSTCODE.finditer(view.text):
        if _is_ordinal(match[0]) or not any(each.isdecimal() for each in match[0]):
            continue
        start = grow_back(view.text, match.start())
        marks = public_marks(view, start, match.start())
        if start < match.start():
            why = "The lines before a postcode, built like a postal address."
            yield hit((start, match.end()), InfoKind.ADDRESS, "address-postcode", why, 0.85, marks=marks)
        yield hit(match.span(), InfoKind.POSTCODE, "postcode", "It is built like a postcode.", 0.93, marks=marks)


def _is_ordinal(text: str) -> bool:
    return re.search(r"(?:1st|2nd|3rd|\dth)$", text) is not None


def _numbers(view: View) -> Iterator[Candidate]:
    for pattern, confidence in ((_NUMBER_ONLY, 0.7), (_LIVES_NUMBER, 0.65), (_NUMBER_TOLD, 0.8)):
        for match in pattern.finditer(view.text):
            if not _NUMBER_NOT.search(view.before(match.start("n"), 30)):
                why = "A house number that leads to a home in a street named elsewhere."
                yield hit(match.span("n"), InfoKind.ADDRESS, "house-number", why, confidence)
    for match in _CARE_OF.finditer(view.text):
        if any(each.isupper() for each in match["who"]):
            end = grow_forward(view.text, match.end("who"))
            yield hit((match.start("who"), end), InfoKind.ADDRESS, "care-of", "An address care of somebody.", 0.8)
