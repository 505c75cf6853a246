"""Form fields: a label says what the value beside or below it is, whatever the value looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.patterns.view import View, hit
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind

_ADDRESS = (
    r"(?:(?:home|current|postal|permanent|previous|bail|correspondence|full|patient'?s?|witness'?|victim'?s?|"
    r"caller'?s?|"
    r"private|temporary|last known|his|her) )*address(?: line)?(?: ?\d)?"
    r"(?: \(?(?:home|line \d|including postcode|inc\.? postcode)\)?)?"
)
_ADDRESS_PART = (
    r"(?:house|flat)(?: name| number| no\.?| name ?/ ?number| name or number)+|street(?: name)?|road|"
    r"town(?: ?/ ?city)?|city|village|locality|county"
)
_ETHNICITY = r"ethnicity|ethnic (?:origin|group|appearance)|self[- ]defined ethnicity|nationality"
_LABELS: tuple[tuple[str, InfoKind, str], ...] = (
    (_ADDRESS, InfoKind.ADDRESS, "address"),
    (_ADDRESS_PART, InfoKind.ADDRESS, "address"),
    (r"post ?code|postal code", InfoKind.POSTCODE, "postcode"),
    (r"place of birth|town of birth|birthplace", InfoKind.FREE_ID, "place of birth"),
    (_ETHNICITY, InfoKind.ETHNICITY, "ethnicity or nationality"),
    (r"religion(?: ?/ ?belief)?|faith", InfoKind.RELIGION, "religion"),
    (r"sexual orientation|sexuality", InfoKind.SEXUAL, "sexual orientation"),
)
_FIELDS = tuple(
    (
        re.compile(
            rf"(?:(?<=^)|(?<=[\n\t\f])) *(?:{label})(?: ?\([^)\n]{{1,24}}\))?[ \t]*(?::[ \t]*|\t+)", re.IGNORECASE
        ),
        kind,
        name,
    )
    for label, kind, name in _LABELS
)
_LONGEST = 400
_EMPTY = re.compile(
    r"^\W*(?:n/?a|none|nil|not (?:known|given|stated|applicable|recorded|provided)|unknown|as above|same|see |"
    r"withheld|refused|redacted|no|yes|tbc|-+|_+|\.+)\b|^\W*$",
    re.IGNORECASE,
)
_NEXT_LABEL = re.compile(r"(?:^|\s)[A-Z][A-Za-z /'()-]{1,30}:")
_CONTINUES = re.compile(
    r"^(?:[A-Z][\w'’.-]*|\d{1,4}[A-Za-z]?)(?:[ ,-]+(?:[A-Z0-9][\w'’.-]*|on|upon|in|the|le|of|and|under))*[,.]?$"
)


def find_labelled(view: View) -> Iterator[Candidate]:
    """Yield the values of form fields for addresses and personal characteristics."""
    for pattern, kind, name in _FIELDS:
        for match in pattern.finditer(view.text):
            span = _value(
                view.text, match.end(), several_lines=kind is InfoKind.ADDRESS and "address" in match[0].lower()
            )
            if span is not None and _fits(view.text[slice(*span)], kind):
                yield hit(span, kind, "field", f"The form's field for the {name}.", 0.9)


def _fits(value: str, kind: InfoKind) -> bool:
    if kind is InfoKind.POSTCODE:
        return len(value) <= 10 and any(each.isdecimal() for each in value)
    return not (kind is InfoKind.ADDRESS and re.search(r"@|https?:|^\d{1,3}(?:\.\d{1,3}){3}$", value))


def _value(text: str, at: int, *, several_lines: bool) -> tuple[int, int] | None:
    end = _cell_end(text, at)
    if not text[at:end].strip() and several_lines and text[end : end + 1] == "\n":
        at, end = end + 1, _cell_end(text, end + 1)
    if another := _NEXT_LABEL.search(text[at:end]):
        end = at + another.start()
    if _EMPTY.search(text[at:end]) or len(text[at:end].strip()) > 120:
        return None
    while several_lines and text[end : end + 1] == "\n":
        next_end = _cell_end(text, end + 1)
        line = text[end + 1 : next_end]
        if not _CONTINUES.match(line.strip()) or len(line) > 50 or ":" in line or text[next_end : next_end + 1] == "\t":
            break
        end = next_end
    start = at + len(text[at:end]) - len(text[at:end].lstrip())
    return (start, start + len(text[start:end].rstrip()))


def _cell_end(text: str, at: int) -> int:
    limit = min(len(text), at + _LONGEST)
    return min((found for mark in "\n\t\f" if (found := text.find(mark, at, limit)) >= 0), default=limit)
