"""MG10: when witnesses cannot come. The court is told only that they are unavailable, never why. Source: DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table

CODE, TITLE, DISCLOSABLE = "MG10", "When witnesses cannot come to court", Disclosable.NO


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the absences of every witness."""
    rows = tuple(
        (parts.name_cell(person), cell(one, "first"), cell(one, "last"), cell(one, "reason"))
        for person in facts.with_role(*parts.CALLED)
        for one in person.absences
    )
    table = Table(
        "Dates to avoid",
        ("Witness", "First day", "Last day", "Reason"),
        rows,
        "No witness has told of a date to avoid.",
    )
    sections = [parts.case_section(facts), Section("Absences", (table,)), parts.officer_section(facts)]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)
