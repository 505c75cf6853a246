"""Decide one finding by the policy table.

The order is that of DOMAIN 3.3: hard blocks are asked for the whole document (blocks.py); then orders and risk
flags; then the most specific row; on a tie the one that gives away least; where no row fits, a person is asked,
except that the prosecution keeps what nobody has called irrelevant.
"""

from __future__ import annotations

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.decide.rows import Policy, Situation
from unbroken.engines.redaction.finding import Decision, Finding
from unbroken.engines.redaction.vocabulary import Action, DocumentType, Mark, Recipient, Role

NO_ROW = "none"
INSIDE = frozenset({Recipient.CPS_PRE, Recipient.CPS_POST})
RISKS = ("refuge", "protected", "stalking", "honour", "mappa", "at risk")
WITNESS_ROLES = frozenset({Role.WIT, Role.WIT_CH, Role.WIT_INT})


def decide(finding: Finding, document_type: DocumentType, recipient: Recipient, case: Case, policy: Policy) -> Decision:
    """Return what is to be done with the finding for this recipient, by which row, and why."""
    role, marks = circumstances(finding, case)
    row = policy.row_for(Situation(document_type, finding.kind, role, recipient, marks))
    if row:
        return Decision(finding, row.action, row.row, row.reason_code, row.reason, row.second_person)
    if recipient in INSIDE:
        return Decision(finding, Action.KEEP, NO_ROW, "R11", "No rule speaks against it; check that it is relevant.")
    return Decision(finding, Action.ASK, NO_ROW, "R06", "No rule speaks of this; a person must decide.")


def circumstances(finding: Finding, case: Case) -> tuple[Role, frozenset[Mark]]:
    """Return the role and marks that rows are asked with: the finding's own, and what the case record adds."""
    role, marks = finding.role, set(finding.marks)
    person = case.person(finding.subject)
    if person is None:
        return role, frozenset(marks if role is Role.DEF else marks | {Mark.UNRECORDED})
    return _role_by_flags(role, person), frozenset(marks | _marks_by_flags(person))


def _role_by_flags(role: Role, person: Person) -> Role:
    if role in WITNESS_ROLES and any("anonym" in flag for flag in person.flags):
        return Role.WIT_ANON
    return role


def _marks_by_flags(person: Person) -> set[Mark]:
    marks: set[Mark] = set()
    if "child" in person.flags or any("under 18" in flag for flag in person.flags):
        marks.add(Mark.UNDER_18)
    if any(risk in flag for flag in person.flags for risk in RISKS):
        marks.add(Mark.PROTECTED)
    if any("s46" in flag or "s.46" in flag or "reporting direction" in flag for flag in person.flags):
        marks.add(Mark.REPORTING_DIRECTION)
    if any(word in flag for flag in person.flags for word in ("covert", "undercover", "armed", "firearms officer")):
        marks.add(Mark.COVERT)
    return marks
