"""From candidates to findings: merge them, say whose each is, and note the circumstances that the policy asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from unbroken.engines.redaction.case import Case
from unbroken.engines.redaction.document import Document, TextFlow
from unbroken.engines.redaction.find.attribution.careful import careful_owner
from unbroken.engines.redaction.find.attribution.charge import (
    Piece,
    is_postcode,
    names_street_only,
    pieces_stated,
    states,
)
from unbroken.engines.redaction.find.attribution.health_of import patient_of
from unbroken.engines.redaction.find.attribution.marks import (
    is_office_said,
    is_scene_on_record,
    is_scene_said,
    marks_of,
)
from unbroken.engines.redaction.find.attribution.mentions import by_finder, with_strangers
from unbroken.engines.redaction.find.attribution.not_names import without_words
from unbroken.engines.redaction.find.attribution.offence_dates import is_offence_date
from unbroken.engines.redaction.find.attribution.offices import is_number_of_justice
from unbroken.engines.redaction.find.attribution.owner import (
    Owner,
    as_caller,
    owner_by_default,
    owner_by_form,
    owner_near,
    owner_of_own_words,
)
from unbroken.engines.redaction.find.attribution.record import owner_on_record
from unbroken.engines.redaction.find.attribution.repeats import share_reasons, share_roles
from unbroken.engines.redaction.find.attribution.roads import AS_ROAD, LIVES_THERE, ROAD_AFTER
from unbroken.engines.redaction.find.attribution.setting import Setting, setting_of
from unbroken.engines.redaction.find.attribution.spared import spare
from unbroken.engines.redaction.find.attribution.strangers import stranger_named
from unbroken.engines.redaction.find.known.words import is_mostly_word
from unbroken.engines.redaction.find.meaning.transactions import find_relevant_rows
from unbroken.engines.redaction.find.merge import MEANING, Group, merge
from unbroken.engines.redaction.find.names.lexicon import is_forename, is_never, is_organisation, is_street
from unbroken.engines.redaction.find.normal import simplify
from unbroken.engines.redaction.find.patterns.businesses import business_before
from unbroken.engines.redaction.find.roles import whose
from unbroken.engines.redaction.find.wrapping import is_wrapped
from unbroken.engines.redaction.finding import Candidate, Finding
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

_MIN_CONFIDENCE = 0.3
_MOST = 0.75
_NAME_BEGINS = re.compile(
    r"(?<![\w.'])(?:(?:Mr|Mrs|Ms|Miss|Mx|Master|Dr|Rev|Prof|Sister|Auntie|Aunty|Aunt|Uncle)\.?\s+)?(?:[A-Z]\.\s?){0,3}$"
)
_FORENAME_BEFORE = re.compile(r"(?<!\w)[A-Z][\w'-]+[ \n]$")
_REST_OF_SURNAME = re.compile(r"(?:[-\u2010\u2011][A-Z][\w']+)+")
_PROFESSIONALS = frozenset({Role.OFFICER, Role.EXPERT, Role.INTERP, Role.AA})
_OFFICE_KINDS = frozenset({InfoKind.PHONE, InfoKind.EMAIL, InfoKind.SOCIAL, InfoKind.ADDRESS, InfoKind.POSTCODE})
_PLACES = frozenset({InfoKind.ADDRESS, InfoKind.POSTCODE, InfoKind.LOCATION})
_PAID = frozenset({InfoKind.NAME, InfoKind.BANK, InfoKind.EMPLOYER})
_SECRETS = frozenset({InfoKind.INTEL, InfoKind.TACTIC, InfoKind.PREVCON})


def attribute(
    candidates: Iterable[Candidate],
    flow: TextFlow,
    case: Case,
    document_type: DocumentType,
    document: Document | None = None,
) -> list[Finding]:
    """Return the findings of a document, in the order of its text.

    document: where it is given, words inside photographs are marked. Shields never become findings.
    """
    dated = (each for each in candidates if not is_offence_date(each, flow.text, case))
    credible = without_words(_without_known_detainees(dated), flow.text, case)
    rows = [(each.start, each.end) for each in find_relevant_rows(flow.text, case, document_type)]
    groups = [group for group in merge(credible, flow) if _confidence(group) >= _MIN_CONFIDENCE]
    setting = with_strangers(setting_of(groups, flow, case, document_type, document), groups)
    findings = [finding for group in groups for finding in _findings(setting, group)]
    findings = share_reasons([_in_rows(finding, rows) for finding in findings])
    return spare(share_roles(findings, flow.text), credible, flow.text, [offence.place for offence in case.offences])


def _without_known_detainees(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Leave out "another detainee" where the record knows the name: the custody record is that person's own."""
    every = list(candidates)
    known = [each for each in every if each.finder == "known:name"]
    return [
        each for each in every if each.finder != "meaning:detainee" or not any(_covers_most(one, each) for one in known)
    ]


def _covers_most(known: Candidate, other: Candidate) -> bool:
    shared = min(known.end, other.end) - max(known.start, other.start)
    return shared >= _MOST * (other.end - other.start)


def _in_rows(finding: Finding, rows: list[tuple[int, int]]) -> Finding:
    """Return a name or account of nobody recorded as relevant where its transaction bears on the offences."""
    if finding.subject is not None or finding.kind not in _PAID:
        return finding
    inside = any(start <= finding.start and finding.end <= end for start, end in rows)
    return replace(finding, marks=finding.marks | {Mark.RELEVANT}) if inside else finding


def _confidence(group: Group) -> float:
    return max(candidate.confidence for candidate in group.candidates)


def _findings(setting: Setting, group: Group) -> list[Finding]:
    recorded = owner_on_record(setting, group)
    owner = _owner(setting, group, recorded)
    said = {mark for candidate in group.candidates for mark in candidate.marks}
    if Mark.PUBLIC_BODY in said and _is_a_home(setting, group):
        said.remove(Mark.PUBLIC_BODY)
    if group.kind is InfoKind.PHONE and recorded is None and is_number_of_justice(setting, group.start, group.end):
        said.add(Mark.PUBLIC_BODY)
    is_known = recorded is not None or (
        group.kind not in _PLACES and any(candidate.person_id for candidate in group.candidates)
    )
    if Mark.PUBLIC_BODY in said and group.kind in _OFFICE_KINDS and not is_known:
        owner = Owner(None, Role.THIRD, sure=False, why="It is that of an office, shop or public body.")
    elif not is_known and (not group.candidates[0].finder.startswith(MEANING) or group.kind is InfoKind.MEDICAL):
        owner = careful_owner(setting, group.kind, group.start, owner)
    if group.kind is InfoKind.MEDICAL and owner.role is Role.DEF:
        owner = patient_of(setting, group.start, group.end, owner)
    marks = said | _used(group, owner) | marks_of(setting, group.kind, group.start, group.end, owner)
    whole = Finding(
        start=_name_start(setting.text, group, owner),
        end=_name_end(setting.text, group),
        kind=group.kind,
        subject=owner.person_id,
        role=owner.role,
        found_by=tuple(dict.fromkeys(candidate.finder for candidate in group.candidates)),
        why=_why(group, owner),
        confidence=_confidence(group),
        sure=owner.sure,
        marks=frozenset(marks),
    )
    if group.kind in _PLACES and not group.candidates[0].finder.startswith(MEANING):
        return _by_charge(setting, whole)
    if group.kind in {InfoKind.VRM, InfoKind.EMPLOYER, InfoKind.SCHOOL} and states(
        setting.text[group.start : group.end], setting.case
    ):
        return [replace(whole, marks=whole.marks | {Mark.IN_CHARGE, Mark.SCENE, Mark.EXPLAINS_EVIDENCE})]
    return [whole]


def _is_a_home(setting: Setting, group: Group) -> bool:
    """Return whether an address that looks like an office's has a house number and no office's name before it."""
    if group.kind is not InfoKind.ADDRESS or not setting.text[group.start].isdigit():
        return False
    return not is_office_said(setting.text[max(0, group.start - 60) : group.start])


def _used(group: Group, owner: Owner) -> set[Mark]:
    """Return USED for the numbers that tell the defendant apart in police records."""
    names = {candidate.finder.partition(":")[2] for candidate in group.candidates}
    return {Mark.USED} if owner.role is Role.DEF and names & {"pncid", "cro", "driver"} else set()


def _name_start(text: str, group: Group, owner: Owner) -> int:
    """Return where a name begins with the title, initials or (for a namesake) forename before it."""
    if group.kind is not InfoKind.NAME:
        return group.start
    before = _NAME_BEGINS.search(text, max(0, group.start - 12), group.start)
    start = before.start() if before else group.start
    if owner.person_id is not None or owner.role is Role.OFFICER:
        return start
    forename = _FORENAME_BEFORE.search(text, max(0, start - 24), start)
    if forename and forename.group().endswith("\n") and not is_wrapped(text, start - 1):
        return start
    return forename.start() if forename and _may_be_forename(forename.group().strip()) else start


def _may_be_forename(word: str) -> bool:
    """Return whether a capitalised word before an unrecorded name is part of it, as no list may know."""
    if is_never(word) or is_organisation(word) or is_street(word) or word.isupper():
        return False
    return is_forename(word) or not is_mostly_word(simplify(word))


def _name_end(text: str, group: Group) -> int:
    """Return where a name ends with the rest of a double-barrelled one."""
    rest = _REST_OF_SURNAME.match(text, group.end) if group.kind is InfoKind.NAME else None
    return rest.end() if rest else group.end


def _owner(setting: Setting, group: Group, recorded: Owner | None) -> Owner:
    if recorded is not None:
        return as_caller(setting, group, recorded)
    said = next((candidate.role for candidate in group.candidates if candidate.role is not None), None)
    said_by_finder = said if not any(candidate.person_id for candidate in group.candidates) else None
    if group.kind is InfoKind.NAME:
        stranger = stranger_named(setting, group.start, group.end)
        return stranger if stranger.sure or said_by_finder is None else by_finder(said_by_finder)
    if said_by_finder is not None:
        return by_finder(said_by_finder)
    if group.kind is InfoKind.MEDICAL and (speaker := owner_of_own_words(setting, group.start, group.end)) is not None:
        return speaker
    near = owner_near(setting, group.start, group.end)
    if near is not None and (near.role not in _PROFESSIONALS or group.kind in _OFFICE_KINDS):
        return near
    inside = setting.mention_after(group.start, group.end) if group.kind in _SECRETS else None
    if inside is not None and inside.person_id is None:
        return Owner(None, inside.role, sure=False, why="It names somebody whom the record does not know.")
    if group.kind in _SECRETS:
        return Owner(None, Role.DEF, sure=False, why="Nothing near it says whom it is about.")
    return owner_by_form(setting, group.kind, group.start) or owner_by_default(setting, group.start)


def _why(group: Group, owner: Owner) -> str:
    fitting = [each for each in group.candidates if each.person_id in (None, owner.person_id)]
    best = fitting[0].why.rstrip(". ") if fitting else "Something that the record knows of somebody else"
    if not owner.why:
        return f"{best}."
    reason = owner.why.rstrip(". ")
    guess = "" if owner.sure else f" (taken to be that of {whose(owner.role, owner.person_id)}; please check)"
    return f"{best}; {reason[0].lower()}{reason[1:]}{guess}."


def _by_charge(setting: Setting, whole: Finding) -> list[Finding]:
    """Return a place as one finding, cut where the charge states a part of it; none for a charged street alone."""
    text = setting.text
    written = text[whole.start : whole.end]
    person = setting.case.person(whole.subject)
    is_scene = is_scene_said(setting, whole.start) or is_scene_on_record(person, setting.case, written)
    if _is_charged_shop(setting, business_before(text[max(0, whole.start - 80) : whole.start])):
        marks = (whole.marks | {Mark.SCENE, Mark.IN_CHARGE, Mark.PUBLIC_BODY}) - {Mark.SELF}
        why = f"{whole.why.split('; ')[0].rstrip('.')}; it is the address of the shop or firm that the charge names."
        return [replace(whole, subject=None, role=Role.THIRD, marks=marks, why=why)]
    pieces = pieces_stated(text, whole.start, whole.end, setting.case, is_scene=is_scene)
    is_secret = Mark.PROTECTED in whole.marks and Mark.CONDITION in whole.marks
    if all(piece.stated for piece in pieces) and names_street_only(written) and not is_secret:
        return []
    if not is_scene and not any(piece.stated for piece in pieces):
        return [_as_street(whole) if _is_public_street(setting, whole) else whole]
    return [_piece(whole, piece, text) for piece in pieces]


def _as_street(whole: Finding) -> Finding:
    why = f"{whole.why.split('; ')[0].rstrip('.')}; it is named as a public street, not as where somebody lives."
    return replace(whole, kind=InfoKind.LOCATION, why=why)


def _is_public_street(setting: Setting, whole: Finding) -> bool:
    """Return whether a street without a house is named as a road: "along Corn Street", "Corn Street car park"."""
    if whole.kind is not InfoKind.ADDRESS or set(whole.found_by) != {"known:address"} or Mark.PROTECTED in whole.marks:
        return False
    if not names_street_only(setting.text[whole.start : whole.end]) or Mark.CONDITION in whole.marks:
        return False
    before, after = setting.text[max(0, whole.start - 60) : whole.start], setting.text[whole.end : whole.end + 40]
    return bool(AS_ROAD.search(before) or ROAD_AFTER.match(after)) and not LIVES_THERE.search(before)


def _is_charged_shop(setting: Setting, name: str) -> bool:
    """Return whether the place of an offence has this name, of two words or more, of a shop or firm."""
    return " " in name and any(simplify(name) in simplify(offence.place) for offence in setting.case.offences)


def _piece(whole: Finding, piece: Piece, text: str) -> Finding:
    if piece.stated:
        marks = (whole.marks | {Mark.SCENE, Mark.IN_CHARGE}) - {Mark.VANTAGE}
        return replace(whole, start=piece.start, end=piece.end, marks=marks)
    written = text[piece.start : piece.end]
    only_postcode = is_postcode(written) and piece.end - piece.start < len("AA11 1AAxx")
    kind = InfoKind.POSTCODE if only_postcode else whole.kind
    marks = whole.marks - {Mark.SCENE, Mark.IN_CHARGE} if only_postcode else whole.marks | {Mark.SCENE}
    return replace(whole, start=piece.start, end=piece.end, kind=kind, marks=marks)
