"""Everything a person or a job may want to do."""

from enum import StrEnum


class Action(StrEnum):
    """One action of the policy table. READS below lists those that change nothing."""

    REGISTER_CASE = "register-case"
    VIEW_CASE = "view-case"
    VIEW_FACTS = "view-facts"
    READ_FACTS = "read-facts"
    VIEW_PROCEEDINGS = "view-proceedings"
    VIEW_CLOCKS = "view-clocks"
    VIEW_CONFIDENTIAL_FACTS = "view-confidential-facts"
    VIEW_SENSITIVE_FACTS = "view-sensitive-facts"
    OPEN_WHEREABOUTS = "open-whereabouts"
    EDIT_CASE = "edit-case"
    VIEW_FORM = "view-form"
    CERTIFY_FORM = "certify-form"
    NAME_READERS = "name-readers"
    SUBMIT_FILE = "submit-file"
    ASSIGN_PERSON = "assign-person"
    ADD_ITEM = "add-item"
    UPLOAD = "upload"
    VIEW_ITEM_FACTS = "view-item-facts"
    VIEW_ITEM = "view-item"
    SEND_ITEMS = "send-items"
    OPEN_HANDOVER = "open-handover"
    SIGN_RECEIPT = "sign-receipt"
    REFUSE_HANDOVER = "refuse-handover"
    RECALL_HANDOVER = "recall-handover"
    ACT_ON_ALARM = "act-on-alarm"
    REQUEST_COPY = "request-copy"
    VIEW_TRANSFERS = "view-transfers"
    EXPORT_SEALED = "export-sealed"
    EXPORT_PLAIN = "export-plain"
    ASK_CHARGE = "ask-for-charge"
    VIEW_REQUEST = "view-request"
    VIEW_ADVICE = "view-advice"
    TRIAGE_REQUEST = "triage-request"
    SIGN_FOR_REQUEST = "sign-for-request"
    CLAIM_REQUEST = "claim-request"
    REVIEW_REQUEST = "review-request"
    ANSWER_REQUEST = "answer-request"
    CHARGE_SUSPECT = "charge-suspect"
    RECORD_COURT = "record-court"
    RECORD_DAY = "record-day"
    WRITE_MESSAGE = "write-message"
    ASSESS_FILE = "assess-file"
    DISPUTE_ASSESSMENT = "dispute-assessment"
    SETTLE_DISPUTE = "settle-dispute"
    VIEW_QUEUE = "view-queue"
    VIEW_ASSESSMENTS = "view-assessments"
    VIEW_REGISTER = "view-register"
    VIEW_INCIDENT = "view-incident"
    DECIDE_NOTICE = "decide-notice"
    CLOSE_BREACH = "close-breach"
    REPORT_BREACH = "report-breach"
    VIEW_DISCLOSURE = "view-disclosure"
    DECIDE_UNUSED = "decide-unused"
    ISSUE_SCHEDULE = "issue-schedule"
    RECORD_REPRESENTATION = "record-representation"
    DRAFT_RELEASE = "draft-release"
    OVERRIDE_CHECK = "override-check"
    RELEASE = "release"
    RECALL_SERVICE = "recall-service"
    VIEW_SERVED = "view-served"
    READ_SERVED = "read-served"
    GRANT_COUNSEL = "grant-counsel"
    RENEW_SERVICE = "renew-service"
    LODGE_DOCUMENT = "lodge-document"
    WITHDRAW_LODGED = "withdraw-lodged"
    OBJECT_TO_STATEMENT = "object-to-statement"
    REVIEW_ITEM = "review-item"
    SETTLE_RULING = "settle-ruling"
    VIEW_REDACTION_COUNTS = "view-redaction-counts"
    VIEW_CUSTODY = "view-custody"
    VIEW_ORGANISATION = "view-organisation"
    MANAGE_ORGANISATION = "manage-organisation"
    MANAGE_WEBHOOKS = "manage-webhooks"
    ERASE_VALUES = "erase-values"
    RUN_JOB = "run-job"


CONTENT = frozenset(
    {
        Action.VIEW_ITEM,
        Action.READ_FACTS,
        Action.VIEW_FORM,
        Action.EXPORT_PLAIN,
        Action.EXPORT_SEALED,
        Action.REVIEW_ITEM,
        Action.READ_SERVED,
    }
)
"""Actions that let evidence itself leave the store; document rules apply to them."""

READS = frozenset(
    {
        Action.VIEW_CASE,
        Action.VIEW_FACTS,
        Action.READ_FACTS,
        Action.VIEW_PROCEEDINGS,
        Action.VIEW_CLOCKS,
        Action.VIEW_CONFIDENTIAL_FACTS,
        Action.VIEW_SENSITIVE_FACTS,
        Action.OPEN_WHEREABOUTS,
        Action.VIEW_FORM,
        Action.VIEW_ITEM_FACTS,
        Action.VIEW_ITEM,
        Action.VIEW_REDACTION_COUNTS,
        Action.OPEN_HANDOVER,
        Action.VIEW_TRANSFERS,
        Action.VIEW_CUSTODY,
        Action.VIEW_REQUEST,
        Action.VIEW_ADVICE,
        Action.VIEW_QUEUE,
        Action.VIEW_ASSESSMENTS,
        Action.VIEW_REGISTER,
        Action.VIEW_INCIDENT,
        Action.VIEW_DISCLOSURE,
        Action.VIEW_SERVED,
        Action.READ_SERVED,
        Action.VIEW_ORGANISATION,
    }
)
