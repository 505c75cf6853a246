"""What each row of a list would do to a case: add a record, nothing, or be refused with a sentence a cell. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from unbroken.engines.casefile.material import ExhibitFact
from unbroken.engines.casefile.people import (
    AddressFact,
    CaseRole,
    ContactFact,
    ContactKind,
    PersonFact,
    Whereabouts,
)
from unbroken.ground.ids import new_id
from unbroken.stages.cases.differences import Difference, differences
from unbroken.stages.cases.errors import FactRefused, ImportRefused
from unbroken.stages.cases.factrules import check_record
from unbroken.stages.cases.intake.columns import LISTS, Column
from unbroken.stages.cases.intake.table import Line, Table
from unbroken.stages.cases.sounds import folded

_SEALED = ("mobile", "email", "lines", "postcode")
_CHECKED_AS = {"value": "Mobile or E-mail"}


class RowState(StrEnum):
    """What would become of a row."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row. problems: column and sentence. record_id: of the record it adds or is about."""

    number: int
    name: str
    state: RowState
    record: Any = None
    record_id: str = ""
    problems: tuple[tuple[str, str], ...] = ()
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do."""

    rows: tuple[PlannedRow, ...]
    notes: tuple[str, ...]

    def of(self, state: str) -> tuple[PlannedRow, ...]:
        """Return the rows in this state."""
        return tuple(row for row in self.rows if row.state == state)


class _Wrong(Exception):
    def __init__(self, *problems: tuple[str, str]) -> None:
        super().__init__()
        self.problems = problems


def make_plan(kind: str, table: Table, stored: list[Any], people: Mapping[str, str], *, today: date) -> Plan:
    """Return what the rows would do.

    kind: exhibits or witnesses. stored: records of that kind in the case. people: full names by id.
    Raises ImportRefused when the headings are not those of the template.
    """
    columns = _headings(table.lines[0], LISTS[kind])
    seen: dict[object, int] = {}
    rows: list[PlannedRow] = []
    for line in table.lines[1:]:
        name = " ".join(filter(None, line.cells[:2]))[:120]
        try:
            given = _given(line, columns)
            row = _exhibit(given, stored, people) if kind == "exhibits" else _person(given, stored)
            rows.append(_compared(line.number, row[0], row[1], seen, today))
        except _Wrong as wrong:
            rows.append(PlannedRow(line.number, name, RowState.WRONG, problems=wrong.problems))
    return Plan(tuple(rows), table.notes)


def _headings(line: Line, columns: tuple[Column, ...]) -> dict[int, Column]:
    known = {folded(one.title): one for one in columns}
    found: dict[int, Column] = {}
    for at, title in enumerate(line.cells):
        column = known.get(folded(title))
        if title and column is None:
            raise ImportRefused(f'The heading "{title[:40]}" is not in the template. Remove the column or rename it.')
        if column in found.values():
            raise ImportRefused(f'The heading "{title[:40]}" is there twice. Keep one of the columns.')
        if column is not None:
            found[at] = column
    if missing := [one.title for one in columns if one.is_needed and one not in found.values()]:
        raise ImportRefused(f'The heading "{missing[0]}" is missing in row {line.number}. Start from the template.')
    return found


def _given(line: Line, columns: Mapping[int, Column]) -> dict[str, Any]:
    """Return the filled cells by field. Raises _Wrong with every cell that cannot be read."""
    found: dict[str, Any] = {}
    problems: list[tuple[str, str]] = []
    for at, cell in enumerate(line.cells):
        column = columns.get(at)
        if cell and column is None:
            problems.append((f"Column {at + 1}", "This cell has no heading. Remove it, or give its column a heading."))
        elif at in line.formulas and column is not None:
            problems.append((column.title, "This cell is a formula. Copy it and paste its value."))
        elif cell and column is not None:
            try:
                found[column.field] = column.read(cell)
            except ValueError as error:
                problems.append((column.title, str(error)))
    wrong = {title for title, _ in problems}
    problems.extend(
        (column.title, "This cell is empty. Fill it in.")
        for column in columns.values()
        if column.is_needed and column.field not in found and column.title not in wrong
    )
    if problems:
        raise _Wrong(*problems)
    return found


def _exhibit(given: dict[str, Any], stored: list[Any], people: Mapping[str, str]) -> tuple[Any, Any]:
    """Return the record of the row, and the one that is stored or None."""
    if "producer" in given:
        given["producer"] = _somebody(given["producer"], people)
    typed = ExhibitFact(new_id(), **{"description": "", **given})
    reference = folded_reference(typed.ref)
    before = next((one for one in stored if folded_reference(one.ref) == reference), None)
    return (typed, None) if before is None else (replace(before, **{**given, "ref": before.ref}), before)


def folded_reference(text: str) -> str:
    """Return an exhibit reference as it is compared."""
    return " ".join(text.split()).upper()


def _somebody(name: str, people: Mapping[str, str]) -> str:
    wanted = folded(name)
    found = [key for key, full in people.items() if name == key or folded(full) == wanted]
    found = found or [key for key, full in people.items() if f" {folded(full)}".endswith(f" {wanted}")]
    if len(found) == 1:
        return found[0]
    if found:
        raise _Wrong(("Who produces it", "Several people of the case have this name. Write the first names too."))
    raise _Wrong(("Who produces it", "Nobody in the case has this name. Add the person first."))


def _person(given: dict[str, Any], stored: list[Any]) -> tuple[Any, Any]:
    """Return the record of the row, and the one that is stored or None; addresses are for new people only."""
    sealed = {name: given.pop(name, "") for name in _SEALED}
    wanted_id = given.pop("id", "")
    roles = given.pop("roles", frozenset({CaseRole.WITNESS}))
    before = _known_person(wanted_id, given, stored)
    if before is not None:
        return replace(before, **given, roles=before.roles | roles), before
    if wanted_id:
        raise _Wrong(("Person id", "Nobody in the case has this id. Leave the cell empty for a new person."))
    return PersonFact(id=new_id(), roles=roles, whereabouts=_whereabouts(sealed), **given), None


def _known_person(wanted_id: str, given: Mapping[str, Any], stored: list[Any]) -> Any | None:
    if wanted_id:
        return next((one for one in stored if one.id == wanted_id), None)
    name, born = _name(given["surname"], given.get("forenames", ())), given.get("born_on")
    alike = [one for one in stored if _name(one.surname, one.forenames) == name]
    same = [one for one in alike if one.born_on == born] or [one for one in alike if None in {one.born_on, born}]
    if len(same) > 1:
        raise _Wrong(("Person id", "Several people of the case have this name and date of birth. Give the id."))
    return same[0] if same else None


def _name(surname: str, forenames: tuple[str, ...]) -> tuple[str, str]:
    return folded(surname), folded(" ".join(forenames))


def _whereabouts(sealed: Mapping[str, str]) -> Whereabouts:
    addresses = (
        (AddressFact(new_id(), _lines(sealed["lines"]), sealed["postcode"]),)
        if sealed["lines"] or sealed["postcode"]
        else ()
    )
    kinds = (("mobile", ContactKind.MOBILE), ("email", ContactKind.EMAIL))
    return Whereabouts(
        addresses, tuple(ContactFact(new_id(), kind, sealed[name]) for name, kind in kinds if sealed[name])
    )


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for part in text.split("\n") for one in part.split(",") if (line := one.strip()))


def _compared(number: int, typed: Any, before: Any, seen: dict[object, int], today: date) -> PlannedRow:
    """Return the row, its record checked. Raises _Wrong."""
    try:
        record = check_record(typed, today=today)
    except FactRefused as refused:
        titles = {one.field: one.title for columns in LISTS.values() for one in columns} | _CHECKED_AS
        raise _Wrong(*((titles.get(name, ""), text) for name, text in refused.fields.items())) from refused
    is_person = isinstance(record, PersonFact)
    key = (_name(record.surname, record.forenames), record.born_on) if is_person else folded_reference(record.ref)
    if key in seen:
        raise _Wrong(("", f"This is in row {seen[key]} of the file already. Keep one of them."))
    seen[key] = number
    name = record.full_name if is_person else f"{record.ref} {record.description}"[:120]
    if before is None:
        return PlannedRow(number, name, RowState.NEW, record, record.id)
    found = differences(record, before)
    return PlannedRow(number, name, RowState.DIFFERS if found else RowState.SAME, record, record.id, (), found)
