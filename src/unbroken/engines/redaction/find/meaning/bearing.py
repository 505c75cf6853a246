"""What of the case record a transaction could bear on: amounts, days, payees, accounts and references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from importlib import resources

from unbroken.engines.redaction.case import Case, Person
from unbroken.engines.redaction.find.known.words import is_common_word
from unbroken.engines.redaction.find.meaning.dates import is_within, span_of
from unbroken.engines.redaction.vocabulary import Role

ACCUSED = (Role.DEF, Role.CODEF, Role.SUSPECT_OTHER)
SLACK_DAYS = 7
TRUNCATED = 6
_MONEY = re.compile(
    r"(?:£|\bGBP\s?)\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?|(?<![\w.,/-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})(?![\d/])"
)
_PROPER = re.compile(r"\b[A-Z][A-Za-z0-9&'’-]+(?:\s+(?:(?:and|of|the|&)\s+)?[A-Z0-9][A-Za-z0-9&'’-]*)*")
_REFERENCE = re.compile(r"\b(?=[A-Z0-9/-]*\d)(?=[A-Z0-9/-]*[A-Z])[A-Z0-9][A-Z0-9/-]{3,}\b")
_ACCOUNT = re.compile(r"(?<!\d)\d{8}(?!\d)|(?<!\d)\d{2}-\d{2}-\d{2}(?!\d)")
_ENDING = re.compile(r"\bending(?:\s+in)?\s+(\d{3,4})\b", re.IGNORECASE)
_MONEY_OFFENCE = re.compile(
    r"(?i)\b(?:cash|money|fraud\w*|dishonest\w*|false representation|launder\w*|criminal property|"
    r"theft|st(?:ole|eal\w*)|"
    r"robbery|blackmail|brib\w+|suppl\w+)\b"
)
_CASH_TAKEN = re.compile(
    r"(?i)\b(?:cash|withdr[ae]w\w*|bank ?notes|atms?)\b|\b(?:theft of|st(?:ole|eal(?:ing)?)) (?:money\b|"
    r"(?:(?:a|the) (?:total|sum) of |about |approximately |some )?£[\d,]+(?:\.\d\d)?(?! (?:worth|of)\b))"
)
"""What a charge of taking cash or money says; a sum that goods are worth is none."""
_CASH_SHOWN = re.compile(r"(?i)\b(?:withdrawals?|cash ?(?:points?|machines?)|atms?)\b")
"""An exhibit about cash taken from an account: it says what the charges of theft or fraud leave open."""
_AND = re.compile(r"\s+(?:and|&)\s+")
_AT = re.compile(r"\b(?:at|in|near|outside)\s+$", re.IGNORECASE)
COMMON = frozenset(resources.files(__package__).joinpath("common_words.txt").read_text("utf-8").split())
"""Words of charges and exhibits that name nobody."""


@dataclass(frozen=True, slots=True)
class CashTaken:
    """The days in which a charge says that cash was taken, and the amounts in pence that it names."""

    span: tuple[date, date] | None
    amounts: frozenset[int]

    def has_day(self, row: str) -> bool:
        """Return whether the row's day is one of those days, or the charge names none."""
        return self.span is None or is_within(row, self.span)

    def is_told_by(self, amounts: frozenset[int]) -> bool:
        """Return whether the charge names each single sum, so that no other cash is meant; a total is no row's."""
        return bool(self.amounts) and self.amounts <= amounts


@dataclass(frozen=True)
class Bearing:
    """The amounts in pence, names, numbers and days that make a row relevant."""

    amounts: frozenset[int]
    names: tuple[frozenset[str], ...]
    numbers: frozenset[str]
    span: tuple[date, date] | None
    is_about_money: bool = False
    """Whether an offence is one of getting, stealing or hiding money."""
    cash: tuple[CashTaken, ...] = ()

    def has_amount(self, row: str) -> bool:
        """Return whether the row has an amount of the charges, near their days where it names one."""
        if not self.amounts & set(amounts_in(row)):
            return False
        return self.span is None or is_within(row, self.span, SLACK_DAYS) or not span_of(row)

    def is_named_in(self, row: str) -> bool:
        """Return whether the row names an accused, a payee, an account or a reference of the record."""
        plain = re.sub(r"[^A-Za-z0-9/-]+", " ", row).lower()
        words = set(plain.replace("-", " ").split())
        squeezed = re.sub(r"[^a-z0-9]", "", plain)
        if any(number in words or (len(number) >= TRUNCATED and number in squeezed) for number in self.numbers):
            return True
        return any(all(_has(word, words) for word in name) for name in self.names)

    def is_on_day(self, row: str) -> bool:
        """Return whether the row's day is one of those of the offences, where these are few."""
        if self.span is None or (self.span[1] - self.span[0]).days >= SLACK_DAYS:
            return False
        return is_within(row, self.span)

    def is_near(self, row: str, days: int) -> bool:
        """Return whether the row's day lies between the offences' first and last day, or so many days from them."""
        return self.span is None or is_within(row, self.span, days)

    def is_in_span(self, row: str) -> bool:
        """Return whether the row's day lies between the first and the last day of the offences, or none is known."""
        return self.span is None or is_within(row, self.span)


def bearing_of(case: Case) -> Bearing:
    """Return what the offences, exhibits and accused of a case make relevant."""
    texts = [each.wording for each in case.offences] + [each.description for each in case.exhibits]
    days = [span for each in case.offences if (span := span_of(f"{each.date} {each.wording}"))]
    accused = case.with_role(*ACCUSED)
    return Bearing(
        amounts=frozenset(amount for text in texts for amount in amounts_in(text)),
        names=(*_names_of(accused), *_payees(texts, case)),
        numbers=frozenset([*_numbers_of(accused), *_references(texts, case)]),
        span=(min(first for first, _ in days), max(last for _, last in days)) if days else None,
        is_about_money=any(_MONEY_OFFENCE.search(each.wording) for each in case.offences),
        cash=tuple(_cash_taken(case)),
    )


def _cash_taken(case: Case) -> Iterator[CashTaken]:
    """Yield the offences in which cash was taken: by their wording, or by an exhibit where they are about money."""
    is_shown = any(_CASH_SHOWN.search(each.description) for each in case.exhibits)
    for each in case.offences:
        if _CASH_TAKEN.search(each.wording) or (is_shown and _MONEY_OFFENCE.search(each.wording)):
            yield CashTaken(span_of(f"{each.date} {each.wording}"), frozenset(amounts_in(each.wording)))


def amounts_in(text: str) -> list[int]:
    """Return the amounts of money in a text, in pence."""
    found = []
    for match in _MONEY.finditer(text):
        pounds, pence = match[1] or match[3], match[2] or match[4]
        found.append(int(pounds.replace(",", "")) * 100 + int((pence or ".00")[1:]))
    return found


def _has(word: str, words: set[str]) -> bool:
    """Return whether a row has a word, cut short by the bank or not."""
    return word in words or (
        len(word) > TRUNCATED and any(len(each) >= TRUNCATED and word.startswith(each) for each in words)
    )


def _names_of(people: Iterable[Person]) -> list[frozenset[str]]:
    names = []
    for person in people:
        surname = frozenset(_words(person.surname))
        names += [surname] if surname else []
        names += [words for alias in person.aliases if (words := frozenset(_words(alias))) and max(map(len, words)) > 3]
    return names


def _numbers_of(people: Iterable[Person]) -> list[str]:
    numbers = []
    for person in people:
        numbers += [account.account for account in person.identifiers.bank]
    return [re.sub(r"\D", "", each) for each in numbers if len(re.sub(r"\D", "", each)) >= TRUNCATED]


def _payees(texts: Iterable[str], case: Case) -> list[frozenset[str]]:
    """Return the proper names in charges and exhibits that are no person of the record, no place and no common word."""
    known = _words_of_others(case)
    names = []
    for text in texts:
        for match in _PROPER.finditer(text):
            words = _naming(match.group(), known)
            is_place = len(words) == 1 and _AT.search(text[: match.start()])
            if words and max(map(len, words)) >= 4 and not is_place:
                names += [words, *_apart(match.group(), known)]
    return names


def _naming(name: str, known: set[str]) -> frozenset[str]:
    return frozenset(word for word in _words(name) if word not in COMMON | known and not word.isdigit())


def _apart(name: str, known: set[str]) -> list[frozenset[str]]:
    """Return the two firms of "Quickfuel and Booze Barn"; none of "Fox and Hounds" or "Vale and County Bank".

    A part of one word is a firm by itself only where it is no English word; a part of two words or more is one where
    the other is.
    """
    parts = [_naming(part, known) for part in _AND.split(name)]
    is_firm = [
        len(part) > 1 or any(len(word) >= TRUNCATED and not is_common_word(word) for word in part) for part in parts
    ]
    return parts if len(parts) > 1 and all(is_firm) and any(len(part) > 1 for part in parts) else []


def _words_of_others(case: Case) -> set[str]:
    """Return the words of the names of people who are not accused, and of every place of the record."""
    words: set[str] = set()
    for person in case.people:
        words.update(word for address in person.addresses for line in address.lines for word in _words(line))
        words.update(_words(person.title))
        if person.role not in ACCUSED:
            words.update(_words(" ".join((*person.forenames, person.surname, *person.aliases))))
    for offence in case.offences:
        words.update(_words(offence.place))
    return words


def _references(texts: Iterable[str], case: Case) -> list[str]:
    found = [each.ref for each in case.exhibits]
    for text in texts:
        found += [*_REFERENCE.findall(text), *_ACCOUNT.findall(text), *_ENDING.findall(text)]
    others = {
        re.sub(r"\D", "", account.account)
        for each in case.people
        if each.role not in ACCUSED
        for account in each.identifiers.bank
    }
    return [each.lower() for each in found if re.sub(r"\D", "", each) not in others and each != case.urn]


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z0-9]+", text.lower().replace("'", "").replace("’", "")) if len(word) > 1]
