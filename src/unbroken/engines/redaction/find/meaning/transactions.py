"""Find the transactions of a statement or ledger that have no bearing on the offences.

A row bears on them when its amount stands in a charge, when it names the accused or a payee, account, reference or
exhibit of the record, when it is cash of the days in which a charge says that cash was taken, or when the document
itself marks it. Where no row does, cash moved in the days of an offence about money and sums far above the others do;
then the very day of a short offence. Source: DOMAIN 3.4 rows 12, 54, 79.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.find.meaning.bearing import Bearing, amounts_in, bearing_of
from unbroken.engines.redaction.find.meaning.dates import days_in
from unbroken.engines.redaction.find.meaning.sums import Columns, has_sum
from unbroken.engines.redaction.find.meaning.traced import is_card_taken, is_income, spends_on_day, traced
from unbroken.engines.redaction.find.meaning.units import Unit, lines
from unbroken.engines.redaction.finding import Candidate
from unbroken.engines.redaction.vocabulary import DocumentType, InfoKind, Mark, Role

RELEVANT_ROW = "meaning:relevant-row"
"""The finder's name on rows that stay: attribution passes their relevance on to the names and accounts in them."""
STATEMENTS = frozenset({DocumentType.BANK_STATEMENT, DocumentType.SPREADSHEET})
TABLE_ROWS = 3
HOLDER_LINES = 14
WRAPPED_WORDS = 8
FAR_ABOVE = 8
MANY_PENCE = 50_000
_HEADER = re.compile(
    r"\b(?:balance|paid (?:in|out)|money (?:in|out)|debit|credit|withdrawn|withdrawals?|deposits?|transaction|payee|"
    r"counterparty|beneficiary|sort code|account)\b",
    re.IGNORECASE,
)
_BALANCE = re.compile(
    r"\b(?:balance (?:brought|carried)|(?:brought|carried) forward|opening balance|closing balance|"
    r"start(?:ing)? balance|"
    r"total|end balance|b/f|c/f)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?:^|[\s\t])(?:\*{1,3}|†|‡|►|◄|▶|◀|→|✓|✔|☑|■|●|#)(?:[\s\t]|$)|<{2,}|>{2,}")
_SAID = re.compile(
    r"\b(?:(?i:disputed|fraudulent|suspicious|suspect|unauthorised|queried|reported (?:lost|stolen)|(?:card )?blocked)|"
    r"relevant|offence|count \d+|charge \d+|exhibit|[A-Z]{2,4}/\d{1,3}[A-Z]?)\b"
)
_CASH = re.compile(
    r"\b(?:cash(?:\s?(?:point|machine|line))?(?!\s?(?:back|isa|gifts?|(?:&|and|n) carry|conver\w+|generat\w+))|"
    r"counter|withdrawals?|withdrawn|wdl|w/d|cwd|csh|CDM|ATM|LINK|notemachine)\b(?! (?:fees?|charges?|interest)\b)",
    re.IGNORECASE,
)
_PROSE = re.compile(r"\b(?:I|he|she|they|we|it|was|were|had|that|which|who|told|said|because)\b")
"""Words of running text, which no row of a table has: somebody tells of a payment."""
_NOT_SAID = re.compile(r"\b(?:non|not|ir)[- ]?relevant\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One transaction: its characters, wrapped lines included, and what it says."""

    unit: Unit
    has_day: bool


LISTS = frozenset({DocumentType.MG18, DocumentType.MG16, DocumentType.MG12, DocumentType.MG6C, DocumentType.LISTING})
"""Forms whose rows are offences or things: sums of money in them are no transactions."""


def find_transactions(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the transactions without bearing on the offences, whole rows, marked irrelevant."""
    return [each for each in _judged(text, case, document_type) if each.finder != RELEVANT_ROW]


def find_relevant_rows(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    """Return the transactions that bear on the offences by more than their day, whole rows, marked relevant."""
    return [each for each in _judged(text, case, document_type) if each.finder == RELEVANT_ROW]


def _judged(text: str, case: Case, document_type: DocumentType) -> list[Candidate]:
    if document_type in LISTS:
        return []
    rows = _rows(text, is_statement=document_type in STATEMENTS)
    if len(rows) < TABLE_ROWS and document_type not in STATEMENTS:
        return []
    bearing, holder = bearing_of(case), _holder(text, case)
    written = [row.unit.text for row in rows]
    strong = traced(written, _relevant(rows, bearing), bearing, case, holder)
    if any(strong) and is_card_taken(case):
        strong = [is_on or spends_on_day(row, bearing, case) for row, is_on in zip(written, strong, strict=True)]
    if document_type is DocumentType.SPREADSHEET and not any(strong) and not _is_account(text):
        return []
    strong = strong if any(strong) else _telling(rows, bearing, case)
    on_day = [bearing.is_on_day(row) and not is_income(row, case) for row in written]
    relevant = strong if any(strong) else on_day
    return [
        _kept(row) if keeps else _candidate(row, holder)
        for row, keeps in zip(rows, relevant, strict=True)
        if not keeps or any(strong)
    ]


def _rows(text: str, *, is_statement: bool) -> list[Row]:
    """Return the rows of transactions; a line without day or amount right below a row belongs to it."""
    rows: list[Row] = []
    is_open = False
    columns = Columns()
    for written in lines(text):
        bare = columns.sum_in(written.text) if is_statement and not has_sum(written.text) else ""
        line = Unit(written.start, written.end, f"{written.text} {bare}") if bare else written
        has_day, has_amount = bool(days_in(line.text)), has_sum(line.text)
        is_row = (
            has_amount
            and (is_statement or not _PROSE.search(line.text))
            and (has_day or (is_statement and is_open and not _HEADER.search(line.text)))
        )
        if is_row and not (_BALANCE.search(line.text) and not has_day):
            rows.append(Row(line, has_day))
            is_open = True
        elif is_open and rows and _is_wrapped(text, rows[-1].unit, line):
            before = rows[-1].unit
            rows[-1] = Row(Unit(before.start, line.end, f"{before.text} {line.text}"), rows[-1].has_day)
        else:
            is_open = is_statement and has_day
    return rows


def _is_wrapped(text: str, before: Unit, line: Unit) -> bool:
    """Return whether a line carries on the description of the row above it."""
    between = text[before.end : line.start]
    is_near = between.count("\n") == 1 and "\f" not in between
    is_short = len(line.text.split()) <= WRAPPED_WORDS
    return is_near and is_short and not has_sum(line.text) and not _HEADER.search(line.text) and ":" not in line.text


def _relevant(rows: Sequence[Row], bearing: Bearing) -> list[bool]:
    """Return for each row whether it bears on the offences by more than its day, which decides only if no row does."""
    marked = [bool(_MARKED.search(row.unit.text)) for row in rows]
    is_marking = 0 < sum(marked) <= len(rows) / 2
    sums = frozenset(amount for row in rows for amount in amounts_in(row.unit.text))
    cash = [each for each in bearing.cash if not each.is_told_by(sums)]
    return [
        bearing.is_named_in(row.unit.text)
        or bearing.has_amount(row.unit.text)
        or (bool(_CASH.search(row.unit.text)) and any(each.has_day(row.unit.text) for each in cash))
        or (is_marking and mark)
        or bool(_SAID.search(row.unit.text) and not _NOT_SAID.search(row.unit.text))
        for row, mark in zip(rows, marked, strict=True)
    ]


def _telling(rows: Sequence[Row], bearing: Bearing, case: Case) -> list[bool]:
    """Return for each row whether it is cash, or far more than is usual here, moved in the days of the offences."""
    sums = [max(amounts_in(row.unit.text)[:1], default=0) for row in rows]
    usual = median([each for each in sums if each]) if any(sums) else 0
    return [
        bearing.is_in_span(row.unit.text)
        and not is_income(row.unit.text, case)
        and (
            (bearing.is_about_money and bool(_CASH.search(row.unit.text)))
            or (usual > 0 and amount >= max(FAR_ABOVE * usual, MANY_PENCE))
        )
        for row, amount in zip(rows, sums, strict=True)
    ]


def _is_account(text: str) -> bool:
    words = {match.group().lower() for match in _HEADER.finditer(text[:4000])}
    return len(words) >= 2


def _holder(text: str, case: Case) -> Person | None:
    """Return the person of the record whose account it is: the one that its head names, if it names one only."""
    head = " ".join(line.text for line in lines(text)[:HOLDER_LINES] if not has_sum(line.text)).lower()
    words = set(re.findall(r"[a-z'-]+", head))
    named = [each for each in case.people if each.surname and set(each.surname.lower().split()) <= words]
    return named[0] if len(named) == 1 else None


def _kept(row: Row) -> Candidate:
    """Return a row that bears on the offences: never a finding, but who is paid in it is evidence."""
    why = "A transaction that bears on the offences."
    marks = frozenset({Mark.RELEVANT})
    return Candidate(row.unit.start, row.unit.end, InfoKind.BANK, RELEVANT_ROW, why, 0.85, marks=marks)


def _candidate(row: Row, holder: Person | None) -> Candidate:
    return Candidate(
        start=row.unit.start,
        end=row.unit.end,
        kind=InfoKind.BANK,
        finder="meaning:transaction",
        why="A transaction that matches no amount, day, payee or reference of the offences and exhibits.",
        confidence=0.85,
        person_id=holder.id if holder else None,
        role=holder.role if holder else Role.THIRD,
        marks=frozenset({Mark.IRRELEVANT}),
    )
