"""Money traced through an account: what a victim paid into it, what it was told to be for, and where it went on.

A row bears on an offence of getting or hiding money where a victim's name stands in somebody else's account; where it
is far above the usual and says what the deceit was about ("ROOF BEAMS" where a roof was said to fall); and where most
of such a sum goes out again within days. Income is nobody's offence. Source: DOMAIN 3.4 rows 12, 54.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.meaning.bearing import COMMON, Bearing, amounts_in
from unbroken.engines.redaction.find.meaning.dates import span_of
from unbroken.engines.redaction.find.roles import VICTIM_ROLES

ABOVE = 3
"""So many times the usual sum is far above it."""
GOES_ON_WITHIN = timedelta(days=3)
MOST = 0.6
SHORTEST = 4
SLACK_DAYS = 7
_FRAUD = re.compile(
    r"(?i)\bfraud\w*|\bfalse(?:ly)?\b|\bdece(?:i[vt]\w*|pt\w*)|\bpretend\w*|"
    r"\bdishonestly (?:telling|claiming|saying|represent\w+|stat\w+)"
)
_MOVES = re.compile(
    r"(?i)\b(?:cash|withdraw\w*|wdl|atm|counter|transfer\w*|trf|tfr|payment to|pymt|fpo?|bacs|chaps|to)\b"
)
_AS_CASH = re.compile(r"(?i)\b(?:withdraw\w*|wdl|atm|cash ?(?:point|machine))\b")
"""Money that left the account as cash; nothing of it goes on from there."""
_CARD = re.compile(r"(?i)\b(?:(?:bank|credit|debit|payment) cards?|cards?\b(?! board)|wallet|purse|handbag)")
_SPENDS = re.compile(r"(?i)\b(?:card|contactless|cash|pos|purchase|atm|declined)\b")
_WORD = re.compile(r"[a-z]{4,}")
_INCOME = re.compile(
    r"(?i)\b(?:salary|wages?|payroll|pensions?|student (?:finance|loans?)|SLC|universal credit|tax credits?|"
    r"child benefit|"
    r"benefits?|benevolent|dwp|hmrc|pip|jsa|esa|annuity|bursary|maintenance grant|interest (?:paid|credit))\b"
)


def is_income(row: str, case: Case) -> bool:
    """Return whether a row is somebody's income, and no charge speaks of that."""
    found = _INCOME.search(row)
    return found is not None and not any(found.group().lower() in each.wording.lower() for each in case.offences)


def is_card_taken(case: Case) -> bool:
    """Return whether a card or what holds one was taken, by a charge or an exhibit."""
    said = " ".join((*(each.wording for each in case.offences), *(each.description for each in case.exhibits)))
    return bool(_CARD.search(said))


def spends_on_day(row: str, bearing: Bearing, case: Case) -> bool:
    """Return whether a row of the very day of a short offence spends by card or cash."""
    return bearing.is_on_day(row) and bool(_SPENDS.search(row)) and not is_income(row, case)


def traced(
    rows: Sequence[str], bears: Sequence[bool], bearing: Bearing, case: Case, holder: Person | None
) -> list[bool]:
    """Return for each row whether it bears on the offences, by itself (bears) or traced. holder: of the account."""
    if not bearing.is_about_money:
        return list(bears)
    sums = [max(amounts_in(row)[:1], default=0) for row in rows]
    usual = median([each for each in sums if each] or [0])
    told, paid_by = _told_words(case), _victims(case, holder)
    if 2 * sum(_is_paid_by(row, paid_by) for row in rows) > len(rows):
        paid_by = []  # a ledger of theirs, which names them in every row
    found = [
        is_bearing or _is_paid_by(row, paid_by) or _is_told(row, amount, told, usual, bearing)
        for row, is_bearing, amount in zip(rows, bears, sums, strict=True)
    ]
    completing = _completing(rows, sums, found, bearing)
    found = [is_on or row in completing for row, is_on in enumerate(found)]
    is_own = holder is not None and holder.role in VICTIM_ROLES
    onward = set[int]() if is_own else _going_on(rows, sums, found)
    return [is_on or row in onward for row, is_on in enumerate(found)]


def _victims(case: Case, holder: Person | None) -> list[re.Pattern[str]]:
    """Return the patterns of victims' names as banks write them; an initial that is not theirs makes it a relative."""
    people = [each for each in case.people if each.role in VICTIM_ROLES and each is not holder]
    return [
        re.compile(rf"(?i)(?:(?<!\b[a-z] )\b|\b[{_initials(each)}] ){re.escape(each.surname)}\b")
        for each in people
        if len(each.surname) >= SHORTEST and not is_common_word(each.surname.lower())
    ]


def _initials(person: Person) -> str:
    return "".join(re.escape(name[0]) for name in person.forenames if name) or "_"


def _is_paid_by(row: str, names: list[re.Pattern[str]]) -> bool:
    return any(name.search(row) for name in names)


def _told_words(case: Case) -> frozenset[str]:
    """Return the plain words of what was said to get money, in the singular, without names and the words of the law."""
    people = " ".join(f"{' '.join(each.forenames)} {each.surname}" for each in case.people).lower()
    places = " ".join(each.place for each in case.offences).lower()
    wordings = " ".join(each.wording for each in case.offences if _FRAUD.search(each.wording))
    words = {word for word in _WORD.findall(wordings) if word not in COMMON}
    return frozenset(word.rstrip("s") for word in words if word not in people and word not in places)


def _is_told(row: str, amount: int, told: frozenset[str], usual: float, bearing: Bearing) -> bool:
    """Return whether a row far above the usual, in the days of the offences, says what the deceit was about."""
    is_said = any(word.rstrip("s") in told for word in _WORD.findall(row.lower()))
    is_near = bearing.span is None or bearing.is_near(row, SLACK_DAYS)
    return is_said and is_near and 0 < ABOVE * usual <= amount


def _completing(rows: Sequence[str], sums: Sequence[int], found: Sequence[bool], bearing: Bearing) -> set[int]:
    """Return the one row, in the days of the offences, without which the others do not come to a sum of the charges."""
    is_near = [bearing.is_near(row, SLACK_DAYS) for row in rows]
    known = sum(amount for amount, is_on, near in zip(sums, found, is_near, strict=True) if is_on and near)
    wanted = {amount - known for amount in bearing.amounts}
    fitting = {row for row, amount in enumerate(sums) if known and amount in wanted and is_near[row] and not found[row]}
    return fitting if len(fitting) == 1 else set()


def _going_on(rows: Sequence[str], sums: Sequence[int], found: Sequence[bool]) -> set[int]:
    """Return for each sum that bears on the offences the first row, within days, that moves most of it on."""
    onward: set[int] = set()
    for place, (row, amount) in enumerate(zip(rows, sums, strict=True)):
        is_source = found[place] and place not in onward and not _AS_CASH.search(row)
        came = span_of(row) if is_source else None
        if came is not None:
            later = (each for each in range(place + 1, len(rows)) if each not in onward)
            onward |= {next((each for each in later if _moves_on(rows[each], sums[each], came[0], amount)), place)}
    return onward


def _moves_on(row: str, amount: int, came_on: date, came: int) -> bool:
    """Return whether a row takes most of a sum, and no more than it, out again within days."""
    day = span_of(row)
    if day is None or not _MOVES.search(row):
        return False
    return timedelta(0) <= day[0] - came_on <= GOES_ON_WITHIN and MOST * came <= amount <= came
