# ruff: noqa: E501  (the table is read by row)
"""What leaves the prosecution team, who was served, and the bundle of a court."""

from unbroken.ground.access.actions import Action
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import Role
from unbroken.ground.access.rules.vocabulary import (
    ANY_STAGE,
    CASES,
    COURT,
    FIRM,
    GRANTED,
    HOLDERS,
    IN_TIME,
    LAWYERS,
    LIVE,
    MEMBERS,
    OWNERS,
    PROSECUTION,
    READABLE,
    SERVED_ON,
    SERVERS,
    SERVICES,
    Rule,
    do,
)
from unbroken.ground.access.target import Stage

A = Action
DISCLOSURE_RULES: tuple[Rule, ...] = (
    # Unused material and what leaves the prosecution team: police schedule it, the prosecutor decides and serves
    Rule("owner-disclosure", do(A.VIEW_DISCLOSURE), CASES, OWNERS, frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_DO, Role.POL_FILE}),
         ANY_STAGE, "you work on the file of this case, so you see what becomes of its unused material"),
    Rule("holder-disclosure", do(A.VIEW_DISCLOSURE), CASES, HOLDERS, PROSECUTION,
         ANY_STAGE, "your organisation signed for material of the case and you are assigned to it"),
    Rule("inspector-disclosure", do(A.VIEW_DISCLOSURE), CASES, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         READABLE, "the inspectorate may read what the Crown Prosecution Service holds"),
    Rule("unused-decide", do(A.DECIDE_UNUSED), CASES, HOLDERS, LAWYERS,
         LIVE, "the prosecutor of the case decides what is disclosed"),
    Rule("schedule-issue", do(A.ISSUE_SCHEDULE), CASES, HOLDERS, LAWYERS | {Role.CPS_PLO},
         LIVE, "the prosecution of the case serves its schedules"),
    Rule("representation-record", do(A.RECORD_REPRESENTATION), CASES, HOLDERS, SERVERS,
         LIVE, "the prosecution keeps the record of who represents whom"),
    Rule("release-draft", do(A.DRAFT_RELEASE), CASES, HOLDERS, SERVERS,
         LIVE, "your role prepares what is served in this case"),
    Rule("release-override", do(A.OVERRIDE_CHECK), CASES, HOLDERS, LAWYERS,
         LIVE, "a prosecutor of the case may answer for going past a check that allows it"),
    Rule("release-serve", do(A.RELEASE), CASES, HOLDERS, LAWYERS | {Role.CPS_PLO},
         LIVE, "your role serves what the release gate has passed"),
    Rule("service-recall", do(A.RECALL_SERVICE), CASES, HOLDERS, LAWYERS | {Role.CPS_PLO, Role.CPS_IM},
         ANY_STAGE, "whoever serves may take back what went to the wrong place, at once"),
    # What was served: who was served reads it, and whom they let in; a defendant without a lawyer in person
    Rule("served-list", do(A.VIEW_SERVED), SERVICES, SERVED_ON, FIRM | (COURT - {Role.CRT_LIST}),
         IN_TIME, "it was served on your organisation"),
    Rule("served-read", do(A.READ_SERVED), SERVICES, SERVED_ON, FIRM | (COURT - {Role.CRT_LIST}),
         frozenset({Stage.OPEN}), "it was served on your organisation"),
    Rule("served-counsel-list", do(A.VIEW_SERVED), SERVICES, GRANTED, FIRM,
         IN_TIME, "the solicitor on record gave you access"),
    Rule("served-counsel-read", do(A.READ_SERVED), SERVICES, GRANTED, FIRM,
         frozenset({Stage.OPEN}), "the solicitor on record gave you access"),
    Rule("served-in-person-list", do(A.VIEW_SERVED, A.RENEW_SERVICE, A.OBJECT_TO_STATEMENT), SERVICES, GRANTED,
         frozenset({Role.DEF_LIP}), IN_TIME, "it was served on you"),
    Rule("served-in-person", do(A.READ_SERVED), SERVICES, GRANTED, frozenset({Role.DEF_LIP}),
         frozenset({Stage.OPEN}), "it was served on you"),
    Rule("counsel-grant", do(A.GRANT_COUNSEL), SERVICES, SERVED_ON, frozenset({Role.DEF_SOL}),
         IN_TIME, "your firm is on record for the defendant and instructs counsel"),
    Rule("served-renew", do(A.RENEW_SERVICE), SERVICES, SERVED_ON, frozenset({Role.DEF_SOL, Role.DEF_ADM}),
         IN_TIME, "it was served on your firm, which still acts"),
    Rule("served-renew-court", do(A.RENEW_SERVICE), SERVICES, SERVED_ON, COURT - {Role.CRT_LIST},
         IN_TIME, "it was served on your court"),
    Rule("served-object", do(A.OBJECT_TO_STATEMENT), SERVICES, SERVED_ON, frozenset({Role.DEF_SOL}),
         IN_TIME, "your firm is on record for the defendant and may object to a statement"),
    # The bundle of a court: the court and the defence lodge documents; who reads them is told by their section
    Rule("bundle-lodge", do(A.LODGE_DOCUMENT), SERVICES, SERVED_ON | GRANTED, FIRM | (COURT - {Role.CRT_LIST}),
         IN_TIME, "your role may put documents into this section of the bundle"),
    Rule("bundle-withdraw", do(A.WITHDRAW_LODGED), SERVICES, MEMBERS, FIRM | (COURT - {Role.CRT_LIST}),
         IN_TIME, "your own organisation lodged it"),
    Rule("bundle-prosecution", do(A.VIEW_SERVED, A.READ_SERVED), SERVICES, HOLDERS, PROSECUTION,
         IN_TIME, "it was lodged with the court in a case of yours, in a section that the prosecution reads"),
)  # fmt: skip
