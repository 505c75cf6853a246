"""A legal adviser or clerk of a court that signed for material records what the court did, and reads no more."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.cache import cache

import factories
from stages.charging.scene import Scene, set_scene
from stages.charging.test_codefendants import charge_second
from stages.charging.test_pages import client_of, landed, text_of
from unbroken.engines.casefile.people import CaseRole, PersonFact
from unbroken.engines.clocks.counting import local_day
from unbroken.ground.access.actor import Actor
from unbroken.ground.access.roles import OrganisationKind, Role
from unbroken.ground.errors import NotVisible
from unbroken.ground.ids import new_id
from unbroken.stages.cases import actions as cases
from unbroken.stages.charging import queries
from unbroken.stages.charging.models import CourtStep


@pytest.fixture
def present(database: object) -> Any:
    """Two charged defendants and a suspect who is not, at this very moment, because pages read the time of day."""
    cache.clear()
    scene, second = charge_second(set_scene(datetime.now(UTC) - timedelta(seconds=5)))
    uncharged = PersonFact(new_id(), frozenset({CaseRole.SUSPECT}), "Moss", ("Ines",))
    cases.record_fact(
        case_id=scene.case_id, record=uncharged, expected_version=None, actor=scene.officer, now=scene.now
    )
    yield scene, second, uncharged.id
    cache.clear()


def at_court(scene: Scene, role: Role) -> Actor:
    court = factories.make_organisation(OrganisationKind.CRT, now=scene.now)
    actor = factories.make_person(court, role, now=scene.now)
    cases.join_organisation(
        case_id=scene.case_id, organisation_id=court, person_id=actor.person_id, actor=actor, now=scene.now
    )
    return actor


@pytest.mark.parametrize("role", [Role.CRT_LA, Role.CRT_CLK])
def test_court_records_what_it_did_and_takes_it_back(present, role: Role):
    scene, second, _ = present
    clerk, path = client_of(at_court(scene, role)), f"/charging/court/{scene.case_id}/"
    of_case = text_of(clerk.get(f"/cases/{scene.case_id}/"))
    assert "Where this case is: Charged Record what the court did Needed now The first hearing" in of_case
    assert "Milestone First hearing next" in of_case
    form = {"move": "CONVICT", "people": [second], "on": str(local_day(scene.now)), "step_id": new_id()}
    assert landed(clerk.post(path, form)).endswith(f"#step-{form['step_id']}")
    assert "Karl DENT: plea or finding of guilt" in text_of(clerk.get(path))
    back = f"/charging/court/steps/{form['step_id']}/withdraw/"
    assert landed(clerk.post(back, {"reason": "It was the other."})).endswith(f"#step-{form['step_id']}")
    assert CourtStep.objects.get().withdrawn_reason == "It was the other."


def test_court_is_told_of_nobody_who_is_not_charged_and_reads_no_clocks(present):
    scene, _, uncharged = present
    actor = at_court(scene, Role.CRT_CLK)
    clerk, path = client_of(actor), f"/charging/court/{scene.case_id}/"
    assert "Ines" not in text_of(clerk.get(path))
    assert "Investigat" not in text_of(clerk.get(f"/cases/{scene.case_id}/")).title().partition("Shared With")[0]
    form = {"move": "SEND", "people": [uncharged], "on": str(local_day(scene.now)), "step_id": new_id()}
    assert clerk.post(path, form).status_code == clerk.post(path, form | {"people": [new_id()]}).status_code == 404
    assert clerk.get(f"/charging/clocks/{scene.case_id}/").status_code == 404
    with pytest.raises(NotVisible):
        queries.get_clocks(actor, scene.case_id, now=scene.now)
    assert not CourtStep.objects.exists()


@pytest.mark.parametrize("role", [Role.CRT_LIST, Role.CRT_ADM, Role.JUDGE])
def test_others_at_court_and_those_not_assigned_record_nothing(present, role: Role):
    scene, _, _ = present
    path = f"/charging/court/{scene.case_id}/"
    clerk = at_court(scene, Role.CRT_CLK)
    colleague = factories.make_person(clerk.organisation_id, Role.CRT_CLK, now=scene.now)
    for actor in (at_court(scene, role), colleague, replace(colleague, roles=frozenset({role}))):
        assert client_of(actor).get(path).status_code == 404
    assert "Record what the court did" not in text_of(client_of(at_court(scene, role)).get(f"/cases/{scene.case_id}/"))
