"""Whether a passage tells of the health of somebody else held, searched or tested beside the defendant.

A custody record is about one detainee, yet it notes what the people in the other cells needed; a forensic form warns of
another donor's infection. Source: DOMAIN 3.4 rows 58, 59 and 63.
"""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.attribution.roles_said import roles_said
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.meaning.detainees import entries_on_others
from unbroken.engines.redaction.vocabulary import DocumentType, Role

_HELD = r"(?:detainees?|prisoners?|detained\s+(?:persons?|males?|females?)|DPs?|arrestees?|inmates?)"
_OTHER = re.compile(
    rf"""\b(?:another|other|fellow|second|third|different|unrelated|separate)\s+(?:\w+\s+)?
    (?:{_HELD}|suspects?|donors?|patients?|arrested\s+persons?)\b|
    \bcell[ -]?mates?\b|\b(?:next|adjoining|neighbouring|opposite|other|another)\s+cells?\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NUMBER = r"(?P<cell>[A-Z]{0,2}\d{1,3}[A-Z]?)\b"
_IN_CELL = re.compile(
    rf"""\b(?:{_HELD}|male|female|man|woman|occupant|person|youth)\s+(?:(?:is|was|held|now|currently|who)\s+){{0,3}}
    (?:in|from|of|at)\s+(?:the\s+)?cell\s*(?:no\.?|number)?\s*{_NUMBER}""",
    re.IGNORECASE | re.VERBOSE,
)
_CELL_SPEAKS = re.compile(rf"\W*(?:\d{{1,2}}[:.]?\d{{2}}\W+)?[Cc]ell\s*{_NUMBER}(?=\s*[:,–-]|\s+[a-z])")
_SEX = re.compile(rf"\b(?P<sex>fe)?male\s+{_HELD}\b", re.IGNORECASE)
_PLACED = re.compile(
    rf"""(?:\b(?:placed|put|taken|moved|escorted|lodged|returned|located|allocated|relocated|back)\s+
    (?:\w+\s+){{0,3}}?cell|(?:^|[\n\t])[ ]*cell(?:\s+(?:no\.?|number|allocated))?\s*[:\t])\s*
    (?:no\.?|number)?\s*{_NUMBER}""",
    re.IGNORECASE | re.VERBOSE,
)
_MALE, _FEMALE = frozenset({"mr", "master", "sir"}), frozenset({"mrs", "ms", "miss", "lady"})


def is_of_another(setting: Setting, start: int, end: int) -> bool:
    """Return whether the first person a passage on health speaks of is another detainee, suspect or donor."""
    passage = setting.text[start:end]
    if setting.document_type is DocumentType.CUSTODY_RECORD and _in_entry_on_another(setting, start, end):
        return True
    said = [
        match.start()
        for match in (_OTHER.search(passage), _in_other_cell(setting, passage), _of_other_sex(setting, passage))
        if match is not None
    ]
    if not said:
        return False
    mention = setting.mention_after(start, start + min(said))
    is_named_first = mention is not None and mention.role is Role.DEF
    return not is_named_first and not any(each.role is Role.DEF for each in roles_said(passage[: min(said)]))


def _in_entry_on_another(setting: Setting, start: int, end: int) -> bool:
    """Return whether a passage lies in an entry that tells of another detainee."""
    entries = entries_on_others(setting.text, setting.case)
    return any(each.start < end and start < each.end for each in entries)


def _in_other_cell(setting: Setting, passage: str) -> re.Match[str] | None:
    """Return where the occupant of a cell is spoken of that the record does not give its own detainee."""
    if setting.document_type is not DocumentType.CUSTODY_RECORD:
        return None
    found = _CELL_SPEAKS.match(passage) or _IN_CELL.search(passage)
    return found if found and found["cell"].upper() not in _own_cells(setting.text) else None


def _own_cells(text: str) -> set[str]:
    """Return the cells in which the record places its own detainee."""
    cells = set()
    for match in _PLACED.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        if not (_OTHER.search(line) or _SEX.search(line)):
            cells.add(match["cell"].upper())
    return cells


def _of_other_sex(setting: Setting, passage: str) -> re.Match[str] | None:
    """Return where a custody record speaks of a man or woman held, when its own detainee is none."""
    accused = setting.only(Role.DEF)
    title = accused.title.rstrip(".").lower() if accused else ""
    if setting.document_type is not DocumentType.CUSTODY_RECORD or title not in _MALE | _FEMALE:
        return None
    found = _SEX.search(passage)
    return found if found and bool(found["sex"]) is (title in _MALE) else None
