"""Dates of birth and ages: a date at the word born, DOB or birthday, after a name, or in a column so headed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
_UNIT = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_DAY_WORD = (
    rf"(?:{_UNIT}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|"
    rf"twentieth|"
    rf"thirtieth|(?:twenty|thirty)[ -](?:{_UNIT}))"
)
_YEAR_WORD = r"(?:nineteen|twenty|two thousand)(?:(?: and|[ -](?:hundred|oh|o))?[ -](?:and )?[a-z]+){0,3}"
_NUMERIC = (
    r"(?:[0-3]?[\dOIl]\s?[/.\-–]\s?[01]?[\dOIl]\s?[/.\-–]\s?(?:(?:19|20|l9|2O)[\dOIl]{2}|\d{2})"
    r"|(?:19|20)\d\d[/.\-][01]?\d[/.\-][0-3]?\d)"
)
_SPACED = r"(?:[0-3]\d [01]\d (?:19|20)\d\d|(?<!\d)[0-3]\d[01]\d(?:19|20)\d\d(?!\d))"
_WORDY = (
    rf"(?:[0-3]?\d(?:st|nd|rd|th)?(?: day)?(?: of)?[ ,\-\n]{{1,2}}(?:{_MONTH})\b\.?(?:[ ,\-\n]{{1,2}}(?:(?:19|"
    rf"20)\d\d|'?\d\d\b))?"
    rf"|(?:{_MONTH})\.? [0-3]?\d(?:st|nd|rd|th)?(?:,? (?:19|20)\d\d)?)"
)
_SAID = rf"(?:the )?{_DAY_WORD} (?:of )?(?:the )?(?:{_MONTH}|{_DAY_WORD})(?:[ ,]+{_YEAR_WORD})?"
_DATE = re.compile(rf"(?<![\w/£.\-])(?:{_NUMERIC}|{_WORDY}|{_SAID})(?![\d/]|[.\-]\d)", re.IGNORECASE)
_LOOSE = re.compile(
    rf"(?<![\w/£.\-])(?:{_NUMERIC}|{_WORDY}|{_SAID}|{_SPACED}|(?:19|20)\d\d)(?![\d/]|[.\-]\d)", re.IGNORECASE
)
_CUE_BEFORE = re.compile(
    r"(?:\bd\.? ?[o0]\.? ?b\b\.?|\bb\.(?=[ \d])|\bdate of birth\b|\bbirth ?da(?:y|te)\b|\bbirth\b|\bborn\b(?! "
    r"(?:lane|street|road|"
    r"close|way|drive|avenue)))"
    r"(?:[\s:;,\-–=()\[\]|]|\b(?:is|was|are|were|on|in|the|at|as|given|being|of|dd/mm/yyyy|dd mm yyyy|date|falls)\b|"
    r"\(dd/mm/yy(?:yy)?\)){0,10}$"
)
_BORN_PLACE = re.compile(r"\bborn (?:at|in) [\w' ]{2,40}(?:,? (?:on|in) )(?:the )?$")
_CUE_AFTER = re.compile(
    r"^[\s),.:\-]{0,3}(?:\(?d\.?o\.?b\.?|\(?date of birth|is (?:my|his|her|their) (?:birthday|date of birth))"
)
_ASKED = re.compile(
    r"\b(?:birthday|date of birth|born|"
    r"d\.?o\.?b\.?)\b[^?\n]{0,40}\?\s*(?:\[?\d\d?:\d\d(?::\d\d)?\]?\s*)?(?:[\w .]{1,24}:\s*)?"
    r"(?:it['’]?s|it is|um|er|erm|the|on|was|i was born|my birthday is|[,.\s…-])*$"
)
_COLUMN = re.compile(r"^\W*(?:d\.?\s?o\.?\s?b\.?|date of birth|birth ?date|birthday|born|birth)\b")
_AFTER_NAME = re.compile(
    r"(?:\b[A-Z][a-z'’-]+ (?:[A-Z][a-z'’-]+ )?[A-Z][A-Z'’-]{2,}|\b[A-Z][A-Z'’-]{2,},? (?:[A-Z][a-z'’-]+ ?){1,3}"
    r"|\b[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+){1,2}|\b[A-Z'’-]{3,}(?: [A-Z'’-]{3,}){1,2}),?[\s(]{1,2}$"
)
_TIME_AFTER = re.compile(r" (?:at )?(?:[01]\d|2[0-3])[:.]?[0-5]\d\b")
_AGE = re.compile(
    r"\b(?:aged?|age of)[ :\t]{1,3}(?:just |only )?(?P<a>\d{1,2}|[a-z]+(?:[ -](?:one|two|three|four|five|six|seven|"
    r"eight|nine))?)\b(?! ?(?:/|to \d|-\d|\.\d))"
    r"|\b(?P<b>\d{1,2}|[a-z]+(?:-[a-z]+)?)[ -](?:years?|yrs?|months?|weeks?)[ -]old\b|\b(?P<c>\d{1,2}) ?(?:y/?o|"
    r"yrs? old|years? of age)\b"
    r"|\b(?:turned|turning|turns) (?P<d>\d{1,2})\b(?! ?(?:o'clock|am|pm|:))"
    r"|\b(?:i am|i'm|she is|she's|she’s|he is|he's|he’s|is now) (?:now |only |just )?(?P<e>\d{1,2}|(?:twenty|"
    r"thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -][a-z]{3,5})?|[a-z]{3,8}(?:teen|lve)|one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven)(?= and |\.|,| now)",
    re.IGNORECASE,
)
_AGE_AFTER_NAME = re.compile(
    r"\b[A-Z][a-z'’-]+ (?:[A-Z][a-z'’-]+ )?(?:[A-Z][A-Z'’-]+|[A-Z][a-z'’-]+)(?:, | "
    r"\()(?P<age>\d{1,2})(?=[,)] ?)(?!, \d)"
)
_NUMBER_WORD = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen"
    r"|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]\w+)?)$",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:about|approx\w*|around|between|over|under|roughly|circa|possibly|maybe|at least|least|early|late|mid|"
    r"appeared|looked?)\W+(?:aged? )?$"
)


def find_births(view: View) -> Iterator[Candidate]:
    """Yield dates of birth and exact ages. Estimates ("aged about 30", "over 18") describe nobody and stay."""
    seen: set[int] = set()
    for match in _LOOSE.finditer(view.text):
        candidate = _cued(view, match)
        if candidate is not None:
            seen.add(match.start())
            yield candidate
    for match in _DATE.finditer(view.text):
        if match.start() not in seen and _follows_name(view, match):
            why = "A date long before the document, directly after a name."
            yield hit(match.span(), InfoKind.DOB, "dob-after-name", why, 0.7)
    yield from _ages(view)


def _cued(view: View, match: re.Match[str]) -> Candidate | None:
    before = view.before(match.start(), 64)
    if _CUE_BEFORE.search(before) or _BORN_PLACE.search(before) or _CUE_AFTER.search(view.after(match.end(), 30)):
        return hit(match.span(), InfoKind.DOB, "dob", "A date at the words born, birthday or date of birth.", 0.97)
    if _ASKED.search(view.before(match.start(), 130)):
        return hit(match.span(), InfoKind.DOB, "dob-asked", "The answer to a question for the date of birth.", 0.9)
    if (
        len(match[0]) > 4
        and (view.column_says(match.start(), _COLUMN) or view.row_says(match.start(), _COLUMN))
        and view.line_before(match.start())[-1:] in {"", "\t", " "}
    ):
        return hit(match.span(), InfoKind.DOB, "dob-column", "A date in a column headed date of birth.", 0.95)
    return None


def _follows_name(view: View, match: re.Match[str]) -> bool:
    year = _year(match[0], view.latest_year)
    if year is None or year > view.latest_year - 2 or _TIME_AFTER.match(view.text, match.end()):
        return False
    before = re.split(r"\n\s*\n", view.text[max(0, match.start() - 50) : match.start()])[-1]
    return _AFTER_NAME.search(before) is not None


def _year(date: str, latest: int) -> int | None:
    """Return the year of a written date; two digits are of this century only where that is past."""
    if full := re.search(r"(?:19|20)\d\d", date):
        return int(full[0])
    if short := re.search(r"\D(\d\d)$", date):
        year = latest // 100 * 100 + int(short[1])
        return year if year <= latest else year - 100
    return None


def _ages(view: View) -> Iterator[Candidate]:
    for match in _AGE.finditer(view.text):
        group = next(name for name in "abcde" if match[name] is not None)
        written = match[group]
        if not written.isdecimal() and not _NUMBER_WORD.match(written):
            continue
        if _VAGUE.search(view.before(match.start(), 24)):
            continue
        span = match.span() if group in {"b", "c"} else match.span(group)
        yield hit(span, InfoKind.AGE, "age", "Somebody's exact age.", 0.85)
    for match in _AGE_AFTER_NAME.finditer(view.text):
        yield hit(match.span("age"), InfoKind.AGE, "age-after-name", "An age directly after a name.", 0.7)
