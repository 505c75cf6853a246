"""MG19: what one victim claims as compensation. Source: Sentencing Act 2020 s.133; DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, fixed
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Section, Table, Words
from unbroken.engines.casefile.forms.wording import written_money

CODE, TITLE, DISCLOSABLE = "MG19", "Compensation claim", Disclosable.CONDITIONAL


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the claims of one victim. subject: the person's id."""
    person = facts.person(subject) or parts.NOBODY
    rows = tuple(
        (
            cell(one, "description"),
            cell(one, "amount_pence", say=written_money),
            cell(one, "is_insured"),
            cell(one, "evidence"),
        )
        for one in facts.claims
        if one.person == person.id
    )
    sections = [
        parts.case_section(facts),
        Section("Victim", (Field("Name", parts.name_cell(person, is_disclosed=True), is_needed=True),)),
        Section(
            "Claim",
            (
                Table("Loss, damage or injury", ("What for", "Amount", "Insured", "Evidence of it"), rows),
                Words(
                    fixed(
                        "The amounts above are, to the best of the victim's knowledge, what the offence cost. What an "
                        "insurer or anybody else has paid is said with each."
                    ),
                    is_declaration=True,
                ),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, parts.public_name(person))
