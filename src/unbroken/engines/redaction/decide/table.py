"""Load a policy table and refuse one that is malformed, naming the row and the field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from importlib import resources
from itertools import product
from pathlib import Path
from typing import Any, TypeVar

from unbroken.engines.redaction.decide.rows import Policy, Row, Scope, Situation
from unbroken.engines.redaction.errors import PolicyMalformed
from unbroken.engines.redaction.vocabulary import Action, DocumentType, InfoKind, Mark, Recipient, Role

__all__ = ["Policy", "load_policy", "parse_policy"]

_T = TypeVar("_T", bound=StrEnum)
_Groups = dict[str, dict[str, list[str]]]

DEFAULT_TABLE = "policy-v0.1.json"
LISTS: dict[str, type[StrEnum]] = {
    "documents": DocumentType,
    "kinds": InfoKind,
    "subjects": Role,
    "recipients": Recipient,
}
ROW_FIELDS = frozenset(
    {"id", "row", "scope", *LISTS, "with", "without", "action", "second_person"}
    | {"reason_code", "reason", "basis", "since", "until"}
)


def load_policy(path: Path | None = None, *, on: date | None = None) -> Policy:
    """Read a table, the engine's own where path is None. Rows not in force on that day are left out.

    on: the day the table is asked about; its own date where None. That every row of the engine's own can decide
    something is a matter for its tests, not for each start. Raises PolicyMalformed.
    """
    try:
        raw = path.read_text("utf-8") if path else _default_table()
    except (OSError, UnicodeDecodeError) as error:
        raise PolicyMalformed(
            "The policy table cannot be read. Check that the file exists and is JSON text."
        ) from error
    policy = _parsed(raw, on)
    if path is not None:
        _check_reachable(policy)
    return policy


def _default_table() -> str:
    return resources.files("unbroken.engines.redaction.decide").joinpath(DEFAULT_TABLE).read_text("utf-8")


def parse_policy(raw: str | bytes, *, on: date | None = None) -> Policy:
    """Read a table from JSON text. Raises PolicyMalformed with a sentence that names the row and field."""
    policy = _parsed(raw, on)
    _check_reachable(policy)
    return policy


def _parsed(raw: str | bytes, on: date | None) -> Policy:
    try:
        content = json.loads(raw, object_pairs_hook=_no_double_names)
    except (ValueError, RecursionError) as error:
        raise PolicyMalformed(f"The policy table is not valid JSON: {error}.") from error
    table = _Part(content, "The policy table")
    version, dated = table.text("version"), table.day("dated")
    reasons = dict(table.part("reasons").content)
    groups = _groups(table)
    listed = table.content.get("rows")
    if not isinstance(listed, list) or not listed:
        raise PolicyMalformed('The policy table has no "rows". Add a list with at least one row.')
    rows = [_row(each, number, groups, reasons) for number, each in enumerate(listed, 1)]
    _check_ids(rows)
    day = on or dated
    return Policy(
        version, dated, tuple(r for r in rows if r.since <= day and (r.until is None or day <= r.until)), reasons
    )


def _no_double_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if len(set(names)) < len(names):
        twice = next(name for name in names if names.count(name) > 1)
        raise ValueError(f'the name "{twice}" stands twice in one object')
    return dict(pairs)


class _Part:
    """Typed access to one JSON object of the table."""

    def __init__(self, content: object, where: str) -> None:
        if not isinstance(content, Mapping):
            raise PolicyMalformed(f"{where} must be an object with named fields.")
        self.content: Mapping[str, Any] = content
        self.where = where

    def refuse(self, name: str, wanted: str) -> PolicyMalformed:
        return PolicyMalformed(f'{self.where}: the field "{name}" must be {wanted}.')

    def text(self, name: str) -> str:
        value = self.content.get(name)
        if not isinstance(value, str) or not value.strip():
            raise self.refuse(name, "text that is not empty")
        return value

    def part(self, name: str) -> _Part:
        return _Part(self.content.get(name, {}), f'{self.where}: the field "{name}"')

    def texts(self, name: str) -> list[str]:
        value = self.content.get(name)
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self.refuse(name, "a list of texts")
        return value

    def flag(self, name: str) -> bool:
        value = self.content.get(name, False)
        if not isinstance(value, bool):
            raise self.refuse(name, "true or false")
        return value

    def day(self, name: str) -> date:
        try:
            return date.fromisoformat(self.text(name))
        except ValueError:
            raise self.refuse(name, "a day written YYYY-MM-DD") from None

    def word(self, name: str, words: type[_T]) -> _T:
        value = self.text(name)
        try:
            return words(value)
        except ValueError:
            raise self.refuse(name, f'one of {", ".join(words)}, not "{value}"') from None


def _groups(table: _Part) -> _Groups:
    parts = table.part("groups")
    unknown = set(parts.content) - set(LISTS)
    if unknown:
        raise parts.refuse(min(unknown), f"absent: groups are made of {', '.join(LISTS)}")
    groups: _Groups = {}
    for name, words in LISTS.items():
        part = parts.part(name)
        groups[name] = {group: part.texts(group) for group in part.content}
        for group, members in groups[name].items():
            unknown = set(members) - set(words)
            if unknown or group in set(words):
                raise part.refuse(group, f"a new name for a list of known {name}")
    return groups


def _row(content: object, number: int, groups: _Groups, reasons: Mapping[str, str]) -> Row:
    part = _Part(content, f"Row {number} of the policy table")
    part.where = f"Row {part.text('id')} of the policy table"
    unknown = set(part.content) - ROW_FIELDS
    if unknown:
        raise part.refuse(min(unknown), "absent: no such field is known")
    if part.text("reason_code") not in reasons:
        raise part.refuse("reason_code", "one of the table's reasons")
    row = Row(
        id=part.text("id"),
        row=part.text("row"),
        scope=part.word("scope", Scope),
        documents=_listed(part, "documents", DocumentType, groups),
        kinds=_listed(part, "kinds", InfoKind, groups),
        subjects=_listed(part, "subjects", Role, groups),
        recipients=_listed(part, "recipients", Recipient, groups),
        with_marks=_marks(part, "with"),
        without_marks=_marks(part, "without"),
        action=part.word("action", Action),
        second_person=part.flag("second_person"),
        reason_code=part.text("reason_code"),
        reason=part.text("reason"),
        basis=part.text("basis"),
        since=part.day("since"),
        until=part.day("until") if "until" in part.content else None,
    )
    if row.until and row.until < row.since:
        raise part.refuse("until", 'a day on or after "since"')
    if row.with_marks & row.without_marks:
        raise part.refuse("without", 'free of the marks named in "with"')
    return row


def _listed(part: _Part, name: str, words: type[_T], groups: _Groups) -> frozenset[_T] | None:
    listed = part.texts(name)
    if listed == ["*"]:
        return None
    found: list[str] = []
    for each in listed:
        found += groups[name].get(each, [each])
    unknown = [each for each in found if each not in set(words)]
    if unknown or not found:
        wanted = 'a list of known words or groups, or ["*"]'
        raise part.refuse(name, f'{wanted}, not "{unknown[0]}"' if unknown else wanted)
    return frozenset(words(each) for each in found)


def _marks(part: _Part, name: str) -> frozenset[Mark]:
    marks = part.texts(name)
    unknown = [each for each in marks if each not in set(Mark)]
    if unknown:
        raise part.refuse(name, f'a list of known marks, not "{unknown[0]}"')
    return frozenset(Mark(each) for each in marks)


def _check_ids(rows: list[Row]) -> None:
    seen: set[str] = set()
    for row in rows:
        if row.id in seen:
            raise PolicyMalformed(
                f'Row {row.id} of the policy table: the field "id" stands twice. Give each row its own.'
            )
        seen.add(row.id)


def _check_reachable(policy: Policy) -> None:
    for row in policy.rows:
        if row.scope in {Scope.ORDER, Scope.FINDING} and not _decides_somewhere(policy, row):
            raise PolicyMalformed(
                f"Row {row.id} of the policy table can never decide anything: other rows always come first. "
                "Narrow it, or take it out."
            )


def _decides_somewhere(policy: Policy, row: Row) -> bool:
    """Return whether some situation that the row fits is decided by it, asked with its own marks and one more each."""
    rivals = [each for each in policy.rows if each.scope in {Scope.ORDER, Scope.FINDING}]
    asked = {mark for each in rivals for mark in each.without_marks} - row.without_marks - row.with_marks
    marks = [row.with_marks, *(row.with_marks | {mark} for mark in sorted(asked))]
    spaces = product(
        marks,
        sorted(row.recipients or Recipient),
        sorted(row.subjects or Role),
        sorted(row.kinds or InfoKind),
        sorted(row.documents or DocumentType),
    )
    for extra, recipient, role, kind, document_type in spaces:
        if policy.choose(Situation(document_type, kind, role, recipient, extra)) is row:
            return True
    return False
