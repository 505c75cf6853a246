"""The role a person of the case record has for the policy, flags and age considered, and what it is called."""

from __future__ import annotations

import re
from datetime import date

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.find.days import days_in
from unbroken.engines.redaction.vocabulary import Role

ADULT_AGE = 18

VICTIM_ROLES = frozenset({Role.VIC, Role.VIC_SO, Role.VIC_CH})
WITNESS_ROLES = frozenset({Role.WIT, Role.WIT_CH, Role.WIT_INT, Role.WIT_ANON})
DEFENDANT_ROLES = frozenset({Role.DEF, Role.CODEF, Role.SUSPECT_OTHER})
PROFESSIONAL_ROLES = frozenset({Role.OFFICER, Role.EXPERT, Role.INTERP, Role.AA})

_ANONYMITY_ORDER = ("anonymity order", "witness anonymity", "anonymous witness", "s.86", "s86")
_INTIMIDATED = ("intimidated", "in fear")
_CHILD = ("child", "youth", "juvenile", "minor", "under 18", "young person")
_SEXUAL = ("sexual", "soaa", "lifelong anonymity", "lifetime anonymity", "rasso", "rape")

_ROLE_NAMES = {
    Role.DEF: "the defendant",
    Role.CODEF: "the co-defendant",
    Role.SUSPECT_OTHER: "another suspect",
    Role.VIC: "the victim",
    Role.VIC_SO: "the complainant",
    Role.VIC_CH: "the child victim",
    Role.WIT: "the witness",
    Role.WIT_CH: "the child witness",
    Role.WIT_INT: "the intimidated witness",
    Role.WIT_ANON: "the anonymous witness",
    Role.CALLER: "the caller",
    Role.OFFICER: "the officer",
    Role.EXPERT: "the expert",
    Role.AA: "the appropriate adult",
    Role.INTERP: "the interpreter",
    Role.FAMILY: "the family member",
    Role.THIRD: "the third person",
    Role.BYSTANDER: "the bystander",
    Role.CHIS: "the source",
}

_STRICTNESS = (
    Role.WIT_ANON,
    Role.CHIS,
    Role.VIC_CH,
    Role.VIC_SO,
    Role.WIT_CH,
    Role.WIT_INT,
    Role.CALLER,
    Role.THIRD,
    Role.FAMILY,
    Role.BYSTANDER,
    Role.VIC,
    Role.WIT,
    Role.SUSPECT_OTHER,
    Role.CODEF,
    Role.AA,
    Role.INTERP,
    Role.EXPERT,
    Role.OFFICER,
    Role.DEF,
)


def effective_role(person: Person, case: Case) -> Role:
    """Return the role that decides: flags and age make WIT into WIT_ANON, WIT_INT, WIT_CH; VIC into VIC_CH, VIC_SO."""
    is_child = is_flagged(person, _CHILD) or is_child_at(person, offence_day(case))
    if person.role in VICTIM_ROLES | WITNESS_ROLES and is_flagged(person, _ANONYMITY_ORDER):
        return Role.WIT_ANON
    if person.role is Role.VIC:
        return Role.VIC_CH if is_child else Role.VIC_SO if is_flagged(person, _SEXUAL) else Role.VIC
    if person.role is Role.WIT:
        return Role.WIT_INT if is_flagged(person, _INTIMIDATED) else Role.WIT_CH if is_child else Role.WIT
    return person.role


def is_flagged(person: Person, phrases: tuple[str, ...]) -> bool:
    """Return whether a flag of the person has one of these phrases as words of their own."""
    return any(re.search(rf"(?<!\w){re.escape(phrase)}", flag) for flag in person.flags for phrase in phrases)


def is_child_at(person: Person, day: date | None) -> bool:
    """Return whether the recorded date of birth makes the person under 18 on that day."""
    return person.dob is not None and day is not None and 0 <= age_on(person.dob, day) < ADULT_AGE


def age_on(born: date, day: date) -> int:
    """Return a person's age in whole years on a day."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def offence_day(case: Case) -> date | None:
    """Return the first day that the offences of the case name, or None."""
    return min((day for offence in case.offences for day in days_in(offence.date)), default=None)


def role_name(role: Role) -> str:
    """Return what the role is called inside a sentence."""
    return _ROLE_NAMES[role]


def whose(role: Role, person_id: str | None) -> str:
    """Return "the victim P2": a person by role and record id, never by name."""
    return f"{role_name(role)} {person_id}" if person_id else role_name(role)


def strictest(roles: list[Role]) -> Role:
    """Return the role with which the policy takes most care."""
    return min(roles, key=_STRICTNESS.index)
