"""What is removed before a document leaves."""

from unbroken.ground.access.actions import Action
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules.vocabulary import (
    ANY_STAGE,
    ASKERS,
    HOLDERS,
    ITEMS,
    LAWYERS,
    MEMBERS,
    ORGANISATIONS,
    OWNERS,
    READABLE,
    Rule,
    do,
)

A = Action
REVIEW_RULES: tuple[Rule, ...] = (
    # What is removed before a document leaves: police at source, the prosecution in what it signed for
    Rule("owner-review", do(A.REVIEW_ITEM), ITEMS, OWNERS, ASKERS,
         READABLE, "your role redacts what your side sends out"),
    Rule("holder-review", do(A.REVIEW_ITEM), ITEMS, HOLDERS, LAWYERS | {Role.CPS_PLO, Role.CPS_OD},
         READABLE, "your role redacts what the prosecution serves"),
    Rule("owner-settle", do(A.SETTLE_RULING), ITEMS, OWNERS, frozenset({Role.POL_SUP}),
         READABLE, "you supervise those who redact and settle what two of them decided differently"),
    Rule("holder-settle", do(A.SETTLE_RULING), ITEMS, HOLDERS, frozenset({Role.CPS_LM}),
         READABLE, "you manage those who redact and settle what two of them decided differently"),
    Rule("redaction-counts", do(A.VIEW_REDACTION_COUNTS), ORGANISATIONS, MEMBERS,
         frozenset({Role.POL_SUP, Role.POL_FILE, Role.CPS_LM, Role.CPS_IM, Role.CPS_OD, Role.ORG_ADMIN}),
         ANY_STAGE, "the counts name nobody and no case"),
)  # fmt: skip
