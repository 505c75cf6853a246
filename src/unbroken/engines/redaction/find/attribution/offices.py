"""Numbers of courts, the prosecution and the police: the label before a number, or the block of lines it stands in."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.roles import PROFESSIONAL_ROLES

_JUSTICE = re.compile(
    r"(?i)\b(?:cps|crown prosecution|prosecutors?|crown advocate|"
    r"(?:magistrates['’]?|crown|county|youth|coroner['’]?s?)"
    r" court|justice centre|list(?:ing)? office|court office|hmcts|witness care|witness service|police station|custody "
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
_OWN_OFFICE = re.compile(r"(?i)\b(?:my|his|her|their)\s+(?:\w+\s+){0,2}(?:office|desk|line)\b[^.\n]{0,20}$")
_PRIVATE = re.compile(
    r"(?i)\b(?:home|personal|private|out of hours|off duty|mobile|mob|next of kin|my|his|her|lives?|resid\w+)\b"
)
_BLOCK = 320
_BLOCK_LINES = 6


def is_office_number(text: str, start: int, end: int) -> bool:
    """Return whether a number is no mobile's and an office's name stands right before it ("List office 01632 ...")."""
    if re.match(r"(?:\+44|0044)?\s*(?:\(?0\)?)?[\s(]*7", text[start:end]):
        return False
    before = text[max(0, start - 90) : start]
    return bool(_OFFICE_LABEL.search(before)) and not _OWN_OFFICE.search(before)


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
