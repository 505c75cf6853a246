"""Find the schools, workplaces and jobs that documents name in so many words. Source: DOMAIN 3.4 rows 16 and 30."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.find.meaning.subjects import words_of_charges
from unbroken.engines.redaction.find.names.life import is_said_of_accused
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

SHEETS = frozenset({DocumentType.BANK_STATEMENT, DocumentType.SPREADSHEET})
_S = r"[ \n]+"
_PROPER = rf"(?:St\.?{_S})?[A-Z][\w'’&-]+(?:{_S}(?:of{_S}|and{_S}|the{_S}|&{_S})?[A-Z][\w'’&-]+){{0,5}}"
_JOB = (
    r"(?:(?!(?:at|for|by|with|in|of|and|who|but|the|or|that|so|if|as|than|while|because|since|when|where|until|to|on|"
    r"from)\b)[a-z][\w'’-]*[ \n]*){1,4}"
)
_SCHOOL = re.compile(
    rf"(?<!\w)(?:St\.?{_S})?(?:[A-Z][\w'’-]{{1,30}}{_S}){{1,4}}"
    rf"(?:(?:Primary|Secondary|High|Junior|Infant|Grammar|Academy|Catholic|Community|Comprehensive|Nursery|Upper|Lower|"
    rf"Middle|C of E|CE|RC){_S})*"
    r"(?:School|Academy|College|Nursery|Sixth[ \n]Form|Infants|Juniors|Primary|Preschool|Pre-School|"
    r"High)\b(?!\s+Street)"
)
_PERSON = r"(?:I|he|she|He|She|who|also|and|then)"
_WORK = re.compile(
    rf"\b{_PERSON}{_S}(?:(?:am|is|was|are|have{_S}been|has{_S}been){_S}(?:\w+{_S})?(?:employed|working|"
    rf"contracted|based)|"
    rf"works?|worked|have{_S}worked|has{_S}worked|volunteers?|manages?|runs?|"
    rf"(?:do|does|did){_S}(?:Saturdays|Sundays|weekends|evenings|nights|mornings|shifts|bar{_S}work|hours)|"
    rf"(?:have|has|had|got){_S}a{_S}(?:\w+{_S}){{0,2}}job)\b"
    rf"(?:{_S}(?:as|part|full|time|part-time|full-time|currently|now|nights|days|shifts|an?|the|{_JOB}))*?"
    rf"{_S}(?:(?:at|for|by|with|in){_S})?(?:the{_S})?(?P<place>{_PROPER})"
)
_AS_JOB = re.compile(
    rf"\b(?:{_PERSON}{_S}(?:am|is|was){_S}(?:now{_S}|currently{_S}|also{_S}|employed{_S}as{_S})?(?:an?|the)|"
    rf"(?:work|works|worked|working|"
    rf"employed){_S}as{_S}(?:an?|the)|"
    rf"[Mm]y{_S}job{_S}is|by{_S}trade{_S}I{_S}am{_S}an?){_S}(?P<job>{_JOB})"
    rf"(?P<link>[ \n]*\b(?:at|for|with|in|by|of){_S}(?:the{_S})?(?P<place>{_PROPER}))?"
)
_LABELLED = re.compile(
    r"(?im)(?:^|\t)[ ]*(?P<label>occupation|employer|place of work|work\s?place|works at|school|college|"
    r"nursery)[ ]*[:\t][ \t]*"
    r"(?P<value>[^\t\n\f]{2,60})"
)
_EXPLAINS = re.compile(
    r"\b(?:store|shop|building\s+society|post\s+office|pawn\w*|bookmaker\w*|retail|supermarket|sales|security|guard|cashier|till|duty|teacher|head\s?teacher|officer|"
    r"constable|"
    r"police|doctor|nurse|paramedic|surgeon|consultant|registrar|bank|door\s?(?:man|staff|supervisor)|licensee|"
    r"bar\s?(?:staff|man|maid|tender|manager)|fraud|investigator|auditor|examiner|scientist|analyst|manager)\b",
    re.IGNORECASE,
)
_AT_WORK = re.compile(
    r"\b(?:tills?|counter|branch|till\s?roll|cctv|I\s+(?:now\s+)?produce|stock|store|shop|staff|on duty|"
    r"at work|on shift|my shift|was working|"
    r"I work(?:ed)? (?:there|here)|in (?:my|"
    r"the course of my) (?:role|work|capacity)|"
    r"in the (?:branch|ward|department|classroom)|customers?|our (?:cctv|stock|store|records|"
    r"customer)|my patient|"
    r"I examined|pupil of mine|in my class)\b",
    re.IGNORECASE,
)
_OF_MEDICAL_WITNESS = re.compile(
    r"(?i)\bstatement of (?:an? )?(?:medical|expert) witness\b|\boccupation[ \t]*[:\t][^\n]{0,40}\b"
    r"(?:consultant|doctor|surgeon|registrar|physician|paramedic|radiologist|radiographer|pathologist|"
    r"(?:staff|senior|emergency) nurse|sister|matron)\b"
)
_WHERE_TREATED = re.compile(r"\b(?:Hospital|Infirmary|Ambulance|Urgent Care|Walk-in|NHS)\b")
_TREATED = re.compile(
    r"(?i)\bI (?:examined|treated|assessed|sutured|reviewed|attended to|operated on|saw)\b|\bmy patient\b"
)
"""What a doctor's own statement says; the hospital where the doctor works is then where the injured were seen."""
_JOB_ENDING = re.compile(
    r"(?:\b(?:\w+(?:ist|ian|yst|eer|ctor|cher|iver|ller|nner|cker|rker|aker|tter|dder|mber|gner|nter|ager|yer|"
    r"ainer|eaner|"
    r"iser|uctor|itor|ecretary)|nurse|chef|cook|clerk|assistant|carer|cleaner|student|apprentice|builder|"
    r"mechanic|barber|"
    r"hairdresser|pilot|farmer|courier|postman|waiter|waitress|consultant|engineer|director|tutor|lecturer|"
    r"pupil|plasterer|"
    r"joiner|gardener|midwife|pharmacist|dentist|optician|receptionist|technician|operative|worker|agent|"
    r"steward|vicar|detective|attendant|executive|buyer))\W*$",
    re.IGNORECASE,
)
_NO_JOB = re.compile(
    r"\b(?:mother|father|sister|brother|daughter|partner|neighbour|customer|member|owner|smoker|driver of|"
    r"passenger|stranger|"
    r"witness|victim|believer|lover|other|better|matter|tenant|former partner|drinker|user|number|order|"
    r"offender|teenager)\W*$",
    re.IGNORECASE,
)
_NO_SCHOOL = re.compile(
    r"\b(?:Police|Royal|Training|Rovers|United|City|Town|Athletic|Wanderers|FC|AFC|RFC|Football|Rugby)\b"
)
_NOTHING = re.compile(r"^\W*(?:n/?a|none|nil|unemployed|not known|over 18|retired|-+)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Explains:
    """Whether a job explains the evidence: the charge names the workplace, or the document speaks of being at work."""

    charged: str
    is_at_work: bool
    is_treating: bool = False

    def by(self, job: str, place: str) -> bool:
        if self.is_treating and _WHERE_TREATED.search(place):
            return True
        return (self.is_at_work and bool(_EXPLAINS.search(job))) or bool(place and _one_line(place) in self.charged)


def find_schools_and_work(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the schools named, and the jobs and employers that a sentence or field gives somebody."""
    if document_type in SHEETS:
        return []
    charged = words_of_charges(case)
    is_treating = bool(_OF_MEDICAL_WITNESS.search(text) and _TREATED.search(text))
    explains = _Explains(charged, bool(_AT_WORK.search(text)), is_treating)
    return [*_schools(text, charged), *_employers(text, explains), *_jobs(text, explains), *_fields(text, explains)]


def _schools(text: str, charged: str) -> Iterator[Candidate]:
    for match in _SCHOOL.finditer(text):
        if not _NO_SCHOOL.search(match.group()) and _one_line(match.group()) not in charged:
            yield _candidate(match.span(), InfoKind.SCHOOL, explains=False)


def _employers(text: str, explains: _Explains) -> Iterator[Candidate]:
    for match in _WORK.finditer(text):
        is_why = explains.by(match.group(), match["place"])
        yield _candidate(match.span("place"), InfoKind.EMPLOYER, explains=is_why, role=_accused(text, match))


def _jobs(text: str, explains: _Explains) -> Iterator[Candidate]:
    for match in _AS_JOB.finditer(text):
        job = match["job"].rstrip()
        if not _JOB_ENDING.search(job) or _NO_JOB.search(job):
            continue
        place = match["place"] or ""
        is_why = explains.by(job, place)
        role = _accused(text, match)
        span = (match.start("job"), match.start("job") + len(job))
        yield _candidate(span, InfoKind.OCCUPATION, explains=is_why, role=role)
        if place:
            yield _candidate(match.span("place"), InfoKind.EMPLOYER, explains=is_why, role=role)


def _accused(text: str, match: re.Match[str]) -> Role | None:
    """Return DEF for work that a sentence gives the defendant by that word, None for anybody else's."""
    return Role.DEF if is_said_of_accused(text, match.start()) else None


def _fields(text: str, explains: _Explains) -> Iterator[Candidate]:
    for match in _LABELLED.finditer(text):
        value = match["value"].rstrip()
        label = match["label"].lower()
        kind = InfoKind.OCCUPATION if label == "occupation" else InfoKind.EMPLOYER
        kind = InfoKind.SCHOOL if label in {"school", "college", "nursery"} else kind
        if _NOTHING.match(value):
            continue
        is_why = explains.by(value, value)
        yield _candidate((match.start("value"), match.start("value") + len(value)), kind, explains=is_why)


_WHY = {
    InfoKind.SCHOOL: "The name of a school or college, which shows where somebody can be found.",
    InfoKind.EMPLOYER: "The text says for whom or where somebody works.",
    InfoKind.OCCUPATION: "The text says what somebody does for a living.",
}


def _candidate(span: tuple[int, int], kind: InfoKind, *, explains: bool, role: Role | None = None) -> Candidate:
    marks = frozenset({Mark.EXPLAINS_EVIDENCE}) if explains and kind is not InfoKind.SCHOOL else frozenset()
    return Candidate(*span, kind, f"meaning:{kind.lower()}", _WHY[kind], 0.65, role=role, marks=marks)


def _one_line(text: str) -> str:
    return " ".join(text.lower().split())
