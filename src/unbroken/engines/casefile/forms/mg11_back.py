"""MG11, back: what police and prosecution must know of a witness. A form of its own: it never leaves them.

Source: DOMAIN 2.3 and 1.6; Victims' Code.
"""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Section, Table
from unbroken.engines.casefile.forms.whereabouts import address_cell, contacts_cell
from unbroken.engines.casefile.people import CaseRole

CODE, TITLE, DISCLOSABLE = "MG11-BACK", "Details of a witness (back of the statement)", Disclosable.NO


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the details of one witness. subject: the person's id."""
    person = facts.person(subject) or parts.NOBODY
    is_civilian = CaseRole.OFFICER not in person.roles
    absences = tuple((cell(one, "first"), cell(one, "last"), cell(one, "reason")) for one in person.absences)
    sections = [
        parts.case_section(facts),
        Section(
            "Witness",
            (
                Field("Name", parts.name_cell(person), is_needed=True),
                field("Date of birth", person, "born_on", needed=is_civilian),
                field("Sex", person, "sex"),
                field("Ethnicity", person, "ethnicity"),
                field("Occupation", person, "occupation"),
                Field("Address", address_cell(person, facts.as_of.date()), is_needed=is_civilian),
                Field("Telephone and e-mail", contacts_cell(person), is_needed=is_civilian),
            ),
        ),
        Section("Availability", (Table("Dates to avoid", ("First day", "Last day", "Reason"), absences),)),
        Section(
            "Care of the witness",
            (
                field("Needs", person, "needs"),
                field("What it is about", person, "needs_note"),
                field("Special measures", person, "special_measures"),
                field("Language", person, "language"),
                field("Interpreter needed for", person, "interpreter_language"),
                field("Personal statement offered on", person, "statement_offered_on"),
                field("Personal statement wanted", person, "personal_statement_wanted"),
                field("Consents", person, "consents", say=_consents),
            ),
        ),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, person.full_name)


def _consents(pairs: tuple[tuple[str, bool], ...]) -> str:
    return "; ".join(f"{name}: {'yes' if is_given else 'no'}" for name, is_given in pairs)
