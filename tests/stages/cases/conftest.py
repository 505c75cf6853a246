"""One setup for success and refusal: two forces, an officer, a colleague, a supervisor, a stranger."""

from dataclasses import dataclass
from datetime import datetime

import pytest

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role


@dataclass(frozen=True)
class Cast:
    officer: Actor
    colleague: Actor
    supervisor: Actor
    other_supervisor: Actor
    auditor: Actor
    stranger: Actor
    caseworker: Actor


@pytest.fixture
def cast(database: object, now: datetime) -> Cast:
    import factories

    factories.forget_caches()
    force = factories.make_organisation(now=now)
    other = factories.make_organisation(now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    unit, other_unit = factories.make_unit(force, now=now), factories.make_unit(force, now=now)
    return Cast(
        officer=factories.make_person(force, Role.POL_OIC, unit_id=unit, now=now),
        colleague=factories.make_person(force, Role.POL_FILE, unit_id=unit, now=now),
        supervisor=factories.make_person(force, Role.POL_SUP, unit_id=unit, now=now),
        other_supervisor=factories.make_person(force, Role.POL_SUP, unit_id=other_unit, now=now),
        auditor=factories.make_person(force, Role.AUD, now=now),
        stranger=factories.make_person(other, Role.POL_OIC, now=now),
        caseworker=factories.make_person(area, Role.CPS_OD, now=now),
    )
