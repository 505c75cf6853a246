"""MG5: the police's summary of the case, which goes to the court and to the defence. Source: DOMAIN 2.3."""

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, fixed, joined, words
from unbroken.engines.casefile.forms.view import Disclosable, Field, FormView, Points, Section, Table, Words
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.casefile.personcheck import is_own_print

CODE, TITLE, DISCLOSABLE = "MG5", "Summary of the case", Disclosable.YES


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the summary of the whole case. It never carries where a victim or witness can be found."""
    outline = facts.outline
    sections = [
        parts.case_section(facts),
        Section("Defendants", tuple(_defendant(facts, one) for one in parts.accused(facts))),
        Section("Offences", (parts.offences_table(facts),)),
        Section(
            "The case",
            (
                words(outline, "what_happened", label="What happened", needed=True),
                words(outline, "key_evidence", label="Key evidence", needed=True),
                words(outline, "forensic_evidence", label="Forensic evidence"),
                words(outline, "aggravating", label="Aggravating and mitigating features"),
            ),
        ),
        _evidence(facts),
        Section("Interview", (words(outline, "defence_account", label="What the defendant said"), _interviews(facts))),
        _victims(facts),
        Section("Previous convictions", tuple(_convictions(facts, one) for one in parts.accused(facts))),
        Section("Orders", (words(outline, "orders_sought", label="Orders asked for on conviction"),)),
        parts.officer_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)


def _defendant(facts: CaseFacts, person: PersonFact) -> Field:
    where = parts.position(facts, person)
    facts_of_one = [
        parts.name_cell(person),
        cell(person, "born_on", say=lambda day: f"born {day.day} {day:%B %Y}" if day else ""),
        cell(where, "remand"),
        cell(where, "anticipated_plea", say=lambda plea: f"expected plea: {plea.value}"),
    ]
    return Field("Defendant", joined(facts_of_one))


def _evidence(facts: CaseFacts) -> Section:
    statements = tuple(
        joined([parts.names(facts, [one.person], is_disclosed=True), cell(one, "taken_on")], ", taken ")
        for one in facts.statements
        if one.is_key
    )
    exhibits = tuple(joined([cell(one, "ref"), cell(one, "description")], " ") for one in facts.exhibits if one.is_key)
    return Section("Key material", (Points(statements, "Statements"), Points(exhibits, "Exhibits")))


def _interviews(facts: CaseFacts) -> Table:
    suspects = {one.id for one in parts.accused(facts)}
    rows = tuple(
        (parts.names(facts, [one.person]), cell(one, "began_at"), cell(one, "record_type"), cell(one, "summary"))
        for one in facts.interviews
        if one.person in suspects
    )
    return Table("Interviews", ("Interviewed", "When", "Record", "Summary"), rows)


def _victims(facts: CaseFacts) -> Section:
    rows = tuple(
        (
            parts.name_cell(one, is_disclosed=True),
            cell(one, "statement_offered_on"),
            cell(one, "personal_statement_wanted"),
        )
        for one in facts.with_role(CaseRole.VICTIM)
    )
    table = Table("Victims", ("Name", "Personal statement offered", "Personal statement wanted"), rows)
    return Section("Victims", (table,))


def _convictions(facts: CaseFacts, person: PersonFact) -> Points | Words:
    """Return previous convictions, only from a print that is this person's own: a wrong man's never gets here."""
    label = f"Previous convictions of {person.full_name}"
    prints = [one for one in facts.prints if one.person == person.id and is_own_print(one, person)]
    if not prints:
        return Words(fixed("No print that has passed the person check is recorded."), label)
    latest = prints[-1]
    if latest.is_clear:
        return Words(cell(latest, "is_clear", say=lambda _clear: "No previous convictions."), label)
    lines = tuple(
        joined([cell(one, "on"), cell(one, "court"), cell(one, "offence"), cell(one, "disposal")], ", ")
        for one in latest.convictions
        if not one.is_caution
    )
    return Points(lines, label, "No convictions on the print.")
