"""One setup for success and refusal: a case with two sealed items, its officer, the recipient, and those outside."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import psycopg
import pytest

from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role


@dataclass(frozen=True)
class Scene:
    officer: Actor
    supervisor: Actor
    colleague: Actor
    recipient: Actor
    other_caseworker: Actor
    manager: Actor
    auditor: Actor
    stranger: Actor
    case_id: str
    versions: tuple[str, str]


@pytest.fixture
def scene(database: object, now: datetime) -> Scene:
    import factories

    factories.forget_caches()
    force = factories.make_organisation(now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    other = factories.make_organisation(now=now)
    unit = factories.make_unit(force, now=now)
    officer = factories.make_person(force, Role.POL_OIC, unit_id=unit, now=now)
    case_id = factories.make_case(officer, now=now)
    return Scene(
        officer=officer,
        supervisor=factories.make_person(force, Role.POL_SUP, unit_id=unit, now=now),
        colleague=factories.make_person(force, Role.POL_FILE, now=now),
        recipient=factories.make_person(area, Role.CPS_PLO, now=now),
        other_caseworker=factories.make_person(area, Role.CPS_PLO, now=now),
        manager=factories.make_person(area, Role.CPS_LM, now=now),
        auditor=factories.make_person(area, Role.AUD, now=now),
        stranger=factories.make_person(other, Role.POL_OIC, now=now),
        case_id=case_id,
        versions=(
            factories.make_sealed_item(officer, case_id, now=now, title="Interview of A"),
            factories.make_sealed_item(officer, case_id, now=now, title="Interview of B"),
        ),
    )


@pytest.fixture
def handover_events(database: object) -> Callable[[str], list[tuple[str, str]]]:
    """Return the events of a hand-over: (organisation id, event name), in order."""

    def read(handover_id: str) -> list[tuple[str, str]]:
        with psycopg.connect(database.owner) as owner:
            return owner.execute(
                "SELECT log_id, type FROM custody_pending WHERE object_id = %s ORDER BY seq", (handover_id,)
            ).fetchall()

    return read
