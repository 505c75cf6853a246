"""Find the schools and workplaces that statements name in so many words. Source: DOMAIN 3.4 rows 16 and 30."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning.subjects import words_of_charges
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark

_PROPER = r"(?:St\.?\s+)?[A-Z][\w'’&-]+(?:\s+(?:of\s+|and\s+|the\s+|&\s+)?[A-Z][\w'’&-]+){0,5}"
_SCHOOL = re.compile(
    r"(?:St\.?[ \n]+)?(?:[A-Z][\w'’-]+[ \n]+){1,4}(?:(?:Primary|Secondary|High|Junior|Infant|Grammar|Academy|"
    r"Catholic|Community|"
    r"Comprehensive|Nursery|Upper|Lower|Middle|C of E|CE|RC)[ \n]+)*(?:School|Academy|College|Nursery|Sixth Form)\b"
)
_WORK = re.compile(
    rf"\b(?:I|he|she|who|also)\s+(?:am\s+employed|is\s+employed|was\s+employed|work|works|worked|have\s+worked|"
    rf"has\s+worked)\b"
    rf"(?:\s+(?!(?:at|for|by)\b)[\w’'-]+){{0,8}}?\s+(?:at|for|by)\s+(?:the\s+)?(?P<place>{_PROPER})",
)
_EXPLAINS = re.compile(
    r"\b(?:store|shop|retail|supermarket|manager|security|guard|cashier|till|duty|teacher|head\s?teacher|"
    r"officer|constable|"
    r"police|doctor|nurse|paramedic|surgeon|bank|door\s?(?:man|staff|supervisor)|bar\s?(?:staff|man|maid|"
    r"tender)|licensee|"
    r"driver|fraud|investigator|auditor|accountant|bookkeeper|finance|examiner|scientist|engineer)\b",
    re.IGNORECASE,
)
_NO_SCHOOL = re.compile(r"\b(?:Police|Royal|Training)\b")
DOCUMENTS = frozenset(DocumentType) - {DocumentType.BANK_STATEMENT, DocumentType.SPREADSHEET, DocumentType.LISTING}


def find_schools_and_work(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the schools named, and the employers that a sentence gives somebody."""
    if document_type not in DOCUMENTS:
        return []
    charged = words_of_charges(case)
    return [*_schools(text, charged), *_employers(text, charged)]


def _schools(text: str, charged: str) -> Iterator[Candidate]:
    for match in _SCHOOL.finditer(text):
        if _NO_SCHOOL.search(match.group()) or _one_line(match.group()) in charged:
            continue
        why = "The name of a school or college, which shows where somebody can be found."
        yield Candidate(match.start(), match.end(), InfoKind.SCHOOL, "meaning:school", why, 0.75)


def _employers(text: str, charged: str) -> Iterator[Candidate]:
    for match in _WORK.finditer(text):
        place = match["place"]
        sentence = match.group()
        explains = bool(_EXPLAINS.search(sentence)) or _one_line(place) in charged
        why = "The sentence says for whom somebody works."
        marks = frozenset({Mark.EXPLAINS_EVIDENCE}) if explains else frozenset()
        start, end = match.span("place")
        yield Candidate(start, end, InfoKind.EMPLOYER, "meaning:employer", why, 0.6, marks=marks)


def _one_line(text: str) -> str:
    return " ".join(text.lower().split())
