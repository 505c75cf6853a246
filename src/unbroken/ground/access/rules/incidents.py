# ruff: noqa: E501  (the table is read by row)
"""The register of breaches."""

from unbroken.ground.access.actions import Action
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules.vocabulary import (
    ANY_STAGE,
    ASSIGNED,
    INCIDENTS,
    MEMBERS,
    ORGANISATIONS,
    REGISTER,
    Rule,
    do,
)

A = Action
INCIDENTS_RULES: tuple[Rule, ...] = (
    # The register of breaches: anybody reports; those who keep it in their own organisation read it
    Rule("breach-report", do(A.REPORT_BREACH), ORGANISATIONS, MEMBERS, frozenset(Role) - {Role.SYS, Role.API, Role.DEF_LIP},
         ANY_STAGE, "anybody who uses this service may report a breach at once"),
    Rule("register-read", do(A.VIEW_REGISTER), ORGANISATIONS, MEMBERS, REGISTER | {Role.INSP},
         ANY_STAGE, "the register shows the breaches and near misses of your own organisation"),
    Rule("incident-read", do(A.VIEW_INCIDENT), INCIDENTS, MEMBERS, REGISTER,
         ANY_STAGE, "it is in the register of your own organisation"),
    Rule("incident-notice", do(A.DECIDE_NOTICE), INCIDENTS, MEMBERS,
         frozenset({Role.POL_SUP, Role.CPS_IM, Role.CPS_LM, Role.CRT_ADM}),
         ANY_STAGE, "you keep the register of your own organisation and decide who is told of a breach"),
    Rule("incident-close", do(A.CLOSE_BREACH), INCIDENTS, MEMBERS,
         frozenset({Role.POL_SUP, Role.CPS_IM, Role.CPS_LM, Role.CRT_ADM}),
         ANY_STAGE, "you keep the register of your own organisation and bring a breach to its end"),
    Rule("incident-reported", do(A.VIEW_INCIDENT), INCIDENTS, ASSIGNED, frozenset(Role) - {Role.SYS, Role.API, Role.DEF_LIP},
         ANY_STAGE, "you reported it"),
    Rule("incident-inspect", do(A.VIEW_INCIDENT), INCIDENTS, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         ANY_STAGE, "the inspectorate reads the register of the Crown Prosecution Service"),
)  # fmt: skip
