"""A victim with an address, and short ways to record facts, for tests of the case file."""

from dataclasses import replace
from datetime import datetime

import factories
from unbroken.engines.casefile.people import (
    AddressFact,
    CaseRole,
    ContactFact,
    ContactKind,
    PersonFact,
)
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import Role
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions

HOME = AddressFact("A1", ("14 Larch Close", "Harrowmoor"), "AA1 1AB", is_protected=True, is_safe=False)
PHONE = ContactFact("C1", ContactKind.MOBILE, "07700 900123")


def victim(**changes: object) -> PersonFact:
    made = PersonFact(new_id(), frozenset({CaseRole.VICTIM, CaseRole.WITNESS}), "Carrow", ("Leah", "Anne"))
    return replace(made, **changes)


def record(actor: Actor, case_id: str, fact: object, now: datetime, expected: int | None = None, kind: str = "") -> int:
    return actions.record_fact(case_id=case_id, record=fact, expected_version=expected, actor=actor, now=now, kind=kind)


def types_of(case_id: str) -> list[str]:
    return list(Pending.objects.filter(case_id=case_id).order_by("seq").values_list("type", flat=True))


def join(cast, case_id: str, role: Role, organisation_id: str, now: datetime) -> Actor:
    """Hand an item over and sign for it, so that the organisation holds the case."""
    actor = factories.make_person(organisation_id, role, now=now)
    version = factories.make_sealed_item(cast.officer, case_id, now=now)
    factories.receive(actor, factories.send(cast.officer, case_id, [version], actor, now=now), now=now)
    return actor
