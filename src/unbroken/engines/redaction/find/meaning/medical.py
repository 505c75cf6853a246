"""Find medical matter beyond the injury charged, and counselling.

In medical notes every line is judged: lines on the injury, on how it came about, on treatment and on the visit stay.
In other documents only what is plainly somebody's health counts. Source: DOMAIN 3.4 rows 18 to 22, 53, 57, 58.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning import medical_words as words
from unbroken.engines.redaction.find.meaning.health_told import health_told, is_by_officer, is_of_writer_away
from unbroken.engines.redaction.find.meaning.subjects import subject_of
from unbroken.engines.redaction.find.meaning.units import Unit, lines, trimmed, units, without_head
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

NOTES = frozenset({DocumentType.MEDICAL_NOTES})
ABOUT_DEFENDANT = frozenset({DocumentType.MGDD, DocumentType.CUSTODY_RECORD})
HEADING_WORDS = 6
HEADER_LINES = 6
HEAD_LINES = 4
CONTENT_WORDS = 5
_OPENING = re.compile(r"\W*(?:re|ref|dear|yours|to|from|date|patient|client|name|sent|subject)\b", re.IGNORECASE)
_FORM = re.compile(r"\bMG ?\d|\bstatement\b|\bschedule\b|\blog\b|\bfrom:|\bsubject:", re.IGNORECASE)
_LABEL = re.compile(r"^\W*[A-Z][\w/&'’() -]{1,40}(?:\s?[:\-–]|\t)")
_MESSAGE_HEAD = re.compile(
    r"\[?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? )?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp][Mm])?\]?"
    r"(?: [-\u2013])? ?(?:[^:\n]{1,30}: )?"
)
_CLAUSE = re.compile(r"(?<=[;.])\s+|,\s+(?=[a-z])|\t|\s+[-–]\s+")
_AUTHOR = re.compile(r"(?<=[.;])\s+(?:seen|signed|reviewed|examined|treated|written) by\b[^\n]{0,60}$", re.IGNORECASE)
_WHO = re.compile(r"(?:[A-Z][\w'\u2019-]+,? ?){1,4}(?:[\t ]+[\d /.-]+)*")
"""A name alone, or a name and its number: the values under a row of labels."""
_IDENTITY = re.compile(
    r"\b(?:name|surname|forenames?|patient|pt|dob|nok|date of birth|d\.?o\.?b|NHS|hospital (?:no|number)|MRN|"
    r"address|"
    r"postcode|sex|gender|"
    r"ward|attendance|urn|arrival|ref|consultant|clinician|author)\b",
    re.IGNORECASE,
)
_WHY = {
    InfoKind.MEDICAL: "Health matter that is not the injury charged.",
    InfoKind.COUNSELLING: "The passage speaks of counselling or therapy.",
}


class Section(Enum):
    """How a part of medical notes beyond the injury was opened."""

    HEADED = "headed"
    INLINE = "inline"


def find_medical(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the passages on health beyond the injury, and on counselling."""
    person_id, role = _patient(text, case, document_type)
    if document_type in NOTES:
        found = [(unit, InfoKind.MEDICAL) for unit in _of_notes(text)]
    elif _is_counselling(text):
        return [_candidate(unit, InfoKind.COUNSELLING, person_id, role) for unit in _content(text)]
    else:
        found = [(unit, InfoKind.MEDICAL) for unit in (*_of_prose(text), *_surgeries(text))]
    found += [(unit, InfoKind.COUNSELLING) for unit in units(text) if words.COUNSEL.search(unit.text)]
    plain = () if document_type in {*NOTES, DocumentType.VPS} else _told_plainly(text, person_id, role)
    return [*(_candidate(unit, kind, person_id, role) for unit, kind in found), *plain]


def _told_plainly(text: str, person_id: str | None, role: Role | None) -> Iterator[Candidate]:
    """Return what is told in plain words; an officer's own health has no part in the case."""
    by_officer = is_by_officer(text)
    for unit in health_told(text, by_officer=by_officer):
        is_officers = by_officer and is_of_writer_away(unit.text)
        yield _candidate(
            unit, InfoKind.MEDICAL, None if is_officers else person_id, Role.THIRD if is_officers else role
        )


def _of_prose(text: str) -> Iterator[Unit]:
    for unit in units(text):
        if not words.CERTAIN.search(words.TREATED.sub(" ", unit.text)) or words.EFFECT.search(unit.text):
            continue
        for part in _told(text, unit):
            yield from _beyond_injury(text, part, words.CERTAIN)


def _told(text: str, unit: Unit) -> Iterator[Unit]:
    """Return the cells of a table's row that speak of health, and of a message what its sender wrote."""
    head = _MESSAGE_HEAD.match(text, unit.start, unit.end)
    start = head.end() if head else unit.start
    for cell in re.finditer(r"[^\t]+", text[start : unit.end]):
        part = trimmed(text, start + cell.start(), start + cell.end())
        if part and words.CERTAIN.search(part.text):
            yield part


def _surgeries(text: str) -> Iterator[Unit]:
    for match in words.SURGERY.finditer(text):
        yield Unit(match.start(), match.end(), match.group())


def _beyond_injury(text: str, unit: Unit, health: re.Pattern[str]) -> Iterator[Unit]:
    """Return the unit, or where it speaks of the injury too, only its clauses that do not."""
    if not words.INJURY.search(unit.text):
        yield unit
        return
    clauses = [clause for each in _clauses(text, unit) if (clause := trimmed(text, *each))]
    if clauses and health.search(clauses[0].text) and not words.INJURY.search(clauses[0].text):
        yield unit
        return
    yield from (clause for clause in clauses if health.search(clause.text))


def _clauses(text: str, unit: Unit) -> Iterator[tuple[int, int]]:
    start = unit.start
    for match in _CLAUSE.finditer(text, unit.start, unit.end):
        yield start, match.start()
        start = match.end()
    yield start, unit.end


def _of_notes(text: str) -> Iterator[Unit]:
    """Judge medical notes page by page and line by line; a heading rules the lines below it."""
    for page in re.finditer(r"[^\f]+", text):
        has_injury = bool(words.INJURY.search(page.group()))
        section: Section | None = None
        before: Unit | None = None
        for number, line in enumerate(lines(page.group())):
            unit = Unit(line.start + page.start(), line.end + page.start(), line.text)
            is_new = before is not None and page.group()[before.end : line.start].count("\n") > 1
            section = _section(unit.text, None if is_new and section is Section.INLINE else section)
            before, is_beyond = line, section in {Section.HEADED, Section.INLINE}
            if number < HEADER_LINES and _IDENTITY.search(unit.text) and not words.HISTORY.search(unit.text):
                continue
            yield from _of_line(text, unit, is_beyond=is_beyond, has_injury=has_injury)


def _section(line: str, section: Section | None) -> Section | None:
    """Return the section that the lines from here on stand in. A label with its value opens but a paragraph."""
    label = _LABEL.match(line)
    is_heading = bool(label) or len(line.split()) <= HEADING_WORDS
    if is_heading and words.IRRELEVANT_SECTION.match(line):
        return Section.INLINE if label and line[label.end() :].strip() else Section.HEADED
    if is_heading and (words.INJURY_SECTION.match(line) or label):
        return None
    if section is Section.INLINE and (words.INJURY.search(line) or words.CIRCUMSTANCE.search(line)):
        return None
    return section


def _of_line(text: str, unit: Unit, *, is_beyond: bool, has_injury: bool) -> Iterator[Unit]:
    if is_beyond:
        yield unit
    elif _is_health(unit.text):
        if words.INJURY.search(unit.text):
            yield from _mixed(text, unit)
        else:
            yield _from_health_on(text, _without_author(text, unit))
    elif (
        not has_injury
        and not _IDENTITY.search(unit.text)
        and not words.CIRCUMSTANCE.search(unit.text)
        and not _WHO.fullmatch(unit.text)
    ):
        yield unit


def _is_health(line: str) -> bool:
    """Return whether a line of notes is on health beyond the injury; what is given for the injury is not."""
    return bool(words.HISTORY.search(words.TREATED.sub(" ", line)) or words.PRACTICE.search(line))


def _without_author(text: str, unit: Unit) -> Unit:
    """Return a line without the sentence at its end that only says who saw the patient."""
    last = _AUTHOR.search(text, unit.start, unit.end)
    return (trimmed(text, unit.start, last.start()) or unit) if last else unit


def _from_health_on(text: str, unit: Unit) -> Unit:
    """Return a line without the sentences at its start that are plainly on the visit or its treatment alone."""
    start = unit.start
    for match in re.finditer(r"(?<=[.;])\s+(?=[A-Z])", text[unit.start : unit.end]):
        sentence = text[start : unit.start + match.start()]
        if _is_health(sentence) or not (words.CIRCUMSTANCE.search(sentence) or words.INJURY.search(sentence)):
            break
        start = unit.start + match.end()
    return trimmed(text, start, unit.end) or unit


def _mixed(text: str, unit: Unit) -> Iterator[Unit]:
    """Return the clauses of a line on both: from a clause on health to the next one on the injury."""
    is_on = False
    for start, end in _clauses(text, unit):
        clause = trimmed(text, start, end)
        if clause is None:
            continue
        is_health = _is_health(clause.text)
        is_on = is_health or (is_on and not words.INJURY.search(clause.text))
        if is_on:
            yield clause


def _is_counselling(text: str) -> bool:
    """Return whether the head of a document says that it is a counsellor's note or letter."""
    head = " ".join(line.text for line in lines(text)[:HEAD_LINES])
    return bool(words.COUNSEL_NOTES.search(head) or words.COUNSEL_HEAD.search(head)) and not _FORM.search(head)


def _content(text: str) -> list[Unit]:
    """Return the sentences of a counsellor's note, without its head, greeting and signature."""
    return [unit for unit in units(text) if len(unit.text.split()) >= CONTENT_WORDS and not _OPENING.match(unit.text)]


def _patient(text: str, case: Case, document_type: DocumentType) -> tuple[str | None, Role | None]:
    if document_type in ABOUT_DEFENDANT:
        accused = case.with_role(Role.DEF)
        return (accused[0].id if len(accused) == 1 else None), Role.DEF
    if document_type not in NOTES:
        return None, None
    person_id, role = subject_of(" ".join(unit.text for unit in lines(text)[:15]), case)
    return person_id, role or Role.VIC


def _candidate(unit: Unit, kind: InfoKind, person_id: str | None, role: Role | None) -> Candidate:
    unit = without_head(unit)
    marks = frozenset({Mark.IRRELEVANT}) if kind is InfoKind.MEDICAL else frozenset()
    finder = f"meaning:{kind.lower()}"
    return Candidate(unit.start, unit.end, kind, finder, _WHY[kind], 0.8, person_id, role, marks)
