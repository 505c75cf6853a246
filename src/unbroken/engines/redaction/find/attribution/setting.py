"""What a document says of itself: who made it, who speaks, and where the people of the case are named."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from functools import cached_property
from operator import itemgetter

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.document import Document, TextFlow
from unbroken.engines.redaction.find.merge import Group
from unbroken.engines.redaction.find.roles import VICTIM_ROLES, WITNESS_ROLES, effective_role
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Role

_MAKER_LABEL = re.compile(
    r"(?i)\b(?:(?:witness|personal|victim personal|impact)?\s*statement (?:of|by)|name of (?:witness|maker|victim)|"
    r"statement made by|made by|i,)\s*[:\-]?\s*(?:\([^)\n]{0,60}\)\s*)?"
)
_INTERVIEWEE_LABEL = re.compile(
    r"(?i)\b(?:person interviewed|interviewee|name of (?:suspect|interviewee|child)|interview (?:of|with))\s*[:\-]?\s*"
)
_OFFICER_MAKES = re.compile(
    r"(?i)statement of\s*[:\-\t]?\s*(?:\w+\s+){0,3}?(?:pc|dc|ds|di|ps|sgt|sergeant|constable|inspector)\b|"
    r"\bI am (?:a |an |the )?(?:\w+\s){0,2}(?:police (?:constable|officer|sergeant)|detective|constable)\b"
)
_VIDEO = re.compile(
    r"(?i)\b(?:rovi|abe|interview of (?:an? )?(?:child|young|witness|victim|complainant)|"
    r"achieving best evidence|visually recorded|video[- ]?(?:recorded )?interview)\b"
)
_FROM_LABEL = re.compile(r"(?im)^\s*from\s*[:\t]\s*")
_SPEAKER = re.compile(
    r"(?m)^[ \t]*(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*)?"
    r"(?P<who>[A-Z][A-Za-z0-9 .'’/]{0,24}?)\s*(?:[:>\t]|\s[-–]\s|(?<=\w)\n)"
)
_OWN_WORDS = frozenset({DocumentType.MG11, DocumentType.MG11_BACK, DocumentType.VPS, DocumentType.ISB})
_INTERVIEWS = frozenset({DocumentType.MG15})
_DEFENDANTS_FORMS = frozenset(
    {
        DocumentType.MG4,
        DocumentType.MG4A,
        DocumentType.MG4B,
        DocumentType.MG4C,
        DocumentType.MG4D,
        DocumentType.MG4E,
        DocumentType.MG4F,
        DocumentType.PNC,
        DocumentType.CUSTODY_RECORD,
        DocumentType.MGDD,
    }
)
_ABOUT_ONE = frozenset(
    {DocumentType.MEDICAL_NOTES, DocumentType.BANK_STATEMENT, DocumentType.PNC, DocumentType.PHONE_EXTRACT}
)
_LABEL_REACH = 90


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where somebody is named. person_id: None for a person whom the record does not know."""

    start: int
    end: int
    person_id: str | None
    role: Role


@dataclass(frozen=True)
class Setting:
    """The document around the findings. `mentions` are names that can mean one person only, in order."""

    flow: TextFlow
    case: Case
    document_type: DocumentType
    document: Document | None
    mentions: tuple[Mention, ...]

    @property
    def text(self) -> str:
        """Return the text of the document."""
        return self.flow.text

    @cached_property
    def roles(self) -> dict[str, Role]:
        """Return the role of every recorded person by id."""
        return {person.id: effective_role(person, self.case) for person in self.case.people}

    @cached_property
    def maker(self) -> Person | None:
        """Return the recorded person whose words the document is, or None."""
        if self.document_type in _OWN_WORDS:
            return self._named_after(_MAKER_LABEL)
        if self.document_type in _INTERVIEWS:
            return self._named_after(_INTERVIEWEE_LABEL) or self._witness_on_video() or self.only(Role.DEF)
        if self.document_type is DocumentType.EMAIL:
            return self._named_after(_FROM_LABEL)
        if self.document_type is DocumentType.TRANSCRIPT_999:
            return self.only(Role.CALLER)
        return self._named_after(_MAKER_LABEL)

    @cached_property
    def maker_role(self) -> Role | None:
        """Return the role of the person whose words the document is, or None where nobody says."""
        if self.maker is not None:
            return self.roles[self.maker.id]
        match self.document_type:
            case DocumentType.TRANSCRIPT_999:
                return Role.CALLER
            case DocumentType.VPS:
                return Role.VIC
            case DocumentType.MG11 | DocumentType.MG11_BACK:
                return Role.OFFICER if _OFFICER_MAKES.search(self.text) else Role.WIT
            case _:
                return None

    @property
    def is_defendants_form(self) -> bool:
        """Return whether the form is about the defendant, so that what nobody else owns is the defendant's."""
        return self.document_type in _DEFENDANTS_FORMS

    @cached_property
    def about(self) -> Person | None:
        """Return the person whom a medical record, bank statement or print names first, or None."""
        if self.document_type not in _ABOUT_ONE or not self.mentions:
            return None
        return self.case.person(self.mentions[0].person_id)

    def only(self, role: Role) -> Person | None:
        """Return the one person of the record with this role, or None."""
        people = [person for person in self.case.people if self.roles[person.id] is role]
        return people[0] if len(people) == 1 else None

    def mention_before(self, place: int, floor: int) -> Mention | None:
        """Return the last mention that ends at or before `place` and starts at `floor` or later."""
        index = bisect_right(self._starts, place) - 1
        while index >= 0 and self.mentions[index].start >= floor:
            if self.mentions[index].end <= place:
                return self.mentions[index]
            index -= 1
        return None

    def mention_after(self, place: int, ceiling: int) -> Mention | None:
        """Return the first mention that starts at or after `place` and ends by `ceiling`."""
        index = bisect_left(self._starts, place)
        if index < len(self.mentions) and self.mentions[index].end <= ceiling:
            return self.mentions[index]
        return None

    def speaker_at(self, place: int) -> str:
        """Return the label of who speaks at a place of a transcript, in lower case, or ""."""
        index = bisect_right(self._speakers, place, key=itemgetter(0)) - 1
        return self._speakers[index][1] if index >= 0 else ""

    @cached_property
    def _speakers(self) -> list[tuple[int, str]]:
        return [(match.start(), match["who"].strip().lower()) for match in _SPEAKER.finditer(self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def _witness_on_video(self) -> Person | None:
        """Return the first victim or witness named in a video-recorded interview, which is theirs, or None."""
        if not _VIDEO.search(self.text):
            return None
        theirs = (each for each in self.mentions if each.role in VICTIM_ROLES | WITNESS_ROLES)
        return next((self.case.person(each.person_id) for each in theirs if each.person_id), None)

    def _named_after(self, label: re.Pattern[str]) -> Person | None:
        for match in label.finditer(self.text):
            mention = self.mention_after(match.end(), match.end() + _LABEL_REACH)
            if mention is not None and not re.search(r"\n\s*\n", self.text[match.end() : mention.start]):
                return self.case.person(mention.person_id)
        return None


def setting_of(
    groups: list[Group], flow: TextFlow, case: Case, document_type: DocumentType, document: Document | None
) -> Setting:
    """Return the setting of a document whose groups are known; it knows the names of recorded people only."""
    setting = Setting(flow, case, document_type, document, ())
    mentions = []
    for group in groups:
        owners = {each.person_id for each in group.candidates if each.person_id}
        if group.kind is InfoKind.NAME and len(owners) == 1:
            person_id = owners.pop()
            mentions.append(Mention(group.start, group.end, person_id, setting.roles.get(person_id, Role.THIRD)))
    return replace(setting, mentions=tuple(mentions))
