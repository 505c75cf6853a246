"""A database cluster to copy: making one takes seconds, and most tests start an installation, not a cluster."""

import atexit
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path


def copy_cluster(data_folder: Path) -> None:
    """Put a cluster as initdb makes it into a new data folder. Roles, database and schema are still the service's own.

    A cluster that is there stays. What a killed process wrote survives without fsync: only a dead machine loses it.
    """
    if (data_folder / "postgres").exists():
        return
    data_folder.mkdir(parents=True, exist_ok=True, mode=0o755)
    subprocess.run(["cp", "-a", str(_cluster()), str(data_folder / "postgres")], check=True)


@cache
def _cluster() -> Path:
    from unbroken.service.database import EmbeddedPostgres

    folder = Path(tempfile.mkdtemp(prefix="unbroken-cluster-"))
    folder.chmod(0o755)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    server = EmbeddedPostgres(folder / "postgres")
    server.start()
    server.stop()
    with (folder / "postgres" / "postgresql.conf").open("a") as settings:
        settings.write("\nfsync = off\n")
    return folder / "postgres"
