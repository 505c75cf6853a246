"""The closed lists of releases."""

from enum import StrEnum
from typing import Final

from unbroken.engines.redaction.vocabulary import Recipient


class Authority(StrEnum):
    """Why these documents may go at all. The value is stored: never change one."""

    IDPC = "IDPC"
    S9 = "S9"
    UNUSED = "UNUSED"
    EVIDENCE = "EVIDENCE"
    BUNDLE = "BUNDLE"
    MAGISTRATES = "MCEB"
    ORDER = "ORDER"

    @property
    def words(self) -> str:
        """The authority in plain words."""
        return _AUTHORITIES[self]


_AUTHORITIES: Final = {
    Authority.IDPC: "Initial details of the prosecution case",
    Authority.S9: "Statements under section 9, Criminal Justice Act 1967",
    Authority.UNUSED: "Disclosure of unused material",
    Authority.EVIDENCE: "Prosecution evidence",
    Authority.BUNDLE: "Court bundle",
    Authority.MAGISTRATES: "Magistrates' court evidence bundle",
    Authority.ORDER: "An order of the court",
}


class ReleaseStage(StrEnum):
    """How far the case is when the documents go."""

    FIRST_HEARING = "FIRST"
    PLEA = "PLEA"
    TRIAL = "TRIAL"
    SENTENCE = "SENTENCE"
    APPEAL = "APPEAL"

    @property
    def words(self) -> str:
        """The stage in plain words."""
        return _STAGES[self]


_STAGES: Final = {
    ReleaseStage.FIRST_HEARING: "First hearing",
    ReleaseStage.PLEA: "Plea and trial preparation",
    ReleaseStage.TRIAL: "Trial",
    ReleaseStage.SENTENCE: "Sentence",
    ReleaseStage.APPEAL: "Appeal",
}

RECIPIENTS: Final[dict[Recipient, str]] = {
    Recipient.DEF_REP: "The defendant's solicitors",
    Recipient.DEF_LIP: "A defendant without a lawyer",
    Recipient.COURT: "The court",
    Recipient.PROB: "Probation or youth justice",
}
"""For whom a release can be. Police and prosecution share by hand-overs; the public gets no release."""

MARKING: Final = "OFFICIAL-SENSITIVE"
