"""MG6D: schedule of relevant sensitive material. Never leaves the named list. Source: DOMAIN 6.2; CPIA 1996 s.23."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, fixed
from unbroken.engines.casefile.forms.mg6c import scheduled
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table, Words
from unbroken.engines.casefile.material import Sensitivity

CODE, TITLE, DISCLOSABLE = "MG6D", "Schedule of relevant sensitive material", Disclosable.NO


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the schedule; one without items is certified all the same."""
    rows = tuple(
        (cell(one, "number"), cell(one, "description"), cell(one, "sensitivity_reason"), cell(one, "location"))
        for one in scheduled(facts, Sensitivity.SENSITIVE)
    )
    nil = "There is no sensitive material of which the disclosure officer is aware."
    sections = [
        parts.case_section(facts),
        Section(
            "Sensitive material",
            (
                Words(
                    fixed(
                        "In the disclosure officer's belief it would not be in the public interest to disclose the "
                        "items below, for the reason given with each. This schedule is never served."
                    )
                ),
                Table("Items", ("No.", "Description", "Why it is sensitive", "Location"), rows, nil),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)
