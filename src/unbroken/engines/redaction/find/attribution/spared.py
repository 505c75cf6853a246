"""What stays inside a passage that goes by its meaning: the parties' names, exhibits, case numbers, dates and sums.

A passage is taken out for what it tells, and a name in it has a finding and a decision of its own. So the passage is
cut around the names of recorded people and of professionals, and around what is nobody's private matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from unbroken.engines.redaction.finding import Candidate, Finding
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

_PASSAGES = (
    "meaning:sense-",
    "meaning:medical",
    "meaning:counselling",
    "meaning:intelligence",
    "meaning:tactic",
    "meaning:conviction",
)
_SHIELDS = frozenset(
    f"shield:{what}" for what in ("exhibit", "urn", "asn", "asn-form", "offence", "money", "court-case", "collar")
)
_PROFESSIONALS = frozenset({Role.OFFICER, Role.EXPERT, Role.INTERP, Role.AA})
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? \d{{4}})?|{_MONTH} \d{{4}}|"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b"
)
_STREET = re.compile(
    r"(?<!\d )(?<!\d[A-Za-z] )\b(?:[A-Z][a-z'’]+[ \n]){1,2}"
    r"(?:Street|Road|Lane|Avenue|Row|Parade|Square|Terrace|Crescent|Hill)\b"
)
"""A street without a house, which leads to nobody's door."""
_STRANGERS = frozenset({Role.THIRD, Role.FAMILY, Role.BYSTANDER})
_STAYS = ("meaning:sense-where", "meaning:sense-private", "names:stays")
_SCENE_NAME = 4
_SMALL = frozenset({"in", "on", "at", "by", "of", "to", "from", "between", "and", "the", "with", "s", "or", "for"})
_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['\u2019]s\b")
_TITLE = re.compile(
    r"\b(?:(?:[TA]/?)?(?:PC|DC|PS|DS|DI|DCI|PCSO|SC)|(?:(?:Detective|Police|Temporary|Acting)[ \n])*"
    r"(?:Constable|Sergeant|Inspector)|Sgt|Insp|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Doctor|Nurse)\.?"
    r"[ \n](?:\d{1,5}[ \n])?$"
)
_LONGEST_TITLE = 30
_EDGE = " \t\n,;:()\"'“”‘’.-–"


def spare(
    findings: list[Finding], candidates: Iterable[Candidate], text: str, scenes: Iterable[str] = ()
) -> list[Finding]:
    """Return the findings in the order of the text, passages that go by their meaning cut around what stays.

    scenes: the places of the offences as the charges have them.
    """
    stay = [_with_title(text, each.start, each.end) for each in findings if _is_party(each)]
    stay += [(each.start, each.end) for each in candidates if each.finder in _SHIELDS]
    stay += [match.span() for match in _DATE.finditer(text)]
    stay += [match.span() for name in _names_of(scenes) for match in _written(name).finditer(text)]
    streets = [match.span() for match in _STREET.finditer(text)]
    cut = [part for finding in findings for part in _parts(finding, _staying(finding, stay, streets), text)]
    return sorted(cut, key=lambda each: (each.start, each.end))


def _names_of(scenes: Iterable[str]) -> list[str]:
    """Return the names of houses, shops, halls and the like among the places of offences; no number stands alone."""
    parts = [part.strip() for scene in scenes for part in scene.split(",")]
    return [part for part in parts if len(part) >= _SCENE_NAME and any(each.isalpha() for each in part)]


def _written(name: str) -> re.Pattern[str]:
    """Return the pattern of a name as a text has it, over the end of a line too, but not within another number."""
    words = r"[ \n]".join(map(re.escape, name.split()))
    return re.compile(rf"(?<![\w/]){words}\b")


def _is_party(finding: Finding) -> bool:
    """Return whether a finding is the name of somebody in the record or of a professional, or the defendant's car."""
    is_recorded = finding.subject is not None and finding.sure
    if finding.kind is InfoKind.VRM:
        return is_recorded and finding.role is Role.DEF
    return finding.kind is InfoKind.NAME and (is_recorded or (finding.sure and finding.role in _PROFESSIONALS))


def _staying(finding: Finding, stay: list[tuple[int, int]], streets: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return what may stay inside a finding: nothing but in a passage; a street where nobody of the record lives."""
    is_strangers = finding.subject is None and finding.role in _STRANGERS and Mark.PROTECTED not in finding.marks
    own = stay if finding.found_by[0].startswith(_PASSAGES) else []
    return [*own, *streets] if is_strangers and finding.found_by[0].startswith(_STAYS) else own


def _with_title(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a name's span with the rank or title before it, an officer's number too, and the possessive behind it."""
    before = _TITLE.search(text, max(0, start - _LONGEST_TITLE), start)
    behind = _POSSESSIVE.match(text, end)
    return before.start() if before else start, behind.end() if behind else end


def _parts(finding: Finding, stay: list[tuple[int, int]], text: str) -> Iterator[Finding]:
    """Yield what is left of a passage without what stays in it."""
    inside = sorted(span for span in stay if finding.start <= span[0] and span[1] <= finding.end)
    if not inside:
        yield finding
        return
    at = finding.start
    for start, end in [*inside, (finding.end, finding.end)]:
        part = _trimmed(text, at, start)
        if part is not None:
            yield replace(finding, start=part[0], end=part[1])
        at = max(at, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a span without the gaps and points at its ends, or None where no word is left that says anything."""
    written = text[start:end]
    if {word.lower() for word in _WORD.findall(written)} <= _SMALL:
        return None
    first = start + len(written) - len(written.lstrip(_EDGE))
    return first, first + len(text[first:end].rstrip(" \t\n"))
