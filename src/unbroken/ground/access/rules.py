# ruff: noqa: E501  (the table is read by row)
"""The rules, a table. What no rule allows is denied.

Each rule: who (roles), standing how (relations), may do what (actions), to what (kinds), at which stages.
docs/explanation/access.md tells the reasons; tests/ground/access/golden.csv has the answer for each combination.
Sources: the access rules and visibility matrix of the domain brief; DPA 2018 s.40 (only who needs it).
"""

from dataclasses import dataclass

from unbroken.ground.access.actions import Action
from unbroken.ground.access.relations import Relation
from unbroken.ground.access.roles import Role, roles_of
from unbroken.ground.access.target import DocumentKind, Kind, Stage

POLICE = roles_of("POL_")
PROSECUTION = roles_of("CPS_")
COURT = roles_of("CRT_", "JUDGE", "JP")
DEFENCE = roles_of("DEF_")
FIRM = DEFENCE - {Role.DEF_LIP}
CASEWORK = POLICE | PROSECUTION | COURT
MAKERS = frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_FILE, Role.POL_DO, Role.POL_EXH})
SENDERS = MAKERS
ASKERS = frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_FILE})
LAWYERS = frozenset({Role.CPS_PROS, Role.CPS_LM})
SERVERS = LAWYERS | {Role.CPS_PLO, Role.CPS_OD}
REGISTER = frozenset({Role.POL_OIC, Role.POL_SUP, Role.CRT_LA, Role.CRT_CLK, Role.CRT_LIST, Role.CRT_ADM}) | PROSECUTION
TRIAGERS = LAWYERS | {Role.CPS_OD}

OWNERS = frozenset({Relation.OWNER_ASSIGNED, Relation.OWNER_SUPERVISOR})
ASSIGNED = frozenset({Relation.OWNER_ASSIGNED})
HOLDERS = frozenset({Relation.HOLDER_ASSIGNED})
NAMED = frozenset({Relation.RECIPIENT})
MEMBERS = frozenset({Relation.OWN_ORGANISATION})
UNIT = frozenset({Relation.OFFERED_UNIT})
MANAGED = frozenset({Relation.OFFERED_ORGANISATION})
OURS = frozenset({Relation.OWN_ORGANISATION})
SIGNED_FOR = frozenset({Relation.HOLDER_ORGANISATION})
SERVED_ON = frozenset({Relation.SERVED_ON})
GRANTED = frozenset({Relation.GRANTED})

CASES = frozenset({Kind.CASE})
ITEMS = frozenset({Kind.ITEM})
RECORDS = frozenset({Kind.CASE, Kind.ITEM})
HANDOVERS = frozenset({Kind.HANDOVER})
ALARMS = frozenset({Kind.ALARM})
REQUESTS = frozenset({Kind.REQUEST})
INCIDENTS = frozenset({Kind.INCIDENT})
SERVICES = frozenset({Kind.SERVICE})
ORGANISATIONS = frozenset({Kind.ORGANISATION})
CONNECTED = frozenset({Role.API})

ANY_STAGE = frozenset(Stage)
LIVE = frozenset({Stage.OPEN, Stage.RECEIVING, Stage.SEALED})
READABLE = frozenset({Stage.OPEN, Stage.CLOSED, Stage.SEALED})
WAITING = frozenset({Stage.SENT, Stage.OVERDUE})
ASKED = frozenset({Stage.SENT, Stage.REFUSED, Stage.SIGNED})
ANSWERED = frozenset({Stage.SIGNED, Stage.CLOSED})
IN_TIME = frozenset({Stage.OPEN, Stage.CLOSED})

PLAIN_WARNING = "The copy will not be encrypted. Anyone who gets the file can read it, and what happens to it afterwards is not recorded."


@dataclass(frozen=True)
class Rule:
    """One row. reason completes "You can do this because"; warning must be confirmed first."""

    id: str
    actions: frozenset[Action]
    kinds: frozenset[Kind]
    relations: frozenset[Relation]
    roles: frozenset[Role]
    stages: frozenset[Stage]
    reason: str
    warning: str = ""


def _do(*actions: Action) -> frozenset[Action]:
    return frozenset(actions)


A = Action
RULES: tuple[Rule, ...] = (
    # The organisation itself
    Rule("case-register", _do(A.REGISTER_CASE), ORGANISATIONS, MEMBERS, frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_FILE}),
         ANY_STAGE, "your role may register cases for your force"),
    Rule("organisation-view", _do(A.VIEW_ORGANISATION), ORGANISATIONS, MEMBERS, frozenset(Role) - {Role.SYS, Role.API, Role.DEF_LIP},
         ANY_STAGE, "it is your own organisation"),
    Rule("organisation-manage", _do(A.MANAGE_ORGANISATION), ORGANISATIONS, MEMBERS, frozenset({Role.ORG_ADMIN}),
         ANY_STAGE, "you administer your organisation"),
    Rule("webhooks-manage", _do(A.MANAGE_WEBHOOKS), ORGANISATIONS, MEMBERS, frozenset({Role.ORG_ADMIN, Role.API}),
         ANY_STAGE, "you administer your organisation, or its token allows it"),
    Rule("transfers-board", _do(A.VIEW_TRANSFERS), ORGANISATIONS, MEMBERS, CASEWORK | {Role.AUD},
         ANY_STAGE, "the board shows transfers of your own organisation"),
    # Reading, in the organisation that owns the case
    Rule("owner-read-facts", _do(A.VIEW_CASE, A.VIEW_ITEM_FACTS, A.VIEW_CUSTODY, A.VIEW_TRANSFERS), RECORDS, OWNERS, POLICE,
         ANY_STAGE, "you are assigned to the case, or supervise the unit that has it"),
    Rule("owner-read-content", _do(A.VIEW_ITEM), ITEMS, OWNERS, POLICE - {Role.POL_CUST, Role.POL_WCO},
         READABLE, "you are assigned to the case, or supervise the unit that has it"),
    # The facts of the case file stay with police and prosecution: others read what was handed over or served
    Rule("owner-facts", _do(A.VIEW_FACTS, A.READ_FACTS), CASES, OWNERS, POLICE,
         ANY_STAGE, "you are assigned to the case, or supervise the unit that has it"),
    Rule("owner-confidential-facts", _do(A.VIEW_CONFIDENTIAL_FACTS), CASES, OWNERS, frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_DO}),
         ANY_STAGE, "what is confidential is told to the prosecutor by those who answer for the file"),
    Rule("holder-confidential-facts", _do(A.VIEW_CONFIDENTIAL_FACTS), CASES, HOLDERS, frozenset({Role.CPS_PROS, Role.CPS_LM}),
         ANY_STAGE, "the prosecutor of the case must know what is confidential in it"),
    Rule("owner-sensitive-facts", _do(A.VIEW_SENSITIVE_FACTS), CASES, OWNERS, frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_DO}),
         ANY_STAGE, "the officer in the case, the supervisor and the disclosure officer answer for sensitive material"),
    Rule("holder-sensitive-facts", _do(A.VIEW_SENSITIVE_FACTS), CASES, HOLDERS, frozenset({Role.CPS_PROS, Role.CPS_LM}),
         ANY_STAGE, "the prosecutor of the case decides on sensitive material"),
    Rule("owner-whereabouts", _do(A.OPEN_WHEREABOUTS), CASES, OWNERS, POLICE - {Role.POL_DO, Role.POL_EXH},
         ANY_STAGE, "you work on the case and may need to reach the people in it; each look is recorded"),
    Rule("holder-facts", _do(A.VIEW_FACTS, A.READ_FACTS), CASES, HOLDERS, POLICE | PROSECUTION,
         ANY_STAGE, "your organisation signed for material of the case and you are assigned to it"),
    Rule("holder-whereabouts", _do(A.OPEN_WHEREABOUTS), CASES, HOLDERS,
         (POLICE | PROSECUTION) - {Role.POL_DO, Role.POL_EXH, Role.CPS_AP, Role.CPS_IM},
         ANY_STAGE, "your organisation signed for material of the case and you are assigned to it; each look is recorded"),
    Rule("inspector-facts", _do(A.VIEW_FACTS, A.READ_FACTS, A.VIEW_CONFIDENTIAL_FACTS), CASES, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         READABLE, "the inspectorate may read what the Crown Prosecution Service holds"),
    # Forms: views of the facts, before anything is served. Courts and the defence read what was handed over or served
    Rule("owner-form", _do(A.VIEW_FORM), CASES, OWNERS, POLICE,
         ANY_STAGE, "you are assigned to the case, or supervise the unit that has it"),
    Rule("holder-form", _do(A.VIEW_FORM), CASES, HOLDERS, PROSECUTION,
         ANY_STAGE, "your organisation signed for material of the case and you are assigned to it"),
    Rule("inspector-form", _do(A.VIEW_FORM), CASES, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         READABLE, "the inspectorate may read what the Crown Prosecution Service holds"),
    Rule("owner-certify", _do(A.CERTIFY_FORM), RECORDS, OWNERS, frozenset({Role.POL_SUP}),
         LIVE, "you supervise the case"),
    Rule("owner-name-readers", _do(A.NAME_READERS), CASES, OWNERS, frozenset({Role.POL_DO, Role.POL_SUP}),
         LIVE, "the disclosure officer and the supervisor decide who may read sensitive material"),
    Rule("owner-submit", _do(A.SUBMIT_FILE), CASES, OWNERS, frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_FILE}),
         LIVE, "your role may send the file of this case to the prosecutor"),
    # Writing, in the organisation that owns the case
    Rule("owner-edit", _do(A.EDIT_CASE), CASES, OWNERS, MAKERS,
         LIVE, "you are assigned to the case, or supervise the unit that has it"),
    Rule("owner-add", _do(A.ADD_ITEM, A.UPLOAD), RECORDS, OWNERS, MAKERS,
         LIVE, "you are assigned to the case, or supervise the unit that has it"),
    Rule("owner-assign", _do(A.ASSIGN_PERSON), CASES, OWNERS, frozenset({Role.POL_OIC, Role.POL_SUP}),
         LIVE, "the officer in the case and the supervisor of the unit decide who works on it"),
    Rule("owner-send", _do(A.SEND_ITEMS), RECORDS, OWNERS, SENDERS,
         frozenset({Stage.OPEN, Stage.SEALED}), "your role may send evidence of this case"),
    Rule("owner-export-sealed", _do(A.EXPORT_SEALED), RECORDS, OWNERS, MAKERS,
         READABLE, "your role may export a sealed package of this case"),
    Rule("owner-export-plain", _do(A.EXPORT_PLAIN), RECORDS, ASSIGNED, frozenset({Role.POL_OIC, Role.POL_EXH}),
         READABLE, "you are the officer in the case or its exhibits officer", PLAIN_WARNING),
    Rule("owner-erase", _do(A.ERASE_VALUES), RECORDS, OWNERS, frozenset({Role.POL_SUP}),
         frozenset({Stage.CLOSED, Stage.ERASED}), "the retention period of a closed case is decided by its supervisor"),
    # A hand-over, before and after the receipt
    Rule("handover-sender", _do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS, A.VIEW_CUSTODY), HANDOVERS, OWNERS, POLICE,
         ANY_STAGE, "your side sent it"),
    Rule("handover-recall", _do(A.RECALL_HANDOVER), HANDOVERS, OWNERS, SENDERS,
         WAITING, "your side sent it and nobody has signed for it yet"),
    Rule("handover-recipient", _do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS), HANDOVERS, NAMED, CASEWORK,
         WAITING | {Stage.SIGNED, Stage.REFUSED}, "it was sent to you by name"),
    Rule("handover-answer", _do(A.SIGN_RECEIPT, A.REFUSE_HANDOVER), HANDOVERS, NAMED, CASEWORK,
         WAITING, "it was sent to you by name and waits for your answer"),
    Rule("handover-contents", _do(A.VIEW_ITEM_FACTS), ITEMS, NAMED, CASEWORK,
         frozenset({Stage.SEALED}), "it was sent to you by name; you can see what you would sign for"),
    Rule("handover-holder", _do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS, A.VIEW_CUSTODY), HANDOVERS, HOLDERS, CASEWORK,
         frozenset({Stage.SIGNED}), "your organisation signed for it and you are assigned to the case"),
    Rule("alarm-act", _do(A.ACT_ON_ALARM), ALARMS, OWNERS | NAMED, CASEWORK,
         ANY_STAGE, "the missing receipt concerns you"),
    Rule("alarm-act-manager", _do(A.ACT_ON_ALARM), ALARMS, frozenset({Relation.OFFERED_ORGANISATION}),
         frozenset({Role.POL_SUP, Role.CPS_LM, Role.CRT_ADM}),
         ANY_STAGE, "your organisation has not answered, and you manage its work"),
    # After the receipt, in an organisation that signed for it
    Rule("holder-read-facts", _do(A.VIEW_CASE, A.VIEW_ITEM_FACTS, A.VIEW_CUSTODY, A.VIEW_TRANSFERS), RECORDS, HOLDERS, CASEWORK,
         ANY_STAGE, "your organisation signed for it and you are assigned to the case"),
    Rule("holder-read-content", _do(A.VIEW_ITEM), ITEMS, HOLDERS,
         CASEWORK - {Role.POL_CUST, Role.POL_WCO, Role.CPS_IM, Role.CRT_LIST},
         READABLE, "your organisation signed for it and you are assigned to the case"),
    Rule("holder-assign", _do(A.ASSIGN_PERSON), CASES, HOLDERS,
         frozenset({Role.POL_SUP, Role.CPS_PROS, Role.CPS_PLO, Role.CPS_OD, Role.CPS_LM, Role.CRT_ADM}),
         LIVE, "you work on the case and may bring in colleagues of your own organisation"),
    Rule("holder-export-sealed", _do(A.EXPORT_SEALED), RECORDS, HOLDERS, frozenset({Role.CPS_PROS, Role.CPS_PLO, Role.CPS_OD}),
         READABLE, "your role may export a sealed package of this case"),
    Rule("holder-export-plain", _do(A.EXPORT_PLAIN), RECORDS, HOLDERS, frozenset({Role.CPS_PROS, Role.CPS_PLO}),
         READABLE, "you are the prosecutor or paralegal officer of the case", PLAIN_WARNING),
    Rule("copy-request", _do(A.REQUEST_COPY), RECORDS,
         frozenset({Relation.HOLDER_ORGANISATION, Relation.HOLDER_ASSIGNED, Relation.RECIPIENT}), PROSECUTION | COURT,
         ANY_STAGE, "it was sent to your organisation; the answer shows the receipt and who has it"),
    # A request for a charging decision: police ask, the unit it was sent to triages, whoever signed for it decides
    Rule("charging-ask", _do(A.ASK_CHARGE), CASES, OWNERS, ASKERS,
         frozenset({Stage.OPEN}), "your role may ask for a charging decision in this case"),
    Rule("charging-owner-read", _do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, OWNERS, POLICE - {Role.POL_WCO, Role.POL_EXH},
         ANY_STAGE, "your side asked for the decision"),
    Rule("charging-answer", _do(A.ANSWER_REQUEST), REQUESTS, OWNERS, ASKERS | {Role.POL_DO},
         ASKED, "your side answers what the prosecution asks for"),
    Rule("charging-charge", _do(A.CHARGE_SUSPECT), REQUESTS, OWNERS, ASKERS | {Role.POL_CUST},
         frozenset({Stage.SIGNED}), "police charge as the prosecution authorised"),
    Rule("charging-owner-write", _do(A.WRITE_MESSAGE), REQUESTS, OWNERS, ASKERS | {Role.POL_DO, Role.POL_CUST},
         ASKED | {Stage.CLOSED}, "your side asked for the decision"),
    Rule("charging-unit-read", _do(A.VIEW_REQUEST), REQUESTS, UNIT, TRIAGERS,
         ASKED | {Stage.CLOSED}, "it was sent to your unit"),
    Rule("charging-unit-write", _do(A.WRITE_MESSAGE), REQUESTS, UNIT, TRIAGERS,
         ASKED, "it was sent to your unit"),
    Rule("charging-manager-read", _do(A.VIEW_REQUEST, A.WRITE_MESSAGE), REQUESTS, MANAGED, frozenset({Role.CPS_LM}),
         ASKED | {Stage.CLOSED}, "it was sent to your organisation, whose charging work you manage"),
    Rule("charging-triage", _do(A.TRIAGE_REQUEST, A.SIGN_FOR_REQUEST), REQUESTS, UNIT, TRIAGERS,
         WAITING, "it was sent to your unit and waits for triage"),
    Rule("charging-claim", _do(A.CLAIM_REQUEST), REQUESTS, UNIT, LAWYERS,
         frozenset({Stage.SIGNED}), "your unit signed for it and you may take on its decisions"),
    Rule("charging-holder-read", _do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, HOLDERS, PROSECUTION - {Role.CPS_OD, Role.CPS_IM},
         ANY_STAGE, "your organisation signed for it and you are assigned to the case"),
    Rule("charging-review", _do(A.REVIEW_REQUEST), REQUESTS, HOLDERS, LAWYERS,
         frozenset({Stage.SIGNED}), "you are assigned to the case as a prosecutor"),
    Rule("charging-assess", _do(A.ASSESS_FILE), REQUESTS, HOLDERS, LAWYERS,
         ANSWERED, "you are assigned to the case as a prosecutor"),
    Rule("charging-dispute", _do(A.DISPUTE_ASSESSMENT), REQUESTS, OWNERS, ASKERS,
         ANY_STAGE, "the assessment is about your side's file"),
    Rule("charging-settle", _do(A.SETTLE_DISPUTE), REQUESTS, MANAGED, frozenset({Role.CPS_LM}),
         ANY_STAGE, "you settle disputes for your organisation"),
    Rule("charging-queue", _do(A.VIEW_QUEUE), ORGANISATIONS, MEMBERS, ASKERS | TRIAGERS | {Role.POL_DO, Role.POL_CUST},
         ANY_STAGE, "the queue shows the charging work of your own unit"),
    Rule("charging-assessments", _do(A.VIEW_ASSESSMENTS), ORGANISATIONS, MEMBERS, LAWYERS | {Role.POL_SUP},
         ANY_STAGE, "the summary counts the files of your own organisation"),
    Rule("charging-inspect", _do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         ANSWERED, "the inspectorate may read what the Crown Prosecution Service holds"),
    # Unused material and what leaves the prosecution team: police schedule it, the prosecutor decides and serves
    Rule("owner-disclosure", _do(A.VIEW_DISCLOSURE), CASES, OWNERS, frozenset({Role.POL_OIC, Role.POL_SUP, Role.POL_DO, Role.POL_FILE}),
         ANY_STAGE, "you work on the file of this case, so you see what becomes of its unused material"),
    Rule("holder-disclosure", _do(A.VIEW_DISCLOSURE), CASES, HOLDERS, PROSECUTION,
         ANY_STAGE, "your organisation signed for material of the case and you are assigned to it"),
    Rule("inspector-disclosure", _do(A.VIEW_DISCLOSURE), CASES, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         READABLE, "the inspectorate may read what the Crown Prosecution Service holds"),
    Rule("unused-decide", _do(A.DECIDE_UNUSED), CASES, HOLDERS, LAWYERS,
         LIVE, "the prosecutor of the case decides what is disclosed"),
    Rule("schedule-issue", _do(A.ISSUE_SCHEDULE), CASES, HOLDERS, LAWYERS | {Role.CPS_PLO},
         LIVE, "the prosecution of the case serves its schedules"),
    Rule("representation-record", _do(A.RECORD_REPRESENTATION), CASES, HOLDERS, SERVERS,
         LIVE, "the prosecution keeps the record of who represents whom"),
    Rule("release-draft", _do(A.DRAFT_RELEASE), CASES, HOLDERS, SERVERS,
         LIVE, "your role prepares what is served in this case"),
    Rule("release-override", _do(A.OVERRIDE_CHECK), CASES, HOLDERS, LAWYERS,
         LIVE, "a prosecutor of the case may answer for going past a check that allows it"),
    Rule("release-serve", _do(A.RELEASE), CASES, HOLDERS, LAWYERS | {Role.CPS_PLO},
         LIVE, "your role serves what the release gate has passed"),
    Rule("service-recall", _do(A.RECALL_SERVICE), CASES, HOLDERS, LAWYERS | {Role.CPS_PLO, Role.CPS_IM},
         ANY_STAGE, "whoever serves may take back what went to the wrong place, at once"),
    # What was served: who was served reads it, and whom they let in; a defendant without a lawyer in person
    Rule("served-list", _do(A.VIEW_SERVED), SERVICES, SERVED_ON, FIRM | (COURT - {Role.CRT_LIST}),
         IN_TIME, "it was served on your organisation"),
    Rule("served-read", _do(A.READ_SERVED), SERVICES, SERVED_ON, FIRM | (COURT - {Role.CRT_LIST}),
         frozenset({Stage.OPEN}), "it was served on your organisation"),
    Rule("served-counsel-list", _do(A.VIEW_SERVED), SERVICES, GRANTED, FIRM,
         IN_TIME, "the solicitor on record gave you access"),
    Rule("served-counsel-read", _do(A.READ_SERVED), SERVICES, GRANTED, FIRM,
         frozenset({Stage.OPEN}), "the solicitor on record gave you access"),
    Rule("served-in-person", _do(A.VIEW_SERVED, A.READ_SERVED), SERVICES, GRANTED, frozenset({Role.DEF_LIP}),
         frozenset({Stage.OPEN}), "it was served on you"),
    Rule("counsel-grant", _do(A.GRANT_COUNSEL), SERVICES, SERVED_ON, frozenset({Role.DEF_SOL}),
         IN_TIME, "your firm is on record for the defendant and instructs counsel"),
    Rule("served-renew", _do(A.RENEW_SERVICE), SERVICES, SERVED_ON, frozenset({Role.DEF_SOL, Role.DEF_ADM}),
         IN_TIME, "it was served on your firm, which still acts"),
    # The register of breaches: anybody reports; those who keep it in their own organisation read it
    Rule("breach-report", _do(A.REPORT_BREACH), ORGANISATIONS, MEMBERS, frozenset(Role) - {Role.SYS, Role.API, Role.DEF_LIP},
         ANY_STAGE, "anybody who uses this service may report a breach at once"),
    Rule("register-read", _do(A.VIEW_REGISTER), ORGANISATIONS, MEMBERS, REGISTER | {Role.INSP},
         ANY_STAGE, "the register shows the breaches and near misses of your own organisation"),
    Rule("incident-read", _do(A.VIEW_INCIDENT), INCIDENTS, MEMBERS, REGISTER,
         ANY_STAGE, "it is in the register of your own organisation"),
    Rule("incident-reported", _do(A.VIEW_INCIDENT), INCIDENTS, ASSIGNED, frozenset(Role) - {Role.SYS, Role.API, Role.DEF_LIP},
         ANY_STAGE, "you reported it"),
    Rule("incident-inspect", _do(A.VIEW_INCIDENT), INCIDENTS, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         ANY_STAGE, "the inspectorate reads the register of the Crown Prosecution Service"),
    # What is removed before a document leaves: police at source, the prosecution in what it signed for
    Rule("owner-review", _do(A.REVIEW_ITEM), ITEMS, OWNERS, ASKERS,
         READABLE, "your role redacts what your side sends out"),
    Rule("holder-review", _do(A.REVIEW_ITEM), ITEMS, HOLDERS, LAWYERS | {Role.CPS_PLO, Role.CPS_OD},
         READABLE, "your role redacts what the prosecution serves"),
    Rule("owner-settle", _do(A.SETTLE_RULING), ITEMS, OWNERS, frozenset({Role.POL_SUP}),
         READABLE, "you supervise those who redact and settle what two of them decided differently"),
    Rule("holder-settle", _do(A.SETTLE_RULING), ITEMS, HOLDERS, frozenset({Role.CPS_LM}),
         READABLE, "you manage those who redact and settle what two of them decided differently"),
    Rule("redaction-counts", _do(A.VIEW_REDACTION_COUNTS), ORGANISATIONS, MEMBERS,
         frozenset({Role.POL_SUP, Role.POL_FILE, Role.CPS_LM, Role.CPS_IM, Role.CPS_OD, Role.ORG_ADMIN}),
         ANY_STAGE, "the counts name nobody and no case"),
    # Defence, inspection, audit, machines
    Rule("served-read-facts", _do(A.VIEW_CASE, A.VIEW_ITEM_FACTS), RECORDS, frozenset({Relation.SERVED}), FIRM,
         READABLE, "it was served on your firm and you are assigned to the case"),
    Rule("served-read-content", _do(A.VIEW_ITEM), ITEMS, frozenset({Relation.SERVED}), FIRM,
         READABLE, "it was served on your firm and you are assigned to the case"),
    Rule("inspector-read-facts", _do(A.VIEW_CASE, A.VIEW_ITEM_FACTS, A.VIEW_CUSTODY), RECORDS,
         frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         READABLE, "the inspectorate may read what the Crown Prosecution Service holds"),
    Rule("inspector-read-content", _do(A.VIEW_ITEM), ITEMS, frozenset({Relation.INSPECTOR}), frozenset({Role.INSP}),
         READABLE, "the inspectorate may read what the Crown Prosecution Service holds"),
    Rule("auditor-log", _do(A.VIEW_CUSTODY, A.VIEW_TRANSFERS), RECORDS | HANDOVERS | {Kind.LOG},
         frozenset({Relation.OWN_ORGANISATION, Relation.HOLDER_ORGANISATION}), frozenset({Role.AUD}),
         ANY_STAGE, "you audit the custody record of your own organisation"),
    Rule("api-organisation", _do(A.VIEW_ORGANISATION, A.VIEW_TRANSFERS, A.REGISTER_CASE), ORGANISATIONS, MEMBERS, CONNECTED,
         ANY_STAGE, "the token of your system allows it"),
    Rule("api-read", _do(A.VIEW_CASE, A.VIEW_ITEM_FACTS), RECORDS, OURS | SIGNED_FOR, CONNECTED,
         ANY_STAGE, "your organisation owns it or signed for it, and the token allows it"),
    Rule("api-people", _do(A.VIEW_FACTS, A.READ_FACTS, A.VIEW_FORM), CASES, OURS, CONNECTED,
         ANY_STAGE, "your organisation owns the case, and the token allows it"),
    Rule("api-content", _do(A.VIEW_ITEM), ITEMS, OURS | SIGNED_FOR, CONNECTED,
         READABLE, "your organisation owns it or signed for it, the token allows it, and a person answers for it"),
    Rule("api-submit", _do(A.SUBMIT_FILE), CASES, OURS, CONNECTED,
         LIVE, "your organisation owns the case, and the token allows it"),
    Rule("api-write", _do(A.EDIT_CASE, A.ASSIGN_PERSON, A.ADD_ITEM), CASES, OURS, CONNECTED,
         LIVE, "your organisation owns the case, and the token allows it"),
    Rule("api-send", _do(A.SEND_ITEMS), RECORDS, OURS, CONNECTED,
         frozenset({Stage.OPEN, Stage.SEALED}), "your organisation owns it, and the token allows it"),
    Rule("api-handover", _do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS), HANDOVERS, OURS, CONNECTED,
         ANY_STAGE, "your organisation sent it, and the token allows it"),
    Rule("api-handover-received", _do(A.OPEN_HANDOVER, A.VIEW_TRANSFERS), HANDOVERS, SIGNED_FOR, CONNECTED,
         frozenset({Stage.SIGNED}), "your organisation signed for it, and the token allows it"),
    Rule("api-recall", _do(A.RECALL_HANDOVER), HANDOVERS, OURS, CONNECTED,
         WAITING, "your organisation sent it and nobody has signed for it yet"),
    # Signing for a request and deciding on it take a named person: no system has a rule for them
    Rule("api-charging-ask", _do(A.ASK_CHARGE), CASES, OURS, CONNECTED,
         frozenset({Stage.OPEN}), "your organisation owns the case, and the token allows it"),
    Rule("api-charging-read", _do(A.VIEW_REQUEST, A.VIEW_ADVICE), REQUESTS, OURS | SIGNED_FOR, CONNECTED,
         ANY_STAGE, "your organisation asked for the decision or signed for the request, and the token allows it"),
    Rule("api-charging-sent", _do(A.VIEW_REQUEST), REQUESTS, MANAGED, CONNECTED,
         ASKED | {Stage.CLOSED}, "it was sent to your organisation, and the token allows it"),
    Rule("api-charging-triage", _do(A.TRIAGE_REQUEST), REQUESTS, MANAGED, CONNECTED,
         WAITING, "it was sent to your organisation and waits for triage; only a person can sign for it"),
    Rule("api-charging-answer", _do(A.ANSWER_REQUEST), REQUESTS, OURS, CONNECTED,
         ASKED, "your organisation answers what the prosecution asks for, and the token allows it"),
    Rule("api-charging-charge", _do(A.CHARGE_SUSPECT), REQUESTS, OURS, CONNECTED,
         frozenset({Stage.SIGNED}), "your organisation charges as the prosecution authorised, and the token allows it"),
    Rule("api-charging-write", _do(A.WRITE_MESSAGE), REQUESTS, OURS | SIGNED_FOR | MANAGED, CONNECTED,
         ASKED | {Stage.CLOSED}, "your organisation asked for the decision or was asked, and the token allows it"),
    Rule("system-job", _do(A.RUN_JOB), frozenset(Kind),
         frozenset({Relation.OWN_ORGANISATION, Relation.HOLDER_ORGANISATION, Relation.OFFERED_ORGANISATION}), frozenset({Role.SYS}),
         ANY_STAGE, "it is a job of the system for this organisation"),
    Rule("system-erase", _do(A.ERASE_VALUES), RECORDS,
         frozenset({Relation.OWN_ORGANISATION, Relation.HOLDER_ORGANISATION}), frozenset({Role.SYS}),
         frozenset({Stage.CLOSED, Stage.ERASED}), "the retention period has run out"),
)  # fmt: skip

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
