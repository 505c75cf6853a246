"""MG6E: the disclosure officer's report. Source: CPIA 1996 ss.3, 7A and its Code; AG's Guidelines 2022; DOMAIN 6.2."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, fixed
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table, Words
from unbroken.engines.casefile.material import UnusedFact

CODE, TITLE, DISCLOSABLE = "MG6E", "Disclosure officer's report", Disclosable.NO

INSPECTED = (
    "I have inspected, viewed or listened to all relevant material that was retained and made available to me, save "
    "what is listed above as not examined."
)
LISTED = (
    "To the best of my knowledge and belief the schedules list all of it, and the items that might reasonably be "
    "considered capable of undermining the prosecution case or of assisting the accused are named above."
)
CONTINUES = (
    "I have considered material held by third parties, and I will review again what a defence statement or any later "
    "development may put in a new light."
)
CERTIFICATES = (INSPECTED, LISTED, CONTINUES)


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the report: what may meet the test, what is presumed to, and what was not looked at."""
    sections = [
        parts.case_section(facts),
        Section("Material that may meet the test", (_items("Items that meet the test", _meeting(facts)),)),
        Section("Material presumed to meet it", (_items("Presumed items", _presumed(facts)),)),
        Section("Material not examined", (_items("Items not examined", _unexamined(facts)),)),
        Section(
            "Certificate",
            tuple(Words(fixed(text), is_declaration=True) for text in CERTIFICATES),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)


def _meeting(facts: CaseFacts) -> tuple[UnusedFact, ...]:
    return tuple(one for one in facts.unused if one.meets_test)


def _presumed(facts: CaseFacts) -> tuple[UnusedFact, ...]:
    return tuple(one for one in facts.unused if one.presumed_disclosable)


def _unexamined(facts: CaseFacts) -> tuple[UnusedFact, ...]:
    return tuple(one for one in facts.unused if not one.examined)


def _items(caption: str, items: tuple[UnusedFact, ...]) -> Table:
    rows = tuple(
        (
            cell(one, "number"),
            cell(one, "sensitivity"),
            cell(one, "description"),
            cell(one, "presumed_category"),
            cell(one, "meets_test"),
            cell(one, "examined"),
            cell(one, "is_third_party"),
        )
        for one in items
    )
    headings = ("No.", "Schedule", "Description", "Presumed category", "Meets the test", "Examined", "Third party")
    return Table(caption, headings, rows, "There are none.")
