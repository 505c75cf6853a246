"""The cases SYN-2 to SYN-8 as facts, and one made up of everything a form can show. All people are fictional."""

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import cache
from importlib import import_module

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact, SupervisorCertificate
from unbroken.engines.casefile.people import (
    Absence,
    AddressFact,
    ContactFact,
    ContactKind,
    Need,
    PersonFact,
    Whereabouts,
)

NOW = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)
OIC = OfficerFact("01J0000000000000000000000A", "Rhian Calder", "DC", "4123", "01632 960101", "rc@westmarch.example")
SERGEANT = OfficerFact("01J0000000000000000000000B", "Owen Pryce", "PS", "88", "01632 960102", "op@westmarch.example")
HOME = AddressFact("addr-1", ("Flat 9, Saffron House", "Fernleigh"), "AA9 9ZZ")
MOBILE = ContactFact("contact-1", ContactKind.MOBILE, "07700 900999")


@cache
def syn(number: int) -> CaseFacts:
    """Return one of the synthetic cases."""
    module = import_module(f"unbroken.service.demo.cases.syn_{number}")
    found = module.facts(NOW, OIC)
    assert isinstance(found, CaseFacts)
    return found


def every_case() -> tuple[CaseFacts, ...]:
    """Return all of them, and the full one."""
    return (*(syn(number) for number in range(2, 9)), full())


@cache
def full() -> CaseFacts:
    """Return SYN-4 with what it lacks: certificate, supervisor, absences, aliases that prints are under."""
    case = syn(4)
    print_ = replace(case.prints[0], surname="Swann", forenames=("Cal",))
    return replace(
        case,
        operation_name="HOLLYHOCK",
        unit="Harrowmoor CID",
        cps_area="March and Vale",
        cps_unit="Magistrates",
        supervisor=SERGEANT,
        certificate=SupervisorCertificate(SERGEANT.person, SERGEANT.name, NOW, "The file is complete."),
        people=tuple(_filled(one, is_accused=one.id == print_.person) for one in case.people),
        prints=(print_, *case.prints),
        bad_character=tuple(replace(one, person=print_.person) for one in syn(2).bad_character),
        unused=(replace(case.unused[0], meets_test=True), *case.unused[1:]),
        checklists=tuple(replace(one, person=case.people[1].id) for one in syn(2).checklists),
    )


def _filled(person: PersonFact, *, is_accused: bool) -> PersonFact:
    return replace(
        person,
        aliases=("Cal Swann",) if is_accused else (),
        ethnicity="not stated",
        needs_note="Wants a quiet place to wait.",
        absences=(Absence(f"absence-{person.id}", date(2026, 7, 1), date(2026, 7, 14), "A holiday abroad."),),
        consents=(("contact by the witness care unit", True),),
        whereabouts=Whereabouts((replace(HOME, id=f"a-{person.id}"),), (replace(MOBILE, id=f"c-{person.id}"),)),
    )


def anonymous(person: PersonFact, *, alias: str = "Witness A") -> PersonFact:
    """Return the person under an anonymity order."""
    return replace(person, needs=frozenset({Need.ANONYMITY_ORDER}), aliases=(alias,) if alias else ())
