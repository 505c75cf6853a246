"""Whose something is that the case record does not know: by label, by the words of the sentence, by nearness."""

from __future__ import annotations

import re
from dataclasses import dataclass

from unbroken.engines.redaction.find.attribution.passages import (
    field_before,
    last_piece,
    lines_above,
    sentence_around,
)
from unbroken.engines.redaction.find.attribution.roles_said import Said, is_heading, label_role, roles_said
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.merge import Group
from unbroken.engines.redaction.find.roles import whose
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role

_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|[Ww]e|[Oo]ur)\b")
_PRONOUN = re.compile(r"(?i)\b(?:his|her|hers|their|theirs|he|she|they|him|them)\b")
_OWNED = re.compile(r"(?i)\b(?:my|our|his|her|their|the|a|an|\w+['’]s?)\s+(?:\w+\s){0,2}$")
_CALLER_SPEAKS = ("caller", "informant", "female", "male", "member of public", "mop")
_CHILD_SPEAKS = ("child", "witness", "young person", "yp", "victim", "complainant")
_STAFF_SPEAK = (
    "operator",
    "op",
    "call taker",
    "calltaker",
    "control",
    "police",
    "dispatcher",
    "call handler",
    "agent",
    "999",
)
_KEEP_AWAY = re.compile(
    r"(?i)\bnot to (?:go|enter|attend|approach|contact|communicate|visit|return|be|come|loiter)|prohibited from|"
    r"excluded from|exclusion zone|keep away|within \d+ ?(?:m|metres?|yards?|miles?)\b"
)
_NAME_ASKED = re.compile(
    r"(?i)(?:\bnames?\b[^.?]{0,20}\?|speaking (?:to|with)\b[^.?]{0,10}\?|who(?:['\u2019]s| is) (?:calling|this|that)|"
    r"\bname(?:['\u2019]s| is)|what are you called|surname\?)[\s\S]{0,60}$"
)
_OWN_ASKED = re.compile(r"(?i)\byour own\b[^?\n]{0,60}\?[^?.]{0,30}$")
"""A question for what is the own of who answers."""
_ELSEWHERE = re.compile(
    r"(?i)\b(?:transfer|payee|benefi\w+|to|from|partner|payment|recipient|credit|sent|paid)\b[^\n]*$"
)
_EMPLOYER_LABEL = re.compile(r"(?i)\b(?:employer|place of work|workplace|occupation|job)(?:['’]?s? name)?\s*[:\t]\s*$")
_ADDRESS_LABEL = re.compile(r"(?i)\s*(?:(?:home|bail|current|full|postal|usual|residential) )*address\s*[:\t]\s*")
_FIELDS_ABOVE, _FIELDS_REACH = 4, 300
_CLAUSE, _HEADING_LINES = 60, 8


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose it is: a recorded person or only a role, how sure, and why in words for an officer."""

    person_id: str | None
    role: Role
    sure: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Cue:
    """Somebody the text speaks of; strong: in so many words the owner ("the defendant's")."""

    place: int
    owner: Owner
    strong: bool = False


def owner_near(setting: Setting, start: int, end: int) -> Owner | None:
    """Return whose the thing at [start, end) is, by its form label, its sentence, or its heading; None if unsaid."""
    if _is_forbidden(setting.text, start):
        return _person_or_role(setting, Role.VIC, "The defendant must keep away from it.", sure=False)
    if _EMPLOYER_LABEL.search(field_before(setting.text, start)):
        return _by_line_above(setting, start)
    return (
        _by_label(setting, start)
        or _by_field_of_address(setting, start)
        or _by_sentence(setting, start, end)
        or _by_line_above(setting, start)
        or _by_heading(setting, start)
    )


def owner_of_own_words(setting: Setting, start: int, end: int) -> Owner | None:
    """Return whose words a passage is that speaks of "I" or "my", or None where it does not or nobody says."""
    own = _FIRST_PERSON.search(setting.text, start, end)
    if (
        own is None
        or setting.maker_role is None
        or (setting.document_type is DocumentType.MG15 and _is_asked(setting, start))
    ):
        return None
    return _self(setting, own.start())


def _is_asked(setting: Setting, start: int) -> bool:
    """Return whether the one who speaks is not the person interviewed, as far as the label tells."""
    label = setting.speaker_at(start)
    return label in _STAFF_SPEAK or bool(re.match(r"(?:pc|dc|ds|ps|di|sgt)\b", label))


def owner_by_default(setting: Setting, start: int) -> Owner:
    """Return the owner of something whose surroundings say nothing: a guess, and marked as one."""
    if _is_forbidden(setting.text, start):
        return _person_or_role(setting, Role.VIC, "The defendant must keep away from it.", sure=False)
    if setting.is_defendants_form:
        return _person_or_role(setting, Role.DEF, "The form is about the defendant.", sure=False)
    speaker = _speaker(setting, start)
    if speaker is not None and (
        setting.document_type is not DocumentType.MG15 or _OWN_ASKED.search(setting.text, max(0, start - 160), start)
    ):
        return speaker
    if setting.document_type in {DocumentType.MG11_BACK, DocumentType.VPS} and setting.maker_role is not None:
        return _maker(setting, "The form is about the person who made the statement.", sure=False)
    return Owner(None, Role.THIRD, sure=False, why="Nothing near it says whose it is.")


def owner_by_form(setting: Setting, kind: InfoKind, start: int) -> Owner | None:
    """Return the person whom the whole record or statement is about, or None."""
    if setting.about is None:
        return None
    if kind is InfoKind.BANK and _ELSEWHERE.search(field_before(setting.text, start)):
        return Owner(None, Role.THIRD, sure=False, why="Money goes to or comes from this account.")
    role = setting.roles[setting.about.id]
    return Owner(setting.about.id, role, sure=False, why=f"The record is about {whose(role, setting.about.id)}.")


def as_caller(setting: Setting, group: Group, owner: Owner) -> Owner:
    """Return the owner of a name in an emergency call: who gives it when asked is the caller (policy row 28)."""
    if setting.document_type is not DocumentType.TRANSCRIPT_999 or group.kind is not InfoKind.NAME:
        return owner
    asked = _NAME_ASKED.search(setting.text, max(0, group.start - 90), group.start)
    if owner.role not in {Role.VIC, Role.WIT} or not asked:
        return owner
    return Owner(owner.person_id, Role.CALLER, sure=owner.sure, why="The caller gives this name when asked.")


def _is_forbidden(text: str, start: int) -> bool:
    """Return whether a condition before a place says to keep away from it."""
    first, _ = sentence_around(text, start, start)
    return bool(_KEEP_AWAY.search(text[first:start]))


def _by_label(setting: Setting, start: int) -> Owner | None:
    role = label_role(last_piece(field_before(setting.text, start)))
    if role is None:
        return None
    mention = setting.mention_before(start, start - 160)
    if mention is not None and mention.person_id is not None and mention.role is role:
        return Owner(
            mention.person_id, role, sure=True, why=f"The form says that it is {_of(role, mention.person_id)}."
        )
    return _person_or_role(setting, role, "The form's label names the role.", sure=True)


def _by_field_of_address(setting: Setting, start: int) -> Owner | None:
    """Return who is named in the fields right above a field for an address, and not in those below it."""
    if not _ADDRESS_LABEL.fullmatch(field_before(setting.text, start)):
        return None
    above = re.split(r"\n[ \t]*\n|\f", setting.text[max(0, start - _FIELDS_REACH) : start])[-1]
    fields = "\n".join(above.split("\n")[-_FIELDS_ABOVE:])
    mention = setting.mention_before(start, start - len(fields))
    if mention is None:
        return None
    why = f"It is the address in the form beside the name of {whose(mention.role, mention.person_id)}."
    return Owner(mention.person_id, mention.role, sure=False, why=why)


def _by_sentence(setting: Setting, start: int, end: int) -> Owner | None:
    first, last = sentence_around(setting.text, start, end)
    clause = setting.text.rfind(";", first, start) + 1
    if clause and _cues(setting, end, min(last, end + _CLAUSE)):
        first = clause
    before = sorted(_cues(setting, first, start), key=lambda cue: cue.place, reverse=True)
    after = sorted(_cues(setting, end, last), key=lambda cue: cue.place)
    cues = before or after
    if not cues:
        return None
    others = [cue.owner for cue in (*before, *after) if cue.owner.role is not Role.DEF]
    if cues[0].owner.role is Role.DEF and not cues[0].strong and others:
        why = "The sentence speaks of the defendant and of others; it is treated as the others' to be safe."
        return Owner(others[0].person_id, others[0].role, sure=False, why=why)
    return cues[0].owner


def _cues(setting: Setting, first: int, last: int) -> list[_Cue]:
    """Return who the text [first, last) speaks of, each with its place."""
    text = setting.text[first:last]
    cues = [_said_cue(setting, text, said, first) for said in roles_said(text) if _owns(text, said)]
    mention = setting.mention_before(last, first)
    if mention is not None:
        possessive = text[mention.end - first :].startswith(("'s", "\u2019s"))
        why = f"It stands in the same sentence as the name of {whose(mention.role, mention.person_id)}."
        cues.append(_Cue(mention.end, Owner(mention.person_id, mention.role, sure=True, why=why), possessive))
    for match in _FIRST_PERSON.finditer(text):
        owner = _self(setting, first)
        if owner is not None:
            cues.append(_Cue(first + match.start(), owner))
    for match in _PRONOUN.finditer(text):
        owner = _antecedent(setting, first + match.start(), first)
        if owner is not None:
            cues.append(_Cue(first + match.start(), owner))
    return cues


def _said_cue(setting: Setting, text: str, said: Said, first: int) -> _Cue:
    possessive = text[said.end :].startswith(("'s", "\u2019s", "s' ", "s\u2019 "))
    owner = _person_or_role(setting, said.role, "The sentence says whose it is by role.", sure=True)
    return _Cue(first + said.start, owner, possessive)


def _owns(text: str, said: Said) -> bool:
    """Return whether a role word means somebody, and not a building or an office ("police station")."""
    after = text[said.end : said.end + 24].lower()
    if re.match(
        r"\s+(?:station|car|vehicle|officers? attended|report|statement|care|service|line|support|box)\b", after
    ):
        return False
    if said.role in {Role.OFFICER, Role.EXPERT, Role.CALLER, Role.AA, Role.INTERP}:
        return True
    before = text[max(0, said.start - 24) : said.start]
    return bool(_OWNED.search(before)) or text[said.start].isupper() or not before.strip()


def _self(setting: Setting, place: int) -> Owner | None:
    speaker = _speaker(setting, place)
    if speaker is not None:
        return speaker
    if setting.maker is None and setting.maker_role is None:
        return Owner(None, Role.THIRD, sure=False, why="Somebody speaks of themselves; the document does not say who.")
    return _maker(setting, "The person who made the document speaks of themselves.", sure=True)


def _speaker(setting: Setting, place: int) -> Owner | None:
    if setting.document_type not in {DocumentType.TRANSCRIPT_999, DocumentType.MG15, DocumentType.CAD}:
        return None
    label = setting.speaker_at(place)
    if setting.document_type is DocumentType.MG15 and label in _CHILD_SPEAKS:
        return _person_or_role(setting, Role.VIC_CH, "The child interviewed speaks.", sure=False)
    if setting.document_type is DocumentType.MG15:
        return _maker(setting, "The person interviewed speaks.", sure=True) if setting.maker_role else None
    if label in _STAFF_SPEAK:
        return _person_or_role(setting, Role.CALLER, "The call taker repeats what the caller said.", sure=False)
    if label in _CALLER_SPEAKS or setting.document_type is DocumentType.TRANSCRIPT_999:
        return _person_or_role(setting, Role.CALLER, "The caller speaks.", sure=True)
    return None


def _antecedent(setting: Setting, place: int, first: int) -> Owner | None:
    mention = setting.mention_before(place, first - 300)
    if mention is None:
        return None
    why = f"The person named last before it is {whose(mention.role, mention.person_id)}."
    return Owner(mention.person_id, mention.role, sure=mention.start >= first, why=why)


def _by_line_above(setting: Setting, start: int) -> Owner | None:
    """Return the person named in the form lines just above ("Name: ...", then "Tel: ...")."""
    field = field_before(setting.text, start)
    if not re.search(
        r"[:\t]\s*$|^\s*$|\b(?:tel|mob|mobile|address|dob|phone|e-?mail|desk|office|direct|ext|m|t|e)\W*$",
        field,
        re.IGNORECASE,
    ):
        return None
    mention = setting.mention_before(start, start - 260)
    if mention is None or re.search(r"[.!?]\s+[A-Z][a-z]+ [a-z]+ [a-z]+", setting.text[mention.end : start]):
        return None
    why = f"The form names {whose(mention.role, mention.person_id)} just above."
    return Owner(mention.person_id, mention.role, sure=False, why=why)


def _by_heading(setting: Setting, start: int) -> Owner | None:
    for line in lines_above(setting.text, start, _HEADING_LINES):
        said = roles_said(line) if is_heading(line) else []
        if said and said[0].role not in {Role.OFFICER, Role.EXPERT}:
            return _person_or_role(setting, said[0].role, "The heading above names the role.", sure=False)
    return None


def _maker(setting: Setting, why: str, *, sure: bool) -> Owner:
    person_id = setting.maker.id if setting.maker else None
    return Owner(person_id, setting.maker_role or Role.WIT, sure=sure, why=why)


def _person_or_role(setting: Setting, role: Role, why: str, *, sure: bool) -> Owner:
    people = [person for person in setting.case.people if role in (setting.roles[person.id], person.role)]
    only = people[0] if len(people) == 1 and role not in {Role.FAMILY, Role.THIRD, Role.OFFICER, Role.EXPERT} else None
    return Owner(only.id if only else None, setting.roles[only.id] if only else role, sure=sure, why=why)


def _of(role: Role, person_id: str) -> str:
    return f"that of {whose(role, person_id)}"
