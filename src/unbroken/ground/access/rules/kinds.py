"""Kinds of material whose content, or existence, is kept from some roles whatever the rules say."""

from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules.vocabulary import COURT, DEFENCE
from unbroken.ground.access.target import DocumentKind

FACTS_ONLY: dict[DocumentKind, frozenset[Role]] = {
    DocumentKind.ABE: frozenset({Role.CPS_OD, Role.CRT_LIST, Role.CRT_ADM, Role.DEF_ADM, Role.DEF_LIP}),
    DocumentKind.MEDICAL: frozenset({Role.CPS_OD}),
    DocumentKind.CHARGING_ADVICE: frozenset({Role.CPS_OD}),
    DocumentKind.CONFIDENTIAL_FORM: frozenset({Role.CPS_OD}),
    DocumentKind.WITNESS_DETAILS: frozenset({Role.POL_DO}) | COURT,
    DocumentKind.CASE_SUMMARY: frozenset({Role.POL_WCO}),
    DocumentKind.STATEMENT: frozenset({Role.POL_WCO}),
}
"""Roles that see the facts of a kind of material but never its content: M in the visibility matrix, DOMAIN 1.6."""

_WITNESS_CARE = frozenset({Role.POL_WCO})
HIDDEN: dict[DocumentKind, frozenset[Role]] = {
    DocumentKind.ABE: _WITNESS_CARE,
    DocumentKind.SUSPECT_INTERVIEW: _WITNESS_CARE,
    DocumentKind.BWV: _WITNESS_CARE,
    DocumentKind.CCTV: _WITNESS_CARE,
    DocumentKind.EMERGENCY_CALL: _WITNESS_CARE,
    DocumentKind.PHOTOGRAPH: _WITNESS_CARE,
    DocumentKind.PHONE_DOWNLOAD: _WITNESS_CARE | COURT | DEFENCE | {Role.CPS_OD},
    DocumentKind.MEDICAL: _WITNESS_CARE,
    DocumentKind.CHARGING_ADVICE: _WITNESS_CARE | COURT | DEFENCE,
    DocumentKind.CONFIDENTIAL_FORM: _WITNESS_CARE | COURT | DEFENCE,
    DocumentKind.SENSITIVE_SCHEDULE: _WITNESS_CARE | COURT | DEFENCE | {Role.CPS_OD},
    DocumentKind.INTELLIGENCE: _WITNESS_CARE | COURT | DEFENCE,
    DocumentKind.WITNESS_DETAILS: DEFENCE,
    DocumentKind.UNUSED_SCHEDULE: _WITNESS_CARE,
    DocumentKind.EVIDENCE_FORM: _WITNESS_CARE,
    DocumentKind.CONVICTIONS: _WITNESS_CARE,
}
"""Roles to whom a kind of material is as if it were not there: a dash in the visibility matrix, DOMAIN 1.6."""
