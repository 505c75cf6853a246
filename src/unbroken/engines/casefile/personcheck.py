"""Check that a print of previous convictions is of the person in the case, before anything is made of it.

All equal: it passes. A number that differs, or a name that is only like: it stops, and says what differs.
Source: DOMAIN 3.5; the comparison of names is the one that guards service (engines/redaction/decide/printcheck.py).
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from unbroken.engines.casefile.people import PersonFact
from unbroken.engines.casefile.proceedings import ConvictionsPrint
from unbroken.engines.redaction.decide.printcheck import is_name_like, normal_pncid


class Verdict(StrEnum):
    """Whose the print is."""

    OWN = "own"
    UNPROVEN = "unproven"
    ANOTHER = "another"


@dataclass(frozen=True, slots=True)
class Difference:
    """What the print says and what the case says."""

    what: str
    on_print: str
    in_case: str


@dataclass(frozen=True, slots=True)
class PrintCheck:
    """The result for one print. sentence: what is wrong and what to do; "" when it passes."""

    print_id: str
    person_id: str
    verdict: Verdict
    differences: tuple[Difference, ...]
    sentence: str

    @property
    def passed(self) -> bool:
        """Say whether the print may be used."""
        return self.verdict is Verdict.OWN


def is_own_print(one: ConvictionsPrint, person: PersonFact) -> bool:
    """Say whether a print is this person's, proven by name, date of birth and PNCID."""
    return check_print(one, person).passed


def check_print(one: ConvictionsPrint, person: PersonFact) -> PrintCheck:
    """Compare whose print it is with the person in the case."""
    known = dict(person.identifiers)
    differences = [
        *_numbers(one, known),
        *([] if _same_name(one, person) else [Difference("name", _print_name(one), person.full_name)]),
    ]
    if one.born_on and person.born_on and one.born_on != person.born_on:
        differences.append(Difference("date of birth", f"{one.born_on:%d/%m/%Y}", f"{person.born_on:%d/%m/%Y}"))
    if differences:
        sentence = _stop(one, person, differences)
        return PrintCheck(one.id, person.id, Verdict.ANOTHER, tuple(differences), sentence)
    is_clear_without_number = one.is_clear and not one.pncid and not known.get("pncid")
    lacking = _lacking(one, person, known, needs_number=not is_clear_without_number)
    if lacking:
        sentence = (
            f"The print cannot be proven to be {person.full_name}'s: {lacking} is not recorded. "
            "Record it, so that it can be compared."
        )
        return PrintCheck(one.id, person.id, Verdict.UNPROVEN, (), sentence)
    return PrintCheck(one.id, person.id, Verdict.OWN, (), "")


def _numbers(one: ConvictionsPrint, known: dict[str, str]) -> list[Difference]:
    pairs = (
        ("PNCID", one.pncid, known.get("pncid", ""), normal_pncid(one.pncid), normal_pncid(known.get("pncid", ""))),
        ("CRO number", one.cro, known.get("cro", ""), _squeezed(one.cro), _squeezed(known.get("cro", ""))),
    )
    return [
        Difference(what, on_print, in_case)
        for what, on_print, in_case, left, right in pairs
        if on_print and in_case and (not left or left != right)
    ]


def _lacking(one: ConvictionsPrint, person: PersonFact, known: dict[str, str], *, needs_number: bool) -> str:
    """Return what there is nothing to compare with. A clear print of somebody unknown to the PNC has no number."""
    wanted = (
        (one.pncid or not needs_number, "the PNCID on the print"),
        (known.get("pncid") or not needs_number, "the PNCID of the person"),
        (one.born_on, "the date of birth on the print"),
        (person.born_on, "the date of birth of the person"),
    )
    return next((words for value, words in wanted if not value), "")


def _stop(one: ConvictionsPrint, person: PersonFact, differences: list[Difference]) -> str:
    listed = "; ".join(f"{each.what}: {each.on_print} on the print, {each.in_case} in the case" for each in differences)
    like = is_name_like((one.surname, one.forenames), (person.surname, person.forenames)) and any(
        each.what == "name" for each in differences
    )
    alike = " The names are alike: this is how a wrong man's record gets into a file." if like else ""
    return (
        f"This print is not of {person.full_name} ({listed}).{alike} Take it out of the case, and ask for the print of "
        "the person by their own PNCID."
    )


def _print_name(one: ConvictionsPrint) -> str:
    return " ".join([*one.forenames, one.surname.upper()])


def _same_name(one: ConvictionsPrint, person: PersonFact) -> bool:
    if _letters(one.surname) == _letters(person.surname):
        return not one.forenames or not person.forenames or _letters(one.forenames[0]) == _letters(person.forenames[0])
    printed = _letters(_print_name(one))
    return any(_letters(alias) == printed for alias in person.aliases)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in plain if letter.isalpha())


def _squeezed(text: str) -> str:
    return re.sub(r"\s", "", text).upper().lstrip("0")
