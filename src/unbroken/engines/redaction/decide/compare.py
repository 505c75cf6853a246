"""Say what changes between two versions of the policy table: on a grid of every situation, and on earlier reports."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from unbroken.engines.redaction.decide.rows import Policy, Row, Situation
from unbroken.engines.redaction.vocabulary import Action, DocumentType, InfoKind, Mark, Recipient, Role

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Ruling:
    """What one table says: action and row number, "none" where it is silent."""

    action: str
    row: str


@dataclass(frozen=True, slots=True)
class Change:
    """Situations that two tables rule differently in the same way, with how many and a few examples."""

    before: Ruling
    after: Ruling
    count: int
    examples: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Return one line that says what changes."""
        first = f"row {self.before.row} {self.before.action} becomes row {self.after.row} {self.after.action}"
        return f"{first}: {self.count} situations, such as {'; '.join(self.examples)}."


@dataclass(frozen=True, slots=True)
class Comparison:
    """Rows added, removed and reworded, changed rulings by row, and how many situations could differ at all."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    edited: tuple[str, ...]
    changes: tuple[Change, ...]
    asked: int

    @property
    def is_same(self) -> bool:
        """Return whether nothing that a finding or document meets would change."""
        return not self.changes


def compare_policies(before: Policy, after: Policy, reports: Iterable[Mapping[str, Any]] = ()) -> Comparison:
    """Return what the second table changes against the first.

    reports: the content of REPORT.json files of earlier runs; their findings are asked too, without marks.
    """
    old, new = ({row.id: row for row in policy.rows} for policy in (before, after))
    tally: dict[tuple[Ruling, Ruling], list[str]] = {}
    counts: dict[tuple[Ruling, Ruling], int] = {}
    asked = 0
    for name, first, second in _rulings(before, after, reports):
        asked += 1
        if first.action == second.action:
            continue
        pair = (first, second)
        counts[pair] = counts.get(pair, 0) + 1
        examples = tally.setdefault(pair, [])
        if len(examples) < EXAMPLES:
            examples.append(name)
    changes = [Change(*pair, counts[pair], tuple(examples)) for pair, examples in tally.items()]
    return Comparison(
        added=tuple(sorted(set(new) - set(old))),
        removed=tuple(sorted(set(old) - set(new))),
        edited=tuple(sorted(each for each in set(old) & set(new) if old[each] != new[each])),
        changes=tuple(sorted(changes, key=lambda each: (-each.count, each.before.row, each.after.row))),
        asked=asked,
    )


def load_report(raw: str | bytes) -> Mapping[str, Any]:
    """Read a REPORT.json of an earlier run. Raises ValueError if it is none."""
    content = json.loads(raw)
    if not isinstance(content, Mapping) or not isinstance(content.get("findings"), list):
        raise ValueError("This is not a report of a redaction: it has no list of findings.")  # noqa: TRY004
    return content


def _rulings(
    before: Policy, after: Policy, reports: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[str, Ruling, Ruling]]:
    for document_type, recipient in product(DocumentType, Recipient):
        name = f"a whole {document_type} for {recipient}"
        rows = (policy.document_row(document_type, recipient) for policy in (before, after))
        first, second = (Ruling(row.action, row.row) if row else Ruling("RELEASE", "none") for row in rows)
        yield name, first, second
    for at in [*_grid(before, after), *_reported(reports)]:
        yield _name(at), _ruling(before, at), _ruling(after, at)


def _grid(before: Policy, after: Policy) -> Iterator[Situation]:
    """Return the situations that the tables could rule differently: those whose rows are not the same."""
    for recipient, role, kind in product(Recipient, Role, InfoKind):
        near = [policy.rows_near(kind, role, recipient) for policy in (before, after)]
        if near[0] == near[1]:
            continue
        rows = [*near[0], *near[1]]
        for form, marks in product(_forms(rows), _marks(rows)):
            yield Situation(form, kind, role, recipient, marks)


def _forms(rows: Iterable[Row]) -> list[DocumentType]:
    """Return one form for each set of forms that the rows tell apart."""
    lists = [row.documents for row in rows if row.documents is not None]
    classes: dict[tuple[bool, ...], DocumentType] = {}
    for form in DocumentType:
        classes.setdefault(tuple(form in each for each in lists), form)
    return list(classes.values())


def _marks(rows: Iterable[Row]) -> list[frozenset[Mark]]:
    """Return the marks that the rows ask for together, and each that a row forbids, on its own."""
    asked = {marks for row in rows for marks in (row.with_marks, *(frozenset({each}) for each in row.without_marks))}
    return sorted(asked | {frozenset[Mark]()}, key=lambda marks: (len(marks), sorted(marks)))


def _reported(reports: Iterable[Mapping[str, Any]]) -> Iterator[Situation]:
    for report in reports:
        try:
            form = DocumentType(report.get("document_type", DocumentType.OTHER))
            recipient = Recipient(report.get("recipient", Recipient.DEF_REP))
        except ValueError:
            continue
        for finding in report.get("findings", []):
            kind, role = finding.get("kind"), finding.get("role")
            if kind in set(InfoKind) and role in set(Role):
                yield Situation(form, InfoKind(kind), Role(role), recipient)


def _ruling(policy: Policy, at: Situation) -> Ruling:
    row = policy.row_for(at)
    if row:
        return Ruling(row.action, row.row)
    is_inside = at.recipient in {Recipient.CPS_PRE, Recipient.CPS_POST}
    return Ruling(Action.KEEP if is_inside else Action.ASK, "none")


def _name(at: Situation) -> str:
    marks = f" ({', '.join(sorted(at.marks))})" if at.marks else ""
    return f"{at.kind} of {at.role} in {at.document_type} for {at.recipient}{marks}"
