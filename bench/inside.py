"""A database of its own for a bench, with signed-in people, and rows written behind the actions.

Rows are written with the triggers of the custody record off, because only reading is measured with them.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parent.parent / "tests"


def set_up_django(work: Path, runtime_url: str = "") -> None:
    """Read the settings of an installation in this folder."""
    work.mkdir(parents=True, exist_ok=True)
    work.chmod(0o755)
    os.environ["UNBROKEN_DATA"] = str(work)
    os.environ["UNBROKEN_EMAIL"] = "file"
    os.environ["DJANGO_SETTINGS_MODULE"] = "unbroken.service.django_settings"
    if runtime_url:
        os.environ["UNBROKEN_RUNTIME_DATABASE_URL"] = runtime_url
    sys.path.insert(0, str(TESTS))
    import django

    django.setup()


@contextmanager
def database() -> Iterator[Any]:
    """Start and migrate the embedded PostgreSQL; yields its URLs. The connection is the runtime's."""
    from django.conf import settings
    from django.db import connection

    from unbroken.service import bootstrap

    with bootstrap.database(settings.UNBROKEN) as urls:
        bootstrap.connect_as(urls.runtime)
        bootstrap.migrate(settings.UNBROKEN, urls)
        yield urls
        connection.close()


@contextmanager
def writing(urls: Any) -> Iterator[None]:
    """Write rows behind the actions; statistics are up to date afterwards."""
    from django.db import connection

    from unbroken.service import bootstrap
    from unbroken.service.database import with_login

    connection.close()
    bootstrap.connect_as(with_login(urls.owner, "postgres", ""))
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        yield
        cursor.execute("ANALYZE")
    connection.close()
    bootstrap.connect_as(urls.runtime)
