"""The redaction engine's case follows from the facts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

import factories
from unbroken.engines.casefile.facts import CaseFacts
from unbroken.engines.casefile.people import (
    AddressFact,
    AddressUse,
    CaseRole,
    ContactFact,
    ContactKind,
    Need,
    PersonFact,
    Whereabouts,
)
from unbroken.engines.redaction.case import Address, AddressKind
from unbroken.engines.redaction.vocabulary import Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions, queries
from unbroken.stages.cases.redaction import case_of

AT = datetime(2026, 5, 4, 8, 30, tzinfo=UTC)


def person(*roles: CaseRole, **more: object) -> PersonFact:
    return PersonFact(new_id(), frozenset(roles), "Carrow", ("Leah",), **more)


@pytest.mark.parametrize(
    ("roles", "needs", "expected"),
    [
        ({CaseRole.VICTIM, CaseRole.WITNESS}, set(), Role.VIC),
        ({CaseRole.VICTIM}, {Need.SEXUAL_OFFENCE, Need.CHILD}, Role.VIC_SO),
        ({CaseRole.VICTIM}, {Need.CHILD}, Role.VIC_CH),
        ({CaseRole.WITNESS}, {Need.INTIMIDATED}, Role.WIT_INT),
        ({CaseRole.WITNESS}, {Need.ANONYMITY_ORDER, Need.CHILD}, Role.WIT_ANON),
        ({CaseRole.WITNESS}, {Need.CHILD}, Role.WIT_CH),
        ({CaseRole.WITNESS}, set(), Role.WIT),
        ({CaseRole.OFFICER, CaseRole.WITNESS}, set(), Role.OFFICER),
        ({CaseRole.EXPERT, CaseRole.WITNESS}, set(), Role.EXPERT),
        ({CaseRole.APPROPRIATE_ADULT}, set(), Role.AA),
        ({CaseRole.INTERPRETER}, set(), Role.INTERP),
        ({CaseRole.PARENT}, set(), Role.FAMILY),
        ({CaseRole.OTHER}, set(), Role.THIRD),
        ({CaseRole.SUSPECT}, set(), Role.DEF),
    ],
)
def test_role_follows_from_what_the_person_is_and_needs(roles, needs, expected: Role) -> None:
    one = person(*roles, needs=frozenset(needs))
    assert case_of(CaseFacts("C", "18ZA0000126", AT, people=(one,))).people[0].role is expected


def test_of_several_accused_only_the_client_is_the_defendant() -> None:
    one, other = person(CaseRole.SUSPECT), person(CaseRole.DEFENDANT)
    facts = CaseFacts("C", "18ZA0000126", AT, people=(one, other))
    assert [each.role for each in case_of(facts, other.id).people] == [Role.CODEF, Role.DEF]
    assert [each.role for each in case_of(facts).people] == [Role.CODEF, Role.CODEF]


def test_everything_that_leads_to_a_person_goes_along() -> None:
    there = Whereabouts(
        (AddressFact("A", ("The Old Rectory",), "AA1 1AB", AddressUse.REFUGE, is_protected=True),),
        (ContactFact("1", ContactKind.MOBILE, "07700 900123"), ContactFact("2", ContactKind.EMAIL, "a@b.example")),
    )
    one = person(
        CaseRole.VICTIM,
        born_on=date(2009, 1, 1),
        identifiers=(("asn", "26/18ZA/01/990101G"), ("nhs_number", "9990001006")),
        vehicles=("KH01 RTD",),
        whereabouts=there,
    )
    made = case_of(CaseFacts("C", "18ZA0000126", AT, people=(one,))).people[0]
    assert made.addresses == (Address(("The Old Rectory",), "AA1 1AB", AddressKind.REFUGE, protected=True),)
    assert (made.phones, made.emails) == (("07700 900123",), ("a@b.example",))
    assert (made.identifiers.nhs, made.identifiers.vrm) == ("9990001006", ("KH01 RTD",))
    assert made.identifiers.others == (("asn", "26/18ZA/01/990101G"),)
    assert made.flags == {"refuge", "under 18"}
    grown = replace(one, born_on=date(2008, 5, 4))
    assert "under 18" not in case_of(CaseFacts("C", "18ZA0000126", AT, people=(grown,))).people[0].flags


def test_making_the_redaction_case_is_a_recorded_look(cast, now: datetime) -> None:
    case_id = factories.make_case(cast.officer, now=now)
    one = person(CaseRole.WITNESS, whereabouts=Whereabouts((AddressFact("A", ("1 Mill Lane",)),)))
    actions.record_fact(case_id=case_id, record=one, expected_version=None, actor=cast.officer, now=now)
    case = queries.redaction_case(cast.officer, case_id, purpose="Redaction for the court", now=now)
    assert [each.addresses[0].lines for each in case.people if each.addresses] == [("1 Mill Lane",)]
    assert Pending.objects.filter(type="case:whereabouts:opened", case_id=case_id).count() == 1
    with pytest.raises(NotVisible):
        queries.redaction_case(cast.stranger, case_id, purpose="x", now=now)
