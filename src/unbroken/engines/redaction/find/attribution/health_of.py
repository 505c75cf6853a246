"""Whether a passage on health tells of somebody else than the defendant, by the person nearest before the illness.

"I have asthma and she knows it" is the speaker's own; "don't bother my aunt, she has lost a baby" is not.
Source: DOMAIN 3.4 rows 19, 37 and 58.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from unbroken.engines.redaction.find.attribution.other_patients import is_of_another
from unbroken.engines.redaction.find.attribution.owner import Owner
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.meaning.health_told import health_in
from unbroken.engines.redaction.vocabulary import DocumentType, Role

_RELATIVE = (
    r"(?:(?:step|grand|half|god|foster|great|ex)[- ]?)?(?:mother|father|mum|mam|mom|dad|nan|nana|gran|granny|grandma|"
    r"grandad|sister|brother|son|daughter|wife|husband|partner|girlfriend|boyfriend|missus|auntie|aunty|aunt|uncle|cousin|"
    r"niece|nephew|parents?|kids?|child|children|baby|lad|lass|girl|boy|mate|friend|neighbour|landlord|landlady|boss|"
    r"fianc[eé]e?|bairn|twins?|family|in-laws?|ex|old\s+(?:man|lady|woman|girl|boy))"
)
_CLIENT = (
    r"(?:resident|patient|client|customer|pensioner|tenant|lodger|passenger|complainant|victim|aggrieved|injured\s+party|"
    r"loser|witness|caller|informant|lady|gentleman|woman|man|female|male|pupil|student|carer|employee|colleague|occupier|"
    r"householder|owner|service\s+user|donor)"
)
_OTHERS = re.compile(
    rf"\b(?:(?:my|his|her|their|our|your|the|an?|another|that|this|\w+['’]s)\s+(?:\w+\s+){{0,2}}?{_RELATIVE}|"
    rf"(?:the|an?|another|that|this|old|elderly)\s+(?:\w+\s+){{0,1}}?{_CLIENT})\b(?!['’]s\s+(?:house|flat|car))",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    r"(?i:\b(?:the\s+)?(?:defendant|accused|suspect|detainee|detained\s+person|offender|interviewee)\b)|\bDP\b"
)
_I = re.compile(r"\b(?:I|me|my|mine|myself|we|our)\b(?!['’]?\w*\s+life\b)", re.IGNORECASE)
_HE = re.compile(r"\b(?:he|him|his|himself)\b", re.IGNORECASE)
_SHE = re.compile(r"\b(?:she|her|hers|herself)\b", re.IGNORECASE)
_THEY = re.compile(r"\b(?:they|them|their)\b", re.IGNORECASE)
_MALE, _FEMALE = frozenset({"mr", "master", "sir"}), frozenset({"mrs", "ms", "miss", "lady"})
_OWN, _OTHER, _UNSAID = "own", "other", "unsaid"
_LABEL = re.compile(r"\s*[A-Z][\w .'’/]{0,24}?\s*[:\t]\s*")


def patient_of(setting: Setting, start: int, end: int, owner: Owner) -> Owner:
    """Return the owner of a passage on health that was taken to be the defendant's, or nobody where it is another's."""
    if is_of_another(setting, start, end):
        return Owner(None, Role.THIRD, sure=False, why="It speaks of somebody else who is held or tested.")
    if not setting.is_defendants_form and is_health_of_another(setting, start, end):
        return Owner(None, Role.THIRD, sure=False, why="It speaks of somebody else than the defendant.")
    return owner


def is_health_of_another(setting: Setting, start: int, end: int) -> bool:
    """Return whether the person named nearest before the illness, or else first, is not the defendant."""
    label = _LABEL.match(setting.text, start, end)
    start = label.end() if label else start
    passage = setting.text[start:end]
    told = health_in(passage)
    place = told.start() if told else 0
    cues = sorted(_cues(setting, start, end, passage))
    before = [kind for at, kind in cues if at <= place]
    after = [kind for at, kind in cues if at > place]
    return (before[-1] if before else after[0] if after else _UNSAID) == _OTHER


def _cues(setting: Setting, start: int, end: int, passage: str) -> Iterator[tuple[int, str]]:
    """Yield where the passage speaks of somebody, and whether that is the defendant."""
    others = [match.span() for match in _OTHERS.finditer(passage)]
    yield from ((first, _OTHER) for first, _ in others)
    yield from ((match.start(), _OWN) for match in _ACCUSED.finditer(passage))
    for mention in setting.mentions:
        if start <= mention.start < end:
            yield mention.start - start, _OWN if mention.role is Role.DEF else _OTHER
    is_speaker = setting.document_type is DocumentType.MG15 and _speaks(setting, start, passage)
    for pattern, sexes in ((_HE, _MALE), (_SHE, _FEMALE), (_THEY, frozenset[str]())):
        kind = _OTHER if is_speaker else _by_sex(setting, sexes)
        for match in pattern.finditer(passage):
            if not any(first <= match.start() < last for first, last in others):
                yield match.start(), kind
    if setting.document_type is DocumentType.MG15:
        for match in _I.finditer(passage):
            if not any(first <= match.start() < last for first, last in others):
                yield match.start(), _OWN if is_speaker else _UNSAID


def _speaks(setting: Setting, start: int, passage: str) -> bool:
    """Return whether the defendant speaks a passage of an interview, and it is no summary of what he said."""
    accused = setting.only(Role.DEF)
    if accused is None or setting.maker_role is not Role.DEF:
        return False
    label = setting.speaker_at(start)
    is_label = accused.surname.lower() in label or label in {"defendant", "suspect", "interviewee", "accused", "a"}
    return is_label or bool(_I.search(passage) and not label)


def _by_sex(setting: Setting, sexes: frozenset[str]) -> str:
    """Return whether "he" or "she" cannot mean the defendant, whose title says which."""
    accused = setting.only(Role.DEF)
    title = accused.title.rstrip(".").lower() if accused else ""
    is_told = title in _MALE | _FEMALE and bool(sexes)
    return _OTHER if is_told and title not in sexes else _UNSAID
