"""A system reads content for a purpose and a person who may read it; the byte path asks for both again."""

import httpx
import pytest

import factories
from service.api.calling import connect
from service.dataplane.serving import serving
from unbroken.ground.access.roles import Role
from unbroken.ground.access.scopes import Scope
from unbroken.ground.custody.models import Pending
from unbroken.ground.ids import new_id
from unbroken.ground.organisations import systems
from unbroken.ground.organisations.models import System
from unbroken.service.dataplane.app import build
from unbroken.stages.cases import actions as cases


@pytest.fixture
def token(world, moment):
    return connect(world.force, [Scope.CONTENT_READ], now=moment)


def look(world, api, person_id, **changed):
    body = {"purpose": "charging", "person_id": person_id, **changed}
    return api.send("POST", f"/evidence/versions/{world.sealed}/content", body)


def fetch(href: str, token: str, **headers: str) -> httpx.Response:
    from django.conf import settings

    with serving(build(settings.UNBROKEN)) as address, httpx.Client(base_url=address, trust_env=False) as client:
        named = {"Authorization": f"Bearer {token}"} if token else {}
        return client.get(href, headers={**named, **headers})


def test_content_is_read_by_the_system_and_by_no_other_token(world, call, token, moment):
    granted = look(world, call(token), world.officer.person_id)
    assert granted.status_code == 200, granted.content
    told = granted.json()
    answer = fetch(told["href"], token)
    assert (answer.status_code, len(answer.content)) == (200, told["size_bytes"])
    assert fetch(told["href"], token, Range="bytes=0-3").content == answer.content[:4]
    other = connect(world.force, [Scope.CONTENT_READ], now=moment)
    assert fetch(told["href"], other).status_code == 403
    assert fetch(told["href"], "").status_code == 401
    assert Pending.objects.filter(type="evidence:item:viewed", case_id=world.case_id, log_id=world.force).count() == 1


def test_person_who_may_not_read_it_answers_for_nothing(world, call, token, moment):
    api = call(token)
    stranger = factories.make_person(world.force, Role.POL_OIC, now=moment)
    for person_id in (stranger.person_id, world.recipient.person_id, new_id()):
        refused = look(world, api, person_id)
        assert (refused.status_code, list(refused.json()["errors"])) == (422, ["person_id"])
    assert look(world, api, world.officer.person_id, purpose="curiosity").status_code == 422
    assert (
        look(world, call(connect(world.area, [Scope.CONTENT_READ], now=moment)), world.recipient.person_id).status_code
        == 404
    )
    assert not Pending.objects.filter(type="evidence:item:viewed").exists()


def test_access_ends_with_the_person_and_with_the_system(world, call, token, moment):
    colleague = factories.make_person(world.force, Role.POL_FILE, now=moment)
    assigned = cases.assign_person(
        case_id=world.case_id, person_id=colleague.person_id, actor=world.officer, now=moment
    )
    href = look(world, call(token), colleague.person_id).json()["href"]
    assert fetch(href, token).status_code == 200
    cases.end_assignment(assignment_id=assigned, actor=world.officer, now=moment)
    assert fetch(href, token).status_code == 404
    href = look(world, call(token), world.officer.person_id).json()["href"]
    for one in System.objects.filter(scopes=[Scope.CONTENT_READ.value]):
        systems.revoke_system(system_id=one.id, actor=world.admin, now=moment)
    assert fetch(href, token).status_code == 401
