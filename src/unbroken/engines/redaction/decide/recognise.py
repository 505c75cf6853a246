"""Say what form a document is, from its titles, form numbers and fields, and how sure that is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from unbroken.engines.redaction.decide.cues import CUES, FIELD_WEIGHT, INTELLIGENCE, TITLE_WEIGHT, Cues, plain
from unbroken.engines.redaction.document import Document, Page, SourceKind
from unbroken.engines.redaction.vocabulary import DocumentType

SURE = 0.6
PICTURE_WORDS = 60
EDGE_LINES = 3
TOP_LINES = 8
FORM_WEIGHT = 8.0
EDGE_FORM_WEIGHT = 6.0
OCR_LIKENESS = 88.0
WHOLE_LINE = 0.6
LONG_TITLE = 18
SHEETS = frozenset({SourceKind.XLSX, SourceKind.CSV})
MAILS = frozenset({SourceKind.EML, SourceKind.MSG})
MAIL_HEADS = ("from", "to", "subject", "sent", "date")
_FORM = re.compile(r"\bM\s?[G6]\s?(DD|[0-9IlO|]{1,2})\s?/?\s?([A-F])?\b(?:\s?\(T\))?", re.IGNORECASE)
_NOT_SENSITIVE = re.compile(r"\bn[o0]n ?sens")
_SENSITIVE = re.compile(r"\bsens[i1l]t[i1l]ve\b")
_DIGITS = str.maketrans("IlLO|", "11101")


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a document is, how sure that is (0 to 1), and why in a sentence."""

    document_type: DocumentType
    confidence: float
    why: str


def recognise(document: Document) -> Recognition:
    """Return the form that titles, numbers and fields speak for; OTHER, with no confidence, where nothing does."""
    by_kind = _by_kind(document)
    if by_kind:
        return by_kind
    scores = _scores(document.pages)
    if not scores:
        return Recognition(DocumentType.OTHER, 0.0, "Nothing in it names a known form.")
    ranked = sorted(scores, key=lambda each: -scores[each])
    best, second = scores[ranked[0]], scores[ranked[1]] if len(ranked) > 1 else 0.0
    confidence = round(best / (best + second) * min(1.0, best / TITLE_WEIGHT), 2)
    if best < 2 * FIELD_WEIGHT:
        return Recognition(DocumentType.OTHER, confidence, "Too little in it speaks for a known form.")
    return Recognition(ranked[0], confidence, f"Its titles and fields are those of {ranked[0]}.")


def _by_kind(document: Document) -> Recognition | None:
    if document.kind in MAILS:
        return Recognition(DocumentType.EMAIL, 1.0, "The file is an e-mail.")
    words = sum(len(page.words) for page in document.pages)
    if document.kind in SHEETS:
        scores = _scores(document.pages)
        if scores.get(DocumentType.BANK_STATEMENT, 0.0) >= 2 * FIELD_WEIGHT:
            return Recognition(DocumentType.BANK_STATEMENT, 0.8, "A sheet with the columns of a bank statement.")
        return Recognition(DocumentType.SPREADSHEET, 0.9, "The file is a spreadsheet.")
    if document.kind.is_picture and words < PICTURE_WORDS and not _titles(document.pages):
        return Recognition(DocumentType.PHOTO, 0.8, "A picture with hardly any text.")
    return None


def _scores(pages: Iterable[Page]) -> dict[DocumentType, float]:
    scores: dict[DocumentType, float] = {}
    listed = list(pages)
    for number, page in enumerate(listed):
        for form, weight in titles_of(page).items():
            scores[form] = max(scores.get(form, 0.0), weight if number == 0 else weight * 0.8)
    text = f" {' '.join(plain(' '.join(word.text for word in page.words)) for page in listed)} "
    for form, cues in CUES.items():
        hits = sum(f" {field} " in text for field in cues.fields)
        if hits:
            scores[form] = scores.get(form, 0.0) + hits * FIELD_WEIGHT
    if listed and _is_mail(listed[0]):
        scores[DocumentType.EMAIL] = scores.get(DocumentType.EMAIL, 0.0) + TITLE_WEIGHT
    return scores


def _titles(pages: Iterable[Page]) -> set[DocumentType]:
    return {form for page in pages for form in titles_of(page)}


def titles_of(page: Page) -> dict[DocumentType, float]:
    """Return the forms that the titles and form numbers of a page name, with weights."""
    lines = lines_of(page)
    found: dict[DocumentType, float] = {}
    for position, line in enumerate(lines):
        at_edge = position < EDGE_LINES or position >= len(lines) - EDGE_LINES
        for form, weight in _line_titles(line, is_top=position < TOP_LINES, is_edge=at_edge):
            found[form] = max(found.get(form, 0.0), weight)
    return found


def lines_of(page: Page) -> list[str]:
    """Return the lines of a page as text, tabs where columns begin."""
    lines: dict[int, list[str]] = {}
    for word in page.words:
        parts = lines.setdefault(word.line, [])
        parts.append(("" if word.joined or not parts else "\t" if word.wide_gap else " ") + word.text)
    return ["".join(parts) for parts in lines.values()]


def _line_titles(line: str, *, is_top: bool, is_edge: bool) -> Iterable[tuple[DocumentType, float]]:
    words = plain(line).split()
    number = form_number(line)
    if number and len(words) <= 14 and (is_top or is_edge) and _opens_or_ends(line):
        yield number, FORM_WEIGHT if is_top else EDGE_FORM_WEIGHT
    if not is_top or not 0 < len(words) <= 16:
        return
    yield from _titles_in(" ".join(words))


@lru_cache(maxsize=4096)
def _titles_in(line: str) -> tuple[tuple[DocumentType, float], ...]:
    found = {
        form: max((_title_weight(title, line) for title in cues.titles), default=0.0) for form, cues in CUES.items()
    }
    if _NOT_SENSITIVE.search(line):
        found[DocumentType.MG6D] = 0.0
    elif _SENSITIVE.search(line):
        found[DocumentType.MG6C] = 0.0
    best = max(found.values())
    near = ((form, weight) for form, weight in found.items() if weight and weight >= best - 0.5)
    return tuple(sorted(near, key=lambda each: -each[1]))


def _title_weight(title: str, line: str) -> float:
    """Return how much a line speaks for a title: most for the whole line, by its length so that the longest wins."""
    if len(title) > len(line) + 3:
        return 0.0
    likeness = 100.0 if f" {title} " in f" {line} " else fuzz.partial_ratio(title, line) if len(title) >= 10 else 0.0
    share = len(title) / len(line)
    if likeness < OCR_LIKENESS or (len(title) < 10 and share < WHOLE_LINE):
        return 0.0
    return (TITLE_WEIGHT * (0.4 + 0.4 * min(1.0, share)) + len(title) / 20) * (likeness / 100) ** 2


def _opens_or_ends(line: str) -> bool:
    """Return whether a form number is the label of its line rather than a mention in a sentence."""
    text = line.strip(" .|-()[]")
    match = _FORM.search(text)
    return bool(match) and (match.start() <= 6 or match.end() >= len(text) - 12) if match else False


def form_number(line: str) -> DocumentType | None:
    """Return the form whose number the line shows, confusions of OCR read as digits, or None."""
    match = _FORM.search(line)
    if not match:
        return None
    digits = match.group(1).translate(_DIGITS).upper()
    name = f"MG{digits}{(match.group(2) or '').upper()}"
    known = set(DocumentType)
    if name in known:
        return DocumentType(name)
    return DocumentType(f"MG{digits}") if f"MG{digits}" in known else None


def form_of_page(page: Page) -> DocumentType | None:
    """Return the form a page certainly is: by number and title, by a long title alone, or by number and fields."""
    lines = [plain(line) for line in lines_of(page)]
    top = [line for line in lines[:TOP_LINES] if line]
    numbers = {form for line in (*top, *lines[-EDGE_LINES:]) if len(line.split()) <= 8 and (form := form_number(line))}
    text = f" {' '.join(lines)} "
    for line in top:
        for form, _ in _titles_in(line):
            titles = [title for title in CUES[form].titles if _title_weight(title, line)]
            if form in numbers or any(len(title) >= max(LONG_TITLE, WHOLE_LINE * len(line)) for title in titles):
                return form
    alone = {form for line in top if len(line.split()) <= 2 and (form := form_number(line))}
    return next((form for form in alone if sum(f" {field} " in text for field in CUES[form].fields) >= 2), None)


def _is_mail(page: Page) -> bool:
    heads = {line.split(":")[0].strip().lower() for line in lines_of(page)[:14] if ":" in line}
    return "subject" in heads and len(heads & set(MAIL_HEADS)) >= 3


def is_intelligence(page: Page) -> bool:
    """Return whether a page is a sheet of intelligence: by its title, and by the words that grade a source."""
    text = f" {plain(' '.join(word.text for word in page.words))} "
    grades = sum(f" {field} " in text for field in INTELLIGENCE.fields)
    lines = [plain(line) for line in lines_of(page)[:TOP_LINES]]
    return any(_is_intelligence_title(line, grades) for line in lines)


def _is_intelligence_title(line: str, grades: int) -> bool:
    if len(line.split()) > 10:
        return False
    return any(_names(INTELLIGENCE, line) and (grades or len(line) <= len(title) + 12) for title in INTELLIGENCE.titles)


def _names(cues: Cues, line: str) -> bool:
    return any(f" {title} " in f" {line} " or fuzz.ratio(title, line) >= OCR_LIKENESS for title in cues.titles)
