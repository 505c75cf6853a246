"""MG16: evidence of bad character of one defendant. The notice is served, not this form.

Source: Criminal Justice Act 2003 ss.98-113; DOMAIN 2.3.
"""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Section, Table
from unbroken.engines.casefile.personcheck import is_own_print

CODE, TITLE, DISCLOSABLE = "MG16", "Evidence of bad character", Disclosable.CONDITIONAL


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the evidence against one defendant. subject: the person's id."""
    person = facts.person(subject) or parts.NOBODY
    evidence = tuple(
        (cell(one, "description"), cell(one, "gateway"), cell(one, "relevance"))
        for one in facts.bad_character
        if one.person == person.id
    )
    convictions = tuple(
        (cell(one, "on"), cell(one, "court"), cell(one, "offence"), cell(one, "disposal"), cell(one, "is_caution"))
        for each in facts.prints
        if each.person == person.id and is_own_print(each, person)
        for one in each.convictions
    )
    sections = [
        parts.case_section(facts),
        Section(
            "Defendant",
            (
                Field("Name", parts.name_cell(person), is_needed=True),
                field("Date of birth", person, "born_on"),
                Field("PNCID", parts.identifier(person, "pncid")),
            ),
        ),
        Section(
            "Evidence",
            (
                Table("Evidence of bad character", ("What it is", "Gateway", "Why it matters"), evidence),
                Table("Convictions and cautions", ("Date", "Court", "Offence", "Result", "Caution"), convictions),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, person.full_name)
