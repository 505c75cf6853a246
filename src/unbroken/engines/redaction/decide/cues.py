"""The words by which a document shows what form it is: titles, and fields that hardly another form has.

Phrases are lower case with single spaces and no punctuation, as plain() leaves a line. A title counts when it is
most of a short line; a field counts wherever it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from unbroken.engines.redaction.vocabulary import DocumentType as D

TITLE_WEIGHT = 6.0
FIELD_WEIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Cues:
    """The titles and fields of one form."""

    titles: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()


def plain(text: str) -> str:
    """Return text in lower case with everything but letters and digits as single spaces."""
    return re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()


CUES: dict[D, Cues] = {
    D.MG0: Cues(("case file header",)),
    D.MG1: Cues(("file front sheet",)),
    D.MG2: Cues(
        ("special measures assessment", "initial witness assessment", "vulnerable or intimidated witness assessment"),
        ("special measures", "live link", "intermediary", "vulnerable witness", "intimidated witness", "screens"),
    ),
    D.MG3: Cues(
        (
            "report to crown prosecutor for charging decision",
            "report to crown prosecutor for a charging decision",
            "report to crown prosecutor",
            "report to cps for a charging decision",
            "request for charging decision",
            "charging advice",
            "charging decision",
        ),
        ("charging decision", "full code test", "threshold test", "evidential stage", "public interest stage"),
    ),
    D.MG3A: Cues(("further report to crown prosecutor", "further report to cps", "subsequent advice")),
    D.MG4: Cues(
        ("charge sheet", "charge", "charges"),
        ("you are charged with the offence", "reply if any", "charged by", "bail to appear at", "reply to charge"),
    ),
    D.MG4A: Cues(
        ("bail grant or variation", "conditional bail", "police bail conditions", "bail conditions", "bail sheet"),
        ("conditions of bail", "not to contact", "to live and sleep", "not to go to", "to surrender to"),
    ),
    D.MG4B: Cues(("request to vary police bail conditions", "request to vary bail conditions", "request to vary bail")),
    D.MG4C: Cues(("surety or security", "surety", "security"), ("recognisance", "surety")),
    D.MG4D: Cues(("postal requisition youth", "youth postal requisition", "postal requisition youth and parent")),
    D.MG4E: Cues(("postal requisition", "postal requisition adult"), ("you are required to appear",)),
    D.MG4F: Cues(("notification of no further action", "no further action notice", "notice of no further action")),
    D.MG5: Cues(
        ("police report", "case summary", "police case summary", "police report case summary", "summary of the case"),
        (
            "summary of the key evidence",
            "key evidence",
            "summary of interview",
            "defendant interview",
            "aggravating features",
            "orders on conviction",
            "orders sought",
            "what happened",
        ),
    ),
    D.MG6: Cues(
        ("case file evidence and information", "case file information", "confidential information for the prosecutor"),
        ("notes to prosecutor", "confidential information form"),
    ),
    D.MG6A: Cues(("record of pre interview briefing", "pre interview briefing", "pre interview disclosure")),
    D.MG6B: Cues(
        (
            "police officer staff disciplinary record",
            "police officer disciplinary record",
            "police officer discipline",
            "officer misconduct record",
        ),
        ("misconduct findings", "disciplinary finding", "professional standards"),
    ),
    D.MG6C: Cues(
        (
            "schedule of relevant non sensitive unused material",
            "schedule of relevant non sensitive material",
            "schedule of non sensitive unused material",
            "non sensitive unused material schedule",
            "police schedule of non sensitive unused material",
        ),
        ("item no", "reviewing prosecutor", "inspect clear not disclosable", "location", "disclosure officer"),
    ),
    D.MG6D: Cues(
        (
            "schedule of relevant sensitive material",
            "schedule of sensitive material",
            "schedule of relevant sensitive unused material",
            "schedule of sensitive unused material",
            "police schedule of sensitive material",
            "sensitive material schedule",
        ),
        ("reason for sensitivity", "public interest immunity", "pii application", "reason sensitive"),
    ),
    D.MG6E: Cues(("disclosure officer s report", "disclosure officers report", "disclosure officer report")),
    D.MG7: Cues(
        ("remand in custody application", "remand application", "application for remand in custody"),
        ("grounds for objecting to bail", "objections to bail", "exceptions to bail"),
    ),
    D.MG8: Cues(("breach of bail conditions", "breach of bail")),
    D.MG9: Cues(
        ("witness list", "list of witnesses", "witness list and contact details"),
        ("witness name", "contact details", "date of birth", "vulnerable witness", "witness no"),
    ),
    D.MG10: Cues(("witness non availability", "witness availability", "non availability of witnesses")),
    D.MG11: Cues(
        ("witness statement", "statement of witness"),
        (
            "true to the best of my knowledge and belief",
            "liable to prosecution if i have wilfully stated",
            "this statement consisting of",
            "criminal justice act 1967",
            "criminal procedure rules",
            "age if under 18",
            "statement of",
            "continuation of statement of",
        ),
    ),
    D.MG11_BACK: Cues(("witness contact details", "witness details", "back of statement", "witness care")),
    D.MG12: Cues(("exhibit list", "list of exhibits", "schedule of exhibits"), ("exhibit ref", "produced by")),
    D.MG13: Cues(
        (
            "application for order on conviction",
            "application for order s on conviction",
            "restraining order application",
            "application for a restraining order",
            "application for a criminal behaviour order",
        ),
        ("terms of the order", "order sought"),
    ),
    D.MG14: Cues(("conditional caution",), ("conditions of the caution",)),
    D.MG15: Cues(
        (
            "record of interview",
            "interview record",
            "record of taped interview",
            "record of video interview",
            "record of visually recorded interview",
            "short descriptive note",
            "contemporaneous notes of interview",
            "transcript of interview",
            "abe interview transcript",
            "abe interview",
            "visually recorded interview",
            "interview of a child witness",
            "interview of",
        ),
        (
            "person interviewed",
            "place of interview",
            "time commenced",
            "time concluded",
            "tape counter",
            "interviewing officer",
            "interviewer",
            "other persons present",
            "no comment",
        ),
    ),
    D.MG16: Cues(
        (
            "evidence of defendant s bad character",
            "evidence of bad character",
            "bad character",
            "bad character and dangerous offender information",
            "dangerous offender information",
        ),
        ("bad character", "dangerous offender", "gateway", "propensity"),
    ),
    D.MG17: Cues(("proceeds of crime review", "proceeds of crime act review", "poca review")),
    D.MG18: Cues(
        ("offences taken into consideration", "other offences taken into consideration", "tic schedule"),
        ("taken into consideration", "i wish the court to take"),
    ),
    D.MG19: Cues(("compensation claim", "claim for compensation", "victim compensation"), ("policy no", "insurer")),
    D.MG20: Cues(("further evidence information report", "further evidence report", "further information report")),
    D.MG21: Cues(
        (
            "submission of work for scientific examination",
            "submission for scientific examination",
            "submission of case for scientific examination",
        )
    ),
    D.MG21A: Cues(("additional submission for scientific examination", "submission of additional work")),
    D.MG22: Cues(
        ("streamlined forensic report", "sfr1", "sfr2", "sfr 1", "sfr 2"),
        ("forensic result", "laboratory reference", "likelihood ratio", "fingerprint identification"),
    ),
    D.MGDD: Cues(
        (
            "drink drug drive",
            "drink drive",
            "drink and drug driving",
            "drink drug driving",
            "breath specimens",
            "drink drugs",
        ),
        (
            "specimen of breath",
            "specimens of breath",
            "evidential breath",
            "impairment test",
            "reading 1",
            "lower read",
        ),
    ),
    D.PCN: Cues(("pcn1", "pcn2", "pcn3", "previous convictions record")),
    D.SDC: Cues(("streamlined disclosure certificate",)),
    D.CM01: Cues(("pre charge decision request", "electronic pre charge decision request")),
    D.VPS: Cues(("victim personal statement", "victim impact statement"), ("how the crime has affected me",)),
    D.ISB: Cues(("impact statement for business", "business impact statement")),
    D.DASH: Cues(
        (
            "dash risk checklist",
            "dash risk assessment",
            "dash risk identification checklist",
            "domestic abuse stalking and honour based violence",
            "domestic abuse risk assessment",
            "domestic abuse risk checklist",
            "risk identification checklist",
        ),
        ("are you very frightened", "controlling or jealous", "marac", "does he try to control everything you do"),
    ),
    D.DMD: Cues(("disclosure management document",)),
    D.TRANSCRIPT_999: Cues(
        (
            "999 call transcript",
            "999 transcript",
            "transcript of 999 call",
            "transcript of emergency call",
            "emergency call transcript",
        ),
        ("emergency which service", "which service do you require", "operator", "call handler", "caller"),
    ),
    D.BANK_STATEMENT: Cues(
        ("bank statement", "statement of account", "your statement", "account statement", "current account statement"),
        (
            "balance brought forward",
            "balance carried forward",
            "sort code",
            "account number",
            "paid out",
            "paid in",
            "money out",
            "money in",
            "opening balance",
            "closing balance",
            "direct debit",
        ),
    ),
    D.CAD: Cues(
        (
            "incident log",
            "cad log",
            "cad incident log",
            "storm log",
            "command and control log",
            "incident record",
            "cad",
        ),
        ("call taker", "incident no", "log opened", "unit assigned", "dispatcher", "opening code", "cad ref", "grade"),
    ),
    D.CUSTODY_RECORD: Cues(
        ("custody record", "detention log", "custody detention log"),
        (
            "custody officer",
            "detained person",
            "grounds for detention",
            "detention authorised",
            "rights and entitlements",
            "cell",
            "arresting officer",
        ),
    ),
    D.EMAIL: Cues((), ("original message", "forwarded message", "sent from my")),
    D.LETTER: Cues(
        (),
        (
            "dear sir",
            "dear madam",
            "dear mr",
            "dear mrs",
            "dear miss",
            "dear ms",
            "yours truly",
            "yours sincerely",
            "yours faithfully",
        ),
    ),
    D.LISTING: Cues(
        ("daily list", "court list", "daily court list", "public court list", "daily cause list", "cause list"),
        ("courtroom", "list for", "courts", "not before", "for trial", "for sentence", "sitting at", "court 1"),
    ),
    D.MEDICAL_NOTES: Cues(
        (
            "emergency department",
            "emergency department record",
            "emergency department notes",
            "accident and emergency record",
            "a e notes",
            "a e record",
            "clinical notes",
            "medical notes",
            "medical records",
            "patient record",
            "discharge summary",
            "gp records",
        ),
        (
            "presenting complaint",
            "past medical history",
            "nhs number",
            "nhs no",
            "hospital number",
            "on examination",
            "triage",
            "medication",
            "allergies",
            "clinical findings",
            "diagnosis",
            "drug history",
            "social history",
        ),
    ),
    D.PHONE_EXTRACT: Cues(
        (
            "phone extract",
            "phone download extract",
            "mobile phone extract",
            "extraction report",
            "device extraction report",
            "mobile device examination",
            "message extract",
            "phone download",
        ),
        ("handset", "imei", "participants", "chat thread", "incoming", "outgoing", "contacts", "whatsapp", "sms"),
    ),
    D.PHONE_IMAGE: Cues(
        (
            "full phone image",
            "full device image",
            "full file system extraction",
            "physical extraction",
            "full phone download",
            "full social media export",
            "full device extraction",
            "full extraction",
            "complete device extraction",
            "full handset download",
        )
    ),
    D.PNC: Cues(
        (
            "police national computer",
            "pnc print",
            "pnc record",
            "pnc disclosure print",
            "phoenix disclosure print",
            "previous convictions",
            "record of convictions",
        ),
        (
            "pncid",
            "pnc id",
            "cro no",
            "cro number",
            "warning signals",
            "warning markers",
            "disposal",
            "conviction s",
            "summary of convictions",
            "descriptive marks",
        ),
    ),
}

INTELLIGENCE = Cues(
    (
        "intelligence report",
        "intelligence log",
        "intelligence submission",
        "sanitised intelligence report",
        "source contact sheet",
        "chis contact sheet",
        "information intelligence report",
    ),
    ("handling code", "source evaluation", "intelligence assessment", "5x5x5", "3x5x2", "5 x 5 x 5", "3 x 5 x 2"),
)

BACK_HEADINGS = ("witness contact details", "back of statement", "witness details and availability")
BACK_STRONG = (
    "home telephone",
    "work telephone",
    "preferred means of contact",
    "preferred method of contact",
    "date and place of birth",
    "former name",
    "maiden name",
    "ethnicity code",
    "self defined ethnicity",
    "dates of witness non availability",
    "dates to be avoided",
    "non availability",
    "witness availability",
    "witness care",
    "specific care",
    "specific needs",
    "care needs",
    "does the person making this statement need",
    "witness consent",
    "consent to police having access",
    "consent to my details",
    "victim personal statement scheme",
    "giving a witness statement to the police",
    "can the witness attend court",
    "is the witness willing to attend court",
    "parent or guardian",
    "best time to contact",
)
BACK_WEAK = (
    "home address",
    "postcode",
    "date of birth",
    "place of birth",
    "mobile",
    "email",
    "e mail",
    "availability",
    "special measures",
    "gender",
    "statement taken by",
    "time and place statement taken",
)
"""What the back of a witness statement asks for; the strong ones hardly stand anywhere else."""
