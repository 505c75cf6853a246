"""MG12: list of exhibits. Source: DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, joined, source
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Section, Table

CODE, TITLE, DISCLOSABLE = "MG12", "List of exhibits", Disclosable.YES


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the list in the order of the record."""
    rows = tuple(
        (
            cell(one, "ref"),
            cell(one, "description"),
            parts.names(facts, [one.producer], is_disclosed=True, via=source(one, "producer")),
            joined([cell(one, "seized_at"), cell(one, "seized_where")], ", "),
            cell(one, "location"),
        )
        for one in facts.exhibits
    )
    headings = ("Reference", "Description", "Produced by", "Seized", "Where it is kept")
    table = Table("Exhibits", headings, rows, "There are no exhibits.")
    sections = [parts.case_section(facts), Section("Exhibits", (table,)), parts.officer_section(facts)]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)
