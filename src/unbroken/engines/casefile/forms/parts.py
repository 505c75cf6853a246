"""Parts that several forms share: who a person is, what is alleged, who answers for the file."""

from collections.abc import Iterable
from datetime import date, time

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact, SupervisorCertificate
from unbroken.engines.casefile.forms.cells import cell, field, fixed, joined, words
from unbroken.engines.casefile.forms.view import (
    Cell,
    Disclosable,
    Field,
    FormView,
    Section,
    Source,
    State,
    Table,
    Words,
)
from unbroken.engines.casefile.forms.wording import written, written_instant
from unbroken.engines.casefile.people import CaseRole, Need, PersonFact, Whereabouts
from unbroken.engines.casefile.proceedings import DateCode, OffenceFact, SuspectFact

ACCUSED = (CaseRole.SUSPECT, CaseRole.DEFENDANT)
CALLED = (CaseRole.VICTIM, CaseRole.WITNESS, CaseRole.OFFICER, CaseRole.EXPERT)
WITHHELD = "Name withheld by order"
NOBODY = PersonFact("", frozenset(), "", whereabouts=Whereabouts())


def form(
    facts: CaseFacts,
    code: str,
    title: str,
    disclosable: Disclosable,
    sections: Iterable[Section],
    subject: str = "",
) -> FormView:
    """Return a form of this case."""
    return FormView(code, title, facts.urn, facts.revision, disclosable, tuple(sections), subject)


def case_section(facts: CaseFacts) -> Section:
    """Return what every form begins with: which case it is."""
    return Section(
        "Case",
        (
            field("Unique reference number (URN)", facts, "urn", needed=True),
            field("Operation name", facts, "operation_name"),
            field("Police force", facts, "force"),
            field("Unit", facts, "unit"),
        ),
    )


def name_cell(person: PersonFact, *, is_disclosed: bool = False) -> Cell:
    """Return a person's name. is_disclosed: on a form that leaves the team an anonymity order is kept."""
    if not is_disclosed:
        return cell(person, "title", "forenames", "surname", say=_full_name)
    return cell(person, "title", "forenames", "surname", "needs", "aliases", say=_public_name)


def _full_name(title: str, forenames: tuple[str, ...], surname: str) -> str:
    return " ".join(part for part in (title, *forenames, surname.upper()) if part)


def _public_name(
    title: str, forenames: tuple[str, ...], surname: str, needs: frozenset[Need], aliases: tuple[str, ...]
) -> str:
    if Need.ANONYMITY_ORDER in needs:
        return aliases[0] if aliases else WITHHELD
    return _full_name(title, forenames, surname)


def names(facts: CaseFacts, people: Iterable[str], *, is_disclosed: bool = False, via: Source | None = None) -> Cell:
    """Return the names of people by their ids. via: the field that names them."""
    found = [person for one in people if (person := facts.person(one)) is not None]
    cells = [name_cell(person, is_disclosed=is_disclosed) for person in found]
    return joined([*cells, Cell("", (via,) if via else ())], ", ")


def public_name(person: PersonFact) -> str:
    """Return a person's name as it may stand on a form that leaves the team."""
    return name_cell(person, is_disclosed=True).text


def colleagues(facts: CaseFacts, record: object, name: str) -> Cell:
    """Return who did something: the field holds ids of people or officers of the case, or names as written."""
    return cell(record, name, say=lambda value: _called_by(facts, value))


def _called_by(facts: CaseFacts, value: str | tuple[str, ...]) -> str:
    return ", ".join(_colleague(facts, one) for one in ([value] if isinstance(value, str) else value) if one)


def _colleague(facts: CaseFacts, text: str) -> str:
    person = facts.person(text)
    if person is not None:
        return " ".join(part for part in (person.rank, person.collar_number, public_name(person)) if part)
    officers = (one for one in (facts.officer, facts.supervisor) if one is not None)
    return next((f"{one.rank} {one.name}".strip() for one in officers if one.person == text), text)


def role_words(roles: frozenset[CaseRole]) -> str:
    """Return what a person is in the case, in words."""
    return ", ".join(_ROLES[role] for role in CaseRole if role in roles)


_ROLES = {
    CaseRole.SUSPECT: "suspect",
    CaseRole.DEFENDANT: "defendant",
    CaseRole.VICTIM: "victim",
    CaseRole.WITNESS: "witness",
    CaseRole.OFFICER: "police officer",
    CaseRole.EXPERT: "expert",
    CaseRole.APPROPRIATE_ADULT: "appropriate adult",
    CaseRole.INTERPRETER: "interpreter",
    CaseRole.PARENT: "parent or guardian",
    CaseRole.SOLICITOR: "solicitor",
    CaseRole.OTHER: "other",
}


def identifier(person: PersonFact, kind: str) -> Cell:
    """Return one of a person's identifiers: pncid, cro, asn."""
    return cell(person, "identifiers", say=lambda pairs: dict(pairs).get(kind, ""))


def accused(facts: CaseFacts, subject: str = "") -> tuple[PersonFact, ...]:
    """Return the suspects and defendants, or the one asked for."""
    return tuple(one for one in facts.with_role(*ACCUSED) if subject in {"", one.id})


def position(facts: CaseFacts, person: PersonFact) -> SuspectFact:
    """Return a suspect's position; an empty one when none is recorded."""
    return next((one for one in facts.suspects if one.person == person.id), SuspectFact(person.id))


def asn_cell(facts: CaseFacts, person: PersonFact) -> Cell:
    """Return the arrest or summons number of this case."""
    own = cell(position(facts, person), "asn")
    return own if not own.is_missing else identifier(person, "asn")


def alleged(facts: CaseFacts, person_id: str = "") -> tuple[OffenceFact, ...]:
    """Return the offences alleged, or those alleged against one person."""
    return tuple(one for one in facts.offences if not person_id or not one.suspects or person_id in one.suspects)


_DATES = {
    DateCode.ON: "on {0}",
    DateCode.BEFORE: "before {0}",
    DateCode.AFTER: "after {0}",
    DateCode.BETWEEN: "between {0} and {1}",
    DateCode.ON_OR_ABOUT: "on or about {0}",
    DateCode.ON_OR_BEFORE: "on or before {0}",
}


def _dates(code: DateCode, start: date | None, end: date | None, start_at: time | None, end_at: time | None) -> str:
    if start is None:
        return ""
    first = f"{written(start)} at {start_at:%H:%M}" if start_at else written(start)
    last = (f"{written(end)} at {end_at:%H:%M}" if end_at else written(end)) if end else "a day not recorded yet"
    return _DATES[code].format(first, last)


def dates_cell(offence: OffenceFact) -> Cell:
    """Return when an offence happened, as far as it is known."""
    return cell(offence, "date_code", "start_on", "end_on", "start_at", "end_at", say=_dates)


def offences_table(facts: CaseFacts, person_id: str = "", *, caption: str = "Offences alleged") -> Table:
    """Return the offences with their category, dates and place."""
    return Table(
        caption,
        ("Code", "Offence", "Category", "When", "Where"),
        tuple(
            (cell(one, "code"), cell(one, "title"), cell(one, "category"), dates_cell(one), cell(one, "place"))
            for one in alleged(facts, person_id)
        ),
    )


def officer_section(facts: CaseFacts) -> Section:
    """Return who answers for the file and how to reach them at work."""
    blocks: list[Field] = []
    pairs = (("Officer in the case", facts.officer), ("Supervisor", facts.supervisor))
    for label, recorded in pairs:
        officer = recorded or OfficerFact("", "")
        blocks += [
            field(label, officer, "rank", "name", needed=label != "Supervisor"),
            field(f"{label}: number", officer, "collar_number"),
            field(f"{label}: work telephone", officer, "phone"),
            field(f"{label}: work e-mail", officer, "email"),
        ]
    return Section("Officers", tuple(blocks))


def certificate_section(facts: CaseFacts) -> Section:
    """Return the supervisor's certificate of the file."""
    certificate = facts.certificate
    if certificate is None:
        missing = Cell("", (), State.MISSING)
        return Section("Supervisor's certificate", (Field("Certified by", missing), Field("Certified at", missing)))
    assert isinstance(certificate, SupervisorCertificate)  # noqa: S101  (says so to the type checker)
    return Section(
        "Supervisor's certificate",
        (
            Words(
                fixed(
                    "I have looked at this file. To the best of my knowledge it holds what is required, and the "
                    "proposed charges are supported by what is in it."
                ),
                is_declaration=True,
            ),
            field("Certified by", certificate, "name"),
            field("Certified at", certificate, "at", say=written_instant),
            words(certificate, "comments", label="Comments"),
        ),
    )
