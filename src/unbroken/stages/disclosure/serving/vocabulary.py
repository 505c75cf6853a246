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
    """How it was served."""

    PORTAL = "PORTAL"
    LINK = "LINK"

    @property
    def words(self) -> str:
        """The method in plain words."""
        return _METHODS[self]


_METHODS: Final = {
    Method.PORTAL: "Made available in the portal, and a notice sent by e-mail",
    Method.LINK: "Made available by a one-time link, with a code given another way",
}


class NoticeKind(StrEnum):
    """What an e-mail tells."""

    SERVED = "SERVED"
    EXPIRING = "EXPIRING"
    RECALLED = "RECALLED"
    REPLACED = "REPLACED"


class Section(StrEnum):
    """A section of what the court and the parties read. Source: DOMAIN 1.7."""

    CHARGES = "CH"
    SUMMARY = "CS"
    KEY_STATEMENTS = "KWS"
    KEY_EXHIBITS = "KE"
    STATEMENTS = "WS"
    EXHIBITS = "EX"
    INTERVIEWS = "TAI"
    FORENSIC = "SFR"
    UNUSED = "UM"
    DEFENCE_STATEMENT = "DS"
    CONVICTIONS = "PC"
    SENTENCE = "SE"
    OTHER = "OTH"

    @property
    def words(self) -> str:
        """The section in plain words."""
        return _SECTIONS[self]


_SECTIONS: Final = {
    Section.CHARGES: "Charges",
    Section.SUMMARY: "Case summary",
    Section.KEY_STATEMENTS: "Key witness statements",
    Section.KEY_EXHIBITS: "Key exhibits",
    Section.STATEMENTS: "Witness statements",
    Section.EXHIBITS: "Exhibits",
    Section.INTERVIEWS: "Recorded interviews and transcripts",
    Section.FORENSIC: "Forensic reports",
    Section.UNUSED: "Unused material",
    Section.DEFENCE_STATEMENT: "Defence statement",
    Section.CONVICTIONS: "Previous convictions",
    Section.SENTENCE: "Sentence",
    Section.OTHER: "Other documents",
}
