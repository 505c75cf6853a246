"""The register form as it travels: which rows it has, and what each button does to them. No write happens here."""

from collections.abc import Mapping
from dataclasses import dataclass

from unbroken.ground.errors import InvalidInput
from unbroken.ground.ids import new_id
from unbroken.stages.cases.forms import CaseForm, OffenceForm, PersonForm, rows_of, take_errors
from unbroken.stages.cases.rules import ROWS_LIMIT


@dataclass
class Draft:
    """The parts of the register form. offences and people: one form a row."""

    case: CaseForm
    offences: list[OffenceForm]
    people: list[PersonForm]
    problems: dict[str, str]

    @property
    def forms(self) -> list[CaseForm | OffenceForm | PersonForm]:
        """Every form, in the order of the page."""
        return [self.case, *self.offences, *self.people]

    def is_readable(self) -> bool:
        """Say whether every form could be read; whether it will do, the rules say."""
        answers = [form.is_valid() for form in self.forms]
        return all(answers)

    def take(self, error: InvalidInput) -> None:
        """Put the rules' sentences where they belong; what belongs to no field stays in problems."""
        take_errors(self.case, error.fields)
        for name, rows in (("offences", self.offences), ("people", self.people)):
            for at, form in enumerate(rows):
                take_errors(form, error.fields, f"{name}-{at}-")
        own = {"offences", "people"}
        self.problems = {name: text for name, text in error.fields.items() if name in own}
        if not error.fields:
            self.problems = {"": str(error)}


def fresh() -> Draft:
    """Return an empty form with one offence and one person."""
    case = CaseForm(initial={"case_id": new_id()})
    return Draft(
        case, rows_of(OffenceForm, "offences", None, 1, new_id), rows_of(PersonForm, "people", None, 1, new_id), {}
    )


def sent(data: Mapping[str, str]) -> Draft:
    """Return the form as it was sent."""
    return Draft(
        CaseForm(data),
        rows_of(OffenceForm, "offences", data, _count(data, "offences"), new_id),
        rows_of(PersonForm, "people", data, _count(data, "people"), new_id),
        {},
    )


def changed(data: Mapping[str, str]) -> Draft:
    """Return the form after a press of "Add another ..." or "Remove", with what was typed and no errors."""
    typed = {name: str(value) for name, value in data.items()}
    add, remove = typed.get("add", ""), typed.get("remove", "")
    drafts: dict[str, list[dict[str, str]]] = {}
    for name in ("offences", "people"):
        rows = [_row(typed, f"{name}-{at}-") for at in range(_count(typed, name))]
        if remove.startswith(f"{name}-"):
            rows = [row for at, row in enumerate(rows) if remove != f"{name}-{at}" or len(rows) == 1]
        if add == name and len(rows) < ROWS_LIMIT:
            rows.append({**_carried(rows, name), "id": new_id()})
        drafts[name] = rows
    return Draft(
        CaseForm(initial=_row(typed, "")),
        [OffenceForm(prefix=f"offences-{at}", initial=row) for at, row in enumerate(drafts["offences"])],
        [PersonForm(prefix=f"people-{at}", initial=row) for at, row in enumerate(drafts["people"])],
        {},
    )


_CARRIED = ("date_code", "start_on", "end_on", "place")
"""What another offence of the same case most often shares with the one before."""


def _carried(rows: list[dict[str, str]], name: str) -> dict[str, str]:
    return {one: rows[-1][one] for one in _CARRIED if rows[-1].get(one)} if rows and name == "offences" else {}


def _row(typed: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): value for name, value in typed.items() if name.startswith(prefix)}


def _count(data: Mapping[str, str], name: str) -> int:
    at = 0
    while at < ROWS_LIMIT and f"{name}-{at}-id" in data:
        at += 1
    return at
