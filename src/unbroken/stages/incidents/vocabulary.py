"""The closed lists of the register. Source: DOMAIN 7.1 to 7.3; the redaction types are those the CPS logs (3.2)."""

from enum import StrEnum
from typing import Final


class IncidentKind(StrEnum):
    """What an entry of the register is."""

    BREACH = "BREACH"
    PREVENTED = "PREVENTED"
    RECEIVED = "REDACTION_FAILURE_RECEIVED"
    WEAKNESS = "WEAKNESS"

    @property
    def words(self) -> str:
        """The kind in plain words."""
        return _KINDS[self]


_KINDS: Final = {
    IncidentKind.BREACH: "Breach",
    IncidentKind.PREVENTED: "Prevented",
    IncidentKind.RECEIVED: "Redaction failure received",
    IncidentKind.WEAKNESS: "Told to the information manager",
}


class Category(StrEnum):
    """What went, or nearly went, wrong. The value is stored: never change one."""

    NOT_REDACTED = "U1"
    WRONG_DOCUMENT = "U2"
    WRONG_RECIPIENT = "U3"
    METADATA = "U4"
    SAID_OR_SHOWN = "U5"
    INSIDE_ACCESS = "U6"
    LOSS_INSIDE = "L1"
    LOSS_OUTSIDE = "L2"
    LOSS_DEVICE = "L3"
    INTEGRITY = "I1"
    AVAILABILITY = "A1"
    LATE_NOTICE = "N1"

    @property
    def words(self) -> str:
        """The category in plain words."""
        return _CATEGORIES[self]


_CATEGORIES: Final = {
    Category.NOT_REDACTED: "Not redacted",
    Category.WRONG_DOCUMENT: "Wrong document or wrong person",
    Category.WRONG_RECIPIENT: "Wrong recipient",
    Category.METADATA: "Redaction reversible, or hidden data",
    Category.SAID_OR_SHOWN: "Said or shown in court",
    Category.INSIDE_ACCESS: "Looked at without a reason",
    Category.LOSS_INSIDE: "Lost from secure premises",
    Category.LOSS_OUTSIDE: "Lost outside",
    Category.LOSS_DEVICE: "Device lost",
    Category.INTEGRITY: "Altered or mislabelled",
    Category.AVAILABILITY: "Not available",
    Category.LATE_NOTICE: "Told too late",
}


class DataKind(StrEnum):
    """What personal data is concerned, in the groups that weigh alike."""

    OTHER = "other"
    CONTACT = "contact"
    CONVICTIONS = "convictions"
    MEDICAL = "medical"
    SEXUAL = "sexual"
    CHILD = "child"
    PROTECTED = "protected"

    @property
    def words(self) -> str:
        """The group in plain words."""
        return _DATA[self]


_DATA: Final = {
    DataKind.OTHER: "Other personal data",
    DataKind.CONTACT: "Address, telephone or other contact data",
    DataKind.CONVICTIONS: "Previous convictions",
    DataKind.MEDICAL: "Health or counselling",
    DataKind.SEXUAL: "Sexual life or a sexual offence",
    DataKind.CHILD: "About a child",
    DataKind.PROTECTED: "A refuge, a protected or anonymous person, an informant",
}


class Reach(StrEnum):
    """Who has it now, or would have had it."""

    INSIDE_RECOVERED = "inside-recovered"
    INSIDE = "inside"
    DEFENCE_LAWYER = "defence-lawyer"
    DEFENDANT = "defendant"
    PUBLIC = "public"
    UNKNOWN = "unknown"

    @property
    def words(self) -> str:
        """The reach in plain words."""
        return _REACH[self]


_REACH: Final = {
    Reach.INSIDE_RECOVERED: "Somebody in the justice system, and it was got back",
    Reach.INSIDE: "Somebody in the justice system",
    Reach.DEFENCE_LAWYER: "A defence lawyer",
    Reach.DEFENDANT: "A defendant, or a defendant's family or friends",
    Reach.PUBLIC: "The public",
    Reach.UNKNOWN: "Not known",
}


class Notice(StrEnum):
    """Whether the Information Commissioner, and those concerned, were told of a breach."""

    TOLD = "told"
    NOT_NEEDED = "not-needed"

    @property
    def words(self) -> str:
        """What was decided, in plain words."""
        return _NOTICES[self]


_NOTICES: Final = {
    Notice.TOLD: "The commissioner was told, and those at high risk",
    Notice.NOT_NEEDED: "Nobody needs to be told: a risk is unlikely",
}


class Effect(StrEnum):
    """Whether what was done after a breach works."""

    WORKS = "works"
    FAILS = "fails"

    @property
    def words(self) -> str:
        """What was seen, in plain words."""
        return "Yes" if self is Effect.WORKS else "No, it is to be done again"


class Opened(StrEnum):
    """What was done with it where it went."""

    UNOPENED = "unopened"
    OPENED = "opened"
    SPREAD = "spread"

    @property
    def words(self) -> str:
        """What was done, in plain words."""
        return _OPENED[self]


_OPENED: Final = {
    Opened.UNOPENED: "It was deleted unopened",
    Opened.OPENED: "It was opened, or that is not known",
    Opened.SPREAD: "It was passed on",
}


class Found(StrEnum):
    """How it was found."""

    SELF = "self"
    GATE = "gate"
    RECIPIENT = "recipient"
    REVIEW = "review"

    @property
    def words(self) -> str:
        """How it was found, in plain words."""
        return {"self": "Noticed by a user", "gate": "Stopped by a check", "recipient": "The recipient said so"}.get(
            self.value, "Seen in review"
        )


class Direction(StrEnum):
    """Whether too little or too much was redacted."""

    UNDER = "UNDER"
    OVER = "OVER"

    @property
    def words(self) -> str:
        """The direction in plain words."""
        return "Too little redacted" if self is Direction.UNDER else "Too much redacted"


class Severity(StrEnum):
    """How serious it is. The value is stored: never change one."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"

    @property
    def words(self) -> str:
        """The level in plain words."""
        return _SEVERITIES[self]

    @property
    def tone(self) -> str:
        """How a page shows it."""
        return {"S0": "good", "S1": "quiet", "S2": "waiting"}.get(self.value, "bad")


_SEVERITIES: Final = {
    Severity.S0: "Prevented",
    Severity.S1: "Minor",
    Severity.S2: "Moderate",
    Severity.S3: "Serious",
    Severity.S4: "Critical",
}

REDACTION_TYPES: Final[dict[int, str]] = {
    1: "Named individual",
    2: "Title",
    3: "Occupation",
    4: "Relationship to others",
    5: "Address",
    6: "Location",
    7: "Vehicle registration",
    8: "NHS number",
    9: "Date of birth",
    10: "Bank details",
    11: "NI number",
    12: "Phone number",
    13: "Email address",
    14: "Previous convictions",
    15: "Other",
    16: "MG11 backsheet",
    17: "Contains personal data",
    18: "Blank page",
}
"""What the CPS logs of a redaction failure, by its number."""
