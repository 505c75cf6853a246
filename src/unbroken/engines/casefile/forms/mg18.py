"""MG18: other offences a defendant asks the court to take into consideration. Source: DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field, fixed
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Section, Table, Words
from unbroken.engines.casefile.forms.wording import written_money

CODE, TITLE, DISCLOSABLE = "MG18", "Other offences to be taken into consideration", Disclosable.YES


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the offences of one defendant. subject: the person's id."""
    person = facts.person(subject) or parts.NOBODY
    rows = tuple(
        (
            cell(one, "on"),
            cell(one, "place"),
            cell(one, "description"),
            cell(one, "value_pence", say=written_money),
            cell(one, "crime_number"),
            cell(one, "admitted"),
        )
        for one in facts.other_offences
        if one.person == person.id
    )
    sections = [
        parts.case_section(facts),
        Section(
            "Defendant",
            (
                Field("Name", parts.name_cell(person), is_needed=True),
                field("Date of birth", person, "born_on"),
            ),
        ),
        Section(
            "Offences",
            (
                Table("Other offences", ("Date", "Place", "Offence", "Value", "Crime number", "Admitted"), rows),
                Words(
                    fixed(
                        "I admit that I committed the offences listed above that are shown as admitted. I ask the "
                        "court to take them into consideration when it passes sentence on me. I have been told that I "
                        "need not admit them and what the effect may be."
                    ),
                    is_declaration=True,
                ),
            ),
        ),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, person.full_name)
