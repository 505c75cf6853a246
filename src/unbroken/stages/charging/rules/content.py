"""What a request says, built from the facts of the case: nothing in it is typed again. Source: DOMAIN 4.3.

It is kept as it was sent, so that a decision can be read beside what it rested on. No address or telephone number of a
victim or witness is in it.
"""

from dataclasses import dataclass
from datetime import date, datetime

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.engines.casefile.people import CaseRole, Need, PersonFact
from unbroken.engines.casefile.proceedings import OffenceFact, Remand, SuspectFact

SUSPECTED = (CaseRole.SUSPECT, CaseRole.DEFENDANT)


@dataclass(frozen=True, slots=True)
class ProposedCharge:
    """An offence as proposed for one suspect."""

    offence: str
    code: str
    title: str = ""
    category: str = ""
    start_on: date | None = None
    end_on: date | None = None
    place: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class SuspectPart:
    """One suspect as the prosecutor sees them. held_since: arrival at the station while in police detention."""

    person: str
    name: str
    born_on: date | None = None
    remand: str = ""
    bailed_on: date | None = None
    bail_return_on: date | None = None
    bail_conditions: tuple[str, ...] = ()
    plea: str = ""
    held_since: datetime | None = None
    is_youth: bool = False
    charges: tuple[ProposedCharge, ...] = ()


@dataclass(frozen=True, slots=True)
class MaterialPart:
    """A statement, exhibit or interview that a test can rest on."""

    id: str
    label: str
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class VictimPart:
    """A victim and what must be thought of."""

    name: str
    needs: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ContactPart:
    """Whom to ask at the police: completing or supervising officer."""

    role: str
    rank: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class OutlinePart:
    """One heading of the case outline with the officer's words."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class RequestContent:
    """A request as it was sent. revision: of the case's facts at that moment."""

    urn: str
    revision: int
    operation_name: str = ""
    file_type: str = ""
    markers: tuple[str, ...] = ()
    outline: tuple[OutlinePart, ...] = ()
    suspects: tuple[SuspectPart, ...] = ()
    victims: tuple[VictimPart, ...] = ()
    contacts: tuple[ContactPart, ...] = ()
    material: tuple[MaterialPart, ...] = ()
    risks: tuple[str, ...] = ()
    disclosure: str = ""
    media: tuple[str, ...] = ()
    certified_by: str = ""
    certified_at: datetime | None = None
    certificate: str = ""

    def material_labels(self) -> dict[str, str]:
        """Return the label of each piece of material by id."""
        return {one.id: one.label for one in self.material}

    def pairs(self) -> list[tuple[SuspectPart, ProposedCharge]]:
        """Return each suspect with each offence proposed for them: what a decision must answer."""
        return [(suspect, charge) for suspect in self.suspects for charge in suspect.charges]


def build_content(facts: CaseFacts) -> RequestContent:
    """Return what a request made from these facts says."""
    certificate = facts.certificate
    return RequestContent(
        urn=facts.urn,
        revision=facts.revision,
        operation_name=facts.operation_name,
        file_type=str(facts.file_type.value) if facts.file_type else "",
        markers=tuple(sorted(facts.markers)),
        outline=_outline(facts),
        suspects=tuple(_suspect(facts, one) for one in facts.with_role(*SUSPECTED)),
        victims=tuple(_victim(one) for one in facts.with_role(CaseRole.VICTIM)),
        contacts=_contacts(facts),
        material=_material(facts),
        risks=tuple(f"{one.kind}: {one.note}" if one.note else one.kind for one in facts.risks),
        disclosure=_disclosure(facts),
        media=tuple(f"{one.ref} {one.description}".strip() for one in facts.exhibits if one.is_playable is not None),
        certified_by=certificate.name if certificate else "",
        certified_at=certificate.at if certificate else None,
        certificate=certificate.comments if certificate else "",
    )


def position_of(facts: CaseFacts, person_id: str) -> SuspectFact:
    """Return a suspect's position, an empty one when none is recorded."""
    return next((one for one in facts.suspects if one.person == person_id), SuspectFact(person=person_id))


def offences_of(facts: CaseFacts, person_id: str) -> tuple[OffenceFact, ...]:
    """Return the offences alleged against a suspect; one that names nobody is alleged against all."""
    return tuple(one for one in facts.offences if not one.suspects or person_id in one.suspects)


def is_child(born_on: date | None, today: date) -> bool:
    """Say whether somebody is under 18 on a day."""
    if born_on is None:
        return False
    return (today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))) < 18


def _suspect(facts: CaseFacts, person: PersonFact) -> SuspectPart:
    position = position_of(facts, person.id)
    is_held = position.remand is Remand.POLICE_DETENTION
    return SuspectPart(
        person=person.id,
        name=person.full_name,
        born_on=person.born_on,
        remand=position.remand.value,
        bailed_on=position.bailed_on,
        bail_return_on=position.bail_return_on,
        bail_conditions=tuple(one.wording for one in position.bail_conditions),
        plea=position.anticipated_plea.value,
        held_since=position.relevant_time if is_held else None,
        is_youth=is_child(person.born_on, facts.as_of.date()),
        charges=tuple(_charge(one) for one in offences_of(facts, person.id)),
    )


def _charge(one: OffenceFact) -> ProposedCharge:
    return ProposedCharge(
        offence=one.id,
        code=one.code,
        title=one.title,
        category=one.category.value if one.category else "",
        start_on=one.start_on,
        end_on=one.end_on,
        place=one.place,
        wording=one.wording,
    )


def _victim(person: PersonFact) -> VictimPart:
    needs = tuple(one.value for one in Need if one in person.needs)
    return VictimPart(person.full_name, needs, person.special_measures)


def _contacts(facts: CaseFacts) -> tuple[ContactPart, ...]:
    named: tuple[tuple[str, OfficerFact | None], ...] = (
        ("Completing", facts.officer),
        ("Supervising", facts.supervisor),
    )
    return tuple(ContactPart(role, one.rank, one.name, one.phone, one.email) for role, one in named if one)


def _outline(facts: CaseFacts) -> tuple[OutlinePart, ...]:
    told = facts.outline
    interviews = "\n".join(one.summary for one in facts.interviews if one.summary)
    parts = (
        ("What happened", told.what_happened),
        ("Summary of key evidence", told.key_evidence),
        ("Defendant interview", told.defence_account or interviews),
        ("Fingerprint, forensic or drugs evidence", told.forensic_evidence),
        ("Outstanding work", told.outstanding_work),
        ("Reasonable lines of inquiry", told.reasonable_lines),
        ("Grounds for the Threshold Test", told.threshold_grounds),
        ("Victim's views", told.victim_views),
        ("Public interest", told.public_interest),
        ("Orders sought", told.orders_sought),
    )
    return tuple(OutlinePart(heading, text) for heading, text in parts if text)


def _material(facts: CaseFacts) -> tuple[MaterialPart, ...]:
    names = {one.id: one.full_name for one in facts.people}
    statements = (
        MaterialPart(one.id, f"Statement of {names.get(one.person, 'a witness')}", one.is_key)
        for one in facts.statements
    )
    exhibits = (
        MaterialPart(one.id, f"Exhibit {one.ref} {one.description}".strip(), one.is_key) for one in facts.exhibits
    )
    interviews = (MaterialPart(one.id, f"Interview of {names.get(one.person, 'a person')}") for one in facts.interviews)
    prints = (
        MaterialPart(one.id, f"Print of convictions of {names.get(one.person, 'a person')}") for one in facts.prints
    )
    return (*statements, *exhibits, *interviews, *prints)


def _disclosure(facts: CaseFacts) -> str:
    if not facts.unused:
        return "No unused material is recorded."
    examined = sum(one.examined for one in facts.unused)
    meets = sum(bool(one.meets_test) for one in facts.unused)
    presumed = sum(one.presumed_disclosable for one in facts.unused)
    return (
        f"{len(facts.unused)} items of unused material: {examined} examined, {meets} may undermine the prosecution or "
        f"assist the defence, {presumed} presumed to be disclosable."
    )
