"""Say in words what is wrong with an installation, and what to do about it."""

import os
import shutil
import stat
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from unbroken.engines.vault import VaultError
from unbroken.service.errors import InstallationError
from unbroken.service.settings import Settings, variable_of

LEAST_FREE_GIB = 5
OLDEST_PENDING_SECONDS = 60
INTERNAL = frozenset({"UNBROKEN_PARENT", "UNBROKEN_READ_DEBUG"})
"""Variables that our own processes give one another."""
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True)
class Finding:
    """One check: its name, whether it is well, and a sentence that says what is wrong and what to do."""

    check: str
    ok: bool
    sentence: str


Check = Callable[[Settings], Finding]


def _well(check: str, sentence: str) -> Finding:
    return Finding(check, ok=True, sentence=sentence)


def _wrong(check: str, sentence: str) -> Finding:
    return Finding(check, ok=False, sentence=sentence)


def check_data_folder(settings: Settings) -> Finding:
    """Check that the data folder can be written and has room."""
    folder = settings.data_folder
    if not folder.is_dir():
        return _wrong(
            "data folder",
            f"The data folder {folder} does not exist. Check --data and UNBROKEN_DATA; if this is to be a new "
            "installation, run `unbroken serve` or `unbroken migrate` once.",
        )
    free_gib = shutil.disk_usage(folder).free / 2**30
    if free_gib < LEAST_FREE_GIB:
        return _wrong(
            "data folder", f"Only {free_gib:.1f} GiB are free. Make room: uploads stop when the disk is full."
        )
    return _well("data folder", f"The data folder has {free_gib:.0f} GiB free.")


def check_secrets(settings: Settings) -> Finding:
    """Check that secrets exist and that only their owner can read them."""
    if not settings.root_key_path.exists():
        return _wrong(
            "secrets",
            "There is no root key yet. Run `unbroken migrate` once; if this was an installation "
            "before, restore the secrets folder first.",
        )
    loose = [path.name for path in sorted(settings.secrets_folder.iterdir()) if _readable_by_others(path)]
    if loose:
        return _wrong("secrets", f"Other users can read these secret files: {', '.join(loose)}. Set their mode to 600.")
    return _well("secrets", "The secrets are readable by their owner only.")


def _readable_by_others(path: Path) -> bool:
    return bool(path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO))


def check_names(_settings: Settings) -> Finding:
    """Check that every variable that looks like a setting is one: a misspelt one is passed over in silence."""
    known = {variable_of(name) for name in Settings.model_fields} | INTERNAL
    strange = sorted(name for name in os.environ if name.startswith("UNBROKEN_") and name not in known)
    if strange:
        return _wrong(
            "settings",
            f"No setting is called {', '.join(strange)}, so it has no effect. Correct the name or remove it.",
        )
    return _well("settings", "Every setting that is given has a name we know.")


def check_root_key(settings: Settings) -> Finding:
    """Check that the root key is the one that sealed the keys in the database."""
    from django.db import connection  # noqa: PLC0415

    from unbroken.service.bootstrap import refuse_wrong_root_key  # noqa: PLC0415

    try:
        refuse_wrong_root_key(settings, connection)
    except (InstallationError, VaultError) as error:
        return _wrong("root key", str(error))
    except Exception as error:
        return _wrong(
            "root key", f"The sealed keys could not be read ({type(error).__name__}). Run `unbroken migrate`."
        )
    finally:
        connection.close()
    return _well("root key", "The root key opens the keys in the database.")


def check_database(_settings: Settings) -> Finding:
    """Check that the database answers."""
    from django.db import connection  # noqa: PLC0415  (Django is set up by the command, not at import)

    try:
        with connection.cursor() as cursor:
            cursor.execute("SHOW server_version")
            version = cursor.fetchone()[0]
    except Exception as error:
        return _wrong(
            "database",
            f"The database does not answer ({type(error).__name__}). Check that it runs and that "
            "DATABASE_URL is right.",
        )
    finally:
        connection.close()
    return _well("database", f"PostgreSQL {version} answers.")


def check_migrations(_settings: Settings) -> Finding:
    """Check that the schema is the one this code needs."""
    from django.db import connection  # noqa: PLC0415
    from django.db.migrations.executor import MigrationExecutor  # noqa: PLC0415

    try:
        executor = MigrationExecutor(connection)
        missing = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
    except Exception as error:
        return _wrong("schema", f"The schema could not be read ({type(error).__name__}). Mend the database first.")
    finally:
        connection.close()
    if missing:
        return _wrong("schema", f"{missing} migrations are missing. Run `unbroken migrate`.")
    return _well("schema", "The schema is up to date.")


def check_ledger_rights(_settings: Settings) -> Finding:
    """Check that the runtime role cannot change or delete ledger rows."""
    from django.db import connection  # noqa: PLC0415

    from unbroken.service.database import APPEND_ONLY  # noqa: PLC0415

    try:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT table_name FROM unnest(%s::text[]) AS table_name WHERE "
                "has_table_privilege(table_name, 'UPDATE, DELETE, TRUNCATE')",
                [list(APPEND_ONLY)],
            )
            open_tables = [row[0] for row in cursor.fetchall()]
    except Exception as error:
        return _wrong(
            "ledger rights",
            f"The rights on the ledger could not be read ({type(error).__name__}). Run `unbroken migrate`.",
        )
    finally:
        connection.close()
    if open_tables:
        return _wrong(
            "ledger rights",
            f"The service may change ledger rows in {', '.join(open_tables)}. Run `unbroken migrate`, "
            "and never run the service as the owner or a superuser.",
        )
    return _well("ledger rights", "The service can add ledger rows, not change or delete them.")


def check_sequencer(_settings: Settings) -> Finding:
    """Check that recorded events do not wait too long for their place in the log."""
    from django.db import connection  # noqa: PLC0415

    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*), min(at) FROM custody_pending")
            waiting, oldest = cursor.fetchone()
    except Exception as error:
        return _wrong("sequencer", f"The waiting events could not be read ({type(error).__name__}).")
    finally:
        connection.close()
    age = (datetime.now(UTC) - oldest).total_seconds() if oldest else 0
    if age > OLDEST_PENDING_SECONDS:
        return _wrong(
            "sequencer",
            f"{waiting} events wait for their place in the log, the oldest for {age:.0f} seconds. "
            "Check that a worker runs and read its log.",
        )
    return _well("sequencer", "Events reach the log without delay.")


def check_guard(settings: Settings) -> Finding:
    """Check that no log knows less than was signed, and that each has its guard file."""
    from django.db import connection  # noqa: PLC0415

    from unbroken.engines.ledger import GuardError, GuardFile  # noqa: PLC0415
    from unbroken.ground.custody.queries import unguarded  # noqa: PLC0415

    try:
        fault = unguarded(GuardFile(settings.guard_folder))
    except GuardError as error:
        fault = str(error)
    except Exception as error:
        fault = f"The logs could not be read ({type(error).__name__}). Run `unbroken migrate`."
    finally:
        connection.close()
    if fault:
        return _wrong("guard", fault)
    return _well("guard", "The database holds everything that was ever signed here.")


def check_blobs(_settings: Settings) -> Finding:
    """Check that the blob store takes, returns and forgets a few bytes."""
    from unbroken.ground.ids import new_id  # noqa: PLC0415
    from unbroken.ground.resources import resources  # noqa: PLC0415

    key, probe = f"doctor/{new_id()}", b"unbroken doctor"
    try:
        store = resources().store
        store.put(key, probe)
        same = b"".join(store.get(key)) == probe
        store.delete(key)
    except Exception as error:
        return _wrong(
            "blob store",
            f"The blob store does not work ({type(error).__name__}: {error}). Check UNBROKEN_BLOBS "
            "and the store itself.",
        )
    if not same:
        return _wrong(
            "blob store",
            "The blob store returned other bytes than it was given. Stop the service and check the store.",
        )
    return _well("blob store", "The blob store keeps and returns bytes.")


def check_address(settings: Settings) -> Finding:
    """Check that an installation people reach over a network uses HTTPS and is not a demonstration."""
    address = urlsplit(settings.address)
    local = address.hostname in LOOPBACK
    if settings.demo and not (local and settings.host in LOOPBACK):
        return _wrong(
            "address",
            "This is a demonstration on a public address. Demonstrations run on loopback only: unset UNBROKEN_DEMO.",
        )
    if not local and address.scheme != "https":
        return _wrong(
            "address",
            "People reach this installation without TLS. Put a TLS proxy in front and set "
            "UNBROKEN_PUBLIC_URL to its https address.",
        )
    return _well("address", f"The address is {settings.address}.")


OUTSIDE: Sequence[Check] = (check_data_folder, check_names, check_secrets, check_address)
"""What can be said without the database."""
CHECKS: Sequence[Check] = (
    *OUTSIDE,
    check_database,
    check_migrations,
    check_root_key,
    check_ledger_rights,
    check_sequencer,
    check_guard,
    check_blobs,
)
READINESS: Sequence[Check] = (check_database, check_migrations, check_sequencer, check_blobs)


def run_checks(settings: Settings, checks: Sequence[Check] = CHECKS) -> list[Finding]:
    """Run the checks in order and return what each found."""
    return [check(settings) for check in checks]
