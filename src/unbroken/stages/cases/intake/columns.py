"""The headings of the two lists, how a cell of each is read, and the empty templates. Pure."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from openpyxl import Workbook

from unbroken.engines.casefile.people import CaseRole
from unbroken.stages.cases.days import DAYS, MOMENTS

LONDON = ZoneInfo("Europe/London")
_ROLES = {"witness": CaseRole.WITNESS, "victim": CaseRole.VICTIM}


def read_text(cell: str) -> str:
    """Return the words of a cell."""
    return cell


def read_names(cell: str) -> tuple[str, ...]:
    """Return first names."""
    return tuple(cell.split())


def read_day(cell: str) -> date:
    """Return a day, written as on a form: 01/03/2026, 1 March 2026 or 2026-03-01. Raises ValueError with a sentence."""
    found = _moment(cell, DAYS)
    if found is None:
        raise ValueError("Enter a real date, such as 01/03/2026.")
    return found.date()


def read_moment(cell: str) -> datetime:
    """Return a time of London, written as a day and a time of day. Raises ValueError with a sentence."""
    found = _moment(cell, MOMENTS)
    if found is None:
        raise ValueError("Enter a real date and time, such as 01/03/2026 14:30.")
    return found.replace(tzinfo=LONDON)


def read_flag(cell: str) -> bool:
    """Return yes or no. Raises ValueError with a sentence."""
    known = {"yes": True, "y": True, "no": False, "n": False}
    if cell.lower() not in known:
        raise ValueError("Enter yes or no.")
    return known[cell.lower()]


def read_roles(cell: str) -> frozenset[CaseRole]:
    """Return witness, victim or both. Raises ValueError with a sentence."""
    words = cell.lower().replace(",", " ").replace(" and ", " ").split()
    if not words or any(word not in _ROLES for word in words):
        raise ValueError("Enter witness, victim, or both.")
    return frozenset(_ROLES[word] for word in words)


@dataclass(frozen=True, slots=True)
class Column:
    """One heading. field: of the record. read: raises ValueError with a sentence."""

    field: str
    title: str
    read: Callable[[str], Any] = read_text
    is_needed: bool = False


EXHIBITS = (
    Column("ref", "Exhibit reference", is_needed=True),
    Column("description", "What it is", is_needed=True),
    Column("producer", "Who produces it"),
    Column("seized_at", "Seized", read_moment),
    Column("seized_where", "Where it was seized"),
    Column("location", "Where it is kept"),
    Column("is_key", "Key exhibit", read_flag),
    Column("is_hard_media", "Disc or stick", read_flag),
)
WITNESSES = (
    Column("surname", "Surname", is_needed=True),
    Column("forenames", "First names", read_names),
    Column("title", "Title"),
    Column("born_on", "Date of birth", read_day),
    Column("roles", "Role", read_roles),
    Column("occupation", "Occupation"),
    Column("language", "Language"),
    Column("interpreter_language", "Interpreter for"),
    Column("mobile", "Mobile"),
    Column("email", "E-mail"),
    Column("lines", "Address"),
    Column("postcode", "Postcode"),
    Column("id", "Person id"),
)
LISTS = {"exhibits": EXHIBITS, "witnesses": WITNESSES}


def template_csv(columns: tuple[Column, ...]) -> bytes:
    """Return an empty list as CSV that spreadsheet programs open as UTF-8."""
    out = io.StringIO(newline="")
    csv.writer(out).writerow([one.title for one in columns])
    return out.getvalue().encode("utf-8-sig")


def template_xlsx(columns: tuple[Column, ...]) -> bytes:
    """Return an empty list as a workbook."""
    book = Workbook(write_only=True)
    book.create_sheet("List").append([one.title for one in columns])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _moment(cell: str, forms: tuple[str, ...]) -> datetime | None:
    for form in forms:
        try:
            return datetime.strptime(cell.replace("T", " "), form)  # noqa: DTZ007 - local time, the zone follows
        except ValueError:
            continue
    return None
