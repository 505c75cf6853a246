"""MG6C: schedule of relevant non-sensitive unused material.

The descriptions are the recorded ones, and nothing on it is marked or highlighted: it goes to the defence.
Source: CPIA 1996 Code of Practice; DOMAIN 6.2.
"""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, fixed
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table, Words
from unbroken.engines.casefile.material import Sensitivity, UnusedFact

CODE, TITLE, DISCLOSABLE = "MG6C", "Schedule of relevant non-sensitive unused material", Disclosable.YES


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the schedule in the order of its numbers."""
    rows = tuple(
        (cell(one, "number"), cell(one, "description"), cell(one, "recorded_on"), cell(one, "location"))
        for one in scheduled(facts, Sensitivity.NON_SENSITIVE)
    )
    sections = [
        parts.case_section(facts),
        Section(
            "Unused material",
            (
                Words(
                    fixed(
                        "The items below are relevant to the investigation and, so far as is known, are not part of "
                        "the prosecution case. In the disclosure officer's belief none of them is sensitive."
                    )
                ),
                Table("Items", ("No.", "Description", "Recorded", "Location"), rows, "There are no items to list."),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)


def scheduled(facts: CaseFacts, sensitivity: Sensitivity) -> tuple[UnusedFact, ...]:
    """Return the unused items of one schedule by number; those without a number come last."""
    chosen = (one for one in facts.unused if one.sensitivity is sensitivity)
    return tuple(sorted(chosen, key=lambda one: (one.number is None, one.number or 0, one.id)))
