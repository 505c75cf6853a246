"""Health as people speak of it: a baby lost, nerves, restricted duties, somebody who cuts herself.

The words of doctors are in `medical_words`; these are plain ones that count where the sentence tells of a person.
Source: DOMAIN 3.4 rows 19 and 79.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.meaning import medical_words as words
from unbroken.engines.redaction.find.meaning.units import Unit, trimmed, units

_COLUMN = re.compile(r"[^\t]+")
_WHOSE = r"(?:my|her|his|their|your)"
PLAIN = re.compile(
    rf"""\b(?:
    los(?:t|ing|es)\s+(?:(?:a|the|her|our|another|their|my|that)\s+)(?:\w+\s+)?(?:bab(?:y|ies)|twins|pregnancy)|
    bled\s+for\s+(?:\w+\s+)?(?:days|weeks|months)|
    (?:cuts|cutting|harms|harming|starves|starving)\s+(?:herself|himself|themselves|myself)(?!\s+(?:on|with|while|shaving))|
    (?:with|bad|of)\s+{_WHOSE}\s+nerves|bad\s+nerves|(?:trouble|problem)s?\s+with\s+{_WHOSE}\s+nerves|
    {_WHOSE}\s+(?:\w+\s+)?(?:medical|hospital|doctor'?s|GP)\s+(?:records|notes|file)|
    thyroid|{_WHOSE}\s+(?:womb|bowels?|prostate|ovaries|bladder)\b|
    blood\s+(?:condition|disorder|disease|clots?)|(?:clots?|clot)\s+on\s+(?:the|her|his)\s+(?:lungs?|brain)|
    heart\s+(?:condition|trouble|defect|complaint)|dodgy\s+(?:heart|ticker)|
    (?:had|having)\s+(?:a|another)\s+(?:mini[- ])?stroke|
    (?:fertility|hormone|infusion)\s+treatment|on\s+oxygen|
    (?:had|having|has\s+had)\s+(?:a|another)\s+(?:nervous\s+)?breakdown|
    (?:tried|tries)\s+to\s+(?:kill|hang|drown|top|poison)\s+(?:herself|himself|themselves|myself)|
    pain\s+(?:control|clinic|relief\s+clinic)|
    lump\s+in\s+(?:the|her|his|my)\s+(?:breast|neck|throat|groin)|on\s+tablets\s+for\b)""",
    re.IGNORECASE | re.VERBOSE,
)

AWAY = re.compile(
    r"""\b(?:
    on\s+the\s+sick\b|signed\s+off\s+(?:sick|work|by)|(?:doctor|GP)\s+(?:has|had)\s+signed\s+\w+\s+off|off\s+(?:work\s+)?sick\b|
    (?:on|off\s+on|taking)\s+(?:long[- ]term\s+)?sick\s+leave|maternity\s+leave|
    (?:on|to|given|placed\s+on)\s+(?:restricted|light|recuperative|adjusted|amended|non[- ]operational)\s+duties)\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""Why somebody is not at work, or not at all of it."""
_FIRST = re.compile(r"\b(?:I|I['’]\w+|my|me)\b")
_OFFICER = re.compile(
    r"(?i)statement of\s*[:\-\t]?\s*(?:\w+\s+){0,3}?(?:pc|dc|ds|di|ps|sgt|sergeant|constable|inspector)\b|"
    r"\bI am (?:a |an |the )?(?:\w+\s){0,2}(?:police (?:constable|officer|sergeant)|detective|constable)\b|"
    r"occupation\s*[:\t]?\s*(?:police|detective)"
)


def is_by_officer(text: str) -> bool:
    """Return whether an officer makes a statement."""
    return bool(_OFFICER.search(text))


def is_of_writer_away(sentence: str) -> bool:
    """Return whether a sentence says why its own writer is not at work."""
    return bool(AWAY.search(sentence) and _FIRST.search(sentence))


def health_told(text: str, *, by_officer: bool) -> Iterator[Unit]:
    """Yield the sentences and cells that speak in plain words of somebody's health, without what is of an injury.

    by_officer: where not, why the writer was away from work is left, as it may be the harm done.
    """
    for unit in units(text):
        if words.EFFECT.search(unit.text) or words.CERTAIN.search(unit.text):
            continue
        for cell in _COLUMN.finditer(text, unit.start, unit.end):
            part = trimmed(text, *cell.span())
            if part is None:
                continue
            is_away = bool(AWAY.search(part.text)) and (by_officer or not _FIRST.search(part.text))
            if is_away or (PLAIN.search(part.text) and not words.INJURY.search(PLAIN.sub(" ", part.text))):
                yield part


def health_in(passage: str) -> re.Match[str] | None:
    """Return where a passage first speaks of somebody's health, in the words of doctors or in plain ones."""
    found = [match for match in (each.search(passage) for each in (words.CERTAIN, PLAIN, AWAY)) if match is not None]
    return min(found, key=lambda match: match.start(), default=None)
