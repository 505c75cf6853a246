"""MG11, front: the statement of a witness. It never carries where the witness lives; the back is a form of its own.

Source: Criminal Justice Act 1967 s.9; Magistrates' Courts Act 1980 s.5B; Criminal Procedure Rules Part 16.
"""

from datetime import date

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.forms import parts
from unbroken.engines.casefile.forms.cells import cell, field, joined, source, words
from unbroken.engines.casefile.forms.view import Cell, Disclosable, Field, FormView, Points, Section, State, Words
from unbroken.engines.casefile.forms.wording import LONDON, age_on
from unbroken.engines.casefile.material import StatementFact
from unbroken.engines.casefile.people import CaseRole, PersonFact

CODE, TITLE, DISCLOSABLE = "MG11", "Statement of a witness", Disclosable.YES
ADULT = 18
DECLARATION = (
    "This statement, {pages}signed by me, is true to the best of my knowledge and belief. I make it knowing that, if "
    "it is tendered in evidence, I shall be liable to prosecution if I have wilfully stated in it anything which I "
    "know to be false or do not believe to be true."
)
CHILD_DECLARATION = (
    "I understand that it is important to tell the truth in this statement, {pages}signed by me. What I have said in "
    "it is true to the best of my knowledge and belief."
)
CHILD_LIMIT = 14


def view(facts: CaseFacts, subject: str = "") -> FormView:
    """Return one statement. subject: the statement's id."""
    statement = next((one for one in facts.statements if one.id == subject), StatementFact("", ""))
    person = facts.person(statement.person) or parts.NOBODY
    sections = [
        Section("Case", (field("Unique reference number (URN)", facts, "urn", needed=True),)),
        Section(
            "Witness",
            (
                Field("Statement of", parts.name_cell(person, is_disclosed=True), is_needed=True),
                Field("Age", age_cell(person, statement, facts.as_of.date()), is_needed=True),
                field("Occupation", person, "occupation"),
                *_rank(person),
            ),
        ),
        Section("Declaration", (Words(_declaration(person, statement, facts), is_declaration=True),)),
        Section("Statement", (words(statement, "text", needed=True),)),
        Section(
            "Exhibits",
            (Points(_exhibits(facts, statement), "Exhibits the witness refers to"),),
        ),
        Section(
            "Signature",
            (
                field("Signed at", statement, "signed_at", needed=True),
                field("Digest of the signature (SHA-256)", statement, "signature_sha256"),
                field("Taken on", statement, "taken_on"),
                field("Taken at", statement, "taken_at_place"),
                Field("Taken by", parts.colleagues(facts, statement, "taken_by")),
                field("Typed copy of a signed original", statement, "is_typed_copy"),
            ),
        ),
    ]
    return parts.form(facts, CODE, TITLE, DISCLOSABLE, sections, parts.public_name(person))


def _rank(person: PersonFact) -> tuple[Field, ...]:
    if CaseRole.OFFICER not in person.roles:
        return ()
    return field("Rank", person, "rank"), field("Number", person, "collar_number")


def age_cell(person: PersonFact, statement: StatementFact, today: date) -> Cell:
    """Return the age if under 18, else "over 18". Source: CJA 1967 s.9(3)(a)."""
    sources = (source(person, "born_on"), source(statement, "taken_on"))
    age = age_on(person.born_on, statement.taken_on or today)
    if age is None and person.roles & {CaseRole.OFFICER, CaseRole.EXPERT}:
        return Cell("Over 18", sources)
    if age is None:
        return Cell("", sources, State.MISSING)
    return Cell(f"{age} years" if age < ADULT else "Over 18", sources)


def declaration(*, born_on: date | None, signed_on: date, pages: int | None) -> str:
    """Return the words a witness signs. A child under 14 is not told of prosecution. pages: None when not counted."""
    age = age_on(born_on, signed_on)
    words_ = CHILD_DECLARATION if age is not None and age < CHILD_LIMIT else DECLARATION
    counted = f"consisting of {pages} page{'s' if pages != 1 else ''} " if pages else ""
    return words_.format(pages=counted)


def _declaration(person: PersonFact, statement: StatementFact, facts: CaseFacts) -> Cell:
    on = (statement.signed_at or facts.as_of).astimezone(LONDON).date()
    text = declaration(born_on=person.born_on, signed_on=on, pages=statement.pages)
    return Cell(text, (source(person, "born_on"), source(statement, "pages"), source(statement, "signed_at")))


def _exhibits(facts: CaseFacts, statement: StatementFact) -> tuple[Cell, ...]:
    wanted = {*statement.exhibits}
    found = (cell(one, "ref", "description") for one in facts.exhibits if one.id in wanted or one.ref in wanted)
    own = Cell("", (source(statement, "exhibits"),))
    return tuple(joined([one, own]) for one in found)
