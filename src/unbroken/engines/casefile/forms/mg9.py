"""MG9: list of witnesses with how to reach them. Stays with police and prosecution. Source: DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table
from unbroken.engines.casefile.forms.whereabouts import address_cell, contacts_cell

CODE, TITLE, DISCLOSABLE = "MG9", "List of witnesses", Disclosable.NO


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the list. Addresses show only when they were opened for it, which is recorded."""
    called = facts.with_role(*parts.CALLED)
    who = tuple(
        (
            parts.name_cell(one),
            cell(one, "roles", say=parts.role_words),
            cell(one, "born_on"),
            cell(one, "occupation"),
            cell(one, "rank", "collar_number"),
        )
        for one in called
    )
    reach = tuple((parts.name_cell(one), address_cell(one, facts.as_of.date()), contacts_cell(one)) for one in called)
    needs = tuple(
        (
            parts.name_cell(one),
            cell(one, "needs"),
            cell(one, "special_measures"),
            cell(one, "language"),
            cell(one, "interpreter_language"),
        )
        for one in called
    )
    sections = [
        parts.case_section(facts),
        Section(
            "Witnesses",
            (
                Table("Who they are", ("Name", "Role", "Date of birth", "Occupation", "Rank and number"), who),
                Table("How to reach them", ("Name", "Address", "Telephone and e-mail"), reach),
                Table("What they need", ("Name", "Needs", "Special measures", "Language", "Interpreter"), needs),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)
