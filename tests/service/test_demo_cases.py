"""The fictional cases keep to the ranges that belong to nobody, and their identifiers are right."""

import re
from datetime import UTC, datetime

import pytest

from unbroken.engines.casefile.facts import CaseFacts, OfficerFact
from unbroken.service.demo.cases import CASES
from unbroken.stages.cases.identifiers import (
    parse_asn,
    parse_driver_number,
    parse_nhs_number,
    parse_offence_code,
    parse_pncid,
    parse_urn,
)

OFFICER = OfficerFact(person="0" * 26, name="Jo Sandford", rank="DC", collar_number="4471")
PARSERS = {"pncid": parse_pncid, "nhs_number": parse_nhs_number, "driver_number": parse_driver_number}


@pytest.fixture(params=CASES)
def facts(request: pytest.FixtureRequest, now: datetime) -> CaseFacts:
    return CASES[request.param](now, OFFICER)


def test_case_has_identifiers_that_the_record_accepts(facts: CaseFacts) -> None:
    assert str(parse_urn(facts.urn)) == facts.urn
    for suspect in facts.suspects:
        parse_asn(suspect.asn)
    for offence in facts.offences:
        parse_offence_code(offence.code)
    for person in facts.people:
        for kind, text in person.identifiers:
            PARSERS[kind](text)


def test_case_names_only_records_that_it_has(facts: CaseFacts) -> None:
    people = {one.id for one in facts.people}
    exhibits = {one.ref for one in facts.exhibits}
    named = {one.person for one in (*facts.suspects, *facts.statements, *facts.prints, *facts.claims)}
    named |= {one for offence in facts.offences for one in (*offence.suspects, *offence.victims)}
    named |= {one.producer for one in facts.exhibits if one.producer}
    assert named <= people
    assert {ref for one in facts.statements for ref in one.exhibits} <= exhibits


def test_case_stays_within_the_ranges_that_belong_to_nobody(facts: CaseFacts) -> None:
    phone = re.compile(r"07700 900\d{3}|01632 960\d{3}")
    for person in facts.people:
        if person.whereabouts is None:
            continue
        assert all(one.postcode.startswith("AA") for one in person.whereabouts.addresses)
        for contact in person.whereabouts.contacts:
            assert phone.fullmatch(contact.value) or contact.value.endswith(".example")


def test_case_ids_are_the_same_each_time() -> None:
    first, second = (
        {key: made(moment, OFFICER).id for key, made in CASES.items()}
        for moment in (datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC))
    )
    assert first == second
    assert len(set(first.values())) == len(CASES)
