"""The closed lists of the review: states, reason codes, the kinds in which faults are counted.

Source: DOMAIN 3.2 and 3.3.
"""

from enum import IntEnum, StrEnum
from typing import Final

from unbroken.engines.redaction.vocabulary import InfoKind, Recipient


class ReadingState(StrEnum):
    """Where the reading of a document is."""

    QUEUED = "QUEUED"
    READ = "READ"
    FAILED = "FAILED"


class RulingState(StrEnum):
    """Whether a ruling counts."""

    ACTIVE = "ACTIVE"
    WAITS = "WAITS"
    """It waits for a second person, who decides without seeing it."""
    DISPUTED = "DISPUTED"
    """The second person decided otherwise; a supervisor settles it."""
    UNDONE = "UNDONE"
    REPLACED = "REPLACED"


class Choice(StrEnum):
    """What a person can decide of one place."""

    REDACT = "REDACT"
    KEEP = "KEEP"


class RenditionState(StrEnum):
    """Where the making of a redacted copy is."""

    QUEUED = "QUEUED"
    PROVEN = "PROVEN"
    FAILED = "FAILED"


class Purpose(StrEnum):
    """What a remark on a redaction is."""

    ASK = "ASK"
    """Please remove more, or less, before it goes on."""
    FAULT = "FAULT"
    """A missed or excessive redaction, found later."""


class Way(StrEnum):
    """In which way a redaction is wrong."""

    UNDER = "UNDER"
    OVER = "OVER"


class RemarkState(StrEnum):
    """Whether somebody answered."""

    OPEN = "OPEN"
    DONE = "DONE"
    DECLINED = "DECLINED"


class FaultKind(IntEnum):
    """The eighteen kinds in which the prosecution counts faults of redaction."""

    NAMED_INDIVIDUAL = 1
    TITLE = 2
    OCCUPATION = 3
    RELATIONSHIP = 4
    ADDRESS = 5
    LOCATION = 6
    VEHICLE = 7
    NHS_NUMBER = 8
    DATE_OF_BIRTH = 9
    BANK_DETAILS = 10
    NI_NUMBER = 11
    PHONE = 12
    EMAIL = 13
    PREVIOUS_CONVICTIONS = 14
    OTHER = 15
    BACK_OF_STATEMENT = 16
    PERSONAL_DATA = 17
    BLANK_PAGE = 18


FAULT_WORDS: Final[dict[FaultKind, str]] = {
    FaultKind.NAMED_INDIVIDUAL: "Named individual",
    FaultKind.TITLE: "Title",
    FaultKind.OCCUPATION: "Occupation",
    FaultKind.RELATIONSHIP: "Relationship to others",
    FaultKind.ADDRESS: "Address",
    FaultKind.LOCATION: "Location",
    FaultKind.VEHICLE: "Vehicle registration",
    FaultKind.NHS_NUMBER: "NHS number",
    FaultKind.DATE_OF_BIRTH: "Date of birth",
    FaultKind.BANK_DETAILS: "Bank details",
    FaultKind.NI_NUMBER: "National Insurance number",
    FaultKind.PHONE: "Phone number",
    FaultKind.EMAIL: "Email address",
    FaultKind.PREVIOUS_CONVICTIONS: "Previous convictions",
    FaultKind.OTHER: "Other",
    FaultKind.BACK_OF_STATEMENT: "Page: back of a statement (MG11)",
    FaultKind.PERSONAL_DATA: "Page: contains personal data",
    FaultKind.BLANK_PAGE: "Page: blank",
}

REASONS: Final[dict[str, str]] = {
    "R01": "Not relevant",
    "R02": "Contact data that is not evidence",
    "R03": "Safety risk",
    "R04": "Anonymity by statute",
    "R05": "Court order",
    "R06": "Privacy of a third party",
    "R07": "Sensitive material",
    "R08": "Privileged",
    "R09": "Wrong person",
    "R10": "Medical detail beyond what is needed",
    "R11": "Evidence: keep",
    "R12": "Known to the recipient already: keep",
    "R13": "Identity of the place of the crime: keep",
    "R14": "Disproportionate to remove, approved: keep",
    "R15": "Redacted too much before: put right",
    "R16": "Data hidden in the file",
}

KEEPING: Final = frozenset({"R11", "R12", "R13", "R14", "R15"})
"""Reasons to keep; the others are reasons to remove."""

RECIPIENT_WORDS: Final[dict[Recipient, str]] = {
    Recipient.CPS_PRE: "Prosecution, before charge",
    Recipient.CPS_POST: "Prosecution, after charge",
    Recipient.COURT: "Court",
    Recipient.DEF_REP: "Defence solicitor",
    Recipient.DEF_LIP: "Defendant without a lawyer",
    Recipient.PUBLIC: "Public",
    Recipient.WCU: "Witness care unit",
    Recipient.WITNESS: "Witness, to refresh memory",
    Recipient.PROB: "Probation",
    Recipient.INSP: "Inspectorate",
    Recipient.ICO: "Information Commissioner",
    Recipient.EXPERT_X: "Defence expert",
}

KIND_WORDS: Final[dict[InfoKind, str]] = {
    InfoKind.NAME: "Name",
    InfoKind.DOB: "Date of birth",
    InfoKind.AGE: "Age",
    InfoKind.ADDRESS: "Address",
    InfoKind.POSTCODE: "Postcode",
    InfoKind.PHONE: "Phone number",
    InfoKind.EMAIL: "Email address",
    InfoKind.SOCIAL: "Social media account",
    InfoKind.NINO: "National Insurance number",
    InfoKind.NHS: "NHS number",
    InfoKind.PASSPORT: "Passport number",
    InfoKind.DRIVER_NO: "Driver number",
    InfoKind.VRM: "Vehicle registration",
    InfoKind.BANK: "Bank account",
    InfoKind.CARD: "Bank card",
    InfoKind.EMPLOYER: "Employer",
    InfoKind.OCCUPATION: "Occupation",
    InfoKind.SCHOOL: "School",
    InfoKind.RELATION: "Relationship",
    InfoKind.MEDICAL: "Medical",
    InfoKind.COUNSELLING: "Counselling",
    InfoKind.ETHNICITY: "Ethnicity",
    InfoKind.RELIGION: "Religion",
    InfoKind.SEXUAL: "Sexual",
    InfoKind.BIOMETRIC: "Biometric",
    InfoKind.FACE: "Face",
    InfoKind.VOICE: "Voice",
    InfoKind.LOCATION: "Location",
    InfoKind.NETWORK_ID: "Device or network number",
    InfoKind.PREVCON: "Previous convictions",
    InfoKind.INTEL: "Intelligence",
    InfoKind.TACTIC: "Police tactic",
    InfoKind.OFFICER_PD: "Personal data of an officer",
    InfoKind.SIGNATURE: "Signature",
    InfoKind.METADATA: "Data about the file",
    InfoKind.FREE_ID: "Anything else that identifies",
}

FAULT_OF_KIND: Final[dict[InfoKind, FaultKind]] = {
    InfoKind.NAME: FaultKind.NAMED_INDIVIDUAL,
    InfoKind.OCCUPATION: FaultKind.OCCUPATION,
    InfoKind.RELATION: FaultKind.RELATIONSHIP,
    InfoKind.ADDRESS: FaultKind.ADDRESS,
    InfoKind.POSTCODE: FaultKind.ADDRESS,
    InfoKind.LOCATION: FaultKind.LOCATION,
    InfoKind.VRM: FaultKind.VEHICLE,
    InfoKind.NHS: FaultKind.NHS_NUMBER,
    InfoKind.DOB: FaultKind.DATE_OF_BIRTH,
    InfoKind.BANK: FaultKind.BANK_DETAILS,
    InfoKind.CARD: FaultKind.BANK_DETAILS,
    InfoKind.NINO: FaultKind.NI_NUMBER,
    InfoKind.PHONE: FaultKind.PHONE,
    InfoKind.EMAIL: FaultKind.EMAIL,
    InfoKind.PREVCON: FaultKind.PREVIOUS_CONVICTIONS,
}
"""In which kind a fault of a place is counted; any other is OTHER."""

SENSITIVE_KINDS: Final = frozenset(
    {
        InfoKind.MEDICAL,
        InfoKind.COUNSELLING,
        InfoKind.ETHNICITY,
        InfoKind.RELIGION,
        InfoKind.SEXUAL,
        InfoKind.BIOMETRIC,
        InfoKind.INTEL,
    }
)
"""Kinds whose question to a person (ASK) takes two. Source: DPA 2018 s.35(8); DOMAIN 3.3, 3.4 row 71."""

INSIDE: Final = frozenset({Recipient.CPS_PRE, Recipient.CPS_POST})
"""Police and prosecution share the original; what one removes for the other is not what the defence may not see."""

NOTE_LIMIT: Final = 400
