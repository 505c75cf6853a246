"""The policy table as values: rows, their scope, and the choice among them.

Source: DOMAIN 3.3 and 3.4. The table itself is data: decide/policy-v0.1.json.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from unbroken.engines.redaction.vocabulary import Action, DocumentType, InfoKind, Mark, Recipient, Role

SEVERITY = {Action.BLOCK: 3, Action.REDACT: 2, Action.ASK: 1, Action.KEEP: 0}


class Scope(StrEnum):
    """Where in the resolution a row is asked."""

    DOCUMENT = "document"
    """The whole document, by its type and recipient alone."""
    CHECK = "check"
    """The whole document or page, when a check of its content fails (another person's print, another case)."""
    ORDER = "order"
    """Court orders and risk flags: asked before every other row of a finding."""
    FINDING = "finding"
    """One finding."""
    ELSEWHERE = "elsewhere"
    """Applied by another part of the system; kept so that the table is whole."""


ON_FINDINGS = frozenset({Scope.ORDER, Scope.FINDING})
_Key = tuple[InfoKind, Role, Recipient]


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything a row may ask about a finding."""

    document_type: DocumentType
    kind: InfoKind
    role: Role
    recipient: Recipient
    marks: frozenset[Mark] = frozenset()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `id` is unique; `row` is the number of the table it belongs to. None in a list means any."""

    id: str
    row: str
    scope: Scope
    documents: frozenset[DocumentType] | None
    kinds: frozenset[InfoKind] | None
    subjects: frozenset[Role] | None
    recipients: frozenset[Recipient] | None
    with_marks: frozenset[Mark]
    without_marks: frozenset[Mark]
    action: Action
    second_person: bool
    reason_code: str
    reason: str
    basis: str
    since: date
    until: date | None

    @property
    def keys(self) -> int:
        """Return how many keys are not wildcards; every required mark is a key of its own."""
        lists = (self.documents, self.kinds, self.subjects, self.recipients)
        return sum(each is not None for each in lists) + len(self.with_marks)

    def fits(self, at: Situation) -> bool:
        """Return whether the row speaks of this situation."""
        return (
            self.fits_about(at.kind, at.role, at.recipient)
            and (self.documents is None or at.document_type in self.documents)
            and self.with_marks <= at.marks
            and not self.without_marks & at.marks
        )

    def fits_about(self, kind: InfoKind, role: Role, recipient: Recipient) -> bool:
        """Return whether the row speaks of this kind, role and recipient in some form, with some marks."""
        return (
            (self.kinds is None or kind in self.kinds)
            and (self.subjects is None or role in self.subjects)
            and (self.recipients is None or recipient in self.recipients)
        )

    def fits_document(self, document_type: DocumentType, recipient: Recipient) -> bool:
        """Return whether the row speaks of a document of this type for this recipient."""
        return (self.documents is None or document_type in self.documents) and (
            self.recipients is None or recipient in self.recipients
        )


def strongest(rows: Iterable[Row]) -> Row | None:
    """Return the row with most keys; on a tie the one that gives away least; then the first in the table."""
    return max(rows, key=lambda row: (row.keys, SEVERITY[row.action]), default=None)


@dataclass(frozen=True)
class Policy:
    """A table in force: its version, its date, its rows in the order of the file."""

    version: str
    dated: date
    rows: tuple[Row, ...]
    reasons: dict[str, str] = field(default_factory=dict)
    _chosen: dict[Situation, Row | None] = field(default_factory=dict, init=False, repr=False, compare=False)
    _near: dict[_Key, tuple[Row, ...]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def row_for(self, at: Situation) -> Row | None:
        """Return the row that decides: orders first, then the most specific row, or None where the table is silent."""
        if at not in self._chosen:
            self._chosen[at] = self.choose(at)
        return self._chosen[at]

    def choose(self, at: Situation) -> Row | None:
        """Return what row_for returns, worked out afresh."""
        fitting = [row for row in self.rows_near(at.kind, at.role, at.recipient) if row.fits(at)]
        orders = [row for row in fitting if row.scope is Scope.ORDER]
        return strongest(orders or fitting)

    def rows_near(self, kind: InfoKind, role: Role, recipient: Recipient) -> tuple[Row, ...]:
        """Return the rows on findings that speak of this kind, role and recipient, in some form, with some marks."""
        key = (kind, role, recipient)
        if key not in self._near:
            self._near[key] = tuple(row for row in self.rows if row.scope in ON_FINDINGS and row.fits_about(*key))
        return self._near[key]

    def document_row(self, document_type: DocumentType, recipient: Recipient) -> Row | None:
        """Return the row that stops a document of this type from going to this recipient at all, or None."""
        return strongest(
            row for row in self.rows if row.scope is Scope.DOCUMENT and row.fits_document(document_type, recipient)
        )

    def check_row(self, number: str, document_type: DocumentType, recipient: Recipient) -> Row | None:
        """Return the row of this number that a failed check of the content invokes, or None if it does not apply."""
        return strongest(
            row
            for row in self.rows
            if row.scope is Scope.CHECK and row.row == number and row.fits_document(document_type, recipient)
        )
