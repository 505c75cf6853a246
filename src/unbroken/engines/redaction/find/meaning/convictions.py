"""Find convictions and cautions of anybody, in prose or in a list. Source: DOMAIN 3.4 rows 41 to 43; trap T07."""

from __future__ import annotations

import re

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.decide.printcheck import normal_pncid
from unbroken.engines.redaction.find.meaning.subjects import subject_of
from unbroken.engines.redaction.find.meaning.units import Unit, lines, units
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role

PRINTS = frozenset({DocumentType.PNC, DocumentType.PCN, DocumentType.MG16})
NEAR = 240
CONVICTION = re.compile(
    r"""\b(?:(?:previous|prior|earlier|spent|unspent|\d+|no|one|two|three|four|five|six|seven|eight|nine|
    ten)\s+(?:\w+\s+){0,2}convictions?|convictions?\s+for|
    (?:was|were|been|is|stands)\s+
    (?:\w+\s+){0,2}convicted\s+(?:of|for|at|in)|convicted\s+(?:of|in\s+\d{4}|at)|(?:previous|prior|\d+|no|one|
    two|three|four|five|six|a)\s+(?:\w+\s+)?
    (?:cautions?\s+(?:for|in|from|dated)|cautions\b|reprimands?)|
    (?:was|been|is|were)\s+(?:\w+\s+){0,2}sentenced\s+to|(?:was|been|has)\s+(?:\w+\s+){0,2}(?:cautioned|
    reprimanded)\s+(?:for|in)|
    criminal\s+record|antecedents|(?:wanted|outstanding|circulated)\s+on\s+(?:a\s+|an\s+)?(?:\w+\s+)?warrant|
    (?:recall(?:ed)?\s+to|on\s+licence\s+(?:from|for)|released\s+on\s+licence)\b|
    (?:breach|fail(?:ed|ing)\s+to\s+appear)\s+warrant|(?:served|serving|did)\s+(?:\w+\s+){0,4}(?:prison|custod\w+|sentence|time\s+for)|
    (?:been|was|came)\s+(?:\w+\s+){0,2}(?:to|in|out\s+of|released\s+from)\s+(?:prison|jail|young\s+offender\w*)|ex-?offender)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CHARGE_CAUTION = re.compile(r"\bcautioned\s+(?:him|her|them|and|the)\b|\bunder\s+caution\b", re.IGNORECASE)
_PRINT_ROW = re.compile(
    r"^\W*(?:\d{1,3}[.)]?\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b.*\b(?:court|magistrates|crown|MC|CC|months?|fine|"
    r"discharge|imprisonment|community order|caution|youth|licence|disqualif\w+)\b",
    re.IGNORECASE,
)
_PNCID = re.compile(r"(?<![\w/])(?:\d{4}|\d{2})/\d{1,7}[A-Z](?![\w/])")


def find_convictions(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the sentences and list rows that tell of convictions, each with the person they are plainly of."""
    found = [_candidate(unit, case) for unit in units(text) if _tells(unit.text)]
    if document_type in PRINTS:
        return found
    is_list_of_others = document_type in {DocumentType.MG18, DocumentType.MG6C, DocumentType.BANK_STATEMENT}
    rows = () if is_list_of_others else lines(text)
    listed = [_candidate(unit, case) for unit in rows if _PRINT_ROW.match(unit.text)]
    return [*found, *listed, *_of_somebody_else(text, case)]


def _tells(sentence: str) -> bool:
    return bool(CONVICTION.search(_CHARGE_CAUTION.sub(" ", sentence)))


def _of_somebody_else(text: str, case: Case) -> list[Candidate]:
    """Return the lines with a PNCID that nobody in the record has: convictions merged from another's print."""
    known = {normal_pncid(each.identifiers.pncid) for each in case.people}
    if not known - {""}:
        return []
    found = []
    for unit in lines(text):
        foreign = [match for match in _PNCID.finditer(unit.text) if normal_pncid(match.group()) not in known]
        if foreign and re.search(r"\bPNC", unit.text, re.IGNORECASE):
            why = "The PNCID is nobody's in the case record, so the convictions may be another person's."
            found.append(
                Candidate(unit.start, unit.end, InfoKind.PREVCON, "meaning:conviction", why, 0.9, None, Role.THIRD)
            )
    return found


def _candidate(unit: Unit, case: Case) -> Candidate:
    person_id, role = subject_of(unit.text, case)
    why = "The passage tells of convictions or cautions."
    return Candidate(unit.start, unit.end, InfoKind.PREVCON, "meaning:conviction", why, 0.75, person_id, role)
