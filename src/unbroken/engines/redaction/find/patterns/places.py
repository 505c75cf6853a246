"""Whether a number or address belongs to a court, an office or a shop, by the words before it."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.names.lexicon import is_forename
from unbroken.engines.redaction.find.patterns.businesses import is_after_business, is_traded_at
from unbroken.engines.redaction.find.patterns.view import View
from unbroken.engines.redaction.vocabulary import Mark

_BODY = re.compile(
    r"\b(?:(?:crown|magistrates['’]?|magistrates['’]? s|county|youth|family|high|combined) court|court(?: centre|"
    r" house|house| office)?"
    r"|justice centre|crown prosecution service|cps\b|police(?: station| headquarters| hq| office)?|constabulary|"
    r"custody suite|switchboard"
    r"|hospital|infirmary|medical centre|health centre|surgery|clinic|pharmacy|chemist|council|town hall|"
    r"civic centre|hmcts|hmp"
    r"|probation|witness care(?: unit)?|witness service|victim support|helpline|enquir(?:y|ies)|reception|"
    r"front (?:desk|counter)|head office"
    r"|solicitors?|chambers|llp|ltd|limited|plc|shop|store|stores|supermarket|superstore|newsagents?|off[- ]licence|"
    r"post office|bank|branch"
    r"|pub|public house|inn|tavern|arms|hotel|restaurant|cafe|café|takeaway|take-away|garage|petrol station|"
    r"filling station|service station"
    r"|station|library|church|mosque|temple|leisure centre|sports centre|gym|nightclub|club|retail park|"
    r"shopping centre|bakery|butchers?"
    r"|convenience|express|boots|tesco|sainsbury['’]?s?|asda|aldi|lidl|morrisons|co-?op|spar|argos|superdrug|b&q|"
    r"halfords|mcdonald['’]?s|laboratory)\b"
)
_PERSONAL = re.compile(
    r"\b(?:my|his|her|their|your|our|home|mobile|personal|private|lives?|living|lived|resid\w+|residence|"
    r"address of (?:mr|mrs|ms|miss)"
    r"|next of kin|mother|father|mum|dad|neighbour|parent|works? at|worked at|work as|employed|i am|i'm|of no|caller|"
    r"informant|patient|witness(?! care| service)"
    r"|victim(?! support)|defendant|applicant|complainant|occupier|owner|account holder)\b"
)
_TITLED = re.compile(r"\b(?:mr|mrs|ms|miss|mx)\b")
"""Somebody by title between the body and the address: the address is theirs ("the shop, by Mrs Hale of 4 Elm Row")."""
_SOMEBODY_OF = re.compile(r"\b(?P<first>[A-Z][a-z]+)[ \n][A-Z][\w'’-]+,?[ \n](?:of|at|from)[ \n]\Z")
"""Somebody by name right before an address: "entry for Pavel Horacek of 7 Teasel Bank"."""
_CLAUSE = re.compile(r"[.;!?]\s|\t")


_DOUBTFUL = frozenset(
    {"bank", "church", "arms", "inn", "club", "station", "store", "garage", "branch", "spar", "boots"}
)


def _is_in_address(clause: str, body: re.Match[str]) -> bool:
    """Return whether a word for a body is part of a street or surname: a postcode or a house number stands by it."""
    if body[0] not in _DOUBTFUL:
        return False
    has_postcode = re.search(r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b", clause[body.end() :]) is not None
    word = re.search(r"([^\W\d]+) $", clause[: body.start()])
    return has_postcode or (word is not None and is_forename(word[1]))


_OWN_NAME = re.compile(
    r"\b(?:(?:crown|magistrates['’]?|county|youth|family|high|combined) court|justice centre|police station|hospital|"
    r"infirmary"
    r"|council|town hall|civic centre|solicitors?|surgery|health centre)\b"
)


def _sentence(view: View, start: int) -> str:
    return re.split(r"[.;!?]\s", view.text[max(0, start - 140) : start])[-1].replace("\n", " ")


def public_marks(view: View, start: int, end: int = 0) -> frozenset[Mark]:
    """Return PUBLIC_BODY when the clause before `start` names a body or shop and no person's own possession.

    end: the end of an address that may itself begin with the name of a court or office.
    """
    if end and _OWN_NAME.search(view.lower, start, end):
        return frozenset({Mark.PUBLIC_BODY})
    if end and (is_after_business(view.text[max(0, start - 80) : start]) or is_traded_at(_sentence(view, start))):
        return frozenset({Mark.PUBLIC_BODY})
    line = view.line_before(start)
    if "\t" in line and _OWN_NAME.search(line) and not _PERSONAL.search(line):
        return frozenset({Mark.PUBLIC_BODY})
    clause = _CLAUSE.split(view.before(start, 90))[-1]
    clause = clause if len(clause) >= len(line) or "\t" in line else line
    bodies = list(_BODY.finditer(clause))
    if not bodies:
        return frozenset()
    if all(_is_in_address(clause, each) for each in bodies):
        return frozenset()
    personal = _PERSONAL.search(clause, max(0, bodies[-1].start() - 30)) or _TITLED.search(clause, bodies[-1].end())
    somebody = _SOMEBODY_OF.search(view.text, max(0, start - 50), start)
    return frozenset() if personal or (somebody and is_forename(somebody["first"])) else frozenset({Mark.PUBLIC_BODY})
