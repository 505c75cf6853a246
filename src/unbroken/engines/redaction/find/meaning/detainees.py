"""Find the entries of a custody record that tell of another detainee than its own.

The record is about one person, yet staff note in it what happened in the other cells. Its own detainee is known by
name, by "DP" or "detainee", and by the cell in which the record places him. Source: DOMAIN 3.4 row 59.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning.subjects import people_named
from unbroken.engines.redaction.find.meaning.units import Unit, trimmed, units
from unbroken.engines.redaction.find.names.lexicon import is_forename
from unbroken.engines.redaction.find.roles import is_child_at, offence_day
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

_FLAGS = re.IGNORECASE | re.VERBOSE
_HELD = r"(?:detainees?|prisoners?|detained\s+(?:persons?|males?|females?)|DPs?|arrestees?|inmates?)"
_YOUNG = r"(?:juvenile|youth|boy|girl|child|teenager|teen|lad|young\s+(?:person|man|woman|lad))"
_LOOKS = (
    r"(?:(?:[\w-]+[ -]years?[ -]old|elderly|young|old|older|drunk|drunken|intoxicated|violent|foreign|pregnant|teenage|"
    r"adult|white|black|asian|[\w]+-speaking|female|male|unknown)\s+){0,2}"
)
_PERSON = rf"(?:{_HELD}|{_YOUNG}|male|female|man|woman|lady|gentleman|occupant|person|fellow)"
_DESCRIBED = (
    r"(?:\s+(?:of|aged)\s+[\w-]+|\s*,?\s*\(?\d{1,2}\)?,?|\s+(?:who\s+)?(?:is|was|held|now|currently|lodged)){0,3}"
)
_CELL = r"(?:cell|room)\s*(?:no\.?|number)?\s*(?P<cell>[A-Z]{0,2}\d{1,3}[A-Z]?)\b"
_ROOM = r"(?:observation|detention|juvenile|wet|dry|camera|vulnerable|suicide)\s+(?:room|cell|suite)"
_BESIDE = r"(?:(?:next|adjoining|neighbouring|opposite|other|another)\s+cells?|cell\s+(?:next\s+door|opposite))"
_TIME = re.compile(r"[\[(]?(?:\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?[, ]+)?\d{1,2}[:.]?\d{2}(?:\s?hrs)?[\])]?[\s:,.–-]+")
_OPENS = re.compile(
    rf"""(?:(?:{_TIME.pattern})?(?:(?:nurse|doctor|HCP|FME|ambulance|paramedics?|crew|staff|officers?|gaoler|DDO|DO|PS|PC|sergeant)\b
    (?:\s+[\w'’-]+){{0,5}}?\s+(?:to|for|with|by|of)\s+)?(?:(?:the|an?)\s+)?)""",
    _FLAGS,
)
"""What may stand before the person whom an entry tells of: the time, or who was called to them."""
_ANOTHER = re.compile(
    rf"(?:another|other|fellow|different|unrelated)\s+(?:\w+\s+)?(?:{_HELD}|{_YOUNG}|cell)\b|cell[ -]?mates?\b", _FLAGS
)
_IN_CELL = re.compile(rf"{_LOOKS}(?P<who>{_PERSON}){_DESCRIBED}\s+(?:in|from|of|at)\s+(?:the\s+)?{_CELL}", _FLAGS)
_IN_ROOM = re.compile(
    rf"{_LOOKS}(?P<who>{_PERSON}){_DESCRIBED}\s+(?:in|from|of|at)\s+(?:(?:the|our)\s+)?(?:{_ROOM}|(?P<beside>{_BESIDE}))",
    _FLAGS,
)
_NAME = r"(?:(?:Mr|Mrs|Ms|Miss)\.?\s+)?(?P<name>[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){1,2})"
_NAMED_IN_CELL = re.compile(
    rf"(?i:(?:{_HELD}|male|female)[\s,]+)?{_NAME}\s*[,(–-]?\s*(?i:(?:held\s+|now\s+|lodged\s+)?(?:(?:in|from|of|at)\s+)?"
    rf"{_CELL})"
)
_YOUNG_BROUGHT_IN = re.compile(
    rf"{_LOOKS}(?P<who>{_YOUNG}){_DESCRIBED}\s+(?:(?:is|was|being|just)\s+)?(?:brought|booked|carried)\s+in\b", _FLAGS
)
_NAMED_AND_HELD = re.compile(
    rf"{_NAME}\s*,?\s*(?i:(?:(?:is|was|now|again|has\s+been|being)\s+){{0,2}}(?:found\s+with\s+(?:a\s+)?ligature|"
    r"(?:moved\s+to|placed\s+on|put\s+on|on)\s+constant\s+(?:observations?|watch|supervision)|strip[- ]searched|"
    r"brought\s+in\s+(?:for|on|after|drunk)|booked\s+in))\b"
)
_NAMED_BESIDE = re.compile(
    rf"{_NAME}\s*[,(–-]?\s*(?i:(?:(?:is|was|now|just|brought|booked|put|placed|lodged|held|came|arrived|moved|taken)\s+|"
    rf"(?:in|into|to|from|at)\s+(?:the\s+)?){{0,5}}(?:{_BESIDE}|next\s+door)\b)"
)
_CELL_NAMED = re.compile(rf"(?i:{_CELL})\s*[,:(–-]?\s*{_NAME}")
_HELD_NAMED = re.compile(rf"(?i:{_HELD})[\s,:]+{_NAME}")
_CELL_SPEAKS = re.compile(
    rf"""{_CELL}\s*[,:–-]?\s*(?:(?:is|has|has\s+been|was|still|now|again|keeps?|continues?(?:\s+to)?)\s+){{0,3}}
    (?:bang|shout|scream|kick|cry|crie[sd]|swear|sing|spit|refus|threaten|flood|smear|smash|head\s?butt|want|demand|
    complain|restrain|strip|collaps|vomit|fight|abus|violent|disturb|male|female|wom[ae]n|m[ae]n\b|he\b|she\b)\w*""",
    _FLAGS,
)
_PLACED = re.compile(
    r"""(?:\b(?:placed|put|taken|moved|escorted|lodged|returned|located|allocated|relocated|back)\s+
    (?:\w+\s+){0,3}?|(?:^|[\n\t])[ ]*)cell(?:\s+(?:no\.?|number|allocated))?\s*[:\t]?\s*(?:no\.?|number)?\s*
    (?P<cell>[A-Z]{0,2}\d{1,3}[A-Z]?)\b""",
    _FLAGS,
)
_OWN = re.compile(
    r"(?i:\b(?:the\s+)?detained\s+person\b|\b(?:the\s+|this\s+)?detainee\b|\bdefendant\b|\bsuspect\b)|\bDP\b"
)
_STRANGER = re.compile(rf"(?:another|other|fellow)\s+|(?:fe)?male\s+{_HELD}|{_PERSON}\s+(?:in|from)\s", _FLAGS)
_YOUNG_WORD = re.compile(_YOUNG, re.IGNORECASE)
_OWN_WORD = re.compile(r"(?:detainee|DP|detained\s+person)", re.IGNORECASE)
_COLUMN = re.compile(r"[^\t]+")
_WHY = "The entry tells of another detainee."


def find_entries_on_others(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the entries of a custody record on other detainees, whole."""
    if document_type is not DocumentType.CUSTODY_RECORD:
        return []
    marks = frozenset({Mark.IRRELEVANT})
    return [
        Candidate(each.start, each.end, InfoKind.FREE_ID, "meaning:entry", _WHY, 0.8, None, Role.THIRD, marks)
        for each in entries_on_others(text, case)
    ]


def entries_on_others(text: str, case: Case) -> list[Unit]:
    """Return the sentences of a custody record that tell of another detainee, without the time that opens them."""
    return list(_on_others(text, case, _own_cells(text)))


def _on_others(text: str, case: Case, own_cells: frozenset[str]) -> Iterator[Unit]:
    is_on, before = False, 0
    for unit in (part for each in units(text) for part in _cells(text, each)):
        head = _TIME.match(unit.text)
        between = text[before : unit.start]
        is_new = head is not None or "\n\n" in between or "\t" in between
        before = unit.end
        said = unit.text[head.end() :] if head else unit.text
        rest = _after_other(said, case, own_cells)
        goes_on = is_on and not is_new
        is_on = (rest is not None or goes_on) and not _is_own(said if rest is None else rest, case)
        if is_on:
            yield Unit(unit.start + (head.end() if head else 0), unit.end, said)


def _cells(text: str, unit: Unit) -> Iterator[Unit]:
    """Return the cells of a row of a table; a sentence is one."""
    for cell in _COLUMN.finditer(text, unit.start, unit.end):
        part = trimmed(text, *cell.span())
        if part is not None:
            yield part


def _after_other(said: str, case: Case, own_cells: frozenset[str]) -> str | None:
    """Return what follows the other detainee whom a sentence begins with, or None where it begins with nobody else."""
    opened = _OPENS.match(said)
    for start in {0, opened.end() if opened else 0}:
        found = _other_at(said, start, case, own_cells)
        if found is not None:
            return said[found.end() :]
    return None


def _other_at(said: str, start: int, case: Case, own_cells: frozenset[str]) -> re.Match[str] | None:
    if (found := _ANOTHER.match(said, start)) is not None:
        return found
    if (found := _IN_CELL.match(said, start)) is not None:
        is_bare = bool(_OWN_WORD.fullmatch(found["who"])) and not own_cells
        return None if is_bare or found["cell"].upper() in own_cells else found
    if (found := _IN_ROOM.match(said, start)) is not None:
        is_own_word = bool(_OWN_WORD.fullmatch(found["who"])) and not found["beside"]
        return None if is_own_word or (_YOUNG_WORD.fullmatch(found["who"]) and _is_own_young(case)) else found
    if (found := _YOUNG_BROUGHT_IN.match(said, start)) is not None and not _is_own_young(case):
        return found
    for pattern in (_NAMED_IN_CELL, _NAMED_BESIDE, _NAMED_AND_HELD, _CELL_NAMED, _HELD_NAMED):
        found = pattern.match(said, start)
        if found and _is_stranger(found["name"], case) and found.groupdict().get("cell", "").upper() not in own_cells:
            return found
    found = _CELL_SPEAKS.match(said, start)
    return found if found and own_cells and found["cell"].upper() not in own_cells else None


def _is_stranger(name: str, case: Case) -> bool:
    """Return whether words look like the name of somebody who is not on the record."""
    first, *_ = name.split()
    return is_forename(first) and not people_named(name, case)


def _is_own(said: str, case: Case) -> bool:
    """Return whether words speak of the record's own detainee."""
    return bool(_OWN.search(said)) or any(each.role is Role.DEF for each in people_named(said, case))


def _is_own_young(case: Case) -> bool:
    """Return whether the record's own detainee may be a child."""
    day = offence_day(case)
    return any(is_child_at(each, day) for each in case.with_role(Role.DEF))


def _own_cells(text: str) -> frozenset[str]:
    """Return the cells in which the record places its own detainee."""
    cells = set()
    for match in _PLACED.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not _STRANGER.search(line):
            cells.add(match["cell"].upper())
    return frozenset(cells)
