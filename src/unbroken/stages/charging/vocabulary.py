"""The words and lists of charging, as enums. The value of a member is stored: never change one.

Source: DOMAIN 4.3 to 4.7.
"""

from enum import StrEnum
from typing import Self


class Worded(StrEnum):
    """An enum whose members carry the words that people read."""

    words: str

    def __new__(cls, value: str, words: str) -> Self:
        """Make one member; the value is what is stored."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.words = words
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Return (value, words) pairs for forms."""
        return [(one.value, one.words) for one in cls]

    @classmethod
    def of(cls, value: str) -> Self:
        """Return the member with this value. Raises ValueError."""
        found = cls._value2member_map_.get(value)
        if not isinstance(found, cls):
            raise ValueError(f"There is no {cls.__name__} with the value {value}.")  # noqa: TRY004 - the type is right
        return found

    @classmethod
    def has(cls, value: str) -> bool:
        """Say whether there is a member with this value."""
        return value in cls._value2member_map_


class RequestKind(Worded):
    """What is asked for."""

    CHARGING = "charging", "Charging decision"
    EARLY_ADVICE = "early-advice", "Early advice"


class Priority(Worded):
    """How soon a decision is needed."""

    RED = "red", "Red: suspect in custody, remand sought, review within 3 hours"
    DAYS_5 = "5-days", "Within 5 days"
    DAYS_28 = "28-days", "Within 28 days"

    @property
    def short(self) -> str:
        """The priority in a word or two."""
        return {"red": "Red", "5-days": "5 days", "28-days": "28 days"}[self.value]


class Way(Worded):
    """How the prosecutor is consulted."""

    DIGITAL = "digital", "In writing"
    TELEPHONE = "telephone", "By telephone"
    FACE_TO_FACE = "face-to-face", "Face to face"


class ReviewType(Worded):
    """What triage accepts a request for."""

    EARLY_ADVICE = "early-advice", "Early advice"
    DAYS_5 = "5-days", "Decision within 5 calendar days"
    DAYS_28 = "28-days", "Decision within 28 calendar days"
    RED = "red", "Red: review within 3 hours"


class CaseType(Worded):
    """Where the case belongs."""

    MAGISTRATES = "magistrates", "Magistrates' court"
    CROWN = "crown", "Crown Court"
    RASSO = "rasso", "Rape and serious sexual offences"
    COMPLEX = "complex", "Complex casework"


class Complexity(Worded):
    """How complex the case is."""

    BASIC = "basic", "Basic"
    BASIC_PLUS = "basic-plus", "Basic plus"
    STANDARD = "standard", "Standard"
    HIGH = "high", "High"
    COMPLEX = "complex", "Complex"


class Rejection(Worded):
    """Why triage returns a request. The first thirteen are for every request, the last two for red ones."""

    MATERIAL = "material", "Case material not correctly received"
    DISCLOSURE = "disclosure", "No or missing disclosure schedule"
    MG3 = "mg3", "No MG3"
    SUPERVISOR = "supervisor", "No or incomplete supervisor's comments"
    DV_CHECKLIST = "dv-checklist", "No domestic violence checklist"
    STATEMENTS = "statements", "No or missing MG11 statements"
    EXHIBITS = "exhibits", "No or missing exhibits"
    INTERVIEW = "interview", "No summary of interview"
    CONVICTIONS = "convictions", "Missing suspect's previous convictions"
    WITNESS_CONVICTIONS = "witness-convictions", "Missing victim's or witness's previous convictions"
    HARD_MEDIA = "hard-media", "Hard media not provided"
    THIRD_PARTY = "third-party", "Third-party material not provided"
    CONTACT = "contact", "Incomplete contact details of the officer in the case"
    RED_CUSTODY = "red-custody", "Red: check custody status and resubmit"
    RED_INFORMATION = "red-information", "Red: not enough information to determine charging advice"

    @property
    def is_red(self) -> bool:
        """Say whether it is for red requests only."""
        return self.value.startswith("red-")


class Standard(Worded):
    """Whether a red request meets the National File Standard."""

    COMPLIANT = "compliant", "Meets the National File Standard"
    NON_COMPLIANT = "non-compliant", "Does not meet the National File Standard"


class Outcome(Worded):
    """What a prosecutor decides about one suspect and one offence."""

    CHARGE = "charge", "Charge"
    TT_CHARGE = "tt-charge", "Charge on the Threshold Test"
    NFA_EVIDENTIAL = "nfa-evidential", "No further action: evidence"
    NFA_PUBLIC_INTEREST = "nfa-public-interest", "No further action: public interest"
    OUT_OF_COURT = "ooc", "Out-of-court disposal"
    ACTION_PLAN = "action-plan", "More evidence needed: action plan"
    EARLY_ADVICE = "early-advice", "Early advice given"

    @property
    def is_charge(self) -> bool:
        """Say whether police are to charge."""
        return self in {Outcome.CHARGE, Outcome.TT_CHARGE}

    @property
    def is_stop(self) -> bool:
        """Say whether nothing more happens with the suspect over this offence."""
        return self in {Outcome.NFA_EVIDENTIAL, Outcome.NFA_PUBLIC_INTEREST}


class Disposal(Worded):
    """The kinds of out-of-court disposal."""

    CAUTION = "caution", "Caution"
    CONDITIONAL_CAUTION = "conditional-caution", "Conditional caution"
    COMMUNITY_RESOLUTION = "community-resolution", "Community resolution"
    YOUTH_CAUTION = "youth-caution", "Youth caution"


class Consultation(Worded):
    """Which test the review applies."""

    FULL = "full", "Full Code Test"
    THRESHOLD = "threshold", "Threshold Test"


class Condition(Worded):
    """One condition of a test. The Full Code Test has the first two, the Threshold Test the other five."""

    EVIDENTIAL = "evidential", "There is a realistic prospect of conviction"
    PUBLIC_INTEREST = "public-interest", "A prosecution is needed in the public interest"
    SUSPICION = "suspicion", "There are reasonable grounds to suspect this person"
    MORE_EVIDENCE = "more-evidence", "Further evidence can be obtained for a realistic prospect of conviction"
    SERIOUS = "serious", "The seriousness or the circumstances justify an immediate charging decision"
    BAIL = "bail", "There are continuing substantial grounds to object to bail"
    TT_PUBLIC_INTEREST = "tt-public-interest", "It is in the public interest to charge now"


CONDITIONS: dict[Consultation, tuple[Condition, ...]] = {
    Consultation.FULL: (Condition.EVIDENTIAL, Condition.PUBLIC_INTEREST),
    Consultation.THRESHOLD: (
        Condition.SUSPICION,
        Condition.MORE_EVIDENCE,
        Condition.SERIOUS,
        Condition.BAIL,
        Condition.TT_PUBLIC_INTEREST,
    ),
}


class Heading(Worded):
    """The headings of a review. Source: DOMAIN 4.5."""

    ALLOCATION = "allocation", "Allocation"
    SUMMARY = "case-summary", "Case summary"
    EVIDENTIAL = "evidential-assessment", "Evidential assessment"
    PUBLIC_INTEREST = "public-interest-assessment", "Public interest assessment"
    DISCLOSURE = "disclosure", "Disclosure: actions and issues"
    STRATEGY = "trial-strategy", "Trial strategy"
    WITNESSES = "witnesses", "Witnesses and victims: information and actions"
    HUMAN_RIGHTS = "human-rights", "Human rights"
    INSTRUCTIONS = "instructions", "Instructions to operational delivery or the advocate"
    DECLARATION = "declaration", "Declaration: impact of disclosable and unexamined material considered"


class Monitoring(Worded):
    """Codes under which cases are counted."""

    DOMESTIC = "domestic-violence", "Domestic violence"
    RAPE = "rape", "Rape"
    HATE = "hate-crime", "Hate crime"
    CHILD = "child-abuse", "Child abuse"
    PRE_CHARGE = "pre-charge-decision", "Pre-charge decision"
    VULNERABLE = "vulnerable", "Vulnerable or intimidated victim"


class ActionCategory(Worded):
    """What an item of an action plan asks for."""

    DOCUMENTS = "documents", "Documents and forms"
    FOOTAGE = "footage", "Footage"
    STATEMENTS = "statements", "Statements"
    FORENSIC = "forensic", "Forensic evidence"
    MEDICAL = "medical", "Medical evidence"
    RECORDS = "records", "Records"
    EXHIBITS = "exhibits", "Exhibits"
    OTHER = "other", "Other"


class Failure(Worded):
    """What a Director's Guidance Assessment may find wrong. Source: DOMAIN 4.7."""

    BREACH = "breach", "Charged in breach of the Director's Guidance"
    UNUSED = "unused", "Disclosure: disclosable unused material not provided"
    LINES = "lines", "Disclosure: information on reasonable lines of inquiry insufficient"
    NOT_PROVIDED = "not-provided", "Disclosure: not provided"
    REBUTTABLE = "rebuttable", "Disclosure: rebuttable-presumption material not provided"
    SCHEDULES_WRONG = "schedules-wrong", "Disclosure: schedules not completed correctly"
    SCHEDULES_MISSING = "schedules-missing", "Disclosure: schedules not provided"
    EXHIBIT = "exhibit", "Evidence: exhibit"
    FORENSIC = "forensic", "Evidence: forensic"
    MEDICAL = "medical", "Evidence: medical"
    BWV_CLIP = "bwv-clip", "Evidence: body-worn video not clipped"
    BWV_PLAY = "bwv-play", "Evidence: body-worn video not playable"
    BWV_MISSING = "bwv-missing", "Evidence: body-worn video not provided"
    CCTV_CLIP = "cctv-clip", "Evidence: CCTV not clipped"
    CCTV_PLAY = "cctv-play", "Evidence: CCTV not playable"
    CCTV_MISSING = "cctv-missing", "Evidence: CCTV not provided"
    MEDIA_CLIP = "media-clip", "Evidence: other media not clipped"
    MEDIA_PLAY = "media-play", "Evidence: other media not playable"
    ORDERS = "orders", "Evidence: details of orders or applications not provided"
    STATEMENTS = "statements", "Evidence: statements"
    SPECIAL_MEASURES = "special-measures", "Victim or witness: special measures not considered or inadequate"
    NEEDS = "needs", "Victim or witness: other needs"
    VPS = "vps", "Victim or witness: not said whether a personal statement was offered"


class Settlement(Worded):
    """How a dispute about an assessment ended."""

    NOT_DISPUTED = "not-disputed", "Not disputed"
    SUCCESSFUL = "successful", "Disputed successfully"
    UNSUCCESSFUL = "unsuccessful", "Disputed unsuccessfully"


class Discussed(Worded):
    """How a dispute was discussed."""

    EMAIL = "email", "By e-mail"
    MEETING = "meeting", "In a meeting"
    PHONE = "phone", "By telephone"
