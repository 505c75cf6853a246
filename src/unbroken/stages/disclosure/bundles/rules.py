"""Page numbers of a bundle, pure: given once, never changed. A late page gets a letter: 12A, 12B, ... 12Z, 12AA.

Everything with one whole number stands between that number and the next, so the order of the numbers is the order of
the pages, whatever comes later. Source: DOMAIN 1.7.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from string import ascii_uppercase
from typing import Final

from unbroken.engines.redaction.vocabulary import Recipient
from unbroken.stages.disclosure.serving.vocabulary import Section

BY_DEFENDANT: Final = frozenset({Section.CHARGES, Section.UNUSED, Section.DEFENCE_STATEMENT, Section.CONVICTIONS})
"""Sections that each defendant has for themselves; the others are the case's."""
ORDER: Final = {section: place for place, section in enumerate(Section)}
FOR_COURT: Final = Recipient.COURT


@dataclass(frozen=True, order=True)
class PageNumber:
    """A number, and for a late page its letters: 0 none, 1 A, 26 Z, 27 AA."""

    whole: int
    letters: int = 0

    @property
    def label(self) -> str:
        """The number as it stands on the page, such as 12 or 12A."""
        return f"{self.whole}{_letters(self.letters)}"


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


def allot(given: Iterable[Given], wanted: Sequence[Wanted]) -> dict[str, list[PageNumber]]:
    """Return the numbers of documents, by their keys; none of them was given before.

    What belongs to a part that is there follows its last page; a new part begins after everything else.
    """
    taken: dict[int, int] = {}
    ends: dict[Part, int] = {}
    for page in given:
        taken[page.number.whole] = max(taken.get(page.number.whole, 0), page.number.letters)
        ends[page.part] = max(ends.get(page.part, 0), page.number.whole)
    numbers = {}
    for one in sorted(wanted, key=lambda each: (each.part not in ends, ORDER[each.part.section], each.part.client_id)):
        last = max(taken, default=0)
        anchor = one.after.whole if one.after else ends.get(one.part, last)
        if anchor == last:
            found = [PageNumber(last + step) for step in range(1, one.pages + 1)]
        else:
            found = [PageNumber(anchor, taken[anchor] + step) for step in range(1, one.pages + 1)]
        for number in found:
            taken[number.whole] = number.letters
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
    digits = text.rstrip(ascii_uppercase)
    if not digits.isascii() or not digits.isdigit() or len(digits) > 6 or len(text) - len(digits) > 3:
        return None
    letters = 0
    for one in text[len(digits) :]:
        letters = letters * 26 + ascii_uppercase.index(one) + 1
    return PageNumber(int(digits), letters)


def _letters(number: int) -> str:
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = ascii_uppercase[rest] + text
    return text
