"""What finders report and what becomes of it: Candidate -> Finding -> Decision."""

from __future__ import annotations

from dataclasses import dataclass

from unbroken.engines.redaction.vocabulary import Action, InfoKind, Mark, Role


@dataclass(frozen=True, slots=True)
class Candidate:
    """One finder's hit: characters [start, end) of the document's text flow.

    finder: stable name, `known:name`, `pattern:nhs`, `names:model`, `meaning:transaction`.
    why: one sentence for an officer; it never repeats the text found.
    confidence: 0 to 1. person_id and role: set when the finder itself knows whose it is.
    """

    start: int
    end: int
    kind: InfoKind
    finder: str
    why: str
    confidence: float
    person_id: str | None = None
    role: Role | None = None
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Finding:
    """Merged candidates with their subject. `sure` is False when the subject is a guess; `why` explains both."""

    start: int
    end: int
    kind: InfoKind
    subject: str | None
    role: Role
    found_by: tuple[str, ...]
    why: str
    confidence: float
    sure: bool = True
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Decision:
    """What the policy says of one finding."""

    finding: Finding
    action: Action
    row: str
    reason_code: str
    reason: str
    second_person: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """Why the whole document may not go to this recipient."""

    rule: str
    reason: str
