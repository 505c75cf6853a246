"""What nobody says is the defendant's is not kept as the defendant's: a wrong guess would give it away.

The record knows the defendant's own contact details and numbers. Others stay the defendant's only where a form's label,
a possessive, the defendant's own words or the header of the defendant's own form says so.
"""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.attribution.owner import Owner
from unbroken.engines.redaction.find.attribution.passages import field_before, last_piece, sentence_around
from unbroken.engines.redaction.find.attribution.roles_said import label_role, roles_said
from unbroken.engines.redaction.find.attribution.setting import Mention, Setting
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role

GUARDED = frozenset(
    {
        InfoKind.PHONE,
        InfoKind.EMAIL,
        InfoKind.SOCIAL,
        InfoKind.ADDRESS,
        InfoKind.POSTCODE,
        InfoKind.DOB,
        InfoKind.NINO,
        InfoKind.NHS,
        InfoKind.PASSPORT,
        InfoKind.DRIVER_NO,
        InfoKind.VRM,
        InfoKind.BANK,
        InfoKind.CARD,
        InfoKind.NETWORK_ID,
    }
)
_TOLD = frozenset({InfoKind.EMPLOYER, InfoKind.SCHOOL})
"""What a defendant interviewed may tell of others: where a partner works, where her children learn."""
_DEFENDANTS = re.compile(r"(?i)\b(?:defendant|accused|suspect|detainee|offender|dp)['\u2019]?s\b[^.;\n]{0,60}$")
_OWN = re.compile(r"(?i)\b(?:his|her|their|my) own\b[^.;\n]{0,40}$")
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y)\b")
_ASKED = re.compile(r"(?i)\b(?:your|you)\b[^?\n]{0,60}\?[^?]{0,60}$")
_LIVES = re.compile(
    r"(?i)['\u2019]?s?\s*[,(]?\s*(?:who\s+)?(?:currently\s+)?(?:(?:is|was)\s+)?"
    r"(?:liv(?:es|ed|ing)|resid(?:es|ed|ing)|born|b\.|d\.?o\.?b\.?:?)?\s*(?:on|at|of|in)?\s*(?:the\s+)?"
)
_DRIVES = re.compile(r"(?i)\b(?:his|her|own|drov?e|driv\w+|getaway|suspect vehicle|registered keeper|owner)\b")
_KEEPER_AFTER = re.compile(
    r"(?i)[A-Z0-9][A-Z0-9 -]{4,70}?[\s,;:.(-]{1,3}(?:(?:shows?|is|comes? back(?: to)?|regd?|registered)\s+)*"
    r"(?:to|r/?k|keeper|registered keeper|owner)\b[\s:]*(?:is\s+|shows?\s+(?:as\s+)?|as\s+)?"
)
_THEIR_VEHICLE = re.compile(
    r"(?i)[\s,(]*(?:(?:d\.?o\.?b\.?|born|b\.)?[\s:]*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}[\s,);]*)?"
    r"(?:in\s+|drives\s+|driving\s+|uses\s+|has\s+)?(?:(?:his|her|their|own)\s+)?(?:veh(?:icle)?|car|van|vrm|index|reg)\b[\s:.,]*(?:[a-z]+\s+){0,2}"
)
_NEAR = 70
_OTHERS = frozenset({Role.FAMILY, Role.THIRD, Role.CALLER, Role.BYSTANDER, Role.VIC, Role.WIT, Role.EXPERT, Role.AA})


def careful_owner(setting: Setting, kind: InfoKind, start: int, owner: Owner) -> Owner:
    """Return the owner of something that the record does not know, with nothing guessed to be the defendant's."""
    if kind is InfoKind.MEDICAL and owner.role is Role.DEF and not _is_health_said(setting, owner):
        return Owner(None, Role.THIRD, sure=False, why="Nothing says that it is the defendant's health.")
    is_guarded = kind in GUARDED or (kind in _TOLD and setting.document_type is DocumentType.MG15)
    if owner.role is not Role.DEF or not is_guarded or _is_said(setting, kind, start):
        return owner
    why = "The record does not know it as the defendant's, and the document does not say so."
    return Owner(None, Role.THIRD, sure=False, why=why)


def _is_health_said(setting: Setting, owner: Owner) -> bool:
    """Return whether a form about the defendant, or a name in the passage, makes health the defendant's.

    A row of messages names a sender and a receiver, and does not say whose health it tells of.
    """
    if setting.document_type is DocumentType.PHONE_EXTRACT:
        return False
    if setting.document_type is DocumentType.MG15 and setting.maker_role is Role.DEF and owner.sure:
        return True
    return owner.sure or owner.person_id is not None or setting.is_defendants_form


def _is_said(setting: Setting, kind: InfoKind, start: int) -> bool:
    field = last_piece(field_before(setting.text, start))
    if label_role(field) is Role.DEF or _DEFENDANTS.search(field) or _OWN.search(field):
        return True
    first, _ = sentence_around(setting.text, start, start)
    before = setting.text[first:start]
    mention = setting.mention_before(start, max(0, start - _NEAR))
    if mention is not None and mention.role is Role.DEF:
        between = setting.text[mention.end : start]
        possessive = re.match("['\u2019]s?\\s", between) and not roles_said(between)
        if possessive or _LIVES.fullmatch(between):
            return True
    if kind is InfoKind.VRM and _is_kept_by_defendant(setting, start):
        return True
    if kind is InfoKind.VRM and _DRIVES.search(before) and not _speaks_of_others(setting, first, start):
        return True
    return _says_it_themselves(setting, before, first, start) or _in_own_header(setting, first, start)


def _is_kept_by_defendant(setting: Setting, start: int) -> bool:
    """Return whether the line names the defendant as keeper behind a mark, or right before it with their vehicle."""
    keeper = _KEEPER_AFTER.match(setting.text, start)
    if keeper:
        mention = setting.mention_after(keeper.end(), keeper.end() + _NEAR)
        return (
            mention is not None and mention.role is Role.DEF and mention.start - keeper.end() < len("Mr first middle ")
        )
    mention = setting.mention_before(start, max(0, start - _NEAR))
    if mention is None or mention.role is not Role.DEF:
        return False
    return bool(_THEIR_VEHICLE.fullmatch(setting.text[mention.end : start]))


def _says_it_themselves(setting: Setting, before: str, first: int, start: int) -> bool:
    """Return whether the defendant, interviewed, speaks of themselves or answers a question about themselves."""
    if setting.document_type is not DocumentType.MG15 or setting.maker_role is not Role.DEF:
        return False
    own = list(_FIRST_PERSON.finditer(before))
    if own and not _speaks_of_others(setting, first + own[-1].end(), start):
        return True
    asked = _ASKED.search(setting.text, max(0, start - 160), start)
    return asked is not None and not _speaks_of_others(setting, asked.start(), start)


def _in_own_header(setting: Setting, first: int, start: int) -> bool:
    """Return whether the last person named in the defendant's own form is the defendant, and no relative is meant."""
    about = setting.about is not None and setting.roles[setting.about.id] is Role.DEF
    if not (setting.is_defendants_form or about):
        return False
    named = [each for each in setting.mentions if each.end <= start and each.role is not Role.OFFICER]
    last: Mention | None = named[-1] if named else None
    return (last is None or last.role is Role.DEF) and not _speaks_of_others(setting, first, start)


def _speaks_of_others(setting: Setting, first: int, last: int) -> bool:
    mention = setting.mention_before(last, first)
    others = mention is not None and mention.role is not Role.DEF
    return others or any(said.role in _OTHERS for said in roles_said(setting.text[first:last]))
