"""The circumstances of a finding that policy rows ask for."""

from __future__ import annotations

import re
from datetime import date

from unbroken.engines.redaction.case import Address, AddressKind, Case, Person
from unbroken.engines.redaction.find.attribution.offices import is_in_block_of_justice
from unbroken.engines.redaction.find.attribution.owner import Owner
from unbroken.engines.redaction.find.attribution.passages import sentence_around
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.known.address_parts import PartKind, address_parts, street_spellings
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.patterns.businesses import is_after_business
from unbroken.engines.redaction.find.roles import (
    DEFENDANT_ROLES,
    PROFESSIONAL_ROLES,
    VICTIM_ROLES,
    is_child_at,
    is_flagged,
    offence_day,
)
from unbroken.engines.redaction.vocabulary import InfoKind, Mark, Role

PLACES = frozenset({InfoKind.ADDRESS, InfoKind.POSTCODE, InfoKind.LOCATION})
CONTACTS = frozenset({InfoKind.PHONE, InfoKind.EMAIL, InfoKind.SOCIAL})

_CHILD_FLAGS = ("child", "youth", "juvenile", "minor", "under 18", "young person")
_RISK_FLAGS = (
    "refuge",
    "protected",
    "stalking",
    "honour",
    "honor",
    "mappa",
    "at risk",
    "forced marriage",
    "safe house",
)
_NEW_IDENTITY_FLAGS = ("new identity", "new name", "identity change", "witness protection", "protected person socpa")
_REPORTING_FLAGS = ("s46", "s.46", "section 46", "reporting direction", "reporting restriction")

_SCENE_CUE = re.compile(
    r"(?i)\b(?:scene|burgl\w*|broken? into|break-?in|(?:incident|offence|assault|attack|theft|robbery|"
    r"fight|collision|fire|"
    r"disturbance)\s+(?:\w+\s){0,3}?(?:at|in|on|outside|took place|occurred|happened)|happened at|"
    r"took place (?:at|in|on)|"
    r"location of (?:the )?(?:incident|offence)|(?:incident|offence) (?:location|address)|place of (?:the )?offence|"
    r"committed at|entered as a trespasser|venue|locus)\b"
)
_AT = re.compile(
    r"(?i)(?:\b(?:at|in|into|on|outside|to|was|is|inside)|[:\t|,])\W*$|\b(?:scene|venue|locus)\b\W*(?:\w+\W+){0,3}$"
)
_REPORTED = re.compile(r"(?i)\b(?:report(?:ed|s)?|called|rang|caller|informant|liv(?:es|ed|ing)|resid\w+)\b")
_VANTAGE_CUE = re.compile(
    r"(?i)(?:\bfrom\b[^.]{0,60}\b(?:window|balcony|door(?:way|step)?|garden|house|flat|number|no\.?\s?\d|"
    r"porch|upstairs|"
    r"bedroom|kitchen|lounge|drive(?:way)?)\b[^.]{0,120}|\b(?:window|balcony|"
    r"doorstep)\b[^.]{0,80}\b(?:see|saw|seen|look\w*|"
    r"watch\w*|view|overlook\w*)\b|\b(?:see|saw|seen|look\w*|watch\w*|view|"
    r"overlook\w*)\b[^.]{0,80}\bfrom\b[^.]{0,60}\b(?:my|the|"
    r"our|his|her|number|no\.?|window)\b|\boverlook\w*\b)"
)
_CONDITION_CUE = re.compile(
    r"(?i)\b(?:not to (?:go|enter|attend|approach|contact|communicate|visit|return|be|come|loiter)|"
    r"(?:must|shall|may) not|(?:is|be) prohibited|"
    r"prohibited from|excluded from|exclusion zone|keep away from|not within|within \d+ ?(?:m|metres?|yards?|miles?)\b|"
    r"live and sleep|reside (?:at|and)|sleep each night|curfew|sign on at|report to|condition(?:s|al)? (?:of|not|to)|"
    r"not (?:directly|indirectly)|no contact)\b"
)
_REFUGE_CUE = re.compile(
    r"(?i)\b(?:refuge|safe house|safe accommodation|women'?s aid|moved away|in hiding|protected address)\b"
)
_PUBLIC_CUE = re.compile(
    r"(?i)\b(?:court|magistrates|crown prosecution|cps|police station|custody suite|constabulary|hospital|"
    r"infirmary|surgery|"
    r"health centre|nhs trust|council|town hall|witness (?:care|service)|victim support|probation|switchboard|helpline|"
    r"helpdesk|general enquiries|library|school|academy|college|supermarket|store|shop|stores|garage|pub|hotel|"
    r"limited|ltd|plc|llp|solicitors|chambers|list(?:ing)? office|court office|mags|charging (?:centre|team|unit)|"
    r"front desk|control room|non-emergency)\b"
)
_PRIVATE_CUE = re.compile(
    r"(?i)\b(?:home|personal|private|out of hours|off duty|mobile(?! (?:street|road|lane|way|close|drive|avenue))|mob|"
    r"next of kin|my|his|her|lives?|resid\w+)\b"
)
_PRIVATE_NUMBER = re.compile(
    r"(?i)\b(?:home|personal|private|out of hours|off duty|next of kin|wife|husband|partner|lives?|resid\w+)\b"
)
_OFFICE_PHONE = re.compile(r"^(?:\+?44|0)?\s?\(?0?\)?\s?(?:[1238]|101|999)")
_OFFICE_CUE = re.compile(
    r"(?i)\b(?:office|desk|station|ext|extension|direct|work|unit|team|cid|hq|headquarters|o\.?i\.?c|"
    r"officer in the case|"
    r"(?:pc|dc|ds|di|sgt|insp)\.?\s+(?:\d+\s+)?\w+)\b"
)
_COMMUNICATION = re.compile(
    r"(?i)harass|stalk|malicious communicat|threat|electronic communicat|sen[dt]\w* .{0,40}(?:message|"
    r"letter|communicat|image)|"
    r"nuisance|blackmail|groom|sexual communication"
)
_FRAUD = re.compile(
    r"(?i)fraud|false representation|deception|money launder|false account|credit card|theft .{0,30}(?:bank|account)"
)
_AGE = re.compile(
    r"(?i)under (?:the age of )?(?:1[368]|thirteen|sixteen|eighteen)|aged? (?:under )?1[0-7]|\bchild\b|\bboy\b|\bgirl\b"
)
_EXPLAINS = re.compile(
    r"(?i)\b(?:on duty|my shift|(?:his|her|their) shift|at work|was working|while working|whilst working|"
    r"behind the (?:till|"
    r"counter|bar)|in (?:my|his|her) (?:role|capacity)|duty manager|the store|the shop|the branch)\b"
)
_JOBS = frozenset({InfoKind.EMPLOYER, InfoKind.OCCUPATION, InfoKind.SCHOOL})


def marks_of(setting: Setting, kind: InfoKind, start: int, end: int, owner: Owner) -> set[Mark]:
    """Return the marks of the thing at [start, end), whose owner is known."""
    person = setting.case.person(owner.person_id)
    marks: set[Mark] = set()
    if owner.role is Role.DEF:
        marks.add(Mark.OWN)
    if person is not None:
        marks |= _marks_of_person(person, setting.case)
    if setting.maker is not None and owner.person_id == setting.maker.id:
        marks.add(Mark.SELF)
    first, last = sentence_around(setting.text, start, end)
    sentence = setting.text[first:last]
    if kind in PLACES:
        marks |= _marks_of_place(setting.text[start:end], sentence, person, owner)
    if kind in PLACES | CONTACTS | {InfoKind.NAME} and _CONDITION_CUE.search(sentence):
        marks.add(Mark.CONDITION)
    if kind in PLACES | CONTACTS and (owner.person_id is None or owner.role is Role.OFFICER):
        marks |= _marks_of_office(setting, kind, start, end, owner)
    if kind in _JOBS and _EXPLAINS.search(sentence):
        marks.add(Mark.EXPLAINS_EVIDENCE)
    return marks | _marks_of_offences(setting.case, kind, owner) | _marks_in_picture(setting, start, end)


def is_scene_said(setting: Setting, start: int) -> bool:
    """Return whether the document's own words before a place say that it happened there."""
    first, _ = sentence_around(setting.text, start, start)
    before = setting.text[max(first, start - 90) : start]
    return bool(_SCENE_CUE.search(before)) and bool(_AT.search(before)) and not _REPORTED.search(before)


def is_office_said(before: str) -> bool:
    """Return whether words before an address name a public body, shop or office."""
    return bool(_PUBLIC_CUE.search(before)) or is_after_business(before)


def is_scene_on_record(person: Person | None, case: Case, text: str) -> bool:
    """Return whether the record calls an address with these words the scene."""
    people = (person,) if person is not None else case.people
    return any(
        address.kind is AddressKind.SCENE and has_part_of(address, text)
        for each in people
        for address in each.addresses
    )


def has_part_of(address: Address, text: str) -> bool:
    """Return whether a text has the postcode, street, house or flat of an address."""
    simple = simplify(text)
    wanted = [address.postcode] if address.postcode else []
    for part in address_parts(address):
        if part.kind is PartKind.STREET:
            wanted += street_spellings(part.text)
        elif part.kind in {PartKind.BUILDING, PartKind.UNIT}:
            wanted.append(part.text)
    return any(simplify(each) in simple for each in wanted if simplify(each))


def _marks_of_person(person: Person, case: Case) -> set[Mark]:
    marks: set[Mark] = set()
    day: date | None = offence_day(case)
    if is_flagged(person, _CHILD_FLAGS) or is_child_at(person, day):
        marks.add(Mark.UNDER_18)
    if is_flagged(person, _RISK_FLAGS):
        marks.add(Mark.PROTECTED)
    if is_flagged(person, _NEW_IDENTITY_FLAGS):
        marks.add(Mark.NEW_IDENTITY)
    if is_flagged(person, _REPORTING_FLAGS):
        marks.add(Mark.REPORTING_DIRECTION)
    return marks


def _marks_of_place(text: str, sentence: str, person: Person | None, owner: Owner) -> set[Mark]:
    marks: set[Mark] = set()
    if owner.role not in DEFENDANT_ROLES and _VANTAGE_CUE.search(sentence):
        marks.add(Mark.VANTAGE)
    secret = [address for address in (person.addresses if person else ()) if _is_secret(address)]
    if any(has_part_of(address, text) for address in secret):
        marks.add(Mark.PROTECTED)
    if owner.role not in DEFENDANT_ROLES and _REFUGE_CUE.search(sentence):
        marks.add(Mark.PROTECTED)
    return marks


def _is_secret(address: Address) -> bool:
    return address.protected or address.kind is AddressKind.REFUGE


def _marks_of_office(setting: Setting, kind: InfoKind, start: int, end: int, owner: Owner) -> set[Mark]:
    """Return whether an unrecorded contact or address is that of a public body, shop or office."""
    first, _ = sentence_around(setting.text, start, end)
    field = _own_cell(setting.text[max(first, start - 70) : start])
    cue = _PRIVATE_NUMBER if owner.role is Role.OFFICER and kind is InfoKind.PHONE else _PRIVATE_CUE
    private = max((match.start() for match in cue.finditer(field)), default=-1)
    office = max((match.start() for cue in (_OFFICE_CUE, _PUBLIC_CUE) for match in cue.finditer(field)), default=-1)
    named = setting.mention_before(start, start - len(field) + office) if office >= 0 else None
    if private > office or (named is not None and named.role not in PROFESSIONAL_ROLES):
        return set()
    if owner.role is Role.OFFICER:
        is_landline = kind is InfoKind.PHONE and bool(_OFFICE_PHONE.match(setting.text[start:end]))
        is_office = is_landline or (bool(_OFFICE_CUE.search(field)) and kind in PLACES)
        return {Mark.WORK_CONTACT} if is_office else set()
    is_mobile = kind is InfoKind.PHONE and re.match(r"(?:\+44|0044)?[\s]*(?:\(?0\)?)?[\s(]*7", setting.text[start:end])
    if is_mobile:
        return set()
    if kind is InfoKind.PHONE and private < 0 and is_in_block_of_justice(setting, start):
        return {Mark.PUBLIC_BODY}
    return {Mark.PUBLIC_BODY} if _PUBLIC_CUE.search(field) else set()


def _own_cell(before: str) -> str:
    """Return what stands before a place, of a table only its own row."""
    row = before.rsplit("\n", 1)[-1]
    return row if "\t" in before else before


def _marks_of_offences(case: Case, kind: InfoKind, owner: Owner) -> set[Mark]:
    wordings = " ".join(offence.wording for offence in case.offences)
    marks: set[Mark] = set()
    if kind in CONTACTS and owner.role not in DEFENDANT_ROLES and _COMMUNICATION.search(wordings):
        marks.add(Mark.COMMUNICATION_OFFENCE)
    if kind is InfoKind.BANK and owner.role in VICTIM_ROLES and _FRAUD.search(wordings):
        marks.add(Mark.FRAUD)
    if kind in {InfoKind.DOB, InfoKind.AGE} and owner.role is Role.VIC_CH and _AGE.search(wordings):
        marks.add(Mark.AGE_ELEMENT)
    return marks


def _marks_in_picture(setting: Setting, start: int, end: int) -> set[Mark]:
    if setting.document is None or not setting.flow.refs:
        return set()
    pages = setting.document.pages
    in_picture = any(pages[ref.page - 1].words[ref.index].in_picture for ref in setting.flow.words(start, end))
    return {Mark.LABEL_IN_PICTURE} if in_picture else set()
