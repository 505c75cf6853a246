"""People by their office: police ranks, doctors, interpreters, lawyers. The role says what the policy may keep.

A wrong role would let a name stay, so a rank counts only directly before the name on the same line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from unbroken.engines.redaction.find.names.trimming import NAME, PIECE, trim
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import InfoKind, Role

_RANK = (
    r"(?:T/|A/|Temp(?:orary)? |Acting )?(?:WPC|WDC|WPS|PCSO|TDC|DC|PC|PS|DS|DI|DCI|DSU|DCS|ACC|DCC|SPC|CSI|SOCO|"
    r"FLO|DDO|CDO|(?:DO|DEO|EO|SIO|CSE|DMI|PIO)(?= \d)"
    r"|(?i:detective (?:chief )?(?:constable|sergeant|inspector|superintendent)|police (?:constable|sergeant)|"
    r"special constable"
    r"|constable|sergeant|chief inspector|inspector|superintendent|custody sergeant|civilian investigator|dispatcher"
    r"|(?:financial|fraud|digital(?: media| forensic)?) investigator|crime scene (?:investigator|examiner|manager)"
    r"|(?:case|file) builder|scenes? of crime officer|"
    r"(?:family liaison|neighbourhood|licensing|intelligence|safeguarding) officer"
    r"|call (?:handler|taker)|(?:police|custody|investigating|detention|disclosure|exhibits|interviewing|arresting|"
    r"reporting) officer)"
    r"|(?:Sgt|SGT|Insp|INSP|Supt|SUPT)\.?|OIC:?|Officer(?: in (?:the )?(?:case|charge))?:?|(?i:interviewing|"
    r"arresting|custody) officers?:)"
)
_NUMBER = r"(?:\(?[A-Z]{0,2}\d{1,6}[A-Z]?\)?,? )?"
_OFFICER = re.compile(
    rf"\b{_RANK}(?: {{1,2}}|(?<=:)[ \t]{{0,2}})(?:(?:PC|DC|PS|DS|DI|DCI|TDC) )?{_NUMBER}(?P<name>{NAME})"
)
_OFFICER_WRAPPED = re.compile(rf"\b(?:PC|DC|PS|DS|DI|DCI|PCSO|TDC)(?: \d{{1,6}})?\n(?P<name>{NAME})")
_SEVERAL = re.compile(
    r"\b(?:PCs|DCs|DSs|PSs|PCSOs|Sgts|(?i:(?:police |detective )?constables|sergeants|detectives|"
    rf"officers(?: attending| present)?:?))[ \t]{{1,2}}(?P<names>(?:\d{{1,6}} )?{NAME}"
    rf"(?:(?:, ?| and | & |/ ?)(?:\d{{1,6}} )?{NAME}){{1,5}})"
)
"""One rank for several names: "PCs Hale and Moss"."""
_FOR_THE_TAPE = re.compile(
    rf"\b(?i:for the (?:tape|recording|record|purposes? of the tape|benefit of the (?:tape|recording))[, ]+"
    rf"(?:i['’]m|i am|my name is)) (?:the (?:interviewing officer|officer) )?(?P<name>{NAME})"
)
"""What the officer says who opens an interview."""
_RANK_BELOW = re.compile(
    rf"(?:^|\n)[ \t]*(?P<name>{PIECE}(?: {PIECE}){{0,2}}),?[ \t]*\n[ >]*(?:T/|A/|Temp(?:orary)? |Acting )?"
    r"(?:(?i:detective|police) (?i:chief )?(?i:constable|sergeant|inspector|superintendent)|PC|DC|PS|DS|DI|DCI|PCSO|"
    r"(?i:inspector|sergeant)(?=[ ]?\d|[ ]*(?:\n|$)))\b"
)
"""A signature with the rank in the line below."""
_NUMBER_LAST = re.compile(
    rf"(?P<name>{NAME}),? (?:{_RANK} )?\(?\d{{3,6}}\)?(?=[ ,;.)\n]{{0,2}}(?:{_RANK}|[A-Z][a-z]+ (?:Police|"
    rf"Constabulary)))"
)
_OFFICIAL_MAIL = re.compile(
    rf"(?P<name>{NAME}(?:, {NAME})?)[\"”]?(?: \d{{2,6}})?[\"”]? ?[<\[(][^\s<>@]+@(?:[\w-]+\.)*(?:[\w-]*police|pnn|"
    rf"[\w-]*constabulary|cps(?:-[\w-]+)?|hmcts|courts?|justice|judiciary)\b"
)
_OFFICE = (
    r"(?:(?:senior|specialist|principal|district|deputy chief|chief|associate|reviewing|crown|duty|case|court|"
    r"police|witness care|victim liaison|legal|senior district) ){0,3}"
    r"(?:prosecutor|crown advocate|reviewing lawyer|paralegal officer|paralegal assistant|casework(?:er| assistant)|"
    r"progression officer|legal adviser|court associate|court clerk|listing officer|witness care officer|"
    r"victim liaison officer|disclosure officer|exhibits officer|district judge|resident judge)"
)
_OFFICE_AFTER = re.compile(rf"(?P<name>{PIECE}(?: {PIECE}){{0,3}})(?:, ?| ?[(–|-] ?|[ ]?\n[ >]*)(?i:{_OFFICE})\b")
_BODY_BEFORE = re.compile(
    r"\b(?i:witness care(?: unit)?|list(?:ing)? office|court office|disclosure unit|file unit|control room|cps|"
    rf"crown prosecution service|charging team|casework team|victim liaison unit) ?[(,–-] ?(?P<name>{NAME})(?=[,)])"
)
_OFFICE_BEFORE = re.compile(rf"\b(?i:{_OFFICE}),?:? (?:(?:Mr|Mrs|Ms|Miss)\.? )?(?P<name>{NAME})")
_BEFORE = r"(?<!my )(?<!his )(?<!her )(?<!our )(?<!their )(?<!the )(?<!My )(?<!His )(?<!Her )(?<!Our )(?<!Their )"
_DOCTOR = re.compile(rf"\b(?:Dr|DR|dr|Prof|PROF|Professor|Doctor)\b\.?[ \n](?P<name>{NAME})")
_GP = re.compile(r"\b(?:gp|g\.p\.|general practitioner|family doctor|surgery)\b[^.\n]{0,16}$", re.IGNORECASE)
_EXPERT = re.compile(
    rf"\b(?i:nurse|matron|paramedic|consultant|surgeon|counsel|judge|recorder|hhj|"
    rf"solicitor|barrister"
    rf"|forensic scientist|pathologist|radiographer|physiotherapist):? (?P<name>{NAME})"
)
_SISTER = re.compile(
    rf"{_BEFORE}\b(?:Sister|Charge Nurse|Staff Nurse|S/N|SN|SSN|RN|RMN|RGN|HCA|ANP|ENP|ECP|SpR|SHO|ST\d|FY\d):? "
    rf"(?P<name>{NAME})"
)
_SOLICITOR = re.compile(
    rf"\b(?i:on (?:the )?advice of|advised by|represented by|rep(?:resented)?:?|sol(?:icitor)?s?[.:]?|"
    rf"(?:i/v|interview(?:ed)?)\b[^.\n]{{0,40}} with|interview[.:] (?:\w+ ){{0,3}}with|"
    rf"prepared statement (?:was )?(?:handed in|handed over|read(?: out)?|tendered|submitted|provided|produced|"
    rf"given)(?: in)? by|consultation with (?:(?:his|her|their) (?:solicitor|brief),?)?) "
    rf"(?:Mr|Mrs|Ms|Miss|Mx)\.? (?P<name>{NAME})"
)
_WITH_SUSPECT = re.compile(
    rf"\b(?:(?:Mr|Mrs|Ms|Miss|Mx)\.? )?(?P<name>{PIECE} {PIECE}(?:-{PIECE})?),? (?:is|was|are) (?:also |here |sat |"
    r"sitting )?(?:with you|representing you|acting for you|advising you|your (?:solicitor|brief|lawyer|legal))"
)
_BRIEF = re.compile(
    rf"\b(?i:my|his|her|the) (?i:brief)[.,:]? (?:(?i:is|was|called) )?(?:(?:Mr|Mrs|Ms|Miss|Mx)\.? )?(?P<name>{NAME})"
)
_SITS_IN = re.compile(
    rf"\b(?i:i/v|int/?v|interview(?:ed)?)[^.\n]{{0,40}}? (?:(?:Mr|Mrs|Ms|Miss|Mx)\.? )?(?P<name>{NAME}),? "
    r"(?i:(?:was )?(?:present|in attendance|attending)|solicitor|legal rep)\b"
)
"""A suspect's lawyer: "my brief, NAME", "interviewed, NAME present"."""
_OF_FIRM = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Mx)\.? )?(?P<name>{PIECE}(?: {PIECE}){{1,2}}), "
    rf"(?:[A-Z][\w'’-]+(?:,? (?:and |& )?)){{1,4}}(?:LLP|Solicitors|Law)\b"
)
_INTERPRETER = re.compile(rf"\b(?i:interpreter),?:? (?P<name>{NAME})")
_ADULT = re.compile(
    rf"\b(?:(?i:appropriate adult)|AA)(?: for (?:the )?[\w'’ -]{{2,24}}?)?,?:? (?:(?:Mr|Mrs|Ms|Miss)\.? )?"
    rf"(?P<name>{NAME})"
)

_ASKS = re.compile(r"(?m)^([A-Z]{2,3})[ \t:]{1,3}[A-Z][^\n?]{2,200}\?")
_OFTEN = 2


def find_professionals(text: str) -> Iterator[Candidate]:
    """Yield names after a rank or the title of a profession, with their role; a family doctor counts as anybody."""
    rules = (
        (_OFFICER, "A name after a police rank.", Role.OFFICER),
        (_OFFICER_WRAPPED, "A name after a police rank.", Role.OFFICER),
        (_FOR_THE_TAPE, "A name given for the tape by who interviews.", Role.OFFICER),
        (_RANK_BELOW, "A signature with a police rank below.", Role.OFFICER),
        (_NUMBER_LAST, "A name before an officer's number.", Role.OFFICER),
        (_OFFICIAL_MAIL, "A name before an e-mail address of the police, the prosecution or a court.", Role.OFFICER),
        (_OFFICE_AFTER, "A name before an office of the prosecution or a court.", Role.OFFICER),
        (_OFFICE_BEFORE, "A name after an office of the prosecution or a court.", Role.OFFICER),
        (_BODY_BEFORE, "A name beside an office of the police, the prosecution or a court.", Role.OFFICER),
        (_DOCTOR, "A name after the title of a doctor.", Role.EXPERT),
        (_EXPERT, "A name after the title of a professional.", Role.EXPERT),
        (_SISTER, "A name after the title of a nurse.", Role.EXPERT),
        (_SOLICITOR, "A solicitor's name, by the words before it.", Role.EXPERT),
        (_BRIEF, "A lawyer's name, by the words before it.", Role.EXPERT),
        (_SITS_IN, "A lawyer's name, present at an interview.", Role.EXPERT),
        (_WITH_SUSPECT, "The name of who sits with a suspect.", Role.EXPERT),
        (_OF_FIRM, "A name before a firm of solicitors.", Role.EXPERT),
        (_INTERPRETER, "An interpreter's name.", Role.INTERP),
        (_ADULT, "The name of an appropriate adult.", Role.AA),
    )
    asking = askers(text)
    yield from _several(text)
    for pattern, why, role in rules:
        for match in pattern.finditer(text):
            span = trim(text, *match.span("name"), announced=True)
            if span is None or match.group().split()[0] in asking:
                continue
            own_doctor = role is Role.EXPERT and _GP.search(text[max(0, match.start() - 40) : match.start()])
            known = Role.THIRD if own_doctor else role
            yield Candidate(*span, InfoKind.NAME, "names:cue", why, 0.95, None, known)


def _several(text: str) -> Iterator[Candidate]:
    """Yield the names behind one rank in the plural."""
    for match in _SEVERAL.finditer(text):
        for part in re.finditer(NAME, match["names"]):
            start = match.start("names") + part.start()
            span = trim(text, start, start + len(part.group()), announced=True)
            if span is not None:
                why = "One of several names after a police rank."
                yield Candidate(*span, InfoKind.NAME, "names:cue", why, 0.95, None, Role.OFFICER)


@lru_cache(maxsize=4)
def askers(text: str) -> frozenset[str]:
    """Return capitals that open lines with questions: the initials of who asks ("PS  Where was he?")."""
    counts = Counter(match.group(1) for match in _ASKS.finditer(text))
    often = frozenset(initials for initials, count in counts.items() if count >= _OFTEN)
    return frozenset(each for each in often if not re.search(rf"\b{each} (?:\d+ )?[A-Z][a-z]+ [A-Z][a-z]+\b", text))
