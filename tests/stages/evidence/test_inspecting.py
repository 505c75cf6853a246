"""An inspector reads what the prosecution holds, with its key, on the record of both, and changes nothing."""

from dataclasses import dataclass
from datetime import datetime

import pytest

import factories
from unbroken.engines.casefile.material import Sensitivity, UnusedFact
from unbroken.ground.access.actions import READS, Action
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.access.rules import RULES
from unbroken.ground.custody.models import Pending
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.evidence import actions, queries


@dataclass(frozen=True)
class Scene:
    """held: a version that the prosecution signed for; kept: one that police did not send."""

    officer: Actor
    prosecutor: Actor
    inspector: Actor
    case_id: str
    held: str
    kept: str
    content: bytes


@pytest.fixture
def scene(database, now: datetime):
    factories.forget_caches()
    officer = factories.make_person(factories.make_organisation(now=now), Role.POL_OIC, now=now)
    area = factories.make_organisation(OrganisationKind.CPS, now=now)
    prosecutor = factories.make_person(area, Role.CPS_PROS, now=now)
    inspectorate = factories.make_organisation(OrganisationKind.INSP, now=now)
    inspector = factories.make_person(inspectorate, Role.INSP, now=now)
    case_id, content = factories.make_case(officer, now=now), factories.recording()
    held = factories.make_sealed_item(officer, case_id, now=now, exhibit_ref="JS/1", content=content)
    kept = factories.make_sealed_item(officer, case_id, now=now, exhibit_ref="JS/2")
    factories.receive(prosecutor, factories.send(officer, case_id, [held], prosecutor, now=now), now=now)
    yield Scene(officer, prosecutor, inspector, case_id, held, kept, content)
    factories.forget_caches()


def test_inspector_opens_what_the_prosecution_signed_for_on_the_record_of_both(scene: Scene, now: datetime) -> None:
    grant = actions.open_item(version_id=scene.held, purpose="quality", actor=scene.inspector, now=now)
    queries.require_reading(scene.inspector, scene.held)
    assert b"".join(queries.open_for(scene.inspector, grant.version.id).open_all()) == scene.content
    looks = Pending.objects.filter(type="evidence:item:viewed")
    assert set(looks.values_list("log_id", flat=True)) == {
        scene.inspector.organisation_id,
        scene.prosecutor.organisation_id,
    }


def test_inspector_sees_nothing_that_police_did_not_send(scene: Scene, now: datetime) -> None:
    assert [one.exhibit_ref for one in queries.list_items(scene.inspector, scene.case_id)] == ["JS/1"]
    with pytest.raises(NotVisible):
        actions.open_item(version_id=scene.kept, purpose="quality", actor=scene.inspector, now=now)
    with pytest.raises(NotVisible):
        queries.require_reading(scene.inspector, scene.kept)


def test_inspector_is_not_shown_sensitive_material(scene: Scene, now: datetime) -> None:
    item = queries.get_item_of_version(scene.officer, scene.held).id
    secret = UnusedFact(new_id(), None, "A source", sensitivity=Sensitivity.SENSITIVE, item=item)
    cases.record_fact(case_id=scene.case_id, record=secret, expected_version=None, actor=scene.officer, now=now)
    assert queries.list_items(scene.inspector, scene.case_id) == []
    with pytest.raises(NotVisible):
        queries.require_reading(scene.inspector, scene.held)


def test_somebody_else_without_a_key_reads_nothing_with_the_prosecution_s(scene: Scene) -> None:
    assert queries.keyholders(scene.inspector, [scene.held, scene.kept]) == {
        scene.held: scene.prosecutor.organisation_id
    }
    stranger = Actor(scene.inspector.person_id, scene.inspector.organisation_id, frozenset({Role.AUD}))
    assert queries.keyholders(stranger, [scene.held]) == {}


def test_rules_let_an_inspector_change_nothing() -> None:
    allowed = {action for rule in RULES if Role.INSP in rule.roles for action in rule.actions}
    assert allowed - READS == {Action.REPORT_BREACH}
