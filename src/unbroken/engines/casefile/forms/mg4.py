"""MG4: the charges against one defendant, and the bail given. Source: DOMAIN 2.3; PACE 1984 s.38; Bail Act 1976."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field, fixed
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Section, Table, Words
from unbroken.engines.casefile.forms.whereabouts import address_cell

CODE, TITLE, DISCLOSABLE = "MG4", "Charges", Disclosable.YES


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the charges against one defendant. subject: the person's id."""
    person = facts.person(subject) or parts.NOBODY
    where = parts.position(facts, person)
    charges = tuple(
        (cell(one, "code"), cell(one, "title"), cell(one, "wording"), parts.dates_cell(one), cell(one, "place"))
        for one in parts.alleged(facts, person.id)
    )
    conditions = tuple((cell(one, "wording"), cell(one, "reason")) for one in where.bail_conditions)
    sections = [
        parts.case_section(facts),
        Section(
            "Defendant",
            (
                Field("Name", parts.name_cell(person), is_needed=True),
                field("Date of birth", person, "born_on", needed=True),
                field("Sex", person, "sex"),
                Field("Address", address_cell(person)),
                Field("Arrest or summons number", parts.asn_cell(facts, person)),
                field("Solicitor", where, "solicitor_firm"),
            ),
        ),
        Section(
            "Charges",
            (
                Words(
                    fixed(
                        "You are charged with the offences set out below. You do not have to say anything. But it may "
                        "harm your defence if you do not mention now something which you later rely on in court. "
                        "Anything you do say may be given in evidence."
                    )
                ),
                Table("Charges", ("Code", "Offence", "Wording", "When", "Where"), charges),
                field("Charged at", where, "charged_at"),
            ),
        ),
        Section(
            "Bail or custody",
            (
                field("Position", where, "remand", needed=True),
                Table("Bail conditions", ("Condition", "Reason"), conditions, "No conditions."),
                field("First hearing on", where, "first_hearing_on"),
                field("Court", where, "first_hearing_court"),
            ),
        ),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, person.full_name)
