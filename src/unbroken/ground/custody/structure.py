"""What the database itself enforces: no change without an event, no event lost, none recorded twice.

Source: ADR 0008.
"""

from collections.abc import Iterable
from typing import Any, Protocol

from django.apps import apps
from django.db.models import Model

FUNCTIONS = """
CREATE OR REPLACE FUNCTION custody_required() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM custody_pending
        WHERE id = current_setting('unbroken.event', true)
        AND transaction = pg_current_xact_id()::text::bigint;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'Table % was changed without a custody event in the same transaction.', TG_TABLE_NAME
            USING ERRCODE = 'UB001', HINT = 'Write through an action: with act(actor, EventType...)';
    END IF;
    RETURN NULL;
END $$;

-- One round trip and one cached plan for an event. False: the case key is not there (any more).
-- NOTIFY makes commits queue up behind each other, so it is sent only when the sequencer is asleep,
-- which it says by letting go of the lock.
CREATE OR REPLACE FUNCTION custody_record(
    event_id text, log text, event_type text, at_utc timestamptz, case_ text, object_ text, commitments_ text,
    links_ text, key_ text, actor_ text, recipient_ text, sealed_ bytea, awake bigint, channel text
) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM custody_casekey WHERE id = key_;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    INSERT INTO custody_disclosure (id, key_id, log_id, actor_id, recipient_id, sealed)
        VALUES (event_id, key_, log, actor_, recipient_, sealed_);
    INSERT INTO custody_pending (id, log_id, type, at, case_id, object_id, commitments, links, transaction)
        VALUES (event_id, log, event_type, at_utc, case_, object_, commitments_, links_, 0);
    PERFORM set_config('unbroken.event', event_id, true);
    IF pg_try_advisory_xact_lock_shared(awake) THEN
        PERFORM pg_notify(channel, '');
    END IF;
    RETURN true;
END $$;

CREATE OR REPLACE FUNCTION custody_pending_arrives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.transaction := pg_current_xact_id()::text::bigint;
    PERFORM 1 FROM custody_entry WHERE id = NEW.id;
    IF FOUND THEN
        RAISE unique_violation USING MESSAGE = 'Event ' || NEW.id || ' is in the log already.';
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION custody_pending_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM gone WHERE NOT EXISTS (SELECT 1 FROM custody_entry WHERE custody_entry.id = gone.id);
    IF FOUND THEN
        RAISE EXCEPTION 'A waiting custody event cannot be deleted before it is in the log.'
            USING ERRCODE = 'UB002';
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION custody_pending_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A custody event cannot be changed.' USING ERRCODE = 'UB002';
END $$;
"""

OWN_TRIGGERS = """
CREATE OR REPLACE TRIGGER custody_arrives BEFORE INSERT ON custody_pending
    FOR EACH ROW EXECUTE FUNCTION custody_pending_arrives();
CREATE OR REPLACE TRIGGER custody_kept AFTER DELETE ON custody_pending
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION custody_pending_kept();
CREATE OR REPLACE TRIGGER custody_fixed BEFORE UPDATE ON custody_pending
    FOR EACH STATEMENT EXECUTE FUNCTION custody_pending_fixed();
DROP TRIGGER IF EXISTS custody_required ON custody_disclosure;
CREATE CONSTRAINT TRIGGER custody_required AFTER UPDATE OR DELETE ON custody_disclosure
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custody_required();
DROP TRIGGER IF EXISTS custody_required ON custody_casekey;
CREATE CONSTRAINT TRIGGER custody_required AFTER UPDATE OR DELETE ON custody_casekey
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custody_required();
"""

GUARD = """
DROP TRIGGER IF EXISTS custody_required ON {table};
CREATE CONSTRAINT TRIGGER custody_required AFTER INSERT OR UPDATE OR DELETE ON {table}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION custody_required();
"""


class Connection(Protocol):
    """A Django connection, or anything else that gives a cursor."""

    def cursor(self) -> Any:
        """Return a cursor."""


def table_of(model: type[Model]) -> str:
    """Return the name of a model's table."""
    return model._meta.db_table  # noqa: SLF001 - Django's documented way


def own_models() -> list[type[Model]]:
    """Return the models of our own apps, the hidden many-to-many ones included."""
    return [
        model
        for config in apps.get_app_configs()
        if config.name.startswith("unbroken.")
        for model in config.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy  # noqa: SLF001 - Django's documented way
    ]


def exemptions() -> dict[str, str]:
    """Return the tables that may change without an event, each with the reason its model gives."""
    reasons = ((table_of(model), getattr(model, "custody_exempt", "")) for model in own_models())
    return {table: reason for table, reason in reasons if reason}


def guarded_tables() -> list[str]:
    """Return the tables that cannot change without a custody event in the same transaction."""
    exempt = exemptions()
    return sorted({table_of(model) for model in own_models()} - exempt.keys())


def install(connection: Connection, tables: Iterable[str] | None = None) -> None:
    """Attach the custody trigger to tables; by default all our own but the exempt ones.

    connection: as the owner of the tables. Run after every migration; safe to run again.
    """
    with connection.cursor() as cursor:
        cursor.execute(FUNCTIONS)
        cursor.execute(OWN_TRIGGERS)
        for table in guarded_tables() if tables is None else tables:
            cursor.execute(GUARD.format(table='"' + table.replace('"', '""') + '"'))


def missing_guards(connection: Connection) -> list[str]:
    """Return the tables that should carry the custody trigger and do not."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE tgname = 'custody_required' AND tgenabled <> 'D'"
        )
        present = {row[0] for row in cursor.fetchall()}
    return [table for table in guarded_tables() if table not in present]
