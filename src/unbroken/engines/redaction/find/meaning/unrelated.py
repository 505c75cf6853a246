"""Find the entries of a police log, crime report or notebook that tell of another incident.

Officers note in one book whatever they do: an alarm on the way, a call that took the unit away, a child who was taken
home. Source: DOMAIN 3.4 row 60.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning.subjects import people_named, words_of_charges
from unbroken.engines.redaction.find.meaning.units import Unit, lines, trimmed, units
from unbroken.engines.redaction.find.roles import is_child_at, offence_day
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

_FLAGS = re.IGNORECASE | re.VERBOSE
_HEAD_LINES = 4
_LOG_HEAD = re.compile(
    r"(?i)\b(?:crime report|incident (?:log|report)|occurrence (?:log|report)|pocket ?(?:note)?book|note ?book|PNB|"
    r"investigation log|enquiry log|day ?book|CAD|command and control)\b"
)
_STAMP = re.compile(
    r"""(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}\s+[A-Z][a-z]+\s+\d{4})[.,]?\s+)?
    [\[(]?\d{1,2}[:.]?\d{2}(?::\d{2})?(?:\s?hrs)?[\])]?[\s:,.–-]+""",
    _FLAGS,
)
_SAID_SO = re.compile(
    r"""(?:\W*(?:un(?:connected|related|associated)|not\s+(?:connected|related|linked)|
    nothing\s+to\s+do\s+with\s+(?:this|it)|(?:an)?other\s+(?:job|incident|matter|call|duties)|
    (?:separate|different)\s+(?:job|incident|matter|call))
    (?:\s+(?:to|with)\s+(?:this|the)(?:\s+(?:job|incident|matter|case|offence|enquiry|investigation))?)?
    (?:\s+(?:job|incident|matter|call|entry|enquiry))?\s*(?:[:;,–—-]|\.\s))\s*""",
    _FLAGS,
)
"""What opens an entry of which the writer says that it is of another matter."""
_NOT_IN_CASE = re.compile(
    r"\b(?:unconnected|unrelated|not\s+connected|not\s+related|nothing\s+to\s+do)\s+(?:to|with)\s+"
    r"(?:this|the\s+present)\s+(?:job|incident|matter|case|offence|enquiry|investigation)\b",
    re.IGNORECASE,
)
_CALLED_AWAY = re.compile(
    r"""\b(?:diverted|re-?deployed|re-?assigned|redirected|called\s+away|pulled\s+away|now\s+committed|resumed)\s+
    (?:to|for|on|at|from)\s+(?P<what>(?!this|the\s+(?:scene|above|location|incident))[^.;]+)""",
    _FLAGS,
)
_INCIDENT = re.compile(
    r"""\b(?:sudden\s+death|RT[CA]|(?:road\s+traffic\s+)?collision|crash|domestic|burglary|robbery|shoplift\w*|theft|fight|
    disturbance|affray|missing|misper|concern\s+for|welfare|alarm|fire|stabbing|shooting|assault|suicid\w*|AWOL|
    break-?down|obstruction|break-?in|pursuit|drunk|nuisance|noise|hospital\s+guard|bed\s?watch|football|prisoner)\b""",
    _FLAGS,
)
_ENTRIES_FIRST = 3
"""So many entries of a log tell of its own incident before a unit is called away from it."""
_OTHER_LOG = re.compile(
    r"\b(?:see|refer(?:\s+to)?|under|per|now|new|separate|recorded\s+(?:on|as|under)|dealt\s+with\s+(?:on|under)|on)\s+"
    r"(?:own\s+|separate\s+|another\s+|different\s+)?(?:log|CAD|incident|job|OIS|STORM)\s*(?:no\.?|number|ref\.?)?\s*"
    r"(?P<log>\d{2,6})",
    re.IGNORECASE,
)
_SAME = re.compile(
    r"\b(?:duplicates?|linked|links?|same|second\s+call\w*|repeat|also\s+(?:called|reported)|cross[- ]?ref\w*|attached|"
    r"original|previous|earlier|history|first\s+call\w*)\b",
    re.IGNORECASE,
)
_CHILD = re.compile(
    r"""\b(?:an?|another|one|two|young)\s+(?:\w+\s+){0,2}?(?:(?:\w+[ -])?\w+[ -]years?[ -]old\s+
    (?:girl|boy|child|female|male)|(?:girl|boy|child|youth|juvenile|toddler|schoolgirl|schoolboy|teenager)\b)""",
    _FLAGS,
)
_IN_CARE = re.compile(
    r"""\b(?:drunk|intoxicated|missing|absconded|run(?:ning)?\s+away|ran\s+away|truant\w*|foster|care\s+home|
    children'?s\s+home|social\s+(?:worker|services)|taken\s+home|returned\s+home|self[- ]?harm\w*)\b""",
    _FLAGS,
)
_COLUMN = re.compile(r"[^\t]+")
_WHY = "The entry tells of another incident."


def find_unrelated_entries(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the entries of a log, crime report or notebook on other incidents, whole."""
    if not _is_log(text, document_type):
        return []
    marks = frozenset({Mark.IRRELEVANT})
    return [
        Candidate(each.start, each.end, InfoKind.FREE_ID, "meaning:entry", _WHY, 0.8, None, Role.THIRD, marks)
        for each in _unrelated(text, case)
    ]


def _is_log(text: str, document_type: DocumentType) -> bool:
    if document_type is DocumentType.CAD:
        return True
    head = " ".join(line.text for line in lines(text)[:_HEAD_LINES])
    return document_type is DocumentType.OTHER and bool(_LOG_HEAD.search(head))


def _unrelated(text: str, case: Case) -> Iterator[Unit]:
    """Yield what tells of another incident; what the writer says is of another matter goes to the entry's end."""
    own_logs = frozenset(re.findall(r"\d{2,6}", " ".join(line.text for line in lines(text)[:_HEAD_LINES])))
    places = [part.strip().lower() for each in case.offences for part in each.place.split(",")]
    is_on, before, entries = False, 0, 0
    for unit in (part for each in units(text) for part in _cells(text, each)):
        head = _STAMP.match(unit.text)
        between = text[before : unit.start]
        is_new = head is not None or before == 0 or "\n" in between or "\t" in between
        before = unit.end
        said = unit.text[head.end() :] if head else unit.text
        entries += head is not None
        is_on = bool(_SAID_SO.match(said)) or (is_on and not is_new and not people_named(said, case))
        is_away = entries > _ENTRIES_FIRST and _is_called_away(said, case, places)
        if is_on or is_away or _tells_of_another(said, case, own_logs):
            yield Unit(unit.start + (head.end() if head else 0), unit.end, said)


def _tells_of_another(said: str, case: Case, own_logs: frozenset[str]) -> bool:
    if people_named(said, case) or _SAME.search(said):
        return False
    if _NOT_IN_CASE.search(said):
        return True
    log = _OTHER_LOG.search(said)
    if log is not None and log["log"] not in own_logs:
        return True
    return bool(_CHILD.search(said) and _IN_CARE.search(said)) and not _has_child(case)


def _is_called_away(said: str, case: Case, places: list[str]) -> bool:
    """Return whether a sentence tells that somebody had to leave for an incident that is not the one charged."""
    away = _CALLED_AWAY.search(said)
    told = _INCIDENT.search(away["what"]) if away else None
    if told is None or people_named(said, case) or any(each in said.lower() for each in places if each):
        return False
    return told.group().lower()[:5] not in words_of_charges(case)


def _has_child(case: Case) -> bool:
    """Return whether somebody on the record may be a child, of whom an entry may tell."""
    day = offence_day(case)
    children = {Role.VIC_CH, Role.WIT_CH}
    return any(each.role in children or is_child_at(each, day) for each in case.people)


def _cells(text: str, unit: Unit) -> Iterator[Unit]:
    """Return the cells of a row of a table; a sentence is one."""
    for cell in _COLUMN.finditer(text, unit.start, unit.end):
        part = trimmed(text, *cell.span())
        if part is not None:
            yield part
