"""The closed lists of serving: states, methods, and the sections of a court bundle."""

from enum import StrEnum
from typing import Final


class ServiceState(StrEnum):
    """Where what was served is. Its time may be over besides; that is told by expires_at."""

    SERVED = "SERVED"
    REPLACED = "REPLACED"
    RECALLED = "RECALLED"

    @property
    def words(self) -> str:
        """The state in plain words."""
        return _STATES[self]

    @property
    def tone(self) -> str:
        """How a page shows it."""
        return {"SERVED": "good", "REPLACED": "quiet"}.get(self.value, "bad")


_STATES: Final = {
    ServiceState.SERVED: "Served",
    ServiceState.REPLACED: "Replaced by a new version",
    ServiceState.RECALLED: "Recalled",
}


class Method(StrEnum):
    """How it was served: always in the portal, and how the recipient was told of it. Source: DOMAIN 6.3."""

    PORTAL = "PORTAL"
    LINK = "LINK"
    EMAIL = "EMAIL"
    COURT = "COURT"
    MEDIA = "MEDIA"

    @property
    def words(self) -> str:
        """The method in plain words."""
        return _METHODS[self]


_METHODS: Final = {
    Method.PORTAL: "Made available in the portal, and a notice sent by e-mail",
    Method.LINK: "Made available by a one-time link, with a code given another way",
    Method.EMAIL: "Made available in the portal, and told by secure e-mail",
    Method.COURT: "Made available in the portal, and handed over in court",
    Method.MEDIA: "Made available in the portal, and handed over on paper, a disc or a drive",
}
BY_HAND: Final = frozenset({Method.EMAIL, Method.COURT, Method.MEDIA})
"""Methods by which somebody tells the recipient outside this program, and has something to show for it."""
PROOFS: Final = {
    Method.EMAIL: "the number of the receipt of the secure e-mail, such as CJSM gives",
    Method.COURT: "who took it, in which court",
    Method.MEDIA: "who signed for it, and the seal or tracking number",
}


class NoticeKind(StrEnum):
    """What an e-mail tells."""

    SERVED = "SERVED"
    EXPIRING = "EXPIRING"
    RECALLED = "RECALLED"
    REPLACED = "REPLACED"
    MOVED = "MOVED"


class Section(StrEnum):
    """A section of what the court and the parties read. Source: DOMAIN 1.7."""

    INITIAL = "IDPC"
    CHARGES = "CH"
    SUMMARY = "CS"
    KEY_STATEMENTS = "KWS"
    KEY_EXHIBITS = "KE"
    STATEMENTS = "WS"
    EXHIBITS = "EX"
    INTERVIEWS = "TAI"
    FORENSIC = "SFR"
    MAGISTRATES = "MCEB"
    UNUSED = "UM"
    DEFENCE_STATEMENT = "DS"
    CONVICTIONS = "PC"
    PLEA = "PL"
    BAIL = "BAC"
    SENTENCE = "SE"
    APPLICATIONS = "AP"
    APPLICATIONS_APART = "APNL"
    FINAL_ORDERS = "CFO"
    OTHER = "OTH"
    PRIVATE = "PRV"

    @property
    def words(self) -> str:
        """The section in plain words."""
        return _SECTIONS[self]


_SECTIONS: Final = {
    Section.INITIAL: "Initial details",
    Section.CHARGES: "Charges",
    Section.SUMMARY: "Case summary",
    Section.KEY_STATEMENTS: "Key witness statements",
    Section.KEY_EXHIBITS: "Key exhibits",
    Section.STATEMENTS: "Witness statements",
    Section.EXHIBITS: "Exhibits",
    Section.INTERVIEWS: "Recorded interviews and transcripts",
    Section.FORENSIC: "Forensic reports",
    Section.MAGISTRATES: "Magistrates' court evidence bundle",
    Section.UNUSED: "Unused material",
    Section.DEFENCE_STATEMENT: "Defence statement",
    Section.CONVICTIONS: "Previous convictions",
    Section.PLEA: "Plea",
    Section.BAIL: "Bail and custody",
    Section.SENTENCE: "Sentence",
    Section.APPLICATIONS: "Applications",
    Section.APPLICATIONS_APART: "Applications not linked to a case",
    Section.FINAL_ORDERS: "Court final orders",
    Section.OTHER: "Other documents",
    Section.PRIVATE: "Private section: judges and court staff",
}
