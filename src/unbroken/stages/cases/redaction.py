"""The case as the redaction engine needs it, made from the facts. Making it opens addresses: a recorded look."""

from datetime import date, datetime

from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import (
    AddressFact,
    AddressUse,
    CaseRole,
    ContactKind,
    Need,
    PersonFact,
    Whereabouts,
)
from unbroken.engines.redaction.case import Address, AddressKind, Case, Exhibit, Identifiers, Offence, Person
from unbroken.engines.redaction.vocabulary import Role
from unbroken.ground.access.actor import Actor
from unbroken.stages.cases.facts import get_facts_opened

_ROLES: tuple[tuple[CaseRole, Need | None, Role], ...] = (
    (CaseRole.OFFICER, None, Role.OFFICER),
    (CaseRole.EXPERT, None, Role.EXPERT),
    (CaseRole.VICTIM, Need.SEXUAL_OFFENCE, Role.VIC_SO),
    (CaseRole.VICTIM, Need.CHILD, Role.VIC_CH),
    (CaseRole.VICTIM, None, Role.VIC),
    (CaseRole.WITNESS, Need.ANONYMITY_ORDER, Role.WIT_ANON),
    (CaseRole.WITNESS, Need.CHILD, Role.WIT_CH),
    (CaseRole.WITNESS, Need.INTIMIDATED, Role.WIT_INT),
    (CaseRole.WITNESS, None, Role.WIT),
    (CaseRole.APPROPRIATE_ADULT, None, Role.AA),
    (CaseRole.INTERPRETER, None, Role.INTERP),
    (CaseRole.PARENT, None, Role.FAMILY),
)
"""What a person counts as: the first line whose role and need fit. The accused come before all of them."""

ACCUSED = frozenset({CaseRole.SUSPECT, CaseRole.DEFENDANT})
ADULT_YEARS = 18
_PHONES = frozenset({ContactKind.MOBILE, ContactKind.PHONE, ContactKind.WORK_PHONE})


def redaction_case(actor: Actor, case_id: str, *, purpose: str, now: datetime, client: str = "") -> Case:
    """Return the case record of the redaction engine. Raises as get_facts_opened.

    client: whose defence the document is for; every other accused is a co-defendant then.
    """
    return case_of(get_facts_opened(actor, case_id, purpose=purpose, now=now), client)


def case_of(facts: CaseFacts, client: str = "") -> Case:
    """Return the engine's case for facts with their whereabouts opened. Pure.

    Without a client, the only accused is the defendant; of several, all are co-defendants, which gives away least.
    """
    accused = [one.id for one in facts.people if one.roles & ACCUSED]
    whose = client or (accused[0] if len(accused) == 1 else "")
    return Case(
        urn=facts.urn,
        people=tuple(_person(one, facts, whose) for one in facts.people),
        offences=tuple(
            Offence(one.code, one.wording, _dates(one.start_on, one.end_on), one.place) for one in facts.offences
        ),
        exhibits=tuple(Exhibit(one.ref, one.description) for one in facts.exhibits),
    )


def _person(one: PersonFact, facts: CaseFacts, client: str) -> Person:
    there = one.whereabouts or Whereabouts()
    contacts = there.contacts
    named = dict(one.identifiers)
    return Person(
        id=one.id,
        role=_role(one, client),
        title=one.title,
        forenames=one.forenames,
        surname=one.surname,
        aliases=one.aliases,
        dob=one.born_on,
        addresses=tuple(_address(address) for address in there.addresses),
        phones=tuple(contact.value for contact in contacts if contact.kind in _PHONES),
        emails=tuple(contact.value for contact in contacts if contact.kind is ContactKind.EMAIL),
        identifiers=Identifiers(
            nhs=named.get("nhs_number", ""),
            nino=named.get("nino", ""),
            pncid=named.get("pncid", ""),
            cro=named.get("cro", ""),
            driver=named.get("driver_number", ""),
            passport=named.get("passport", ""),
            vrm=one.vehicles,
            others=(
                *(("asn", text) for kind, text in one.identifiers if kind == "asn"),
                *(("account", contact.value) for contact in contacts if contact.kind is ContactKind.SOCIAL),
            ),
        ),
        flags=_flags(one, facts),
    )


def _address(one: AddressFact) -> Address:
    known = {kind.value for kind in AddressKind}
    kind = AddressKind(one.use.value) if one.use.value in known else AddressKind.OTHER
    return Address(one.lines, one.postcode, kind, one.is_protected)


def _role(one: PersonFact, client: str) -> Role:
    if one.roles & ACCUSED:
        return Role.DEF if one.id == client else Role.CODEF
    fits = (role for case_role, need, role in _ROLES if case_role in one.roles and (need is None or need in one.needs))
    return next(fits, Role.THIRD)


def _flags(one: PersonFact, facts: CaseFacts) -> frozenset[str]:
    flags = {need.value for need in one.needs}
    there = one.whereabouts or Whereabouts()
    if any(address.use is AddressUse.REFUGE for address in there.addresses):
        flags.add("refuge")
    if one.born_on is not None and _years(one.born_on, facts.as_of.date()) < ADULT_YEARS:
        flags.add("under 18")
    return frozenset(flags)


def _years(born_on: date, today: date) -> int:
    return today.year - born_on.year - ((today.month, today.day) < (born_on.month, born_on.day))


def _dates(start: object, end: object) -> str:
    return " to ".join(str(one) for one in (start, end) if one)
