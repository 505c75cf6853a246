"""Addresses and contacts: sealed, opened on record, with the key of whoever was given one."""

from dataclasses import replace
from datetime import datetime

import psycopg
import pytest

import factories
from fact_records import HOME, PHONE, join, record, types_of, victim
from unbroken.engines.casefile.people import (
    AddressFact,
    Whereabouts,
)
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.acting import act
from unbroken.ground.custody.events import EventType
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import InvalidInput, NotVisible
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import actions as organisations
from unbroken.ground.organisations.models import KeyPurpose
from unbroken.stages.cases import actions, contactkeys, queries
from unbroken.stages.cases.errors import (
    WhereaboutsDamaged,
    WhereaboutsNotShared,
)
from unbroken.stages.cases.models import Record, WhereaboutsKey


@pytest.fixture
def case_id(cast, now: datetime) -> str:
    return factories.make_case(cast.officer, now=now)


def test_addresses_are_sealed_and_open_only_on_record(cast, case_id: str, database, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,), (PHONE,)))
    record(cast.officer, case_id, carrow, now)
    assert queries.get_facts(cast.officer, case_id, now=now).person(carrow.id).whereabouts is None
    with psycopg.connect(database.owner) as owner:
        held = str(owner.execute("SELECT * FROM cases_record").fetchall())
        held += str(owner.execute("SELECT * FROM cases_recordversion").fetchall())
        held += str(owner.execute("SELECT encode(sealed, 'escape') FROM cases_record").fetchall())
    assert "Larch" not in held
    assert "900123" not in held
    before = types_of(case_id)
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Warn the witness", actor=cast.officer, now=now
    )
    assert opened == {carrow.id: Whereabouts((HOME,), (PHONE,))}
    assert types_of(case_id)[len(before) :] == ["case:whereabouts:opened"]
    facts = queries.get_facts_opened(cast.officer, case_id, purpose="MG9", now=now)
    assert facts.person(carrow.id).whereabouts == Whereabouts((HOME,), (PHONE,))


def test_addresses_do_not_open_without_a_purpose(cast, case_id: str, now: datetime) -> None:
    before = types_of(case_id)
    with pytest.raises(InvalidInput):
        actions.open_whereabouts(case_id=case_id, person_ids=[], purpose=" ", actor=cast.officer, now=now)
    assert types_of(case_id) == before


def test_change_of_a_person_keeps_the_addresses_and_parts_change_alone(cast, case_id: str, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,), (PHONE,)))
    record(cast.officer, case_id, carrow, now)
    record(cast.officer, case_id, replace(carrow, occupation="baker", whereabouts=None), now, 1)
    of_it = {"case_id": case_id, "person_id": carrow.id, "actor": cast.officer, "now": now}
    work = AddressFact("A2", ("2 Mill Lane",), "AA2 2AB")
    assert actions.record_whereabouts_part(**of_it, part=work) == 3
    assert actions.record_whereabouts_part(**of_it, part=work) == 3
    assert actions.record_whereabouts_part(**of_it, part=replace(PHONE, is_safe=False)) == 4
    assert actions.withdraw_whereabouts_part(**of_it, part_id="A1") == 5
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Check", actor=cast.officer, now=now
    )
    assert opened[carrow.id] == Whereabouts((work,), (replace(PHONE, is_safe=False),))
    history = queries.get_history(cast.officer, carrow.id, now=now)
    assert [one.is_whereabouts_changed for one in history] == [True, True, True, False, True]


def test_sealed_addresses_of_one_person_do_not_open_as_those_of_another(cast, case_id: str, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    key = contactkeys.key_for(case_id, cast.officer.organisation_id)
    sealed = bytes(Record.objects.get(pk=carrow.id).sealed)
    assert "Larch" in key.open(carrow.id, sealed).decode()
    for name, box in ((new_id(), sealed), (carrow.id, sealed[:-1]), (carrow.id, b"")):
        with pytest.raises(WhereaboutsDamaged):
            key.open(name, box)


@pytest.fixture
def prosecutor(cast, case_id: str, now: datetime) -> Actor:
    return join(cast, case_id, Role.CPS_PROS, cast.caseworker.organisation_id, now)


@pytest.mark.parametrize("is_address_first", [True, False])
def test_prosecution_that_signed_opens_addresses_with_its_own_key(
    cast, case_id: str, now: datetime, *, is_address_first: bool
) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    if is_address_first:
        record(cast.officer, case_id, carrow, now)
    prosecutor = join(cast, case_id, Role.CPS_PROS, cast.caseworker.organisation_id, now)
    if not is_address_first:
        record(cast.officer, case_id, carrow, now)
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Review", actor=prosecutor, now=now
    )
    assert opened[carrow.id] == Whereabouts((HOME,))
    assert "case:whereabouts:shared" in types_of(case_id)
    shared = Pending.objects.get(case_id=case_id, type="case:whereabouts:shared")
    assert shared.log_id == cast.officer.organisation_id
    with pytest.raises(NotVisible):
        record(prosecutor, case_id, replace(carrow, occupation="x"), now, 1)


def test_prosecution_that_was_never_given_the_key_is_told_so(
    cast, case_id: str, prosecutor: Actor, now: datetime
) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    with act(Actor.system(cast.officer.organisation_id), EventType.WHEREABOUTS_REWRAPPED, now=now):
        WhereaboutsKey.objects.filter(organisation_id=prosecutor.organisation_id).delete()
    with pytest.raises(WhereaboutsNotShared):
        actions.open_whereabouts(case_id=case_id, person_ids=[carrow.id], purpose="Review", actor=prosecutor, now=now)


def test_replaced_organisation_key_still_opens_and_is_wrapped_anew(cast, case_id: str, now: datetime) -> None:
    carrow = victim(whereabouts=Whereabouts((HOME,)))
    record(cast.officer, case_id, carrow, now)
    before = WhereaboutsKey.objects.get(case_id=case_id).wrapped_to
    administrator = factories.make_person(cast.officer.organisation_id, Role.ORG_ADMIN, now=now)
    organisations.rotate_key(KeyPurpose.ENCRYPTION, actor=administrator, now=now)
    assert contactkeys.rewrap_all(now) == 1
    assert contactkeys.rewrap_all(now) == 0
    assert WhereaboutsKey.objects.get(case_id=case_id).wrapped_to != before
    opened = actions.open_whereabouts(
        case_id=case_id, person_ids=[carrow.id], purpose="Check", actor=cast.officer, now=now
    )
    assert opened[carrow.id] == Whereabouts((HOME,))
