"""MG3: report to the prosecutor for a charging decision. Source: DOMAIN 2.3, 4.3; Director's Guidance 6th edition."""

from unbroken.engines.casefile.facts import CaseFacts, FileType
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field, fixed, joined, words
from unbroken.engines.casefile.forms.view import Block, Disclosable, Field, FormView, Points, Section, Table, Words
from unbroken.engines.casefile.people import CaseRole, PersonFact

CODE, TITLE, DISCLOSABLE = "MG3", "Report to the prosecutor for a charging decision", Disclosable.NO


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return the report on the whole case."""
    sections = [
        parts.case_section(facts),
        Section(
            "Sent to", (field("CPS Area", facts, "cps_area"), field("CPS unit", facts, "cps_unit"), _file_type(facts))
        ),
        *(_suspect(facts, person) for person in parts.accused(facts)),
        _outline(facts),
        _people(facts),
        _material(facts),
        _risks(facts),
        parts.officer_section(facts),
        parts.certificate_section(facts),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections)


def _file_type(facts: CaseFacts) -> Block:
    return field("What is asked for", facts, "file_type", needed=True)


def _suspect(facts: CaseFacts, person: PersonFact) -> Section:
    where = parts.position(facts, person)
    conditions = Points(tuple(cell(one, "wording") for one in where.bail_conditions), "Bail conditions")
    return Section(
        f"Suspect: {person.full_name}",
        (
            field("Surname", person, "surname", needed=True),
            field("Forenames", person, "forenames", needed=True, say=" ".join),
            field("Date of birth", person, "born_on", needed=True),
            field("Sex", person, "sex"),
            field("Language", person, "language"),
            field("Interpreter needed for", person, "interpreter_language"),
            Field("PNCID", parts.identifier(person, "pncid")),
            Field("Arrest or summons number", parts.asn_cell(facts, person)),
            field("Position", where, "remand", needed=True),
            field("Arrested", where, "arrested_at"),
            field("Relevant time (PACE 1984 s.41)", where, "relevant_time"),
            field("Detention authorised", where, "detention_authorised_at"),
            field("Bailed on", where, "bailed_on"),
            field("Bailed to return on", where, "bail_return_on"),
            conditions,
            field("Anticipated plea", where, "anticipated_plea"),
            field("Solicitor", where, "solicitor_firm"),
            parts.offences_table(facts, person.id, caption="Charges proposed"),
        ),
    )


def _outline(facts: CaseFacts) -> Section:
    outline = facts.outline
    blocks: list[Block] = [
        words(outline, "what_happened", label="What happened", needed=True),
        words(outline, "key_evidence", label="Summary of key evidence", needed=True),
        words(outline, "defence_account", label="Suspect's interview"),
        words(outline, "forensic_evidence", label="Fingerprint, forensic and drugs evidence"),
        words(outline, "outstanding_work", label="Outstanding work"),
        words(outline, "reasonable_lines", label="Reasonable lines of inquiry"),
        words(outline, "victim_views", label="Views of the victim"),
        words(outline, "public_interest", label="Public interest"),
    ]
    if facts.file_type in {None, FileType.PCD_THRESHOLD}:
        is_threshold = facts.file_type is FileType.PCD_THRESHOLD
        blocks.append(words(outline, "threshold_grounds", label="Threshold Test: grounds", needed=is_threshold))
    return Section("Outline of the case", tuple(blocks))


def _people(facts: CaseFacts) -> Section:
    called = facts.with_role(CaseRole.VICTIM, CaseRole.WITNESS)
    rows = tuple(
        (
            parts.name_cell(one),
            cell(one, "roles", say=parts.role_words),
            cell(one, "needs"),
            cell(one, "special_measures"),
            cell(one, "statement_offered_on"),
        )
        for one in called
    )
    table = Table(
        "Victims and witnesses",
        ("Name", "Role", "Needs", "Special measures", "Personal statement offered"),
        rows,
    )
    return Section("Victims and witnesses", (table,))


def _material(facts: CaseFacts) -> Section:
    statements = tuple(
        joined([parts.names(facts, [one.person]), cell(one, "taken_on")], ", taken ")
        for one in facts.statements
        if one.is_key
    )
    exhibits = tuple(joined([cell(one, "ref"), cell(one, "description")], " ") for one in facts.exhibits if one.is_key)
    return Section(
        "Material provided",
        (
            Points(statements, "Key statements"),
            Points(exhibits, "Key exhibits"),
            Words(fixed("The schedules of unused material go with this report as forms of their own.")),
        ),
    )


def _risks(facts: CaseFacts) -> Section:
    risks = tuple(joined([cell(one, "kind"), cell(one, "note")], ": ") for one in facts.risks)
    rows = tuple(
        (parts.names(facts, [one.person]), cell(one, "on"), cell(one, "yes_answers"), cell(one, "grade"))
        for one in facts.checklists
    )
    return Section(
        "Risks",
        (
            Points(risks, "Risk markers"),
            Table("Domestic abuse risk checklists", ("Victim", "Date", "Yes answers of 27", "Grade"), rows),
        ),
    )
