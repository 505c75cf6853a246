"""The days that start and stop clocks: what kinds there are, whom each is about, and how they are looked up.

Some are recorded on the clocks page of a case, others come from where they are recorded anyway: what the court did,
what was served, what the register of incidents knows. Each is captured in one place only.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from unbroken.engines.clocks.counting import local_day
from unbroken.stages.charging.vocabulary import Worded


class Whom(StrEnum):
    """Whom a recorded day is about."""

    SUSPECT = "suspect"
    VICTIM = "victim"


class DayKind(Worded):
    """What happened on a day. The first ones are recorded on the clocks page, those after SENT come from elsewhere."""

    DETENTION_REVIEWED = "detention-reviewed", "An inspector reviewed detention"
    BAIL_BREACH = "bail-breach", "Arrested for breach of pre-charge bail"
    BAIL_INSPECTOR = "bail-inspector", "An inspector extended pre-charge bail"
    BAIL_SUPERINTENDENT = "bail-superintendent", "A superintendent extended pre-charge bail"
    BAIL_COURT = "bail-court", "A magistrates' court extended pre-charge bail, to"
    BAIL_CHANGED = "bail-changed", "Bail conditions were changed"
    BAIL_DECIDED = "bail-decided", "The court decided on bail or custody, or issued a warrant"
    NOT_GUILTY = "not-guilty", "Plea of not guilty"
    VOLUNTARY_BILL = "voluntary-bill", "A voluntary bill was preferred"
    TRIAL_BEGAN = "trial-began", "The trial began"
    CUSTODY_NOTICE = "custody-notice", "Notice was given to extend the custody time limit"
    CUSTODY_EXTENDED = "custody-extended", "The court extended the custody time limit, to"
    CASE_REPLIED = "case-replied", "The prosecution replied to the defence (stage 3)"
    MEASURES_APPLIED = "measures-applied", "Special measures were applied for, or are not needed"
    CHARACTER_NOTICE = "character-notice", "Notice of bad character was given, or is not needed"
    HEARSAY_NOTICE = "hearsay-notice", "Notice of hearsay was given, or is not needed"
    MEASURES_DECIDED = "measures-decided", "The court decided on special measures"
    CHARGE_ALTERED = "charge-altered", "The prosecution stopped a charge or altered it substantially"
    WITNESSES_REQUIRED = "witnesses-required", "The prosecution said which witnesses must give evidence"
    APPEAL_DECIDED = "appeal-decided", "An appeal was decided"
    REVIEW_ASKED = "review-asked", "The victim asked for a review of a decision to stop"
    REVIEW_ANSWERED = "review-answered", "The victim's request for a review was answered"
    VICTIM_TOLD = "victim-told", "The victim was told"
    SENT = "sent", "Sent to the Crown Court"
    ALLOCATED = "allocated", "Kept for summary trial"
    PLEA_LISTED = "plea-listed", "The plea hearing was listed"
    HEARING_FIXED = "hearing-fixed", "A hearing was fixed"
    RESULT = "result", "A verdict or a sentence"
    STOPPED = "stopped", "The prosecution stopped the case"
    DECIDED = "decided", "The charging decision was signed"
    DETAILS_SERVED = "details-served", "The initial details were served"
    CASE_SERVED = "case-served", "The prosecution case was served"
    DISCLOSED = "disclosed", "Unused material was disclosed (CPIA section 3)"
    DEFENCE_STATEMENT = "defence-statement", "A defence statement was received"
    S9_SERVED = "s9-served", "A section 9 statement was served"
    S9_OBJECTED = "s9-objected", "A section 9 statement was objected to"
    BREACH_KNOWN = "breach-known", "A personal data breach became known"
    BREACH_DECIDED = "breach-decided", "It was decided whether the Information Commissioner is told"


WITH_TIME: Final = frozenset({DayKind.DETENTION_REVIEWED})
"""Kinds of which the time of day counts."""
WITH_END: Final = frozenset({DayKind.BAIL_COURT, DayKind.CUSTODY_EXTENDED})
"""Kinds that set a last day."""
OF_VICTIMS: Final = frozenset({DayKind.REVIEW_ASKED, DayKind.REVIEW_ANSWERED, DayKind.VICTIM_TOLD})
RECORDED: Final = tuple(DayKind)[: list(DayKind).index(DayKind.VICTIM_TOLD)]
"""What the clocks page offers to record; that a victim was told is recorded beside its clock."""


@dataclass(frozen=True, slots=True)
class Day:
    """Something that happened. person: whom it is about, "" for everybody in the case. about: which one of several."""

    kind: DayKind
    at: datetime
    person: str = ""
    until: date | None = None
    about: str = ""
    note: str = ""

    @property
    def on(self) -> date:
        """The day in London."""
        return local_day(self.at)


class Days:
    """The days of one case, looked up by kind and person."""

    def __init__(self, days: Iterable[Day]) -> None:
        self._days: dict[DayKind, list[Day]] = {}
        for one in sorted(days, key=lambda one: one.at):
            self._days.setdefault(one.kind, []).append(one)

    def all(self, kind: DayKind, person: str = "", *, about: str = "") -> list[Day]:
        """Return the days of a kind, oldest first: those about the person and those about everybody."""
        return [
            one
            for one in self._days.get(kind, [])
            if (not person or one.person in {"", person}) and (not about or one.about == about)
        ]

    def last(self, kind: DayKind, person: str = "", *, about: str = "") -> Day | None:
        """Return the latest day of a kind, or None."""
        found = self.all(kind, person, about=about)
        return found[-1] if found else None

    def has(self, kind: DayKind, person: str = "", *, about: str = "", since: date | None = None) -> bool:
        """Say whether it happened, at all or on a day or after it."""
        found = self.last(kind, person, about=about)
        return found is not None and (since is None or found.on >= since)


def whom_of(kind: DayKind) -> Whom:
    """Return whom a day of this kind is about."""
    return Whom.VICTIM if kind in OF_VICTIMS else Whom.SUSPECT
