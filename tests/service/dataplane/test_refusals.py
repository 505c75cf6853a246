"""Who may not: forged, expired, replayed and foreign capabilities; refused alike, recorded, nothing leaks."""

import signal
from datetime import UTC, datetime, timedelta

import psutil
import pytest
from django.db import connection

from service.dataplane.serving import Tus, sign_in
from stages.evidence.world import begin, make_item, mp4, seal
from unbroken.ground.access import capability
from unbroken.stages.evidence import actions, grants


def recorded(kind: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM custody_pending WHERE type = %s", [kind])
        return cursor.fetchone()[0]


def flip(token: str, at: int) -> str:
    return token[:at] + ("A" if token[at] != "A" else "B") + token[at + 1 :]


@pytest.mark.parametrize(
    "forge",
    [
        lambda t: "",
        lambda t: flip(t, 5),
        lambda t: flip(t, -3),
        lambda t: t.split(".")[0],
        lambda t: "." + t,
        lambda t: "x" * 9000,
        lambda t: t + "=",
    ],
)
def test_capability_forged_is_refused_and_recorded(tus, forge) -> None:
    client = tus(10)
    client.token = forge(client.token)
    assert client.patch(0, b"0123456789").status_code == 403
    assert recorded("access:refusal:recorded") == 1


def test_capability_expired_is_refused(world, officer) -> None:
    client = Tus(officer, "", 10)
    past = datetime.now(UTC) - timedelta(days=30)
    client.token = grants.issue_upload(begin(world, 10), 10, world.officer, officer.session, past)
    response = client.create()
    assert (response.status_code, response.json()["code"]) == (403, "capability-expired")


def test_capability_of_another_session_is_refused(world, officer, person) -> None:
    thief = person(world.colleague)
    client = officer.tus(begin(world, 10), 10)
    client.create()
    client.person = thief
    assert client.patch(0, b"0123456789").status_code == 403
    client.person = officer
    assert client.offset() == 0


def test_capability_in_a_second_session_of_the_same_person_is_refused(world, officer) -> None:
    client = officer.tus(begin(world, 10), 10)
    client.create()
    officer.session = sign_in(world.officer)
    assert client.head().status_code == 403


def test_capability_for_another_version_is_refused(world, officer) -> None:
    mine = officer.tus(begin(world, 10), 10)
    mine.create()
    other = officer.tus(begin(world, 10, make_item(world, "JS/2")), 10)
    other.url = mine.url
    assert other.patch(0, b"0123456789").status_code == 403


def test_capability_to_view_does_not_upload(world, officer) -> None:
    version_id = begin(world, 10)
    token = capability.issue(
        "view",
        {
            "version": version_id,
            "size": 10,
            "person": world.officer.person_id,
            "organisation": world.officer.organisation_id,
            "session": capability.hash_session(officer.session),
        },
        grants.key(),
        datetime.now(UTC),
        60,
    )
    assert Tus(officer, token, 10).create().status_code == 403


def test_request_without_a_session_is_401(tus) -> None:
    client = tus(10)
    client.person.session = ""
    response = client.head()
    assert response.status_code == 401
    client.person.session = "neverexisted0000000000000000abcd"
    assert client.patch(0, b"0123456789").json()["code"] == "sign-in-needed"


def test_request_after_the_role_ended_is_401(world, tus) -> None:
    from unbroken.ground.access.actor import Actor
    from unbroken.ground.organisations.actions import end_role
    from unbroken.ground.organisations.models import Membership

    client = tus(10)
    membership = Membership.objects.get(person_id=world.officer.person_id)
    end_role(membership.pk, actor=Actor.system(world.officer.organisation_id), now=datetime.now(UTC))
    assert client.patch(0, b"0123456789").status_code == 401


def test_problems_are_problem_json_with_a_sentence(tus) -> None:
    response = tus(10).patch(3, b"")
    assert response.headers["Content-Type"] == "application/problem+json"
    assert set(response.json()) == {"type", "title", "status", "detail", "code"}


def test_begin_upload_by_an_outsider_is_not_visible(world) -> None:
    from unbroken.ground.errors import NotVisible
    from unbroken.ground.ids import new_id

    item_id = make_item(world)
    for actor in (world.colleague, world.stranger, world.prosecutor):
        with pytest.raises(NotVisible):
            actions.begin_upload(
                version_id=new_id(),
                item_id=item_id,
                name="a",
                size_bytes=1,
                last_modified="",
                actor=actor,
                now=world.now,
            )
        with pytest.raises(NotVisible):
            make_item(world, "JS/9", actor)


def test_database_error_is_500_and_names_no_table(tus, database) -> None:
    import psycopg

    client = tus(10)
    with psycopg.connect(database.owner, autocommit=True) as owner:
        owner.execute("ALTER TABLE evidence_upload RENAME TO evidence_upload_away")
        try:
            response = client.patch(0, b"0123456789")
        finally:
            owner.execute("ALTER TABLE evidence_upload_away RENAME TO evidence_upload")
    assert response.status_code == 500
    assert "evidence_upload" not in response.text


def test_database_gone_is_503_and_the_upload_goes_on_when_it_is_back(tus, database) -> None:
    from django.conf import settings
    from django.db import connections

    client = tus(300_000)
    content = mp4(300_000)
    [pid_file] = settings.UNBROKEN.data_folder.rglob("postmaster.pid")
    server = psutil.Process(int(pid_file.read_text().split()[0]))
    server.send_signal(signal.SIGQUIT)  # what PostgreSQL calls an immediate shutdown: as after a crash
    server.wait(120)
    try:
        answers = [client.patch(0, content) for _ in range(2)]
    finally:
        connections.close_all()
        database.tend()
    for response in answers:
        assert response.status_code == 503
        assert int(response.headers["Retry-After"]) > 0
        assert "postgres" not in response.text.lower()
    assert client.offset() == 0
    assert client.patch(0, content).headers["Upload-Offset"] == "300000"


def test_store_gone_is_503_and_nothing_is_acknowledged(tus) -> None:
    from unbroken.ground.resources import resources

    client = tus(300_000)
    root = resources().store._folder.root
    away = root.with_name("blobs-away")
    root.rename(away)
    try:
        response = client.patch(0, mp4(300_000))
    finally:
        away.rename(root)
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert client.offset() == 0
    assert client.patch(0, mp4(300_000)).headers["Upload-Offset"] == "300000"


def test_view_of_a_version_by_an_outsider_is_refused(world, person) -> None:
    from unbroken.ground.errors import NotVisible

    version_id = seal(world, mp4(1000))
    for actor in (world.colleague, world.stranger, world.prosecutor):
        with pytest.raises(NotVisible):
            actions.open_item(version_id=version_id, purpose="review", actor=actor, now=world.now, session_key="x")
