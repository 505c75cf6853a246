"""The rules of each section of a court bundle: whose it is, who of the parties reads it, who puts documents into it.

Court staff read and fill every section. What the prosecution puts in goes through the release gate alone. Who of the
bench reads what, and the roles that may put documents in, are with the access policy (ground/access/sections.py).
Source: DOMAIN 1.7; where it says "varies", the parties to whom the paper is addressed.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from unbroken.stages.disclosure.serving.vocabulary import Section


class Party(StrEnum):
    """Somebody outside the court who has to do with a section."""

    DEFENCE = "defence"
    PROSECUTION = "prosecution"


@dataclass(frozen=True)
class SectionRule:
    """One row. is_by_defendant: each defendant has their own. what: which documents belong there.

    readers: who but the court reads what was lodged; of what is served each side has its own copy. lodgers: who but
    the court puts documents in, the prosecution through the release gate.
    """

    is_by_defendant: bool
    readers: frozenset[Party]
    lodgers: frozenset[Party]
    what: str


_BOTH: Final = frozenset(Party)
_DEFENCE, _CROWN = frozenset({Party.DEFENCE}), frozenset({Party.PROSECUTION})
_NOBODY: Final[frozenset[Party]] = frozenset()
_OWN, _CASE = True, False

RULES: Final[dict[Section, SectionRule]] = {
    Section.INITIAL: SectionRule(_OWN, _BOTH, _CROWN, "initial details that belong to no other section"),
    Section.CHARGES: SectionRule(_OWN, _BOTH, _CROWN, "charge sheets and requisitions (MG4, MG4D, MG4E, MG4F)"),
    Section.SUMMARY: SectionRule(_CASE, _BOTH, _CROWN, "the police report (MG5)"),
    Section.KEY_STATEMENTS: SectionRule(_CASE, _BOTH, _BOTH, "statements in the initial details (MG11)"),
    Section.KEY_EXHIBITS: SectionRule(_CASE, _BOTH, _BOTH, "exhibits in the initial details"),
    Section.STATEMENTS: SectionRule(_CASE, _BOTH, _BOTH, "statements served later (MG11)"),
    Section.EXHIBITS: SectionRule(_CASE, _BOTH, _BOTH, "exhibits, photographs, recordings served later"),
    Section.INTERVIEWS: SectionRule(_CASE, _CROWN, _CROWN, "interviews and their transcripts (MG15, ABE)"),
    Section.FORENSIC: SectionRule(_CASE, _BOTH, _CROWN, "streamlined forensic reports (MG22)"),
    Section.MAGISTRATES: SectionRule(
        _OWN, _BOTH, _CROWN, "everything released as a magistrates' court evidence bundle"
    ),
    Section.UNUSED: SectionRule(_OWN, _BOTH, _CROWN, "schedules and disclosed unused material (MG6C, SDC, DMD)"),
    Section.DEFENCE_STATEMENT: SectionRule(_OWN, _BOTH, _DEFENCE, "defence statements; each raises a review"),
    Section.CONVICTIONS: SectionRule(_OWN, _BOTH, _CROWN, "previous convictions, bad character (PNC, MG16, MG18)"),
    Section.PLEA: SectionRule(_OWN, _BOTH, _DEFENCE, "indications of plea, and forms of the plea hearing"),
    Section.BAIL: SectionRule(_OWN, _BOTH, _DEFENCE, "bail, remand and custody (MG4A to MG4C, MG7, MG8)"),
    Section.SENTENCE: SectionRule(_OWN, _BOTH, _DEFENCE, "reports and statements for sentence (MG17, MG19, VPS, ISB)"),
    Section.APPLICATIONS: SectionRule(_OWN, _BOTH, _DEFENCE, "applications in the case (MG2, MG13) and the answers"),
    Section.APPLICATIONS_APART: SectionRule(_OWN, _NOBODY, _NOBODY, "applications about a person outside this case"),
    Section.FINAL_ORDERS: SectionRule(_OWN, _BOTH, _NOBODY, "orders, notices and warrants that the court made"),
    Section.OTHER: SectionRule(_CASE, _BOTH, _BOTH, "what belongs to no other section"),
    Section.PRIVATE: SectionRule(_CASE, _NOBODY, _NOBODY, "notes of judges and court staff, for them alone"),
}

BY_DEFENDANT: Final = frozenset(section for section, rule in RULES.items() if rule.is_by_defendant)
WALLED: Final = frozenset({Section.PRIVATE})
"""Sections with page numbers of their own, which are never in the one PDF, so that nothing shows what is in them."""
