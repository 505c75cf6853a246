"""What the database refuses, tried with raw SQL as the runtime role."""

import psycopg
import pytest

from unbroken.ground.custody import structure
from unbroken.ground.custody.acting import act, record_look
from unbroken.ground.custody.events import EventType

WITHOUT_EVENT = "UB001"


@pytest.fixture
def table(database):
    """A business table of this test, guarded as every other."""
    with psycopg.connect(database.owner) as owner:
        owner.execute("CREATE TABLE business_probe (id int PRIMARY KEY, note text)")
        owner.execute("GRANT ALL ON business_probe TO unbroken_app")
        structure.install(owner, ["business_probe"])
    yield "business_probe"
    with psycopg.connect(database.owner) as owner:
        owner.execute("DROP TABLE business_probe")


def test_raw_write_without_event_fails_at_commit(table, connect):
    with connect() as raw:
        raw.execute("BEGIN")
        raw.execute("INSERT INTO business_probe VALUES (1, 'x')")
        with pytest.raises(psycopg.Error) as refusal:
            raw.execute("COMMIT")
        assert refusal.value.sqlstate == WITHOUT_EVENT
        assert raw.execute("SELECT count(*) FROM business_probe").fetchone() == (0,)


@pytest.mark.parametrize("statement", ["UPDATE business_probe SET note = 'y'", "DELETE FROM business_probe"])
def test_raw_change_without_event_fails(table, connect, actor, now, statement):
    from django.db import connection

    with act(actor, EventType.CASE_REGISTERED, now=now), connection.cursor() as cursor:
        cursor.execute("INSERT INTO business_probe VALUES (1, 'x')")
    with connect() as raw:
        with pytest.raises(psycopg.Error) as refusal:
            raw.execute(statement)
        assert refusal.value.sqlstate == WITHOUT_EVENT
        assert raw.execute("SELECT note FROM business_probe").fetchall() == [("x",)]


def test_raw_write_that_names_an_older_event_fails(table, connect, actor, now):
    event_id = record_look(actor, EventType.ITEM_VIEWED, now=now)
    with connect() as raw:
        raw.execute("SELECT set_config('unbroken.event', %s, false)", [event_id])
        with pytest.raises(psycopg.Error) as refusal:
            raw.execute("INSERT INTO business_probe VALUES (1, 'x')")
        assert refusal.value.sqlstate == WITHOUT_EVENT


def test_runtime_role_cannot_switch_the_guard_off(table, connect):
    with connect() as raw:
        for statement in (
            "ALTER TABLE business_probe DISABLE TRIGGER ALL",
            "SET session_replication_role = replica",
            "DROP TRIGGER custody_required ON business_probe",
            "TRUNCATE custody_entry",
        ):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                raw.execute(statement)


@pytest.mark.parametrize("name", ["custody_entry", "custody_tile", "custody_checkpoint", "custody_cosignature"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET log_id = 'x'", "DELETE FROM {}"])
def test_runtime_role_cannot_change_the_log(connect, name, statement):
    with connect() as raw, pytest.raises(psycopg.errors.InsufficientPrivilege):
        raw.execute(statement.format(name))


@pytest.mark.parametrize("statement", ["UPDATE custody_pending SET log_id = 'x'", "DELETE FROM custody_pending"])
def test_waiting_event_cannot_be_changed_or_deleted(connect, actor, now, statement):
    record_look(actor, EventType.ITEM_VIEWED, now=now)
    with connect() as raw:
        with pytest.raises(psycopg.Error) as refusal:
            raw.execute(statement)
        assert refusal.value.sqlstate == "UB002"
        assert raw.execute("SELECT count(*) FROM custody_pending").fetchone() == (1,)


@pytest.mark.parametrize("name", ["custody_disclosure", "custody_casekey"])
@pytest.mark.parametrize("statement", ["UPDATE {} SET sealed = ''", "DELETE FROM {}"])
def test_values_cannot_be_changed_or_deleted_without_event(connect, actor, now, name, statement):
    record_look(actor, EventType.ITEM_VIEWED, now=now)
    with connect() as raw:
        with pytest.raises(psycopg.Error) as refusal:
            raw.execute(statement.format(name))
        assert refusal.value.sqlstate in {WITHOUT_EVENT, "23503", "23001"}


def test_every_own_table_is_guarded_or_says_why_not(database):
    from django.db import connection

    assert structure.missing_guards(connection) == []
    reasons = structure.exemptions()
    assert all(len(reason) > 10 for reason in reasons.values())
    everything = {structure.table_of(model) for model in structure.own_models()}
    assert everything == set(structure.guarded_tables()) | reasons.keys()
