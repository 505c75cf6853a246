"""Page numbers of a bundle, pure: given once, never changed. A late page gets a letter: 12A, 12B, ... 12Z, 12AA.

Everything with one whole number stands between that number and the next, so the order of the numbers is the order of
the pages, whatever comes later. Source: DOMAIN 1.7.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.stages.disclosure.bundles.sections import BY_DEFENDANT, WALLED
from unbroken.stages.disclosure.serving.vocabulary import Section

ORDER: Final = {section: place for place, section in enumerate(Section)}
FOR_COURT: Final = Recipient.COURT
PRIVATE_SERIES: Final = "P"


@dataclass(frozen=True, order=True)
class PageNumber:
    """A number, and for a late page its letters: 0 none, 1 A, 26 Z, 27 AA. series: P in the private section."""

    whole: int
    letters: int = 0
    series: str = ""

    @property
    def label(self) -> str:
        """The number as it stands on the page, such as 12, 12A or P3."""
        return f"{self.series}{self.whole}{_letters(self.letters)}"

    @property
    def place(self) -> tuple[str, int, int]:
        """Where it stands among all numbers: the private ones come last."""
        return self.series, self.whole, self.letters


@dataclass(frozen=True)
class Part:
    """A section of a bundle: of the case, or of one defendant."""

    section: Section
    client_id: str = ""


@dataclass(frozen=True)
class Given:
    """A page that has its number."""

    part: Part
    number: PageNumber


@dataclass(frozen=True)
class Wanted:
    """A document that needs numbers. after: the last number of what it replaces, when it replaces something."""

    key: str
    part: Part
    pages: int
    after: PageNumber | None = None


def part_of(section: Section, client_id: str) -> Part:
    """Return the part of a bundle to which a document belongs."""
    return Part(section, client_id if section in BY_DEFENDANT else "")


def series_of(section: Section) -> str:
    """Return the series of numbers of a section: what is walled has its own, so that no gap tells of it."""
    return PRIVATE_SERIES if section in WALLED else ""


def allot(given: Iterable[Given], wanted: Sequence[Wanted]) -> dict[str, list[PageNumber]]:
    """Return the numbers of documents, by their keys; none of them was given before.

    What belongs to a part that is there follows its last page; a new part begins after everything else of its series.
    """
    taken: dict[str, dict[int, int]] = {"": {}, PRIVATE_SERIES: {}}
    ends: dict[Part, int] = {}
    for page in given:
        there, number = taken[page.number.series], page.number
        there[number.whole] = max(there.get(number.whole, 0), number.letters)
        ends[page.part] = max(ends.get(page.part, 0), number.whole)
    numbers = {}
    for one in sorted(wanted, key=lambda each: (each.part not in ends, ORDER[each.part.section], each.part.client_id)):
        series = series_of(one.part.section)
        there = taken[series]
        last = max(there, default=0)
        anchor = one.after.whole if one.after else ends.get(one.part, last)
        steps = range(1, one.pages + 1)
        if anchor == last:
            found = [PageNumber(last + step, 0, series) for step in steps]
        else:
            found = [PageNumber(anchor, there[anchor] + step, series) for step in steps]
        for number in found:
            there[number.whole] = number.letters
        ends[one.part] = max(ends.get(one.part, 0), found[-1].whole)
        numbers[one.key] = found
    return numbers


def shown(numbers: Sequence[PageNumber]) -> str:
    """Return the pages of a document in words, such as 12 to 14, or 12A."""
    first, last = numbers[0].label, numbers[-1].label
    return first if first == last else f"{first} to {last}"


def parse_number(untrusted: str) -> PageNumber | None:
    """Return the number that somebody typed, or None."""
    text = untrusted.strip().upper()
    series = PRIVATE_SERIES if text.startswith(PRIVATE_SERIES) else ""
    text = text.removeprefix(series)
    digits = text.rstrip(ascii_uppercase)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6 or len(text) - len(digits) > 3:
        return None
    letters = 0
    for one in text[len(digits) :]:
        letters = letters * 26 + ascii_uppercase.index(one) + 1
    return PageNumber(int(digits), letters, series)


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = ascii_uppercase[rest] + text
    return text
