"""The role of a name that nobody recorded: officer, expert, family, caller, or only mentioned."""

from __future__ import annotations

import re

from unbroken.engines.redaction.find.attribution.aliases import alias_of
from unbroken.engines.redaction.find.attribution.owner import Owner, owner_by_default
from unbroken.engines.redaction.find.attribution.passages import field_before, last_piece, sentence_around
from unbroken.engines.redaction.find.attribution.roles_said import label_role, profession_of, roles_said
from unbroken.engines.redaction.find.attribution.setting import Setting
from unbroken.engines.redaction.find.names.professions import askers
from unbroken.engines.redaction.find.roles import VICTIM_ROLES, WITNESS_ROLES
from unbroken.engines.redaction.vocabulary import DocumentType, Role

_APPOSITION_BEFORE = re.compile(
    r"(?i)[\s,:(–-]{1,3}(?:is\s+|was\s+|called\s+|named\s+|mr\.?\s|mrs\.?\s|miss\s|ms\.?\s)*$"
)
_APPOSITION_AFTER = re.compile(
    r"(?i)\s*[,(–-]?\s*(?:who\s+is\s+|is\s+|was\s+)?(?:the\s+|my\s+|his\s+|her\s+|their\s+|a\s+|an\s+)"
)
_TITLE = re.compile(r"(?i)(?:mr|mrs|miss|ms)\.?\s*$")
_FORENAME = re.compile(r"(?<=\b(?:HCP|FME|AHP) )[A-Z][a-z]+ $")
_RELATIVE = frozenset(
    {Role.FAMILY, Role.THIRD, Role.CALLER, Role.BYSTANDER, Role.EXPERT, Role.OFFICER, Role.AA, Role.INTERP}
)
_MAKER_BEFORE = re.compile(r"(?i)statement (?:of|by)\s*[:\-]?\s*$|name of witness\s*[:\-]?\s*$")
_CLINICIAN = re.compile(
    r"(?i)\b(?:seen|examined|reviewed|treated|assessed|signed|sutured|triaged|dictated|written|completed) by"
    r"(?: the)?\s*[:\-]?\s*(?:dr|doctor|sister|nurse|prof)?\.?\s*$|"
    r"\b(?:clinician|(?:examining|treating|operating|attending) (?:doctor|surgeon|physician|consultant)|attending|"
    r"surgeon|registrar|SHO)\s*[:\-]?\s*(?:dr|mr|mrs|ms|miss|prof)?\.?\s*$"
)
_INTRODUCTION = re.compile(r"(?i)\b(?:name['\u2019]?s|name is|it['\u2019]?s|i['\u2019]?m|i am|this is|speaking,?)\s+$")
_HELPER = re.compile(
    r"(?i)\b(?:dr|doctor|g\.?p|nurse|paramedic|midwife|counsellor|therapist|social worker|pharmacist|chemist)\b"
    r"[.:,]?\s*(?:mr|mrs|ms|miss|sister)?\.?\s*$"
)
_EXPERT_LABEL = re.compile(
    r"(?i)\b(?:scientist|expert|pathologist|examiner|analyst|hcp|fme|solicitor|counsel)"
    r"(?: (?:attending|present|acting|advising|in attendance|name))?(?: for (?:the )?[\w'\u2019 -]{2,40})?\W{1,4}$"
)
_ADULT_LABEL = re.compile(r"\b(?:(?i:appropriate adult)|AA)(?: for (?:the )?[\w'\u2019 -]{2,24})?\W{1,4}$")
_ARRIVES = re.compile(
    r"(?i)[\s,]*(?:(?:has |is )?(?:arriv\w+|attend\w+|here|present)\b|in attendance|(?:in |for )?consult\w*)"
    r"(?!\W+\w*\W*(?:mother|father|mum|dad|wife|husband|partner|sister|brother|family))"
)
"""What a custody record says of a lawyer who comes to the station."""
_SURGERY_AFTER = re.compile(
    r"\s*[,(]\s*(?:the )?(?:\d+[A-Za-z]? [A-Z]|(?:[A-Z][\w'\u2019]+ ){1,2}(?:Surgery|Practice|Medical|Health))"
)
_GP_LABEL = re.compile(
    r"(?i)\b(?:g\.?p\.?|general practitioner|family doctor|own doctor|registered with|surgery|practice)\b[^.;]{0,24}$"
)
_GIVEN_TO = re.compile(r"(?i)\b(?:given|disclosed|handed|supplied|provided|briefed) to\W{1,3}$")
"""In a briefing before an interview: the suspect's solicitor, who is given it."""
_DR = re.compile(r"(?i)\b(?:dr|prof|professor)\.?\s*$")
_LABORATORY = re.compile(r"(?i)\b(?:laborator\w+|forensic\w*|pathologist|scientist|post[- ]mortem|expert witness)\b")
_LAWYER = re.compile(r"(?i)\b(?:solicitor|barrister|counsel|legal rep\w*|lawyer|advocate)\b")
_DUTY = re.compile(
    r"(?i)\b(?:custody|forensic|detention|embedded|duty|police) (?:nurse|doctor|surgeon|hcp|paramedic|clinician|"
    r"examiner|practitioner)[,:]?\s(?:(?:was|is|called),? )?(?:nurse\s|dr\.?\s|mr\.?\s|ms\.?\s)?$"
)
"""What makes a nurse or doctor the one whom the police called."""
_HELPER_FIRST = re.compile(r"(?i)(?:dr|doctor|nurse|pharmacist|chemist)\b")
_DOCTOR_FIRST = re.compile(r"(?i)(?:dr|doctor)\b")
_TITLED = re.compile(r"(?:Mr|Mrs|Miss|Ms)\b")
_OWN_HELPER = re.compile(r"(?i)\b(?:my|our|your|his|her|their)\b")
_STATEMENTS = frozenset({DocumentType.MG11, DocumentType.MG11_BACK})
_PRESENT = re.compile(
    r"(?im)^\W*(?:(?:also|others?|persons?|people|those) )?present\b[^.?!\n]*(?:\n[^.?!\n:\t]{0,60})?\Z"
)
"""The list of who sat in an interview, over the end of its line too."""
_ON_DUTY = frozenset({DocumentType.CUSTODY_RECORD, DocumentType.MGDD})
"""Forms in which a nurse or doctor is the one whom the police called."""
_REACH = 120


def stranger_named(setting: Setting, start: int, end: int) -> Owner:
    """Return the role of an unrecorded name from the words by its side."""
    text = setting.text
    before, name, after = text[max(0, start - _REACH) : start], text[start:end], text[end : end + _REACH]
    before = _own_row(_FORENAME.sub("", _TITLE.sub("", before)))
    author = alias_of(setting, start) or _author(setting, before, name, after)
    if author is not None:
        return author
    label = _TITLE.sub("", _DR.sub("", text[max(0, start - _REACH) : start])).replace("\n", " ")
    if _ADULT_LABEL.search(label):
        return Owner(None, Role.AA, sure=True, why="The words before the name say that it is an appropriate adult.")
    is_expert = _is_expert(setting, label, start, end)
    role = Role.EXPERT if is_expert else _profession(setting, before, name, after)
    is_helper = bool(_HELPER.search(before[-40:]) or _HELPER_FIRST.match(name))
    if role is not Role.OFFICER and not is_expert and is_helper and not _is_on_duty(setting, before, name, after):
        return Owner(None, Role.THIRD, sure=True, why="A doctor or helper whom the case record does not name.")
    if role is not None:
        return Owner(None, role, sure=True, why="A rank, number or profession stands by the name.")
    role = label_role(last_piece(_TITLE.sub("", field_before(text, start))))
    if role is not None:
        return Owner(None, role, sure=True, why="The form's label names the role.")
    beside = _beside(setting, before, start, end)
    if beside is not None:
        return beside
    if _produces_exhibit(setting, name):
        return Owner(None, Role.WIT, sure=False, why="The name fits the initials of an exhibit that somebody produced.")
    if _INTRODUCTION.search(before):
        speaker = owner_by_default(setting, start)
        if speaker.person_id is None:
            return speaker
    return Owner(None, Role.THIRD, sure=False, why="Nothing near the name says who it is.")


def _is_expert(setting: Setting, label: str, start: int, end: int) -> bool:
    """Return whether the words before a name, a laboratory or a custody record make it a lawyer's or an expert's."""
    is_given = setting.document_type is DocumentType.MG6A and _GIVEN_TO.search(label)
    is_said = bool(_EXPERT_LABEL.search(label) or is_given)
    return is_said or _is_of_laboratory(setting.text, start, end) or _comes_to_station(setting, start, end)


def _beside(setting: Setting, before: str, start: int, end: int) -> Owner | None:
    """Return whose name it is by the words beside it; a witness's own lawyer is nobody of the case."""
    role = _by_apposition(setting, before, start, end)
    is_lawyer = _LAWYER.search(before[-40:]) and setting.maker_role not in VICTIM_ROLES | WITNESS_ROLES
    if role is Role.EXPERT and _OWN_HELPER.search(before[-40:]) and not is_lawyer:
        return Owner(None, Role.THIRD, sure=True, why="Somebody's own doctor, lawyer or helper.")
    return Owner(None, role, sure=True, why="The words beside the name say who it is.") if role is not None else None


def _is_on_duty(setting: Setting, before: str, name: str, after: str) -> bool:
    """Return whether a nurse or doctor is the one whom the police called, and not somebody's own."""
    if _GP_LABEL.search(before[-50:]) or (_DOCTOR_FIRST.match(name) and _SURGERY_AFTER.match(after)):
        return False
    said = bool(_DUTY.search(before[-40:]))
    return said or (setting.document_type in _ON_DUTY and not _OWN_HELPER.search(before[-40:]))


def _comes_to_station(setting: Setting, start: int, end: int) -> bool:
    """Return whether a custody record says that somebody by title arrives: the lawyer, where no relative is meant."""
    if setting.document_type is not DocumentType.CUSTODY_RECORD:
        return False
    is_titled = bool(_TITLE.search(setting.text[max(0, start - 6) : start]) or _TITLED.match(setting.text, start))
    return is_titled and bool(_ARRIVES.match(setting.text, end))


def _attends_interview(setting: Setting, before: str, after: str) -> bool:
    """Return whether somebody who is no relative was present when the defendant was interviewed: the lawyer."""
    if setting.document_type is not DocumentType.MG15 or setting.maker_role is not Role.DEF:
        return False
    return bool(_PRESENT.search(before)) and not roles_said(after.partition("\n")[0][:40])


def _own_row(before: str) -> str:
    """Return what stands before a name without the row of a table above it: its words are of somebody else."""
    above, _, own = before.rpartition("\n")
    return own if "\t" in above.rpartition("\n")[2] else before


def _author(setting: Setting, before: str, name: str, after: str) -> Owner | None:
    """Return the owner of the name of who makes the statement, sat in an interview, or examined a patient."""
    if _attends_interview(setting, before, after):
        return Owner(None, Role.EXPERT, sure=True, why="The record of an interview names who was present.")
    if setting.document_type in _STATEMENTS and _MAKER_BEFORE.search(_DR.sub("", before)):
        maker = profession_of(before, name, after) or Role.WIT
        return Owner(None, maker, sure=True, why="The statement names its maker.")
    if setting.document_type is DocumentType.MEDICAL_NOTES and _CLINICIAN.search(before):
        return Owner(None, Role.EXPERT, sure=True, why="The notes name who examined or treated the patient.")
    return None


def _profession(setting: Setting, before: str, name: str, after: str) -> Role | None:
    """Return the role that a rank or profession beside a name gives; initials of who asks questions are no rank."""
    role = profession_of(before, name, after)
    beside = {*before.split()[-1:], *name.split()[:1]}
    return None if role is Role.OFFICER and beside & askers(setting.text) else role


def _is_of_laboratory(text: str, start: int, end: int) -> bool:
    """Return whether a doctor is one of a laboratory, by the words of the sentence."""
    if not _HELPER_FIRST.match(text[start:end]) and not _DR.search(text[max(0, start - 6) : start]):
        return False
    first, last = sentence_around(text, start, end)
    return bool(_LABORATORY.search(text[first:last]))


def _produces_exhibit(setting: Setting, name: str) -> bool:
    """Return whether an exhibit of the case or document bears the initials of a name."""
    words = [word for word in re.findall(r"[^\W\d_][\w'\u2019-]*", name) if word[0].isupper()]
    initials = "".join(word[0] for word in words)
    if len(initials) < len("AB"):
        return False
    exhibits = " ".join(exhibit.ref for exhibit in setting.case.exhibits)
    return bool(re.search(rf"(?<![A-Z]){initials}/\d", f"{exhibits} {setting.text}"))


def _by_apposition(setting: Setting, before: str, start: int, end: int) -> Role | None:
    """Return the role that "my mother, NAME" or "NAME, the neighbour" gives."""
    first, last = sentence_around(setting.text, start, end)
    near = before[-min(len(before), max(0, start - first)) :] if start > first else ""
    said = roles_said(near)
    if said and _APPOSITION_BEFORE.fullmatch(near[said[-1].end :]) and said[-1].role in _RELATIVE:
        return said[-1].role
    after = setting.text[end : min(last, end + 60)]
    beside = _APPOSITION_AFTER.match(after)
    if beside:
        following = roles_said(after[beside.end() : beside.end() + 30])
        if following and following[0].start <= len("next door ") and following[0].role in _RELATIVE:
            return following[0].role
    return None
