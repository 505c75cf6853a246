# ruff: noqa: E501  (the table is read by row)
"""Charging decisions: who asks, who decides, what courts and clocks are told."""

from unbroken.ground.access.actions import Action
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules.vocabulary import (
    ANSWERED,
    ANY_STAGE,
    ASKED,
    ASKERS,
    CASES,
    HOLDERS,
    LAWYERS,
    LIVE,
    MANAGED,
    MEMBERS,
    ORGANISATIONS,
    OWNERS,
    POLICE,
    PROSECUTION,
    RECORDERS,
    REQUESTS,
    SERVERS,
    TRIAGERS,
    UNIT,
    WAITING,
    Rule,
    do,
)
from unbroken.ground.access.target import Stage

A = Action
CHARGING_RULES: tuple[Rule, ...] = (
    # A request for a charging decision: police ask, the unit it was sent to triages, whoever signed for it decides
    Rule("charging-ask", do(A.ASK_CHARGE), CASES, OWNERS, ASKERS,
         frozenset({Stage.OPEN}), "your role may ask for a charging decision in this case"),
    Rule("charging-owner-read", do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, OWNERS, POLICE - {Role.POL_WCO, Role.POL_EXH},
         ANY_STAGE, "your side asked for the decision"),
    Rule("charging-answer", do(A.ANSWER_REQUEST), REQUESTS, OWNERS, ASKERS | {Role.POL_DO},
         ASKED | {Stage.CLOSED}, "your side answers what the prosecution asks for"),
    Rule("charging-charge", do(A.CHARGE_SUSPECT), REQUESTS, OWNERS, ASKERS | {Role.POL_CUST},
         frozenset({Stage.SIGNED}), "police charge as the prosecution authorised"),
    # After charge, until a court records it here itself, whoever works on the case says what the court did
    Rule("court-step-owner", do(A.RECORD_COURT), CASES, OWNERS, ASKERS,
         LIVE, "your role keeps the record of this case, which says what the court did"),
    Rule("court-step-holder", do(A.RECORD_COURT), CASES, HOLDERS, SERVERS | RECORDERS,
         LIVE, "your organisation signed for material of the case and you are assigned to it"),
    Rule("court-step-read", do(A.VIEW_PROCEEDINGS), CASES, HOLDERS, RECORDERS,
         ANY_STAGE, "your court signed for material of the case, you are assigned to it and you record what the court did"),
    # What starts and stops clocks, and that victims were told, is recorded by whoever does it or learns of it
    Rule("clock-day-owner", do(A.RECORD_DAY), CASES, OWNERS, POLICE - {Role.POL_EXH},
         LIVE, "your role keeps the record of this case, whose clocks follow from it"),
    Rule("clock-day-holder", do(A.RECORD_DAY), CASES, HOLDERS, LAWYERS,
         LIVE, "your organisation signed for material of the case and you are assigned to it"),
    Rule("charging-owner-write", do(A.WRITE_MESSAGE), REQUESTS, OWNERS, ASKERS | {Role.POL_DO, Role.POL_CUST},
         ASKED | {Stage.CLOSED}, "your side asked for the decision"),
    Rule("charging-unit-read", do(A.VIEW_REQUEST), REQUESTS, UNIT, TRIAGERS,
         ASKED | {Stage.CLOSED}, "it was sent to your unit"),
    Rule("charging-unit-write", do(A.WRITE_MESSAGE), REQUESTS, UNIT, TRIAGERS,
         ASKED, "it was sent to your unit"),
    Rule("charging-manager-read", do(A.VIEW_REQUEST, A.WRITE_MESSAGE), REQUESTS, MANAGED, frozenset({Role.CPS_LM}),
         ASKED | {Stage.CLOSED}, "it was sent to your organisation, whose charging work you manage"),
    Rule("charging-triage", do(A.TRIAGE_REQUEST, A.SIGN_FOR_REQUEST), REQUESTS, UNIT, TRIAGERS,
         WAITING, "it was sent to your unit and waits for triage"),
    Rule("charging-claim", do(A.CLAIM_REQUEST), REQUESTS, UNIT, LAWYERS,
         frozenset({Stage.SIGNED}), "your unit signed for it and you may take on its decisions"),
    Rule("charging-holder-read", do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, HOLDERS, PROSECUTION - {Role.CPS_OD, Role.CPS_IM},
         ANY_STAGE, "your organisation signed for it and you are assigned to the case"),
    Rule("charging-review", do(A.REVIEW_REQUEST), REQUESTS, HOLDERS, LAWYERS,
         frozenset({Stage.SIGNED}), "you are assigned to the case as a prosecutor"),
    Rule("charging-assess", do(A.ASSESS_FILE), REQUESTS, HOLDERS, LAWYERS,
         ANSWERED, "you are assigned to the case as a prosecutor"),
    Rule("charging-dispute", do(A.DISPUTE_ASSESSMENT), REQUESTS, OWNERS, ASKERS,
         ANY_STAGE, "the assessment is about your side's file"),
    Rule("charging-settle", do(A.SETTLE_DISPUTE), REQUESTS, MANAGED, frozenset({Role.CPS_LM}),
         ANY_STAGE, "you settle disputes for your organisation"),
    Rule("charging-queue", do(A.VIEW_QUEUE), ORGANISATIONS, MEMBERS, ASKERS | TRIAGERS | {Role.POL_DO, Role.POL_CUST},
         ANY_STAGE, "the queue shows the charging work of your own unit"),
    Rule("charging-assessments", do(A.VIEW_ASSESSMENTS), ORGANISATIONS, MEMBERS, LAWYERS | {Role.POL_SUP},
         ANY_STAGE, "the summary counts the files of your own organisation"),
    Rule("charging-inspect", do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         ANSWERED, "the inspectorate may read what the Crown Prosecution Service holds"),
)  # fmt: skip
