"""The kinds of custody event, named object:noun:verb, each with its operation under DPA 2018 s.62."""

from enum import StrEnum
from typing import Self


class Operation(StrEnum):
    """What was done to personal data. Source: Data Protection Act 2018 s.62(1)."""

    COLLECT = "COLLECT"
    ALTER = "ALTER"
    CONSULT = "CONSULT"
    DISCLOSE = "DISCLOSE"
    COMBINE = "COMBINE"
    ERASE = "ERASE"


_C, _A, _L, _D, _M, _E = Operation


class EventType(StrEnum):
    """Every event that can be recorded. sentence: {actor} and {recipient} are filled in for people."""

    operation: Operation
    sentence: str

    def __new__(cls, value: str, operation: Operation, sentence: str) -> Self:
        """Make one member; the value is its name in the log."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.operation = operation
        member.sentence = sentence
        return member

    ORGANISATION_REGISTERED = "organisation:record:registered", _C, "{actor} registered the organisation."
    UNIT_ADDED = "organisation:unit:added", _C, "{actor} added a unit to the organisation."
    PERSON_REGISTERED = "organisation:person:registered", _C, "{actor} registered a user."
    PERSON_SUSPENDED = "organisation:person:suspended", _A, "{actor} suspended a user."
    MEMBERSHIP_GRANTED = "organisation:membership:granted", _A, "{actor} gave a user a role."
    MEMBERSHIP_ENDED = "organisation:membership:ended", _A, "{actor} ended a user's role."
    SYSTEM_CONNECTED = "organisation:system:connected", _A, "{actor} connected another system."
    SYSTEM_REVOKED = "organisation:system:revoked", _A, "{actor} ended the access of another system."
    WEBHOOK_ADDED = "organisation:webhook:added", _A, "{actor} added a webhook."
    WEBHOOK_CHANGED = "organisation:webhook:changed", _A, "{actor} changed a webhook."
    WEBHOOK_REMOVED = "organisation:webhook:removed", _A, "{actor} removed a webhook."
    WEBHOOK_REPLAYED = "organisation:webhook:replayed", _D, "{actor} had a message of a webhook sent again."
    KEY_CREATED = "organisation:key:created", _C, "{actor} made the organisation's keys."
    ROOT_KEY_REPLACED = "organisation:rootkey:replaced", _A, "The organisation's keys were sealed by a new root key."
    KEY_ROTATED = "organisation:key:rotated", _A, "{actor} replaced the organisation's keys."

    SIGNED_IN = "session:record:signed-in", _L, "{actor} signed in."
    SIGNED_OUT = "session:record:signed-out", _L, "{actor} signed out."
    SIGN_IN_REFUSED = "session:record:refused", _L, "A sign-in as {actor} was refused."
    SESSION_EXPIRED = "session:record:expired", _L, "The session of {actor} ended because it was idle."
    CREDENTIAL_CHANGED = "session:credential:changed", _A, "{actor} changed how they sign in."

    ACCESS_REFUSED = "access:refusal:recorded", _L, "{actor} was refused access."

    CASE_REGISTERED = "case:record:registered", _C, "{actor} registered the case."
    CASE_PERSON_ADDED = "case:person:added", _C, "{actor} added a person to the case."
    CASE_OFFENCE_ADDED = "case:offence:added", _C, "{actor} added an offence to the case."
    CASE_ASSIGNMENT_MADE = "case:assignment:made", _A, "{actor} assigned somebody to the case."
    CASE_ASSIGNMENT_ENDED = "case:assignment:ended", _A, "{actor} ended an assignment to the case."
    CASE_JOINED = "case:record:joined", _C, "The organisation of {actor} signed for material of the case."

    CASE_ASSIGNMENT_RENEWED = "case:assignment:renewed", _A, "{actor} renewed an assignment to the case."
    CASE_CONFLICT_FLAGGED = (
        "case:conflict:flagged",
        _A,
        "{actor} kept somebody off the case for a conflict of interest.",
    )
    CASE_CONFLICT_LIFTED = "case:conflict:lifted", _A, "{actor} took somebody off the case's conflict list."
    CASE_FACT_RECORDED = "case:fact:recorded", _C, "{actor} recorded a fact of the case."
    CASE_FACT_CHANGED = "case:fact:changed", _A, "{actor} changed a fact of the case."
    CASE_FACT_WITHDRAWN = "case:fact:withdrawn", _A, "{actor} withdrew a fact of the case."
    CASE_FACT_RESTORED = "case:fact:restored", _A, "{actor} restored a fact of the case."
    CASE_IMPORTED = "case:record:imported", _C, "{actor} imported a file into the case."
    CASE_LINKED = "case:record:linked", _M, "{actor} linked the case with another."
    CASE_UNLINKED = "case:record:unlinked", _A, "{actor} ended a link of the case with another."
    CASE_SPLIT = "case:record:split", _M, "{actor} split the case."
    CASE_MERGED = "case:record:merged", _M, "{actor} merged the case with another."
    CASE_PEOPLE_LINKED = "case:person:linked", _M, "{actor} recorded that two records are of one person."
    CASE_PEOPLE_UNLINKED = "case:person:unlinked", _A, "{actor} recorded that two records are not of one person."
    WHEREABOUTS_OPENED = (
        "case:whereabouts:opened",
        _L,
        "{actor} looked at addresses and contacts of people in the case.",
    )
    WHEREABOUTS_SHARED = (
        "case:whereabouts:shared",
        _D,
        "{recipient} was given the key to the addresses and contacts in the case.",
    )
    WHEREABOUTS_REWRAPPED = "case:whereabouts:rewrapped", _A, "The keys to addresses and contacts were wrapped anew."

    ITEM_ADDED = "evidence:item:added", _C, "{actor} added an item."
    ITEM_MARKED = "evidence:item:marked", _A, "{actor} said whose document the item is."
    ITEM_VIEWED = "evidence:item:viewed", _L, "{actor} viewed the item."
    ITEM_COPIED = "evidence:item:copied", _M, "{actor} made the item reachable in another case; its bytes stay one."
    ITEM_GIVEN = "evidence:item:given", _D, "{actor} gave {recipient} the key to the item."
    ITEM_WITHDRAWN = "evidence:item:withdrawn", _A, "{actor} withdrew the item's key from {recipient}."
    ITEMS_REWRAPPED = "evidence:keys:rewrapped", _A, "The keys to items of {actor}'s organisation were wrapped anew."
    UPLOAD_BEGUN = "evidence:upload:begun", _C, "{actor} began an upload."
    UPLOAD_COMPLETED = "evidence:upload:completed", _C, "All bytes of an upload by {actor} arrived."
    UPLOAD_ABANDONED = "evidence:upload:abandoned", _E, "An unfinished upload was cleaned up."
    VERSION_SEALED = (
        "evidence:version:sealed",
        _C,
        "The item was sealed and read back; its digest is recorded.",
    )
    VERSION_REFUSED = "evidence:version:refused", _L, "The uploaded file was refused and not sealed."
    PURPOSE_STATED = "evidence:purpose:stated", _L, "{actor} stated the purpose of looking at the case."

    FORM_CERTIFIED = "file:form:certified", _C, "{actor} certified a form; its values and its print are fixed."
    FORM_PRINTED = "file:form:printed", _L, "{actor} printed a form."
    FORM_READ = "file:form:read", _L, "{actor} read a certified form."
    FILE_CERTIFIED = "file:record:certified", _A, "{actor} certified the file."
    FILE_SUBMITTED = "file:record:submitted", _A, "{actor} sent the file for a decision."
    READER_NAMED = "file:reader:named", _A, "{actor} put somebody on the list of who may read sensitive material."
    READER_REMOVED = "file:reader:removed", _A, "{actor} took somebody off the list of sensitive material."
    SIGNATURES_REWRAPPED = "file:signature:rewrapped", _A, "The keys to signatures were wrapped anew."
    STATEMENT_SIGNED = "file:statement:signed", _C, "A witness signed a statement in the presence of {actor}."

    HANDOVER_PREPARED = "handover:items:prepared", _A, "{actor} chose items for {recipient}."
    HANDOVER_SENT = "handover:items:sent", _D, "{actor} sent items to {recipient}."
    HANDOVER_ARRIVED = "handover:items:arrived", _C, "Items for {recipient} arrived."
    HANDOVER_OPENED = "handover:items:opened", _L, "{actor} opened the hand-over."
    RECEIPT_SIGNED = "handover:receipt:signed", _C, "{actor} received the items and signed for them."
    RECEIPT_RECORDED = "handover:receipt:recorded", _D, "The receipt of {recipient} was recorded."
    HANDOVER_REFUSED = "handover:items:refused", _A, "{actor} refused the items."
    REFUSAL_RECORDED = "handover:refusal:recorded", _A, "The refusal by {recipient} was recorded."
    HANDOVER_RECALLED = "handover:items:recalled", _A, "{actor} recalled the hand-over."
    ALARM_RAISED = "handover:alarm:raised", _A, "No receipt by the deadline: an alarm was raised."
    ALARM_ACTED_ON = "handover:alarm:acted-on", _A, "{actor} acted on the alarm."
    COPY_REQUESTED = "handover:copy:requested", _A, "{actor} asked again for items already delivered."

    CHARGE_ASKED = "charging:request:submitted", _D, "{actor} asked the prosecution for a charging decision."
    CHARGE_ARRIVED = "charging:request:arrived", _C, "A request for a charging decision arrived."
    CHARGE_RESUBMITTED = "charging:request:resubmitted", _D, "{actor} sent the request for a decision again."
    CHARGE_WITHDRAWN = "charging:request:withdrawn", _A, "{actor} withdrew the request for a decision."
    CHARGE_OPENED = "charging:request:opened", _L, "{actor} opened the request for a decision."
    CHARGE_ACCEPTED = "charging:request:accepted", _C, "{actor} accepted the request and signed for it."
    CHARGE_REJECTED = "charging:request:rejected", _A, "{actor} returned the request to police, with reasons."
    CHARGE_REFERRED = "charging:request:referred", _A, "{actor} passed the request to another unit."
    CHARGE_CLAIMED = "charging:request:claimed", _A, "{actor} took on the request."
    CHARGE_ASSIGNED = "charging:request:assigned", _A, "{actor} gave the request to a colleague."
    CHARGE_REFRESHED = "charging:request:refreshed", _A, "The clocks of the request followed the case."
    CHARGE_REMINDED = "charging:request:reminded", _L, "{recipient} was reminded of what is due on the request."
    CHARGE_ACTED_FOR = "charging:request:acted-for", _L, "{actor} acted on the request for a person who answers for it."
    DAY_RECORDED = "charging:day:recorded", _C, "{actor} recorded a day that starts or stops a clock."
    DAY_WITHDRAWN = "charging:day:withdrawn", _A, "{actor} took back a day that was recorded wrongly."
    VICTIM_TOLD = "charging:victim:told", _D, "{actor} recorded that a victim was told."
    REVIEW_SAVED = "charging:review:saved", _A, "{actor} wrote the review."
    COURT_STEP_RECORDED = "charging:court:recorded", _C, "{actor} recorded what the court did."
    COURT_STEP_WITHDRAWN = "charging:court:withdrawn", _A, "{actor} took back a record of what the court did."
    DECISION_SIGNED = "charging:decision:signed", _D, "{actor} signed the charging decision."
    DECISION_ARRIVED = "charging:decision:arrived", _C, "The charging decision arrived with police."
    ACTION_ADDED = "charging:action:added", _C, "{actor} asked police for more."
    ACTION_ANSWERED = "charging:action:answered", _A, "{actor} answered an item of the action plan."
    ACTION_CANCELLED = "charging:action:cancelled", _A, "{actor} cancelled an item of the action plan."
    MESSAGE_WRITTEN = "charging:message:written", _C, "{actor} wrote a message on the request."
    CONSULTATION_NOTED = "charging:consultation:noted", _C, "{actor} noted a consultation."
    SUSPECT_CHARGED = "charging:suspect:charged", _A, "{actor} sent back the charges made."
    FILE_ASSESSED = "charging:assessment:made", _C, "{actor} assessed the file against the Director's Guidance."
    ASSESSMENT_DISPUTED = "charging:assessment:disputed", _A, "{actor} disputed the assessment."
    DISPUTE_SETTLED = "charging:assessment:settled", _A, "{actor} settled the dispute about the assessment."
    SUMMARY_SENT = "charging:summary:sent", _D, "The summary of a month's assessments was sent to the force."

    PACKAGE_EXPORTED = "package:items:exported", _D, "{actor} exported a package for {recipient}."
    PACKAGE_REQUESTED = "package:export:requested", _L, "{actor} asked for a package for {recipient}."
    PACKAGE_ITEM_CHOSEN = "package:item:chosen", _D, "{actor} put the item into a package for {recipient}."
    PACKAGE_BUILD_BEGUN = "package:build:begun", _M, "The building of a package for {recipient} began."
    PACKAGE_BUILD_COMPLETED = "package:build:completed", _M, "The package for {recipient} was sealed and stored."
    PACKAGE_EXPORT_FAILED = "package:export:failed", _L, "An export by {actor} failed."
    PACKAGE_DOWNLOADED = "package:file:downloaded", _D, "{actor} downloaded the package for {recipient}."
    PACKAGE_DELETED = "package:file:deleted", _E, "The stored package was deleted when its time was over."

    NOTICE_DECIDED = "incident:notice:decided", _A, "{actor} decided whether the commissioner is told of a breach."
    INCIDENT_PREVENTED = "incident:prevention:recorded", _C, "A check stopped {actor}, and the near miss was recorded."
    INCIDENT_RECEIVED = (
        "incident:failure:recorded",
        _C,
        "{actor} recorded that a document arrived with too much or too little redacted.",
    )
    OVERRIDE_RECORDED = (
        "incident:override:recorded",
        _C,
        "{actor} agreed to go past a check, and the information manager is told.",
    )
    BREACH_TAKEN = "incident:breach:taken", _A, "{actor} answers for what a breach asks for."
    BREACH_WORK_DONE = "incident:work:done", _A, "{actor} recorded that what a breach asks for was done."
    BREACH_EFFECT_CHECKED = "incident:effect:checked", _A, "{actor} checked whether what was done after a breach works."
    BREACH_CLOSED = "incident:breach:closed", _A, "{actor} closed a breach."
    BREACH_REPORTED = "incident:breach:reported", _C, "{actor} reported a breach."

    REPRESENTATION_RECORDED = "disclosure:representation:recorded", _A, "{actor} recorded who represents a defendant."
    REPRESENTATION_ENDED = "disclosure:representation:ended", _A, "{actor} recorded that a representation ended."
    UNUSED_DECIDED = "disclosure:unused:decided", _A, "{actor} decided on an item of unused material."
    SENSITIVE_DECIDED = "disclosure:sensitive:decided", _A, "{actor} decided on an item of sensitive material."
    SCHEDULE_ISSUED = "disclosure:schedule:issued", _C, "{actor} made a schedule of unused material for service."
    DUTY_RAISED = "disclosure:duty:raised", _A, "What was disclosed must be looked at again."
    DUTY_ANSWERED = "disclosure:duty:answered", _A, "{actor} looked again at what was disclosed."
    RELEASE_DRAFTED = "disclosure:release:drafted", _C, "{actor} began a release."
    RELEASE_CHANGED = "disclosure:release:changed", _A, "{actor} changed what a release holds."
    RELEASE_CHECKED = "disclosure:release:checked", _L, "{actor} had a release checked."
    CHECK_OVERRIDE_ASKED = "disclosure:override:asked", _A, "{actor} asked to go past a check of a release."
    CHECK_OVERRIDDEN = "disclosure:override:agreed", _A, "{actor} agreed to go past a check of a release."
    RELEASE_PASSED = "disclosure:release:passed", _A, "{actor} released documents after every check passed."

    RECORDING_WATCHED = "disclosure:recording:watched", _L, "{actor} watched a recording to its end before its release."
    RECORDING_COPIED = "disclosure:recording:copied", _A, "A copy of a recording was made without hidden data."
    SERVICE_GIVEN = "service:documents:served", _D, "{actor} served documents on {recipient}."
    SERVICE_ITEM_GIVEN = "service:document:served", _D, "{actor} served the document on {recipient}."
    SERVICE_MOVED = "service:access:moved", _D, "What was served moved to {recipient}, who acts now."
    SERVICE_REPLACED = (
        "service:documents:replaced",
        _A,
        "{actor} withdrew what was served: a new version took its place.",
    )
    SERVICE_RECALLED = "service:documents:recalled", _A, "{actor} recalled what was served on {recipient}."
    SERVICE_RENEWED = "service:access:renewed", _A, "{actor} renewed the access to what was served."
    SERVICE_TOLD = "service:notice:given", _D, "{actor} told {recipient} that documents were served."
    SERVICE_OBJECTED = "service:objection:recorded", _C, "An objection to a served statement was recorded."
    SERVICE_READ = "service:document:read", _L, "The text of a served document was read, so that it can be searched."
    SERVICE_NOTED = "service:opening:noted", _L, "The recipient opened what was served."
    BUNDLE_NUMBERED = "bundle:pages:numbered", _M, "{actor} numbered the pages of what was served on {recipient}."
    DOCUMENT_LODGED = "bundle:document:lodged", _C, "{actor} lodged a document in the court bundle."
    LODGED_SHARED = "bundle:document:shared", _D, "{recipient} was given the key to a document lodged with the court."
    LODGED_OPENED = "bundle:document:opened", _L, "{actor} opened a document lodged with the court."
    LODGED_WITHDRAWN = "bundle:document:withdrawn", _A, "{actor} withdrew a document lodged with the court."
    BUNDLE_OPENED = "bundle:pages:opened", _L, "{actor} opened the court bundle."
    SERVED_OPENED = "defence:document:opened", _L, "{actor} opened a document served on the defence."
    SERVED_SEARCHED = "defence:documents:searched", _L, "{actor} searched the documents served on the defence."
    SERVED_EXPORTED = "defence:documents:exported", _D, "{actor} downloaded a package of what was served."
    COUNSEL_GRANTED = "defence:counsel:granted", _D, "{actor} gave {recipient} access to what was served."
    COUNSEL_ENDED = "defence:counsel:ended", _A, "{actor} ended the access of {recipient} to what was served."
    UNDERTAKING_GIVEN = "defence:undertaking:given", _C, "{actor} gave the undertaking for recorded interviews."
    NOTEBOOK_MADE = "defence:notebook:made", _C, "{actor} made a notebook that nobody else can open."
    NOTE_KEPT = "defence:note:kept", _A, "{actor} kept an encrypted note."
    STATEMENT_OBJECTED = "defence:objection:made", _C, "{actor} objected to a statement served under section 9."
    IN_PERSON_INVITED = "defence:visit:invited", _D, "{actor} made a link and a code for a defendant in person."
    IN_PERSON_ENTERED = "defence:visit:entered", _L, "A defendant in person used their link and code."
    IN_PERSON_REFUSED = "defence:visit:refused", _L, "A link and code of a defendant in person were refused."
    IN_PERSON_ENDED = "defence:visit:ended", _A, "{actor} ended the access of a defendant in person."

    REVIEW_ASKED = "review:document:asked", _L, "{actor} had the document read for redaction."
    REVIEW_READ = "review:document:read", _L, "The document was read for redaction."
    REVIEW_OPENED = "review:document:opened", _L, "{actor} opened the document to redact it."
    REVIEW_FINISHED = "review:document:finished", _A, "{actor} looked at every page and finished the review."
    RULING_MADE = "review:ruling:made", _A, "{actor} decided what is removed from the document."
    RULING_UNDONE = "review:ruling:undone", _A, "{actor} took a decision on a redaction back."
    RULING_REDONE = "review:ruling:redone", _A, "{actor} made a decision on a redaction again."
    RULING_SECONDED = "review:ruling:seconded", _A, "{actor} decided on a redaction as the second person."
    RULING_SETTLED = "review:ruling:settled", _A, "{actor} settled a redaction that two people decided differently."
    RENDITION_ASKED = "review:copy:asked", _L, "{actor} asked for a redacted copy."
    RENDITION_PROVEN = "review:copy:proven", _C, "A redacted copy was made and proven."
    RENDITION_FAILED = "review:copy:failed", _L, "A redacted copy could not be proven and was not kept."
    REDACTION_QUERIED = "review:remark:made", _A, "{actor} returned a redaction to the side that made it."
    REDACTION_ANSWERED = "review:remark:answered", _A, "{actor} answered what was said of a redaction."

    VALUES_ERASED = "custody:values:erased", _E, "{actor} erased recorded values under a retention rule."

    @classmethod
    def named(cls, name: str) -> "EventType":
        """Return the type with this name in the log. Raises ValueError."""
        found = cls.__members__.get(_MEMBER_BY_NAME.get(name, ""))
        if found is None:
            raise ValueError(f"There is no custody event named {name}.")
        return found


_MEMBER_BY_NAME = {member.value: key for key, member in EventType.__members__.items()}
