"""Find what police records hold for police alone: warning markers, marks, address history, other detainees.

Source: DOMAIN 3.4 rows 44 and 59.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.find.meaning.subjects import people_named
from unbroken.engines.redaction.find.meaning.units import Unit, lines
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

PRINTS = frozenset({DocumentType.PNC, DocumentType.PCN})
_CODED = (
    r"^\W*(?-i:AG|AL|AS|AT|CO|CU|DR|ES|EX|FI|HE|MN|OC|SH|SU|VI|WE)\s*(?:[-–—:=]\s*|\()(?:ailments?|alleg|allerg|assault|"
    r"said\s+to|contagio|conceal|drugs?|escap|explosives?|firearms?|mental|self|suicid|violen|weapons?|offends?)"
)
"""A warning marker by its code: "MN - Mental", "WE: Weapons"."""
_SECTIONS = (
    (
        re.compile(
            r"^\W*(?:(?:PNC|police|current|active)\s+){0,2}(?:(?:warning|caution|risk|safety|hazard|alert)\s*"
            r"(?:signals?|markers?|flags?|indicators?|signs?|information|details?)|"
            r"(?:warnings?|markers?|alerts?|flags?|signals?)(?=\W*$|\s*[:\t(]|\s+(?:held|recorded|on)\b))|"
            r"^\W*markers?\b|" + _CODED,
            re.I,
        ),
        InfoKind.INTEL,
        "A warning marker is police information.",
    ),
    (
        re.compile(
            r"^\W*(?:intelligence|associates?|known associates|gang|officer safety|information markers?)\b", re.I
        ),
        InfoKind.INTEL,
        "Associates and information markers are police information.",
    ),
    (
        re.compile(
            r"^\W*(?:descriptive\s+)?marks?(?:,?\s*(?:and|&)?\s*scars?)?\b|^\W*(?:marks?,?\s*)?scars?\b|^\W*tattoos?\b|"
            r"^\W*(?:physical\s+)?descript(?:ion|ive)\b|^\W*(?:distinguishing|identifying|distinctive|peculiarit\w+|"
            r"(?:physical|facial)\s+features?|body\s+art|piercings?)\b",
            re.I,
        ),
        InfoKind.BIOMETRIC,
        "Descriptive marks are police information.",
    ),
    (
        re.compile(
            r"^\W*(?:address\s+history|(?:previous|former|other|past|last\s+known|historic(?:al)?)\s+address(?:es)?|addresses)\b",
            re.I,
        ),
        InfoKind.ADDRESS,
        "Address history is police information.",
    ),
)
_BARE_WORDS = 4
"""A heading of so few words opens what follows, over an empty line too."""
_LABEL = re.compile(r"^\W*[A-Z][A-Za-z/&'’() -]{1,40}\s?:")
_CAPITALS = re.compile(r"^[A-Z][A-Z /&-]{4,}$")
_CONVICTIONS = re.compile(r"\b(?:convictions?|cautions?|court|offences?|disposals?|impending)\b", re.I)
_DETAINEE = re.compile(
    r"\b(?:other\s+detainees?|detainees?|cell\s?mates?|detained\s+(?:with|alongside)|DPs?|held\s+in|"
    r"cell\s+[A-Z]?\d+)\b",
    re.I,
)
_NAME = re.compile(r"\b(?:(?:Mr|Mrs|Ms|Miss)\s+)?[A-Z][a-z’'-]+\s+(?:[A-Z]{3,}|[A-Z][a-z’'-]+)\b")
_NO_NAME = re.compile(
    r"\b(?:Custody|Cell|Detention|Police|Officer|Sergeant|Suite|Station|Record|Appropriate|Adult|Duty|Solicitor|"
    r"Health|Care|Professional|Nurse|Doctor|Inspector|Constable|Block|Wing|Visit|Check|Rights|Detainee|"
    r"Detainees|Other)\b"
)


def find_police_records(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the markers, marks and old addresses of a print, and the names of other detainees."""
    if document_type in PRINTS:
        return list(_of_print(text, case))
    if document_type is DocumentType.CUSTODY_RECORD:
        return list(_detainees(text, case))
    return []


def _of_print(text: str, case: Case) -> Iterator[Candidate]:
    accused = case.with_role(Role.DEF)
    person_id = accused[0].id if len(accused) == 1 else None
    section: tuple[InfoKind, str] | None = None
    before, is_bare = 0, False
    for line in lines(text):
        if not is_bare and re.search(r"\n\s*\n|\f", text[before : line.start]):
            section = None
        before = line.end
        opened = next(((kind, why) for pattern, kind, why in _SECTIONS if pattern.match(line.text)), None)
        if opened:
            section = opened
        elif _LABEL.match(line.text) or _CAPITALS.match(line.text) or _CONVICTIONS.search(line.text):
            section = None
        is_bare = opened is not None and len(line.text.split()) <= _BARE_WORDS and line.text[-1] not in ".;,"
        if section and not _is_home_of_record(line.text, section[0], accused):
            marks = frozenset({Mark.IRRELEVANT}) if section[0] is InfoKind.ADDRESS else frozenset()
            yield Candidate(
                line.start, line.end, section[0], "meaning:record", section[1], 0.85, person_id, Role.DEF, marks
            )


def _is_home_of_record(line: str, kind: InfoKind, accused: Sequence[Person]) -> bool:
    """Return whether a line under addresses has the defendant's address by the record, which is no history."""
    plain = simplify(line)
    codes = (simplify(address.postcode) for each in accused for address in each.addresses)
    first = (simplify(address.lines[0]) for each in accused for address in each.addresses if address.lines)
    return kind is InfoKind.ADDRESS and any(each and each in plain for each in (*codes, *first))


def _detainees(text: str, case: Case) -> Iterator[Candidate]:
    for line in lines(text):
        if not _DETAINEE.search(line.text):
            continue
        for match in _NAME.finditer(line.text):
            if _NO_NAME.search(match.group()) or people_named(match.group(), case):
                continue
            unit = Unit(line.start + match.start(), line.start + match.end(), match.group())
            why = "The name stands where the record speaks of other detainees."
            yield Candidate(unit.start, unit.end, InfoKind.NAME, "meaning:detainee", why, 0.6, None, Role.THIRD)
