"""The words of the drill: what is planted, what is tried, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact


class Verdict(StrEnum):
    """What came of one attempt. GOT_THROUGH and UNPROVEN fail the drill: nobody may rest on what was not shown."""

    STOPPED = "STOPPED"
    DETECTED = "DETECTED"
    READABLE = "READABLE"
    UNPROVEN = "UNPROVEN"
    GOT_THROUGH = "GOT THROUGH"


@dataclass(frozen=True)
class Outcome:
    """One attempt. trap: its number, such as T06; rule: of the policy, of the gate, or the code of the refusal.

    seconds: from the attempt to the answer. words: what was answered, or what went wrong.
    """

    trap: str
    tried: str
    verdict: Verdict
    rule: str
    seconds: float
    words: str = ""

    @property
    def is_sound(self) -> bool:
        """Say whether nothing got through, and that was shown."""
        return self.verdict not in {Verdict.GOT_THROUGH, Verdict.UNPROVEN}


@dataclass(frozen=True)
class Paper:
    """A document or recording of a case, with what is planted in it.

    name: of the file as the officer had it. title: as it stands in lists; one of a case has each. kind: of evidence.
    gone: must not be in what is served. kept: must still be readable there. never: rules, one of which must stop the
    document itself; without any it is served once it is reviewed. red: a mark of this colour must stay to be seen.
    kept_alone: words of what one reviewer tries to keep, which takes two. blacked_out: what a reviewer removes
    by hand besides, nearly all of it. is_answered_for: so much has to go from it that two people answer for that.
    """

    trap: str
    tried: str
    name: str
    title: str
    content: Callable[[], bytes]
    kind: str = "document"
    gone: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    red: bool = False
    kept_alone: str = ""
    blacked_out: tuple[str, ...] = ()
    is_answered_for: bool = False


@dataclass(frozen=True)
class Play:
    """One case of the drill: its facts, its papers, and for whose defence they are asked. client: a surname.

    force: code of the police force. others: surname of a co-defendant, who has a firm of their own.
    """

    case: str
    facts: Callable[[datetime, OfficerFact], CaseFacts]
    papers: tuple[Paper, ...]
    client: str
    force: str
    others: str = ""


@dataclass
class Outcomes:
    """All outcomes so far, told as they come."""

    tell: Callable[[Outcome], None] = lambda _: None
    rows: list[Outcome] = field(default_factory=list)

    def add(self, outcome: Outcome) -> None:
        """Keep an outcome and tell it."""
        self.rows.append(outcome)
        self.tell(outcome)
