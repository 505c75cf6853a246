"""MG6: what the prosecutor must know and nobody else may. Source: DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field, joined, words
from unbroken.engines.casefile.forms.view import Disclosable, FormView, Points, Section, Table
from unbroken.engines.casefile.people import CaseRole

CODE, TITLE, DISCLOSABLE = "MG6", "Confidential information for the prosecutor", Disclosable.NO


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the confidential information of the case."""
    outline = facts.outline
    risks = tuple(
        joined([cell(one, "kind"), parts.names(facts, [one.person]), cell(one, "note")], ": ") for one in facts.risks
    )
    needs = tuple(
        (parts.name_cell(one), cell(one, "needs"), cell(one, "needs_note"), cell(one, "special_measures"))
        for one in facts.with_role(CaseRole.VICTIM, CaseRole.WITNESS)
        if one.needs or one.needs_note
    )
    objections = tuple(
        (parts.name_cell(person), cell(parts.position(facts, person), "objection_to_bail"))
        for person in parts.accused(facts)
    )
    sections = [
        parts.case_section(facts),
        Section(
            "The investigation",
            (
                field("Incident number", facts, "incident_number"),
                field("Reported", facts, "reported_at"),
                field("Markers", facts, "markers"),
                words(outline, "confidential", label="Confidential information"),
                words(outline, "outstanding_work", label="Outstanding work"),
                words(outline, "reasonable_lines", label="Reasonable lines of inquiry"),
            ),
        ),
        Section("Risks", (Points(risks, "Risk markers"),)),
        Section(
            "Victims and witnesses",
            (
                Table("Needs", ("Name", "Needs", "What it is about", "Special measures"), needs),
                words(outline, "victim_views", label="Views of the victim"),
            ),
        ),
        Section("Bail", (Table("Objections to bail", ("Suspect", "Objection"), objections),)),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)
