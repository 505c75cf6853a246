"""Find in the extract of a phone the contacts who are not in the case, and intimate messages off the point.

Source: DOMAIN 3.4 rows 51 to 53.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning.subjects import people_named, words_of_charges
from unbroken.engines.redaction.find.meaning.units import Unit, lines, units
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

EXTRACTS = frozenset({DocumentType.PHONE_EXTRACT, DocumentType.PHONE_IMAGE})
_NUMBER = re.compile(r"(?:\+44\s?\(?0?\)?\s?|\(?0)\d[\d \-()]{7,12}\d")
_CONTACT = re.compile(r"^\W*(?:\d{1,4}[.)]?[ \t]+)?(?P<name>[A-Za-z][\w'’.&-]*(?: [\w'’.&()-]+){0,3})[ \t:;,|–-]+$")
_LABELS = re.compile(
    r"\b(?:phone|mobile|tel|telephone|number|from|to|sent|received|incoming|outgoing|call|sms|msisdn|imei|"
    r"handset|owner|"
    r"home|work|date|time|contact|contacts|name|device|participants?|message|subscriber|account|exhibit|user|sim)\b",
    re.IGNORECASE,
)
_FAITH = re.compile(
    r"\b(?:church|mosque|synagogue|temple|gurdwara|chapel|prayers?|praying|ramadan|eid|diwali|bible|quran|koran|"
    r"torah|imam|vicar|"
    r"priest|rabbi|pastor|mass\b(?= (?:on|at|this|tonight|tomorrow))|rosary|confession|baptis\w+|christening|communion|"
    r"confirmation class|holy|worship|congregation|hajj|sabbath|shabbat|religio\w+|muslim|christian|catholic|"
    r"jewish|hindu|sikh)\b",
    re.IGNORECASE,
)
_INTIMATE = re.compile(
    r"\b(?:sex|sexual\w*|sexy|slept with|sleeping with|nudes?|naked|intimate|affair|hook(?:ed|ing)? up|"
    r"one night stand|condoms?|"
    r"gay|lesbian|bisexual|transgender|coming out|came out|dating app|tinder|grindr|virgin\w*|period (?:is )?late|"
    r"pregnancy test|(?:my|the|her|morning after) pill|contracept\w+|abortion|(?:the|sexual health|"
    r"family planning) clinic)\b",
    re.IGNORECASE,
)
_TOPICS = ((_FAITH, InfoKind.RELIGION), (_INTIMATE, InfoKind.SEXUAL))


def find_phone_matter(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the contacts and the intimate messages of a phone extract that have no place in the case."""
    if document_type not in EXTRACTS:
        return []
    return [*_contacts(text, case), *_messages(text, case)]


def _contacts(text: str, case: Case) -> Iterator[Candidate]:
    for line in lines(text):
        number = _NUMBER.search(line.text)
        match = _CONTACT.match(line.text[: number.start()]) if number else None
        if match is None or _is_label(match["name"]) or people_named(match["name"], case):
            continue
        start = line.start + match.start("name")
        why = "The name of a contact who is not in the case record."
        yield Candidate(start, start + len(match["name"]), InfoKind.NAME, "meaning:contact", why, 0.7, None, Role.THIRD)


def _is_label(name: str) -> bool:
    """Return whether all its words are those of a form rather than of a contact."""
    return all(_LABELS.fullmatch(word) for word in re.findall(r"\w+", name))


def _messages(text: str, case: Case) -> Iterator[Candidate]:
    charged = words_of_charges(case)
    for unit in units(text):
        for topic, kind in _TOPICS:
            found = topic.search(unit.text)
            if found and not topic.search(charged):
                yield _candidate(unit, kind)
                break


def _candidate(unit: Unit, kind: InfoKind) -> Candidate:
    why = "A private message on faith or intimate life that does not bear on the offences."
    marks = frozenset({Mark.IRRELEVANT})
    return Candidate(unit.start, unit.end, kind, "meaning:private-message", why, 0.7, None, Role.VIC, marks)
