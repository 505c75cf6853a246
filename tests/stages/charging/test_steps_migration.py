"""Steps that were recorded of a whole case name its defendants after the migration; nothing recorded is lost."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from unbroken.ground.ids import new_id
from unbroken.service.database import with_login

BEFORE = [("charging", "0006_which_opening_was_closed"), ("cases", "0004_record_origin")]
NOW = datetime(2026, 5, 4, 9, tzinfo=UTC)


@pytest.fixture
def empty(database: Any) -> Iterator[None]:
    """A database without tables, to which the connection is turned."""
    superuser, kept = with_login(database.owner, "postgres", ""), dict(connection.settings_dict)
    with psycopg.connect(superuser, autocommit=True) as server:
        server.execute("CREATE DATABASE migrating")
        connection.close()
        connection.settings_dict.update(NAME="migrating", USER="postgres", PASSWORD="")
        yield
        connection.close()
        connection.settings_dict.update(kept)
        server.execute("DROP DATABASE migrating")


def test_step_of_a_case_is_one_of_all_who_were_charged(empty: None):
    MigrationExecutor(connection).migrate(BEFORE)
    apps = MigrationExecutor(connection).loader.project_state(BEFORE).apps
    case_id, first, second = new_id(), new_id(), new_id()
    for person in (first, second):
        # As an ending that was taken back leaves them: charged since then, after everything the court did.
        apps.get_model("charging", "SuspectTrack").objects.create(
            id=new_id(), case_id=case_id, person_id=person, track="CHARGED", since=NOW
        )

    def step(move: str, person_id: str, hour: int, before: str, after: str, **facts: Any) -> None:
        made = {"id": new_id(), "case_id": case_id, "move": move, "person_id": person_id, "before": before}
        at = {"after": after, "on": NOW.date(), "recorded_at": NOW + timedelta(hours=hour)}
        by = {"recorded_by_id": new_id(), "organisation_id": new_id()}
        apps.get_model("charging", "CourtStep").objects.create(**made, **at, **by, **facts)

    step("SEND", "", -3, "FIRST_HEARING", "SENT")
    step("ACQUIT", first, -2, "CHARGED", "NOT_GUILTY", withdrawn_at=NOW)
    step("PREPARE", "", 1, "SENT", "PLEA_HEARING")
    step("ACQUIT", first, 2, "CHARGED", "NOT_GUILTY")
    step("LIST", "", 3, "PLEA_HEARING", "TRIAL")
    MigrationExecutor(connection).migrate([("charging", "0007_steps_of_defendants")])
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT move, array_agg(person_id ORDER BY person_id), min(d.after) FROM charging_stepdefendant d "
            "JOIN charging_courtstep s ON s.id = step_id GROUP BY s.id, move, recorded_at ORDER BY recorded_at"
        )
        found = [(move, set(people), after) for move, people, after in cursor.fetchall()]
    assert found == [
        ("SEND", {first, second}, "SENT"),
        ("ACQUIT", {first}, "NOT_GUILTY"),
        ("PREPARE", {first, second}, "PLEA_HEARING"),
        ("ACQUIT", {first}, "NOT_GUILTY"),
        ("LIST", {second}, "TRIAL"),
    ]
