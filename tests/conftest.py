"""Fixtures shared by all tests: a real embedded PostgreSQL, a local blob store, a frozen instant."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

LONGEST = (
    "tests/e2e/",
    "tests/service/drill/",
    "tests/service/operations/test_random_kills.py",
    "tests/service/demo/",
    "tests/service/operations/",
    "tests/service/installation/",
)

_data = Path(tempfile.mkdtemp(prefix="unbroken-test-"))
_data.chmod(0o755)
os.environ["UNBROKEN_DATA"] = str(_data)
os.environ.pop("DATABASE_URL", None)
os.environ.pop("UNBROKEN_BLOBS", None)
os.environ["UNBROKEN_RUNTIME_DATABASE_URL"] = "postgresql:///unbroken?host=/nonexistent"
os.environ["UNBROKEN_EMAIL"] = "file"
os.environ["DJANGO_SETTINGS_MODULE"] = "unbroken.service.django_settings"


hypothesis.settings.register_profile("unbroken", parent=hypothesis.settings(), deadline=None)  # no test is timed
hypothesis.settings.load_profile("unbroken")


def pytest_configure(config: pytest.Config) -> None:
    if getattr(config.option, "numprocesses", None):
        # The workers must not inherit it: they would read this process's settings before they make their own.
        os.environ.pop("DJANGO_SETTINGS_MODULE")
        return
    import django

    django.setup()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Begin with what takes longest; the order within is random, and the same for all workers."""
    yield
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    place = item.path.relative_to(ROOT).as_posix()
    return next((rank for rank, start in enumerate(LONGEST) if place.startswith(start)), len(LONGEST))


def pytest_sessionfinish() -> None:
    shutil.rmtree(_data, ignore_errors=True)


EMPTY = """
DO $$
DECLARE
    name text;
    is_filled boolean;
BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN
        SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'
        AND tablename NOT IN ('django_migrations', 'django_content_type', 'auth_permission')
    LOOP
        EXECUTE 'SELECT EXISTS (SELECT 1 FROM ' || name || ')' INTO is_filled;
        IF is_filled THEN
            EXECUTE 'DELETE FROM ' || name;
        END IF;
    END LOOP;
    PERFORM setval(format('%I.%I', schemaname, sequencename)::regclass, start_value, false)
        FROM pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL;
END $$
"""
"""Empty the tables that hold something, whatever refers to whatever. TRUNCATE of all of them takes ten times longer."""


@pytest.fixture
def now() -> datetime:
    """A fixed instant: Monday 4 May 2026, 09:30 in London."""
    return datetime(2026, 5, 4, 8, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of outside vectors; absent in a bare clone."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with the outside test vectors is not here")
    return SHARED


@pytest.fixture(scope="session")
def database_urls(django_db_blocker: pytest.FixtureRequest) -> Iterator["Urls"]:  # noqa: F821
    """A migrated embedded PostgreSQL of this test process; .owner and .runtime connection URLs."""
    from django.conf import settings as django_settings
    from django.db import connections

    from cluster import copy_cluster
    from unbroken.service import bootstrap

    settings = django_settings.UNBROKEN
    copy_cluster(settings.data_folder)
    with django_db_blocker.unblock(), bootstrap.database(settings) as urls:
        os.environ["UNBROKEN_RUNTIME_DATABASE_URL"] = urls.runtime
        bootstrap.connect_as(urls.runtime)
        bootstrap.migrate(settings, urls)
        yield urls
        connections.close_all()


@pytest.fixture
def database(database_urls: "Urls", django_db_blocker: pytest.FixtureRequest) -> Iterator["Urls"]:  # noqa: F821
    """The database, emptied after the test. The test runs as the runtime role and really commits."""
    import psycopg
    from django.db import connections

    with django_db_blocker.unblock():
        yield database_urls
        connections["default"].close()
    with psycopg.connect(_superuser(database_urls)) as superuser:
        superuser.execute(EMPTY)
    shutil.rmtree(_data / "guard", ignore_errors=True)


def _superuser(urls: "Urls") -> str:  # noqa: F821
    """The embedded server's own superuser: rows of the custody record can be removed by nobody else."""
    from unbroken.service.database import with_login

    return with_login(urls.owner, "postgres", "")
