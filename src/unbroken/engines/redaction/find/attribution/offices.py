"""Numbers of courts, the prosecution and the police: the label before a number, or the block of lines it stands in."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.attribution.passages import sentence_around
from unbroken.engines.redaction.find.attribution.roles_said import is_heading
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.roles import PROFESSIONAL_ROLES
from unbroken.engines.redaction.vocabulary import DocumentType, Role

_JUSTICE = re.compile(
    r"(?i)\b(?:cps|crown prosecution|prosecutors?|crown advocate|"
    r"(?:magistrates['’]?|crown|county|youth|coroner['’]?s?) (?:court|ct)|[a-z]+ magistrates(?=['’]?[,.;:\n])|"
    r"justice centre|list(?:ing)? office|court office|hmcts|witness care|witness service|police station|custody "
    r"suite|constabulary|charging (?:centre|team|unit))\b"
)
"""A body of the criminal justice system: the landlines in its block of a letter or form are its own."""
_OFFICE_LABEL = re.compile(
    r"(?i)\b(?:(?:list(?:ing)?|court|ct|central|duty|charging|resourcing|file|disclosure|witness|youth|crown|custody|"
    r"front|enquiry|help|control|switch|case ?work|prosecution)[ -]?(?:office|desk|line|unit|team|counter|room|board|"
    r"centre|list(?:ing)?s?)|listings?|enquiries|cps|hmcts|(?:crown|magistrates['’]?|mags|county) (?:court|ct)|"
    r"witness care(?: unit)?|"
    r"(?:lawyer|prosecutor|judge|clerk)s?['’]?s? (?:office|chambers)|"
    r"switchboard|help ?desk|(?:media|press|legal) (?:desk|office|services)|unit (?:tele)?phone|"
    r"resourcing|ct (?:listing|list|office)|contact cent(?:re|er)|desk)(?:['’]s)?"
    r"(?:\s+(?:is|on|at|area|[A-Z][a-z]+))?\s*(?:[:,;.(–-]|\bon\b)?\s*"
    r"(?:(?:tel(?:ephone)?|phone|t|ring|call)\b[.:]?)?\s*(?:\(?(?:direct|dd)\)?[:]?\s*)?$"
)
_BARE_OFFICE = re.compile(
    r"(?i)\b(?:office|desk|direct(?: line| dial)?|work|station|switchboard)"
    r"(?: (?:is|on|at|no\.?|number|tel|phone|line))*\s*[:,(-]?\s*$"
)
"""What the writer of a mail calls the telephone at work."""
_OUR_OFFICE = re.compile(
    r"(?i)\b(?:the|this|our)\s+(?:\w+\s+)?(?:unit|office|team|switchboard|help ?line|help ?desk|department)\b|"
    r"\b(?:call|ring|telephone|phone|contact|reach)\s+(?:us|this office)\b|\boffice hours\b|"
    r"\b(?:we|lines?)\s+(?:are|is)\s+open\b"
)
"""A body's own number in its letter: "The unit is open from nine to five on ..."."""
_WROTE = re.compile(r"(?im)^[> ]*.{0,120}\bwrote:|^[> ]*from[:\t].*$")
_OWN_OFFICE = re.compile(r"(?i)\b(?:my|his|her|their)\s+(?:\w+\s+){0,2}(?:office|desk|line)\b[^.\n]{0,20}$")
_PRIVATE = re.compile(
    r"(?i)\b(?:home|personal|private|out of hours|off duty|mobile(?! (?:street|road|lane|way|close|drive|avenue))|mob|"
    r"next of kin|my|his|her|lives?|resid\w+)\b"
)
_SIGNATURE = 60
_BLOCK = 320
_BLOCK_LINES = 6
_HEAD_LINES = 6


def is_office_number(text: str, start: int, end: int) -> bool:
    """Return whether a number is no mobile's and an office's name stands right before it ("List office 01632 ...")."""
    if _is_mobile(text[start:end]):
        return False
    before = text[max(0, start - 90) : start]
    return bool(_OFFICE_LABEL.search(before)) and not _OWN_OFFICE.search(before)


def is_number_of_justice(setting: Setting, start: int, end: int) -> bool:
    """Return whether a landline is a court's, the prosecution's or the police's: by its label, its lines, its list."""
    if is_office_number(setting.text, start, end):
        return True
    if _is_mobile(setting.text[start:end]):
        return False
    if _is_of_writing_officer(setting, start) or _is_of_letterhead(setting, start):
        return True
    is_list = setting.document_type is DocumentType.LISTING
    is_private = _PRIVATE.search(setting.text, max(0, start - 60), start) is not None
    return (is_list and not is_private) or is_in_block_of_justice(setting, start)


def _is_of_writing_officer(setting: Setting, start: int) -> bool:
    """Return whether a mail of an officer gives the office's number: "Office 01632 ...", under "... wrote:"."""
    text = setting.text
    before = text[max(0, start - 40) : start]
    is_mail = setting.document_type in {DocumentType.EMAIL, DocumentType.LETTER}
    if not is_mail or not _BARE_OFFICE.search(before) or _OWN_OFFICE.search(before):
        return False
    near = setting.mention_before(start, start - _SIGNATURE)
    if near is not None and near.role is Role.OFFICER and near.person_id is None:
        return True
    heads = list(_WROTE.finditer(text, 0, start))
    writer = setting.mention_after(heads[-1].start(), heads[-1].end()) if heads else None
    return writer is not None and writer.role is Role.OFFICER


def _is_of_letterhead(setting: Setting, start: int) -> bool:
    """Return whether a letter that a body of justice heads gives its own number, in a sentence about its office."""
    head = [line for line in setting.text[:_BLOCK].split("\n") if line.strip()][:_HEAD_LINES]
    if not any(_JUSTICE.search(line) and is_heading(line) for line in head):
        return False
    first, _ = sentence_around(setting.text, start, start)
    mention = setting.mention_before(start, first)
    is_private = mention is not None and mention.role not in PROFESSIONAL_ROLES
    said = setting.text[first:start]
    return not is_private and bool(_OUR_OFFICE.search(said)) and not _PRIVATE.search(said)


def _is_mobile(written: str) -> bool:
    return re.match(r"(?:\+44|0044)?\s*(?:\(?0\)?)?[\s(]*7", written) is not None


def is_in_block_of_justice(setting: Setting, start: int) -> bool:
    """Return whether the lines right above a number name a court, the prosecution or the police, and nobody private."""
    block = re.split(r"\n\s*\n|\f", setting.text[max(0, start - _BLOCK) : start])[-1]
    block = "\n".join(block.split("\n")[-_BLOCK_LINES:])
    named = list(_JUSTICE.finditer(block))
    if not named:
        return False
    after = start - len(block) + named[-1].end()
    mention = setting.mention_before(start, after)
    is_private = mention is not None and mention.role not in PROFESSIONAL_ROLES
    return not is_private and not _PRIVATE.search(setting.text, after, start)
