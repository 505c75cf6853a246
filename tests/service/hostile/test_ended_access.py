"""A session or an access that ended gives nothing more on the byte path, whatever capability is still in hand."""

from datetime import UTC, datetime, timedelta
from importlib import import_module

import pytest
from django.conf import settings

from service.dataplane.test_refusals import recorded
from stages.evidence.world import begin, make_item, mp4, seal
from unbroken.ground.organisations.models import Person
from unbroken.service.identity import session as sessions
from unbroken.stages.cases import actions as cases
from unbroken.stages.cases.models import Assignment
from unbroken.stages.evidence import actions


def store(key: str):
    return import_module(settings.SESSION_ENGINE).SessionStore(key)


def change(key: str, **values: object) -> None:
    session = store(key)
    session.update(values)
    session.save()


def sign_out(who) -> None:
    store(who.session).delete()


def go_idle(who) -> None:
    past = datetime.now(UTC) - timedelta(minutes=settings.UNBROKEN.idle_minutes, seconds=5)
    change(who.session, **{sessions.SEEN_AT: past.timestamp()})


def change_password(who) -> None:
    person = Person.objects.get(pk=who.actor.person_id)
    from unbroken.ground.organisations.actions import set_password

    set_password(person, "a-new-long-password-91", actor=who.actor, now=datetime.now(UTC))


def suspend_demo(who) -> None:
    change(who.session, **{sessions.IS_DEMO: True})


@pytest.fixture
def watching(world, officer):
    """A function that reads the officer's open item, as a player does again and again."""
    version_id = seal(world, mp4(200_000))
    grant = actions.open_item(
        version_id=version_id, purpose="review", actor=world.officer, now=datetime.now(UTC), session_key=officer.session
    )

    def read(token: str = grant.token, session: str = ""):
        cookie = {"Cookie": f"{settings.SESSION_COOKIE_NAME}={session or officer.session}"}
        path = f"/bytes/versions/{version_id}"
        return officer.http.get(path, params={"grant": token}, headers={**cookie, "Range": "bytes=0-9"})

    assert read().status_code == 206
    return read


@pytest.mark.parametrize("end", [sign_out, go_idle, change_password, suspend_demo])
def test_session_that_ended_reads_and_writes_nothing(world, officer, watching, end) -> None:
    upload = officer.tus(begin(world, 10, make_item(world, "JS/2")), 10)
    assert upload.create().status_code == 201
    end(officer)
    assert watching().status_code == 401
    assert upload.patch(0, b"0123456789").status_code == 401
    assert officer.http.get("/bytes/live", headers=officer.cookies).status_code == 401


def test_assignment_ended_stops_reading_and_uploading_at_once(world, officer, watching) -> None:
    upload = officer.tus(begin(world, 10, make_item(world, "JS/2")), 10)
    upload.create()
    now = datetime.now(UTC)
    cases.assign_person(case_id=world.case_id, person_id=world.colleague.person_id, actor=world.officer, now=now)
    assignment = Assignment.objects.get(case_id=world.case_id, person_id=officer.actor.person_id)
    cases.end_assignment(assignment_id=assignment.pk, actor=world.officer, now=now)
    assert watching().status_code == 404
    assert upload.patch(0, b"0123456789").status_code == 404
    assert recorded("access:refusal:recorded") == 2


def test_playing_keeps_the_session_in_use(officer, watching) -> None:
    earlier = datetime.now(UTC) - timedelta(minutes=5)
    change(officer.session, **{sessions.SEEN_AT: earlier.timestamp()})
    assert watching().status_code == 206
    assert store(officer.session)[sessions.SEEN_AT] > earlier.timestamp() + 200


@pytest.mark.parametrize("key", ['"\\000"', "x" * 9000, "a b", '"a\\"b"', "'; DROP TABLE x--"])
def test_session_cookie_that_cannot_be_one_is_401(watching, key) -> None:
    assert watching(session=key).status_code == 401


@pytest.mark.parametrize("token", ["\x00", "é.é", "a" * 6000, "..", "=.=", "%00", "A" * 50 + "." + "B" * 43])
def test_grant_that_cannot_be_one_is_refused(watching, token) -> None:
    assert watching(token).status_code == 403


@pytest.mark.parametrize("version_id", ["%00", "..%2f..%2fetc", "x" * 3000, "%ff", "1%27%20OR%201=1"])
def test_version_id_that_cannot_be_one_is_refused(officer, watching, version_id) -> None:
    answer = officer.http.get(f"/bytes/versions/{version_id}?grant=x", headers=officer.cookies)
    assert answer.status_code in {403, 404}
