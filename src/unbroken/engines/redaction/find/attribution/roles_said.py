"""Words that say a role: form labels, family words, ranks and professions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from unbroken.engines.redaction.vocabulary import Role

_FAMILY = (
    r"mother|mum|mam|mummy|mom|father|dad|daddy|parents?|guardian|next of kin|n\.?o\.?k|sons?|daughters?|brothers?|"
    r"sisters?|partner|wife|husband|ex-?partner|ex-?wife|ex-?husband|spouse|fianc[eé]e?|girlfriend|boyfriend|"
    r"(?:grand|step|foster|god|half)-?(?:mother|father|son|daughter|parents?|child|children|brother|sister)|"
    r"nan|nana|gran|granny|grandma|grandad|aunt(?:ie|y)?|uncle|cousin|niece|nephew|in-law|"
    r"(?:mother|father|brother|sister|son|daughter)-in-law|child(?:ren)?|kids?|baby|toddler|carer|emergency contact"
)
_OFFICER = (
    r"officer in (?:the )?case|o\.?i\.?c|investigating officer|interviewing officers?|arresting officer|"
    r"disclosure officer|investigators?|soco|csi|"
    r"scenes? of crime(?: officer)?|exhibits? officer|custody (?:officer|sergeant)|"
    r"reviewing officer|supervis(?:or|ing officer)|"
    r"(?:police )?(?:constable|sergeant|inspector|superintendent)|detective(?: \w+)?|officers?|p\.?c\.?|d\.?c\.?|"
    r"d\.?s\.?|d\.?i\.?|d\.?c\.?i\.?|sgt|insp|pcso|recorded by|attending officer|"
    r"(?:statement|account|samples?|photographs?|fingerprints?|swabs?|notes?|report|details)"
    r"(?: (?:was|were|has been|had been))? taken by|taken by(?=\s*[:\t])|(?<=\n)taken by|"
    r"witnessed by|signature witnessed by|reporting officer|dealing officer|call ?taker|operator|dispatcher"
)
_EXPERT = (
    r"doctor|dr|g\.?p|consultant|nurse|surgeon|paramedic|physician|psychiatrist|psychologist|pathologist|"
    r"forensic(?: \w+)?|scientist|expert|fme|hcp|health ?care professional|professor|prof|registrar|"
    r"solicitors?|legal rep(?:resentative)?|counsel|barrister|advocate|lawyer|prosecutors?|judge|magistrates?|"
    r"recorder|h\.?h\.?j|district judge|legal adviser|clerk|probation officer|independent adviser|"
    r"radiologist|radiographer|optometrist|clinician|"
    r"sister in charge"
)
_THIRD = (
    r"neighbours?|friends?|colleagues?|manager|landlord|landlady|tenant|employer|boss|customer|lodger|flatmate|"
    r"social worker|health visitor|midwife|therapist|counsellor|pharmacist|dentist|support worker|"
    r"housemate|visitor|passer-?by|member of the public|occupant|occupier|teacher|insurer|policy ?holder|"
    r"suret(?:y|ies)|key ?holders?|guarantor|householder|registered keeper"
)

_WORDS_BY_ROLE: tuple[tuple[Role, str], ...] = (
    (Role.AA, r"appropriate adult|supporter|responsible adult|chaperone"),
    (Role.INTERP, r"interpreter|translator|intermediary"),
    (Role.CODEF, r"co-?defendants?|co-?accused|second defendant|defendant 2|d2"),
    (Role.SUSPECT_OTHER, r"other suspects?|second suspect|suspect 2|outstanding suspect"),
    (
        Role.CALLER,
        (
            r"callers?|informant|reported by|person reporting|reporting person|call from|rung in by|reportee|"
            r"(?:police|999|ambulance|emergency services) (?:(?:was|were|had|been) ){0,2}"
            r"(?:called|rung|phoned|telephoned|alerted) by"
        ),
    ),
    (Role.FAMILY, _FAMILY),
    (Role.EXPERT, _EXPERT),
    (Role.OFFICER, _OFFICER),
    (Role.DEF, r"defendants?|accused|suspects?|detainee|detained person|arrested person|offender|d1|interviewee"),
    (Role.VIC, r"victims?|complainants?|aggrieved|injured (?:party|person)|i\.?p|patient|donor|loser"),
    (Role.WIT, r"witness(?:es)?|eye-?witness"),
    (Role.BYSTANDER, r"bystanders?|passer-?by"),
    (Role.THIRD, _THIRD),
)
_FIELD_WORDS = (
    r"(?:full |home |current |usual |permanent |contact |mobile |work |day ?time |evening |postal |"
    r"e-?mail |first |last |"
    r"fore|sur|family |date of |place of )*(?:names?|surname|forenames?|address|addresses|tel(?:ephone)?|phone|mobile|"
    r"landline|number|no|nos|d\.?o\.?b|birth|born|e-?mail|contact|details|vehicle|registration|vrm|car|nhs|nino|"
    r"account|sort code|postcode|occupation|rank)"
)
_SAID = re.compile(
    "|".join(f"(?P<{role.name}>\\b(?:{words})\\b)" for role, words in _WORDS_BY_ROLE),
    re.IGNORECASE,
)
_LABEL_END = re.compile(
    rf"(?:['’]s?)?(?:\s*\(?(?:{_FIELD_WORDS}|of|and|/|\d|&|\))){{0,6}}\.?\s*(?:[:\-–—=?|]|\t)[\s:]*$",
    re.IGNORECASE,
)
_RANK_BEFORE = re.compile(
    r"(?:\b(?:pc|dc|ds|di|dci|ps|sgt|sergeant|insp|inspector|supt|superintendent|pcso|constable|detective|officer|"
    r"t/?dc|a/?ps|t/?ds|acting sergeant|investigator|soco|csi)\.?[ \n]*(?:\(?\d{1,6}\)?\s*)?)$",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:interviewed|searched|attended|arrested|conducted|seized|examined|carried out)\b[^.;\n]{0,30}\bby\s+"
    r"(?:PC|DC|PS|DS|DI|DCI|PCSO|SC|Sgt|Insp)\.?\s(?:\d{1,6}\s)?[A-Z][\w'’-]+\s+and\s+$"
)
"""Who did something together with an officer: "interviewed by DC 4906 Brennock and Odile Marchetti"."""
_RANK_FIRST = re.compile(
    r"(?:police |detective )?(?:pc|dc|ds|di|dci|ps|sgt|sergeant|insp|inspector|pcso|constable)\b", re.IGNORECASE
)
_PROFESSION_BEFORE = re.compile(
    r"\b(?:dr|doctor|professor|prof|consultant|nurse|paramedic|surgeon|judge|hhj|dj|recorder|solicitor|counsel|"
    r"barrister|prosecutor|registrar|scientist|hcp|fme|"
    r"(?:staff|charge|senior) nurse|s/n|rn|rgn|rmn|hca|anp|enp|"
    r"health ?care professional|radiographer|legal rep|(?:legally )?represented by|represents (?:him|her|them)|"
    r"attended by (?:his|her|their) solicitors?)\.?\s*(?:mr\.?\s|mrs\.?\s|miss\s|ms\.?\s)?$",
    re.IGNORECASE,
)
_COLLAR_AFTER = re.compile(r"\s*[,(]?\s*(?:(?:pc|dc|ds|ps|sgt)\s*\d{2,6}\b|collar\b)", re.IGNORECASE)
_PROFESSION_AFTER = re.compile(
    r"\s*[,(–-]\s*(?:the\s+|an?\s+)?(?:duty\s+|consultant\s+|senior\s+|expert\s+|digital\s+|"
    r"(?:[\w-]+\s+){1,2}(?=examiner|analyst|scientist|toxicologist|pathologist))?"
    r"(?:(?P<OFFICER>exhibits? officer|disclosure officer|custody officer|scenes? of crime officer|csi|soco|"
    r"police officer|officer in the case|oic)|(?P<AA>appropriate adult)|(?P<INTERP>interpreter|"
    r"(?:registered )?intermediary)|"
    r"(?P<EXPERT>solicitor|legal rep(?:resentative)?|counsel|barrister|"
    r"(?:forensic )?(?:scientist|examiner|medical examiner|analyst|toxicologist|biologist|chemist)|"
    r"pathologist|radiologist|registrar|hcp|fme))\b",
    re.IGNORECASE,
)
_ORGANISATION_AFTER = re.compile(
    r"\s*[,(–-]\s*(?:(?i:of|from|at)\s+)?(?:[Tt]he\s+)?(?:(?:[A-Z][\w'’]*|and|of|&)\s+){0,5}?"
    r"(?i:police|constabulary|solicitors|chambers|cps|prosecution service|hospital|ambulance)"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A role word in a text: the role, and where."""

    role: Role
    start: int
    end: int


def roles_said(text: str) -> list[Said]:
    """Return every role word of a text, in order."""
    return [Said(Role[match.lastgroup or ""], *match.span()) for match in _SAID.finditer(text)]


def label_role(field: str) -> Role | None:
    """Return the role that a form label at the end of `field` names ("Next of kin tel:"), or None."""
    for said in reversed(roles_said(field)):
        if _LABEL_END.fullmatch(field[said.end :]):
            return said.role
    return None


def is_heading(line: str) -> bool:
    """Return whether a line is short and reads like a heading or a label alone."""
    words = line.split()
    if not words or len(words) > 7 or line.rstrip()[-1] in ".,;" or ":" in line.rstrip()[:-1]:
        return False
    return line.isupper() or line.rstrip().endswith(":") or all(word[:1].isupper() or len(word) < 4 for word in words)


def profession_of(before: str, name: str, after: str) -> Role | None:
    """Return the role where a rank, collar number or profession stands by a name, else None."""
    if _RANK_BEFORE.search(before) or _RANK_FIRST.match(name) or _COLLAR_AFTER.match(after) or _BESIDE.search(before):
        return Role.OFFICER
    if _PROFESSION_BEFORE.search(before) or re.match(r"(?i)(?:dr|professor|prof|judge|hhj)\b", name):
        return Role.EXPERT
    beside = _PROFESSION_AFTER.match(after)
    if beside:
        return Role[beside.lastgroup or "EXPERT"]
    organisation = _ORGANISATION_AFTER.match(after)
    if organisation:
        return Role.OFFICER if re.search("(?i)police|constab", organisation.group()) else Role.EXPERT
    return None
